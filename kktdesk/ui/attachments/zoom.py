"""How large a page of a scan is shown, and which part of it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt

_STEPS = (1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_LEAST_STEP = 1.02  # what only rounding makes larger is no step
# A page as wide as its room may be as long as a till roll: beyond this it is drawn narrower.
_LONGEST = 6.0


@dataclass(frozen=True, slots=True)
class Zoom:
    """A multiple of the whole page, or the full width of the room.

    Attributes:
        factor: 1 shows the whole page; of no matter while ``is_wide``.
        is_wide: the page is as wide as its room.
    """

    factor: float = 1.0
    is_wide: bool = False

    def larger(self, shown: float) -> "Zoom":
        """Return the next larger size.

        Args:
            shown: the present size as a multiple of the whole page.
        """
        return Zoom(next((one for one in _STEPS if one > shown * _LEAST_STEP), _STEPS[-1]))

    def smaller(self, shown: float) -> "Zoom":
        """Return the next smaller size; the whole page is the smallest.

        Args:
            shown: the present size as a multiple of the whole page.
        """
        smaller = (one for one in reversed(_STEPS) if one * _LEAST_STEP < shown)
        return Zoom(next(smaller, _STEPS[0]))

    def room(self, room: QSizeF) -> QSizeF:
        """Return the room into which a page is fitted.

        Args:
            room: what the view has.
        """
        if self.is_wide:
            return QSizeF(room.width(), room.height() * _LONGEST)
        return room * self.factor


WHOLE, WIDE = Zoom(), Zoom(is_wide=True)


class PagePlace:
    """Where a page lies behind its room, which is the window onto it.

    Attributes:
        zoom: how large it is.
    """

    def __init__(self) -> None:
        self.zoom = WHOLE
        self._at = QPointF()  # of the page that stands at the upper left corner of the room

    def size(self, page: QSizeF, room: QSizeF) -> QSizeF:
        """Return the size of the page on the screen."""
        return page.scaled(self.zoom.room(room), Qt.AspectRatioMode.KeepAspectRatio)

    def shown(self, page: QSizeF, room: QSizeF) -> float:
        """Return how large it is, as a multiple of the whole page."""
        whole = page.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        return self.size(page, room).width() / whole.width() if whole.width() else 1.0

    def area(self, page: QSizeF, room: QRectF) -> QRectF:
        """Return where the page is painted; what is outside of the room is not seen."""
        size = self.size(page, room.size())
        at, most = self._at, self._most(size, room.size())
        left = -min(at.x(), most.x()) if most.x() else (room.width() - size.width()) / 2
        top = -min(at.y(), most.y())
        return QRectF(round(room.left() + left), round(room.top() + top), *size.toTuple())

    def move(self, by: QPointF, page: QSizeF, room: QSizeF) -> None:
        """Show another part of the page, never beyond its edges."""
        most = self._most(self.size(page, room), room)
        x = min(max(min(self._at.x(), most.x()) + by.x(), 0.0), most.x())
        y = min(max(min(self._at.y(), most.y()) + by.y(), 0.0), most.y())
        self._at = QPointF(x, y)

    def go_to_top(self) -> None:
        """Show the beginning of the page."""
        self._at = QPointF()

    def resize(self, zoom: Zoom, page: QSizeF, room: QSizeF) -> None:
        """Show it in another size; what was in the middle stays there."""
        before = self.size(page, room)
        self.zoom = zoom
        ratio = self.size(page, room).width() / before.width() if before.width() else 1.0
        middle = (
            QPointF(min(room.width(), before.width()), min(room.height(), before.height())) / 2
        )
        wanted = (self._at + middle) * ratio - QPointF(room.width(), room.height()) / 2
        self._at = QPointF()
        self.move(wanted, page, room)

    @staticmethod
    def _most(size: QSizeF, room: QSizeF) -> QPointF:
        wider, higher = size.width() - room.width(), size.height() - room.height()
        return QPointF(max(wider, 0.0), max(higher, 0.0))
