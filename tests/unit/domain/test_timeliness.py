"""Where early, on time and late part, and how the national index measures a dossier."""

from datetime import date, datetime, time, timedelta

import pytest

from kktdesk.domain.moment import VIETNAM
from kktdesk.domain.office_hours import OfficeHours
from kktdesk.domain.pause import Pause
from kktdesk.domain.timeliness import Border, Timeliness, measured
from tests.index_766 import Index, Life, index_of

EARLY, ON_TIME, LATE = Timeliness
DUE = datetime(2026, 12, 1, 17, 0, tzinfo=VIETNAM)
LAST = date(2026, 12, 31)


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("ended_at", "by_day", "by_half_day"),
    [
        ("2026-11-30T17:00", EARLY, EARLY),
        ("2026-12-01T00:00", ON_TIME, EARLY),
        ("2026-12-01T11:30", ON_TIME, EARLY),
        ("2026-12-01T13:29:59", ON_TIME, EARLY),
        ("2026-12-01T13:30", ON_TIME, ON_TIME),
        ("2026-12-01T17:00", ON_TIME, ON_TIME),
        ("2026-12-01T17:00:01", ON_TIME, LATE),
        ("2026-12-02T00:00", LATE, LATE),
    ],
)
def test_the_border_is_the_day_or_the_session_with_the_promise(
    ended_at: str, by_day: Timeliness, by_half_day: Timeliness
) -> None:
    assert measured(_at(ended_at), DUE) is by_day
    assert measured(_at(ended_at), DUE, Border.HALF_DAY) is by_half_day


@pytest.mark.parametrize(
    ("due_at", "starts_at"),
    [
        ("2026-12-01T07:00", "2026-12-01T07:00"),
        ("2026-12-01T10:00", "2026-12-01T07:00"),
        ("2026-12-01T11:30", "2026-12-01T07:00"),
        ("2026-12-01T13:30", "2026-12-01T13:30"),
        ("2026-12-01T06:00", "2026-12-01T00:00"),
    ],
)
def test_on_time_begins_with_the_session_of_the_promise(due_at: str, starts_at: str) -> None:
    start = _at(starts_at)

    assert measured(start, _at(due_at), Border.HALF_DAY) is ON_TIME
    before = start - timedelta.resolution
    assert measured(before, _at(due_at), Border.HALF_DAY) is EARLY


def test_the_sessions_are_those_of_the_office() -> None:
    one_session = OfficeHours(((time(10), time(18)),))

    assert measured(_at("2026-12-01T13:00"), DUE, Border.HALF_DAY, one_session) is ON_TIME


# ---------------------------------------------------------------- the national index
def test_ready_before_the_promise_wins_over_fetched_late() -> None:
    life = Life(due_at=DUE, ready_at=_at("2026-12-01T09:00"), returned_at=_at("2026-12-20T09:00"))

    assert index_of(life, LAST, _at("2027-01-05T09:00")) is Index.DONE_IN_TIME


@pytest.mark.parametrize(
    ("life", "index"),
    [
        (Life(due_at=DUE, returned_at=_at("2026-12-01T09:00")), Index.DONE_IN_TIME),
        (Life(due_at=DUE, returned_at=_at("2026-12-02T09:00")), Index.DONE_LATE),
        (Life(due_at=DUE, ended_at=_at("2026-12-01T09:00")), Index.DONE_IN_TIME),
        (Life(due_at=DUE, ended_at=_at("2026-12-02T09:00")), Index.DONE_LATE),
        (Life(due_at=DUE), Index.OPEN_LATE),
        (Life(due_at=_at("2026-12-31T17:00")), Index.OPEN_IN_TIME),
        (Life(due_at=_at("2026-12-30T17:00")), Index.OPEN_LATE),
        (Life(due_at=DUE, ready_at=_at("2027-01-04T09:00")), Index.OPEN_LATE),
    ],
)
def test_what_is_open_is_measured_on_the_last_day_and_what_is_done_by_its_end(
    life: Life, index: Index
) -> None:
    assert index_of(life, LAST, _at("2027-01-05T09:00")) is index


def test_while_the_period_runs_the_measure_is_taken_now() -> None:
    life = Life(due_at=DUE)

    assert index_of(life, LAST, _at("2026-12-01T18:00")) is Index.OPEN_IN_TIME
    assert index_of(life, LAST, _at("2026-12-02T08:00")) is Index.OPEN_LATE


def test_after_the_due_moment_or_after_the_due_day_is_a_choice() -> None:
    life = Life(due_at=DUE, ready_at=_at("2026-12-01T17:30"))

    assert index_of(life, LAST, _at("2027-01-05T09:00")) is Index.DONE_IN_TIME
    by_moment = index_of(life, LAST, _at("2027-01-05T09:00"), Border.HALF_DAY)
    assert by_moment is Index.DONE_LATE


SUPPLEMENT = Pause(_at("2026-11-20T09:00"), _at("2026-11-24T09:00"))


def test_the_time_of_one_supplement_is_taken_off() -> None:
    in_time = Life(due_at=DUE, ready_at=_at("2026-12-05T08:00"), supplements=(SUPPLEMENT,))
    late = Life(due_at=DUE, ready_at=_at("2026-12-06T09:00"), supplements=(SUPPLEMENT,))

    assert index_of(in_time, LAST, _at("2027-01-05T09:00")) is Index.DONE_IN_TIME
    assert index_of(late, LAST, _at("2027-01-05T09:00")) is Index.DONE_LATE


def test_more_than_one_supplement_is_late_even_when_done_early() -> None:
    again = Pause(_at("2026-11-25T09:00"), _at("2026-11-26T09:00"))
    done = Life(due_at=DUE, ready_at=_at("2026-11-27T08:00"), supplements=(SUPPLEMENT, again))

    assert index_of(done, LAST, _at("2027-01-05T09:00")) is Index.DONE_LATE
    assert index_of(done, date(2026, 11, 24), _at("2027-01-05T09:00")) is Index.OPEN_IN_TIME


def test_who_never_brings_the_supplement_ends_with_the_request() -> None:
    waiting = Life(due_at=DUE, waiting_since=_at("2026-11-20T09:00"))
    refused = Life(
        due_at=DUE, waiting_since=_at("2026-11-20T09:00"), ended_at=_at("2026-12-20T09:00")
    )

    assert index_of(waiting, LAST, _at("2027-01-05T09:00")) is Index.OPEN_IN_TIME
    assert index_of(refused, LAST, _at("2027-01-05T09:00")) is Index.DONE_IN_TIME


def test_a_second_supplement_that_is_waited_for_is_one_too_many() -> None:
    life = Life(due_at=DUE, supplements=(SUPPLEMENT,), waiting_since=_at("2026-11-26T09:00"))

    assert index_of(life, LAST, _at("2027-01-05T09:00")) is Index.OPEN_LATE
    assert index_of(life, date(2026, 11, 25), _at("2027-01-05T09:00")) is Index.OPEN_IN_TIME


def test_a_supplement_that_runs_beyond_the_period_counts_up_to_its_end() -> None:
    life = Life(due_at=_at("2026-11-20T17:00"), supplements=(SUPPLEMENT,))

    assert index_of(life, date(2026, 11, 22), _at("2027-01-05T09:00")) is Index.OPEN_IN_TIME
    assert index_of(life, date(2026, 11, 25), _at("2027-01-05T09:00")) is Index.OPEN_LATE
