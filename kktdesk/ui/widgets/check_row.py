"""A switch with its words in one row, the focus around the whole row."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy
from typing_extensions import override

from kktdesk.ui import fonts, icons, theme
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.labels import words_of

_HEIGHT, _BOX, _LEFT, _GAP, _ICON = 28, 18, 2, 8, 14


class CheckRow(QCheckBox):
    """A check box; Space or its letter switches it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words_of(text))

    @override
    def sizeHint(self) -> QSize:
        words = fonts.metrics("body").horizontalAdvance(words_of(self.text()))
        return QSize(round(words) + _BOX + 2 * _LEFT + _GAP + 4, fonts.grown(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        box = QRectF(_LEFT + 2, (self.height() - _BOX) / 2, _BOX, _BOX)
        role = "accent" if self.isChecked() else "edge"
        ground = colours.colour("accent" if self.isChecked() else "surface")
        drawing.outline(painter, box, 3, ground=ground, edge=(colours.colour(role), 1.0))
        if self.isChecked():
            inset = (_BOX - _ICON) / 2
            icons.paint(painter, (box.left() + inset, box.top() + inset), "check",
                        "on_accent", _ICON)  # fmt: skip
        area = QRectF(self.rect()).adjusted(box.right() + _GAP, 0, 0, 0)
        painter.setFont(fonts.font("body"))
        painter.setPen(colours.colour("text"))
        flags = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextShowMnemonic.value
        painter.drawText(area, int(flags), self.text())
        if self.hasFocus():
            ring = (colours.colour("accent"), 2.0)
            drawing.outline(painter, QRectF(self.rect()), 4, edge=ring)
