"""Day cases of other programs' published test suites, put to our calendar and our due date."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TypedDict

import pytest

from kktdesk.domain.calendar import CalendarDay, DayKind, WorkCalendar
from kktdesk.domain.due_date import Term, TermUnit, due_date
from kktdesk.domain.moment import VIETNAM

FILE = Path(__file__).parents[2] / "data" / "workday_public_tests.json"


class Case(TypedDict, total=False):
    id: str
    op: str
    start: str
    end: str
    n: int
    weekend: list[int]
    holidays: list[str]
    open_exceptions: list[str]
    expected: str | bool | int


CASES: list[Case] = json.loads(FILE.read_text(encoding="utf-8"))["cases"]


@dataclass(frozen=True)
class Week:
    """The week and the holidays that a case assumes."""

    weekend: frozenset[int]
    holidays: frozenset[date]
    opened: frozenset[date]

    def is_open(self, day: date) -> bool:
        closed = day.weekday() in self.weekend or day in self.holidays
        return day in self.opened or not closed


def _week(case: Case) -> Week:
    return Week(
        frozenset(case["weekend"]),
        frozenset(map(date.fromisoformat, case["holidays"])),
        frozenset(map(date.fromisoformat, case["open_exceptions"])),
    )


def _calendar(case: Case) -> WorkCalendar:
    """Say every day that differs from our own week-end, each opened one as half of a swap."""
    week, start = _week(case), date.fromisoformat(case["start"])
    first, last = start.year, start.year + 1
    days: list[CalendarDay] = []
    paid_with = date(1900, 1, 1)  # Mondays before the first year, where they have no effect
    for offset in range((date(last, 12, 31) - date(first, 1, 1)).days + 1):
        day = date(first, 1, 1) + timedelta(days=offset)
        if week.is_open(day) is (day.weekday() < 5):
            continue
        if week.is_open(day):
            days.append(CalendarDay(day, DayKind.MADE_UP, "open", "", paired_with=paid_with))
            days.append(CalendarDay(paid_with, DayKind.SWAPPED_OFF, "", "", paired_with=day))
            paid_with += timedelta(days=7)
        else:
            days.append(CalendarDay(day, DayKind.OFFICE_CLOSED, "closed", ""))
    return WorkCalendar(tuple(days), first, last, case["id"])


def _due_on(case: Case, unit: TermUnit) -> str:
    received_at = datetime.combine(date.fromisoformat(case["start"]), time(9), VIETNAM)
    due = due_date(received_at, Term(case["n"], unit), _calendar(case))
    return due.at.date().isoformat()


def _is_open(case: Case) -> bool:
    return _calendar(case).is_working(date.fromisoformat(case["start"]))


def _between(case: Case) -> int:
    first, last = date.fromisoformat(case["start"]), date.fromisoformat(case["end"])
    return _calendar(case).working_days_between(first, last)


OPERATIONS: dict[str, Callable[[Case], str | bool | int]] = {
    "add_working_days": lambda case: _due_on(case, TermUnit.WORKING_DAY),
    "add_calendar_days_roll_forward": lambda case: _due_on(case, TermUnit.CALENDAR_DAY),
    "is_open": _is_open,
    "working_days_inclusive": _between,
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_published_day_case_comes_out_as_published(case: Case) -> None:
    assert OPERATIONS[case["op"]](case) == case["expected"]
