"""The promise on the receipt: a term, and the due date with its reasons.

Pure: it reads no clock, no file, no database. A day is a Vietnamese calendar day; a moment is an
aware ``datetime`` in UTC+7. Ranges of days are inclusive. The day of receipt is day zero whatever
its hour; the term ends when the office closes on its last day.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from kktdesk.domain.calendar import DAY_KIND_NAMES, DayKind, WorkCalendar
from kktdesk.domain.errors import TermRefused
from kktdesk.domain.moment import VIETNAM, local_day

LONGEST_DAYS = 3660


class TermUnit(StrEnum):
    """What a term is counted in."""

    WORKING_DAY = "working-day"
    CALENDAR_DAY = "calendar-day"


TERM_UNIT_NAMES: Mapping[TermUnit, str] = MappingProxyType(
    {TermUnit.WORKING_DAY: "ngày làm việc", TermUnit.CALENDAR_DAY: "ngày"}
)


@dataclass(frozen=True, slots=True)
class Term:
    """How long a procedure may take.

    Attributes:
        value: a whole number from 1 to ``LONGEST_DAYS``.

    Raises:
        TermRefused: the value is not such a number or the unit is not a ``TermUnit``.
    """

    value: int
    unit: TermUnit

    def __post_init__(self) -> None:
        # True is an int as well, and would be printed as a term of one day.
        is_whole = type(self.value) is int and 1 <= self.value <= LONGEST_DAYS
        if not is_whole or not isinstance(self.unit, TermUnit):
            raise TermRefused(value=self.value, longest=LONGEST_DAYS)

    def in_words(self) -> str:
        """Write the term as receipts do, for example ``03 ngày làm việc``.

        Returns:
            the number with at least two digits, and its unit.
        """
        return f"{self.value:02d} {TERM_UNIT_NAMES[self.unit]}"


class TraceReason(StrEnum):
    """What a day of the trace is, where the calendar has no entry that says it.

    ``MOVED`` is the working day to which the end moved off a closed day.
    """

    RECEIVED = "received"
    WORKING = "working"
    WEEKEND = "weekend"
    MOVED = "moved"


TRACE_REASON_NAMES: Mapping[TraceReason, str] = MappingProxyType(
    {
        TraceReason.RECEIVED: "ngày tiếp nhận",
        TraceReason.WORKING: "ngày làm việc",
        TraceReason.WEEKEND: "nghỉ cuối tuần",
        TraceReason.MOVED: "dời sang ngày làm việc tiếp theo",
    }
)


@dataclass(frozen=True, slots=True)
class TraceDay:
    """One day between receipt and due date.

    Attributes:
        is_counted: the day is one of the days of the term.
        reason: what kind of day it is.
        name: the occasion of a marked day, for example ``Quốc khánh``; "" for any other.
    """

    day: date
    is_counted: bool
    reason: DayKind | TraceReason
    name: str

    @property
    def reason_name(self) -> str:
        """Give the reason in Vietnamese, for example ``nghỉ bù``."""
        if isinstance(self.reason, DayKind):
            return DAY_KIND_NAMES[self.reason]
        return TRACE_REASON_NAMES[self.reason]


@dataclass(frozen=True, slots=True)
class DueDate:
    """The promised moment, and what it was made from.

    Attributes:
        at: the closing of the office on the last day, in UTC+7.
        received_on: day zero.
        term: what was counted.
        calendar: what it was counted with.
    """

    at: datetime
    received_on: date
    term: Term
    calendar: WorkCalendar = field(repr=False)

    @property
    def calendar_version(self) -> str:
        """Give the version of the calendar, as the receipt keeps it."""
        return self.calendar.version

    @property
    def unconfirmed(self) -> tuple[date, ...]:
        """List the days after receipt, up to the due day, that are only expected ("dự kiến")."""
        return self.calendar.expected_between(self.received_on + timedelta(days=1), self.at.date())

    @property
    def trace(self) -> tuple[TraceDay, ...]:
        """List every day from the receipt to the due day, each with its reason."""
        left = self.term.value
        last = self.at.date()
        trace = [self._seen(self.received_on, TraceReason.RECEIVED, is_counted=False)]
        for offset in range(1, (last - self.received_on).days + 1):
            day = self.received_on + timedelta(days=offset)
            is_counted = left > 0 and _RULES[self.term.unit].counts(self.calendar, day)
            left -= is_counted
            is_moved = day == last and not is_counted
            reason = TraceReason.MOVED if is_moved else self._kind(day)
            trace.append(self._seen(day, reason, is_counted=is_counted))
        return tuple(trace)

    def _kind(self, day: date) -> DayKind | TraceReason:
        marked = self.calendar.marked(day)
        if marked is not None:
            return marked.kind
        return TraceReason.WORKING if self.calendar.is_working(day) else TraceReason.WEEKEND

    def _seen(self, day: date, reason: DayKind | TraceReason, *, is_counted: bool) -> TraceDay:
        marked = self.calendar.marked(day)
        return TraceDay(day, is_counted, reason, marked.name if marked else "")


def due_date(received_at: datetime, term: Term, calendar: WorkCalendar) -> DueDate:
    """Give the moment to promise on a receipt.

    Args:
        received_at: aware moment of receipt; only its Vietnamese calendar day counts.
        term: the term of the procedure.
        calendar: must know every day from the receipt to the due day.

    Returns:
        the due date; why it falls there is computed only when asked for.

    Raises:
        CalendarEnds: the receipt or the due day lies outside the years of the calendar.

    Source:
        Bộ luật Dân sự 91/2015/QH13, in force 01/01/2017: Điều 147.2 (the first day is not
        counted), Điều 148.5 (an end on a closed day moves to the end of the next working day).
        Working days: the calendar's own sources. The closing hour is the office's default; Điều
        148.6 would allow until midnight.
    """
    received_on = local_day(received_at)
    calendar.require(received_on)
    last = _RULES[term.unit].last_day(calendar, received_on, term.value)
    at = datetime.combine(last, calendar.hours.closing, VIETNAM)
    return DueDate(at, received_on, term, calendar)


class _Rule(NamedTuple):
    """How one unit is counted: where a term ends, and which days it takes."""

    last_day: Callable[[WorkCalendar, date, int], date]
    counts: Callable[[WorkCalendar, date], bool]


def _last_calendar_day(calendar: WorkCalendar, received_on: date, value: int) -> date:
    last = received_on + timedelta(days=value)
    return last if calendar.is_working(last) else calendar.next_working_day(last)


def _counts_every_day(_calendar: WorkCalendar, _day: date) -> bool:
    return True


_RULES: Mapping[TermUnit, _Rule] = MappingProxyType(
    {
        TermUnit.WORKING_DAY: _Rule(WorkCalendar.nth_working_day_after, WorkCalendar.is_working),
        TermUnit.CALENDAR_DAY: _Rule(_last_calendar_day, _counts_every_day),
    }
)
