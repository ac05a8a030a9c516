"""Where the parts of a report's table stand: widths of columns, heads in rows, heights of rows.

The first columns, up to the name, stand still while the others are moved to the side.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from math import ceil

from PySide6.QtCore import QRect

from kktdesk.domain.counted_report import NAME
from kktdesk.domain.report import CellKind, Report, ReportColumn, ReportRow
from kktdesk.ui import fonts
from kktdesk.ui.reports.cell_words import cell_at, number_of, words_of_cell
from kktdesk.ui.reports.report_look import NARROW, USUAL, ReportLook
from kktdesk.ui.widgets import drawing

INDENT = 14
ROW, LINE_ROOM = 26, 8
_MOST_TEXT, _LEAST_TEXT, _DATE = 260, 90, 92
_LOW_LINES = 2
_SAMPLE, _MOST_LINES, _MANY = 200, 3, 2000
_FROZEN_SHARE, _MOST_NAME = 0.6, 230


@dataclass(frozen=True, slots=True)
class HeadBox:
    """A head over one or more columns.

    Attributes:
        first, last: columns beneath it.
        area: in the coordinates of the table, the head's upper edge at 0.
        is_number: the number of a column, beneath its words.
    """

    words: str
    first: int
    last: int
    area: QRect
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    words: str
    first: int
    last: int
    top: int
    bottom: int


class ReportLayout:
    """The measures of one report in one width.

    Attributes:
        look: narrow where only so all columns are in sight.
        lefts: left edge of each column, and the right edge of the last.
        frozen: how many columns stand still.
        heads: all boxes of the head.
        head_height, total_height: of the parts that stand still above and below.
        tops: upper edge of each row, and the lower edge of the last.
    """

    def __init__(self, report: Report, room: int, *, is_low: bool = False) -> None:
        """Measure a report.

        Args:
            report: to be shown.
            room: the width that it has.
            is_low: there is so little height that heads take width rather than lines.
        """
        self._report = report
        name = _name_at(report.columns)
        self.look, widths = _fitting(report, room, name, _LOW_LINES if is_low else _MANY)
        self.lefts = tuple(accumulate(widths, initial=0))
        self.frozen = _frozen(self.lefts, name, room)
        self.heads, self.head_height = _heads(report.columns, self.lefts, self.look)
        self._name = name
        most = _LOW_LINES if is_low else _MOST_LINES
        heights = _heights(report, widths, most, self.look)
        self.tops = tuple(accumulate(heights, initial=0))
        self.total_height = fonts.grown(ROW + 2) if report.total is not None else 0

    @property
    def width(self) -> int:
        """Return the width of all columns."""
        return self.lefts[-1]

    @property
    def height(self) -> int:
        """Return the height of all rows, without head and total."""
        return self.tops[-1]

    @property
    def frozen_width(self) -> int:
        """Return the width of the columns that stand still."""
        return self.lefts[self.frozen]

    def column_at(self, x: int) -> int:
        """Return the column at a place; behind the last one the last."""
        return min(max(bisect_right(self.lefts, x) - 1, 0), len(self.lefts) - 2)

    def row_at(self, y: int) -> int:
        """Return the row at a place; behind the last one their count."""
        return min(max(bisect_right(self.tops, y) - 1, 0), len(self.tops) - 1)

    def rows_between(self, top: int, bottom: int) -> range:
        """Return the rows that a stretch shows."""
        last = min(self.row_at(bottom) + 1, len(self.tops) - 1)
        return range(self.row_at(top), last)


def _name_at(columns: Sequence[ReportColumn]) -> int:
    return next((at for at, column in enumerate(columns) if column.key == NAME), 0)


def _frozen(lefts: tuple[int, ...], name: int, room: int) -> int:
    return name + 1 if lefts[name + 1] <= room * _FROZEN_SHARE else 0


def _fitting(report: Report, room: int, name: int, lines: int) -> tuple[ReportLook, list[int]]:
    usual = _widths(report, room, name, lines, USUAL)
    if sum(usual) <= room:
        return USUAL, usual
    narrow = _widths(report, room, name, lines, NARROW)
    return (NARROW, narrow) if sum(narrow) <= room else (USUAL, usual)


def _widths(report: Report, room: int, name: int, lines: int, look: ReportLook) -> list[int]:
    widths = [_wanted(report, column, lines, look) for column in report.columns]
    widths[name] = _name_width(report, room, look)
    missing = sum(widths) - room
    if missing > 0:
        return _shrunk(widths, missing, name, look)
    widths[name] -= missing
    return widths


def _shrunk(widths: list[int], missing: int, name: int, look: ReportLook) -> list[int]:
    """Take width from texts, which break into lines; figures and names keep theirs.

    Returns:
        widths that may still be wider than the room.
    """
    least = fonts.widened(look.least_text)
    slack = [max(width - least, 0) if at != name else 0 for at, width in enumerate(widths)]
    share = min(missing / sum(slack), 1) if any(slack) else 0
    return [width - ceil(spare * share) for width, spare in zip(widths, slack, strict=True)]


def _name_width(report: Report, room: int, look: ReportLook) -> int:
    """Return what the names need at least: a share of the room, and their longest word whole."""
    metrics = fonts.metrics(look.step)
    words = {word for row in report.rows[:_SAMPLE] for word in row.name.split()}
    word = max(map(metrics.horizontalAdvance, words), default=0) + INDENT + 2 * look.padding + 1
    least, most = fonts.widened(look.least_name), fonts.widened(_MOST_NAME)
    return min(max(least, round(room * look.name_share), round(word)), most)


def _wanted(report: Report, column: ReportColumn, lines: int, look: ReportLook) -> int:
    """Return the width of a column's longest word, or of its longest text within limits."""
    metrics = fonts.metrics("hint", strong=look.is_head_strong)
    words = (*column.head.split(), number_of(column) if not column.sum_of else "")
    head = max((metrics.horizontalAdvance(word) for word in words), default=0)
    least = max(ceil(head) + 2 * look.padding, fonts.widened(look.least_figure))
    while head_lines(column.head, least, look) > lines:
        least += look.padding
    rows = (*report.rows[:_SAMPLE], *((report.total,) if report.total else ()))
    cells = [cell_at(row, column) for row in rows]
    if any(cell.kind is CellKind.DATE for cell in cells):
        return max(least, fonts.widened(_DATE))
    text = max((words_of_cell(cell) for cell in cells), key=len, default="")
    metrics = fonts.metrics(look.step, strong=True)
    width = ceil(metrics.horizontalAdvance(text)) + 2 * look.padding + 1
    if len(text) > len("1.000.000"):
        width = min(max(width, fonts.widened(_LEAST_TEXT)), fonts.widened(_MOST_TEXT))
    return max(least, width)


