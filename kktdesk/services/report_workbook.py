"""A report as a workbook: real numbers, sums as formulas with their values, texts that stay texts.

A formula is written only where it gives the very figure that was counted, and only from the places
of cells: nothing that somebody typed is ever a part of one.
"""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final

from kktdesk.domain.counted_report import NAME, NUMBER
from kktdesk.domain.moment import local
from kktdesk.domain.report import Cell, CellKind, Report, ReportColumn, ReportRow
from kktdesk.printing.ink import MM
from kktdesk.printing.report_columns import group_heads, is_numbered, key_words, measure
from kktdesk.services.report_styles import Style, Styles
from kktdesk.services.report_sums import Sums, sums_of
from kktdesk.services.workbook import cell_text

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# Longer reports are written row by row, so that they do not stand in memory twice.
MOST_IN_MEMORY: Final = 5_000

_ROOM: Final = 267 * MM
_SIGN: Final = 1.9 * MM
_MARGINS: Final = {"left": 0.7, "right": 0.5, "top": 0.6, "bottom": 0.6}
_A4: Final = 9
_FOOT: Final = "&R&P/&N"
_EMPTY: Final = Cell(None, CellKind.TEXT)


def write_report(report: Report, unknown: str, notes: str) -> bytes:
    """Write a report.

    Args:
        report: its values.
        unknown: the words for what the desk cannot know.
        notes: the head of its notes.

    Returns:
        the file, the same bytes for the same values.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - needed by few

    content = BytesIO()
    is_long = len(report.rows) > MOST_IN_MEMORY
    with Workbook(content, {"constant_memory": is_long, "in_memory": not is_long}) as book:
        # The day of the period, not of the writing: the same report is the same file.
        created = datetime.combine(report.period.last, datetime.min.time())
        book.set_properties({"title": report.title, "created": created})
        _Writer(report, book, unknown, is_long=is_long).write(notes)
    return content.getvalue()


class _Writer:
    """Writes one report from top to bottom; a long one forgets each row behind itself."""

    def __init__(self, report: Report, book: "Workbook", unknown: str, *, is_long: bool) -> None:
        self._report = report
        self._sheet: Worksheet = book.add_worksheet(report.form.value)
        self._styles = Styles(book)
        self._unknown = unknown
        self._is_long = is_long
        self._at = 0

    def write(self, notes: str) -> None:
        self._widths()
        self._above()
        first = self._at
        self._head()
        self._page(first, self._at - 1)
        self._rows()
        self._below(notes)

    def _widths(self) -> None:
        widths = measure(self._report, (), _ROOM).widths
        for at, width in enumerate(widths):
            self._sheet.set_column(at, at, round(width / _SIGN, 1))

    def _line(self, text: str, style: Style) -> None:
        self._sheet.write_string(self._at, 0, cell_text(text), self._styles.of(style))
        self._at += 1

    def _above(self) -> None:
        if self._report.code:
            self._line(self._report.code, Style.STRONG)
        self._line(self._report.title, Style.TITLE)
        for text in self._report.lines:
            self._line(text, Style.LINE)
        self._at += 1

    # ------------------------------------------------------------ head
    def _head(self) -> None:
        columns, top = self._report.columns, self._at
        cells = group_heads(columns)
        style = self._styles.of(Style.HEAD)
        bottom = top + max(cell.row + cell.rows for cell in cells) - 1
        places = []
        for cell in cells:
            last = top + cell.row + cell.rows - 1
            # A row that is forgotten cannot be merged with the next one.
            first = last if self._is_long else top + cell.row
            places.append(
                (first, cell.column, last, cell.column + cell.columns - 1, cell.run.text)
            )
        for first, left, last, right, text in sorted(places):
            if (first, left) != (last, right):
                self._sheet.merge_range(first, left, last, right, "", style)
            self._sheet.write_string(first, left, text, style)
        self._at = bottom + 1
        if is_numbered(self._report):
            self._numbers(columns)

    def _numbers(self, columns: Sequence[ReportColumn]) -> None:
        for at, column in enumerate(columns):
            self._sheet.write_string(
                self._at, at, key_words(column), self._styles.of(Style.NUMBERS)
            )
        self._at += 1

    def _page(self, first: int, last: int) -> None:
        keys = [column.key for column in self._report.columns]
        self._sheet.freeze_panes(last + 1, keys.index(NAME) + 1 if NAME in keys[:2] else 0)
        self._sheet.repeat_rows(first, last)
        self._sheet.set_landscape()
        self._sheet.set_paper(_A4)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.set_margins(**_MARGINS)
        self._sheet.set_footer(_FOOT)

    # ------------------------------------------------------------ rows
    def _rows(self) -> None:
        report, top = self._report, self._at
        sums = sums_of(report, top)
        for at, row in enumerate(report.rows):
            self._row(row, sums.of_row(at), is_strong=sums.is_heading(at))
        if report.total:
            self._row(report.total, sums.of_total(), is_strong=True)

    def _row(self, row: ReportRow, sums: Sums, *, is_strong: bool) -> None:
        for at, column in enumerate(self._report.columns):
            cell = own_cell(row, column.key)
            style = self._styles.of_cell(cell.kind, is_strong=is_strong)
            formula = sums.get(column.key)
            if formula and isinstance(cell.value, int):
                self._sheet.write_formula(self._at, at, formula, style, cell.value)
            else:
                self._value(at, cell, style)
        self._at += 1

    def _value(self, at: int, cell: Cell, style: "Format") -> None:
        value = cell.value
        if isinstance(value, datetime):
            # A workbook knows no zones: what the counter's clock showed.
            shown = local(value).replace(tzinfo=None)
            self._sheet.write_datetime(self._at, at, shown, self._styles.of(Style.MOMENT))
        elif isinstance(value, date):
            self._sheet.write_datetime(self._at, at, value, style)
        elif isinstance(value, int | float):
            part = value / 100 if cell.kind is CellKind.PERCENT else value
            self._sheet.write_number(self._at, at, part, style)
        else:
            self._text(at, cell, value, style)

    def _text(self, at: int, cell: Cell, value: str | None, style: "Format") -> None:
        if value is None and cell.kind is CellKind.UNKNOWN:
            value = self._unknown
        if not value:
            self._sheet.write_blank(self._at, at, None, style)
            return
        is_text = cell.kind in {CellKind.TEXT, CellKind.UNKNOWN}
        look = style if is_text else self._styles.of(Style.NUMERAL)
        self._sheet.write_string(self._at, at, cell_text(value), look)

    def _below(self, notes: str) -> None:
        if not self._report.notes:
            return
        self._at += 1
        self._line(notes, Style.STRONG)
        for note in self._report.notes:
            self._line(note, Style.LINE)


def own_cell(row: ReportRow, key: str) -> Cell:
    """Give a cell of a row, its number and its name being cells too.

    Returns:
        the cell; a number that is one is a number.
    """
    if key == NAME:
        return Cell(row.name, CellKind.TEXT)
    if key == NUMBER:
        is_number = row.number.isascii() and row.number.isdigit()
        return Cell(int(row.number) if is_number else row.number, CellKind.COUNT)
    return row.cells.get(key, _EMPTY)
