"""A report as values: columns, rows, and behind each figure the dossiers that it counts.

A figure never stands alone. ``Behind`` names the set of dossiers that it counts; the services give
the list of any set, and a test counts it for every figure of every report.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kktdesk.domain.chart import Chart


class ReportForm(StrEnum):
    """The reports of the desk."""

    II_06A = "II.06a"
    BTP_07A = "07a"
    WEEKLY = "weekly"
    INDEX_766 = "766"
    PAR = "par"
    OVERDUE = "overdue"
    LOAD = "load"


class DossierSet(StrEnum):
    """The sets of dossiers that figures count, each of a period.

    ``CARRIED_OVER`` was accepted before the period and not finished then. ``RECEIVED_…`` was
    accepted in it. ``FINISHED_…`` had its result, or its end without one, in it, measured by the
    promise of the receipt. ``OPEN_…`` is not finished at its end, measured there or now. What was
    refused before acceptance and the cancelled numbers are in none of these, but in sets of
    their own. ``INDEX_…`` is in time as the national index has it, to which two requests for a
    supplement are late; ``RECEIVED_ONLINE_WHOLE`` was received online and has no result that is
    on paper only. ``DIGITISED`` has scans of its components and of its result.
    """

    CARRIED_OVER = "carried-over"
    RECEIVED_ONLINE_FULL = "received-online-full"
    RECEIVED_ONLINE_PARTIAL = "received-online-partial"
    RECEIVED_VNEID = "received-vneid"
    RECEIVED_COUNTER = "received-counter"
    RECEIVED_POST = "received-post"
    FINISHED_EARLY = "finished-early"
    FINISHED_ON_TIME = "finished-on-time"
    FINISHED_LATE = "finished-late"
    OPEN_IN_TERM = "open-in-term"
    OPEN_OVERDUE = "open-overdue"
    NOT_ACCEPTED = "not-accepted"
    CANCELLED = "cancelled"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    LATE_WITH_APOLOGY = "late-with-apology"
    LATE_WITHOUT_APOLOGY = "late-without-apology"
    OPEN_LATE_WITH_APOLOGY = "open-late-with-apology"
    OPEN_LATE_WITHOUT_APOLOGY = "open-late-without-apology"
    SUPPLEMENT_ASKED = "supplement-asked"
    SUPPLEMENT_ARRIVED = "supplement-arrived"
    WAITING = "waiting"
    RETURNED_COUNTER = "returned-counter"
    RETURNED_POST = "returned-post"
    RETURNED_ELECTRONIC = "returned-electronic"
    UNCOLLECTED = "uncollected"
    DIGITISED = "digitised"
    ELECTRONIC_RESULT = "electronic-result"
    WITH_RESULT = "with-result"
    INDEX_FINISHED_IN_TIME = "index-finished-in-time"
    INDEX_OPEN_IN_TIME = "index-open-in-time"
    RECEIVED_ONLINE_WHOLE = "received-online-whole"


RECEIVED_ONLINE = (
    DossierSet.RECEIVED_ONLINE_FULL,
    DossierSet.RECEIVED_ONLINE_PARTIAL,
    DossierSet.RECEIVED_VNEID,
)
RECEIVED_OFFLINE = (DossierSet.RECEIVED_COUNTER, DossierSet.RECEIVED_POST)
RECEIVED = RECEIVED_ONLINE + RECEIVED_OFFLINE
FINISHED = (DossierSet.FINISHED_EARLY, DossierSet.FINISHED_ON_TIME, DossierSet.FINISHED_LATE)
OPEN = (DossierSet.OPEN_IN_TERM, DossierSet.OPEN_OVERDUE)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``first`` to ``last``, both counted."""

    first: date
    last: date


# Stands for a name that is empty, where "" stands for all.
NOBODY = "-"


@dataclass(frozen=True, slots=True)
class Behind:
    """The dossiers that a figure counts: the union of some sets, narrowed by "" or a word each.

    Attributes:
        field: code of a field.
        procedure: code of a procedure.
        clerk, division: names; ``NOBODY`` for those without one.
        hour: of receipt on the counter's clock, 0 to 23; None for all.
    """

    sets: tuple[DossierSet, ...]
    period: Period
    field: str = ""
    procedure: str = ""
    clerk: str = ""
    division: str = ""
    hour: int | None = None

    def of(self, sets: tuple[DossierSet, ...]) -> "Behind":
        """Give the dossiers of other sets, narrowed in the same way.

        Returns:
            what a figure of them counts.
        """
        # Written out: a report has many figures, and ``replace`` is slow.
        return Behind(
            sets,
            self.period,
            self.field,
            self.procedure,
            self.clerk,
            self.division,
            self.hour,
        )


class CellKind(StrEnum):
    """How a cell is written."""

    TEXT = "text"
    COUNT = "count"
    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    UNKNOWN = "unknown"


CellValue = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a report.

    Attributes:
        value: a count is an int; a percentage is 0 to 100; None prints as nothing.
        behind: what a count counts, or None for what is no count.
    """

    value: CellValue
    kind: CellKind = CellKind.COUNT
    behind: Behind | None = None


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """A column.

    Attributes:
        key: of its cell in a row, for example ``3``.
        head: its own words.
        groups: heads above it, outermost first.
        sum_of: keys of the columns whose sum it is, the formula of a workbook.
        width: in millimetres on paper; 0 takes the rest.
    """

    key: str
    head: str
    groups: tuple[str, ...] = ()
    sum_of: tuple[str, ...] = ()
    width: float = 0


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A row; ``level`` 0 is a field or a heading, 1 a procedure under it."""

    name: str
    cells: Mapping[str, Cell]
    level: int = 0
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report.

    Attributes:
        code: number of the form, editable, for example ``Biểu số II.06a/VPCP/KSTT``; may be "".
        lines: below the title: who reports to whom, the period, the unit.
        total: the last row, or None.
        notes: what the reader must know, for example what the desk cannot know.
        identities: for example ``3 = 4 + 5 + 6``, proved when the report is made.
        charts: of its trends, on a page of their own.
    """

    form: ReportForm
    code: str
    title: str
    lines: tuple[str, ...]
    period: Period
    columns: tuple[ReportColumn, ...]
    rows: tuple[ReportRow, ...]
    total: ReportRow | None = None
    notes: tuple[str, ...] = ()
    identities: tuple[str, ...] = ()
    signers: tuple[str, ...] = ()
    extras: Mapping[str, CellValue] = field(default_factory=dict)
    charts: tuple[Chart, ...] = ()
