"""Sums in words."""

import pytest

from kktdesk.domain.dong import dong_words


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
