"""How the entry stands, in the words of the line above the page *Receive*."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kktdesk.ui.reception.receipt_run import PrintState

if TYPE_CHECKING:
    from kktdesk.ui.reception.form import ReceptionForm

translate = QCoreApplication.translate


def form_words(form: "ReceptionForm") -> str:
    """Return how a form stands in which nothing is wrong; "" for an empty one."""
    if form.replaces:
        words = translate("ReceptionPage", "Not saved · in the place of the cancelled {code}")
        return words.format(code=form.replaces)
    return "" if form.is_blank() else translate("ReceptionPage", "Not saved")


def saved_words(state: PrintState | None) -> str:
    """Return how the receipt of a saved dossier stands."""
    if state is PrintState.PRINTING:
        return translate("ReceptionPage", "Printing…")
    if state is PrintState.PRINTED:
        return translate("ReceptionPage", "Done; the next person may come")
    return translate("ReceptionPage", "1 receipt is not printed")
