"""The working calendar: which days the office works, which it does not and why, until what hour.

Pure: it reads no clock, no file, no database. A day is a Vietnamese calendar day. Ranges of days
are inclusive. Saturday and Sunday are the weekly days off; only what differs is a ``CalendarDay``.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum
from itertools import accumulate
from types import MappingProxyType

from kktdesk.domain.errors import CalendarEnds, CalendarRefused

SATURDAY = 5


class DayKind(StrEnum):
    """Why a day is not what its weekday says."""

    HOLIDAY = "holiday"
    OBSERVED = "observed"
    SWAPPED_OFF = "swapped-off"
    MADE_UP = "made-up"
    OFFICE_CLOSED = "office-closed"


DAY_KIND_NAMES: Mapping[DayKind, str] = MappingProxyType(
    {
        DayKind.HOLIDAY: "nghỉ lễ",
        DayKind.OBSERVED: "nghỉ bù",
        DayKind.SWAPPED_OFF: "nghỉ hoán đổi",
        DayKind.MADE_UP: "làm bù",
        DayKind.OFFICE_CLOSED: "nghỉ riêng",
    }
)

OTHER_SIDE: Mapping[DayKind, DayKind] = MappingProxyType(
    {DayKind.SWAPPED_OFF: DayKind.MADE_UP, DayKind.MADE_UP: DayKind.SWAPPED_OFF}
)


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day that is not what its weekday says.

    Attributes:
        name: the occasion in Vietnamese, for example ``Quốc khánh``.
        source: the document that fixes the day.
        is_confirmed: False while the day is only expected ("dự kiến").
        paired_with: the other side of a swap, None for any other kind.
    """

    day: date
    kind: DayKind
    name: str
    source: str
    is_confirmed: bool = True
    paired_with: date | None = None


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """When the office works on a working day.

    Attributes:
        sessions: start and end of each session, in the order of the day; at least one.
    """

    sessions: tuple[tuple[time, time], ...] = (
        (time(7, 0), time(11, 30)),
        (time(13, 30), time(17, 0)),
    )

    @property
    def closing(self) -> time:
        """Give the end of the last session."""
        return self.sessions[-1][1]


DEFAULT_HOURS = OfficeHours()


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
        version: what a receipt says about the calendar that made its due date.
        expected_years: years without an official plan of holidays yet.
        hours: the same on every working day.
    """

    days: tuple[CalendarDay, ...] = field(repr=False)
    first_year: int
    last_year: int
    version: str
    expected_years: frozenset[int] = frozenset()
    hours: OfficeHours = DEFAULT_HOURS
    _marked: dict[date, CalendarDay] = field(init=False, repr=False, compare=False)
    _working: tuple[date, ...] = field(init=False, repr=False, compare=False)
    _working_before: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _expected: tuple[date, ...] = field(init=False, repr=False, compare=False)
    _start: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        marked = _marked(self.days)
        span = _span(self.first_year, self.last_year)
        working = [_is_working(day, marked.get(day)) for day in span]
        tables = {
            "_marked": marked,
            "_working": tuple(day for day, works in zip(span, working, strict=True) if works),
            "_working_before": tuple(accumulate(working, initial=0)),
            "_expected": tuple(
                day for day in span if _is_expected(day, marked.get(day), self.expected_years)
            ),
            "_start": span[0].toordinal(),
        }
        for name, table in tables.items():
            object.__setattr__(self, name, table)

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
        index = self._index(day)
        return self._working_before[index] < self._working_before[index + 1]

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
        index = self._working_before[self._index(day) + 1] + count - 1
        if index >= len(self._working):
            raise self._ends(self.last_year + 1)
        return self._working[index]

    def working_days_between(self, first: date, last: date) -> int:
        """Count the working days of a range, both ends included.

        Returns:
            how many; 0 if the range is empty because ``last`` lies before ``first``.
        """
        before = self._working_before
        return max(0, before[self._index(last) + 1] - before[self._index(first)])

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

    def _index(self, day: date) -> int:
        index = day.toordinal() - self._start
        if not 0 <= index < len(self._working_before) - 1:
            raise self._ends(day.year)
        return index

    def _ends(self, year: int) -> CalendarEnds:
        return CalendarEnds(year=year, first_year=self.first_year, last_year=self.last_year)


def _span(first_year: int, last_year: int) -> tuple[date, ...]:
    first = date(first_year, 1, 1)
    count = (date(last_year, 12, 31) - first).days + 1
    return tuple(first + timedelta(days=offset) for offset in range(count))


def _is_working(day: date, marked: CalendarDay | None) -> bool:
    return day.weekday() < SATURDAY if marked is None else marked.kind is DayKind.MADE_UP


def _is_expected(day: date, marked: CalendarDay | None, expected_years: frozenset[int]) -> bool:
    return day.year in expected_years if marked is None else not marked.is_confirmed


def _marked(days: tuple[CalendarDay, ...]) -> dict[date, CalendarDay]:
    marked: dict[date, CalendarDay] = {}
    for day in days:
        if day.day in marked:
            raise CalendarRefused(day=f"{day.day:%d/%m/%Y}")
        marked[day.day] = day
    for day in days:
        if not _is_whole(day, marked):
            raise CalendarRefused(day=f"{day.day:%d/%m/%Y}")
    return marked


def _is_whole(day: CalendarDay, marked: dict[date, CalendarDay]) -> bool:
    if day.kind not in OTHER_SIDE:
        return day.paired_with is None
    other = None if day.paired_with is None else marked.get(day.paired_with)
    return (
        other is not None
        and other.kind is OTHER_SIDE[day.kind]
        and other.paired_with == day.day
        and (day.day.weekday() < SATURDAY) is (day.kind is DayKind.SWAPPED_OFF)
    )