# ---------------------------------------------------------------- heads
def _heads(
    columns: Sequence[ReportColumn], lefts: tuple[int, ...], look: ReportLook
) -> tuple[tuple[HeadBox, ...], int]:
    depth = max((len(column.groups) + 1 for column in columns), default=1)
    places = list(_places(columns, depth))
    heights = _level_heights(places, lefts, depth, look)
    edges = tuple(accumulate(heights, initial=0))
    boxes = [
        HeadBox(place.words, place.first, place.last, _box(place, lefts, edges))
        for place in places
    ]
    numbers = [number_of(column) for column in columns]
    height = edges[-1]
    if any(numbers):
        line = fonts.line_height("hint") + 2
        boxes += [
            HeadBox(
                _short_number(words, columns[at]),
                at,
                at,
                QRect(lefts[at], height, lefts[at + 1] - lefts[at], line),
                is_number=True,
            )
            for at, words in enumerate(numbers)
        ]
        height += line
    return tuple(boxes), height


def _short_number(words: str, column: ReportColumn) -> str:
    # On the screen the sum is said beneath the table, where it is proved.
    return f"({column.key})" if words else ""


def _box(place: _Place, lefts: tuple[int, ...], edges: tuple[int, ...]) -> QRect:
    left, right = lefts[place.first], lefts[place.last + 1]
    top, bottom = edges[place.top], edges[place.bottom]
    return QRect(left, top, right - left, bottom - top)


def _places(columns: Sequence[ReportColumn], depth: int) -> Iterator[_Place]:
    for level in range(depth - 1):
        at = 0
        heads = [column.groups[: level + 1] for column in columns]
        for groups, run in groupby(heads):
            count = len(list(run))
            if len(groups) == level + 1:
                yield _Place(groups[level], at, at + count - 1, level, level + 1)
            at += count
    for at, column in enumerate(columns):
        yield _Place(column.head, at, at, len(column.groups), depth)


def _level_heights(
    places: list[_Place], lefts: tuple[int, ...], depth: int, look: ReportLook
) -> list[int]:
    heights = [fonts.line_height("hint") + 6] * depth
    # What spans fewer levels first: what spans several takes what they have, and no more.
    for place in sorted(places, key=lambda one: one.bottom - one.top):
        needed = _place_lines(place, lefts, look) * fonts.line_height("hint") + 6
        missing = needed - sum(heights[place.top : place.bottom])
        if missing > 0:
            heights[place.bottom - 1] += missing
    return heights


def _place_lines(place: _Place, lefts: tuple[int, ...], look: ReportLook) -> int:
    return head_lines(place.words, lefts[place.last + 1] - lefts[place.first], look)


def head_lines(words: str, width: int, look: ReportLook) -> int:
    """Return how many lines a head takes in a column of some width."""
    room, strong = width - look.head_padding, look.is_head_strong
    return drawing.lay_out(words, "hint", room, strong=strong).lineCount()


# ---------------------------------------------------------------- rows
def _heights(report: Report, widths: list[int], most: int, look: ReportLook) -> Iterator[int]:
    rows, columns = report.rows, report.columns
    if len(rows) > _MANY:  # to measure each would hold the window up
        return (_height(2, look) for _row in rows)
    return (_height(min(_lines(row, columns, widths, look), most), look) for row in rows)


def _height(lines: int, look: ReportLook) -> int:
    return max(fonts.grown(ROW), lines * fonts.line_height(look.step) + fonts.grown(LINE_ROOM))


def _lines(
    row: ReportRow, columns: Sequence[ReportColumn], widths: list[int], look: ReportLook
) -> int:
    most = 1
    metrics = fonts.metrics(look.step, strong=row.level == 0)
    for at, column in enumerate(columns):
        cell = cell_at(row, column)
        if cell.kind in {CellKind.TEXT, CellKind.UNKNOWN} and isinstance(cell.value, str):
            room = text_room(row, column, widths[at], look)
            if metrics.horizontalAdvance(cell.value) > room:
                layout = drawing.lay_out(cell.value, look.step, room, strong=row.level == 0)
                most = max(most, layout.lineCount())
    return most


def text_room(row: ReportRow, column: ReportColumn, width: int, look: ReportLook) -> int:
    """Return the width that the text of a cell has."""
    return width - 2 * look.padding - indent_of(row, column)


def indent_of(row: ReportRow, column: ReportColumn) -> int:
    """Return how far the name of a row stands in."""
    return INDENT * row.level if column.key == NAME else 0
