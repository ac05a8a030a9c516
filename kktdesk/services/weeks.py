"""A week at a glance: what came and what was finished on each day, what is due on those ahead."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.calendar_day import DAY_KIND_NAMES
from kktdesk.domain.errors import CalendarEnds
from kktdesk.domain.moment import local_day, start_of
from kktdesk.domain.report import FINISHED, RECEIVED, DossierSet, Period
from kktdesk.models.dossier import Dossier
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.register import Register
from kktdesk.storage import lists
from kktdesk.storage.dossier_counts import count_sets, window_of
from kktdesk.storage.local_time import local_date
from kktdesk.storage.set_window import FINISHED_AT, Grouping, Window
from kktdesk.storage.unit_of_work import UnitOfWork

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekDay:
    """A day of a week.

    Attributes:
        due: still open and promised for that day; None for a day that is not ahead.
        closed: why the office is closed, for example ``nghỉ lễ``; "" for a plain weekend.
    """

    day: date
    received: int
    finished: int
    due: int | None
    is_working: bool
    closed: str


@dataclass(frozen=True, slots=True)
class Week:
    """The days of a week from Monday on: all working days, and others on which something was."""

    today: date
    days: tuple[WeekDay, ...]


class Weeks:
    """Counts weeks."""

    def __init__(self, register: Register, catalogue: Catalogue) -> None:
        self._register = register
        self._catalogue = catalogue

    def of(self, day: date) -> Week:
        """Count the week that holds a day.

        Returns:
            the figures of its days, all of one moment; the same as those of their reports.
        """
        today = local_day(self._register.clock.now())
        first = day - timedelta(days=day.weekday())
        calendar, borders = self._catalogue.calendar(), self._catalogue.borders()
        period = Period(first, first + _WEEK - _DAY)
        window = window_of(period, self._register.clock.now(), borders, calendar.hours)
        with self._register.reading() as work:
            received = _by_day(work, RECEIVED, window, local_date(Dossier.received_at))
            finished = _by_day(work, FINISHED, window, local_date(FINISHED_AT))
            due = {one: _due(work, one) for one in _days(first) if one > today}
        days = (
            WeekDay(
                day=one,
                received=received[one],
                finished=finished[one],
                due=due.get(one),
                is_working=_is_working(calendar, one),
                closed=_closed(calendar, one),
            )
            for one in _days(first)
        )
        return Week(today, tuple(filter(_is_told, days)))


def _days(first: date) -> tuple[date, ...]:
    return tuple(first + timedelta(days=number) for number in range(_WEEK.days))


def _by_day(
    work: UnitOfWork, sets: tuple[DossierSet, ...], window: Window, by: Grouping
) -> Counter[date]:
    found = count_sets(work.session, sets, window, (by,))
    return Counter({key[0]: sum(counts.values()) for key, counts in found.items()})


def _due(work: UnitOfWork, day: date) -> int:
    due = lists.open_and_due(start_of(day), start_of(day + _DAY))
    return lists.count(work.session, due)


def _is_told(one: WeekDay) -> bool:
    is_weekend = one.day.weekday() >= 5  # noqa: PLR2004 - Saturday
    return not is_weekend or one.is_working or bool(one.received or one.finished or one.due)


def _is_working(calendar: WorkCalendar, day: date) -> bool:
    try:
        return calendar.is_working(day)
    except CalendarEnds:
        return True  # what only shows must not fail in a year without a calendar


def _closed(calendar: WorkCalendar, day: date) -> str:
    try:
        why = calendar.why_closed(day)
    except CalendarEnds:
        return ""
    return DAY_KIND_NAMES[why.kind] if why is not None else ""
