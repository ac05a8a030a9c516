"""Hour cases of other programs' published test suites, put to our working time."""

import json
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TypedDict

import pytest

from kktdesk.domain.calendar import OfficeHours, WorkCalendar
from kktdesk.domain.due_date import Term, TermUnit, due_date
from kktdesk.domain.moment import VIETNAM
from kktdesk.domain.pause import Pause
from kktdesk.domain.working_time import WorkingTime

FILE = Path(__file__).parents[2] / "data" / "workhours_public_tests.json"


class Case(TypedDict, total=False):
    id: str
    op: str
    start: str
    end: str
    minutes: int
    hold_minutes: int
    hours: int
    target_minutes: int
    frames: list[tuple[str, str]]
    weekend: list[int]
    holidays: list[str]
    expected: str
    expected_minutes: int
    expected_used: int
    expected_left: int


CASES: list[Case] = json.loads(FILE.read_text(encoding="utf-8"))["cases"]
ADDING = [case for case in CASES if "op" not in case]


def _of(op: str) -> list[Case]:
    return [case for case in CASES if case.get("op") == op]


def _named(case: Case) -> str:
    return case["id"]


def _calendar(case: Case) -> WorkCalendar:
    sessions = tuple(
        (time.fromisoformat(start), time.fromisoformat(end)) for start, end in case["frames"]
    )
    return WorkCalendar(
        (),
        1970,
        2100,
        case["id"],
        hours=OfficeHours(sessions),
        weekend=frozenset(case["weekend"]),
        closed=frozenset(map(date.fromisoformat, case["holidays"])),
    )


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def _minutes(case: Case) -> int:
    calendar = _calendar(case)
    working_time = WorkingTime(calendar, calendar.hours)
    return working_time.between(_at(case["start"]), _at(case["end"])) // timedelta(minutes=1)


@pytest.mark.parametrize("case", ADDING, ids=_named)
def test_published_minutes_end_when_they_are_published_to_end(case: Case) -> None:
    start = _at(case["start"])
    held = Pause(start, start + timedelta(minutes=case["hold_minutes"]))

    due = due_date(
        start, Term(case["minutes"], TermUnit.WORKING_MINUTE), _calendar(case), pauses=[held]
    )

    assert due.at == _at(case["expected"])


@pytest.mark.parametrize("case", _of("working_minutes_between"), ids=_named)
def test_published_working_time_lies_between(case: Case) -> None:
    assert _minutes(case) == case["expected_minutes"]


@pytest.mark.parametrize("case", _of("used_and_left"), ids=_named)
def test_published_minutes_are_used_and_left(case: Case) -> None:
    used = _minutes(case)

    assert (used, case["target_minutes"] - used) == (case["expected_used"], case["expected_left"])


@pytest.mark.parametrize(
    ("name", "ours"), [("koha_hours_2", "2023-05-02T11:00"), ("koha_hours_4", "2023-05-05T14:00")]
)
def test_hours_past_closing_run_on_in_the_next_session_and_are_not_cut_off(
    name: str, ours: str
) -> None:
    """Koha pushes a loan to the opening; a term gives the office every hour of it."""
    (case,) = (case for case in _of("hours_past_closing") if case["id"] == name)

    due = due_date(_at(case["start"]), Term(case["hours"], TermUnit.WORKING_HOUR), _calendar(case))

    assert due.at == _at(ours)
    assert ours > case["expected"]


def test_every_published_case_is_looked_at() -> None:
    known = {None, "working_minutes_between", "used_and_left", "hours_past_closing"}

    assert {case.get("op") for case in CASES} == known
