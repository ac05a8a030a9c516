"""Day cases of other programs' published test suites, put to our calendar and our due date.

Where our rule differs from theirs, the difference is written down with its reason, and what comes
out of our rule is proved beside what came out of theirs.
"""

import json
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TypedDict

import pytest

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.due_date import Term, TermUnit, due_date
from kktdesk.domain.errors import TermRefused
from kktdesk.domain.moment import VIETNAM

FILE = Path(__file__).parents[2] / "data" / "workday_public_tests.json"
ONE_DAY = timedelta(days=1)


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


def _calendar(case: Case) -> WorkCalendar:
    return WorkCalendar(
        (),
        1970,
        2100,
        case["id"],
        weekend=frozenset(case["weekend"]),
        closed=frozenset(map(date.fromisoformat, case["holidays"])),
        worked=frozenset(map(date.fromisoformat, case["open_exceptions"])),
    )


def _start(case: Case) -> date:
    return date.fromisoformat(case["start"])


def _due_on(case: Case, unit: TermUnit) -> str:
    received_at = datetime.combine(_start(case), time(9), VIETNAM)
    due = due_date(received_at, Term(case["n"], unit), _calendar(case))
    return due.at.date().isoformat()


def _working_days(case: Case) -> str:
    if case["n"] > 0:
        return _due_on(case, TermUnit.WORKING_DAY)
    # No term runs backwards, but the calendar counts both ways.
    with pytest.raises(TermRefused):
        _due_on(case, TermUnit.WORKING_DAY)
    calendar = _calendar(case)
    before = calendar.working_days_before(_start(case))
    return calendar.working_day(before + case["n"]).isoformat()


def _calendar_days(case: Case) -> str:
    return _due_on(case, TermUnit.CALENDAR_DAY)


def _months(case: Case) -> str:
    return _due_on(case, TermUnit.MONTH)


def _is_open(case: Case) -> bool:
    return _calendar(case).is_working(_start(case))


def _between(case: Case) -> int:
    last = date.fromisoformat(case["end"])
    return _calendar(case).working_days_between(_start(case), last)


def _late(case: Case) -> int:
    """Count the working days after the first day, as days overdue are counted."""
    last = date.fromisoformat(case["end"])
    return _calendar(case).working_days_between(_start(case) + ONE_DAY, last)


def _has_day_between(case: Case) -> bool:
    last = date.fromisoformat(case["end"]) - ONE_DAY
    return _calendar(case).working_days_between(_start(case) + ONE_DAY, last) > 0


def _rolled(case: Case) -> str:
    return _calendar(case).next_working_day(_start(case) - ONE_DAY).isoformat()


OPERATIONS: dict[str, Callable[[Case], str | bool | int]] = {
    "add_working_days": _working_days,
    "add_calendar_days_roll_forward": _calendar_days,
    "add_calendar_months_roll_forward": _months,
    "is_open": _is_open,
    "working_days_inclusive": _between,
    "working_days_late": _late,
    "has_working_day_strictly_between": _has_day_between,
    "roll_forward": _rolled,
}


@pytest.mark.parametrize(
    "case", [case for case in CASES if case["op"] in OPERATIONS], ids=lambda case: case["id"]
)
def test_a_published_day_case_comes_out_as_published(case: Case) -> None:
    assert OPERATIONS[case["op"]](case) == case["expected"]


# ---------------------------------------------------------------- where we differ on purpose
MOVED_OFF = "Điều 148.5: an end on a closed day moves to the next working day"
OURS: dict[str, tuple[Callable[[Case], str | bool | int], str, str]] = {
    "koha_days_1": (_calendar_days, "2012-07-05", MOVED_OFF),
    "koha_cdd_dayweek_7x3": (_calendar_days, "2013-02-17", f"{MOVED_OFF}, not by whole weeks"),
    "moj_ctr_20": (_working_days, "2017-06-16", "Điều 147.2: the first day is not counted"),
}


@pytest.mark.parametrize(("name", "ours"), OURS.items())
def test_where_the_law_says_otherwise_the_law_holds(
    name: str, ours: tuple[Callable[[Case], str | bool | int], str, str]
) -> None:
    (case,) = (case for case in CASES if case["id"] == name)
    operation, expected, _reason = ours

    assert operation(case) == expected
    assert expected != case["expected"]


def test_a_term_of_calendar_days_never_runs_backwards() -> None:
    (case,) = (case for case in CASES if case["id"] == "koha_days_neg1")

    with pytest.raises(TermRefused):
        _calendar_days(case)


def test_every_published_case_is_looked_at() -> None:
    apart = {*OURS, "koha_days_neg1"}

    assert {case["id"] for case in CASES if case["op"] not in OPERATIONS} == apart
