"""The working calendar as an office plans it: year by year, with swaps as pairs, and its hours.

Pure: it reads no clock, no file, no database. A plan is what people edit, import and export; the
``WorkCalendar`` that due dates are counted with is made from it.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.calendar_day import OTHER_SIDE, CalendarDay, DayKind
from kktdesk.domain.calendar_errors import (
    CalendarHalfSwap,
    CalendarYearOutside,
    CalendarYearRefused,
    CalendarYearsBroken,
)
from kktdesk.domain.office_hours import DEFAULT_HOURS, OfficeHours, Session

FIRST_YEAR, LAST_YEAR = 1970, 2100


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """A weekday off that is made up on a day of a week-end; one cannot be without the other.

    Attributes:
        off: the weekday that is not worked.
        worked: the day of a week-end that is worked for it; may lie in a neighbouring year.
        name: the occasion in Vietnamese.
        source: the document that fixes the swap.
        is_confirmed: False while it is only expected ("dự kiến").
    """

    off: date
    worked: date
    name: str
    source: str
    is_confirmed: bool = True

    def sides(self) -> tuple[CalendarDay, CalendarDay]:
        """Give the two days of the pair.

        Returns:
            the day off and the day made up.
        """
        said = (self.name, self.source, self.is_confirmed)
        return (
            CalendarDay(self.off, DayKind.SWAPPED_OFF, *said, self.worked),
            CalendarDay(self.worked, DayKind.MADE_UP, *said, self.off),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarYear:
    """One year of a plan.

    Attributes:
        is_confirmed: False while the official plan of holidays is not out ("dự kiến").
        source: what holds for entries that name none.
        days: holidays, days observed and the office's own; never the side of a swap.
        swaps: a pair over two years stands in the year of its day off.
    """

    year: int
    is_confirmed: bool
    source: str
    days: tuple[CalendarDay, ...] = ()
    swaps: tuple[Swap, ...] = ()

    def marked(self) -> Iterator[CalendarDay]:
        """Give every day that is not what its weekday says.

        Yields:
            the days, then both sides of each swap.
        """
        yield from self.days
        for swap in self.swaps:
            yield from swap.sides()


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPlan:
    """All years that an office has planned, one after another, and its hours.

    Attributes:
        years: at least one, in their order, none left out.
        hours: the same on every working day.
    """

    years: tuple[CalendarYear, ...] = field(repr=False)
    hours: OfficeHours = DEFAULT_HOURS

    def version(self) -> str:
        """Name the plan by its content.

        Returns:
            its first and last year and eight digits that differ where anything differs.
        """
        content = json.dumps(_content(self), ensure_ascii=True, separators=(",", ":"))
        digest = hashlib.sha256(content.encode()).hexdigest()
        return f"{self.years[0].year}-{self.years[-1].year}/{digest[:8]}"

    def calendar(self) -> WorkCalendar:
        """Make the calendar that due dates are counted with.

        Returns:
            the calendar.

        Raises:
            CalendarRefused: a day stands twice, or a swap is not a weekday for a day of a
                week-end.
        """
        return WorkCalendar(
            days=tuple(day for year in self.years for day in year.marked()),
            first_year=self.years[0].year,
            last_year=self.years[-1].year,
            version=self.version(),
            expected_years=frozenset(year.year for year in self.years if not year.is_confirmed),
            hours=self.hours,
        )


def make_plan(years: Iterable[CalendarYear], hours: OfficeHours) -> CalendarPlan:
    """Put years together to a plan, each pair in the year of its day off.

    Args:
        years: in any order; at least one.
        hours: of the office.

    Returns:
        a plan that makes a whole calendar.

    Raises:
        CalendarYearsBroken: a year between others is missing, or stands twice.
        CalendarYearRefused: a year cannot stand in a calendar.
    """
    ordered = sorted(years, key=_number)
    for earlier, later in pairwise(ordered):
        if later.year != earlier.year + 1:
            raise CalendarYearsBroken(year=min(earlier.year + 1, later.year))
    for year in ordered:
        if not FIRST_YEAR <= year.year <= LAST_YEAR:
            raise CalendarYearRefused(year=year.year, first_year=FIRST_YEAR, last_year=LAST_YEAR)
        _require_own(year)
    plan = CalendarPlan(years=_settled(ordered), hours=hours)
    plan.calendar()  # refuses what does not fit together
    return plan


def days_in_order(days: Iterable[CalendarDay]) -> tuple[CalendarDay, ...]:
    """Bring entries into the order of their days.

    Returns:
        the entries.
    """
    return tuple(sorted(days, key=_day))


def swaps_in_order(swaps: Iterable[Swap]) -> tuple[Swap, ...]:
    """Bring pairs into the order of their days off.

    Returns:
        the pairs.
    """
    return tuple(sorted(swaps, key=_off))


def _require_own(year: CalendarYear) -> None:
    for entry in year.days:
        if entry.kind in OTHER_SIDE:
            raise CalendarHalfSwap(day=f"{entry.day:%d/%m/%Y}")
        if entry.day.year != year.year:
            raise _outside(entry.day, year.year)
    for swap in year.swaps:
        if year.year not in {swap.off.year, swap.worked.year}:
            raise _outside(swap.off, year.year)


def _settled(years: list[CalendarYear]) -> tuple[CalendarYear, ...]:
    """Bring each pair to the year of its day off, if the plan has it.

    Returns:
        the years, what is in them in the order of the days.
    """
    numbers = {year.year for year in years}
    homes: dict[int, list[Swap]] = {number: [] for number in numbers}
    for year in years:
        for swap in year.swaps:
            homes[swap.off.year if swap.off.year in numbers else year.year].append(swap)
    return tuple(
        replace(year, days=days_in_order(year.days), swaps=swaps_in_order(homes[year.year]))
        for year in years
    )


def _outside(day: date, year: int) -> CalendarYearOutside:
    return CalendarYearOutside(year=day.year, first_year=year, last_year=year)


def _content(plan: CalendarPlan) -> list[object]:
    hours = plan.hours
    sessions = (hours.sessions, hours.intake, hours.saturday_intake)
    return [*map(_sessions_content, sessions), *map(_year_content, plan.years)]


def _sessions_content(sessions: Iterable[Session]) -> list[object]:
    return [[start.isoformat(), end.isoformat()] for start, end in sessions]


def _year_content(year: CalendarYear) -> list[object]:
    marked = sorted(year.marked(), key=_day)
    return [
        year.year,
        year.is_confirmed,
        year.source,
        [
            [str(day.day), day.kind, day.name, day.source, day.is_confirmed, str(day.paired_with)]
            for day in marked
        ],
    ]


def _day(entry: CalendarDay) -> date:
    return entry.day


def _number(year: CalendarYear) -> int:
    return year.year


def _off(swap: Swap) -> date:
    return swap.off
