"""Whether the receipt is out: printed, under way, or not, and what can be done about it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kktdesk import messages
from kktdesk.ui import fonts, formats
from kktdesk.ui.printer import printer_words
from kktdesk.ui.reception.receipt_run import PrintState
from kktdesk.ui.states import StateKey
from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.labels import PlainLabel, set_plain_tooltip

if TYPE_CHECKING:
    from kktdesk.ui.reception.receipt_run import ReceiptRun


class PrintBand(QWidget):
    """The band of the receipt.

    Attributes:
        other: asks for another printer; a menu opens under it.

    Signals:
        print_requested: print, print again, or note again.
        other_requested: print on another printer.
        pdf_requested: save the paper as a file.
        put_off: not now.
    """

    print_requested = Signal()
    other_requested = Signal()
    pdf_requested = Signal()
    put_off = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._band = Band("ok")
        self._chip = StateChip(StateKey.PRINTED)
        self._headline = PlainLabel("")
        self._headline.set_strong(is_strong=True)
        self._beside, self._words = (
            PlainLabel("", "body", "text2"),
            PlainLabel("", "body", "text2"),
        )
        for label in (self._headline, self._beside, self._words):
            label.setWordWrap(True)
        self.again = ActionButton(self.tr("Print again"), "F8", icon="printer")
        self.retry = ActionButton(self.tr("Print again"), self.tr("Enter"), "default", "printer")
        self.other = ActionButton(self.tr("Other pri&nter"))
        self.pdf = ActionButton(self.tr("Save &PDF"))
        self.later = ActionButton(self.tr("Later"), "Esc", "quiet")
        self._acts = QWidget()
        self._lay_out()
        self._connect()
        self._offer()

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(12)
        upper.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        upper.addWidget(self._headline, 1)
        upper.addWidget(self._beside, 1)
        acts = QHBoxLayout(self._acts)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.setSpacing(8)
        for button in (self.retry, self.other, self.pdf, self.later):
            acts.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        acts.addStretch()
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(6)
        self._column.addLayout(upper)
        self._column.addWidget(self._words)
        self._column.addWidget(self._acts)
        self._band.row.addLayout(self._column, 1)
        self._band.row.addWidget(self.again)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._band)

    def _connect(self) -> None:
        self.again.clicked.connect(self.print_requested)
        self.retry.clicked.connect(self.print_requested)
        self.other.clicked.connect(self.other_requested)
        self.pdf.clicked.connect(self.pdf_requested)
        self.later.clicked.connect(self.put_off)

    def words(self) -> str:
        """Return all that the band says."""
        labels = (self._chip, self._headline, self._beside, self._words)
        parts = (label.text() for label in labels)
        return " ".join(part for part in parts if part)

    def show_run(self, run: "ReceiptRun") -> None:
        """Say where a receipt is."""
        shows = {
            PrintState.PRINTING: self._show_printing,
            PrintState.PRINTED: self._show_printed,
            PrintState.UNPRINTED: self._show_unprinted,
            PrintState.UNRECORDED: self._show_unrecorded,
        }
        shows[run.state](run)

    def _show_printing(self, _run: "ReceiptRun") -> None:
        self._say("accent", StateKey.OPEN, self.tr("Printing"), beside=self.tr("On its way."))
        self._offer()

    def _show_printed(self, run: "ReceiptRun") -> None:
        printed_at = run.dossier.printed_at
        at = formats.time_text(printed_at) if printed_at else ""
        words = self.tr("Give copy 2 to the submitter; copy 1 stays with the dossier.")
        if run.dossier.print_count > 1:
            count = self.tr("Printed again, %n time(s).", "", run.dossier.print_count - 1)
            words = f"{count} {words}"
        chip = self.tr("2 copies printed at {time}").format(time=at)
        self._say("ok", StateKey.PRINTED, chip, beside=words)
        self._offer(self.again)

    def _show_unprinted(self, run: "ReceiptRun") -> None:
        headline, words = self.tr("The dossier is saved; the receipt is not out."), ""
        if run.error is not None:
            message = messages.of_error(run.error)
            headline = message.safe or headline
            words = f"{message.happened} {message.todo}".strip()
        set_plain_tooltip(self, printer_words(run.error) if run.error else "")
        self._say("late", StateKey.UNPRINTED, self.tr("Not printed"), headline, words)
        self.retry.setText(self.tr("Print again"))
        self._offer(self.retry, self.other, self.pdf, self.later)

    def _show_unrecorded(self, run: "ReceiptRun") -> None:
        headline = self.tr("The printer took the receipt; the register has not noted it.")
        words = messages.of_error(run.error).in_one_line() if run.error else ""
        self._say("soon", StateKey.MISSING, self.tr("Not noted"), headline, words)
        self.retry.setText(self.tr("Note again"))
        self._offer(self.retry, self.later)

    def show_put_off(self) -> None:
        """Say that the receipt waits in the list of those not printed."""
        words = self.tr("It waits in the list “Not printed” on the first page.")
        self._say("late", StateKey.UNPRINTED, self.tr("Not printed"), beside=words)
        self._offer(self.again)

    def _say(  # noqa: PLR0913 - the labels of the band
        self,
        kind: str,
        state: StateKey,
        chip: str,
        headline: str = "",
        words: str = "",
        *,
        beside: str = "",
    ) -> None:
        self._band.set_kind(kind)
        self._chip.set_state(state, chip)
        texts = ((self._headline, headline), (self._beside, beside), (self._words, words))
        for label, text in texts:
            label.setText(text)
            label.setVisible(bool(text))

    def _offer(self, *buttons: ActionButton) -> None:
        for button in (self.again, self.retry, self.other, self.pdf, self.later):
            button.setVisible(button in buttons)
        self._acts.setVisible(self.retry in buttons)
        self.setMinimumHeight(fonts.grown(46))
