"""Terms that end at a moment: working hours and minutes, and days at the same time of day."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from kktdesk.domain.pause import Pause
from kktdesk.domain.reckoning import Reckoning
from kktdesk.domain.term import TermUnit

_LENGTHS: Mapping[TermUnit, timedelta] = MappingProxyType(
    {
        TermUnit.WORKING_HOUR: timedelta(hours=1),
        TermUnit.WORKING_MINUTE: timedelta(minutes=1),
    }
)


def end(reckoning: Reckoning) -> datetime:
    """Give the moment at which the term ends.

    A sum of hours that ends with a session ends at its closing, not at the next opening. A number
    of days ends at the time of day at which the clock started, whatever hours a day has.

    Returns:
        the moment, moved by the working time of the pauses.
    """
    return later(reckoning, planned_end(reckoning), reckoning.pauses)


def planned_end(reckoning: Reckoning) -> datetime:
    """Give the moment at which the term would end without its pauses.

    Returns:
        the moment.
    """
    start, term = reckoning.clock_start, reckoning.term
    if term.unit is TermUnit.WORKING_DAY:
        last = reckoning.calendar.nth_working_day_after(start.date(), term.value)
        return datetime.combine(last, start.timetz())
    return reckoning.working_time.after(start, term.value * _LENGTHS[term.unit])


def later(reckoning: Reckoning, due_at: datetime, pauses: Iterable[Pause]) -> datetime:
    """Move a promise by the working time of pauses.

    Args:
        reckoning: how the term is counted.
        due_at: the promise, in UTC+7.
        pauses: in their order; one that begins after the end finds nothing left to put off.

    Returns:
        the moment to which it moves.
    """
    working_time = reckoning.working_time
    for pause in pauses:
        since = max(pause.start, reckoning.clock_start)
        if since < min(due_at, pause.end):
            due_at = working_time.after(due_at, working_time.between(since, pause.end))
    return due_at
