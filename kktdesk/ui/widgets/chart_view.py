"""A chart as a widget: title, key of its patterns, and as many rows as its labels need."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kktdesk.domain.chart import Chart, ChartKind, number_words
from kktdesk.ui import fonts, theme
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.chart_paint import PATTERNS, SWATCH, paint_box, paint_chart

_ROW, _LINE_ROW, _LEAST_LABEL, _GAP = 170, 240, 44, 8


class ChartView(QWidget):
    """Shows a chart; its name for screen readers says every number."""

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self._chart = chart
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(words_of(chart))

    @property
    def chart(self) -> Chart:
        """Return what is shown."""
        return self._chart

    def _parts(self, width: int) -> tuple[Chart, ...]:
        numbers = [
            number_words(value, self._chart.unit)
            for one in self._chart.series
            for value in one.values
            if value is not None
        ]
        metrics = fonts.metrics("hint", strong=True)
        widest = max((metrics.horizontalAdvance(words) for words in numbers), default=0)
        beside = len(self._chart.series) if self._chart.kind is ChartKind.BARS else 1
        least = max(fonts.widened(_LEAST_LABEL), round(widest + 4) * beside)
        return self._chart.parts(max(width // least, 1))

    def _row_height(self) -> int:
        # numbers of lines stand over each other
        return fonts.grown(_ROW if self._chart.kind is ChartKind.BARS else _LINE_ROW)

    def _head_height(self) -> int:
        return fonts.line_height("h2") + fonts.line_height("hint") + _GAP

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rows = len(self._parts(width))
        return self._head_height() + rows * self._row_height() + (rows - 1) * _GAP

    @override
    def sizeHint(self) -> QSize:
        width = fonts.widened(400)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(fonts.widened(160), fonts.grown(_ROW))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(fonts.font("h2"))
        painter.setPen(theme.current().colour("text"))
        line = fonts.line_height("h2")
        left = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)
        title = drawing.elided(self._chart.title, "h2", self.width())
        painter.drawText(QRectF(0, 0, self.width(), line), left, title)
        names = tuple(one.name for one in self._chart.series)
        paint_key(painter, QPointF(0, line), names)
        top = self._head_height()
        for part in self._parts(self.width()):
            area = QRectF(0, top, self.width(), self._row_height())
            paint_chart(painter, area, part)
            top += self._row_height() + _GAP


def paint_key(painter: QPainter, place: QPointF, names: tuple[str, ...]) -> None:
    """Paint which pattern is which series, from a place to the right."""
    line, x = fonts.line_height("hint"), place.x()
    metrics = fonts.metrics("hint")
    baseline = place.y() + (line + metrics.ascent() - metrics.descent()) / 2
    for name, pattern in zip(names, PATTERNS, strict=False):
        box = QRectF(round(x), round(place.y() + (line - SWATCH) / 2), SWATCH, SWATCH)
        paint_box(painter, box, pattern)
        x += SWATCH + 5
        painter.setFont(fonts.font("hint"))
        painter.setPen(theme.current().colour("text2"))
        painter.drawText(QPointF(x, baseline), name)
        x += metrics.horizontalAdvance(name) + 2 * _GAP


def words_of(chart: Chart) -> str:
    """Return everything that a chart says, as one text."""
    lines = [chart.title]
    for at, label in enumerate(chart.labels):
        values = [
            f"{one.name} {number_words(value, chart.unit)}"
            for one in chart.series
            if (value := one.values[at]) is not None
        ]
        if values:
            lines.append(f"{label}: {', '.join(values)}")
    return "; ".join(lines)
