"""Sheets on the desk: surface, hairline, round corners, and a title where one is wanted."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.ui import theme
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.labels import PlainLabel

RADIUS = 6
PADDING = 14


class Panel(QFrame):
    """A sheet with a column of content.

    Attributes:
        body: the column; add widgets and layouts to it.
        title: the title's label; hidden while empty.
        note: the quiet words at the right of the title.
    """

    def __init__(self, title: str = "", note: str = "", ground: str = "surface") -> None:
        super().__init__()
        self._ground, self._edge = ground, "line"
        self.title = PlainLabel(title, "h2")
        self.note = PlainLabel(note, "hint", "text2")
        self._head = _head(self.title, self.note)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(PADDING, 10, PADDING, PADDING)
        self.body.setSpacing(8)
        self.body.addWidget(self._head)
        # not before it is inside: a widget without a parent would show as a window of its own
        self._head.setVisible(bool(title or note))

    def set_title(self, title: str, note: str = "") -> None:
        """Change the words of the head; both empty takes it away."""
        self.title.setText(title)
        self.note.setText(note)
        self._head.setVisible(bool(title or note))

    def set_edge(self, role: str) -> None:
        """Change the role of the outline: ``line``, or ``accent`` for what is now."""
        self._edge = role
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = theme.current(), QPainter(self)
        edge = (colours.colour(self._edge), 1.0)
        ground = colours.colour(self._ground)
        drawing.outline(painter, QRectF(self.rect()), RADIUS, ground=ground, edge=edge)


def _head(title: PlainLabel, note: PlainLabel) -> QWidget:
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(title)
    row.addStretch()
    row.addWidget(note)
    return head
