"""A sheet whose content scrolls; the keyboard reaches it and sees that it is there."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.ui import fonts, theme
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.panels import PADDING, RADIUS, Panel

_LEAST = 40  # two lines, where the window is low


class ScrollPane(Panel):
    """A panel with a column that scrolls when the room is too small.

    Attributes:
        area: what takes the focus; arrows and PgUp, PgDn move it.
        column: add the content to it.
    """

    def __init__(self, title: str, note: str = "") -> None:
        super().__init__(title, note)
        self.body.setContentsMargins(
            PADDING, 10, 2, 4
        )  # the scroll bar takes the rest at the right
        self._head.setContentsMargins(0, 0, PADDING - 2, 0)
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, PADDING - 2, PADDING - 4)
        self.column.setSpacing(12)
        self.area = QScrollArea()
        self.area.setMinimumHeight(fonts.grown(_LEAST))
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(content)
        self.area.setAccessibleName(title)
        self.area.installEventFilter(self)
        content.setAutoFillBackground(False)
        self.area.viewport().setAutoFillBackground(False)
        self.body.addWidget(self.area, 1)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.area.hasFocus():
            edge = (theme.current().colour("accent"), 2.0)
            drawing.outline(QPainter(self), QRectF(self.rect()), RADIUS, edge=edge)
