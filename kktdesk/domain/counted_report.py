"""Makes a counted report from counts, and proves its identities."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kktdesk.domain.report import (
    Behind,
    Cell,
    CellKind,
    DossierSet,
    Period,
    Report,
    ReportColumn,
    ReportRow,
)
from kktdesk.domain.report_spec import Counting, ReportSpec
from kktdesk.domain.text import fold

NUMBER, NAME = "number", "name"
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_TERM = re.compile(r"\d+[a-z]?")


@dataclass(frozen=True, slots=True)
class Counted:
    """The counts of one procedure in one field."""

    field: str
    field_name: str
    procedure: str
    procedure_name: str
    counts: Mapping[DossierSet, int]


@dataclass(frozen=True, slots=True)
class Said:
    """What a report's words speak of."""

    unit: str
    recipient: str
    code: str
    period: str
    total: str


def make_report(
    spec: ReportSpec, period: Period, counted: Iterable[Counted], said: Said
) -> Report:
    """Put counts into the rows of a report: each field, below it its procedures, and the total.

    Args:
        spec: its columns.
        period: of the counts.
        counted: one for each procedure in each field.
        said: names for the words.

    Returns:
        the report.

    Raises:
        ValueError: an identity does not hold.
    """
    parts = sorted(counted, key=lambda one: (fold(one.field_name), one.field, one.procedure))
    counting, every = spec.counting, [one.counts for one in parts]
    total = counted_row(counting, Behind((), period), said.total, every)
    return filled(spec, period, said, (*_rows(counting, period, parts), total))


def filled(spec: ReportSpec, period: Period, said: Said, rows: Iterable[ReportRow]) -> Report:
    """Put rows under the words and columns of a report.

    Args:
        spec: its words and columns.
        period: of it.
        said: names for the words.
        rows: the last one is the total.

    Returns:
        the report.

    Raises:
        ValueError: an identity does not hold.
    """
    *above, total = rows
    return worded(spec, period, said, above, total)


def worded(
    spec: ReportSpec,
    period: Period,
    said: Said,
    rows: Iterable[ReportRow],
    total: ReportRow | None,
) -> Report:
    """Put rows under the words and columns of a report that may have no total.

    Args:
        spec: its words and columns.
        period: of it.
        said: names for the words.
        rows: all but the total.
        total: the last row, or None.

    Returns:
        the report.

    Raises:
        ValueError: an identity does not hold.
    """
    report = Report(
        form=spec.form,
        code=said.code or spec.code,
        title=" ".join(_filled(line, said) for line in spec.title),
        lines=tuple(_filled(line, said) for line in spec.lines),
        period=period,
        columns=(
            ReportColumn(NUMBER, spec.number_head, width=10),
            ReportColumn(NAME, spec.name_head),
            *(one.column for one in spec.columns),
        ),
        rows=tuple(rows),
        total=total,
        notes=spec.notes,
        identities=spec.identities,
        signers=spec.signers,
    )
    prove(report)
    return report


def prove(report: Report) -> None:
    """Check the identities of a report on every row.

    Raises:
        ValueError: one does not hold.
    """
    rows = (*report.rows, report.total) if report.total else report.rows
    for identity in report.identities:
        left, right = (_TERM.findall(side) for side in identity.split("="))
        for row in rows:
            if _sum(left, row) != _sum(right, row):
                raise ValueError(f"{report.form} {row.number}: {identity}")


def _sum(keys: Iterable[str], row: ReportRow) -> int:
    values = (row.cells[key].value for key in keys)
    return sum(value for value in values if isinstance(value, int))


def _filled(line: str, said: Said) -> str:
    return line.format(unit=said.unit, recipient=said.recipient, period=said.period)


def _rows(counting: Counting, period: Period, parts: list[Counted]) -> Iterator[ReportRow]:
    fields = {one.field: one.field_name for one in parts}
    for number, (field, name) in enumerate(fields.items(), 1):
        inside = [one for one in parts if one.field == field]
        whole = Behind((), period, field=field)
        row = counted_row(counting, whole, name, [one.counts for one in inside])
        yield replace(row, number=roman(number))
        for at, one in enumerate(inside, 1):
            behind = replace(whole, procedure=one.procedure)
            row = counted_row(counting, behind, one.procedure_name, [one.counts])
            yield replace(row, level=1, number=str(at))


def counted_row(
    counting: Counting, behind: Behind, name: str, counts: Sequence[Mapping[DossierSet, int]]
) -> ReportRow:
    """Make a row of counts; a column without sets stays empty.

    Args:
        counting: of the columns.
        behind: whose dossiers are counted; the sets are each column's.
        name: of the row.
        counts: are added up.

    Returns:
        the row, without a number.
    """
    cells = {}
    for key, sets in counting:
        if not sets:
            cells[key] = Cell(None, CellKind.TEXT)
            continue
        count = sum(part.get(single, 0) for part in counts for single in sets)
        cells[key] = Cell(count, CellKind.COUNT, behind.of(sets))
    return ReportRow(name, cells)


def roman(number: int) -> str:
    """Write a number of a heading.

    Args:
        number: at least 1.

    Returns:
        for example ``IV``.
    """
    words = ""
    for value, sign in _ROMAN:
        words += sign * (number // value)
        number %= value
    return words
