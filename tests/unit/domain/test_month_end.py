from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.month_end import short_month

TODAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("text", "month", "year", "last"),
    [
        ("30/02/2026", 2, 2026, 28),
        ("31/04/2026", 4, 2026, 30),
        ("29/02/2027", 2, 2027, 28),
        ("29.2.27", 2, 2027, 28),
        ("29-2", 2, 2027, 28),
        ("3104", 4, 2027, 30),
        ("２９/２/２０２７", 2, 2027, 28),
        ("2027-02-29", 2, 2027, 28),
        ("2026-04-31T09:15", 4, 2026, 30),
    ],
)
def test_the_month_that_is_too_short_is_found(text: str, month: int, year: int, last: int) -> None:
    found = short_month(text, TODAY)

    assert found is not None
    assert found.values() == {"month": month, "year": year, "last": last}


@pytest.mark.parametrize(
    "text",
    ["", "28/2/2027", "29/02/2028", "13/25/2026", "2026-13-01", "99999999", "32/1", "0/2", "mai"],
)
def test_a_day_that_there_is_and_what_is_no_day_have_none(text: str) -> None:
    assert short_month(text, TODAY) is None


@given(st.text(max_size=20))
def test_any_text_is_looked_at_without_harm(text: str) -> None:
    short_month(text, TODAY)
