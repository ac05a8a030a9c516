"""Reads workbooks with two programs that are not ours, and tells where they find other values."""

import csv
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

from python_calamine import CalamineWorkbook

# Separator, quote, UTF-8, from line 1, no formats, texts in quotes, raw values, first sheet.
_CSV = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,false,false,false,false,1"
_SHEET = "xl/worksheets/sheet1.xml"
_FORMULA = re.compile(r"<f>([^<]*)</f>(?:<v>[^<]*</v>)?")
# Only places of cells: what somebody typed can be no part of it.
_OF_PLACES = re.compile(r"(?:SUM\(|[A-Z]{1,3}\d+|[:,+()])+")
# In the language that the run of LibreOffice is given.
_LANGUAGE = {"LC_ALL": "C.UTF-8"}
_DAYS = ("%m/%d/%Y", "%m/%d/%Y %H:%M:%S")
_NEAR = 1e-9
_MINUTE = timedelta(minutes=1)

Value = str | int | float | date | datetime | None
Table = Sequence[Sequence[object]]


def office_program() -> str | None:
    """Find LibreOffice.

    Returns:
        its path, or None where it is not installed.
    """
    return shutil.which("soffice") or shutil.which("libreoffice")


def read_by_calamine(content: bytes) -> Table:
    """Read the first sheet.

    Returns:
        its rows from the top.
    """
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return book.get_sheet_by_index(0).to_python(skip_empty_area=False)


def read_by_office(program: str, content: bytes, folder: Path) -> Table:
    """Let LibreOffice reckon the formulas of the first sheet anew and read what comes of it.

    Args:
        program: path of LibreOffice.
        content: a workbook; its kept results of formulas are taken out first.
        folder: for the files in between.

    Returns:
        its rows from the top, as texts.
    """
    source = folder / "soak.xlsx"
    source.write_bytes(without_results(content))
    home = f"-env:UserInstallation=file://{folder / 'profile'}"
    words = [program, home, "--headless", "--convert-to", _CSV, "--outdir", str(folder)]
    environment = os.environ | _LANGUAGE
    subprocess.run([*words, str(source)], check=True, capture_output=True, env=environment)  # noqa: S603 - as found
    (made,) = folder.glob("soak*.csv")
    text = made.read_text(encoding="utf-8")
    made.unlink()
    csv.field_size_limit(1 << 20)
    return list(csv.reader(text.splitlines(keepends=True), delimiter=";"))


def without_results(content: bytes) -> bytes:
    """Take the kept results of formulas out of a workbook.

    Returns:
        the workbook, which a reader can only show by reckoning.
    """
    made = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            text = old.read(name)
            if name == _SHEET:
                text = _FORMULA.sub(r"<f>\1</f>", text.decode()).encode()
            new.writestr(name, text)
    return made.getvalue()


def formulas(content: bytes) -> list[str]:
    """List the formulas of a workbook.

    Returns:
        them, in their order.
    """
    with zipfile.ZipFile(BytesIO(content)) as book:
        return _FORMULA.findall(book.read(_SHEET).decode())


def typed_formulas(content: bytes) -> list[str]:
    """List the formulas that say more than places of cells.

    Returns:
        what must never be: formulas out of a text that somebody typed.
    """
    return [text for text in formulas(content) if not _OF_PLACES.fullmatch(text)]


def differences(expected: Table, found: Table) -> Iterator[str]:
    """Tell where a reading is not what was written.

    Args:
        expected: our own values.
        found: the same rows as a reader has them.

    Yields:
        row, column and both values.
    """
    if len(expected) != len(found):
        yield f"{len(found)} rows instead of {len(expected)}"
        return
    for at, (wanted, had) in enumerate(zip(expected, found, strict=True), 1):
        for column, value in enumerate(wanted):
            read = had[column] if column < len(had) else ""
            if not _is_same(value, read):
                yield f"row {at}, column {column + 1}: {value!r} was read as {read!r}"


def value_count(table: Iterable[Sequence[object]]) -> int:
    """Count the values of a table.

    Returns:
        the count.
    """
    return sum(value not in {None, ""} for row in table for value in row)


def _is_same(value: object, read: object) -> bool:
    if value is None or value == "":
        return read in {None, ""}
    if isinstance(value, datetime):
        moment = _moment(read)
        return moment is not None and abs(moment - value.replace(tzinfo=None)) < _MINUTE
    if isinstance(value, date):
        moment = _moment(read)
        return moment is not None and moment.date() == value
    if isinstance(value, int | float):
        return _is_number(value, read)
    return isinstance(read, str) and read == value


def _is_number(value: float, read: object) -> bool:
    text = str(read)
    part = 100 if text.endswith("%") else 1
    try:
        return abs(float(text.removesuffix("%")) / part - value) <= _NEAR * max(1.0, abs(value))
    except ValueError:
        return False


def _moment(read: object) -> datetime | None:
    if isinstance(read, datetime):
        return read
    if isinstance(read, date):
        return datetime(read.year, read.month, read.day)  # noqa: DTZ001 - a workbook knows no zones
    for form in _DAYS:
        try:
            return datetime.strptime(str(read), form)  # noqa: DTZ007 - the same
        except ValueError:
            continue
    return None
