"""Chips: a state in a word with its icon."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from kktdesk.ui import fonts, icons, states, theme
from kktdesk.ui.widgets import drawing

CHIP_HEIGHT = 22
_ICON = 16


def chip_width(words: str) -> int:
    """Return the width of a state chip."""
    return round(fonts.metrics("hint", strong=True).horizontalAdvance(words)) + _ICON + 21


def paint_chip(
    painter: QPainter, place: QPointF, state: str, words: str, *, with_ground: bool = True
) -> None:
    """Paint a state chip with its upper left corner at a place."""
    role = states.role_of(state)
    colours = theme.current()
    height = fonts.grown(CHIP_HEIGHT)
    area = QRectF(place.x(), place.y(), chip_width(words), height)
    if with_ground:
        drawing.outline(painter, area, 4, ground=colours.colour(f"{role}_soft"))
    top = place.y() + (height - _ICON) / 2
    icons.paint(painter, (place.x() + 8, top), states.icon_of(state), role, _ICON)
    painter.setFont(fonts.font("hint", strong=True))
    painter.setPen(colours.colour(role))
    text = area.adjusted(8 + _ICON + 5, 0, 0, 0)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(text, int(flags.value), words)


class StateChip(QLabel):
    """A state in a word, with its icon, on its soft ground."""

    def __init__(self, state: str, words: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(state, words)

    def set_state(self, state: str, words: str) -> None:
        """Say another state."""
        self._state = state
        self.setText(words)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(chip_width(self.text()), fonts.grown(CHIP_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_chip(QPainter(self), QPointF(0, 0), self._state, self.text())
