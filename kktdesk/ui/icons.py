"""Icons by name: our own drawings in ``resources/icons``, coloured by role when rendered.

A drawing has one colour, ``currentColor``. Pixmaps are kept per theme, so a change of theme shows
at the next painting; a ``QIcon`` keeps its pixels and is to be asked for again.
"""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kktdesk import resources
from kktdesk.ui import theme


def names() -> tuple[str, ...]:
    """Return the icons that the program brings along."""
    return tuple(name.removesuffix(".svg") for name in resources.names("icons", ".svg"))


def icon(name: str, role: str = "text", size: int = 18) -> QIcon:
    """Give an icon for actions and menus.

    Args:
        name: name of its drawing, for example ``hourglass``.
        role: role of the theme that gives the colour.
        size: side in logical pixels.

    Returns:
        the icon with a pale version for controls that cannot work now.
    """
    made = QIcon(pixmap(name, role, size))
    made.addPixmap(pixmap(name, "disabled", size), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, role: str = "text", size: int = 18, scale: float = 0.0) -> QPixmap:
    """Give an icon as pixels.

    Args:
        name: name of its drawing.
        role: role of the theme that gives the colour.
        size: side in logical pixels.
        scale: pixels per logical pixel; 0 takes the finest screen's.

    Returns:
        the pixmap; the same object until the theme changes.
    """
    ratio = scale or _finest_scale()
    return _rendered(name, getattr(theme.current(), role), size, ratio)


def paint(painter: QPainter, place: tuple[float, float], name: str, role: str, size: int) -> None:
    """Paint an icon with its upper left corner at a place, in the painter's own scale."""
    scale = painter.device().devicePixelRatio()
    painter.drawPixmap(round(place[0]), round(place[1]), pixmap(name, role, size, scale))


def _finest_scale() -> float:
    screens = QGuiApplication.screens()
    return max((screen.devicePixelRatio() for screen in screens), default=1.0)


@cache
def _drawing(name: str) -> str:
    return resources.root().joinpath("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def _rendered(name: str, colour: str, size: int, scale: float) -> QPixmap:
    source = _drawing(name).replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    image = QPixmap(QSize(round(size * scale), round(size * scale)))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(scale)
    return image
