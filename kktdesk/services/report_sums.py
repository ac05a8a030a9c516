"""Which cells of a report are sums of others, as formulas of a workbook."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from kktdesk.domain.report import CellKind, Report, ReportColumn, ReportRow

Sums = Mapping[str, str]

# A formula may have 255 parts; one that has more is no longer read by anybody.
_MOST_PARTS: Final = 200
_LETTERS: Final = 26


def column_letters(at: int) -> str:
    """Name a column of a sheet.

    Args:
        at: counted from 0.

    Returns:
        for example ``AB``.
    """
    letters = ""
    at += 1
    while at:
        at, letter = divmod(at - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return letters


@dataclass(frozen=True, slots=True)
class ReportSums:
    """The sums of one report.

    Attributes:
        top: row of the sheet in which its first row stands, counted from 0.
        ends: for each row the row behind its last one of a lower level.
        parts: keys of the columns of which a column is the sum, and their names in the sheet.
    """

    report: Report
    top: int
    ends: tuple[int, ...]
    parts: Mapping[str, tuple[tuple[str, str], ...]]

    def is_heading(self, at: int) -> bool:
        """Say whether there are rows below a row that belong to it.

        Returns:
            False for a row by itself.
        """
        return self.ends[at] > at + 1

    def of_row(self, at: int) -> Sums:
        """Give the sums of a row.

        Args:
            at: counted from 0.

        Returns:
            a formula by key of its column.
        """
        row = self.report.rows[at]
        across = dict(self._across(row, self.top + at))
        if not self.is_heading(at):
            return across
        return dict(self._down(row, list(self._below(at + 1, self.ends[at])))) | across

    def of_total(self) -> Sums:
        """Give the sums of the last row.

        Returns:
            a formula by key of its column.
        """
        total, count = self.report.total, len(self.report.rows)
        if total is None:
            return {}
        down = dict(self._down(total, list(self._below(0, count))))
        return down | dict(self._across(total, self.top + count))

    def _below(self, first: int, end: int) -> Iterator[int]:
        at = first
        while at < end:
            yield at
            at = self.ends[at]

    def _across(self, row: ReportRow, at: int) -> Iterator[tuple[str, str]]:
        for key, parts in self.parts.items():
            counts = [count_of(row, part) for part, _ in parts]
            if _is_sum(row, key, counts):
                yield key, "=" + "+".join(f"{letters}{at + 1}" for _, letters in parts)

    def _down(self, row: ReportRow, rows: Sequence[int]) -> Iterator[tuple[str, str]]:
        spans = _spans(rows)
        if not rows or len(spans) > _MOST_PARTS:
            return
        for number, column in enumerate(self.report.columns):
            if self._is_sum_down(row, column, rows):
                letter = column_letters(number)
                names = [
                    f"{letter}{self.top + first + 1}:{letter}{self.top + last + 1}"
                    for first, last in spans
                ]
                yield column.key, f"=SUM({','.join(names)})"

    def _is_sum_down(self, row: ReportRow, column: ReportColumn, rows: Sequence[int]) -> bool:
        if column.sum_of or count_of(row, column.key) is None:
            return False
        parts = [count_of(self.report.rows[at], column.key) for at in rows]
        return _is_sum(row, column.key, parts)


def sums_of(report: Report, top: int) -> ReportSums:
    """Find out which rows belong to which.

    Args:
        report: the report.
        top: row of the sheet in which its first row stands, counted from 0.

    Returns:
        its sums.
    """
    rows = report.rows
    ends = [len(rows)] * len(rows)
    is_open: list[int] = []
    for at, row in enumerate(rows):
        while is_open and rows[is_open[-1]].level >= row.level:
            ends[is_open.pop()] = at
        is_open.append(at)
    letters = {column.key: column_letters(at) for at, column in enumerate(report.columns)}
    parts = {
        column.key: tuple((key, letters[key]) for key in column.sum_of)
        for column in report.columns
        if column.sum_of
    }
    return ReportSums(report, top, tuple(ends), parts)


def count_of(row: ReportRow, key: str) -> int | None:
    """Give a count of a row.

    Returns:
        None where there is none.
    """
    cell = row.cells.get(key)
    if cell is None or cell.kind is not CellKind.COUNT or not isinstance(cell.value, int):
        return None
    return cell.value


def _is_sum(row: ReportRow, key: str, parts: Sequence[int | None]) -> bool:
    counts = [part for part in parts if part is not None]
    return len(counts) == len(parts) > 0 and sum(counts) == count_of(row, key)


def _spans(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Join rows that follow each other.

    Returns:
        first and last of each run.
    """
    breaks = [at for at, (first, last) in enumerate(pairwise(rows), 1) if last != first + 1]
    edges = [0, *breaks, len(rows)]
    return [(rows[first], rows[last - 1]) for first, last in pairwise(edges) if last > first]
