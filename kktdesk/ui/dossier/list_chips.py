"""The lists of the window as a row of chips, of which at most one is on."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kktdesk.services.list_views import ListKind
from kktdesk.ui.widgets.flow import FlowLayout
from kktdesk.ui.widgets.list_chip import ListChip


class ListChips(QWidget):
    """All lists; the digits are those of the cards on the first page.

    Signals:
        chosen: the ``ListKind`` that is wanted.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.chips = {
            ListKind.NEWEST: ListChip(self.tr("Newest"), "Alt+0"),
            ListKind.RECEIVED_TODAY: ListChip(self.tr("Received today"), "Alt+1"),
            ListKind.DUE_TODAY: ListChip(self.tr("Due today"), "Alt+2"),
            ListKind.OVERDUE: ListChip(self.tr("Overdue"), "Alt+3"),
            ListKind.WAITING: ListChip(self.tr("Waiting"), "Alt+4"),
            ListKind.TO_POST: ListChip(self.tr("By post"), "Alt+5"),
            ListKind.UNPRINTED: ListChip(self.tr("Not printed"), "Alt+6"),
            ListKind.WAITED_FOR: ListChip(self.tr("Waiting for others"), "Alt+7"),
            ListKind.WITH_DIVISION: ListChip(self.tr("With the divisions"), "Alt+8"),
            ListKind.UNCOLLECTED: ListChip(self.tr("Not collected"), "Alt+9"),
        }
        flow = FlowLayout(self, 7)
        for kind, chip in self.chips.items():
            chip.clicked.connect(partial(self.chosen.emit, kind))
            flow.addWidget(chip)

    def mark(self, kind: ListKind | None) -> None:
        """Show which list is shown; None while a search is."""
        for known, chip in self.chips.items():
            chip.setChecked(known is kind)
