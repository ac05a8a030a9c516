import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.vn import mst

from kktdesk.domain.people import (
    Email,
    Identity,
    IdentityKind,
    Phone,
    read_email,
    read_identity,
    read_phone,
)

CITIZEN, OLD_ID = IdentityKind.CITIZEN, IdentityKind.OLD_ID
TAX, PASSPORT, OTHER = IdentityKind.TAX, IdentityKind.PASSPORT, IdentityKind.OTHER


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("0792 0400 1234", Identity("079204001234", CITIZEN)),
        ("079.204.001.234", Identity("079204001234", CITIZEN)),
        (" 079–204–001–234 ", Identity("079204001234", CITIZEN)),
        ("０７９２０４００１２３４", Identity("079204001234", CITIZEN)),
        ("٠٧٩٢٠٤٠٠١٢٣٤", Identity("079204001234", CITIZEN)),
        ("281 234 567", Identity("281234567", OLD_ID)),
        ("0100233488", Identity("0100233488", TAX)),
        ("01.00.112.437", Identity("0100112437", TAX)),
        ("0314409058-002", Identity("0314409058-002", TAX)),
        ("0314409058002", Identity("0314409058-002", TAX)),
        ("0312 68 78 78 - 001", Identity("0312687878-001", TAX)),
        ("c1234567", Identity("C1234567", PASSPORT)),
        ("EA 123 4567", Identity("EA1234567", PASSPORT)),
        ("C01X00T47", Identity("C01X00T47", PASSPORT)),
        ("", Identity("", OTHER)),
        (" \t", Identity("", OTHER)),
    ],
)
def test_numbers_become_canonical_whatever_signs_stand_between(
    text: str, identity: Identity
) -> None:
    assert read_identity(text) == identity


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("000204001234", Identity("000204001234", CITIZEN, ("identity-province",))),
        ("999204001234", Identity("999204001234", CITIZEN, ("identity-province",))),
        ("0100233480", Identity("0100233480", TAX, ("tax-number-check",))),
        ("0100000000", Identity("0100000000", TAX, ("tax-number-check",))),
        ("0101234567-001", Identity("0101234567-001", TAX, ("tax-number-check",))),
        ("0101234567 001", Identity("0101234567-001", TAX, ("tax-number-check",))),
        ("0100233488-000", Identity("0100233488-000", TAX, ("tax-number-check",))),
        ("79204001234", Identity("79204001234", OTHER, ("identity-length",))),
        ("0101234567001", Identity("0101234567001", OTHER, ("identity-length",))),
        ("1", Identity("1", OTHER, ("identity-length",))),
        ("O79204001234", Identity("O79204001234", OTHER, ("identity-letters",))),
        ("o1oo233488", Identity("o1oo233488", OTHER, ("identity-letters",))),
        ("12/GP-UBND", Identity("12/GP-UBND", OTHER, ("identity-form",))),
        ("O.O", Identity("O.O", OTHER, ("identity-form",))),
        ("---", Identity("---", OTHER, ("identity-form",))),
    ],
)
def test_a_number_that_fails_its_check_is_kept_with_a_warning(
    text: str, identity: Identity
) -> None:
    assert read_identity(text) == identity


def test_exactly_the_63_codes_of_birth_places_are_known() -> None:
    known = {
        code
        for code in (f"{n:03d}" for n in range(1000))
        if not read_identity(f"{code}204001234").warnings
    }
    assert len(known) == 63
    assert {"001", "079", "082", "087", "096"} <= known


@given(st.from_regex(r"[0-9]{10}([0-9]{3})?", fullmatch=True))
def test_the_tax_check_agrees_with_the_published_library(digits: str) -> None:
    written = f"{digits[:10]}-{digits[10:]}" if digits[10:] else digits
    identity = read_identity(written)
    assert identity.kind is TAX
    assert identity.number == written
    assert (identity.warnings == ()) is mst.is_valid(digits)


@given(st.integers(1, 9_999_999), st.integers(1, 99))
def test_a_tax_number_with_its_check_digit_has_no_warning(serial: int, office: int) -> None:
    nine = f"{office:02d}{serial:07d}"
    check = mst.calc_check_digit(nine)
    warnings = read_identity(f"{nine}{check[-1]}").warnings
    assert (warnings == ()) is (len(check) == 1)


@given(st.text())
def test_reading_a_canonical_identity_again_changes_nothing(text: str) -> None:
    identity = read_identity(text)
    assert read_identity(identity.number) == identity


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("+84 909 123 456", Phone("0909123456")),
        ("(+84) 909.123.456", Phone("0909123456")),
        ("+84 (0)909 123 456", Phone("0909123456")),
        ("0084909123456", Phone("0909123456")),
        ("84909123456", Phone("0909123456")),
        ("84 277 3851101", Phone("02773851101")),
        ("(0277) 3 851 101", Phone("02773851101")),
        ("(0277) - 3851101", Phone("02773851101")),
        ("028 3829 1234", Phone("02838291234")),
        ("1900 545458", Phone("1900545458")),
        ("18001234", Phone("18001234")),
        ("+65 6123 4567", Phone("+6561234567")),
        ("０９０９１２３４５６", Phone("0909123456")),
        ("", Phone("")),
        ("0909.123.456 / 0911 222 333", Phone("0909123456", other="0911 222 333")),
        ("0909123456 - 0911222333", Phone("0909123456", other="0911222333")),
        ("0909123456; 0277 (Lan), x", Phone("0909123456", other="0277 (Lan), x")),
        ("028 3829 1234 hoặc 0909", Phone("02838291234", other="0909")),
        ("0909123456,", Phone("0909123456")),
    ],
)
def test_the_first_telephone_number_becomes_canonical(text: str, phone: Phone) -> None:
    assert read_phone(text) == phone


@pytest.mark.parametrize(
    "text",
    ["0123456789", "01234567890", "113", "gọi chị Lan", "/ 0909123456", "+84", "0909123456x"],
)
def test_a_telephone_number_that_is_not_understood_stays_as_given(text: str) -> None:
    assert read_phone(text) == Phone(text, ("phone-form",))


@given(st.text())
def test_reading_a_canonical_telephone_number_again_changes_nothing(text: str) -> None:
    number = read_phone(text).number
    assert read_phone(number).number == number


@pytest.mark.parametrize("text", ["", "a@b.vn", "nguyen.van-a+1@mail.dongthap.gov.vn"])
def test_an_address_with_the_form_of_one_has_no_warning(text: str) -> None:
    assert read_email(f" {text} ") == Email(text)


@pytest.mark.parametrize(
    "text", ["a", "a@b", "a@@b.vn", "a b@c.vn", "@b.vn", "a@b..vn", "a@b.vn."]
)
def test_an_odd_address_is_kept_with_a_warning(text: str) -> None:
    assert read_email(text) == Email(text, ("email-form",))
