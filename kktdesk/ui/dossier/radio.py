"""One of a few answers in a row of its own, with the focus around the whole row."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy
from typing_extensions import override

from kktdesk.ui import fonts, theme
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.labels import set_plain_tooltip

_HEIGHT, _CIRCLE, _LEFT, _GAP = 28, 18, 6, 8


class RadioRow(QRadioButton):
    """A radio button whose words are shown literally and cut at the end of the row."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.say(words)

    def say(self, words: str) -> None:
        """Change the words; "&" is a letter like any other."""
        self._words = words
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        set_plain_tooltip(self, words)
        self.update()

    def words(self) -> str:
        """Return the words."""
        return self._words

    @override
    def sizeHint(self) -> QSize:
        words = fonts.metrics("body").horizontalAdvance(self._words)
        return QSize(round(words) + _CIRCLE + 2 * _LEFT + _GAP, fonts.grown(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(fonts.widened(80), fonts.grown(_HEIGHT))

    @override
    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        middle = self.height() / 2
        circle = QRectF(_LEFT, middle - _CIRCLE / 2, _CIRCLE, _CIRCLE)
        self._paint_circle(painter, circle)
        area = QRectF(self.rect()).adjusted(_LEFT + _CIRCLE + _GAP, 0, -_LEFT, 0)
        painter.setFont(fonts.font("body"))
        painter.setPen(colours.colour("text" if self.isEnabled() else "disabled"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        words = drawing.elided(self._words, "body", area.width())
        painter.drawText(area, int(flags.value), words)
        if self.hasFocus():
            edge = (colours.colour("accent"), 2.0)
            drawing.outline(painter, QRectF(self.rect()), 4, edge=edge)

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        colours = theme.current()
        is_on, radius = self.isChecked(), circle.width() / 2
        role = ("accent" if is_on else "edge") if self.isEnabled() else "disabled"
        ground = colours.colour(role if is_on else "surface")
        drawing.outline(painter, circle, radius, ground=ground, edge=(colours.colour(role), 1.0))
        if is_on:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("on_accent"))
            painter.drawEllipse(QPointF(circle.center()), 4, 4)
