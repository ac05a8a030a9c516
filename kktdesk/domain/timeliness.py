"""Early, on time, late: where the borders lie, and how the national index measures a dossier.

The law knows only late and not late (QĐ 766/QĐ-TTg of 23/06/2022, index 2.1). Between early and on
time the office chooses; ``timeliness`` is its default, the calendar day.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from kktdesk.domain.moment import local, local_day, start_of
from kktdesk.domain.office_hours import DEFAULT_HOURS, OfficeHours
from kktdesk.domain.pause import Pause

_MOST_SUPPLEMENTS = 1


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """What the national index sees of a dossier.

    Attributes:
        due_at: the promise as the receipt says it; the index takes supplements off by itself.
        ready_at: the result was at the desk, or None.
        returned_at: the result was given out, or None.
        ended_at: the dossier was stopped, refused or withdrawn, or None.
        supplements: what the applicant was asked for during the work.
        waiting_since: a supplement that has not come yet, or None.
    """

    due_at: datetime
    ready_at: datetime | None = None
    returned_at: datetime | None = None
    ended_at: datetime | None = None
    supplements: tuple[Pause, ...] = ()
    waiting_since: datetime | None = None


class Index(StrEnum):
    """What index 2.1 makes of a dossier."""

    DONE_IN_TIME = "done-in-time"
    DONE_LATE = "done-late"
    OPEN_IN_TIME = "open-in-time"
    OPEN_LATE = "open-late"


def index_of(life: Life, last: date, now: datetime, border: Border = Border.CALENDAR_DAY) -> Index:
    """Measure a dossier at the end of a period.

    Args:
        life: what happened to it.
        last: last day of the period; what came after it is not known yet.
        now: while the period runs, the measure is taken now.
        border: whether a dossier is late after its due moment or after its due day.

    Returns:
        done or open, in time or late.

    Source:
        QĐ 766/QĐ-TTg (23/06/2022), index 2.1: the end is the result, else the return, else the
        stop; more than one supplement is late; the time of a supplement is taken off; who never
        brings it ends with the request; an open dossier is measured on the last day.
    """
    until = min(now, start_of(last + timedelta(days=1)) - timedelta.resolution)
    ends = (life.ready_at, life.returned_at, life.ended_at)
    end = next((at for at in ends if at is not None and at <= until), None)
    is_late = _is_late(life, end, until, border)
    if end is None:
        return Index.OPEN_LATE if is_late else Index.OPEN_IN_TIME
    return Index.DONE_LATE if is_late else Index.DONE_IN_TIME


def _is_late(life: Life, end: datetime | None, until: datetime, border: Border) -> bool:
    asked = [pause for pause in life.supplements if pause.start <= until]
    waiting = life.waiting_since if life.waiting_since and life.waiting_since <= until else None
    if len(asked) + (waiting is not None) > _MOST_SUPPLEMENTS:
        return True
    reached = min(end or until, waiting or until)
    counted = reached - _length(asked, reached)
    return measured(counted, life.due_at, border) is Timeliness.LATE


def _length(pauses: Iterable[Pause], until: datetime) -> timedelta:
    lengths = (min(pause.end, until) - pause.start for pause in pauses if pause.start < until)
    return sum(lengths, timedelta(0))
