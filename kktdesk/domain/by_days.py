"""Terms that end with a day: in working days, calendar days, months, and on the same day.

Source:
    Bộ luật Dân sự 91/2015/QH13, in force 01/01/2017: Điều 147.2 (the first day is not counted),
    Điều 148.2 (days end with the last day), 148.3 (months end with the same day of the last
    month, or its last day), 148.5 (an end on a closed day moves to the next working day).
    NĐ 61/2018/NĐ-CP, Điều 18.2 (what comes after 15:00 belongs to the next working day).
"""

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import NamedTuple

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.moment import VIETNAM
from kktdesk.domain.pause import Pause
from kktdesk.domain.reckoning import Reckoning
from kktdesk.domain.term import TermUnit

_ONE_DAY = timedelta(days=1)


class DaySpan(NamedTuple):
    """The days among which a term counts.

    Attributes:
        first: the first day that may count.
        last: the day with which the term ends, before it moves off a closed day.
    """

    first: date
    last: date


def span(reckoning: Reckoning) -> DaySpan:
    """Give the days among which the term counts, pauses included.

    Returns:
        the span.
    """
    first, last = _UNITS[reckoning.term.unit].span(reckoning)
    return DaySpan(first, _moved(reckoning, first, last, reckoning.pauses))


def end(reckoning: Reckoning) -> datetime:
    """Give the moment at which the term ends.

    Returns:
        the closing of the office on the last day, moved off closed days.
    """
    last = _worked(reckoning.calendar, span(reckoning).last)
    return datetime.combine(last, reckoning.hours.closing, VIETNAM)


def later(reckoning: Reckoning, due_at: datetime, pauses: Iterable[Pause]) -> datetime:
    """Move a promise by what is not counted of later pauses.

    Args:
        reckoning: how the term is counted.
        due_at: the promise, in UTC+7.
        pauses: those that began after it was made.

    Returns:
        the same time of day on the day to which it moves.
    """
    due_on = due_at.date()
    last = _moved(reckoning, date.min, due_on, pauses)
    if last == due_on:
        return due_at
    return datetime.combine(_worked(reckoning.calendar, last), due_at.timetz())


def counts(reckoning: Reckoning, day: date) -> bool:
    """Tell whether a day is of the kind that the term counts.

    Returns:
        whether it is, were it not for pauses.
    """
    return _UNITS[reckoning.term.unit].counts(reckoning.calendar, day)


def paused_count(reckoning: Reckoning, first: date) -> int:
    """Tell how many working days, from a day on, end while the term is paused.

    Returns:
        how many.
    """
    closing, number = reckoning.hours.closing, reckoning.calendar.working_days_between
    stretches = [pause.days(closing) for pause in reckoning.pauses]
    return sum(number(max(start, first), last) for start, last in stretches if last >= first)


def is_paused(reckoning: Reckoning, day: date) -> bool:
    """Tell whether a day's end lies in a pause.

    Returns:
        whether it does.
    """
    stretches = (pause.days(reckoning.hours.closing) for pause in reckoning.pauses)
    return any(first <= day <= last for first, last in stretches)


def _moved(reckoning: Reckoning, first: date, last: date, pauses: Iterable[Pause]) -> date:
    unit, calendar = _UNITS[reckoning.term.unit], reckoning.calendar
    for pause in pauses:
        start, stop = pause.days(reckoning.hours.closing)
        start = max(start, first)
        # A pause that begins after the end finds nothing left to put off.
        count = unit.number(calendar, start, stop) if start <= min(stop, last) else 0
        if count:
            last = unit.later(calendar, last, count)
    return last


def _worked(calendar: WorkCalendar, day: date) -> date:
    return day if calendar.is_working(day) else calendar.next_working_day(day)


class _Unit(NamedTuple):
    """How one unit is counted.

    Attributes:
        span: the span of a term without pauses.
        later: a day so many counted days after a day.
        number: how many counted days lie in a range, both ends included.
        counts: whether a day is counted.
    """

    span: Callable[[Reckoning], tuple[date, date]]
    later: Callable[[WorkCalendar, date, int], date]
    number: Callable[[WorkCalendar, date, date], int]
    counts: Callable[[WorkCalendar, date], bool]


def _working_days(reckoning: Reckoning) -> tuple[date, date]:
    zero = reckoning.day_zero
    last = reckoning.calendar.nth_working_day_after(zero, reckoning.term.value)
    return zero + _ONE_DAY, last


def _calendar_days(reckoning: Reckoning) -> tuple[date, date]:
    zero = reckoning.day_zero
    return zero + _ONE_DAY, zero + timedelta(days=reckoning.term.value)


def _months(reckoning: Reckoning) -> tuple[date, date]:
    zero = reckoning.day_zero
    years, month = divmod(zero.month - 1 + reckoning.term.value, 12)
    year, month = zero.year + years, month + 1
    day = min(zero.day, monthrange(year, month)[1])
    return zero + _ONE_DAY, date(year, month, day)


def _same_day(reckoning: Reckoning) -> tuple[date, date]:
    received_at, calendar = reckoning.received_at, reckoning.calendar
    day = received_at.date()
    is_early = received_at.time() <= reckoning.rules.same_day_cutoff
    if not (is_early and calendar.is_working(day)):
        day = calendar.next_working_day(day)
    return day, day


def _days_later(_calendar: WorkCalendar, day: date, count: int) -> date:
    return day + timedelta(days=count)


def _days_between(_calendar: WorkCalendar, first: date, last: date) -> int:
    return (last - first).days + 1


def _every_day(_calendar: WorkCalendar, _day: date) -> bool:
    return True


_WORKING = (
    WorkCalendar.nth_working_day_after,
    WorkCalendar.working_days_between,
    WorkCalendar.is_working,
)
_ANY = (_days_later, _days_between, _every_day)

_UNITS: Mapping[TermUnit, _Unit] = MappingProxyType(
    {
        TermUnit.WORKING_DAY: _Unit(_working_days, *_WORKING),
        TermUnit.CALENDAR_DAY: _Unit(_calendar_days, *_ANY),
        TermUnit.MONTH: _Unit(_months, *_ANY),
        TermUnit.SAME_DAY: _Unit(_same_day, *_WORKING),
    }
)
