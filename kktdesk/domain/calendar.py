"""The working calendar: which days the office works, which it does not and why, until what hour.

Pure: it reads no clock, no file, no database. A day is a Vietnamese calendar day. Ranges of days
are inclusive. What differs from the weekly days off is a ``CalendarDay``, which says why; a
calendar that somebody hands in for one reckoning may name plain days instead.
"""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from kktdesk.domain.calendar_day import (
    DAY_KIND_NAMES,
    OTHER_SIDE,
    CalendarDay,
    DayKind,
    by_day,
)
from kktdesk.domain.day_count import WEEK, DayCount, day_count
from kktdesk.domain.due_errors import NeverOpen
from kktdesk.domain.errors import CalendarEnds
from kktdesk.domain.office_hours import DEFAULT_HOURS, OfficeHours

__all__ = [
    "DAY_KIND_NAMES",
    "DEFAULT_HOURS",
    "OTHER_SIDE",
    "SATURDAY",
    "SUNDAY",
    "WEEKEND",
    "CalendarDay",
    "DayKind",
    "OfficeHours",
    "WorkCalendar",
]

SATURDAY, SUNDAY = 5, 6
WEEKEND = frozenset({SATURDAY, SUNDAY})


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The working days of some whole years, with the reasons and the hours.

    Source:
        Quyết định 188/1999/QĐ-TTg (five working days a week); Bộ luật Lao động 45/2019/QH14,
        Điều 111.3 (nghỉ bù) and 112 (nghỉ lễ, tết), in force 01/01/2021.

    Attributes:
        days: what differs from the weekday, in any order. A swap is two of them; a side that lies
            outside the years only completes its pair.
        first_year: first year that is known.
        last_year: last year that is known.
        version: what a receipt says about the calendar that made its due date; one that is given
            none is named by its plain days.
        expected_years: years without an official plan of holidays yet.
        hours: the same on every working day.
        weekend: weekdays that are not worked, Monday is 0; may be empty.
        closed: plain days off, without a reason.
        worked: plain working days; they win over everything else.

    Raises:
        CalendarRefused: a day stands twice in ``days``, or half a swap.
        NeverOpen: no weekday is worked.
    """

    days: tuple[CalendarDay, ...] = field(repr=False)
    first_year: int
    last_year: int
    version: str = ""
    expected_years: frozenset[int] = frozenset()
    hours: OfficeHours = DEFAULT_HOURS
    weekend: frozenset[int] = WEEKEND
    closed: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()
    _marked: dict[date, CalendarDay] = field(init=False, repr=False, compare=False)
    _count: DayCount = field(init=False, repr=False, compare=False)
    _expected: tuple[date, ...] = field(init=False, repr=False, compare=False)
    _first: int = field(init=False, repr=False, compare=False)
    _last: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if len(self.weekend) == WEEK:
            raise NeverOpen
        marked = by_day(self.days, self.weekend) if self.days else {}
        put = object.__setattr__
        put(self, "_marked", marked)
        put(self, "_count", day_count(self.weekend, _turned(self, marked)))
        put(self, "_expected", _expected(self.expected_years, marked))
        put(self, "_first", _ordinal(self.first_year, 1, 1))
        put(self, "_last", _ordinal(self.last_year, 12, 31))

    def name(self) -> str:
        """Give the version, or what stands for it.

        Returns:
            the version; without one the years and eight digits that differ with the plain days.
        """
        if self.version:
            return self.version
        plain = [sorted(map(date.isoformat, days)) for days in (self.closed, self.worked)]
        digest = hashlib.sha256(f"{sorted(self.weekend)} {plain}".encode()).hexdigest()
        return f"{self.first_year}-{self.last_year}/{digest[:8]}"

    def require(self, *days: date) -> None:
        """Refuse days that lie outside the known years.

        Raises:
            CalendarEnds: the year of a day is not in the calendar.
        """
        for day in days:
            if not self.first_year <= day.year <= self.last_year:
                raise self._ends(day.year)

    def is_working(self, day: date) -> bool:
        """Say whether the office works on a day.

        Returns:
            True on a weekday that is not closed and on a day made up.
        """
        return self._count.is_worked(self._known(day))

    def marked(self, day: date) -> CalendarDay | None:
        """Give what is special about a day, also where it is worked for another one.

        Returns:
            the entry of the day, or None for an ordinary weekday or week-end.
        """
        self.require(day)
        return self._marked.get(day)

    def why_closed(self, day: date) -> CalendarDay | None:
        """Give the reason for a closed day.

        Returns:
            the entry that closes the day; None for an ordinary week-end and for a working day.
        """
        return None if self.is_working(day) else self._marked.get(day)

    def next_working_day(self, day: date) -> date:
        """Give the first working day after a day.

        Returns:
            a later day, never the day itself.
        """
        return self.nth_working_day_after(day, 1)

    def nth_working_day_after(self, day: date, count: int) -> date:
        """Count working days forward; the day itself is day zero.

        Args:
            day: any day, worked or not.
            count: how many working days, at least 1.

        Returns:
            the working day on which the count is reached.

        Raises:
            CalendarEnds: the day, or the answer, lies outside the known years.
        """
        return self.working_day(self._count.before(self._known(day) + 1) + count - 1)

    def last_working_day_before(self, day: date) -> date:
        """Give the last working day before a day.

        Returns:
            an earlier day, never the day itself.

        Raises:
            CalendarEnds: the day, or the answer, lies outside the known years.
        """
        return self.working_day(self._count.before(self._known(day)) - 1)

    def working_days_before(self, day: date) -> int:
        """Count the working days before a day, from a beginning that is always the same.

        Returns:
            how many; only differences have a meaning, and ``working_day`` gives the day back.
        """
        return self._count.before(self._known(day))

    def working_day(self, index: int) -> date:
        """Give the working day before which ``working_days_before`` counts so many.

        Returns:
            the day.

        Raises:
            CalendarEnds: it lies outside the known years.
        """
        day = self._count.nth(index)
        if day > self._last:
            raise self._ends(self.last_year + 1)
        if day < self._first:
            raise self._ends(self.first_year - 1)
        return date.fromordinal(day)

    def working_days_between(self, first: date, last: date) -> int:
        """Count the working days of a range, both ends included.

        Returns:
            how many; 0 if the range is empty because ``last`` lies before ``first``.
        """
        before = self._count.before
        return max(0, before(self._known(last) + 1) - before(self._known(first)))

    def is_confirmed(self, day: date) -> bool:
        """Say whether it is officially known that the day is worked or closed.

        Returns:
            False where the day, or its whole year, is only expected ("dự kiến").
        """
        return not self.expected_between(day, day)

    def expected_between(self, first: date, last: date) -> tuple[date, ...]:
        """List the days of a range that are not confirmed yet, both ends included.

        Returns:
            the days in their order; empty if all is confirmed.
        """
        self.require(first, last)
        return self._expected[
            bisect_left(self._expected, first) : bisect_right(self._expected, last)
        ]

    def days_of(self, year: int) -> tuple[CalendarDay, ...]:
        """List what is special in a year.

        Returns:
            the entries whose day lies in that year, in the order of the days.
        """
        self.require(date(year, 1, 1))
        return tuple(
            self._marked[day] for day in sorted(day for day in self._marked if day.year == year)
        )

    def _known(self, day: date) -> int:
        number = day.toordinal()
        if not self._first <= number <= self._last:
            raise self._ends(day.year)
        return number

    def _ends(self, year: int) -> CalendarEnds:
        return CalendarEnds(year=year, first_year=self.first_year, last_year=self.last_year)


def working_days_until(calendar: WorkCalendar, today: date, day: date) -> int:
    """Count the working days from a day to another, the first one not included.

    Returns:
        how many come behind ``today`` up to ``day``; below 0, how many have passed since ``day``.
    """
    if day < today:
        return -calendar.working_days_between(day + timedelta(days=1), today)
    return calendar.working_days_between(today + timedelta(days=1), day) if day > today else 0


def _turned(calendar: WorkCalendar, marked: Mapping[date, CalendarDay]) -> list[int]:
    """List the days that are not what their weekday says, as their ordinals.

    Returns:
        them, in no order.
    """
    weekend, worked, closed = calendar.weekend, calendar.worked, calendar.closed
    if marked:
        made_up = {day for day, entry in marked.items() if entry.kind is DayKind.MADE_UP}
        worked, closed = worked | (made_up - closed), closed | marked.keys()
    if worked:
        closed -= worked
    turned = [day for day in map(date.toordinal, closed) if (day - 1) % WEEK not in weekend]
    if worked:
        turned += [day for day in map(date.toordinal, worked) if (day - 1) % WEEK in weekend]
    return turned


def _expected(years: frozenset[int], marked: Mapping[date, CalendarDay]) -> tuple[date, ...]:
    if not years and not marked:
        return ()
    expected = [day for day, entry in marked.items() if not entry.is_confirmed]
    for year in years:
        first = date(year, 1, 1)
        days = (first + timedelta(days=offset) for offset in range(366))
        expected += [day for day in days if day.year == year and day not in marked]
    return tuple(sorted(expected))


@cache
def _ordinal(year: int, month: int, day: int) -> int:
    return date(year, month, day).toordinal()
