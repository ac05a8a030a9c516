"""How the national index measures a dossier: the naive measure beside the sets of the program."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from kktdesk.domain.moment import start_of
from kktdesk.domain.pause import Pause
from kktdesk.domain.timeliness import Border, Timeliness, measured

_MOST_SUPPLEMENTS = 1


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
