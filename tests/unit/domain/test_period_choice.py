"""Choosing a period, and stepping to its neighbours."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.period_choice import FIRST_DAY, LAST_DAY, PeriodKind, chosen, free, stepped
from kktdesk.domain.report import Period
from kktdesk.domain.report_periods import Reckoning

DAY = date(2026, 11, 25)
BOTH = (Reckoning.CALENDAR, Reckoning.ND_09)


@pytest.mark.parametrize(
    ("kind", "reckoning", "first", "last"),
    [
        (PeriodKind.WEEK, Reckoning.CALENDAR, date(2026, 11, 23), date(2026, 11, 29)),
        (PeriodKind.WEEK, Reckoning.ND_09, date(2026, 11, 23), date(2026, 11, 29)),
        (PeriodKind.MONTH, Reckoning.CALENDAR, date(2026, 11, 1), date(2026, 11, 30)),
        (PeriodKind.MONTH, Reckoning.ND_09, date(2026, 11, 15), date(2026, 12, 14)),
        (PeriodKind.QUARTER, Reckoning.CALENDAR, date(2026, 10, 1), date(2026, 12, 31)),
        (PeriodKind.QUARTER, Reckoning.ND_09, date(2026, 9, 15), date(2026, 12, 14)),
        (PeriodKind.HALF, Reckoning.CALENDAR, date(2026, 7, 1), date(2026, 12, 31)),
        (PeriodKind.HALF, Reckoning.ND_09, date(2026, 6, 15), date(2026, 12, 14)),
        (PeriodKind.YEAR, Reckoning.CALENDAR, date(2026, 1, 1), date(2026, 12, 31)),
        (PeriodKind.YEAR, Reckoning.ND_09, date(2025, 12, 15), date(2026, 12, 14)),
        (PeriodKind.FREE, Reckoning.CALENDAR, DAY, DAY),
    ],
)
def test_a_day_lies_in_one_period_of_each_kind(
    kind: PeriodKind, reckoning: Reckoning, first: date, last: date
) -> None:
    assert chosen(kind, DAY, reckoning).period == Period(first, last)


def test_the_end_of_december_belongs_to_the_next_year_of_the_decree() -> None:
    choice = chosen(PeriodKind.YEAR, date(2026, 12, 20), Reckoning.ND_09)

    assert choice.year == 2027
    assert choice.period == Period(date(2026, 12, 15), date(2027, 12, 14))


def test_the_part_says_which_of_the_year_it_is() -> None:
    choice = chosen(PeriodKind.QUARTER, DAY, Reckoning.CALENDAR)

    assert (choice.part, choice.year) == (4, 2026)


@given(
    day=st.dates(date(1900, 1, 1), date(2200, 12, 31)),
    kind=st.sampled_from(PeriodKind),
    reckoning=st.sampled_from(BOTH),
)
def test_neighbours_leave_no_day_out_and_the_way_back_ends_where_it_began(
    day: date, kind: PeriodKind, reckoning: Reckoning
) -> None:
    choice = chosen(kind, day, reckoning)
    later, earlier = stepped(choice, 1), stepped(choice, -1)

    assert choice.period.first <= day <= choice.period.last
    assert later.period.first - choice.period.last == timedelta(days=1)
    assert choice.period.first - earlier.period.last == timedelta(days=1)
    assert stepped(later, -1) == choice == stepped(earlier, 1)


def test_free_days_step_by_their_own_length() -> None:
    ten = free(Period(date(2026, 11, 1), date(2026, 11, 10)), Reckoning.CALENDAR)

    assert stepped(ten, 1).period == Period(date(2026, 11, 11), date(2026, 11, 20))


@pytest.mark.parametrize(("day", "step"), [(FIRST_DAY, -1), (LAST_DAY, 1)])
@pytest.mark.parametrize("kind", PeriodKind)
def test_the_ends_of_time_are_stood_still_at(day: date, step: int, kind: PeriodKind) -> None:
    choice = chosen(kind, day, Reckoning.CALENDAR)

    for _ in range(3):
        choice = stepped(choice, step)

    assert choice.period.first.year < 9999
