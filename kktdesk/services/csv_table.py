r"""A table as a CSV file that office programs open, edit and save without harm.

Written in UTF-8 with a byte order mark, cells apart by ``;`` as Vietnamese settings have it, rows
ended by ``\r\n``; read with ``;``, ``,`` or tabs between the cells. A cell that an office program
would take for a formula, a number or a date has an apostrophe before it, and loses one when it is
read: ``'1.013230`` stays the code that it is.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from typing import Final

from kktdesk.domain.procedure_errors import (
    TableColumnMissing,
    TableColumnUnknown,
    TableNotText,
    TableTooLarge,
    TableTorn,
)
from kktdesk.domain.text import fold_words

MOST_BYTES = 5_000_000
MOST_ROWS = 10_000
APOSTROPHE = "'"
Cell = str | int | float | date | None

_SEPARATORS = ";,\t"
# Full-width signs start a formula as well, in some programs.
_FORMULA: Final = tuple("=+-@\t\r\n＝＋－＠" + APOSTROPHE)
_LIKE_NUMBER: Final = re.compile(r"[\d.,:/ %eE+-]+")


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table.

    Attributes:
        number: as office programs count, the header being row 1.
        cells: by name of the column.
        is_whole: it has as many cells as the header.
    """

    number: int
    cells: Mapping[str, str]
    is_whole: bool


def write_table(titles: Iterable[str], rows: Iterable[Iterable[Cell]]) -> bytes:
    """Write a table.

    Args:
        titles: of the columns.
        rows: texts; numbers, days and moments, which may be taken for such; None is empty.

    Returns:
        the file.
    """
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=_SEPARATORS[0], lineterminator="\r\n")
    writer.writerow(titles)
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _guarded(cell: Cell) -> str | int | None:
    if isinstance(cell, float):
        return f"{cell:.15g}".replace(".", ",")  # as Vietnamese settings read it
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, date):
        return cell.isoformat()
    return APOSTROPHE + cell if isinstance(cell, str) and _is_at_risk(cell) else cell


def _is_at_risk(cell: str) -> bool:
    # Blanks before a sign do not keep every program from taking a cell for a formula.
    return (
        cell.startswith(_FORMULA)
        or cell.lstrip().startswith(_FORMULA)
        or _LIKE_NUMBER.fullmatch(cell) is not None
    )


def read_table(
    content: bytes, titles: Mapping[str, str], needed: Iterable[str]
) -> tuple[TableRow, ...]:
    """Read a table; its columns may stand in any order.

    Args:
        content: of the file.
        titles: of the columns that may be there, by name.
        needed: names of the columns that must be there.

    Returns:
        the rows that are not empty.

    Raises:
        TableTorn: a quote is never closed, or a cell has no end in sight.
        TableTooLarge: there are too many rows.
        TableColumnMissing: a needed column is not there.
    """
    text = _text(content)
    names = {fold_words(title): name for name, title in titles.items()}
    separator = max(_SEPARATORS, key=lambda sign: len(names.keys() & set(_header(text, sign))))
    try:
        lines = list(csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error:
        raise TableTorn from None
    if len(lines) > MOST_ROWS + 1:
        raise TableTooLarge(limit=f"{MOST_ROWS} dòng")
    columns = _columns(lines[0] if lines else [], names)
    for name in needed:
        if name not in columns:
            raise TableColumnMissing(column=titles[name])
    return tuple(
        _row(number, line, columns)
        for number, line in enumerate(lines[1:], 2)
        if any(map(str.strip, line))
    )


def _text(content: bytes) -> str:
    if len(content) > MOST_BYTES:
        raise TableTooLarge(limit=f"{MOST_BYTES // 1_000_000} MB")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TableNotText from None
    if "\0" in text:
        raise TableNotText
    return text


def _header(text: str, separator: str) -> list[str]:
    first = text.lstrip().partition("\n")[0]
    return [fold_words(cell) for cell in first.split(separator)]


def _columns(header: list[str], names: Mapping[str, str]) -> list[str]:
    columns: list[str] = []
    for title in header:
        name = names.get(fold_words(title))
        if name is None or name in columns:
            # A misspelt column would silently lose what stands in it.
            raise TableColumnUnknown(column=title[:60])
        columns.append(name)
    return columns


def _row(number: int, line: list[str], columns: list[str]) -> TableRow:
    cells = dict.fromkeys(columns, "") | dict(zip(columns, map(_bare, line), strict=False))
    return TableRow(number, cells, is_whole=len(line) == len(columns))


def _bare(cell: str) -> str:
    return cell.removeprefix(APOSTROPHE)
