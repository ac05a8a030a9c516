"""What stands in the cells of a report, on the screen and in the sentence about a cell."""

import re
from datetime import date

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.chart import number_words
from kktdesk.domain.counted_report import NAME, NUMBER
from kktdesk.domain.report import Cell, CellKind, ReportColumn, ReportRow
from kktdesk.ui import formats

translate = QCoreApplication.translate

_NOTHING = Cell("", CellKind.TEXT)
_NUMBERED = re.compile(r"\d+[a-z]?")
_IN_THE_MIDDLE = frozenset({CellKind.COUNT, CellKind.NUMBER, CellKind.PERCENT, CellKind.DATE})


def cell_at(row: ReportRow, column: ReportColumn) -> Cell:
    """Return a cell of a row; number and name of the row are cells too."""
    if column.key in row.cells:
        return row.cells[column.key]
    own = {NUMBER: row.number, NAME: row.name}
    return Cell(own[column.key], CellKind.TEXT) if column.key in own else _NOTHING


def words_of_cell(cell: Cell) -> str:
    """Return how a cell is written; what is not known says so by a dash."""
    value = cell.value
    if value is None:
        return "–" if cell.kind is CellKind.UNKNOWN else ""
    if isinstance(value, date):
        return formats.day_text(value)
    if isinstance(value, str):
        return value
    return number_words(value, "%" if cell.kind is CellKind.PERCENT else "")


def is_figure(cell: Cell) -> bool:
    """Return whether a cell is written in the middle of its column, as figures are."""
    return cell.kind in _IN_THE_MIDDLE


def is_opening(cell: Cell) -> bool:
    """Return whether dossiers stand behind a cell."""
    return cell.behind is not None and bool(cell.value)


def number_of(column: ReportColumn) -> str:
    """Return the number of a column as forms write it, ``(7)=(8)+(9)``; "" for one without."""
    if not _NUMBERED.fullmatch(column.key):
        return ""
    parts = "+".join(f"({key})" for key in column.sum_of)
    return f"({column.key})={parts}" if parts else f"({column.key})"


def column_words(column: ReportColumn) -> str:
    """Return the name of a column with the heads above it."""
    return " – ".join((*column.groups, column.head)).replace("\n", " ")


def sentence_of(row: ReportRow, column: ReportColumn) -> str:
    """Return what a cell says in one sentence: its row, its column, what stands in it."""
    cell = cell_at(row, column)
    said = words_of_cell(cell) or translate("Reports", "empty")
    if column.key in {NUMBER, NAME}:
        return row.name
    number = f" ({column.key})" if _NUMBERED.fullmatch(column.key) else ""
    where = f"{row.name} · {column_words(column)}{number}" if row.name else column_words(column)
    if is_opening(cell):
        more = translate("Reports", "Enter shows the dossiers")
        return f"{where}: {said} – {more}"
    return f"{where}: {said}"
