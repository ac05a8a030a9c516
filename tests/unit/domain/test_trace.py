"""Every line of the explanation: days off the calendar's beaten track, pauses, hours."""

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.calendar import DayKind, WorkCalendar
from kktdesk.domain.counting_rules import AfterHours, CountingRules, School
from kktdesk.domain.due_date import DueDate, Term, TermUnit, due_date
from kktdesk.domain.moment import VIETNAM
from kktdesk.domain.office_hours import Session, ticks
from kktdesk.domain.pause import Pause
from kktdesk.domain.term import SAME_DAY
from kktdesk.domain.trace import TraceReason
from kktdesk.services.calendar_files import load_calendar

OFFICE = load_calendar()
DAYS, HOURS, MINUTES = TermUnit.WORKING_DAY, TermUnit.WORKING_HOUR, TermUnit.WORKING_MINUTE
SAME_TIME = CountingRules(school=School.SAME_TIME)
MORNING: Session = (time(7), time(11, 30))
AFTERNOON: Session = (time(13, 30), time(17))
RECEIVED, STARTED = TraceReason.RECEIVED, TraceReason.STARTED
WORKING, WEEKEND, PAUSED = TraceReason.WORKING, TraceReason.WEEKEND, TraceReason.PAUSED


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def _due(
    received_at: str, term: Term, pause: str = "", rules: CountingRules | None = None
) -> DueDate:
    moments = [_at(part) for part in pause.split("/") if part]
    pauses = [Pause(*moments)] if moments else []
    return due_date(_at(received_at), term, OFFICE, rules or CountingRules(), pauses)


def _short(due: DueDate) -> list[tuple[int, bool, DayKind | TraceReason]]:
    return [(line.day.day, line.is_counted, line.reason) for line in due.trace]


# ---------------------------------------------------------------- by days
def test_the_trace_shows_the_days_of_a_pause() -> None:
    due = _due("2026-11-16T09:00", Term(2, DAYS), "2026-11-17T10:00/2026-11-19T09:00")

    assert _short(due) == [
        (16, False, RECEIVED),
        (17, False, PAUSED),
        (18, False, PAUSED),
        (19, True, WORKING),
        (20, True, WORKING),
    ]


def test_a_week_end_in_a_pause_is_a_week_end_for_a_term_of_working_days_only() -> None:
    pause = "2026-11-20T10:00/2026-11-23T09:00"

    assert _short(_due("2026-11-19T09:00", Term(1, DAYS), pause))[1:] == [
        (20, False, PAUSED),
        (21, False, WEEKEND),
        (22, False, WEEKEND),
        (23, True, WORKING),
    ]
    assert _short(_due("2026-11-19T09:00", Term(1, TermUnit.CALENDAR_DAY), pause))[1:] == [
        (20, False, PAUSED),
        (21, False, PAUSED),
        (22, False, PAUSED),
        (23, True, WORKING),
    ]


def test_a_term_in_months_counts_every_day_and_shows_the_move() -> None:
    lines = _due("2026-10-24T09:00", Term(1, TermUnit.MONTH)).trace

    assert lines[0].reason is RECEIVED
    assert all(line.is_counted for line in lines[1:-1])
    assert (lines[-2].day, lines[-2].reason) == (date(2026, 11, 24), DayKind.HOLIDAY)
    assert (lines[-1].is_counted, lines[-1].reason) == (False, TraceReason.MOVED)


def test_a_same_day_promise_counts_the_day_of_receipt_or_the_next_working_day() -> None:
    assert _short(_due("2026-11-20T09:00", SAME_DAY)) == [(20, True, RECEIVED)]
    assert _short(_due("2026-11-20T16:00", SAME_DAY)) == [
        (20, False, RECEIVED),
        (21, False, WEEKEND),
        (22, False, WEEKEND),
        (23, True, WORKING),
    ]


def test_a_same_day_promise_has_no_unconfirmed_day_after_its_receipt() -> None:
    assert _due("2027-03-01T09:00", SAME_DAY).unconfirmed == ()
    assert _due("2027-03-01T16:00", SAME_DAY).unconfirmed == (date(2027, 3, 2),)


