"""The promised day: worked examples from the sources, and properties over any calendar."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import cast

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kktdesk.domain.calendar import CalendarDay, DayKind, OfficeHours, WorkCalendar
from kktdesk.domain.counting_rules import AfterHours, CountingRules, School
from kktdesk.domain.due_date import (
    LONGEST_DAYS,
    DueDate,
    Term,
    TermUnit,
    TraceDay,
    TraceReason,
    due_date,
)
from kktdesk.domain.errors import CalendarEnds, TermRefused
from kktdesk.domain.moment import VIETNAM
from kktdesk.domain.office_hours import first_open
from kktdesk.domain.term import LONGEST, SAME_DAY
from kktdesk.services.calendar_files import load_calendar

OFFICE = load_calendar()
WORKING, CALENDAR_DAYS, MONTHS = TermUnit.WORKING_DAY, TermUnit.CALENDAR_DAY, TermUnit.MONTH
HOURS, MINUTES = TermUnit.WORKING_HOUR, TermUnit.WORKING_MINUTE
DAYS = (WORKING, CALENDAR_DAYS)


def _at(day: date, hour: int = 9) -> datetime:
    return datetime.combine(day, time(hour), VIETNAM)


def _due(received_on: str, value: int, unit: TermUnit = WORKING) -> DueDate:
    return due_date(_at(date.fromisoformat(received_on)), Term(value, unit), OFFICE)


# Tết, 30/4, the swaps of 02/01 and 31/08, Quốc khánh and 24/11 lie in these stretches.
@pytest.mark.parametrize(
    ("received_on", "value", "due_on"),
    [
        ("2025-12-30", 5, "2026-01-08"),
        ("2026-01-07", 3, "2026-01-10"),
        ("2026-02-12", 10, "2026-03-05"),
        ("2026-04-23", 5, "2026-05-05"),
        ("2026-06-30", 10, "2026-07-14"),
        ("2026-08-20", 5, "2026-08-26"),
        ("2026-08-28", 5, "2026-09-09"),
        ("2026-11-16", 10, "2026-12-01"),
        ("2026-11-16", 17, "2026-12-10"),
        ("2026-11-20", 5, "2026-11-30"),
        ("2026-11-23", 1, "2026-11-25"),
        ("2026-11-26", 10, "2026-12-10"),
        ("2026-11-28", 1, "2026-11-30"),
        ("2026-12-30", 15, "2027-01-21"),
        ("2014-12-26", 1, "2014-12-27"),
        ("2014-12-31", 1, "2015-01-05"),
        ("2018-12-28", 3, "2019-01-04"),
        ("2018-12-28", 4, "2019-01-05"),
    ],
)
def test_a_working_day_term_ends_as_worked_out_by_hand(
    received_on: str, value: int, due_on: str
) -> None:
    assert _due(received_on, value).at.date().isoformat() == due_on


@pytest.mark.parametrize(
    ("received_on", "value", "due_on"),
    [
        ("2026-11-07", 17, "2026-11-25"),
        ("2026-11-06", 17, "2026-11-23"),
        ("2026-11-20", 1, "2026-11-23"),
        ("2026-11-21", 1, "2026-11-23"),
        ("2026-02-10", 5, "2026-02-23"),
        ("2026-08-21", 1, "2026-08-22"),
        ("2026-08-21", 10, "2026-09-03"),
        ("2025-12-03", 30, "2026-01-05"),
    ],
)
def test_a_calendar_day_term_moves_forward_off_a_closed_day(
    received_on: str, value: int, due_on: str
) -> None:
    assert _due(received_on, value, CALENDAR_DAYS).at.date().isoformat() == due_on


# 2026-02-28 is a Saturday; the month after January has no 29th, 30th or 31st.
@pytest.mark.parametrize(
    ("received_on", "value", "due_on"),
    [
        ("2026-01-28", 1, "2026-03-02"),
        ("2026-01-29", 1, "2026-03-02"),
        ("2026-01-31", 1, "2026-03-02"),
        ("2023-01-30", 1, "2023-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-08-31", 1, "2026-09-30"),
        ("2026-09-30", 1, "2026-10-30"),
        ("2026-10-24", 1, "2026-11-25"),
        ("2026-11-15", 2, "2027-01-15"),
        ("2026-12-31", 6, "2027-06-30"),
    ],
)
def test_a_term_in_months_ends_with_the_same_day_or_the_last_one(
    received_on: str, value: int, due_on: str
) -> None:
    assert _due(received_on, value, MONTHS).at.date().isoformat() == due_on


@pytest.mark.parametrize(
    ("received_at", "due_on"),
    [
        ("2026-11-20T08:00", "2026-11-20"),
        ("2026-11-20T15:00", "2026-11-20"),
        ("2026-11-20T15:00:01", "2026-11-23"),
        ("2026-11-20T17:30", "2026-11-23"),
        ("2026-11-21T09:00", "2026-11-23"),
        ("2026-11-23T16:00", "2026-11-25"),
        ("2026-08-22T09:00", "2026-08-22"),
    ],
)
def test_a_same_day_term_ends_today_or_with_the_next_working_day(
    received_at: str, due_on: str
) -> None:
    moment = datetime.fromisoformat(received_at).replace(tzinfo=VIETNAM)

    due = due_date(moment, SAME_DAY, OFFICE)

    assert due.at.isoformat() == f"{due_on}T17:00:00+07:00"


@pytest.mark.parametrize(
    "received_at",
    [
        datetime(2026, 11, 16, 0, 0, tzinfo=VIETNAM),
        datetime(2026, 11, 16, 23, 59, 59, tzinfo=VIETNAM),
        datetime(2026, 11, 15, 17, 0, tzinfo=UTC),
        datetime(2026, 11, 16, 16, 59, tzinfo=UTC),
    ],
)
def test_the_day_of_receipt_is_day_zero_whatever_the_hour(received_at: datetime) -> None:
    due = due_date(received_at, Term(10, WORKING), OFFICE)

    assert due.received_on == date(2026, 11, 16)
    assert due.at == datetime(2026, 12, 1, 17, 0, tzinfo=VIETNAM)


def test_the_promise_is_the_closing_of_the_office_in_vietnamese_time() -> None:
    early = replace(OFFICE, hours=OfficeHours(((time(7), time(11)), (time(13), time(16, 30)))))

    due = due_date(_at(date(2026, 11, 16)), Term(10, WORKING), early)

    assert due.at.isoformat() == "2026-12-01T16:30:00+07:00"


def test_the_promise_names_its_term_and_the_version_of_its_calendar() -> None:
    due = _due("2026-11-16", 10)

    assert due.term == Term(10, WORKING)
    assert due.calendar_version == OFFICE.version


def test_the_trace_says_of_every_day_why_it_counts_or_not() -> None:
    due = _due("2026-11-20", 5)

    assert due.trace == (
        TraceDay(date(2026, 11, 20), is_counted=False, reason=TraceReason.RECEIVED, name=""),
        TraceDay(date(2026, 11, 21), is_counted=False, reason=TraceReason.WEEKEND, name=""),
        TraceDay(date(2026, 11, 22), is_counted=False, reason=TraceReason.WEEKEND, name=""),
        TraceDay(date(2026, 11, 23), is_counted=True, reason=TraceReason.WORKING, name=""),
        TraceDay(
            date(2026, 11, 24),
            is_counted=False,
            reason=DayKind.HOLIDAY,
            name="Ngày Văn hóa Việt Nam",
        ),
        TraceDay(date(2026, 11, 25), is_counted=True, reason=TraceReason.WORKING, name=""),
        TraceDay(date(2026, 11, 26), is_counted=True, reason=TraceReason.WORKING, name=""),
        TraceDay(date(2026, 11, 27), is_counted=True, reason=TraceReason.WORKING, name=""),
        TraceDay(date(2026, 11, 28), is_counted=False, reason=TraceReason.WEEKEND, name=""),
        TraceDay(date(2026, 11, 29), is_counted=False, reason=TraceReason.WEEKEND, name=""),
        TraceDay(date(2026, 11, 30), is_counted=True, reason=TraceReason.WORKING, name=""),
    )


def test_the_trace_of_calendar_days_counts_closed_days_and_shows_the_move() -> None:
    *_, sunday, monday, holiday, landing = _due("2026-11-07", 17, CALENDAR_DAYS).trace

    assert (sunday.is_counted, sunday.reason) == (True, TraceReason.WEEKEND)
    assert (monday.is_counted, monday.reason) == (True, TraceReason.WORKING)
    assert (holiday.is_counted, holiday.reason) == (True, DayKind.HOLIDAY)
    assert (landing.is_counted, landing.reason) == (False, TraceReason.MOVED)
    assert landing.day == date(2026, 11, 25)


def test_closed_days_that_the_end_moves_over_are_not_counted() -> None:
    saturday, sunday, landing = _due("2026-11-20", 1, CALENDAR_DAYS).trace[1:]

    assert (saturday.is_counted, saturday.reason) == (True, TraceReason.WEEKEND)
    assert (sunday.is_counted, sunday.reason) == (False, TraceReason.WEEKEND)
    assert (landing.is_counted, landing.reason) == (False, TraceReason.MOVED)


def test_the_trace_names_a_saturday_worked_for_another_day() -> None:
    last = _due("2026-01-07", 3).trace[-1]

    assert (last.is_counted, last.reason, last.name) == (True, DayKind.MADE_UP, "Tết Dương lịch")
    assert last.reason_name == "làm bù"


def test_a_receipt_on_a_holiday_is_still_day_zero() -> None:
    first = _due("2026-11-24", 1).trace[0]

    assert (first.is_counted, first.reason) == (False, TraceReason.RECEIVED)
    assert first.name == "Ngày Văn hóa Việt Nam"


@pytest.mark.parametrize("reason", [*TraceReason, *DayKind])
def test_every_reason_of_the_trace_has_vietnamese_words(reason: DayKind | TraceReason) -> None:
    words = TraceDay(date(2026, 11, 16), is_counted=True, reason=reason, name="").reason_name

    assert words
    assert words != reason.value


def test_days_of_a_year_without_official_plan_are_reported() -> None:
    due = _due("2026-12-30", 15)

    first, *_, last = due.unconfirmed
    assert (first, last) == (date(2027, 1, 1), date(2027, 1, 21))
    assert len(due.unconfirmed) == 21
    assert _due("2026-12-30", 1).unconfirmed == ()


def test_an_expected_day_is_reported_only_after_the_day_of_receipt() -> None:
    rumour = CalendarDay(date(2026, 11, 23), DayKind.HOLIDAY, "Đề xuất", "", is_confirmed=False)
    calendar = WorkCalendar((rumour,), 2026, 2026, "")

    before = due_date(_at(date(2026, 11, 20)), Term(1, WORKING), calendar)
    on_the_day = due_date(_at(date(2026, 11, 23)), Term(1, WORKING), calendar)

    assert before.at.date() == date(2026, 11, 24)
    assert before.unconfirmed == (date(2026, 11, 23),)
    assert on_the_day.unconfirmed == ()


@pytest.mark.parametrize("unit", [*DAYS, MONTHS])
@pytest.mark.parametrize("received_on", ["2009-12-31", "2028-01-01", "2027-12-31", "9999-12-31"])
def test_a_term_that_leaves_the_known_years_is_refused(received_on: str, unit: TermUnit) -> None:
    with pytest.raises(CalendarEnds):
        _due(received_on, 1, unit)


@pytest.mark.parametrize(
    "term", [Term(9, TermUnit.WORKING_HOUR), Term(481, TermUnit.WORKING_MINUTE), SAME_DAY]
)
def test_hours_and_the_same_day_may_not_leave_the_known_years(term: Term) -> None:
    with pytest.raises(CalendarEnds):
        due_date(_at(date(2027, 12, 31), 16), term, OFFICE)


def test_a_calendar_day_term_is_refused_when_its_move_leaves_the_known_years() -> None:
    calendar = WorkCalendar((), 2022, 2022, "")  # 31/12/2022 is a Saturday

    with pytest.raises(CalendarEnds):
        due_date(_at(date(2022, 12, 30)), Term(1, CALENDAR_DAYS), calendar)


@pytest.mark.parametrize("value", [0, -1, LONGEST_DAYS + 1, 1.5, 2.0, "10", None, True])
def test_a_term_that_is_no_whole_number_of_days_is_refused(value: object) -> None:
    with pytest.raises(TermRefused) as refusal:
        Term(cast("int", value), WORKING)

    assert refusal.value.values == {"value": value, "longest": LONGEST_DAYS}


@pytest.mark.parametrize("unit", TermUnit)
def test_the_longest_term_of_a_unit_can_be_and_no_longer_one(unit: TermUnit) -> None:
    assert Term(LONGEST[unit], unit).value == LONGEST[unit]
    with pytest.raises(TermRefused):
        Term(LONGEST[unit] + 1, unit)
    with pytest.raises(TermRefused):
        Term(10**9, unit)


def test_only_the_same_day_has_no_number() -> None:
    assert Term(0, TermUnit.SAME_DAY) == SAME_DAY
    with pytest.raises(TermRefused):
        Term(0, TermUnit.WORKING_HOUR)


def test_a_term_in_an_unknown_unit_is_refused() -> None:
    with pytest.raises(TermRefused):
        Term(5, cast("TermUnit", "working-day"))


@pytest.mark.parametrize(
    ("term", "words"),
    [
        (Term(3, WORKING), "03 ngày làm việc"),
        (Term(9, CALENDAR_DAYS), "09 ngày"),
        (Term(10, WORKING), "10 ngày làm việc"),
        (Term(15, CALENDAR_DAYS), "15 ngày"),
        (Term(LONGEST_DAYS, CALENDAR_DAYS), "3660 ngày"),
        (Term(4, TermUnit.WORKING_HOUR), "04 giờ làm việc"),
        (Term(90, TermUnit.WORKING_MINUTE), "90 phút làm việc"),
        (Term(1, MONTHS), "01 tháng"),
        (SAME_DAY, "trong ngày"),
    ],
)
def test_a_term_is_written_with_at_least_two_digits(term: Term, words: str) -> None:
    assert term.in_words() == words


# ---- properties, over calendars with closed days and swaps anywhere

FIRST, LAST = date(2025, 1, 1), date(2026, 12, 31)
RECEIPTS = st.datetimes(datetime(2025, 1, 1), datetime(2026, 6, 30), timezones=st.just(VIETNAM))  # noqa: DTZ001 - hypothesis adds the zone
LENGTHS = {WORKING: 60, CALENDAR_DAYS: 60, MONTHS: 3, HOURS: 200, MINUTES: 9000}
NUMBERED = st.sampled_from(tuple(LENGTHS)).flatmap(
    lambda unit: st.builds(Term, st.integers(1, LENGTHS[unit]), st.just(unit))
)
TERMS = NUMBERED | st.just(SAME_DAY)
DAY_TERMS = st.builds(Term, st.integers(1, 60), st.sampled_from(DAYS))
SHORTER = ((time(7), time(10, 30)), (time(13), time(16, 30)))
HOURS_OF_OFFICES = st.sampled_from(
    (
        None,
        OfficeHours(intake=SHORTER),
        OfficeHours(saturday_intake=((time(7), time(11)),)),
        OfficeHours(((time(7, 30), time(11, 30)), (time(13, 30), time(17)))),
        OfficeHours(((time(0, 30), time(23, 30)),)),
    )
)
RULES = st.builds(
    CountingRules,
    school=st.sampled_from(School),
    after_hours=st.sampled_from(AfterHours),
    hours=HOURS_OF_OFFICES,
)
WEEKDAYS = st.dates(FIRST, LAST).filter(lambda day: day.weekday() < 5)
WEEK_ENDS = st.dates(FIRST, LAST).filter(lambda day: day.weekday() >= 5)


def _calendar(closed: frozenset[date], swaps: dict[date, date]) -> WorkCalendar:
    days = [
        CalendarDay(day, DayKind.HOLIDAY, "Nghỉ", "")
        for day in closed - swaps.keys() - set(swaps.values())
    ]
    for off, worked in swaps.items():
        days.append(CalendarDay(off, DayKind.SWAPPED_OFF, "Đổi", "", paired_with=worked))
        days.append(CalendarDay(worked, DayKind.MADE_UP, "Đổi", "", paired_with=off))
    return WorkCalendar(tuple(days), FIRST.year, LAST.year, "")


@st.composite
def calendars(draw: st.DrawFn) -> WorkCalendar:
    closed = draw(st.frozensets(st.dates(FIRST, LAST), max_size=40))
    swaps = zip(
        draw(st.lists(WEEKDAYS, unique=True, max_size=8)),
        draw(st.lists(WEEK_ENDS, unique=True, max_size=8)),
        strict=False,
    )
    return _calendar(closed, dict(swaps))


@given(RECEIPTS, TERMS, calendars(), RULES)
def test_the_end_lies_in_working_hours_and_later_than_the_receipt(
    received_at: datetime, term: Term, calendar: WorkCalendar, rules: CountingRules
) -> None:
    due = due_date(received_at, term, calendar, rules)

    assert calendar.is_working(due.at.date())
    assert first_open((rules.hours or calendar.hours).sessions, due.at.time()) == due.at.time()
    assert due.at > received_at


@given(RECEIPTS, DAY_TERMS, calendars())
def test_a_term_in_days_is_over_on_a_later_day(
    received_at: datetime, term: Term, calendar: WorkCalendar
) -> None:
    assert due_date(received_at, term, calendar).at.date() > received_at.date()


@given(RECEIPTS, st.integers(1, 60), calendars(), st.sampled_from(School))
def test_exactly_the_term_of_working_days_lies_between(
    received_at: datetime, value: int, calendar: WorkCalendar, school: School
) -> None:
    due = due_date(received_at, Term(value, WORKING), calendar, CountingRules(school=school))

    start = due.reckoning.clock_start if school is School.SAME_TIME else received_at
    after_receipt = start.date() + timedelta(days=1)
    assert calendar.working_days_between(after_receipt, due.at.date()) == value


@given(RECEIPTS, st.integers(1, 9000), calendars(), RULES)
def test_exactly_the_term_of_working_minutes_lies_between(
    received_at: datetime, value: int, calendar: WorkCalendar, rules: CountingRules
) -> None:
    due = due_date(received_at, Term(value, MINUTES), calendar, rules)

    start, working_time = due.reckoning.clock_start, due.reckoning.working_time
    assert working_time.between(start, due.at) == timedelta(minutes=value)


@given(RECEIPTS, DAY_TERMS, calendars(), RULES)
def test_the_trace_runs_day_by_day_and_counts_exactly_the_term(
    received_at: datetime, term: Term, calendar: WorkCalendar, rules: CountingRules
) -> None:
    due = due_date(received_at, term, calendar, rules)

    days = [seen.day for seen in due.trace]
    assert days[0] == received_at.date()
    assert days[-1] == due.at.date()
    assert all(later - day == timedelta(days=1) for day, later in pairwise(days))
    assert sum(seen.is_counted for seen in due.trace) == term.value


@given(RECEIPTS, RECEIPTS, TERMS, st.tuples(calendars(), RULES))
def test_a_later_receipt_never_falls_due_earlier(
    one: datetime, other: datetime, term: Term, way: tuple[WorkCalendar, CountingRules]
) -> None:
    first, second = sorted((one, other))

    assert due_date(first, term, *way).at <= due_date(second, term, *way).at


@given(RECEIPTS, NUMBERED, st.integers(1, 30), st.tuples(calendars(), RULES))
def test_a_longer_term_never_falls_due_earlier(
    received_at: datetime, term: Term, more: int, way: tuple[WorkCalendar, CountingRules]
) -> None:
    more = min(more, 3) if term.unit is MONTHS else more
    longer = replace(term, value=term.value + more)

    assert due_date(received_at, term, *way).at <= due_date(received_at, longer, *way).at


@given(RECEIPTS, TERMS, st.tuples(calendars(), RULES), st.integers(0, 100))
def test_another_closed_day_never_brings_the_due_day_forward(
    received_at: datetime, term: Term, way: tuple[WorkCalendar, CountingRules], offset: int
) -> None:
    calendar, rules = way
    day = received_at.date() + timedelta(days=offset)
    assume(calendar.marked(day) is None)
    storm = CalendarDay(day, DayKind.OFFICE_CLOSED, "Bão", "")
    with_storm = replace(calendar, days=(*calendar.days, storm))

    plain, later = (due_date(received_at, term, each, rules).at for each in (calendar, with_storm))
    assert plain <= later
