"""Sessions of a day: how much is worked until a time, and when some of it is over."""

from datetime import time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.due_errors import HoursRefused
from kktdesk.domain.office_hours import (
    DEFAULT_HOURS,
    OfficeHours,
    Session,
    first_open,
    sessions_text,
    ticks,
    time_at,
)

MICROSECONDS = timedelta(microseconds=1)


def _worked(at: time) -> timedelta:
    return DEFAULT_HOURS.worked_until(at) * MICROSECONDS


@pytest.mark.parametrize(
    ("at", "minutes"),
    [
        (time(0, 0), 0),
        (time(6, 59, 59), 0),
        (time(7, 0), 0),
        (time(7, 1), 1),
        (time(11, 30), 270),
        (time(12, 15), 270),
        (time(13, 30), 270),
        (time(13, 31), 271),
        (time(17, 0), 480),
        (time(23, 59), 480),
    ],
)
def test_the_lunch_break_is_no_working_time(at: time, minutes: int) -> None:
    assert _worked(at) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("minutes", "at"),
    [
        (1, time(7, 1)),
        (270, time(11, 30)),
        (271, time(13, 31)),
        (480, time(17, 0)),
    ],
)
def test_the_end_of_a_session_wins_over_the_start_of_the_next(minutes: int, at: time) -> None:
    assert DEFAULT_HOURS.time_after(minutes * 60_000_000) == at


@given(st.integers(1, DEFAULT_HOURS.day_length))
def test_every_microsecond_of_work_has_its_time(worked: int) -> None:
    assert DEFAULT_HOURS.worked_until(DEFAULT_HOURS.time_after(worked)) == worked


@given(st.times())
def test_a_time_comes_back_from_its_ticks(at: time) -> None:
    assert time_at(ticks(at)) == at


@pytest.mark.parametrize(
    ("at", "opened"),
    [
        (time(5, 0), time(7, 0)),
        (time(7, 0), time(7, 0)),
        (time(9, 15, 30), time(9, 15, 30)),
        (time(11, 30), time(11, 30)),
        (time(11, 30, 1), time(13, 30)),
        (time(17, 0), time(17, 0)),
        (time(17, 0, 1), None),
    ],
)
def test_a_time_between_sessions_waits_for_the_next_opening(at: time, opened: time | None) -> None:
    assert first_open(DEFAULT_HOURS.sessions, at) == opened


def test_the_counter_is_open_while_the_office_works_unless_it_says_otherwise() -> None:
    shorter = ((time(7), time(10, 30)), (time(13), time(16, 30)))

    assert DEFAULT_HOURS.counter_sessions == DEFAULT_HOURS.sessions
    assert OfficeHours(intake=shorter).counter_sessions == shorter


def test_the_day_opens_with_the_first_session_and_closes_with_the_last() -> None:
    assert (DEFAULT_HOURS.opening, DEFAULT_HOURS.closing) == (time(7, 0), time(17, 0))
    assert OfficeHours(((time(7, 30), time(16, 30)),)).closing == time(16, 30)


def test_sessions_are_written_as_people_read_them() -> None:
    assert sessions_text(DEFAULT_HOURS.sessions) == "07:00–11:30, 13:30–17:00"
    assert not sessions_text(())


def test_sessions_may_follow_each_other_without_a_break() -> None:
    whole = OfficeHours(((time(8), time(12)), (time(12), time(16))))

    assert whole.worked_until(time(12)) * MICROSECONDS == timedelta(hours=4)


BACKWARDS = ((time(11, 30), time(7, 0)),)
EMPTY = ((time(7, 0), time(7, 0)),)
ACROSS_MIDNIGHT = ((time(7, 0), time(11, 30)), (time(22, 0), time(2, 0)))
OVERLAPPING = ((time(7, 0), time(11, 30)), (time(11, 0), time(17, 0)))
OUT_OF_ORDER = ((time(13, 30), time(17, 0)), (time(7, 0), time(11, 30)))


@pytest.mark.parametrize("wrong", [BACKWARDS, EMPTY, ACROSS_MIDNIGHT, OVERLAPPING, OUT_OF_ORDER])
@pytest.mark.parametrize("name", ["sessions", "intake", "saturday_intake"])
def test_sessions_that_make_no_day_are_refused(name: str, wrong: tuple[Session, ...]) -> None:
    with pytest.raises(HoursRefused) as refusal:
        OfficeHours(**{name: wrong})

    assert refusal.value.values == {"hours": sessions_text(wrong)}


def test_an_office_that_never_works_is_refused() -> None:
    with pytest.raises(HoursRefused):
        OfficeHours(())
