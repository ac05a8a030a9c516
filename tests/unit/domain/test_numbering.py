import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.numbering import (
    DossierCode,
    book_line,
    book_name,
    book_series,
    dossier_code,
    dossier_series,
    read_code,
    receipt_number,
    receipt_series,
    unit_code_problem,
)

VECTORS = json.loads(
    (Path(__file__).parents[2] / "data" / "dossier_numbers.json").read_text(encoding="utf-8")
)
UNIT_CODES = st.from_regex(
    r"([0-9]{3}\.[0-9]{2}\.[0-9]{2}\.)?[A-Z][0-9]{2}(\.[0-9]{1,3}){0,3}", fullmatch=True
)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["expected"])
def test_codes_are_written_as_published(case: dict[str, str]) -> None:
    day = date.fromisoformat(case["date"])
    is_new_series = dossier_series(case["unit"], day) != dossier_series(
        case["unit"], date.fromisoformat(case["previous_date"])
    )
    n = 1 if is_new_series else int(case["next"])
    assert dossier_code(case["unit"], day, n) == case["expected"]


def test_the_form_of_the_code_is_the_laws() -> None:
    assert dossier_code("H20.99", date(2026, 11, 24), 1) == "H20.99-261124-0001"


@given(UNIT_CODES, DAYS, st.integers(1, 9_999_999))
def test_a_written_code_is_read_as_it_was_written(unit: str, day: date, n: int) -> None:
    written = dossier_code(unit, day, n)
    code = read_code(written)
    assert code == DossierCode(unit, day, f"{n:04d}")
    assert str(code) == written


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("h20.99-261124-0001", "H20.99-261124-0001"),
        (" H20.99 – 261124 — 0001\r\n", "H20.99-261124-0001"),
        ("H20.99−261124‑0001", "H20.99-261124-0001"),
        ("H20.99-٢٦1124-0001", "H20.99-261124-0001"),
        ("Đ20.99-261124-0001", "D20.99-261124-0001"),
        ("Ư12-261124-0001", "W12-261124-0001"),
        ("\ufeffH20.99-261124-0001\u200b", "H20.99-261124-0001"),
        ("000.00.14.H20-200703-0002", "000.00.14.H20-200703-0002"),
        ("H15.50.05.13-261008-0975", "H15.50.05.13-261008-0975"),
        ("G09.20-261008-0900975", "G09.20-261008-0900975"),
        ("H20.13-250226-10000", "H20.13-250226-10000"),
        ("H20.99-240229-0001", "H20.99-240229-0001"),
    ],
)
def test_typed_and_scanned_codes_are_read(text: str, code: str) -> None:
    assert str(read_code(text)) == code


@pytest.mark.parametrize(
    "text",
    [
        *("", "x", "H20.99", "H20.99-261124", "H20.99-261124-001", "H20.99-261124-12345678"),
        *("H20.99-261324-0001", "H20.99-260230-0001", "H20.99-250229-0001", "H20.99-000000-0001"),
        *("H2.99-261124-0001", "H20.1.2.3.4-261124-0001", "H20.9999-261124-0001"),
        *(
            "00.00.14.H20-200703-0002",
            "https://x.vn/H20.99-261124-0001",
            "Ｈ20-261124-0001",
            "ﾊ20-261124-0001",
        ),
        *("H20.99-261124-0001|079204001234", "H20.99-261124-0001 " * 9, "(" * 2000),
    ],
)
def test_what_is_no_code_is_not_read_as_one(text: str) -> None:
    assert read_code(text) is None


@given(st.text())
def test_any_text_can_be_tried_as_a_code(text: str) -> None:
    code = read_code(text)
    assert code is None or read_code(str(code)) == code


@pytest.mark.parametrize("text", ["H20", "H20.99", "H15.50.05.13", "000.00.14.H20", "G09.20"])
def test_unit_codes_of_both_forms_are_accepted(text: str) -> None:
    assert unit_code_problem(text) is None


@pytest.mark.parametrize(
    "text", ["", "h20.99", "H20.99 ", "H2", "H20.", "H20.1.2.3.4", "20.H", "Đ20", "H２0", "H20\n"]
)
def test_a_text_without_the_form_of_a_unit_code_is_a_problem(text: str) -> None:
    assert unit_code_problem(text) == "unit-code-form"


def test_receipt_numbers_and_book_lines_grow_instead_of_losing_a_digit() -> None:
    assert [receipt_number(n) for n in (1, 9999, 10000)] == [
        "0001/BPTNTKQ",
        "9999/BPTNTKQ",
        "10000/BPTNTKQ",
    ]
    assert [book_line(n) for n in (1, 99, 100)] == ["01", "99", "100"]


def test_a_book_is_named_by_mark_volume_and_year() -> None:
    assert book_name("ĐT", 2026) == "ĐT-01/2026"
    assert book_name("XD", 2027, volume=12) == "XD-12/2027"


def test_days_that_once_shared_a_counter_have_their_own() -> None:
    days = [date.fromisoformat(day) for day in VECTORS["day_key_collision"]["keys"]]
    assert len({dossier_series("H20.99", day) for day in days}) == 2
    assert dossier_series("H20.99", days[0]) == "dossier/H20.99/2020-11-01"


@given(st.lists(st.tuples(UNIT_CODES, DAYS), unique=True, max_size=20))
def test_no_two_units_or_days_share_a_series(units: list[tuple[str, date]]) -> None:
    assert len({dossier_series(*unit) for unit in units}) == len(units)


def test_receipts_count_by_year_and_books_by_field_and_year() -> None:
    keys = {
        receipt_series(2026),
        receipt_series(2027),
        book_series("investment", 2026),
        book_series("investment", 2027),
        book_series("construction", 2026),
        dossier_series("H20", date(2026, 1, 1)),
    }
    assert len(keys) == 6
    assert receipt_series(2026) == "receipt/2026"
    assert book_series("investment", 2026) == "book/investment/2026"
