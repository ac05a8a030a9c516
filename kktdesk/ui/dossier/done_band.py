"""What was just returned, with the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot

from kktdesk.services.views import DossierView
from kktdesk.ui.dossier.words import delivery_text
from kktdesk.ui.states import StateKey
from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.labels import PlainLabel


class DoneBand(Band):
    """Shown after a return until the next dossier is looked for.

    Signals:
        undo_requested: code of the dossier whose return was a mistake.
    """

    undo_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__("ok")
        self._code = ""
        self._chip = StateChip(StateKey.DONE)
        self.words = PlainLabel("", elide=True)
        self.undo = ActionButton(self.tr("&Undo the return…"), kind="quiet", icon="back")
        self.row.addWidget(self._chip)
        self.row.addWidget(self.words, 1)
        self.row.addWidget(self.undo)
        self.undo.clicked.connect(self._on_undo)
        self.hide()

    def tell(self, dossier: DossierView) -> None:
        """Say what was returned."""
        if dossier.delivery is None:
            return
        self._code = dossier.code
        self.undo.show()
        self._chip.set_state(StateKey.DONE, dossier.code)
        self.words.setText(f"{delivery_text(dossier.delivery)} · {dossier.applicant.name}")
        self.show()

    def tell_all(self, dossiers: Sequence[DossierView]) -> None:
        """Say that several were returned at once; each is taken back on its own page."""
        self._code = ""
        self.undo.hide()
        self._chip.set_state(StateKey.DONE, self.tr("%n results", "", len(dossiers)))
        codes = ", ".join(dossier.code for dossier in dossiers)
        to = dossiers[0].delivery.to if dossiers[0].delivery else ""
        self.words.setText(self.tr("Handed over to {name}: {codes}").format(name=to, codes=codes))
        self.show()

    @Slot()
    def _on_undo(self) -> None:
        self.undo_requested.emit(self._code)
