"""Why a due date is what it is: every day from the receipt to the promise, with its reason."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from kktdesk.domain import by_days
from kktdesk.domain.calendar import DAY_KIND_NAMES, DayKind, WorkCalendar
from kktdesk.domain.moment import VIETNAM
from kktdesk.domain.office_hours import Session
from kktdesk.domain.pause import Pause
from kktdesk.domain.reckoning import Reckoning
from kktdesk.domain.term import TermUnit

_Stretch = tuple[datetime, datetime]


class TraceReason(StrEnum):
    """What a day of the trace is, where the calendar has no entry that says it.

    ``STARTED`` is the day as which a receipt outside the counter's hours is counted, or on which
    its clock starts. ``MOVED`` is the working day to which the end moved off a closed day.
    """

    RECEIVED = "received"
    STARTED = "started"
    WORKING = "working"
    WEEKEND = "weekend"
    CLOSED = "closed"
    PAUSED = "paused"
    MOVED = "moved"


TRACE_REASON_NAMES: Mapping[TraceReason, str] = MappingProxyType(
    {
        TraceReason.RECEIVED: "ngày tiếp nhận",
        TraceReason.STARTED: "ngày bắt đầu tính",
        TraceReason.WORKING: "ngày làm việc",
        TraceReason.WEEKEND: "nghỉ cuối tuần",
        TraceReason.CLOSED: "ngày nghỉ",
        TraceReason.PAUSED: "tạm dừng",
        TraceReason.MOVED: "dời sang ngày làm việc tiếp theo",
    }
)


@dataclass(frozen=True, slots=True)
class TraceDay:
    """One day between receipt and due date.

    Attributes:
        is_counted: the day is one of the days of the term, or some of its hours are.
        reason: what kind of day it is.
        name: the occasion of a marked day, for example ``Quốc khánh``; "" for any other.
        sessions: the hours that are counted, where the term runs by the clock.
    """

    day: date
    is_counted: bool
    reason: DayKind | TraceReason
    name: str
    sessions: tuple[Session, ...] = ()

    @property
    def reason_name(self) -> str:
        """Give the reason in Vietnamese, for example ``nghỉ bù``."""
        if isinstance(self.reason, DayKind):
            return DAY_KIND_NAMES[self.reason]
        return TRACE_REASON_NAMES[self.reason]


def trace(reckoning: Reckoning, due_at: datetime) -> tuple[TraceDay, ...]:
    """List every day from the receipt to the due day.

    Args:
        reckoning: what the due date was made from.
        due_at: the due date itself.

    Returns:
        the days in their order, each once.
    """
    lines = _by_clock(reckoning, due_at) if reckoning.is_by_clock else _by_days(reckoning, due_at)
    return tuple(lines)


def _days(reckoning: Reckoning, due_at: datetime) -> Iterator[date]:
    first = reckoning.received_at.date()
    for offset in range((due_at.date() - first).days + 1):
        yield first + timedelta(days=offset)


# ---------------------------------------------------------------- by days
def _by_days(reckoning: Reckoning, due_at: datetime) -> Iterator[TraceDay]:
    first, last = by_days.span(reckoning)
    for day in _days(reckoning, due_at):
        may_count = first <= day <= last and by_days.counts(reckoning, day)
        is_paused = may_count and by_days.is_paused(reckoning, day)
        reason = _reason_by_days(reckoning, day, first)
        if is_paused:
            reason = TraceReason.PAUSED
        elif day == due_at.date() and day > last:
            reason = TraceReason.MOVED
        name = _name(reckoning.calendar, day)
        yield TraceDay(day, may_count and not is_paused, reason, name)


def _reason_by_days(reckoning: Reckoning, day: date, first: date) -> DayKind | TraceReason:
    if day == reckoning.received_at.date():
        return TraceReason.RECEIVED
    if day == first - timedelta(days=1) and reckoning.term.unit is not TermUnit.SAME_DAY:
        return TraceReason.STARTED
    return _kind(reckoning.calendar, day)


# ---------------------------------------------------------------- by the clock
def _by_clock(reckoning: Reckoning, due_at: datetime) -> Iterator[TraceDay]:
    start = reckoning.clock_start
    is_in_days = reckoning.term.unit is TermUnit.WORKING_DAY
    for day in _days(reckoning, due_at):
        running = tuple(_running(reckoning, day, start, due_at))
        sessions = tuple(_left_of(running, reckoning.pauses))
        reason = _reason_by_clock(reckoning, day, start)
        if running and not sessions:
            reason = TraceReason.PAUSED
        is_counted = bool(sessions)
        if is_in_days:
            # The last day may end with its first moment and is one of the days all the same.
            is_later = day > start.date() and reckoning.calendar.is_working(day)
            is_counted = is_later and reason is not TraceReason.PAUSED
        yield TraceDay(day, is_counted, reason, _name(reckoning.calendar, day), sessions)


def _reason_by_clock(reckoning: Reckoning, day: date, start: datetime) -> DayKind | TraceReason:
    if day == reckoning.received_at.date():
        return TraceReason.RECEIVED
    return TraceReason.STARTED if day == start.date() else _kind(reckoning.calendar, day)


def _running(
    reckoning: Reckoning, day: date, start: datetime, due_at: datetime
) -> Iterator[_Stretch]:
    """Give the working hours of a day while the clock runs, pauses not taken out.

    Yields:
        stretches that are not empty.
    """
    if reckoning.calendar.is_working(day):
        for session in reckoning.hours.sessions:
            opening, closing = (datetime.combine(day, at, VIETNAM) for at in session)
            if max(opening, start) < min(closing, due_at):
                yield max(opening, start), min(closing, due_at)


def _left_of(running: Iterable[_Stretch], pauses: tuple[Pause, ...]) -> Iterator[Session]:
    for start, end in running:
        since = start
        for pause in pauses:
            if since < min(pause.start, end):
                yield since.time(), min(pause.start, end).time()
            since = max(since, pause.end)
        if since < end:
            yield since.time(), end.time()


# ---------------------------------------------------------------- both
def _kind(calendar: WorkCalendar, day: date) -> DayKind | TraceReason:
    marked = calendar.marked(day)
    if marked is not None:
        return marked.kind
    if calendar.is_working(day):
        return TraceReason.WORKING
    return TraceReason.CLOSED if day in calendar.closed else TraceReason.WEEKEND


def _name(calendar: WorkCalendar, day: date) -> str:
    marked = calendar.marked(day)
    return marked.name if marked else ""
