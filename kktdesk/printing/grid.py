"""Tables: columns, heads with spans that are repeated, rows that grow with their text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate

from kktdesk.printing.flow import Piece
from kktdesk.printing.ink import Box, Fill, Mark, Rule, Text
from kktdesk.printing.runs import Run
from kktdesk.printing.text import Span, Type, centred
from kktdesk.printing.wrap import TextLine, wrap

_LINE = 0.5
_HEAD_GREY = 0.93
# The heads of narrow columns fill them; between heads a hair of white is enough.
_HEAD_PAD = 1


class Align(StrEnum):
    """Where a cell's text stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Cell:
    """Text of one cell."""

    runs: tuple[Run, ...]
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of the head, centred, that may span columns and rows."""

    run: Run
    column: int
    columns: int = 1
    row: int = 0
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """The measures of a table.

    Attributes:
        columns: widths in points.
        kind: type of the rows.
        head_kind: type of the head.
        pad: white in a cell, sideways and up and down.
        is_grey: the head is filled.
        most: height above which a row is broken into several.
    """

    left: float
    columns: tuple[float, ...]
    kind: Type
    head_kind: Type
    pad: tuple[float, float]
    is_grey: bool
    most: float

    @property
    def edges(self) -> tuple[float, ...]:
        """Where the upright lines stand."""
        return tuple(accumulate(self.columns, initial=self.left))

    def inside(self, column: int) -> Span:
        """Give the column of text of a cell.

        Returns:
            the cell without its white.
        """
        pad = self.pad[0]
        return Span(self.edges[column] + pad, self.columns[column] - 2 * pad)

    def over(self, cell: HeadCell) -> Span:
        """Give the column of text of a cell of the head.

        Returns:
            the cell without its white.
        """
        left, right = self.edges[cell.column], self.edges[cell.column + cell.columns]
        return Span(left + _HEAD_PAD, right - left - 2 * _HEAD_PAD)


def table(
    grid: Grid, head: Sequence[HeadCell], rows: Sequence[Sequence[Cell]]
) -> tuple[Piece, ...]:
    """Set a table whose head is repeated on each page.

    Returns:
        its pieces; the head stays with the first row.
    """
    top = head_of(grid, head)
    body = [replace(piece, head=top) for row in rows for piece in _row(grid, row)]
    return (replace(top, is_glued=True), *body)


def plain(grid: Grid, rows: Sequence[Sequence[Cell]]) -> tuple[Piece, ...]:
    """Set a table without a head, kept on one page.

    Returns:
        its pieces.
    """
    body = [piece for row in rows for piece in _row(grid, row)]
    body[0] = replace(body[0], marks=(_across(grid, 0), *body[0].marks))
    return (*(replace(piece, is_glued=True) for piece in body[:-1]), body[-1])


def head_of(grid: Grid, cells: Sequence[HeadCell]) -> Piece:
    """Set the head of a table.

    Returns:
        one piece, to be repeated on each page.
    """
    kind, pad = grid.head_kind, grid.pad[1]
    lines = [wrap((cell.run,), kind.size, grid.over(cell).width) for cell in cells]
    tops = _tops(grid, cells, lines)
    marks: list[Mark] = []
    for cell, text in zip(cells, lines, strict=True):
        top, bottom = tops[cell.row], tops[cell.row + cell.rows]
        left, right = grid.edges[cell.column], grid.edges[cell.column + cell.columns]
        if grid.is_grey:
            marks.append(Fill(left, top, right - left, bottom - top, _HEAD_GREY))
        marks.append(Box(left, top, right - left, bottom - top, _LINE))
        free = bottom - top - 2 * pad - len(text) * kind.leading
        marks.extend(centred(text, kind, grid.over(cell), top + pad + free / 2)[0])
    return Piece(tops[-1], tuple(marks))


def _tops(
    grid: Grid, cells: Sequence[HeadCell], lines: Sequence[Sequence[TextLine]]
) -> tuple[float, ...]:
    rows = max(cell.row + cell.rows for cell in cells)
    heights = [0.0] * rows
    pairs = sorted(zip(cells, lines, strict=True), key=lambda both: both[0].rows)
    for cell, text in pairs:
        needed = len(text) * grid.head_kind.leading + 2 * grid.pad[1]
        last = cell.row + cell.rows - 1
        others = sum(heights[cell.row : last])
        heights[last] = max(heights[last], needed - others)
    return tuple(accumulate(heights, initial=0.0))


def _row(grid: Grid, cells: Sequence[Cell]) -> tuple[Piece, ...]:
    texts = [
        wrap(cell.runs, grid.kind.size, grid.inside(number).width)
        for number, cell in enumerate(cells)
    ]
    count = max(len(text) for text in texts)
    step = max(int(grid.most / grid.kind.leading), 2)
    return tuple(
        _band(grid, cells, [text[first : first + step] for text in texts])
        for first in range(0, count, step)
    )


def _band(grid: Grid, cells: Sequence[Cell], texts: Sequence[Sequence[TextLine]]) -> Piece:
    kind, pad = grid.kind, grid.pad[1]
    height = max(len(text) for text in texts) * kind.leading + 2 * pad
    marks: list[Mark] = [
        Text(
            _left(grid, number, cell, line),
            pad + at * kind.leading + kind.baseline,
            line.runs,
            kind.size,
        )
        for number, (cell, text) in enumerate(zip(cells, texts, strict=True))
        for at, line in enumerate(text)
    ]
    marks.extend(Rule(x, 0, x, height, _LINE) for x in grid.edges)
    marks.append(_across(grid, height))
    return Piece(height, tuple(marks))


def _left(grid: Grid, number: int, cell: Cell, line: TextLine) -> float:
    span = grid.inside(number)
    if cell.align is Align.LEFT:
        return span.left
    free = span.width - line.width
    return span.left + (free if cell.align is Align.RIGHT else free / 2)


def _across(grid: Grid, y: float) -> Rule:
    return Rule(grid.left, y, grid.edges[-1], y, _LINE)
