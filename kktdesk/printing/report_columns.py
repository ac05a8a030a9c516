"""The columns of a report on paper: how wide each is, what stands in the head above it.

A form that is wide by itself gets smaller type only when its longest words would be broken.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from kktdesk.domain.counted_report import NAME, NUMBER
from kktdesk.domain.report import Report, ReportColumn
from kktdesk.printing.fonts import Face
from kktdesk.printing.grid import HeadCell
from kktdesk.printing.ink import MM
from kktdesk.printing.runs import bold, em_width, italic
from kktdesk.printing.text import Type

_KEY: Final = re.compile(r"\d+[a-z]?")
_HEAD_PAD: Final = 1
# Edges of columns are sums of widths, and such sums are not exact.
_SLACK: Final = 0.05
_FREE_LEAST: Final = 32 * MM
_NAME_LEAST: Final = 44 * MM
# A word that is longer than this may be broken, in the smallest type too.
_LONGEST_WORD: Final = 36 * MM


@dataclass(frozen=True, slots=True)
class Step:
    """Types of rows and heads, and the white at the sides of a cell."""

    row: Type
    head: Type
    pad: float


STEPS: Final = (
    Step(Type(10.5, 12.4), Type(9.5, 11.1), 1.3 * MM),
    Step(Type(10, 11.8), Type(9.2, 10.7), 1 * MM),
    Step(Type(9.5, 11.1), Type(9, 10.5), 0.8 * MM),
    Step(Type(9, 10.5), Type(9, 10.5), 0.6 * MM),
)


@dataclass(frozen=True, slots=True)
class Measured:
    """Columns that fit into a width.

    Attributes:
        widths: in points.
    """

    widths: tuple[float, ...]
    step: Step


@dataclass(frozen=True, slots=True)
class _Need:
    """How wide a column must be, and how wide it would be."""

    least: float
    wanted: float
    is_free: bool


def measure(
    report: Report, values: Iterable[tuple[str, ...]], room: float, steps: Sequence[Step] = STEPS
) -> Measured:
    """Find the largest type in which the columns stand side by side, and their widths.

    Args:
        report: whose columns.
        values: what stands in each row, by column.
        room: width of the table.
        steps: the types to choose from, the largest first; the last one is taken at any rate.

    Returns:
        widths that fill the room.
    """
    words = _longest_words(len(report.columns), values)
    for step in steps:
        needs = list(_needs(report, words, step))
        if sum(need.least for need in needs) <= room:
            break
    return Measured(tuple(_shared(needs, room)), step)


def _longest_words(count: int, values: Iterable[tuple[str, ...]]) -> list[str]:
    longest = [""] * count
    for row in values:
        for at, text in enumerate(row):
            if len(text) > len(longest[at]):
                longest[at] = max((longest[at], *text.split(" ")), key=len)
    return longest


def _needs(report: Report, words: list[str], step: Step) -> Iterator[_Need]:
    has_numbers = is_numbered(report)
    for column, word in zip(report.columns, words, strict=True):
        number = key_words(column) if has_numbers else ""
        least = max(
            _widest(column.head.split(), step.head.size, Face.BOLD) + 2 * _HEAD_PAD,
            _widest(_broken(number).split(), step.head.size, Face.ITALIC) + 2 * _HEAD_PAD,
            min(_widest([word], step.row.size, Face.BOLD), _LONGEST_WORD) + 2 * step.pad,
        )
        whole = _widest([number], step.head.size, Face.ITALIC) + 2 * _HEAD_PAD + _SLACK
        least += _SLACK
        if not column.width:
            least = max(least, _NAME_LEAST if column.key == NAME else _FREE_LEAST)
        yield _Need(least, max(column.width * MM, whole, least), not column.width)


def _widest(words: Iterable[str], size: float, face: Face) -> float:
    return max((em_width(word, face) * size for word in words), default=0)


def _shared(needs: list[_Need], room: float) -> Iterator[float]:
    least = sum(need.least for need in needs)
    more = sum(need.wanted - need.least for need in needs)
    left = room - least
    if left < 0:
        yield from (need.least * room / least for need in needs)
        return
    part = min(left / more, 1) if more else 0
    free = sum(need.is_free for need in needs)
    over = left - part * more
    for need in needs:
        width = need.least + part * (need.wanted - need.least)
        if free:
            yield width + (over / free if need.is_free else 0)
        else:
            yield width + over * width / (room - over)


def is_numbered(report: Report) -> bool:
    """Say whether the columns of a report have numbers.

    Returns:
        False for lists.
    """
    keys = [column.key for column in report.columns if column.key not in {NUMBER, NAME}]
    return bool(keys) and all(map(_KEY.fullmatch, keys))


def key_words(column: ReportColumn) -> str:
    """Write the number of a column, a sum with its parts.

    Returns:
        for example ``(3)=(4)+(5)+(6)``.
    """
    own = {NUMBER: "1", NAME: "2"}.get(column.key, column.key)
    parts = "+".join(f"({key})" for key in column.sum_of)
    return f"({own})={parts}" if parts else f"({own})"


def _broken(number: str) -> str:
    return number.replace("=", "= ").replace("+", "+ ")


def group_heads(columns: tuple[ReportColumn, ...]) -> tuple[HeadCell, ...]:
    """Set the head without its numbers: groups above, the columns' own heads below.

    Returns:
        the cells of the head.
    """
    depth = max(len(column.groups) for column in columns)
    own = (
        HeadCell(bold(one.head), at, row=len(one.groups), rows=depth + 1 - len(one.groups))
        for at, one in enumerate(columns)
    )
    return (*(cell for level in range(depth) for cell in _groups(columns, level)), *own)


def heads(report: Report, measured: Measured) -> tuple[HeadCell, ...]:
    """Set the head: groups, the columns' own heads, their numbers.

    Returns:
        the cells of the head.
    """
    cells = group_heads(report.columns)
    if not is_numbered(report):
        return cells
    below = max(cell.row + cell.rows for cell in cells)
    return (*cells, *_numbers(measured, report.columns, below))


def _groups(columns: tuple[ReportColumn, ...], level: int) -> Iterator[HeadCell]:
    at = 0
    for path, inside in groupby(columns, key=lambda column: column.groups[: level + 1]):
        count = len(list(inside))
        if len(path) > level:
            yield HeadCell(bold(path[level]), at, columns=count, row=level)
        at += count


def _numbers(
    measured: Measured, columns: tuple[ReportColumn, ...], row: int
) -> Iterator[HeadCell]:
    size = measured.step.head.size
    for at, (column, width) in enumerate(zip(columns, measured.widths, strict=True)):
        number = key_words(column)
        is_whole = _widest([number], size, Face.ITALIC) + 2 * _HEAD_PAD < width - _SLACK / 2
        yield HeadCell(italic(number if is_whole else _broken(number)), at, row=row)
