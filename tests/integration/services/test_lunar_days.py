"""Tết and Giỗ Tổ of our calendars against two packages that reckon them independently."""

from datetime import date, timedelta

import holidays
import pytest
from lunar_vn import LunarDate, lunar_to_solar

from kktdesk.domain.calendar_day import DayKind
from kktdesk.domain.calendar_plan import CalendarYear
from kktdesk.services.calendar_files import load_plan
from kktdesk.services.calendar_proposal import propose_year

YEARS = range(2020, 2036)
KNOWN = {year.year: year for year in load_plan().years}
# month and day of the moon's year; the eve is the day before the first
LUNAR = {
    "Tết Nguyên Đán": (1, 1),
    "Mùng hai Tết Nguyên Đán": (1, 2),
    "Mùng ba Tết Nguyên Đán": (1, 3),
    "Ngày Giỗ Tổ Hùng Vương": (3, 10),
}
EVE = "Giao thừa Tết Nguyên Đán"


def _year(number: int) -> CalendarYear:
    """Give a year of the program, or the one that would be proposed."""
    return KNOWN.get(number) or propose_year(number)


def _holidays(number: int) -> dict[str, date]:
    days = _year(number).days
    return {day.name: day.day for day in days if day.kind is DayKind.HOLIDAY}


@pytest.mark.parametrize("number", YEARS)
def test_tet_and_gio_to_fall_on_the_days_of_the_moon(number: int) -> None:
    ours = _holidays(number)

    for name, (month, day) in LUNAR.items():
        assert ours[name] == lunar_to_solar(LunarDate(day=day, month=month, year=number)), name
    assert ours[EVE] == ours["Tết Nguyên Đán"] - timedelta(days=1)


@pytest.mark.parametrize("number", YEARS)
def test_tet_and_gio_to_are_those_of_the_open_data_package(number: int) -> None:
    found = holidays.country_holidays("VN", years=number, language="vi")
    ours = _holidays(number)

    for name in (*LUNAR, EVE):
        assert [ours[name]] == [day for day in found if name in found.get_list(day)], name


def test_the_years_of_the_program_and_the_proposed_ones_are_both_looked_at() -> None:
    assert set(YEARS) & set(KNOWN) == set(range(2020, 2028))
    assert set(YEARS) - set(KNOWN) == set(range(2028, 2036))
