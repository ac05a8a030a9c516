"""Where a window stands: as last time, but never off the screens that are there today."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kktdesk.settings import Geometry

# 1366×768 pixels at 150 %, less the title bar and a task bar
LEAST_WIDTH, LEAST_HEIGHT = 900, 440


def place(window: QWidget, geometry: Geometry | None) -> None:
    """Put a window where it stood; one that never stood anywhere fills the screen."""
    window.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
    if geometry is None:
        window.showMaximized()
        return
    window.setGeometry(clamped(geometry, _screens()))
    if geometry.is_maximised:
        window.showMaximized()
    else:
        window.show()


def placement(window: QWidget) -> Geometry:
    """Tell where a window stands.

    Returns:
        the place it has, or would have when it is no longer maximised.
    """
    area = window.normalGeometry() if window.isMaximized() else window.geometry()
    return Geometry(area.x(), area.y(), area.width(), area.height(), window.isMaximized())


def clamped(geometry: Geometry, screens: list[QRect]) -> QRect:
    """Bring a place onto the screens.

    Args:
        geometry: where the window stood.
        screens: the usable area of each screen, the main one first; at least one.

    Returns:
        the same place if it lies wholly on a screen, else the nearest one on the screen that
        shows most of it.
    """
    corner = QPoint(_small(geometry.left), _small(geometry.top))
    wanted = QRect(corner, QSize(_small(geometry.width), _small(geometry.height)))
    screen = max(screens, key=lambda area: _shared(area, wanted))
    width = min(max(wanted.width(), LEAST_WIDTH), screen.width())
    height = min(max(wanted.height(), LEAST_HEIGHT), screen.height())
    left = min(max(wanted.left(), screen.left()), screen.left() + screen.width() - width)
    top = min(max(wanted.top(), screen.top()), screen.top() + screen.height() - height)
    return QRect(left, top, width, height)


def _screens() -> list[QRect]:
    return [screen.availableGeometry() for screen in QGuiApplication.screens()]


def _shared(area: QRect, wanted: QRect) -> int:
    both = area.intersected(wanted)
    return both.width() * both.height() if both.isValid() else 0


def _small(value: int) -> int:
    # the file may hold any number, Qt's integers end at 2³¹
    return min(max(value, -100_000), 100_000)
