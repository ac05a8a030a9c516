"""Early, on time, late: where the borders lie.

The law knows only late and not late (QĐ 766/QĐ-TTg of 23/06/2022, index 2.1). Between early and on
time the office chooses; ``timeliness`` is its default, the calendar day.
"""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

from kktdesk.domain.moment import local, local_day, start_of
from kktdesk.domain.office_hours import DEFAULT_HOURS, OfficeHours


class Timeliness(StrEnum):
    """How the end of the work stands to the due date."""

    EARLY = "early"
    ON_TIME = "on-time"
    LATE = "late"


# Compares the moment the result was ready with the promised moment, in this order.
Measure = Callable[[datetime, datetime], Timeliness]


def timeliness(ready_at: datetime, due_at: datetime) -> Timeliness:
    """Compare the moment the result was ready with the promise, by calendar day.

    Args:
        ready_at: when the result was at the desk; never the day it was fetched.
        due_at: the promised moment.

    Returns:
        early on an earlier day than the due day, on time on the due day, late after it.

    Source:
        QĐ 766/QĐ-TTg (23/06/2022), index 2.1; the border between early and on time has no legal
        text, the calendar day is the office's default.
    """
    ready_on, due_on = local_day(ready_at), local_day(due_at)
    if ready_on < due_on:
        return Timeliness.EARLY
    return Timeliness.ON_TIME if ready_on == due_on else Timeliness.LATE


class Border(StrEnum):
    """How fine early, on time and late are told apart.

    ``CALENDAR_DAY``: by the day; the whole due day is on time. ``HALF_DAY``: early before the
    session that holds the due moment, on time from its start to that moment, late after it.
    """

    CALENDAR_DAY = "calendar-day"
    HALF_DAY = "half-day"


def measured(
    ended_at: datetime,
    due_at: datetime,
    border: Border = Border.CALENDAR_DAY,
    hours: OfficeHours = DEFAULT_HOURS,
) -> Timeliness:
    """Compare an end with a promise.

    Args:
        ended_at: aware moment at which the work was done; never the day it was fetched.
        due_at: the promised moment.
        border: how fine they are told apart.
        hours: the sessions of a day, for the border of half a day.

    Returns:
        early, on time or late.
    """
    if border is Border.CALENDAR_DAY:
        return timeliness(ended_at, due_at)
    if ended_at > due_at:
        return Timeliness.LATE
    is_early = ended_at < _session_start(local(due_at), hours)
    return Timeliness.EARLY if is_early else Timeliness.ON_TIME


def _session_start(due_at: datetime, hours: OfficeHours) -> datetime:
    """Give the start of the session that holds a moment, or of the last one before it.

    Returns:
        the moment; the start of the day where no session lies before.
    """
    starts = [start for start, _ in hours.sessions if start <= due_at.time()]
    return (
        datetime.combine(due_at, starts[-1], due_at.tzinfo) if starts else start_of(due_at.date())
    )
