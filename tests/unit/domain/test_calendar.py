"""Which days are worked, why the others are not, and what a calendar refuses."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.calendar import (
    DAY_KIND_NAMES,
    CalendarDay,
    DayKind,
    WorkCalendar,
)
from kktdesk.domain.due_errors import NeverOpen
from kktdesk.domain.errors import CalendarEnds, CalendarRefused

SOURCE = "Văn bản 1"
NEW_YEAR = CalendarDay(date(2026, 1, 1), DayKind.HOLIDAY, "Tết Dương lịch", SOURCE)
BRIDGE = CalendarDay(
    date(2026, 1, 2),
    DayKind.SWAPPED_OFF,
    "Tết Dương lịch",
    SOURCE,
    paired_with=date(2026, 1, 10),
)
MADE_UP = CalendarDay(
    date(2026, 1, 10), DayKind.MADE_UP, "Tết Dương lịch", SOURCE, paired_with=date(2026, 1, 2)
)
SUNDAY_FEAST = CalendarDay(date(2026, 4, 26), DayKind.HOLIDAY, "Giỗ Tổ Hùng Vương", SOURCE)
OBSERVED = CalendarDay(date(2026, 4, 27), DayKind.OBSERVED, "Giỗ Tổ Hùng Vương", SOURCE)
STORM = CalendarDay(date(2026, 10, 8), DayKind.OFFICE_CLOSED, "Bão số 9", SOURCE)
RUMOUR = CalendarDay(date(2026, 11, 23), DayKind.HOLIDAY, "Đề xuất", SOURCE, is_confirmed=False)
NEXT_NEW_YEAR = CalendarDay(date(2027, 1, 1), DayKind.HOLIDAY, "Tết Dương lịch", SOURCE)

DAYS = (STORM, NEW_YEAR, MADE_UP, BRIDGE, OBSERVED, SUNDAY_FEAST, RUMOUR, NEXT_NEW_YEAR)
CALENDAR = WorkCalendar(DAYS, 2025, 2027, "2025-2027/test", expected_years=frozenset({2027}))


def _swap_side(day: date, kind: DayKind, paired_with: date | None) -> CalendarDay:
    return CalendarDay(day, kind, "Quốc khánh", SOURCE, paired_with=paired_with)


@pytest.mark.parametrize(
    ("day", "is_worked"),
    [
        (date(2026, 11, 16), True),
        (date(2026, 11, 20), True),
        (date(2026, 11, 21), False),
        (date(2026, 11, 22), False),
        (date(2026, 1, 1), False),
        (date(2026, 1, 2), False),
        (date(2026, 1, 10), True),
        (date(2026, 4, 26), False),
        (date(2026, 4, 27), False),
        (date(2026, 10, 8), False),
        (date(2025, 1, 1), True),
        (date(2027, 12, 31), True),
    ],
)
def test_a_day_is_worked_as_its_weekday_says_unless_it_is_marked(
    day: date, is_worked: object
) -> None:
    assert CALENDAR.is_working(day) is is_worked


@pytest.mark.parametrize("entry", [NEW_YEAR, BRIDGE, SUNDAY_FEAST, OBSERVED, STORM])
def test_a_closed_day_gives_its_entry_as_the_reason(entry: CalendarDay) -> None:
    assert CALENDAR.why_closed(entry.day) is entry


@pytest.mark.parametrize("day", [date(2026, 11, 21), date(2026, 11, 16), MADE_UP.day])
def test_an_ordinary_week_end_and_a_worked_day_have_no_closing_entry(day: date) -> None:
    assert CALENDAR.why_closed(day) is None


def test_a_day_made_up_is_marked_though_it_is_worked() -> None:
    assert CALENDAR.marked(MADE_UP.day) is MADE_UP
    assert CALENDAR.marked(date(2026, 1, 11)) is None


@pytest.mark.parametrize(
    ("day", "following"),
    [
        (date(2026, 11, 16), date(2026, 11, 17)),
        (date(2026, 11, 20), date(2026, 11, 24)),
        (date(2026, 11, 21), date(2026, 11, 24)),
        (date(2025, 12, 31), date(2026, 1, 5)),
        (date(2026, 1, 9), date(2026, 1, 10)),
        (date(2026, 1, 10), date(2026, 1, 12)),
    ],
)
def test_the_next_working_day_lies_strictly_after(day: date, following: date) -> None:
    assert CALENDAR.next_working_day(day) == following


def test_working_days_are_counted_from_the_day_after() -> None:
    assert CALENDAR.nth_working_day_after(date(2025, 12, 30), 1) == date(2025, 12, 31)
    assert CALENDAR.nth_working_day_after(date(2025, 12, 30), 5) == date(2026, 1, 8)
    assert CALENDAR.nth_working_day_after(date(2027, 12, 30), 1) == date(2027, 12, 31)


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        (date(2026, 1, 1), date(2026, 1, 11), 6),
        (date(2026, 1, 10), date(2026, 1, 10), 1),
        (date(2026, 1, 11), date(2026, 1, 11), 0),
        (date(2026, 1, 12), date(2026, 1, 5), 0),
        (date(2027, 12, 27), date(2027, 12, 31), 5),
    ],
)
def test_a_range_counts_both_its_ends(first: date, last: date, count: int) -> None:
    assert CALENDAR.working_days_between(first, last) == count


def test_a_year_without_official_plan_confirms_only_what_its_entries_confirm() -> None:
    assert CALENDAR.is_confirmed(date(2026, 12, 31))
    assert not CALENDAR.is_confirmed(RUMOUR.day)
    assert CALENDAR.is_confirmed(NEXT_NEW_YEAR.day)
    assert not CALENDAR.is_confirmed(date(2027, 1, 2))


def test_the_expected_days_of_a_range_are_listed_in_order() -> None:
    expected = CALENDAR.expected_between(date(2026, 11, 23), date(2027, 1, 3))

    assert expected == (date(2026, 11, 23), date(2027, 1, 2), date(2027, 1, 3))
    assert CALENDAR.expected_between(date(2025, 1, 1), date(2026, 11, 22)) == ()


def test_the_entries_of_a_year_come_in_the_order_of_their_days() -> None:
    assert CALENDAR.days_of(2026) == (
        NEW_YEAR,
        BRIDGE,
        MADE_UP,
        SUNDAY_FEAST,
        OBSERVED,
        STORM,
        RUMOUR,
    )
    assert CALENDAR.days_of(2027) == (NEXT_NEW_YEAR,)
    assert CALENDAR.days_of(2025) == ()


BEFORE, AFTER = date(2024, 12, 31), date(2028, 1, 1)


@pytest.mark.parametrize("day", [BEFORE, AFTER, date(1, 1, 1), date(9999, 12, 31)])
@pytest.mark.parametrize(
    "ask",
    [
        CALENDAR.require,
        CALENDAR.is_working,
        CALENDAR.marked,
        CALENDAR.why_closed,
        CALENDAR.next_working_day,
        CALENDAR.is_confirmed,
        lambda day: CALENDAR.nth_working_day_after(day, 1),
        lambda day: CALENDAR.working_days_between(day, date(2026, 1, 1)),
        lambda day: CALENDAR.working_days_between(date(2026, 1, 1), day),
        lambda day: CALENDAR.expected_between(day, date(2026, 1, 1)),
        lambda day: CALENDAR.expected_between(date(2026, 1, 1), day),
        lambda day: CALENDAR.days_of(day.year),
    ],
)
def test_a_day_outside_the_years_is_refused_and_not_guessed(
    ask: Callable[[date], object], day: date
) -> None:
    with pytest.raises(CalendarEnds) as refusal:
        ask(day)

    assert refusal.value.values == {"year": day.year, "first_year": 2025, "last_year": 2027}


def test_counting_past_the_last_day_names_the_first_missing_year() -> None:
    with pytest.raises(CalendarEnds) as refusal:
        CALENDAR.nth_working_day_after(date(2027, 12, 30), 2)

    assert refusal.value.values["year"] == 2028


OFF, WORKED = date(2026, 8, 31), date(2026, 8, 22)


@pytest.mark.parametrize(
    ("days", "named"),
    [
        ([_swap_side(OFF, DayKind.SWAPPED_OFF, WORKED)], "31/08/2026"),
        ([_swap_side(WORKED, DayKind.MADE_UP, OFF)], "22/08/2026"),
        ([_swap_side(OFF, DayKind.SWAPPED_OFF, None)], "31/08/2026"),
        ([_swap_side(OFF, DayKind.HOLIDAY, WORKED)], "31/08/2026"),
        (
            [
                _swap_side(OFF, DayKind.SWAPPED_OFF, WORKED),
                _swap_side(WORKED, DayKind.HOLIDAY, None),
            ],
            "31/08/2026",
        ),
        (
            [
                _swap_side(OFF, DayKind.SWAPPED_OFF, WORKED),
                _swap_side(WORKED, DayKind.MADE_UP, date(2026, 8, 28)),
            ],
            "31/08/2026",
        ),
        (
            [
                _swap_side(date(2026, 8, 30), DayKind.SWAPPED_OFF, WORKED),
                _swap_side(WORKED, DayKind.MADE_UP, date(2026, 8, 30)),
            ],
            "30/08/2026",
        ),
        (
            [
                _swap_side(OFF, DayKind.SWAPPED_OFF, date(2026, 8, 21)),
                _swap_side(date(2026, 8, 21), DayKind.MADE_UP, OFF),
            ],
            "21/08/2026",
        ),
        (
            [
                _swap_side(OFF, DayKind.HOLIDAY, None),
                _swap_side(OFF, DayKind.OFFICE_CLOSED, None),
            ],
            "31/08/2026",
        ),
    ],
    ids=[
        "only the day off",
        "only the day made up",
        "no other side named",
        "a holiday with another side",
        "the other side is a holiday",
        "the other side belongs elsewhere",
        "off on a week-end",
        "made up on a weekday",
        "one day twice",
    ],
)
def test_half_a_swap_or_a_doubled_day_is_refused(days: list[CalendarDay], named: str) -> None:
    with pytest.raises(CalendarRefused) as refusal:
        WorkCalendar(tuple(days), 2026, 2026, "")

    assert refusal.value.values == {"day": named}


def test_a_swap_may_reach_beyond_the_last_year() -> None:
    off, worked = date(2018, 12, 31), date(2019, 1, 5)
    calendar = WorkCalendar(
        (
            _swap_side(off, DayKind.SWAPPED_OFF, worked),
            _swap_side(worked, DayKind.MADE_UP, off),
        ),
        2018,
        2018,
        "",
    )

    assert not calendar.is_working(off)
    with pytest.raises(CalendarEnds):
        calendar.is_working(worked)


def test_every_kind_of_day_has_a_vietnamese_word_of_its_own() -> None:
    assert set(DAY_KIND_NAMES) == set(DayKind)
    assert len(set(DAY_KIND_NAMES.values())) == len(DayKind)


# ---- calendars with another week, or with plain days


def test_a_week_may_have_no_days_off() -> None:
    calendar = WorkCalendar((), 2026, 2026, "", weekend=frozenset())

    assert calendar.working_days_between(date(2026, 1, 1), date(2026, 12, 31)) == 365


def test_a_week_of_seven_days_off_is_refused() -> None:
    with pytest.raises(NeverOpen):
        WorkCalendar((), 2026, 2026, "", weekend=frozenset(range(7)))


def test_plain_days_close_and_open_and_the_open_ones_win() -> None:
    friday, saturday, sunday = date(2026, 11, 20), date(2026, 11, 21), date(2026, 11, 22)
    calendar = WorkCalendar(
        (CalendarDay(sunday, DayKind.HOLIDAY, "Nghỉ", SOURCE),),
        1970,
        2100,
        "",
        closed=frozenset({friday, saturday}),
        worked=frozenset({saturday, sunday}),
    )

    assert [calendar.is_working(day) for day in (friday, saturday, sunday)] == [False, True, True]
    assert calendar.next_working_day(date(2026, 11, 19)) == saturday


def test_a_swap_gives_a_day_of_the_weekly_rest_whichever_that_is() -> None:
    friday, sunday = date(2026, 11, 20), date(2026, 11, 22)
    sides = (
        _swap_side(sunday, DayKind.SWAPPED_OFF, friday),
        _swap_side(friday, DayKind.MADE_UP, sunday),
    )
    calendar = WorkCalendar(sides, 2026, 2026, "", weekend=frozenset({4}))

    assert calendar.is_working(friday)
    assert not calendar.is_working(sunday)
    with pytest.raises(CalendarRefused):
        WorkCalendar(sides, 2026, 2026, "")


def test_the_last_working_day_before_a_day_is_never_the_day_itself() -> None:
    assert CALENDAR.last_working_day_before(date(2026, 11, 18)) == date(2026, 11, 17)
    assert CALENDAR.last_working_day_before(date(2026, 1, 12)) == MADE_UP.day
    assert CALENDAR.last_working_day_before(date(2026, 4, 28)) == date(2026, 4, 24)


def test_no_working_day_lies_before_the_first_year() -> None:
    with pytest.raises(CalendarEnds) as refusal:
        CALENDAR.last_working_day_before(date(2025, 1, 1))

    assert refusal.value.values == {"year": 2024, "first_year": 2025, "last_year": 2027}


ANY_DAY = st.dates(date(2025, 1, 1), date(2027, 12, 30))


@given(ANY_DAY)
def test_a_working_day_is_found_by_the_number_before_it(day: date) -> None:
    found = CALENDAR.working_day(CALENDAR.working_days_before(day))

    assert found == (day if CALENDAR.is_working(day) else CALENDAR.next_working_day(day))


@given(ANY_DAY, ANY_DAY)
def test_a_range_counts_what_asking_each_day_counts(one: date, other: date) -> None:
    first, last = sorted((one, other))
    asked = sum(
        CALENDAR.is_working(date.fromordinal(number))
        for number in range(first.toordinal(), last.toordinal() + 1)
    )

    assert CALENDAR.working_days_between(first, last) == asked


def test_a_calendar_without_a_version_is_named_by_its_plain_days() -> None:
    days = (date(2026, 8, 21), date(2026, 8, 24))
    names = {
        WorkCalendar((), 1970, 2100, closed=frozenset(closed), worked=frozenset(worked)).name()
        for closed, worked in ((days, ()), (days[::-1], ()), (days[:1], ()), ((), days))
    }

    assert len(names) == 3
    assert all(re.fullmatch(r"1970-2100/[0-9a-f]{8}", name) for name in names)
    assert WorkCalendar((), 1970, 2100, "own").name() == "own"
