"""A period as moments, and how an end stands to its promise by the border of the office."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, case, func, literal, or_
from sqlalchemy.orm import InstrumentedAttribute

from kktdesk.domain.office_hours import OfficeHours
from kktdesk.domain.timeliness import Border
from kktdesk.models.dossier import Dossier
from kktdesk.storage.local_time import local_clock, local_date

Condition = ColumnElement[bool]
Grouping = InstrumentedAttribute[Any] | ColumnElement[Any]


@dataclass(frozen=True, slots=True)
class BorderSpan:
    """Which border between early and on time held for ends from a moment on."""

    start: datetime
    border: Border


@dataclass(frozen=True, slots=True)
class Window:
    """A period as moments.

    Attributes:
        start, end: first moment, and the first one after the period.
        measured_from: who is open and was promised before it is overdue.
        borders: oldest first; the first one starts before every dossier.
        hours: whose sessions part a half day from the other.
    """

    start: datetime
    end: datetime
    measured_from: datetime
    borders: tuple[BorderSpan, ...]
    hours: OfficeHours


FINISHED_AT: Final = func.coalesce(Dossier.ready_at, Dossier.ended_at)
PROMISED_AT: Final = func.coalesce(Dossier.base_due_at, Dossier.due_at)


def is_late(window: Window) -> Condition:
    """Say whose work ended behind its promise.

    Returns:
        a condition over finished dossiers.
    """
    return _by_border(window, _late_by_day(), FINISHED_AT > PROMISED_AT)


def is_early(window: Window) -> Condition:
    """Say whose work ended before its promise.

    Returns:
        a condition over finished dossiers.
    """
    return _by_border(window, _early_by_day(), _early_by_half_day(window.hours))


def _by_border(window: Window, by_day: Condition, by_half_day: Condition) -> Condition:
    """Take the border that held when the work ended.

    Returns:
        a condition over finished dossiers.
    """
    words = {Border.CALENDAR_DAY: by_day, Border.HALF_DAY: by_half_day}
    *earlier, last = window.borders
    if not earlier:
        return words[last.border]
    nexts = [span.start for span in window.borders[1:]]
    pairs = [
        (until > FINISHED_AT, words[span.border])
        for span, until in zip(earlier, nexts, strict=True)
    ]
    return case(*pairs, else_=words[last.border])


def _late_by_day() -> Condition:
    # The moments come first: of most dossiers the days need not be asked for.
    return and_(FINISHED_AT > PROMISED_AT, local_date(FINISHED_AT) > local_date(PROMISED_AT))


def _early_by_day() -> Condition:
    return and_(FINISHED_AT < PROMISED_AT, local_date(FINISHED_AT) < local_date(PROMISED_AT))


def _early_by_half_day(hours: OfficeHours) -> Condition:
    """Say who ended before the session that holds the promise.

    Returns:
        a condition over finished dossiers.
    """
    promised = local_clock(PROMISED_AT)
    starts = [f"{start:%H:%M}" for start, _ in hours.sessions]
    sessions = [(promised >= start, literal(start)) for start in reversed(starts)]
    session = case(*sessions, else_=literal("00:00"))
    is_same_day = local_date(FINISHED_AT) == local_date(PROMISED_AT)
    return or_(_early_by_day(), and_(is_same_day, local_clock(FINISHED_AT) < session))
