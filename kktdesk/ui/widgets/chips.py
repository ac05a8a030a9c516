"""Chips: a state in a word with its icon, and a condition of a list that can be taken away."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from kktdesk.ui import fonts, icons, states, theme
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.buttons import is_enter, mnemonic_of
from kktdesk.ui.widgets.labels import words_of

CHIP_HEIGHT = 22
_ICON = 16
_FILTER_HEIGHT = 28


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


class FilterChip(QAbstractButton):
    """A condition of a list; a click, Enter or Del takes it away.

    As an adder it is the empty chip that asks for one more condition (``clicked``).

    Signals:
        removed: the clerk took the condition away.
    """

    removed = Signal()

    def __init__(
        self, text: str, *, is_adder: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_adder = is_adder
        letter = mnemonic_of(text)
        self._key = f"Alt+{letter}" if letter else ""
        self.setText(text)
        self.setAccessibleName(words_of(text))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if not is_adder:
            self.clicked.connect(self.removed)

    @override
    def sizeHint(self) -> QSize:
        width = fonts.metrics("body").horizontalAdvance(words_of(self.text())) + _ICON + 30
        if self._key:
            width += fonts.metrics("hint").horizontalAdvance(self._key) + 10
        return QSize(round(width), fonts.grown(_FILTER_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and not self._is_adder:
            self.removed.emit()
        elif is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        ground = "surface" if self._is_adder else "select"
        edge = "edge" if self._is_adder else "accent"
        width = 1.0
        if self.hasFocus():
            edge, width = "accent", 2.0
        outline = (colours.colour(edge), width)
        area = QRectF(self.rect())
        drawing.outline(
            painter, area, area.height() / 2, ground=colours.colour(ground), edge=outline
        )
        name = "plus" if self._is_adder else "close"
        icons.paint(painter, (12, (self.height() - _ICON) / 2), name, "text", _ICON)
        self._paint_words(painter, area.adjusted(12 + _ICON + 6, 0, -12, 0))

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        colours = theme.current()
        painter.setFont(fonts.font("body"))
        painter.setPen(colours.colour("text"))
        flags = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextShowMnemonic.value
        painter.drawText(area, int(flags), self.text())
        painter.setFont(fonts.font("hint"))
        painter.setPen(colours.colour("text3"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, int(right.value), self._key)
