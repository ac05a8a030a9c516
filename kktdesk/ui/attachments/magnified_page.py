"""A picture that can be enlarged and moved under its frame, by keys, wheel and mouse."""

from PySide6.QtCore import QPointF, QRectF, QSize, QTimer
from PySide6.QtGui import QFocusEvent, QImage, QMouseEvent, Qt, QWheelEvent
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from kktdesk.ui import fonts
from kktdesk.ui.attachments.zoom import PagePlace, Zoom

MARGIN = 12
_SETTLE_MS = 80
_CTRL = Qt.KeyboardModifier.ControlModifier


class MagnifiedPage(QFrame):
    """What a page is painted on; its picture fills the size that is wanted, sharp or not yet."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._place = PagePlace()
        self._grip = QPointF()
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)

    def image(self) -> QImage:
        """Return the page as it is shown."""
        return self._image

    def room(self) -> QSize:
        """Return the pixels of the screen that a page has in the size that is wanted."""
        room = self._place.zoom.room(self._paper_room().size())
        return (room * self.devicePixelRatioF()).toSize()

    def magnified(self) -> float:
        """Return how large the page is shown; 1 is the whole page."""
        size = self._image.deviceIndependentSize()
        return self._place.shown(size, self._paper_room().size())

    def part(self) -> QRectF:
        """Return where the page lies; what is outside of the view is not seen."""
        return self._place.area(self._image.deviceIndependentSize(), self._paper_room())

    def set_zoom(self, zoom: Zoom) -> None:
        """Show the page in another size; it is drawn anew for it."""
        size = self._image.deviceIndependentSize()
        self._place.resize(zoom, size, self._paper_room().size())
        self._settled.start()
        self.update()

    def enlarge(self) -> None:
        """Show the page in the next larger size."""
        self.set_zoom(self._place.zoom.larger(self.magnified()))

    def reduce(self) -> None:
        """Show the page in the next smaller size."""
        self.set_zoom(self._place.zoom.smaller(self.magnified()))

    def _paper_room(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        room.setTop(room.top() + fonts.line_height("body") + 8)
        return room

    def move_by(self, by: QPointF) -> None:
        """Show another part of an enlarged page."""
        size = self._image.deviceIndependentSize()
        self._place.move(by, size, self._paper_room().size())
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position()
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.move_by(self._grip - event.position())
        self._grip = event.position()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if not event.modifiers() & _CTRL:
            self.move_by(QPointF(-event.angleDelta().x(), -turned))
        elif turned:
            (self.enlarge if turned > 0 else self.reduce)()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
