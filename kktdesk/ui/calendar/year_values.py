"""One year of the calendar as it is shown: what is special about each day, and how sure it is."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto

from kktdesk.domain.calendar import WEEKEND, CalendarDay, DayKind
from kktdesk.domain.calendar_plan import CalendarYear
from kktdesk.services.calendar_views import CalendarView


class Standing(Enum):
    """How far a year is known."""

    CONFIRMED = auto()
    EXPECTED = auto()
    OFFERED = auto()
    MISSING = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class YearShown:
    """A year, ready to be painted.

    Attributes:
        marks: what differs from the weekday, by day.
    """

    year: int
    today: date
    standing: Standing
    marks: Mapping[date, CalendarDay] = field(repr=False)

    def is_working(self, day: date) -> bool:
        """Say whether the office works on a day of the year.

        Returns:
            True on a weekday without an entry and on a day made up.
        """
        entry = self.marks.get(day)
        if entry is not None:
            return entry.kind is DayKind.MADE_UP
        return day.weekday() not in WEEKEND

    def working_count(self, month: int) -> int:
        """Count the working days of a month.

        Returns:
            how many.
        """
        days = range(1, month_length(self.year, month) + 1)
        return sum(self.is_working(date(self.year, month, day)) for day in days)

    def year_count(self) -> int:
        """Count the working days of the year.

        Returns:
            how many.
        """
        return sum(self.working_count(month) for month in range(1, 13))

    def expected_count(self) -> int:
        """Count the entries that are not confirmed yet.

        Returns:
            how many.
        """
        return sum(not entry.is_confirmed for entry in self.marks.values())


def month_length(year: int, month: int) -> int:
    """Return how many days a month has."""
    return monthrange(year, month)[1]


def shown_year(
    view: CalendarView, year: int, today: date, offered: CalendarYear | None = None
) -> YearShown:
    """Make what is shown of a year.

    Args:
        view: the calendar that holds.
        year: any year.
        today: for its ring.
        offered: what could be taken over where the calendar has no such year.

    Returns:
        the year.
    """
    years = (*view.plan.years, offered) if offered is not None else view.plan.years
    marks = {entry.day: entry for one in years for entry in one.marked() if entry.day.year == year}
    return YearShown(year=year, today=today, standing=_standing(view, year, offered), marks=marks)


def _standing(view: CalendarView, year: int, offered: CalendarYear | None) -> Standing:
    known = {one.year: one.is_confirmed for one in view.plan.years}
    if year in known:
        return Standing.CONFIRMED if known[year] else Standing.EXPECTED
    return Standing.OFFERED if offered is not None else Standing.MISSING
