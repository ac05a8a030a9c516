"""What the clerk is told before a paper of several A5 pages is printed: A4 may hold it."""

from PySide6.QtCore import Signal

from kktdesk.domain.layout import Layout
from kktdesk.ui.widgets.bands import Band
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.labels import PlainLabel

SMALL = frozenset({Layout.A5, Layout.A5_WIDE})


class SheetHint(Band):
    """Says so, and changes the sheet.

    Signals:
        wanted: A4 is to be taken.
    """

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__("soon")
        self.words = PlainLabel("")
        self.words.setWordWrap(True)
        self.take = ActionButton(self.tr("Print on A&4"))
        self.take.clicked.connect(self.wanted)
        self.row.addWidget(self.words, 1)
        self.row.addWidget(self.take)
        self.hide()

    def tell(self, pages: int) -> None:
        """Say how many pages of A5 a copy takes."""
        self.words.setText(self.tr("%n A5 page(s) – print on A4?", "", pages))
        self.show()
