import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.post import (
    BundleState,
    ItemState,
    bundle_state,
    check_digit,
    read_bundle,
    read_item,
)


@pytest.mark.parametrize(
    ("serial", "digit"),
    [("47312482", 9), ("12345678", 5), ("00000001", 4), ("00000000", 5), ("00000008", 0)],
)
def test_check_digit_is_that_of_the_standard(serial: str, digit: int) -> None:
    assert check_digit(serial) == digit


def test_number_of_the_international_form_is_brought_together() -> None:
    item = read_item(" ee 473 124 829 vn ")

    assert item.number == "EE473124829VN"
    assert item.is_international
    assert not item.is_suspect


def test_wrong_check_digit_is_only_suspect() -> None:
    item = read_item("EE473124828VN")

    assert item.number == "EE473124828VN"
    assert item.is_suspect


@pytest.mark.parametrize("text", ["", "B-2026/77", "EE47312482VN", "EE4731248291VN", "mã 12 34"])
def test_number_of_another_form_stays_as_given(text: str) -> None:
    item = read_item(text)

    assert item.number == text
    assert not item.is_international
    assert not item.is_suspect


def test_full_width_digits_are_read() -> None:
    assert read_item("EE４７３１２４８２９VN").number == "EE473124829VN"


@given(st.text(alphabet="0123456789", min_size=8, max_size=8), st.integers(0, 7))
def test_one_wrong_digit_is_noticed_but_for_the_two_sums_that_give_five(
    serial: str, place: int
) -> None:
    other = str((int(serial[place]) + 1) % 10)
    changed = serial[:place] + other + serial[place + 1 :]
    digits = {check_digit(serial), check_digit(changed)}

    assert len(digits) == 2 or digits == {5}


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert read_item(text).is_international or not read_item(text).is_suspect


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BĐ-20261125-01", "BĐ-20261125-01"),
        (" bd-20261125-12 ", "BĐ-20261125-12"),
        ("BD-20261125-1", None),
        ("H20.99-261125-0001", None),
    ],
)
def test_a_bundle_is_named_with_or_without_its_bar(text: str, name: str | None) -> None:
    assert read_bundle(text) == name


@pytest.mark.parametrize(
    ("items", "state"),
    [
        ((), BundleState.SETTLED),
        ((ItemState.DELIVERED, ItemState.BACK, ItemState.RECALLED), BundleState.SETTLED),
        ((ItemState.DELIVERED, ItemState.INVITED_AGAIN), BundleState.UNDER_WAY),
        ((ItemState.ON_ITS_WAY, ItemState.SENT_BACK), BundleState.SENT_BACK),
    ],
)
def test_a_bundle_shows_what_most_needs_a_hand(
    items: tuple[ItemState, ...], state: BundleState
) -> None:
    assert bundle_state(items, is_open=False) is state
    assert bundle_state(items, is_open=True) is BundleState.OPEN
