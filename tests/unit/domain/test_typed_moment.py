from collections.abc import Callable
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.typed_moment import read_coming_day, read_past_day, read_time

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    "text",
    ["24/11/2026", "24/11", "24.11.26", "24-11-2026", "24 11", "2411", "24112026", "２４/１１"],
)
def test_day_is_read_as_people_type_it(text: str) -> None:
    assert read_past_day(text, TODAY) == date(2026, 11, 24)


def test_day_without_year_is_the_last_one_that_has_passed() -> None:
    assert read_past_day("25/11", TODAY) == TODAY
    assert read_past_day("26/11", TODAY) == date(2025, 11, 26)


def test_leap_day_without_year_may_be_of_the_year_before() -> None:
    assert read_past_day("29/2", date(2025, 1, 10)) == date(2024, 2, 29)


@pytest.mark.parametrize(
    "text", ["", "hôm qua", "32/1", "31/02/2026", "29/2", "1", "24/11/0", "24/11/0000"]
)
def test_what_is_no_day_is_not_guessed(text: str) -> None:
    assert read_past_day(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9", time(9)),
        ("9h", time(9)),
        ("9:15", time(9, 15)),
        ("09h15", time(9, 15)),
        ("9 g 15", time(9, 15)),
        ("9.15", time(9, 15)),
        ("915", time(9, 15)),
        ("0915", time(9, 15)),
        ("23", time(23)),
    ],
)
def test_time_is_read_as_people_type_it(text: str, expected: time) -> None:
    assert read_time(text) == expected


@pytest.mark.parametrize("text", ["", "sáng", "25", "9:60", "9:15:30", "99999"])
def test_what_is_no_time_is_not_guessed(text: str) -> None:
    assert read_time(text) is None


@given(st.dates(date(1926, 11, 26), TODAY))
def test_every_written_day_is_read_back(day: date) -> None:
    assert read_past_day(f"{day:%d/%m/%Y}", TODAY) == day


@given(st.text(max_size=12))
def test_any_text_is_read_without_harm(text: str) -> None:
    read_past_day(text, TODAY)
    read_time(text)


def test_a_coming_day_without_year_is_the_next_one() -> None:
    today = date(2026, 11, 25)
    assert read_coming_day("25/11", today) == today
    assert read_coming_day("24/11", today) == date(2027, 11, 24)
    assert read_coming_day("03/05/28", today) == date(2028, 5, 3)
    assert read_coming_day("29/02", today) is None
    assert read_coming_day("sau Tết", today) is None


@pytest.mark.parametrize("read", [read_past_day, read_coming_day])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hn", TODAY),
        ("Hôm nay", TODAY),
        ("mai", date(2026, 11, 26)),
        ("ngày mai", date(2026, 11, 26)),
        ("+5", date(2026, 11, 30)),
        ("+ 40", date(2027, 1, 4)),
    ],
)
def test_a_day_is_read_by_how_far_it_is_from_today(
    read: Callable[[str, date], date | None], text: str, expected: date
) -> None:
    assert read(text, TODAY) == expected


@pytest.mark.parametrize("text", ["-5", "+", "+1000", "+5,5", "mốt"])
def test_other_distances_are_not_guessed(text: str) -> None:
    assert read_past_day(text, TODAY) is None
    assert read_coming_day(text, TODAY) is None
