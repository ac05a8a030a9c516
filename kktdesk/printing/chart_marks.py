"""The patterns of a chart, told apart on a grey copy: full, empty, hatched; plain, dashed."""

import math
from collections.abc import Iterator
from typing import Final

from kktdesk.domain.chart import ChartKind
from kktdesk.printing.ink import Box, Fill, Mark, Rule, Text
from kktdesk.printing.runs import Run, width_of

SIZE: Final = 9
_DARK: Final = 0.35
_EDGE: Final = 0.8
_HATCH, _HATCH_LINE = 4, 0.5
# Length of a stroke and of the gap behind it; width of the line.
_STROKES: Final = (((1.0, 0.0), 1.4), ((6.0, 3.0), 1.0), ((1.5, 2.5), 1.0))
_POINT: Final = 2.2

Place = tuple[float, float]


def bar(pattern: int, corner: Place, size: Place) -> Iterator[Mark]:
    """Set a bar.

    Args:
        pattern: 0 is full, 1 empty, 2 hatched.
        corner: left and top.
        size: width and height.

    Yields:
        its marks; none for a bar without height.
    """
    (x, y), (width, height) = corner, size
    if not height:
        return
    if pattern == 0:
        yield Fill(x, y, width, height, _DARK)
        return
    yield Box(x, y, width, height, _EDGE)
    if pattern > 1:
        yield from _hatched(corner, size)


def _hatched(corner: Place, size: Place) -> Iterator[Mark]:
    (x, y), (width, height) = corner, size
    for number in range(1, int((width + height) / _HATCH) + 1):
        at = number * _HATCH
        left, right = max(at - height, 0), min(at, width)
        yield Rule(x + left, y + at - left, x + right, y + at - right, _HATCH_LINE)


def line(pattern: int, first: Place, last: Place) -> Iterator[Mark]:
    """Set a straight part of a line.

    Args:
        pattern: 0 is plain, 1 dashed, 2 dotted.
        first: where it begins.
        last: where it ends.

    Yields:
        its strokes.
    """
    (stroke, blank), width = _STROKES[pattern]
    long = math.dist(first, last)
    if not blank:
        yield Rule(*first, *last, width)
        return
    at = 0.0
    while at < long:
        start, end = at / long, min(at + stroke, long) / long
        yield Rule(*_between(first, last, start), *_between(first, last, end), width)
        at += stroke + blank


def _between(first: Place, last: Place, part: float) -> Place:
    return (
        first[0] + (last[0] - first[0]) * part,
        first[1] + (last[1] - first[1]) * part,
    )


def point(pattern: int, place: Place) -> Iterator[Mark]:
    """Set the point of a value.

    Yields:
        a square, full or empty.
    """
    corner = (place[0] - _POINT, place[1] - _POINT)
    yield from bar(min(pattern, 1), corner, (2 * _POINT, 2 * _POINT))


def sample(kind: ChartKind, pattern: int, left: float, top: float, width: float) -> Iterator[Mark]:
    """Set the sample of a pattern, to stand before the name of its series.

    Yields:
        marks of the height of small letters.
    """
    if kind is ChartKind.BARS:
        yield from bar(pattern, (left, top), (width, SIZE - 2))
        return
    y = top + SIZE / 2 - 1
    yield from line(pattern, (left, y), (left + width, y))
    yield from point(pattern, (left + width / 2, y))


def label_above(words: str, middle: float, bottom: float) -> Text:
    """Set a number over its bar or point.

    Returns:
        the text, in the middle of it.
    """
    run = Run(words)
    return Text(middle - width_of((run,), SIZE) / 2, bottom, (run,), SIZE)
