"""Says in one Vietnamese line what an edit of the calendar does."""

from collections.abc import Iterable
from functools import cache

from kktdesk import resources
from kktdesk.domain.calendar_day import DAY_KIND_NAMES, CalendarDay
from kktdesk.domain.calendar_plan import CalendarPlan, CalendarYear, Swap
from kktdesk.domain.office_hours import OfficeHours, sessions_text
from kktdesk.services.calendar_views import (
    CalendarEdit,
    ConfirmDay,
    ConfirmYear,
    PutDay,
    PutSwap,
    RemoveDay,
    SetHours,
    TakeYears,
)


def edit_words(edit: CalendarEdit, plan: CalendarPlan) -> str:
    """Say what an edit does.

    Args:
        edit: one that the plan allows.
        plan: as it was before.

    Returns:
        one line.
    """
    match edit:
        case PutDay(day):
            said = _of_day("put-day" if day.is_confirmed else "put-day-expected", day)
        case PutSwap(swap, replaced):
            said = _of_swap("put-swap-instead" if replaced else "put-swap", swap)
        case RemoveDay(day):
            said = _of_entry("remove", plan, day.isoformat())
        case ConfirmDay(day):
            said = _of_entry("confirm", plan, day.isoformat())
        case ConfirmYear(year):
            said = _words("confirm-year", years=str(year))
        case TakeYears(years, hours):
            said = _of_years(years, None if hours == plan.hours else hours)
        case SetHours(hours):
            said = _of_hours(hours)
    return said


def undo_words(what: str) -> str:
    """Say that an edit was undone.

    Returns:
        one line.
    """
    return _words("undo", what=what)


def program_words() -> str:
    """Name the calendar that the program brings along.

    Returns:
        one line.
    """
    return _words("program")


def _of_day(key: str, day: CalendarDay) -> str:
    kind = DAY_KIND_NAMES[day.kind]
    return _words(key, kind=kind, day=f"{day.day:%d/%m/%Y}", name=day.name)


def _of_swap(key: str, swap: Swap) -> str:
    off, worked = (f"{day:%d/%m/%Y}" for day in (swap.off, swap.worked))
    return _words(key, off=off, worked=worked, name=swap.name)


def _of_entry(act: str, plan: CalendarPlan, day: str) -> str:
    for year in plan.years:
        for swap in year.swaps:
            if day in {str(swap.off), str(swap.worked)}:
                return _of_swap(f"{act}-swap", swap)
    days = (entry for year in plan.years for entry in year.days)
    return _of_day(f"{act}-day", next(entry for entry in days if str(entry.day) == day))


def _of_years(years: Iterable[CalendarYear], hours: OfficeHours | None) -> str:
    numbers = sorted(year.year for year in years)
    if hours is not None and not numbers:
        return _of_hours(hours)
    key = "take-year" if len(numbers) == 1 else "take-years"
    taken = _words(key, years=_span(numbers))
    if hours is not None:
        taken += _words("take-hours", sessions=sessions_text(hours.sessions))
    return taken


def _span(numbers: list[int]) -> str:
    first, last = numbers[0], numbers[-1]
    is_run = len(numbers) == last - first + 1 > 1
    return f"{first}–{last}" if is_run else ", ".join(map(str, numbers))


def _of_hours(hours: OfficeHours) -> str:
    said = _words("set-hours", sessions=sessions_text(hours.sessions))
    if hours.intake:
        said += _words("set-intake", sessions=sessions_text(hours.intake))
    if hours.saturday_intake:
        said += _words("set-saturday", sessions=sessions_text(hours.saturday_intake))
    return said


def _words(key: str, **values: str) -> str:
    return _file()[key].format_map(values)


@cache
def _file() -> dict[str, str]:
    words: dict[str, str] = resources.read_toml("words", "calendar.toml")["what"]
    return words
