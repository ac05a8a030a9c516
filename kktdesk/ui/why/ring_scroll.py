"""A column that scrolls, with the ring of the focus around it."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from kktdesk.ui import theme
from kktdesk.ui.widgets import drawing

RING = 2


class RingScroll(QScrollArea):
    """Scrolls its content up and down; the keyboard sees that it is there."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(RING, RING, RING, RING)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() == QEvent.Type.Paint and self.hasFocus():
            edge = (theme.current().colour("accent"), RING)
            drawing.outline(QPainter(self), QRectF(self.rect()), 3, edge=edge)
        return is_done
