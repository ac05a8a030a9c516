"""Years that an open data package proposes."""

import subprocess
import sys
from datetime import date
from importlib import metadata

import pytest

from kktdesk.domain.calendar import WEEKEND, DayKind
from kktdesk.domain.calendar_errors import CalendarYearRefused
from kktdesk.domain.calendar_plan import CalendarPlan, make_plan
from kktdesk.domain.office_hours import DEFAULT_HOURS
from kktdesk.services.calendar_proposal import propose_year
from tests.house import ROOT


@pytest.mark.parametrize("year", [1970, 1999, 2010, 2026, 2027, 2028, 2045, 2070, 2100])
def test_a_proposal_is_a_whole_year_and_only_expected(year: int) -> None:
    proposed = propose_year(year)

    calendar = make_plan((proposed,), DEFAULT_HOURS).calendar()
    assert not proposed.is_confirmed
    assert proposed.source == f"gói dữ liệu mở holidays {metadata.version('holidays')}"
    for entry in calendar.days:
        assert (entry.is_confirmed, entry.source) == (False, proposed.source)
    assert not calendar.is_confirmed(date(year, 7, 15))
    assert not calendar.is_working(date(year, 1, 1))
    assert {day.name for day in proposed.days} >= {"Tết Dương lịch", "Quốc khánh"}


def test_every_year_that_a_calendar_can_hold_is_proposed_without_a_hole() -> None:
    plan = make_plan(map(propose_year, range(1995, 2101)), DEFAULT_HOURS)

    for year in plan.years:
        kinds = {day.day: day.kind for day in year.days}
        for day, kind in kinds.items():
            # A day observed in lieu stands on a weekday, whatever the name of the occasion says.
            assert kind is DayKind.HOLIDAY or day.weekday() not in WEEKEND
            assert "(" not in next(entry.name for entry in year.days if entry.day == day)


def test_a_holiday_on_a_week_end_is_observed_on_a_weekday() -> None:
    days = {day.day: (day.kind, day.name) for day in propose_year(2028).days}

    assert days[date(2028, 1, 1)] == (DayKind.HOLIDAY, "Tết Dương lịch")
    assert days[date(2028, 1, 3)] == (DayKind.OBSERVED, "Tết Dương lịch")
    assert days[date(2028, 9, 4)] == (DayKind.OBSERVED, "Quốc khánh")


@pytest.mark.parametrize(("year", "is_closed"), [(2025, False), (2026, True), (2030, True)])
def test_the_day_of_vietnamese_culture_is_proposed_from_2026_on(
    year: int, *, is_closed: bool
) -> None:
    days = [day.day for day in propose_year(year).days]

    assert (date(year, 11, 24) in days) is is_closed


def test_swaps_of_the_record_come_as_pairs_that_keep_out_of_the_days() -> None:
    proposed = propose_year(2026)

    assert [(swap.off, swap.worked) for swap in proposed.swaps] == [
        (date(2026, 8, 31), date(2026, 8, 22))
    ]
    assert date(2026, 8, 31) not in [day.day for day in proposed.days]


def test_a_swap_over_new_year_stands_in_the_year_of_its_day_off() -> None:
    swaps = {year: [swap.off for swap in propose_year(year).swaps] for year in (2018, 2019)}

    assert swaps == {2018: [date(2018, 12, 31)], 2019: [date(2019, 4, 29)]}


@pytest.mark.parametrize("year", [0, 1969, 2101, 10**9])
def test_a_year_that_no_calendar_can_hold_is_refused(year: int) -> None:
    with pytest.raises(CalendarYearRefused):
        propose_year(year)


def test_a_start_does_not_load_the_package() -> None:
    asked = "import sys, kktdesk.services.desk; sys.exit('holidays' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", asked], cwd=ROOT, check=False).returncode == 0


def test_a_proposal_can_stand_beside_the_office_plan() -> None:
    plan: CalendarPlan = make_plan(map(propose_year, (2026, 2027, 2028)), DEFAULT_HOURS)

    assert plan.calendar().expected_years == {2026, 2027, 2028}
