"""What stands after saving: the number, the promise, whether it is printed, what comes next."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kktdesk.ui import formats
from kktdesk.ui.entry_words import return_method_text
from kktdesk.ui.reception.print_band import PrintBand
from kktdesk.ui.reception.prompt_button import PromptButton
from kktdesk.ui.reception.receipt_run import PrintState
from kktdesk.ui.reception.saved_facts import SavedFacts
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

if TYPE_CHECKING:
    from kktdesk.services.views import DossierView
    from kktdesk.ui.reception.receipt_run import ReceiptRun

_SIGN, _PADDING = 28, 20


class SavedView(Panel):
    """The saved dossier.

    Attributes:
        band: printed or not.

    Signals:
        next_requested: a new form.
        same_requested: a new form for the same person.
        dossier_requested: the page of this dossier.
    """

    next_requested = Signal()
    same_requested = Signal()
    dossier_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Saved dossier"))
        self._numbers = PlainLabel("", "hint", "text2", elide=True)
        self._numbers.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.code = PlainLabel("", "number")
        self.due = PlainLabel("", "due")
        self._term = PlainLabel("", "body", "text2")
        self._term.setWordWrap(True)
        self.band = PrintBand()
        self._facts = SavedFacts()
        self.next = ActionButton(self.tr("Next dossier"), "F2", "default", "receive")
        self._lead = self.next
        self.same = PromptButton(self.tr("Same submitter"), "Ctrl+F2")
        self.same.setShortcut(QKeySequence("Ctrl+F2"))
        self.show_dossier = ActionButton(self.tr("&Look at the dossier"))
        self._scroll = _scroll_area()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 2, 0)
        self.body.addWidget(self._scroll)
        column = QVBoxLayout()
        column.setContentsMargins(_PADDING, 16, _PADDING - 2, 14)
        column.setSpacing(0)
        column.addLayout(self._top())
        column.addSpacing(12)
        for caption, label in (
            (self.tr("Dossier code"), self.code),
            (self.tr("Result due"), self.due),
        ):
            column.addWidget(PlainLabel(caption, "hint", "text2"))
            column.addWidget(label)
            column.addSpacing(2)
        column.addWidget(self._term)
        column.addSpacing(12)
        column.addWidget(self.band)
        column.addSpacing(14)
        column.addLayout(self._acts())
        column.addSpacing(14)
        column.addWidget(self._facts)
        column.addStretch()
        content = QWidget()
        content.setLayout(column)
        self._scroll.setWidget(content)
        content.setAutoFillBackground(False)  # Qt fills what it scrolls; the sheet has the ground

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Sign("check-circle", "ok", _SIGN))
        row.addWidget(PlainLabel(self.tr("Dossier saved"), "h2"))
        row.addWidget(self._numbers, 1)
        return row

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.next, self.same, self.show_dossier):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        return row

    def _connect(self) -> None:
        self.next.clicked.connect(self.next_requested)
        self.same.clicked.connect(self.same_requested)
        self.show_dossier.clicked.connect(self.dossier_requested)

    def show_run(self, run: "ReceiptRun") -> None:
        """Show a dossier and where its receipt is."""
        self._show_dossier(run.dossier)
        self.band.show_run(run)
        needs_care = run.state in {PrintState.UNPRINTED, PrintState.UNRECORDED}
        self._lead_with(self.band.retry if needs_care else self.next)

    def take_focus(self) -> None:
        """Put the focus on the next act."""
        self._lead.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(self._lead)

    def put_off(self) -> None:
        """Leave the receipt for later: the next dossier comes first."""
        self.band.show_put_off()
        self._lead_with(self.next)

    def _lead_with(self, button: ActionButton) -> None:
        self._lead = button
        self.next.set_kind("default" if button is self.next else "plain")
        self.setFocusProxy(button)
        if self.isVisible():
            self.take_focus()

    def _show_dossier(self, dossier: "DossierView") -> None:
        self._numbers.setText(
            self.tr("No. {number} · Book {book}, line {line}").format(
                number=dossier.receipt_number, book=dossier.book, line=dossier.book_line
            )
        )
        self.code.setText(dossier.code)
        self.due.setText(formats.moment_text(dossier.due_at))
        way = return_method_text(dossier.return_method)
        self._term.setText(f"{dossier.term_text} · {way}")
        self._facts.show_dossier(dossier)


def _scroll_area() -> QScrollArea:
    """Make what lets a low window show everything all the same.

    Returns:
        the area, still empty.
    """
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.viewport().setAutoFillBackground(False)
    return scroll
