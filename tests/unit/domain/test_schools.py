"""When a term ends within a day: the two schools, hours, and receipts outside the hours."""

from datetime import datetime, time

import pytest

from kktdesk.domain.counting_rules import AfterHours, CountingRules, School
from kktdesk.domain.due_date import Term, TermUnit, due_date
from kktdesk.domain.moment import VIETNAM
from kktdesk.domain.office_hours import OfficeHours
from kktdesk.domain.term import SAME_DAY
from kktdesk.services.calendar_files import load_calendar

OFFICE = load_calendar()
DAYS, HOURS, MINUTES = TermUnit.WORKING_DAY, TermUnit.WORKING_HOUR, TermUnit.WORKING_MINUTE
SAME_TIME = CountingRules(school=School.SAME_TIME)
NEXT_DAY_ZERO = CountingRules(after_hours=AfterHours.NEXT_DAY_IS_DAY_0)
# Seven hours and a half: a peer that takes a day for eight hours drifts half an hour a day.
NORTHERN = OfficeHours(((time(7, 30), time(11, 30)), (time(13, 30), time(17))))
# Mondays to look at: 16 and 23 November 2026; Tuesday 24 is a holiday, 28 an ordinary Saturday.


def _due(received_at: str, term: Term, rules: CountingRules) -> str:
    moment = datetime.fromisoformat(received_at).replace(tzinfo=VIETNAM)
    return f"{due_date(moment, term, OFFICE, rules).at:%Y-%m-%dT%H:%M:%S}".removesuffix(":00")


# ---------------------------------------------------------------- same time
@pytest.mark.parametrize(
    ("received_at", "days", "due_at"),
    [
        ("2026-11-16T10:00", 2, "2026-11-18T10:00"),
        ("2026-11-16T10:00:30", 2, "2026-11-18T10:00:30"),
        ("2026-11-16T14:10", 5, "2026-11-23T14:10"),
        ("2026-11-23T16:00", 1, "2026-11-25T16:00"),
        ("2026-11-16T06:30", 2, "2026-11-18T07:00"),
        ("2026-11-16T07:00", 2, "2026-11-18T07:00"),
        ("2026-11-16T11:30", 2, "2026-11-18T11:30"),
        ("2026-11-16T12:00", 2, "2026-11-18T13:30"),
        ("2026-11-16T17:00", 2, "2026-11-18T17:00"),
        ("2026-11-16T17:01", 2, "2026-11-19T07:00"),
        ("2026-11-20T18:00", 1, "2026-11-25T07:00"),
        ("2026-11-21T09:00", 1, "2026-11-25T07:00"),
        ("2026-11-24T09:00", 1, "2026-11-26T07:00"),
        ("2026-08-21T09:00", 1, "2026-08-22T09:00"),
        ("2026-08-22T09:00", 1, "2026-08-24T09:00"),
    ],
)
def test_days_end_at_the_time_of_day_at_which_the_clock_started(
    received_at: str, days: int, due_at: str
) -> None:
    assert _due(received_at, Term(days, DAYS), SAME_TIME) == due_at


def test_a_working_day_is_what_the_calendar_says_and_not_eight_hours() -> None:
    rules = CountingRules(school=School.SAME_TIME, hours=NORTHERN)

    assert _due("2026-11-09T10:00", Term(5, DAYS), rules) == "2026-11-16T10:00"
    assert _due("2026-11-09T10:00", Term(5 * 8, HOURS), rules) == "2026-11-16T14:30"


@pytest.mark.parametrize(
    ("unit", "due_at"),
    [(TermUnit.CALENDAR_DAY, "2026-11-17T17:00"), (TermUnit.MONTH, "2026-12-16T17:00")],
)
def test_calendar_days_and_months_end_with_their_day_in_both_schools(
    unit: TermUnit, due_at: str
) -> None:
    assert _due("2026-11-16T10:00", Term(1, unit), SAME_TIME) == due_at


def test_the_same_day_ends_with_the_day_in_both_schools() -> None:
    assert _due("2026-11-16T10:00", SAME_DAY, SAME_TIME) == "2026-11-16T17:00"


# ---------------------------------------------------------------- hours and minutes
@pytest.mark.parametrize(
    ("received_at", "term", "due_at"),
    [
        ("2026-11-16T08:00", Term(4, HOURS), "2026-11-16T14:00"),
        ("2026-11-16T07:00", Term(8, HOURS), "2026-11-16T17:00"),
        ("2026-11-16T13:30", Term(8, HOURS), "2026-11-17T11:30"),
        ("2026-11-16T11:00", Term(30, MINUTES), "2026-11-16T11:30"),
        ("2026-11-16T11:00", Term(31, MINUTES), "2026-11-16T13:31"),
        ("2026-11-16T12:00", Term(1, HOURS), "2026-11-16T14:30"),
        ("2026-11-16T16:59:30", Term(1, MINUTES), "2026-11-17T07:00:30"),
        ("2026-11-20T17:30", Term(1, HOURS), "2026-11-23T08:00"),
        ("2026-11-23T16:00", Term(2, HOURS), "2026-11-25T08:00"),
        ("2026-11-21T09:00", Term(8, HOURS), "2026-11-23T17:00"),
        ("2026-08-21T16:00", Term(2, HOURS), "2026-08-22T08:00"),
    ],
)
@pytest.mark.parametrize("school", School)
def test_hours_run_only_while_the_office_works(
    received_at: str, term: Term, due_at: str, school: School
) -> None:
    assert _due(received_at, term, CountingRules(school=school)) == due_at


