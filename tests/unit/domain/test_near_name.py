"""Names that are probably of the same applicant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.near_name import is_near, is_one_slip

FIRM = "Công ty TNHH Cá tra Cao Lãnh (mẫu)"


@pytest.mark.parametrize(
    "other",
    [
        "CÔNG TY TNHH CÁ TRA CAO LÃNH (MẪU)",
        "cong ty tnhh ca tra cao lanh mau",
        "Công ty TNHH Cá tra Cao Lãnh – mẫu",
        "Công ty TNHH Cá ta Cao Lãnh (mẫu)",
        "Công ty TNHH Cá traa Cao Lãnh (mẫu)",
        "Công ty TNHH Cá tra Cao Lanj (mẫu)",
        "Công ty TNHH Cá tar Cao Lãnh (mẫu)",
        "ông ty TNHH Cá tra Cao Lãnh (mẫu)",
        "Công ty TNHH Cá tra Cao Lãnh (mẫ",
    ],
)
def test_marks_case_signs_and_one_typo_do_not_tell_names_apart(other: str) -> None:
    assert is_near(FIRM, other)
    assert is_near(other, FIRM)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        (FIRM, "Công ty TNHH Cá ba sa Cao Lãnh (mẫu)"),
        (FIRM, "Công ty TNHH Cá tr Cao Lãh (mẫu)"),
        ("Công ty Lô A1 (mẫu)", "Công ty Lô A2 (mẫu)"),
        ("Công ty 12 (mẫu)", "Công ty 21 (mẫu)"),
        ("Nam", "Nan"),
        ("", ""),
        ("", "A"),
        ("(–)", "…"),
    ],
)
def test_two_typos_other_digits_and_short_names_tell_names_apart(name: str, other: str) -> None:
    assert not is_near(name, other)
    assert not is_near(other, name)


@given(st.text("ab", min_size=1, max_size=9), st.data())
def test_one_slip_is_found_wherever_it_was_made(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    slips = (
        text[:at] + text[at + 1 :],
        text[:at] + "x" + text[at:],
        text[:at] + "x" + text[at + 1 :],
        text[:at] + text[at : at + 2][::-1] + text[at + 2 :],
    )
    for slip in slips:
        assert is_one_slip(text, slip)
        assert is_one_slip(slip, text)
        assert not is_one_slip(text, f"{slip}yy")
