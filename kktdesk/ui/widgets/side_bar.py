"""A line with something at its left and buttons at its right; two lines where it is too narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from kktdesk.ui import fonts
from kktdesk.ui.widgets.flow import FlowLayout


class SideBar(QWidget):
    """What stands at the left takes the room that is left over.

    Args:
        first: at the left.
        least: width that it needs, in pixels as measured with Noto Sans at 100 %.
        buttons: at the right.
        gap: between the buttons.
    """

    def __init__(self, first: QWidget, least: int, buttons: Sequence[QWidget], gap: int) -> None:
        super().__init__()
        self._least = least
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, gap)
        for button in buttons:
            self._flow.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(first, 1)
        self._row.addWidget(self._buttons)

    def fit(self) -> None:
        """Share the room anew, after a button has come, gone or changed its words."""
        wanted = self._flow.sizeHint().width()
        is_wide = self.width() >= wanted + 8 + fonts.widened(self._least)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        # a flow asks for one line, whatever it is given
        room = wanted if is_wide else self.width()
        self._buttons.setMinimumWidth(wanted if is_wide else 0)
        self._buttons.setFixedHeight(self._flow.heightForWidth(room))
        self._buttons.setVisible(wanted > 0)

    @override
    def minimumSizeHint(self) -> QSize:
        # What two lines need: one line must not keep the window from becoming narrower.
        width = max(fonts.widened(self._least), self._flow.minimumSize().width())
        return QSize(width, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