def test_the_day_as_which_a_late_receipt_counts_is_shown() -> None:
    rules = CountingRules(after_hours=AfterHours.NEXT_DAY_IS_DAY_0)

    assert _short(_due("2026-11-20T18:00", Term(1, DAYS), rules=rules)) == [
        (20, False, RECEIVED),
        (21, False, WEEKEND),
        (22, False, WEEKEND),
        (23, False, STARTED),
        (24, False, DayKind.HOLIDAY),
        (25, True, WORKING),
    ]


def test_a_plain_day_off_is_no_week_end() -> None:
    friday = date(2026, 11, 20)
    calendar = WorkCalendar((), 2026, 2026, "", closed=frozenset({friday}))

    lines = due_date(_at("2026-11-19T09:00"), Term(1, DAYS), calendar).trace
    assert [line.reason for line in lines[1:]] == [TraceReason.CLOSED, WEEKEND, WEEKEND, WORKING]
    assert lines[1].reason_name == "ngày nghỉ"


# ---------------------------------------------------------------- by the clock
def test_hours_are_shown_with_the_sessions_that_they_fill() -> None:
    days = _due("2026-11-20T16:00", Term(10, HOURS)).trace

    assert [(line.day.day, line.is_counted, line.reason, line.sessions) for line in days] == [
        (20, True, RECEIVED, ((time(16), time(17)),)),
        (21, False, WEEKEND, ()),
        (22, False, WEEKEND, ()),
        (23, True, WORKING, (MORNING, AFTERNOON)),
        (24, False, DayKind.HOLIDAY, ()),
        (25, True, WORKING, ((time(7), time(8)),)),
    ]


def test_hours_leave_the_pause_out() -> None:
    due = _due("2026-11-16T10:00", Term(4, HOURS), "2026-11-16T10:30/2026-11-18T08:00")

    assert [(line.reason, line.sessions) for line in due.trace] == [
        (RECEIVED, ((time(10), time(10, 30)),)),
        (PAUSED, ()),
        (WORKING, ((time(8), time(11, 30)),)),
    ]
    assert due.at == _at("2026-11-18T11:30")


def test_a_pause_in_the_middle_parts_a_session() -> None:
    due = _due("2026-11-16T07:00", Term(3, HOURS), "2026-11-16T08:00/2026-11-16T09:00")

    (line,) = due.trace
    assert line.sessions == ((time(7), time(8)), (time(9), time(11)))


def test_the_opening_at_which_the_clock_starts_is_shown() -> None:
    due = _due("2026-11-20T18:00", Term(1, DAYS), rules=SAME_TIME)

    assert _short(due) == [
        (20, False, RECEIVED),
        (21, False, WEEKEND),
        (22, False, WEEKEND),
        (23, False, STARTED),
        (24, False, DayKind.HOLIDAY),
        (25, True, WORKING),
    ]
    assert due.trace[3].sessions == (MORNING, AFTERNOON)


def test_a_day_that_is_paused_from_end_to_end_is_none_of_the_days() -> None:
    due = _due("2026-11-16T10:00", Term(2, DAYS), "2026-11-17T06:00/2026-11-18T07:00", SAME_TIME)

    assert _short(due) == [
        (16, False, RECEIVED),
        (17, False, PAUSED),
        (18, True, WORKING),
        (19, True, WORKING),
    ]


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2026, 6, 30), timezones=st.just(VIETNAM)),  # noqa: DTZ001 - hypothesis adds the zone
    st.integers(1, 3000),
    st.timedeltas(timedelta(0), timedelta(days=5)),
    st.timedeltas(timedelta(0), timedelta(days=5)),
)
def test_the_sessions_of_the_trace_add_up_to_the_term(
    received_at: datetime, minutes: int, offset: timedelta, length: timedelta
) -> None:
    pause = Pause(received_at + offset, received_at + offset + length)
    due = due_date(received_at, Term(minutes, MINUTES), OFFICE, pauses=[pause])

    spans = [span for line in due.trace for span in line.sessions]
    assert sum(ticks(end) - ticks(start) for start, end in spans) == minutes * 60_000_000
