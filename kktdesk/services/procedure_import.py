"""The whole catalogue as a table, and a table judged row by row before anything is written."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from kktdesk.domain.errors import Problem
from kktdesk.messages import of_problem
from kktdesk.services.csv_table import TableRow, read_table, write_table
from kktdesk.services.findings import Findings
from kktdesk.services.procedure_book import ProcedureBook
from kktdesk.services.procedure_cells import cells_of, words
from kktdesk.services.procedure_change import changes_nothing, checked_entry
from kktdesk.services.procedure_csv import NEEDED, entry_of
from kktdesk.services.procedure_views import ImportLine, ProcedureEntry

NEW: Final = "new"
CHANGED: Final = "changed"
SAME: Final = "same"
REFUSED: Final = "refused"

_MOST_SAID = 3
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Judged:
    """A row with what it would do.

    Attributes:
        entry: what would be kept, where the row is not refused.
    """

    line: ImportLine
    entry: ProcedureEntry


def write_procedures(book: ProcedureBook) -> bytes:
    """Write every version that counts, retired procedures too.

    Returns:
        the file: procedures by field, the versions of each by their first day.
    """
    place = {field: at for at, field in enumerate(book.fields)}
    entries = [version.entry for code in book.codes() for version in book.stretches(code)]
    return write_table(
        words()["columns"].values(),
        (
            cells_of(entry, book.fields[entry.field].name)
            for entry in sorted(entries, key=lambda entry: place[entry.field])
        ),
    )


def judge(content: bytes, book: ProcedureBook) -> tuple[Judged, ...]:
    """Say of every row what it would do.

    Args:
        content: of the file.
        book: the procedures as they are known.

    Returns:
        the rows in their order; a file that is no such table is refused as a whole.
    """
    rows = read_table(content, words()["columns"], NEEDED)
    days_taken = _DaysTaken()
    return tuple(_judged(row, book, days_taken) for row in rows)


def _judged(row: TableRow, book: ProcedureBook, days_taken: "_DaysTaken") -> Judged:
    findings = Findings()
    if not row.is_whole:
        findings.problem("code", "row-not-whole")
    entry = checked_entry(findings, entry_of(row, findings, book), book)
    earlier = days_taken.take(entry, row.number)
    if earlier is not None:
        findings.problem("code", "row-repeated", row=earlier)
    line = ImportLine(
        row=row.number,
        code=entry.code[:_SHOWN],
        name=entry.name,
        what=REFUSED if findings.problems else _what(entry, book),
        problem=" ".join(_sentences(findings.problems)),
    )
    return Judged(line, entry)


def _what(entry: ProcedureEntry, book: ProcedureBook) -> str:
    if book.find(entry.code) is None:
        return NEW
    return SAME if changes_nothing(book, entry) else CHANGED


def _sentences(problems: list[Problem]) -> Iterator[str]:
    titles = words()["columns"]
    for problem in problems[:_MOST_SAID]:
        yield f"{titles[problem.field.replace('.', '_')]}: {of_problem(problem).happened}"


class _DaysTaken:
    """Which rows speak of which days of a procedure: two for one day contradict each other."""

    def __init__(self) -> None:
        self._spans: dict[str, list[tuple[date, date, int]]] = defaultdict(list)

    def take(self, entry: ProcedureEntry, row: int) -> int | None:
        """Note the days of a row.

        Returns:
            number of a row that has some of them already, or None.
        """
        spans = self._spans[entry.code]
        first, last = entry.in_force_from or date.min, entry.in_force_until or date.max
        place = bisect(spans, (first, last, row))
        near = spans[max(place - 1, 0) : place + 1]
        for start, end, number in near:
            if start <= last and first <= end:
                return number
        spans.insert(place, (first, last, row))
        return None
