"""Edits of a calendar plan: what each changes, what each refuses, and that nothing else moves."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain import calendar_edits as edits
from kktdesk.domain.calendar import CalendarDay, DayKind
from kktdesk.domain.calendar_errors import (
    CalendarDayOrdinary,
    CalendarDayTaken,
    CalendarHalfSwap,
    CalendarYearOutside,
    CalendarYearRefused,
    CalendarYearsBroken,
    SwapOffRefused,
    SwapWorkedRefused,
)
from kktdesk.domain.calendar_plan import CalendarPlan, CalendarYear, Swap, make_plan
from kktdesk.domain.due_errors import HoursRefused
from kktdesk.domain.errors import CalendarRefused, DeskError
from kktdesk.domain.office_hours import DEFAULT_HOURS, OfficeHours

NEW_YEAR = CalendarDay(date(2026, 1, 1), DayKind.HOLIDAY, "Tết Dương lịch", "VB 1")
NATIONAL = CalendarDay(date(2026, 9, 2), DayKind.HOLIDAY, "Quốc khánh", "VB 1", is_confirmed=False)
STORM = CalendarDay(date(2026, 10, 8), DayKind.OFFICE_CLOSED, "Bão số 9", "QĐ 5")
SWAP = Swap(
    off=date(2026, 8, 31),
    worked=date(2026, 8, 22),
    name="Quốc khánh",
    source="VB 2",
    is_confirmed=False,
)
OVER_NEW_YEAR = Swap(
    off=date(2027, 12, 31), worked=date(2028, 1, 8), name="Tết Dương lịch", source="VB 3"
)

PLAN = make_plan(
    (
        CalendarYear(
            year=2026, is_confirmed=True, source="VB 1", days=(NEW_YEAR, NATIONAL), swaps=(SWAP,)
        ),
        CalendarYear(
            year=2027, is_confirmed=False, source="VB 1", days=(), swaps=(OVER_NEW_YEAR,)
        ),
    ),
    DEFAULT_HOURS,
)


def an_empty(year: int) -> CalendarYear:
    return CalendarYear(year=year, is_confirmed=True, source="VB")


def days(plan: CalendarPlan, year: int) -> dict[date, str]:
    return {day.day: f"{day.kind} {day.name}" for day in plan.calendar().days_of(year)}


# ---------------------------------------------------------------- days
def test_a_day_is_written_in_its_place() -> None:
    plan = edits.put_day(PLAN, STORM)

    assert plan.years[0].days == (NEW_YEAR, NATIONAL, STORM)
    assert not plan.calendar().is_working(STORM.day)
    assert edits.remove_day(plan, STORM.day) == PLAN


def test_a_day_takes_the_place_of_the_entry_of_its_day() -> None:
    other = replace(NEW_YEAR, name="Tết", source="VB 9")

    assert edits.put_day(PLAN, other).years[0].days == (other, NATIONAL)


@pytest.mark.parametrize("day", [SWAP.off, SWAP.worked, date(2027, 12, 31)])
def test_a_day_of_a_swap_takes_no_other_entry(day: date) -> None:
    with pytest.raises(CalendarDayTaken) as refusal:
        edits.put_day(PLAN, replace(STORM, day=day))

    assert refusal.value.values["day"] == f"{day:%d/%m/%Y}"


@pytest.mark.parametrize("kind", [DayKind.SWAPPED_OFF, DayKind.MADE_UP])
def test_a_kind_of_a_pair_is_no_single_day(kind: DayKind) -> None:
    with pytest.raises(CalendarHalfSwap):
        edits.put_day(PLAN, replace(STORM, kind=kind, paired_with=date(2026, 10, 10)))


def test_a_single_day_has_no_other_side() -> None:
    with pytest.raises(CalendarRefused):
        edits.put_day(PLAN, replace(STORM, paired_with=date(2026, 10, 10)))


Edit = Callable[[CalendarPlan, date], CalendarPlan]

AT_A_DAY: list[Edit] = [
    lambda plan, day: edits.put_day(plan, replace(STORM, day=day)),
    lambda plan, day: edits.put_swap(plan, replace(SWAP, off=day, worked=date(2026, 3, 7))),
    lambda plan, day: edits.put_swap(plan, replace(SWAP, off=date(2026, 3, 6), worked=day)),
    edits.remove_day,
    lambda plan, day: edits.confirm_day(plan, day, "VB"),
    lambda plan, day: edits.confirm_year(plan, day.year, "VB"),
]


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2028, 1, 15)])
@pytest.mark.parametrize("edit", AT_A_DAY)
def test_a_day_outside_the_years_of_the_plan_is_refused(edit: Edit, day: date) -> None:
    with pytest.raises(CalendarYearOutside) as refusal:
        edit(PLAN, day)

    assert refusal.value.values == {"year": day.year, "first_year": 2026, "last_year": 2027}


# ---------------------------------------------------------------- swaps
A_SWAP = Swap(off=date(2026, 4, 29), worked=date(2026, 4, 25), name="30/4", source="VB 4")


def test_a_swap_moves_both_sides_at_once() -> None:
    calendar = edits.put_swap(PLAN, A_SWAP).calendar()

    assert not calendar.is_working(A_SWAP.off)
    assert calendar.is_working(A_SWAP.worked)


def test_a_swap_over_new_year_stands_in_the_year_of_its_day_off() -> None:
    swap = replace(A_SWAP, off=date(2027, 1, 4), worked=date(2026, 12, 26))

    plan = edits.put_swap(PLAN, swap)

    assert swap in plan.years[1].swaps
    assert swap not in plan.years[0].swaps


@pytest.mark.parametrize("replaced", [SWAP.off, SWAP.worked])
def test_a_swap_takes_the_place_of_the_one_it_corrects(replaced: date) -> None:
    corrected = replace(SWAP, worked=date(2026, 8, 29))

    plan = edits.put_swap(PLAN, corrected, replaced)

    assert plan.years[0].swaps == (corrected,)
    assert not plan.calendar().is_working(SWAP.worked)


def test_a_swap_is_not_written_twice() -> None:
    with pytest.raises(CalendarDayTaken):
        edits.put_swap(PLAN, SWAP)


@pytest.mark.parametrize(
    ("swap", "day"),
    [
        (replace(A_SWAP, off=NATIONAL.day), "02/09/2026"),
        (replace(A_SWAP, off=SWAP.off), "31/08/2026"),
        (replace(A_SWAP, worked=SWAP.worked), "22/08/2026"),
    ],
)
def test_a_swap_needs_two_days_without_an_entry(swap: Swap, day: str) -> None:
    with pytest.raises(CalendarDayTaken) as refusal:
        edits.put_swap(PLAN, swap)

    assert refusal.value.values == {"day": day, "name": "Quốc khánh"}


@pytest.mark.parametrize("off", [date(2026, 5, 2), date(2026, 5, 3)])
def test_a_swap_does_not_give_up_a_week_end(off: date) -> None:
    with pytest.raises(SwapOffRefused):
        edits.put_swap(PLAN, replace(A_SWAP, off=off))


def test_a_swap_does_not_make_up_on_a_weekday() -> None:
    with pytest.raises(SwapWorkedRefused):
        edits.put_swap(PLAN, replace(A_SWAP, worked=date(2026, 4, 24)))


def test_a_swap_is_no_single_day_for_itself() -> None:
    with pytest.raises(SwapWorkedRefused):
        edits.put_swap(PLAN, replace(A_SWAP, worked=A_SWAP.off))


@pytest.mark.parametrize("day", [NEW_YEAR.day, date(2026, 3, 4)])
def test_a_swap_replaces_only_a_swap(day: date) -> None:
    with pytest.raises(CalendarDayOrdinary):
        edits.put_swap(PLAN, A_SWAP, day)


@pytest.mark.parametrize("side", [SWAP.off, SWAP.worked])
def test_taking_one_side_of_a_swap_away_takes_both(side: date) -> None:
    plan = edits.remove_day(PLAN, side)

    assert plan.years[0].swaps == ()
    assert plan.calendar().is_working(SWAP.off)
    assert not plan.calendar().is_working(SWAP.worked)


def test_an_ordinary_day_has_nothing_to_take_away_or_to_confirm() -> None:
    with pytest.raises(CalendarDayOrdinary):
        edits.remove_day(PLAN, date(2026, 3, 4))
    with pytest.raises(CalendarDayOrdinary):
        edits.confirm_day(PLAN, date(2026, 3, 4), "VB")


# ---------------------------------------------------------------- confirming
def test_a_confirmed_day_names_its_document() -> None:
    plan = edits.confirm_day(PLAN, NATIONAL.day, "TB 7")

    assert plan.years[0].days == (
        NEW_YEAR,
        replace(NATIONAL, is_confirmed=True, source="TB 7"),
    )
    assert plan.calendar().is_confirmed(NATIONAL.day)


def test_a_day_confirmed_without_a_document_keeps_the_one_written() -> None:
    plan = edits.confirm_day(PLAN, NATIONAL.day, "")

    assert plan.years[0].days[1] == replace(NATIONAL, is_confirmed=True)


@pytest.mark.parametrize("side", [SWAP.off, SWAP.worked])
def test_one_side_of_a_swap_confirms_both(side: date) -> None:
    plan = edits.confirm_day(PLAN, side, "TB 8")

    assert plan.years[0].swaps == (replace(SWAP, is_confirmed=True, source="TB 8"),)


def test_a_swap_into_a_year_that_is_not_planned_yet_can_be_confirmed() -> None:
    plan = edits.confirm_day(PLAN, OVER_NEW_YEAR.off, "TB 9")

    assert plan.years[1].swaps == (replace(OVER_NEW_YEAR, source="TB 9"),)


def test_a_confirmed_year_confirms_what_was_expected_in_it_and_nothing_else() -> None:
    plan = edits.confirm_year(PLAN, 2026, "TB 10")

    assert plan.years[0] == CalendarYear(
        year=2026,
        is_confirmed=True,
        source="TB 10",
        days=(NEW_YEAR, replace(NATIONAL, is_confirmed=True, source="TB 10")),
        swaps=(replace(SWAP, is_confirmed=True, source="TB 10"),),
    )
    assert plan.years[1] == PLAN.years[1]


def test_a_year_confirmed_without_a_document_keeps_what_is_written() -> None:
    plan = edits.confirm_year(edits.put_day(PLAN, replace(STORM, day=date(2027, 3, 3))), 2027, "")

    assert (plan.years[1].source, plan.years[1].is_confirmed) == ("VB 1", True)
    assert plan.calendar().is_confirmed(date(2027, 7, 15))
    assert plan.years[1].swaps == (OVER_NEW_YEAR,)


# ---------------------------------------------------------------- years
def test_a_year_is_taken_over_whole() -> None:
    plan = edits.take_years(PLAN, (an_empty(2026),))

    assert plan.years == (an_empty(2026), PLAN.years[1])
    assert plan.hours == PLAN.hours


@pytest.mark.parametrize("years", [(2025,), (2028,), (2029, 2028), (2024, 2025, 2028)])
def test_years_join_at_either_end(years: tuple[int, ...]) -> None:
    plan = edits.take_years(PLAN, map(an_empty, years))

    assert [year.year for year in plan.years] == sorted({2026, 2027, *years})


@pytest.mark.parametrize(
    ("years", "hole"), [((2029,), 2028), ((2024,), 2025), ((2028, 2030), 2029)]
)
def test_years_that_leave_a_hole_are_refused(years: tuple[int, ...], hole: int) -> None:
    with pytest.raises(CalendarYearsBroken) as refusal:
        edits.take_years(PLAN, map(an_empty, years))

    assert refusal.value.values == {"year": hole}


def test_a_year_is_not_taken_twice() -> None:
    with pytest.raises(CalendarYearsBroken) as refusal:
        edits.take_years(PLAN, (an_empty(2028), an_empty(2028)))

    assert refusal.value.values == {"year": 2028}


def test_a_plan_holds_no_year_twice() -> None:
    with pytest.raises(CalendarYearsBroken):
        make_plan((an_empty(2028), an_empty(2028)), DEFAULT_HOURS)


@pytest.mark.parametrize("years", [range(1969, 2026), range(2028, 2102)])
def test_a_year_far_away_is_refused(years: range) -> None:
    with pytest.raises(CalendarYearRefused):
        edits.take_years(PLAN, map(an_empty, years))


def test_a_year_brings_its_pair_to_the_year_of_the_day_off() -> None:
    swap = replace(A_SWAP, off=date(2027, 1, 4), worked=date(2026, 12, 26))

    plan = edits.take_years(PLAN, (replace(PLAN.years[0], swaps=(SWAP, swap)),))

    assert plan.years[0].swaps == (SWAP,)
    assert plan.years[1].swaps == (swap, OVER_NEW_YEAR)


def test_a_year_whose_pair_lies_elsewhere_is_refused() -> None:
    with pytest.raises(CalendarYearOutside):
        edits.take_years(PLAN, (replace(an_empty(2028), swaps=(SWAP,)),))


def test_a_year_whose_day_lies_elsewhere_is_refused() -> None:
    with pytest.raises(CalendarYearOutside):
        edits.take_years(PLAN, (replace(an_empty(2028), days=(NEW_YEAR,)),))


def test_a_year_with_half_a_swap_among_its_days_is_refused() -> None:
    half = CalendarDay(date(2028, 1, 8), DayKind.MADE_UP, "x", "y", paired_with=date(2027, 12, 31))

    with pytest.raises(CalendarHalfSwap):
        edits.take_years(PLAN, (replace(an_empty(2028), days=(half,)),))


def test_years_that_say_a_day_twice_are_refused() -> None:
    twice = CalendarDay(OVER_NEW_YEAR.worked, DayKind.OFFICE_CLOSED, "x", "y")

    with pytest.raises(CalendarRefused):
        edits.take_years(PLAN, (replace(an_empty(2028), days=(twice,)),))


# ---------------------------------------------------------------- hours
SHORT = OfficeHours(((time(7, 30), time(11, 30)), (time(13, 30), time(16, 30))))


def test_hours_are_set_alone_or_with_years() -> None:
    assert edits.set_hours(PLAN, SHORT) == replace(PLAN, hours=SHORT)
    assert edits.take_years(PLAN, (), SHORT) == replace(PLAN, hours=SHORT)
    assert edits.set_hours(PLAN, SHORT).calendar().hours == SHORT


@pytest.mark.parametrize(
    "sessions",
    [
        ((time(7), time(12)), (time(11), time(17))),
        ((time(22), time(2)),),
        ((time(13), time(17)), (time(7), time(11))),
        (),
    ],
)
def test_hours_that_cannot_be_never_reach_a_plan(
    sessions: tuple[tuple[time, time], ...],
) -> None:
    with pytest.raises(HoursRefused):
        OfficeHours(sessions)


# ---------------------------------------------------------------- versions
def _with_pairs(first: date, second: date) -> CalendarPlan:
    """Give two pairs of the same four days, paired one way or the other."""
    plan = edits.put_swap(PLAN, replace(A_SWAP, worked=first))
    return edits.put_swap(plan, replace(A_SWAP, off=date(2026, 4, 28), worked=second))


VARIANTS = [
    edits.put_day(PLAN, STORM),
    edits.put_day(PLAN, replace(NEW_YEAR, name="Tết")),
    edits.put_day(PLAN, replace(NEW_YEAR, source="VB 9")),
    edits.put_day(PLAN, replace(NEW_YEAR, kind=DayKind.OBSERVED)),
    edits.put_day(PLAN, replace(NEW_YEAR, is_confirmed=False)),
    edits.confirm_year(PLAN, 2027, ""),
    edits.confirm_year(PLAN, 2026, "VB 7"),
    edits.set_hours(PLAN, SHORT),
    edits.set_hours(PLAN, replace(DEFAULT_HOURS, intake=SHORT.sessions)),
    edits.set_hours(PLAN, replace(DEFAULT_HOURS, saturday_intake=SHORT.sessions)),
    edits.set_hours(PLAN, OfficeHours(((time(7, 0, 1), time(11, 30)), (time(13, 30), time(17))))),
    edits.take_years(PLAN, (an_empty(2025),)),
    _with_pairs(date(2026, 4, 25), date(2026, 4, 18)),
    _with_pairs(date(2026, 4, 18), date(2026, 4, 25)),
]


def test_the_version_differs_where_anything_differs() -> None:
    versions = [plan.version() for plan in (PLAN, *VARIANTS)]

    assert len(set(versions)) == len(versions)


def test_the_version_does_not_follow_the_order_of_the_days() -> None:
    year = PLAN.years[0]
    turned = replace(PLAN, years=(replace(year, days=year.days[::-1]), PLAN.years[1]))

    assert turned.version() == PLAN.version()


# ---------------------------------------------------------------- any edits one after another
ANY_DAY = st.dates(date(2025, 6, 1), date(2028, 6, 30))
ANY_EDIT = st.one_of(
    st.builds(
        lambda day, kind: lambda plan: edits.put_day(plan, CalendarDay(day, kind, "x", "y")),
        ANY_DAY,
        st.sampled_from(DayKind),
    ),
    st.builds(
        lambda off, worked, replaced: (
            lambda plan: edits.put_swap(
                plan, Swap(off=off, worked=worked, name="x", source="y"), replaced
            )
        ),
        ANY_DAY,
        ANY_DAY,
        st.none() | ANY_DAY,
    ),
    st.builds(lambda day: lambda plan: edits.remove_day(plan, day), ANY_DAY),
    st.builds(lambda day: lambda plan: edits.confirm_day(plan, day, "z"), ANY_DAY),
    st.builds(
        lambda year: lambda plan: edits.take_years(plan, (an_empty(year),)),
        st.integers(2024, 2030),
    ),
)


@given(st.lists(ANY_EDIT, max_size=12))
def test_whatever_is_edited_the_calendar_stays_whole(
    steps: list[Callable[[CalendarPlan], CalendarPlan]],
) -> None:
    plan = PLAN
    for step in steps:
        try:
            plan = step(plan)
        except DeskError:
            continue
        calendar = plan.calendar()
        for swap in (swap for year in plan.years for swap in year.swaps):
            for day in (swap.off, swap.worked):
                if calendar.first_year <= day.year <= calendar.last_year:
                    assert calendar.is_working(day) is (day == swap.worked)