# ---------------------------------------------------------------- outside the counter's hours
@pytest.mark.parametrize(
    ("received_at", "day_1", "day_0"),
    [
        ("2026-11-16T09:00", "2026-11-17", "2026-11-17"),
        ("2026-11-16T05:00", "2026-11-17", "2026-11-17"),
        ("2026-11-16T12:00", "2026-11-17", "2026-11-17"),
        ("2026-11-16T17:00", "2026-11-17", "2026-11-17"),
        ("2026-11-16T17:30", "2026-11-17", "2026-11-18"),
        ("2026-11-20T18:00", "2026-11-23", "2026-11-25"),
        ("2026-11-21T09:00", "2026-11-23", "2026-11-25"),
        ("2026-11-24T09:00", "2026-11-25", "2026-11-26"),
        ("2026-08-22T18:00", "2026-08-24", "2026-08-25"),
    ],
)
def test_the_day_after_a_late_receipt_is_day_one_or_day_zero(
    received_at: str, day_1: str, day_0: str
) -> None:
    term = Term(1, DAYS)

    assert _due(received_at, term, CountingRules()) == f"{day_1}T17:00"
    assert _due(received_at, term, NEXT_DAY_ZERO) == f"{day_0}T17:00"


@pytest.mark.parametrize(
    ("unit", "due_at"),
    [(TermUnit.CALENDAR_DAY, "2026-11-25T17:00"), (TermUnit.MONTH, "2026-12-23T17:00")],
)
def test_calendar_days_and_months_too_start_with_the_day_zero_that_is_chosen(
    unit: TermUnit, due_at: str
) -> None:
    assert _due("2026-11-20T18:00", Term(1, unit), NEXT_DAY_ZERO) == due_at


@pytest.mark.parametrize("received_at", ["2026-11-20T18:00", "2026-11-20T10:00"])
@pytest.mark.parametrize("after_hours", AfterHours)
def test_the_clock_starts_at_the_next_opening_whichever_day_is_zero(
    received_at: str, after_hours: AfterHours
) -> None:
    rules = CountingRules(school=School.SAME_TIME, after_hours=after_hours)

    plain = CountingRules(school=School.SAME_TIME)
    assert _due(received_at, Term(3, DAYS), rules) == _due(received_at, Term(3, DAYS), plain)


def test_the_counter_may_close_before_the_office_does() -> None:
    shorter = OfficeHours(intake=((time(7), time(10, 30)), (time(13), time(16, 30))))
    clock = CountingRules(school=School.SAME_TIME, hours=shorter)
    days = CountingRules(after_hours=AfterHours.NEXT_DAY_IS_DAY_0, hours=shorter)

    assert _due("2026-11-16T11:00", Term(1, DAYS), clock) == "2026-11-17T13:30"
    assert _due("2026-11-16T13:10", Term(1, HOURS), clock) == "2026-11-16T14:30"
    assert _due("2026-11-16T16:45", Term(1, HOURS), clock) == "2026-11-17T08:00"
    assert _due("2026-11-16T16:30", Term(1, DAYS), days) == "2026-11-17T17:00"
    assert _due("2026-11-16T16:45", Term(1, DAYS), days) == "2026-11-18T17:00"


def test_what_the_counter_takes_in_after_work_starts_with_the_next_morning() -> None:
    longer = CountingRules(hours=OfficeHours(intake=((time(7), time(18)),)))

    assert _due("2026-11-16T17:30", Term(1, HOURS), longer) == "2026-11-17T08:00"
    assert _due("2026-11-16T12:30", Term(1, HOURS), longer) == "2026-11-16T14:30"


def test_a_saturday_counter_makes_no_working_day_of_saturday() -> None:
    saturdays = OfficeHours(saturday_intake=((time(7), time(11)),))
    days = CountingRules(after_hours=AfterHours.NEXT_DAY_IS_DAY_0, hours=saturdays)

    assert _due("2026-11-21T09:00", Term(1, DAYS), days) == "2026-11-23T17:00"
    assert _due("2026-11-20T18:00", Term(1, DAYS), days) == "2026-11-23T17:00"
    assert _due("2026-11-21T11:30", Term(1, DAYS), days) == "2026-11-25T17:00"
    assert _due("2026-11-22T09:00", Term(1, DAYS), days) == "2026-11-25T17:00"
    assert _due("2026-11-21T09:00", Term(2, HOURS), days) == "2026-11-23T09:00"
    assert _due("2026-11-21T09:00", SAME_DAY, days) == "2026-11-23T17:00"


def test_a_saturday_counter_is_shut_on_a_holiday_and_works_all_day_when_it_is_made_up() -> None:
    saturdays = OfficeHours(saturday_intake=((time(7), time(11)),))
    days = CountingRules(after_hours=AfterHours.NEXT_DAY_IS_DAY_0, hours=saturdays)

    # Sunday 26/04/2026 is a holiday, Monday 27/04 its day in lieu; 22/08/2026 is made up.
    assert _due("2026-02-14T09:00", Term(1, DAYS), days) == "2026-02-23T17:00"
    assert _due("2022-01-01T09:00", Term(1, DAYS), days) == "2022-01-05T17:00"
    assert _due("2026-08-22T15:00", Term(1, DAYS), days) == "2026-08-24T17:00"


def test_the_hour_until_which_the_same_day_holds_is_a_setting() -> None:
    earlier = CountingRules(same_day_cutoff=time(10, 30))

    assert _due("2026-11-16T10:30", SAME_DAY, earlier) == "2026-11-16T17:00"
    assert _due("2026-11-16T10:31", SAME_DAY, earlier) == "2026-11-17T17:00"
