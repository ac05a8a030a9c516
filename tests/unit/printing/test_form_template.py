"""Texts with placeholders: filled, or refused where braces and brackets do not fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.printing.form_template import (
    PEN,
    TemplateError,
    filled,
    has_values,
    names,
    parse,
    stretches,
)


@pytest.mark.parametrize(
    ("text", "values", "said"),
    [
        ("Số: {number}", {"number": "7"}, "Số: 7"),
        ("{procedure}[ (mã {code})]", {"procedure": "P", "code": "1.2"}, "P (mã 1.2)"),
        ("{procedure}[ (mã {code})]", {"procedure": "P", "code": ""}, "P"),
        ("{procedure}[ (mã {code})]", {"procedure": "P"}, "P"),
        ("[[{code}]]", {"code": "A"}, "[A]"),
        ("liên hệ {contact}.", {}, f"liên hệ {PEN}."),
    ],
)
def test_a_text_is_filled(text: str, values: dict[str, str], said: str) -> None:
    assert filled(text, values, PEN) == said


@pytest.mark.parametrize(
    "text", ["{", "}", "{Name}", "{a b}", "[", "]", "[a[b]", "a]", "{}", "{a!r}"]
)
def test_a_text_that_does_not_fit_together_is_refused(text: str) -> None:
    with pytest.raises(TemplateError):
        parse(text)


def test_the_names_of_optional_parts_are_names_too() -> None:
    assert names("{a}[ {b} {c}]") == {"a", "b", "c"}


def test_a_text_needs_its_values_but_not_the_optional_ones() -> None:
    assert has_values("{a}[ {b}]", {"a": "1"})
    assert not has_values("{a}[ {b}]", {"b": "1"})


def test_values_are_told_from_the_words_of_the_form() -> None:
    assert list(stretches("gửi {a}.", {"a": "ông A"})) == [
        ("gửi ", False),
        ("ông A", True),
        (".", False),
    ]


@given(st.text())
def test_a_value_is_never_read_as_a_template(value: str) -> None:
    assert filled("{a}", {"a": value}) == value
