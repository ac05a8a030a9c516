"""What is not counted: worked examples, another office's cases, and properties."""

import json
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TypedDict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.counting_rules import CountingRules, School
from kktdesk.domain.due_date import Term, TermUnit, due_date
from kktdesk.domain.due_errors import PauseBeforeReceipt, PauseRefused
from kktdesk.domain.moment import VIETNAM
from kktdesk.domain.pause import Pause, merged
from kktdesk.domain.term import SAME_DAY
from kktdesk.services.calendar_files import load_calendar

OFFICE = load_calendar()
DAYS, CALENDAR_DAYS, MONTHS = TermUnit.WORKING_DAY, TermUnit.CALENDAR_DAY, TermUnit.MONTH
HOURS, MINUTES = TermUnit.WORKING_HOUR, TermUnit.WORKING_MINUTE
SAME_TIME = CountingRules(school=School.SAME_TIME)
MINUTE = timedelta(minutes=1)


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def _pause(text: str) -> Pause:
    start, end = text.split("/")
    return Pause(_at(start), _at(end))


def _due(received_at: str, term: Term, *pauses: str, rules: CountingRules | None = None) -> str:
    held = [_pause(pause) for pause in pauses]
    due = due_date(_at(received_at), term, OFFICE, rules or CountingRules(), held)
    return f"{due.at:%Y-%m-%dT%H:%M}"


# ---------------------------------------------------------------- by days
@pytest.mark.parametrize(
    ("pause", "due_on"),
    [
        # Received on Monday 16/11, 5 days, due on 23/11; 24/11 is a holiday.
        ("2026-11-17T10:00/2026-11-19T09:00", "2026-11-26"),
        ("2026-11-17T10:00/2026-11-17T16:30", "2026-11-23"),
        ("2026-11-17T10:00/2026-11-17T17:00", "2026-11-23"),
        ("2026-11-17T10:00/2026-11-17T17:01", "2026-11-25"),
        ("2026-11-17T17:00/2026-11-18T09:00", "2026-11-25"),
        ("2026-11-17T17:01/2026-11-18T09:00", "2026-11-23"),
        ("2026-11-20T16:00/2026-11-22T09:00", "2026-11-25"),
        ("2026-11-20T18:00/2026-11-22T09:00", "2026-11-23"),
        ("2026-11-16T10:00/2026-11-17T08:00", "2026-11-23"),
        ("2026-11-16T10:00/2026-11-18T08:00", "2026-11-25"),
        ("2026-11-23T16:00/2026-11-25T08:00", "2026-11-25"),
        ("2026-11-23T17:01/2026-11-27T08:00", "2026-11-23"),
        ("2026-11-25T08:00/2026-11-27T08:00", "2026-11-23"),
    ],
)
def test_working_days_that_end_in_the_pause_are_not_counted(pause: str, due_on: str) -> None:
    assert _due("2026-11-16T09:00", Term(5, DAYS), pause) == f"{due_on}T17:00"


def test_the_pause_of_the_investment_decree_moves_the_date_by_its_working_days() -> None:
    pause = "2026-11-19T00:00/2026-11-26T00:00"

    assert _due("2026-11-16T09:00", Term(10, DAYS)) == "2026-12-01T17:00"
    assert _due("2026-11-16T09:00", Term(10, DAYS), pause) == "2026-12-07T17:00"


def test_calendar_days_stand_still_on_every_day_that_ends_in_the_pause() -> None:
    received_at, pause = "2026-11-06T09:00", "2026-11-13T10:00/2026-11-16T09:00"

    assert _due(received_at, Term(17, CALENDAR_DAYS)) == "2026-11-23T17:00"
    assert _due(received_at, Term(17, CALENDAR_DAYS), pause) == "2026-11-26T17:00"
    assert _due(received_at, Term(1, MONTHS), pause) == "2026-12-09T17:00"


def test_a_same_day_promise_waits_until_the_pause_is_over() -> None:
    pause = "2026-11-17T10:00/2026-11-19T09:00"

    assert _due("2026-11-17T09:00", SAME_DAY, pause) == "2026-11-19T17:00"
    assert _due("2026-11-16T16:00", SAME_DAY, pause) == "2026-11-19T17:00"


def test_many_pauses_add_up_and_overlapping_ones_count_once() -> None:
    first, second = "2026-11-17T10:00/2026-11-19T09:00", "2026-11-18T08:00/2026-11-20T09:00"
    apart = "2026-11-26T10:00/2026-11-27T08:00"

    assert _due("2026-11-16T09:00", Term(5, DAYS), first, second) == "2026-11-27T17:00"
    assert _due("2026-11-16T09:00", Term(5, DAYS), second, first) == "2026-11-27T17:00"
    assert _due("2026-11-16T09:00", Term(5, DAYS), second, apart, first) == "2026-11-30T17:00"


