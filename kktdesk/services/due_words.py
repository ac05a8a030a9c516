"""Says why a due date is what it is, in the words of ``resources/words/due_trace.toml``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from types import MappingProxyType

from kktdesk import resources
from kktdesk.domain.clock import working_words
from kktdesk.domain.due_date import DueDate, TermUnit, TraceDay, TraceReason
from kktdesk.domain.moment import local
from kktdesk.domain.office_hours import OfficeHours, Session, sessions_text, ticks

_STARTS = frozenset({TraceReason.RECEIVED, TraceReason.STARTED})
_IN_DAYS = frozenset({TermUnit.WORKING_DAY, TermUnit.CALENDAR_DAY, TermUnit.MONTH})
_PLAIN = frozenset({TraceReason.WORKING, TraceReason.WEEKEND})
_NUMBERED = frozenset({"day", "day-until"})
_SAID_BY_ITSELF = frozenset({"day", "skipped"})
_ALL_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TraceLine:
    """One day of the explanation.

    Attributes:
        is_counted: the day, or some of its hours, belong to the term.
        why: a Vietnamese sentence.
        sessions: the hours that are counted, where the term runs by the clock.
        number: which day of the term it is; 0 where it is none, and for terms without days.
        reason: the sentence without what ``is_counted`` and ``number`` say by themselves.
        is_plain: nothing but a whole working day or a weekend: a run of such days may be told
            as one.
    """

    day: date
    is_counted: bool
    why: str
    sessions: tuple[Session, ...]
    number: int
    reason: str
    is_plain: bool


def trace_lines(due: DueDate) -> tuple[TraceLine, ...]:
    """Explain every day from the receipt to the promise.

    Returns:
        a line for each day.
    """
    lines, number = [], 0
    for day in due.trace:
        number += day.is_counted
        lines.append(_line(due, day, number))
    return tuple(lines)


def _line(due: DueDate, day: TraceDay, number: int) -> TraceLine:
    kind = _words("kind", day.reason.value, name=day.name)
    key = _verdict(due, day)
    words = _verdict_words(due, day, key, number)
    return TraceLine(
        day=day.day,
        is_counted=day.is_counted,
        why=f"{kind}, {words}.",
        sessions=day.sessions,
        number=number if key in _NUMBERED else 0,
        reason=kind if key in _SAID_BY_ITSELF else f"{kind}, {words}",
        is_plain=_is_plain(due, day),
    )


def _is_plain(due: DueDate, day: TraceDay) -> bool:
    hours = due.reckoning.hours.sessions
    is_whole = not day.sessions or day.sessions == hours
    return day.reason in _PLAIN and is_whole and day.day != due.at.date()


def rule_lines(due: DueDate) -> tuple[str, ...]:
    """Explain how the days were counted: unit, school, hours, pauses, calendar.

    Returns:
        Vietnamese sentences; only what mattered for this due date.
    """
    return tuple(_rules(due))


def _verdict(due: DueDate, day: TraceDay) -> str:
    if day.reason is TraceReason.MOVED:
        return "moved"
    is_in_days = due.term.unit in _IN_DAYS
    if is_in_days and day.reason in _STARTS and day.sessions:
        return "clock-starts"
    if not day.is_counted:
        return "skipped"
    if not is_in_days:
        return "same-day" if due.term.unit is TermUnit.SAME_DAY else "hours"
    return "day-until" if due.reckoning.is_by_clock and day.day == due.at.date() else "day"


def _verdict_words(due: DueDate, day: TraceDay, key: str, number: int) -> str:
    at = f"{day.sessions[0][0]:%H:%M}" if key == "clock-starts" else f"{due.at:%H:%M}"
    return _words(
        "verdict",
        key,
        number=str(number),
        time=at,
        length=working_words(counted_time(day.sessions), _ALL_DAY),
        sessions=sessions_text(day.sessions),
    )


def counted_time(sessions: Iterable[Session]) -> timedelta:
    """Add up hours of one day.

    Returns:
        their length.
    """
    return timedelta(microseconds=sum(ticks(end) - ticks(start) for start, end in sessions))


def _rules(due: DueDate) -> Iterator[str]:
    reckoning, rules = due.reckoning, due.reckoning.rules
    unit, hours = due.term.unit, reckoning.hours
    yield _words("rule", "term", term=due.term.in_words())
    yield _words("unit", unit.value, cutoff=f"{rules.same_day_cutoff:%H:%M}")
    if unit in _IN_DAYS:
        school = "same-time" if reckoning.is_by_clock else "end-of-day"
        yield _words("school", school, closing=f"{hours.closing:%H:%M}")
    if reckoning.is_by_clock:
        yield _words("after-hours", "clock")
    elif unit in _IN_DAYS:
        yield _words("after-hours", rules.after_hours.value)
    yield from _hours(hours)
    for pause in reckoning.pauses:
        yield _words("rule", "pause", start=_moment(pause.start), end=_moment(pause.end))
    yield _words("rule", "calendar", version=due.calendar_version)
    if due.unconfirmed:
        yield _words("rule", "expected", day=f"{due.unconfirmed[0]:%d/%m/%Y}")


def _hours(hours: OfficeHours) -> Iterator[str]:
    yield _words("rule", "hours", sessions=sessions_text(hours.sessions))
    if hours.intake:
        yield _words("rule", "intake", sessions=sessions_text(hours.intake))
    if hours.saturday_intake:
        yield _words("rule", "saturday", sessions=sessions_text(hours.saturday_intake))


def _moment(moment: datetime) -> str:
    return f"{local(moment):%H:%M ngày %d/%m/%Y}"


def _words(part: str, key: str, **values: str) -> str:
    return _file()[part][key].format_map(values).strip()


@cache
def _file() -> MappingProxyType[str, dict[str, str]]:
    return MappingProxyType(resources.read_toml("words", "due_trace.toml"))
