"""The table of a report: fields bold, procedures below them, the total."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from kktdesk.domain.chart import number_words
from kktdesk.domain.counted_report import NAME, NUMBER
from kktdesk.domain.report import Cell as ReportCell
from kktdesk.domain.report import CellKind, Report, ReportRow
from kktdesk.printing.dates import short_date
from kktdesk.printing.flow import Piece
from kktdesk.printing.fonts import Face
from kktdesk.printing.grid import Align, Cell, Grid, HeadCell, table
from kktdesk.printing.ink import MM
from kktdesk.printing.paper import Format
from kktdesk.printing.report_columns import Step, heads, measure
from kktdesk.printing.runs import Run

_PAD_DOWN: Final = 0.8 * MM
_MOST_OF_PAGE: Final = 0.4
_NOTHING: Final = ReportCell(None, CellKind.TEXT)
# Rows are set one by one: only then it is known which of them stay together.
_NO_HEAD: Final = (HeadCell(Run(""), 0),)


def cell_words(cell: ReportCell, unknown: str) -> str:
    """Write what a cell says.

    Args:
        cell: of a report.
        unknown: the words for what the desk cannot know.

    Returns:
        Vietnamese; a count of nothing is ``0``, a cell without a value is "".
    """
    value = cell.value
    if value is None:
        return unknown if cell.kind is CellKind.UNKNOWN else ""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return f"{value:%H:%M %d/%m/%Y}"
    if isinstance(value, date):
        return short_date(value)
    return number_words(value, "%" if cell.kind is CellKind.PERCENT else "")


@dataclass(frozen=True, slots=True)
class _Table:
    """Sets the table of one report.

    Attributes:
        unknown: the words for what the desk cannot know.
        steps: types to choose from.
        has_levels: rows of level 0 are headings of others.
    """

    report: Report
    paper: Format
    unknown: str
    steps: Sequence[Step]
    has_levels: bool

    def pieces(self) -> Iterator[Piece]:
        """Set the table.

        Yields:
            the head, the rows, the total; a field stays with its first procedure, the total with
            the row above it and with what follows.
        """
        report = self.report
        rows = (*report.rows, report.total) if report.total else report.rows
        texts = [self._texts(row) for row in rows]
        grid, head = self._grid(texts)
        yield head
        above = replace(head, is_glued=False)
        for number, (row, words) in enumerate(zip(rows, texts, strict=True)):
            _, *pieces = table(grid, _NO_HEAD, [self._cells(row, words)])
            for at, piece in enumerate(pieces, 1):
                # Two bands of a long row stay together, further ones may go to the next page.
                is_glued = self._is_kept(number) if at == len(pieces) else at == 1
                yield replace(piece, head=above, is_glued=is_glued)

    def _grid(self, texts: Sequence[tuple[str, ...]]) -> tuple[Grid, Piece]:
        measured = measure(self.report, texts, self.paper.text_width, self.steps)
        grid = Grid(
            left=self.paper.left,
            columns=measured.widths,
            kind=measured.step.row,
            head_kind=measured.step.head,
            pad=(measured.step.pad, _PAD_DOWN),
            is_grey=not self.report.code,  # forms of the state are white
            most=self.paper.height * _MOST_OF_PAGE,
        )
        (head,) = table(grid, heads(self.report, measured), ())
        return grid, head

    def _is_kept(self, number: int) -> bool:
        rows = self.report.rows
        if number >= len(rows) - 1:
            return True  # the last rows stay with the signatures
        return rows[number].level < rows[number + 1].level

    def _texts(self, row: ReportRow) -> tuple[str, ...]:
        own = {NUMBER: row.number, NAME: row.name}
        return tuple(
            own[column.key]
            if column.key in own
            else cell_words(row.cells.get(column.key, _NOTHING), self.unknown)
            for column in self.report.columns
        )

    def _cells(self, row: ReportRow, texts: tuple[str, ...]) -> tuple[Cell, ...]:
        is_bold = row is self.report.total or (self.has_levels and row.level == 0)
        face = Face.BOLD if is_bold else Face.REGULAR
        return tuple(
            Cell((Run(text, _face(row, column.key, face)),), _align(row, column.key))
            for column, text in zip(self.report.columns, texts, strict=True)
        )


def report_table(
    report: Report, paper: Format, unknown: str, steps: Sequence[Step]
) -> Iterator[Piece]:
    """Set the table of a report.

    Args:
        report: its rows.
        paper: whose width it fills.
        unknown: the words for what the desk cannot know.
        steps: the types to choose from, the largest first.

    Returns:
        its pieces.
    """
    has_levels = any(row.level for row in report.rows)
    return _Table(report, paper, unknown, steps, has_levels).pieces()


def _face(row: ReportRow, key: str, face: Face) -> Face:
    is_unknown = row.cells.get(key, _NOTHING).kind is CellKind.UNKNOWN
    return Face.ITALIC if is_unknown else face


def _align(row: ReportRow, key: str) -> Align:
    is_text = key == NAME or (key != NUMBER and row.cells.get(key, _NOTHING).kind is CellKind.TEXT)
    return Align.LEFT if is_text else Align.CENTRE