# ---------------------------------------------------------------- by the clock
@pytest.mark.parametrize(
    ("term", "pause", "due_at"),
    [
        (Term(2, DAYS), "2026-11-16T15:00/2026-11-16T16:00", "2026-11-18T11:00"),
        (Term(2, DAYS), "2026-11-16T11:00/2026-11-16T14:00", "2026-11-18T11:00"),
        (Term(2, DAYS), "2026-11-17T16:00/2026-11-18T08:00", "2026-11-18T14:00"),
        (Term(2, DAYS), "2026-11-16T18:00/2026-11-17T06:00", "2026-11-18T10:00"),
        (Term(2, DAYS), "2026-11-18T10:00/2026-11-19T08:00", "2026-11-18T10:00"),
        (Term(4, HOURS), "2026-11-16T10:30/2026-11-17T10:30", "2026-11-17T16:00"),
        (Term(4, HOURS), "2026-11-16T10:30/2026-11-16T10:30", "2026-11-16T16:00"),
    ],
)
def test_by_the_clock_the_working_minutes_of_the_pause_are_added(
    term: Term, pause: str, due_at: str
) -> None:
    assert _due("2026-11-16T10:00", term, pause, rules=SAME_TIME) == due_at


def test_hours_stand_still_by_minutes_in_the_school_of_whole_days_too() -> None:
    pause = "2026-11-16T10:30/2026-11-17T10:30"

    assert _due("2026-11-16T10:00", Term(4, HOURS), pause) == "2026-11-17T16:00"


def test_what_is_paused_before_the_clock_starts_is_not_added() -> None:
    pause = "2026-11-16T05:00/2026-11-16T08:00"

    assert _due("2026-11-16T04:00", Term(2, HOURS), pause) == "2026-11-16T10:00"


# ---------------------------------------------------------------- refusals
def test_an_arrival_before_the_request_is_refused() -> None:
    with pytest.raises(PauseRefused) as refusal:
        _pause("2026-11-17T10:00/2026-11-17T09:59")

    assert refusal.value.values == {"start": "17/11/2026 10:00", "end": "17/11/2026 09:59"}


def test_a_request_on_a_day_before_the_receipt_is_refused() -> None:
    with pytest.raises(PauseBeforeReceipt) as refusal:
        _due("2026-11-16T09:00", Term(5, DAYS), "2026-11-15T10:00/2026-11-17T09:59")

    assert refusal.value.values == {"start": "15/11/2026 10:00", "received": "16/11/2026 09:00"}


def test_a_request_that_is_only_a_day_may_be_the_day_of_receipt() -> None:
    assert _due("2026-11-16T09:00", Term(5, DAYS), "2026-11-16T00:00/2026-11-17T00:00")


# ---------------------------------------------------------------- properties
RECEIPTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 6, 30), timezones=st.just(VIETNAM))  # noqa: DTZ001 - hypothesis adds the zone
TERMS = st.one_of(
    st.builds(Term, st.integers(1, 60), st.sampled_from([DAYS, CALENDAR_DAYS])),
    st.builds(Term, st.integers(1, 3), st.just(MONTHS)),
    st.builds(Term, st.integers(1, 3000), st.just(MINUTES)),
    st.just(SAME_DAY),
)
RULES = st.builds(CountingRules, school=st.sampled_from(School))
LENGTHS = st.timedeltas(timedelta(0), timedelta(days=20))
OFFSETS = st.timedeltas(timedelta(0), timedelta(days=40))


@given(RECEIPTS, TERMS, RULES, OFFSETS)
def test_a_pause_of_nothing_changes_nothing(
    received_at: datetime, term: Term, rules: CountingRules, offset: timedelta
) -> None:
    nothing = Pause(received_at + offset, received_at + offset)

    plain = due_date(received_at, term, OFFICE, rules)
    assert due_date(received_at, term, OFFICE, rules, [nothing]).at == plain.at


@given(RECEIPTS, TERMS, RULES, st.lists(st.tuples(OFFSETS, LENGTHS), max_size=4))
def test_pauses_never_bring_the_end_forward_and_keep_it_in_working_hours(
    received_at: datetime,
    term: Term,
    rules: CountingRules,
    stretches: list[tuple[timedelta, timedelta]],
) -> None:
    pauses = [Pause(received_at + at, received_at + at + long) for at, long in stretches]

    due = due_date(received_at, term, OFFICE, rules, pauses).at
    assert due >= due_date(received_at, term, OFFICE, rules).at
    assert OFFICE.is_working(due.date())
    assert due == due_date(received_at, term, OFFICE, rules, reversed(pauses)).at


@given(RECEIPTS, st.integers(1, 3000), OFFSETS, LENGTHS)
def test_after_a_pause_the_rest_of_the_minutes_is_left_and_no_other(
    received_at: datetime, minutes: int, offset: timedelta, length: timedelta
) -> None:
    pause = Pause(received_at + offset, received_at + offset + length)
    due = due_date(received_at, Term(minutes, MINUTES), OFFICE, pauses=[pause])

    working_time, start = due.reckoning.working_time, due.reckoning.clock_start
    used = working_time.between(start, max(start, min(pause.start, due.at)))
    after = working_time.between(max(start, min(pause.end, due.at)), due.at)
    assert used + after == minutes * MINUTE


