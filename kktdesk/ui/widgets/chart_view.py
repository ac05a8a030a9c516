"""A chart as a widget: title, key of its patterns, and as many rows as its labels need."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kktdesk.domain.chart import Chart, ChartKind, number_words
from kktdesk.ui import fonts, theme
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.chart_paint import PATTERNS, SWATCH, empty_words, paint_box, paint_chart

_ROW, _LINE_ROW, _LEAST_LABEL, _GAP, _SAMPLE_GAP = 170, 240, 44, 8, 5


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

    def _head_height(self, width: int) -> int:
        return fonts.line_height("h2") + key_height(self._names(), width) + _GAP

    def _names(self) -> tuple[str, ...]:
        return tuple(one.name for one in self._chart.series)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rows = len(self._parts(width))
        return self._head_height(width) + rows * self._row_height() + (rows - 1) * _GAP

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
        paint_key(painter, QPointF(0, line), self._names(), self.width())
        top = self._head_height(self.width())
        for part in self._parts(self.width()):
            area = QRectF(0, top, self.width(), self._row_height())
            paint_chart(painter, area, part)
            top += self._row_height() + _GAP


def paint_key(painter: QPainter, place: QPointF, names: tuple[str, ...], width: float) -> None:
    """Paint which pattern is which series, in as many lines as the width asks for."""
    line, metrics = fonts.line_height("hint"), fonts.metrics("hint")
    for at, spot in enumerate(_key_spots(names, width)):
        x, top = place.x() + spot.x(), place.y() + spot.y()
        box = QRectF(round(x), round(top + (line - SWATCH) / 2), SWATCH, SWATCH)
        paint_box(painter, box, PATTERNS[at])
        painter.setFont(fonts.font("hint"))
        painter.setPen(theme.current().colour("text2"))
        baseline = top + (line + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(x + SWATCH + _SAMPLE_GAP, baseline), names[at])


def key_height(names: tuple[str, ...], width: float) -> int:
    """Return how high the key of some series is."""
    return round(_key_spots(names, width)[-1].y()) + fonts.line_height("hint")


def _key_spots(names: tuple[str, ...], width: float) -> list[QPointF]:
    spots, x, y = [], 0.0, 0.0
    for name in names:
        needed = SWATCH + _SAMPLE_GAP + fonts.metrics("hint").horizontalAdvance(name)
        if x and x + needed > width:
            x, y = 0.0, y + fonts.line_height("hint")
        spots.append(QPointF(x, y))
        x += needed + 2 * _GAP
    return spots


def words_of(chart: Chart) -> str:
    """Return everything that a chart says, as one text."""
    lines = [chart.title, *([empty_words()] if chart.is_empty else [])]
    for at, label in enumerate(chart.labels):
        values = [
            f"{one.name} {number_words(value, chart.unit)}"
            for one in chart.series
            if (value := one.values[at]) is not None
        ]
        if values:
            lines.append(f"{label}: {', '.join(values)}")
    return "; ".join(lines)
