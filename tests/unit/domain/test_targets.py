"""Targets as they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.targets import read_share


@pytest.mark.parametrize(
    ("typed", "share"),
    [
        ("98,5", 98.5),
        ("98.5", 98.5),
        (" 80 % ", 80.0),
        ("100", 100.0),
        ("0", 0.0),
        (75, 75.0),
        (33.25, 33.25),
    ],
)
def test_a_share_is_read_with_a_comma_or_a_point(typed: object, share: float) -> None:
    assert read_share(typed) == share


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "nhiều",
        "-1",
        "100,01",
        "12,345",
        "1e-3",
        "nan",
        "inf",
        "٩٨",
        "9" * 13,
        None,
        True,
        [98],
        float("nan"),
    ],
)
def test_what_is_no_share_is_not_guessed(typed: object) -> None:
    assert read_share(typed) is None


@given(hundredths=st.integers(0, 100_00))
def test_every_share_of_two_places_is_kept_as_it_was_typed(hundredths: int) -> None:
    whole, places = divmod(hundredths, 100)

    assert read_share(f"{whole},{places:02}") == pytest.approx(hundredths / 100, abs=1e-12)
