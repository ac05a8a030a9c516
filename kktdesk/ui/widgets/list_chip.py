"""A list as a chip: outlined, with a tick and its key."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from kktdesk.ui import fonts, icons, theme
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.buttons import is_enter

_HEIGHT, _PADDING, _ICON, _GAP = 28, 9, 16, 7
_FLAGS = int((Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft).value)


class ListChip(QAbstractButton):
    """One list: outlined, and with a tick when it is the one that is shown."""

    def __init__(self, words: str, key: str) -> None:
        super().__init__()
        self._key = key
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(words)

    def say(self, words: str) -> None:
        """Change the words, for example with another count in them."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setShortcut(QKeySequence(self._key))  # other words have taken it away
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        words = fonts.metrics("body", strong=True).horizontalAdvance(self.text())
        key = fonts.metrics("hint").horizontalAdvance(self._key)
        width = 2 * _PADDING + _ICON + 2 + words + _GAP + key
        return QSize(round(width), fonts.grown(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def nextCheckState(self) -> None:
        """Leave the tick to the row: a click on the list that is shown does not hide it."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours, is_on = QPainter(self), theme.current(), self.isChecked()
        edge = (colours.colour("accent" if is_on or self.hasFocus() else "edge"), 1.0)
        if self.hasFocus():
            edge = (edge[0], 2.0)
        area = QRectF(self.rect())
        ground = colours.colour("select" if is_on else "surface")
        drawing.outline(painter, area, area.height() / 2, ground=ground, edge=edge)
        self._paint_words(painter, area.adjusted(_PADDING, 0, -_PADDING, 0), is_on=is_on)

    def _paint_words(self, painter: QPainter, area: QRectF, *, is_on: bool) -> None:
        colours = theme.current()
        words = fonts.metrics("body", strong=is_on).horizontalAdvance(self.text())
        key = fonts.metrics("hint").horizontalAdvance(self._key)
        tick = _ICON + 2 if is_on else 0
        area.setLeft(area.left() + (area.width() - tick - words - _GAP - key) / 2)
        if is_on:
            top = (self.height() - _ICON) / 2
            icons.paint(painter, (area.left(), top), "check", "accent", _ICON)
            area.setLeft(area.left() + tick)
        painter.setFont(fonts.font("body", strong=is_on))
        painter.setPen(colours.colour("text"))
        painter.drawText(area, _FLAGS, self.text())
        painter.setFont(fonts.font("hint"))
        painter.setPen(colours.colour("text3"))
        painter.drawText(area.adjusted(words + _GAP, 0, 0, 0), _FLAGS, self._key)
