"""Edits of a calendar plan: each gives another plan, or refuses and says why.

Pure: a plan is never changed in place. Every plan that comes out makes a whole calendar.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from kktdesk.domain.calendar import WEEKEND
from kktdesk.domain.calendar_day import OTHER_SIDE, CalendarDay
from kktdesk.domain.calendar_errors import (
    CalendarDayOrdinary,
    CalendarDayTaken,
    CalendarHalfSwap,
    CalendarYearOutside,
    CalendarYearsBroken,
    SwapOffRefused,
    SwapWorkedRefused,
)
from kktdesk.domain.calendar_plan import (
    CalendarPlan,
    CalendarYear,
    Swap,
    days_in_order,
    make_plan,
    swaps_in_order,
)
from kktdesk.domain.office_hours import OfficeHours

Entry = TypeVar("Entry", CalendarDay, Swap)


def put_day(plan: CalendarPlan, day: CalendarDay) -> CalendarPlan:
    """Write a holiday, a day observed or a private closed day.

    Args:
        plan: as it is.
        day: takes the place of the entry of its day.

    Returns:
        the plan with the day.

    Raises:
        CalendarHalfSwap: the kind belongs to a pair.
        CalendarDayTaken: the day is a side of a swap.
    """
    if day.kind in OTHER_SIDE:
        raise CalendarHalfSwap(day=_said(day.day))
    year = _year_of(plan, day.day)
    swap = _swap_at(plan, day.day)
    if swap is not None:
        raise CalendarDayTaken(day=_said(day.day), name=swap.name)
    others = (entry for entry in year.days if entry.day != day.day)
    return _whole(_with(plan, replace(year, days=days_in_order((*others, day)))))


def put_swap(plan: CalendarPlan, swap: Swap, replaced: date | None = None) -> CalendarPlan:
    """Write a swap as one pair; it stands in the year of its day off.

    Args:
        plan: as it is.
        swap: both sides must lie in years of the plan and have no entry.
        replaced: a day of the pair whose place it takes, or None for a new one.

    Returns:
        the plan with the pair.

    Raises:
        SwapOffRefused: the day off is a day of a week-end.
        SwapWorkedRefused: the day made up is a weekday.
    """
    if replaced is not None:
        plan = _without_swap(plan, _swap_needed(plan, replaced))
    for side in (swap.off, swap.worked):
        _require_free(plan, side)
    if swap.off.weekday() in WEEKEND:
        raise SwapOffRefused(day=_said(swap.off))
    if swap.worked.weekday() not in WEEKEND:
        raise SwapWorkedRefused(day=_said(swap.worked))
    year = _year_of(plan, swap.off)
    return _whole(_with(plan, replace(year, swaps=swaps_in_order((*year.swaps, swap)))))


def remove_day(plan: CalendarPlan, day: date) -> CalendarPlan:
    """Take an entry away; of a swap both sides.

    Returns:
        the plan without it.

    Raises:
        CalendarDayOrdinary: the day has no entry.
    """
    year = _year_of(plan, day)
    swap = _swap_at(plan, day)
    if swap is not None:
        return _without_swap(plan, swap)
    if _entry_at(year, day) is None:
        raise CalendarDayOrdinary(day=_said(day))
    days = tuple(entry for entry in year.days if entry.day != day)
    return _with(plan, replace(year, days=days))


def confirm_day(plan: CalendarPlan, day: date, source: str) -> CalendarPlan:
    """Say that an entry is official now; of a swap both sides.

    Args:
        plan: as it is.
        day: of the entry.
        source: the document that fixes it; "" keeps the one that is written.

    Returns:
        the plan with the entry confirmed.

    Raises:
        CalendarDayOrdinary: the day has no entry.
    """
    year = _year_of(plan, day)
    swap = _swap_at(plan, day)
    if swap is not None:
        return _with_swap(plan, swap, _official(swap, source))
    entry = _entry_at(year, day)
    if entry is None:
        raise CalendarDayOrdinary(day=_said(day))
    return put_day(plan, _official(entry, source))


def confirm_year(plan: CalendarPlan, number: int, source: str) -> CalendarPlan:
    """Say that the plan of a whole year is official, every expected entry in it too.

    Args:
        plan: as it is.
        number: the year.
        source: the document that fixes it; "" keeps what is written.

    Returns:
        the plan with the year confirmed.
    """
    year = _year_numbered(plan, number)
    confirmed = replace(
        year,
        is_confirmed=True,
        source=source or year.source,
        days=tuple(
            entry if entry.is_confirmed else _official(entry, source) for entry in year.days
        ),
        swaps=tuple(swap if swap.is_confirmed else _official(swap, source) for swap in year.swaps),
    )
    return _with(plan, confirmed)


def take_years(
    plan: CalendarPlan, years: Iterable[CalendarYear], hours: OfficeHours | None = None
) -> CalendarPlan:
    """Take whole years over; they take the place of those of the plan or join at either end.

    Args:
        plan: as it is.
        years: in any order, each once.
        hours: None leaves the hours as they are.

    Returns:
        the plan with the years.

    Raises:
        CalendarYearsBroken: a year stands twice.
    """
    taken: dict[int, CalendarYear] = {}
    for year in years:
        if year.year in taken:
            raise CalendarYearsBroken(year=year.year)
        taken[year.year] = year
    by_number = {year.year: year for year in plan.years} | taken
    return make_plan(by_number.values(), hours or plan.hours)


def set_hours(plan: CalendarPlan, hours: OfficeHours) -> CalendarPlan:
    """Set working hours, intake hours and the intake on Saturdays.

    Returns:
        the plan with the hours.
    """
    return replace(plan, hours=hours)


# ---------------------------------------------------------------- within a plan
def _year_of(plan: CalendarPlan, day: date) -> CalendarYear:
    return _year_numbered(plan, day.year)


def _year_numbered(plan: CalendarPlan, number: int) -> CalendarYear:
    first, last = plan.years[0].year, plan.years[-1].year
    if not first <= number <= last:
        raise CalendarYearOutside(year=number, first_year=first, last_year=last)
    return plan.years[number - first]


def _entry_at(year: CalendarYear, day: date) -> CalendarDay | None:
    return next((entry for entry in year.days if entry.day == day), None)


def _swap_at(plan: CalendarPlan, day: date) -> Swap | None:
    swaps = (swap for year in plan.years for swap in year.swaps)
    return next((swap for swap in swaps if day in {swap.off, swap.worked}), None)


def _swap_needed(plan: CalendarPlan, day: date) -> Swap:
    swap = _swap_at(plan, day)
    if swap is None:
        raise CalendarDayOrdinary(day=_said(day))
    return swap


def _require_free(plan: CalendarPlan, day: date) -> None:
    taken = _swap_at(plan, day) or _entry_at(_year_of(plan, day), day)
    if taken is not None:
        raise CalendarDayTaken(day=_said(day), name=taken.name)


def _official(entry: Entry, source: str) -> Entry:
    return replace(entry, is_confirmed=True, source=source or entry.source)


def _with_swap(plan: CalendarPlan, before: Swap, after: Swap) -> CalendarPlan:
    years = (
        replace(year, swaps=tuple(after if own == before else own for own in year.swaps))
        for year in plan.years
    )
    return replace(plan, years=tuple(years))


def _without_swap(plan: CalendarPlan, swap: Swap) -> CalendarPlan:
    years = (
        replace(year, swaps=tuple(own for own in year.swaps if own != swap)) for year in plan.years
    )
    return replace(plan, years=tuple(years))


def _with(plan: CalendarPlan, changed: CalendarYear) -> CalendarPlan:
    years = (changed if year.year == changed.year else year for year in plan.years)
    return replace(plan, years=tuple(years))


def _whole(plan: CalendarPlan) -> CalendarPlan:
    plan.calendar()  # refuses what does not fit together
    return plan


def _said(day: date) -> str:
    return f"{day:%d/%m/%Y}"
