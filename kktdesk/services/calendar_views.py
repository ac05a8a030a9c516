"""What the services say about the working calendar, and what they are asked to change in it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.calendar_day import CalendarDay
from kktdesk.domain.calendar_plan import CalendarPlan, CalendarYear, Swap
from kktdesk.domain.due_date import DueDate
from kktdesk.domain.office_hours import OfficeHours
from kktdesk.services.due_words import TraceLine


@dataclass(frozen=True, slots=True)
class PutDay:
    """Writes a holiday, a day observed or a private closed day; replaces the entry of that day."""

    day: CalendarDay


@dataclass(frozen=True, slots=True)
class PutSwap:
    """Writes a swap as one pair; ``replaced`` is a day of the pair that it takes the place of."""

    swap: Swap
    replaced: date | None = None


@dataclass(frozen=True, slots=True)
class RemoveDay:
    """Takes an entry away; of a swap both sides."""

    day: date


@dataclass(frozen=True, slots=True)
class ConfirmDay:
    """Says that an expected day is official now; of a swap both sides."""

    day: date
    source: str


@dataclass(frozen=True, slots=True)
class ConfirmYear:
    """Says that the plan of a whole year is official, every expected entry in it too."""

    year: int
    source: str


@dataclass(frozen=True, slots=True)
class TakeYears:
    """Takes whole years over from a file or a proposal; years may be new at either end.

    Attributes:
        hours: None leaves the hours as they are.
    """

    years: tuple[CalendarYear, ...]
    hours: OfficeHours | None = None


@dataclass(frozen=True, slots=True)
class SetHours:
    """Sets working hours, intake hours and the intake on Saturdays."""

    hours: OfficeHours


CalendarEdit = PutDay | PutSwap | RemoveDay | ConfirmDay | ConfirmYear | TakeYears | SetHours


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionLine:
    """One edition of the office's calendar.

    Attributes:
        number: 1 for the first edition of the office; 0 is the program's own calendar.
        version: as receipts keep it.
        what: one Vietnamese line, for example ``Thêm nghỉ riêng 25/12/2026``.
    """

    number: int
    version: str
    made_at: datetime
    clerk: str
    what: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarView:
    """The calendar that holds now.

    Attributes:
        number: of the edition that holds; 0 while the program's own calendar does.
        editions: newest first; empty while the program's own calendar holds.
        new_years: years that the program brings along and the office's calendar lacks.
    """

    plan: CalendarPlan
    calendar: WorkCalendar
    number: int
    editions: tuple[EditionLine, ...]
    new_years: tuple[CalendarYear, ...]


class PromiseDecision(StrEnum):
    """What becomes of a promise whose reckoned date has moved."""

    KEEP = "keep"
    RE_PROMISE = "re-promise"


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedPromise:
    """An open dossier whose due date would be another one under the calendar that holds now.

    Attributes:
        before: what its receipt promises.
        after: what would be promised now.
        base_before, base_after: the same without an apology, by which its end is measured.
        suggested: ``KEEP`` where the new date is later.
    """

    code: str
    applicant: str
    procedure_name: str
    received_at: datetime
    before: datetime
    after: datetime
    base_before: datetime
    base_after: datetime
    suggested: PromiseDecision


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseChoice:
    """What the clerk decided for one dossier; ``after`` is the date that was shown."""

    code: str
    decision: PromiseDecision
    after: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarChanged:
    """The answer to an edit.

    Attributes:
        moved: all open dossiers that wait for a decision, oldest promise first.
    """

    view: CalendarView
    moved: tuple[MovedPromise, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyView:
    """Why the due date of a dossier is what it is.

    Attributes:
        due: reckoned again with the calendar and the rules that the dossier keeps.
        promised_at: what the dossier promises; differs from ``due.at`` after a kept promise or an
            extension.
        lines: one for each day.
        rules: how the days were counted, as sentences.
        source: what the term rests on, or "".
        notes: what else must be said, for example that the calendar of the receipt is not kept.
    """

    code: str
    due: DueDate
    promised_at: datetime
    lines: tuple[TraceLine, ...]
    rules: tuple[str, ...]
    source: str
    notes: tuple[str, ...]
