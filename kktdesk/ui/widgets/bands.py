"""Bands: one sentence that matters, on soft ground with a bar at its left."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout
from typing_extensions import override

from kktdesk.ui import fonts, theme

BAR = 3


class Band(QFrame):
    """A band of a kind: ``accent`` (due date), ``ok``, ``late`` or ``soon``.

    Attributes:
        row: its content from left to right.
    """

    def __init__(self, kind: str = "accent") -> None:
        super().__init__()
        self.kind = kind
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(BAR + 12, 3, 10, 3)
        self.setMinimumHeight(fonts.grown(46))
        self.row.setSpacing(12)

    def set_kind(self, kind: str) -> None:
        """Change what the band means."""
        self.kind = kind
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        painter.fillRect(self.rect(), colours.colour(f"{self.kind}_soft"))
        painter.fillRect(QRectF(0, 0, BAR, self.height()), colours.colour(self.kind))
