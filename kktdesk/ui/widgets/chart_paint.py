"""Draws charts with the painter: filled, outlined and dashed marks, each with its own number.

There is no axis and nothing moves. The pattern tells the series apart, the colour repeats it: a
copy in grey says as much.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kktdesk.domain.chart import Chart, ChartKind, Series, number_words
from kktdesk.ui import fonts, theme
from kktdesk.ui.widgets import drawing

SWATCH = 11
_GAP, _MOST_BAR, _MARK = 4, 22, 3.5
_EDGE = 2
_CENTRE = int((Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom).value)
_NUMBER = int((Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop).value)
_DASHES = (3.0, 2.0)
_WRAPPED = int(Qt.AlignmentFlag.AlignCenter.value) | int(Qt.TextFlag.TextWordWrap.value)


@dataclass(frozen=True, slots=True)
class Pattern:
    """How the marks of a series look."""

    role: str
    is_filled: bool = False
    is_dashed: bool = False


PATTERNS = (
    Pattern("accent", is_filled=True),
    Pattern("accent"),
    Pattern("soon", is_dashed=True),
)


def paint_box(painter: QPainter, area: QRectF, pattern: Pattern) -> None:
    """Paint a bar, or the sample of one, into an area."""
    colour = theme.current().colour(pattern.role)
    if pattern.is_filled:
        painter.fillRect(area, colour)
        return
    width = drawing.whole_pixels(painter, _EDGE)
    painter.save()
    painter.setPen(_pen(pattern, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = width / 2
    painter.drawRect(area.adjusted(inset, inset, -inset, -inset))
    painter.restore()


def _pen(pattern: Pattern, width: float) -> QPen:
    pen = QPen(theme.current().colour(pattern.role), width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if pattern.is_dashed:
        pen.setDashPattern(_DASHES)
    return pen


def paint_chart(painter: QPainter, area: QRectF, chart: Chart) -> None:
    """Paint the marks of a chart with their numbers, and the labels beneath."""
    label_room = fonts.line_height("hint")
    number_room = fonts.line_height("hint") + 2
    plot = area.adjusted(0, number_room, 0, -label_room - _GAP)
    base = QPointF(plot.left(), plot.bottom())
    drawing.hairline(painter, base, plot.width(), theme.current().colour("line"))
    _paint_labels(painter, plot, chart)
    if chart.is_empty:
        painter.setFont(fonts.font("body"))
        painter.drawText(plot, _WRAPPED, empty_words())
    elif chart.kind is ChartKind.BARS:
        _paint_bars(painter, plot, chart)
    else:
        _paint_lines(painter, plot, chart)


def empty_words() -> str:
    """Return what stands in the place of marks where there is no value."""
    return QCoreApplication.translate("Chart", "no figures yet")


def column_of(plot: QRectF, at: int, count: int) -> QRectF:
    """Return the stretch of a plot that belongs to a label."""
    width = plot.width() / max(count, 1)
    return QRectF(plot.left() + at * width, plot.top(), width, plot.height())


def _paint_labels(painter: QPainter, plot: QRectF, chart: Chart) -> None:
    painter.setFont(fonts.font("hint"))
    painter.setPen(theme.current().colour("text2"))
    for at, label in enumerate(chart.labels):
        column = column_of(plot, at, len(chart.labels))
        room = QRectF(
            column.left(), plot.bottom() + _GAP, column.width(), fonts.line_height("hint")
        )
        painter.drawText(room, _NUMBER, drawing.elided(label, "hint", column.width()))


def _paint_bars(painter: QPainter, plot: QRectF, chart: Chart) -> None:
    for at in range(len(chart.labels)):
        column = column_of(plot, at, len(chart.labels))
        marks = [(one.values[at], pattern) for one, pattern in _with_patterns(chart)]
        paint_bars(painter, column, marks, chart)


def _with_patterns(chart: Chart) -> Iterator[tuple[Series, Pattern]]:
    return zip(chart.series, PATTERNS, strict=False)


def paint_bars(
    painter: QPainter,
    column: QRectF,
    marks: Sequence[tuple[float | None, Pattern]],
    chart: Chart,
) -> None:
    """Paint the bars of one label beside each other, the numbers on them.

    Args:
        painter: of the widget.
        column: the room of the label; its lower edge is where the bars stand.
        marks: value and look of each bar; None leaves its place empty.
        chart: says how high a value is, and what stands behind a number.
    """
    room = min(_MOST_BAR, (column.width() - 2 * _GAP) / len(marks) - _GAP / 2)
    width = max(round(room), 3)
    left = column.center().x() - (len(marks) * (width + _GAP) - _GAP) / 2
    for place, (value, pattern) in enumerate(marks):
        if value is None:
            continue
        x = round(left + place * (width + _GAP))
        height = round(chart.height_of(value) * column.height())
        bar = QRectF(x, column.bottom() - height, width, height)
        if height:
            paint_box(painter, bar, pattern)
        paint_number(
            painter, QPointF(bar.center().x(), bar.top()), number_words(value, chart.unit)
        )


def paint_number(painter: QPainter, above: QPointF, words: str, ground: str = "") -> None:
    """Write a number in the middle over a place; on a ground where lines may cross it."""
    metrics = fonts.metrics("hint", strong=True)
    width, height = metrics.horizontalAdvance(words) + 2, fonts.line_height("hint")
    painter.setFont(fonts.font("hint", strong=True))
    painter.setPen(theme.current().colour("text"))
    area = QRectF(above.x() - width / 2, above.y() - height - 1, width, height)
    if ground:
        painter.fillRect(area.adjusted(0, 2, 0, 0), theme.current().colour(ground))
    painter.drawText(area, _CENTRE | int(Qt.TextFlag.TextDontClip.value), words)


def _paint_lines(painter: QPainter, plot: QRectF, chart: Chart) -> None:
    for one, pattern in _with_patterns(chart):
        points = [_point(plot, chart, at, value) for at, value in enumerate(one.values)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_pen(pattern, _EDGE))
        for start, end in pairwise(points):
            if start is not None and end is not None:
                painter.drawLine(start, end)
        painter.restore()
        for point in points:
            if point is not None:
                _paint_mark(painter, point, pattern)
    for at in range(len(chart.labels)):
        _paint_line_numbers(painter, plot, chart, at)


def _point(plot: QRectF, chart: Chart, at: int, value: float | None) -> QPointF | None:
    if value is None:
        return None
    x = column_of(plot, at, len(chart.labels)).center().x()
    return QPointF(x, plot.bottom() - chart.height_of(value) * plot.height())


def _paint_line_numbers(painter: QPainter, plot: QRectF, chart: Chart, at: int) -> None:
    """Write the numbers of a label over their marks, the lowest first, none upon another."""
    values = {one.values[at] for one in chart.series} - {None}
    room = plot.bottom() + 1
    for value in sorted(value for value in values if value is not None):
        point = _point(plot, chart, at, value)
        if point is not None:
            y = min(point.y() - _MARK, room)
            paint_number(
                painter, QPointF(point.x(), y), number_words(value, chart.unit), "surface"
            )
            room = y - fonts.line_height("hint")


def _paint_mark(painter: QPainter, point: QPointF, pattern: Pattern) -> None:
    colours = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.colour(pattern.role), _EDGE))
    painter.setBrush(colours.colour(pattern.role if pattern.is_filled else "surface"))
    painter.drawEllipse(point, _MARK, _MARK)
    painter.restore()
