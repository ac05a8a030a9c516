"""Sums in words."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.dong import dong_words
from tests.house import ROOT


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "Không đồng"),
        (5, "Năm đồng"),
        (15_000, "Mười lăm nghìn đồng"),
        (21_004, "Hai mươi mốt nghìn không trăm lẻ bốn đồng"),
        (110_000, "Một trăm mười nghìn đồng"),
        (604_024, "Sáu trăm lẻ bốn nghìn không trăm hai mươi tư đồng"),
        (2_700_000, "Hai triệu bảy trăm nghìn đồng"),
        (1_000_001, "Một triệu không trăm lẻ một đồng"),
        (1_020_000_055, "Một tỷ không trăm hai mươi triệu không trăm năm mươi lăm đồng"),
        (3_000_000_000, "Ba tỷ đồng"),
        (2_000_000_000_000, "Hai nghìn tỷ đồng"),
    ],
)
def test_a_sum_is_written_as_an_accountant_says_it(amount: int, words: str) -> None:
    assert dong_words(amount) == words


CASES = json.loads((ROOT / "tests/data/amount_in_words.json").read_text(encoding="utf-8"))["cases"]
DIGITS = {
    word: digit
    for digit, words in enumerate(
        ["không", "một mốt", "hai", "ba", "bốn tư", "năm lăm", "sáu", "bảy", "tám", "chín"]
    )
    for word in words.split()
}


def test_every_sum_of_the_vectors_is_said_so_with_the_zero_of_the_south() -> None:
    said = {case["number"]: dong_words(case["number"]) for case in CASES}

    assert said == {case["number"]: case["words"].replace(" linh ", " lẻ ") for case in CASES}


def number_of(words: list[str]) -> int:
    """Read words back, the largest unit first."""
    for unit, size in (("tỷ", 10**9), ("triệu", 10**6), ("nghìn", 10**3)):
        if unit in words:
            at = len(words) - 1 - words[::-1].index(unit)
            head = number_of(words[:at]) * size
            return head + (number_of(words[at + 1 :]) if words[at + 1 :] else 0)
    total = 0
    for word in words:
        if word in DIGITS:
            total += DIGITS[word]
        elif word == "mười":
            total += 10
        elif word in {"trăm", "mươi"}:
            size = 100 if word == "trăm" else 10
            total += (total % 10) * (size - 1)
    return total


@given(st.integers(min_value=0, max_value=10**15))
def test_words_read_back_give_the_sum(amount: int) -> None:
    words = dong_words(amount)

    assert words[0].isupper()
    *said, unit = words.lower().split()
    assert unit == "đồng"
    assert number_of(said) == amount


@given(st.integers(min_value=0, max_value=10**15))
def test_no_two_sums_share_their_words(amount: int) -> None:
    assert dong_words(amount) != dong_words(amount + 1)
