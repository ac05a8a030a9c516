"""A table as a workbook: codes are text, days are days, the header stays in sight."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from kktdesk.services.csv_table import Cell

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_575  # a sheet has no more below its header

_DAY, _MOMENT = "dd/mm/yyyy", "dd/mm/yyyy hh:mm"
_LONGEST = 32_767  # signs in a cell
_RICH = ("<r>", "</r>")


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column of a sheet; its width is in signs."""

    title: str
    width: int


@dataclass(frozen=True, slots=True)
class _Sheet:
    sheet: "Worksheet"
    text: "Format"
    day: "Format"
    moment: "Format"

    def write(self, at: int, row: Sequence[Cell]) -> None:
        for column, cell in enumerate(row):
            if isinstance(cell, datetime):
                # A workbook knows no zones: what the counter's clock showed.
                self.sheet.write_datetime(at, column, cell.replace(tzinfo=None), self.moment)
            elif isinstance(cell, date):
                self.sheet.write_datetime(at, column, cell, self.day)
            elif isinstance(cell, int | float):
                self.sheet.write_number(at, column, cell)
            elif cell:
                self.sheet.write_string(at, column, cell_text(cell), self.text)


def cell_text(text: str) -> str:
    """Make a text fit to be written into a cell as it is.

    XlsxWriter takes a text between the marks of formatted runs for markup of its own.

    Returns:
        the text, cut where a cell ends; one that would be markup has a blank behind it.
    """
    first, last = _RICH
    is_markup = text.startswith(first) and text[:_LONGEST].endswith(last)
    return f"{text[: _LONGEST - 1]} " if is_markup else text[:_LONGEST]


def write_workbook(
    name: str, columns: Sequence[SheetColumn], rows: Iterable[Sequence[Cell]]
) -> bytes:
    """Write a table.

    Args:
        name: of its sheet, at most 31 signs, no sign of ``[]:*?/``.
        columns: from left to right.
        rows: what stands in them; a text is text whatever it looks like.

    Returns:
        the file.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - needed by few

    content = BytesIO()
    # Row by row: a large register must not stand in memory twice.
    with Workbook(content, {"constant_memory": True}) as book:
        sheet, head = book.add_worksheet(name), book.add_format({"bold": True, "bottom": 1})
        # Text that looks like a formula or a number stays text even when the cell is edited.
        text = book.add_format({"quote_prefix": True})
        day, moment = (book.add_format({"num_format": form}) for form in (_DAY, _MOMENT))
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width)
        for at, column in enumerate(columns):
            sheet.write_string(0, at, column.title, head)
        sheet.freeze_panes(1, 1)
        writer, last = _Sheet(sheet, text, day, moment), 0
        for last, row in enumerate(rows, 1):
            writer.write(last, row)
        sheet.autofilter(0, 0, last, len(columns) - 1)
    return content.getvalue()