@given(RECEIPTS, st.integers(1, 60), OFFSETS, LENGTHS)
def test_exactly_the_term_of_working_days_ends_outside_the_pause(
    received_at: datetime, days: int, offset: timedelta, length: timedelta
) -> None:
    pause = Pause(received_at + offset, received_at + offset + length)
    due = due_date(received_at, Term(days, DAYS), OFFICE, pauses=[pause])

    on_the_way = (
        received_at.date() + timedelta(days=number)
        for number in range(1, (due.at.date() - received_at.date()).days + 1)
    )
    ends = [
        datetime.combine(day, time(17), VIETNAM) for day in on_the_way if OFFICE.is_working(day)
    ]
    assert sum(not pause.start <= end < pause.end for end in ends) == days


@given(st.lists(st.tuples(OFFSETS, LENGTHS), max_size=6))
def test_pauses_are_put_together_without_losing_or_adding_a_moment(
    stretches: list[tuple[timedelta, timedelta]],
) -> None:
    start = _at("2026-01-01T00:00")
    pauses = [Pause(start + at, start + at + long) for at, long in stretches]
    apart = merged(pauses)

    assert all(one.end < other.start for one, other in pairwise(apart))
    for moment in (edge for pause in pauses for edge in (pause.start, pause.end - MINUTE)):
        inside = any(pause.start <= moment < pause.end for pause in pauses)
        assert any(pause.start <= moment < pause.end for pause in apart) is inside


# ---------------------------------------------------------------- another office's cases
FILE = Path(__file__).parents[2] / "data" / "pause_resume_moj.json"


class Case(TypedDict, total=False):
    id: str
    received: str
    stopped: str
    restart: str
    old_due: str
    new_due: str
    paused_days: int
    holidays: list[str]
    today: str
    days: int
    threshold: int
    closed: bool
    events: list[tuple[str, str]]
    total_days_stopped: int


CASES: dict[str, Case] = {
    case["id"]: case for case in json.loads(FILE.read_text(encoding="utf-8"))["cases"]
}
STOPPED = [case for name, case in CASES.items() if name.startswith("autoclose")]


def _shift(calendar: WorkCalendar, term: Term, received_at: datetime, pause: Pause) -> int:
    plain, held = (
        due_date(received_at, term, calendar, pauses=pauses).at for pauses in ((), [pause])
    )
    return (held.date() - plain.date()).days


def _every_day_worked(case: Case) -> WorkCalendar:
    closed = frozenset(map(date.fromisoformat, case.get("holidays", ())))
    return WorkCalendar((), 2024, 2026, "", weekend=frozenset(), closed=closed)


def test_a_restart_on_the_day_of_the_stop_pauses_nothing_and_still_rolls_forward() -> None:
    case = CASES["restart_1"]
    received_at, old_due = _at(case["received"]), date.fromisoformat(case["old_due"])
    pause = Pause(_at(case["stopped"]), _at(case["restart"]))
    days = (old_due - received_at.date()).days

    due = due_date(received_at, Term(days, CALENDAR_DAYS), _every_day_worked(case), pauses=[pause])
    assert due.at.date().isoformat() == case["new_due"]


def test_a_restart_before_the_stop_or_the_receipt_is_refused() -> None:
    stopped = _at("2025-11-06")

    with pytest.raises(PauseRefused):
        Pause(stopped, stopped - timedelta(days=1))
    with pytest.raises(PauseRefused):
        Pause(stopped, _at(CASES["restart_before_received"]["restart"]))


@pytest.mark.parametrize("case", STOPPED, ids=lambda case: case["id"])
def test_the_days_of_a_stop_are_counted_but_no_stop_ends_a_dossier_by_itself(case: Case) -> None:
    """A dossier is stopped by the office with its own notice (NĐ 118/2025, Điều 21)."""
    stopped, today = _at(case["stopped"]), _at(case["today"])

    moved = _shift(_every_day_worked(case), Term(1, CALENDAR_DAYS), stopped, Pause(stopped, today))
    assert moved + 1 == case["days"]
    assert (case["days"] > case["threshold"]) is case["closed"]


def test_the_stops_that_were_answered_add_up_as_published() -> None:
    """Theirs lets a second stop replace the first; ours is refused as asked already."""
    case = CASES["total_stopped"]
    pauses, stopped = [], None
    for kind, day in case["events"]:
        if kind == "stop":
            stopped = _at(day)
        elif stopped is not None:
            pauses.append(Pause(stopped, _at(day)))
            stopped = None

    calendar, received_at = _every_day_worked(case), _at("2025-03-01")
    plain, held = (
        due_date(received_at, Term(60, CALENDAR_DAYS), calendar, pauses=each).at
        for each in ((), pauses)
    )
    assert (held - plain).days == case["total_days_stopped"]


def test_every_published_case_is_looked_at() -> None:
    apart = {"restart_1", "restart_before_received", "restart_before_stop", "total_stopped"}
    # Blank and future moments are refused where an act is entered: here every pause has an end.
    entered = {"restart_blank", "restart_future"}

    assert set(CASES) == apart | entered | {case["id"] for case in STOPPED}
