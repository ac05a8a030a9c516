"""A part and, where there is room for both, a paper beside it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget
from typing_extensions import override

from kktdesk.ui import fonts

_WIDE, _GAP = 820, 12
_SHARES = (700, 426)


class Beside(QWidget):
    """What is worked with at the left, and what is only looked at beside it in a wide window.

    Args:
        left: always shown.
        right: hidden where it would cut the words at its left.
    """

    def __init__(self, left: QLayout, right: QWidget) -> None:
        super().__init__()
        self._left, self._right = left, right
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addLayout(left, _SHARES[0])
        row.addWidget(right, _SHARES[1])

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._left.minimumSize().width(), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._right.setVisible(self.width() >= fonts.widened(_WIDE))
