"""Strokes that several controls share: sharp outlines, hairlines, focus rings.

Everything is aligned to device pixels: a line of one pixel at 100 % must not become two grey ones.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout, QTextOption

from kktdesk.ui import fonts


def outline(
    painter: QPainter,
    area: QRectF,
    radius: float,
    *,
    ground: QColor | None = None,
    edge: tuple[QColor, float] | None = None,
) -> None:
    """Fill and outline a rounded shape; the outline lies wholly inside the area.

    Args:
        painter: of the widget.
        area: the outer bounds in logical pixels.
        radius: of the outer bounds.
        ground: colour inside, or None.
        edge: colour and width of the outline, or None.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(Qt.PenStyle.NoPen)
    inset = 0.0
    if edge is not None:
        width = whole_pixels(painter, edge[1])
        inset = width / 2
        painter.setPen(QPen(edge[0], width))
    shape = area.adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(shape, max(radius - inset, 0), max(radius - inset, 0))
    painter.restore()


def whole_pixels(painter: QPainter, width: float) -> float:
    """Return a width rounded to whole device pixels, at least one, in logical pixels."""
    scale = painter.device().devicePixelRatio()
    return max(round(width * scale), 1) / scale


def hairline(painter: QPainter, start: QPointF, length: float, colour: QColor) -> None:
    """Draw a level line of one pixel, downwards from its start."""
    painter.fillRect(QRectF(start.x(), start.y(), length, whole_pixels(painter, 1)), colour)


def elided(text: str, step: str, width: float, *, strong: bool = False) -> str:
    """Return a text cut at its end to a width, with an ellipsis."""
    metrics = fonts.metrics(step, strong=strong)
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def lay_out(text: str, step: str, width: float, *, strong: bool = False) -> QTextLayout:
    """Break plain text into lines of the step's height.

    Args:
        text: shown as it is, never markup; line feeds break lines.
        step: of type.
        width: in logical pixels.
        strong: the heavier weight.

    Returns:
        the layout with its lines in place; its height is that of all lines.
    """
    layout = QTextLayout(text.replace("\n", "\u2028"), fonts.font(step, strong=strong))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    height, top = fonts.line_height(step), 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + (height - line.height()) / 2))
        top += height
    layout.endLayout()
    return layout
