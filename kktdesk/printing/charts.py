"""Charts of a report: bars and lines told apart by pattern, each with its number, no axis."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from kktdesk.domain.chart import Chart, ChartKind, number_words
from kktdesk.printing.chart_marks import bar, label_above, line, point, sample
from kktdesk.printing.flow import Piece, gap
from kktdesk.printing.ink import MM, Mark, Rule, Text
from kktdesk.printing.runs import Run, bold, width_of
from kktdesk.printing.text import Span, Type, centred
from kktdesk.printing.wrap import wrap

_TITLE, _SMALL = Type(12, 14.8), Type(9, 10.6)
_PLOT: Final = 44 * MM
_ABOVE: Final = 14
_SAMPLE: Final = 16
_BASE: Final = 0.7
_USED: Final = 0.78
_WIDEST_BAR: Final = 12 * MM
_BETWEEN: Final = 7 * MM
_NUMBER_GAP: Final = 3
# From a point to the baseline of its number.
_OVER: Final = -5
_UNDER: Final = _SMALL.size + 4


def chart_pieces(chart: Chart, span: Span, empty: str) -> Iterator[Piece]:
    """Set a chart; one that is too long is cut into parts of one scale.

    Args:
        chart: its values.
        span: where it stands.
        empty: said in a part without any value.

    Yields:
        a piece for each part, and distance.
    """
    for part in chart.parts(_most_labels(chart, span.width)):
        yield _Plot(part, span, empty).piece()
        yield gap(_BETWEEN)


def _most_labels(chart: Chart, width: float) -> int:
    numbers = [
        width_of((Run(number_words(value, chart.unit)),), _SMALL.size) + _NUMBER_GAP
        for one in chart.series
        for value in one.values
        if value is not None
    ]
    side_by_side = len(chart.series) if chart.kind is ChartKind.BARS else 1
    words = [word for label in chart.labels for word in label.split()]
    label = max((width_of((Run(word),), _SMALL.size) for word in words), default=0) + _NUMBER_GAP
    return max(int(width / max(max(numbers, default=1) * side_by_side / _USED, label)), 1)


@dataclass(frozen=True, slots=True)
class _Plot:
    chart: Chart
    span: Span
    empty: str

    def piece(self) -> Piece:
        span, chart = self.span, self.chart
        title, y = centred(wrap((bold(chart.title),), _TITLE.size, span.width), _TITLE, span)
        legend, y = self._legend(y)
        base = y + _ABOVE + _PLOT
        drawn = self._drawn(base)
        labels, bottom = self._labels(base + 2)
        ground = Rule(span.left, base, span.right, base, _BASE)
        return Piece(bottom, (*title, *legend, *drawn, ground, *labels))

    def _drawn(self, base: float) -> Iterable[Mark]:
        if self.chart.is_empty:
            words = wrap((Run(self.empty),), _TITLE.size, self.span.width)
            return centred(words, _TITLE, self.span, base - (_PLOT + _TITLE.leading) / 2)[0]
        return self._bars(base) if self.chart.kind is ChartKind.BARS else self._lines(base)

    @property
    def _slot(self) -> float:
        return self.span.width / len(self.chart.labels)

    def _middle(self, at: int) -> float:
        return self.span.left + (at + 0.5) * self._slot

    def _legend(self, top: float) -> tuple[list[Mark], float]:
        names = [Run(one.name) for one in self.chart.series]
        wide = [_SAMPLE + 4 + width_of((name,), _SMALL.size) + 6 * MM for name in names]
        x = self.span.left + max(self.span.width - sum(wide), 0) / 2
        marks: list[Mark] = []
        for pattern, (name, width) in enumerate(zip(names, wide, strict=True)):
            marks.extend(sample(self.chart.kind, pattern, x, top + 2, _SAMPLE))
            marks.append(Text(x + _SAMPLE + 4, top + _SMALL.baseline, (name,), _SMALL.size))
            x += width
        return marks, top + _SMALL.leading + 2

    def _labels(self, top: float) -> tuple[list[Mark], float]:
        marks: list[Mark] = []
        bottom = top
        for at, label in enumerate(self.chart.labels):
            span = Span(self._middle(at) - self._slot / 2, self._slot)
            lines = wrap((Run(label),), _SMALL.size, span.width)
            words, end = centred(lines, _SMALL, span, top)
            marks.extend(words)
            bottom = max(bottom, end)
        return marks, bottom

    def _bars(self, base: float) -> Iterator[Mark]:
        count = len(self.chart.series)
        step = min(self._slot * _USED / count, _WIDEST_BAR)
        for pattern, one in enumerate(self.chart.series):
            for at, value in enumerate(one.values):
                if value is None:
                    continue
                left = self._middle(at) + (pattern - count / 2) * step
                height = self.chart.height_of(value) * _PLOT
                yield from bar(pattern, (left + 0.5, base - height), (step - 1, height))
                words = number_words(value, self.chart.unit)
                yield label_above(words, left + step / 2, base - height - 2)

    def _lines(self, base: float) -> Iterator[Mark]:
        for pattern, one in enumerate(self.chart.series):
            points = [
                None
                if value is None
                else (self._middle(at), base - self.chart.height_of(value) * _PLOT)
                for at, value in enumerate(one.values)
            ]
            for first, last in pairwise(points):
                if first and last:
                    yield from line(pattern, first, last)
            for place in points:
                yield from point(pattern, place) if place else ()
        for at in range(len(self.chart.labels)):
            yield from self._numbers(at, base)

    def _numbers(self, at: int, base: float) -> Iterator[Mark]:
        """Write the numbers of one label: the highest above its point, the others below theirs.

        Below the ground stand the labels: who is that low has its number above, if there is room.

        Yields:
            texts; a value that is the one before it stays unsaid.
        """
        rows = [one.values for one in self.chart.series]
        there = [value for row in rows if (value := row[at]) is not None]
        told = {value for row in rows if (value := row[at]) is not None and _is_new(row, at)}
        for value in sorted(told):
            words = number_words(value, self.chart.unit)
            y, top = (base - self.chart.height_of(one) * _PLOT for one in (value, max(there)))
            is_low = y + _UNDER > base and y - top > _UNDER - _OVER
            drop = _OVER if value == max(there) or is_low else _UNDER
            yield label_above(words, self._middle(at), y + drop)


def _is_new(row: Sequence[float | None], at: int) -> bool:
    return at == 0 or row[at] != row[at - 1]
