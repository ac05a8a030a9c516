"""The questions of the page *Receive*."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.dialogs.question import QuestionDialog, ask_to_drop, open_question
from kktdesk.ui.dialogs.sheet import Choice

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError

GO, RETRY = "go", "retry"
_MOST_NAMED = 10

translate = QCoreApplication.translate


def ask_missing(parent: QWidget, names: tuple[str, ...]) -> QuestionDialog:
    """Ask whether a dossier is taken in although papers are missing.

    Returns:
        the open question; ``GO`` takes it in.
    """
    count = len(names)
    lines = [f"–  {name}" for name in names[:_MOST_NAMED]]
    more = count - _MOST_NAMED
    if more > 0:
        lines.append(translate("ReceptionPage", "and %n more", "", more))
    lines.append(
        translate("ReceptionPage", "They are printed on the receipt as missing if you go on.")
    )
    title = translate(
        "ReceptionPage", "%n paper(s) missing. Take the dossier in all the same?", "", count
    )
    choices = (
        Choice("back", translate("ReceptionPage", "Check the papers")),
        Choice(GO, translate("ReceptionPage", "&Take it in")),
    )
    return open_question(parent, title, "\n".join(lines), choices)


def ask_drop(parent: QWidget) -> QuestionDialog:
    """Ask whether what is typed may be thrown away.

    Returns:
        the open question; ``question.DROP`` throws it away.
    """
    return ask_to_drop(
        parent,
        translate(
            "ReceptionPage",
            "This dossier is not saved. Another page can be opened without losing it.",
        ),
    )


def ask_retry(parent: QWidget, error: "DeskError") -> MessageDialog:
    """Tell why nothing was saved, and ask whether to try again.

    Returns:
        the open message; ``RETRY`` saves again.
    """
    choices = (
        Choice(RETRY, translate("ReceptionPage", "Save again"), "save"),
        Choice("", translate("ReceptionPage", "&Close")),
    )
    title = translate("ReceptionPage", "The dossier is not saved yet")
    return show_error(parent, error, title, choices)
