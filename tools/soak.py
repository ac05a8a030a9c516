"""Writes large workbooks, lets other programs read them and compares every value: ``./kkt soak``.

The register is made anew and is the same for the same number of rows; names in it look like
formulas. Takes some minutes; LibreOffice reads too where it is installed.
"""

import argparse
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kktdesk.domain.report import (  # noqa: E402 - the path comes first
    Cell,
    CellKind,
    Period,
    Report,
    ReportForm,
)
from kktdesk.printing.report_form import report_form  # noqa: E402 - the same
from kktdesk.services.clock import FixedClock  # noqa: E402 - the same
from kktdesk.services.desk import Desk, open_desk  # noqa: E402 - the same
from kktdesk.services.list_export import COLUMNS  # noqa: E402 - the same
from kktdesk.services.list_views import ListAsked, ListKind  # noqa: E402 - the same
from kktdesk.services.report_workbook import own_cell  # noqa: E402 - the same
from kktdesk.storage.engine import FILE_NAME  # noqa: E402 - the same
from tools import soak_readers as readers  # noqa: E402 - the same
from tools.bench_make import FIRST_DAY, NOW, make  # noqa: E402 - the same

ROWS = 100_000
AT_ONCE = 500
SHOWN = 10
YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))
WHOLE = Period(FIRST_DAY, NOW.date())
NO_OFFICE = (
    "LibreOffice is not installed: only calamine has read"
    " (apt-get install --no-install-recommends libreoffice-calc)"
)
# Each name of them stands in every fiftieth dossier.
TYPED = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1+1)",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://example.vn";"x")',
    "＝1+1",
    "0012",
    "1.013230",
    "1/2/2026",
)
EVERY = 50


@dataclass(frozen=True, slots=True)
class File:
    """A workbook and what must be read in it.

    Attributes:
        below: how many rows follow behind the expected ones.
    """

    name: str
    content: bytes
    expected: readers.Table
    below: int = 0

    def table(self, found: readers.Table, height: int) -> readers.Table:
        """Take the expected rows out of what was read.

        Args:
            found: the whole sheet; a reader may have left empty rows at its end out.
            height: of the sheet.

        Returns:
            as many rows as are expected.
        """
        end = height - self.below
        return found[end - len(self.expected) : end]


def main() -> int:
    """Write, read and compare.

    Returns:
        0 if every reader found every value and no formula came out of a text, else 1.
    """
    rows = _words().rows
    program = readers.office_program()
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder) / "data"
        desk = soaked(data_dir, rows)
        wrong = sum(not _told(file, program, Path(folder)) for file in files(desk))
        desk.close()
    if program is None:
        print(NO_OFFICE)
    print(f"{wrong} files are not as they were written" if wrong else "every value is the same")
    return 1 if wrong else 0


def _words() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./kkt soak", description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS, metavar="N", help="dossiers to write")
    words = parser.parse_args()
    if words.rows < EVERY:
        parser.error(f"--rows wants at least {EVERY}")
    return words


def soaked(folder: Path, rows: int) -> Desk:
    """Make a register in which names look like formulas.

    Args:
        folder: a data folder that does not exist yet.
        rows: how many dossiers.

    Returns:
        the desk over it; close it at the end.
    """
    make(folder, rows).close()
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection, connection:
        connection.executemany(
            "UPDATE dossier SET applicant_name = ?, officer = ? WHERE id % ? = ?",
            [(text, text, EVERY, at) for at, text in enumerate(TYPED)],
        )
    return open_desk(folder, FixedClock(NOW))


def files(desk: Desk) -> Iterator[File]:
    """Write the list of all dossiers and every report.

    Yields:
        each file, when it is asked for.
    """
    asked = ListAsked(ListKind.NEWEST)
    start = perf_counter()
    content = desk.exports.xlsx(asked)
    took = perf_counter() - start
    yield File(f"list of all dossiers, {took:.1f} s", content, list(_lines(desk, asked)))
    for form in ReportForm:
        report = desk.reports.get(form, WHOLE if form is ReportForm.OVERDUE else YEAR)
        yield report_file(desk, report)


def report_file(desk: Desk, report: Report) -> File:
    """Write a report.

    Returns:
        the file with the values of the report.
    """
    rows = (*report.rows, report.total) if report.total else report.rows
    unknown = report_form().words.unknown
    expected = [
        [_figure(own_cell(row, column.key), unknown) for column in report.columns] for row in rows
    ]
    below = len(report.notes) + 2 if report.notes else 0
    return File(f"report {report.form}", desk.report_files.xlsx(report), expected, below)


def _figure(cell: Cell, unknown: str) -> object:
    value = cell.value
    if value is None:
        return unknown if cell.kind is CellKind.UNKNOWN else None
    if cell.kind is CellKind.PERCENT and isinstance(value, int | float):
        return value / 100
    return value


def _lines(desk: Desk, asked: ListAsked) -> Iterator[list[object]]:
    hits = iter(desk.search.hits(asked))
    while some := tuple(islice(hits, AT_ONCE)):
        for row in desk.search.of_hits(some):
            yield [column.cell(row) for column in COLUMNS]


def _told(file: File, program: str | None, folder: Path) -> bool:
    found = {"calamine": readers.read_by_calamine(file.content)}
    if program is not None:
        found["LibreOffice"] = readers.read_by_office(program, file.content, folder)
    typed = readers.typed_formulas(file.content)
    count = len(readers.formulas(file.content))
    print(
        f"{file.name}: {len(file.expected):,} rows, {readers.value_count(file.expected):,} values;"
        f" {count} sums, {len(typed)} formulas from texts"
    )
    is_right = not typed
    height = len(found["calamine"])
    for name, table in found.items():
        wrong = list(readers.differences(file.expected, file.table(table, height)))
        print(f"    {name}: {len(wrong)} differences")
        for text in wrong[:SHOWN]:
            print(f"        {text}")
        is_right = is_right and not wrong
    return is_right


if __name__ == "__main__":
    sys.exit(main())
