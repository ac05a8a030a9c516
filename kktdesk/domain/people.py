"""What people and companies are known by: identity and tax numbers, telephone, e-mail.

Everything here is read, never refused: an identity card of another country, an old number or a tax
code that fails its check is still what the applicant has shown. What looks wrong is a warning.

Source: NĐ 137/2015 and TT 59/2021/TT-BCA (12 digits); TT 86/2024/TT-BTC (tax codes, and the
personal number as a person's tax code from 01/07/2025). The check digit of the tax code is not in
a public text; it is the one that python-stdnum gives.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kktdesk.domain.text import ascii_digits, clean_line

# Where a birth was registered; the numbers outlive the merging of provinces.
_PROVINCES: Final = (
    "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 "
    "034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 "
    "067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096"
)
_TAX_WEIGHTS: Final = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_TAX_LENGTH: Final = 10
_LENGTHS: Final = frozenset({9, 10, 12, 13})
_SPACED_DIGITS: Final = re.compile(r"[ .-]*(?:\d[ .-]*)+", re.ASCII)
_BRANCH_APART: Final = re.compile(r"[ .-]\d{3}[ .-]*$", re.ASCII)
_PASSPORT: Final = re.compile(r"(?=(?:[A-Z]*\d){3})[A-Z][A-Z\d]{5,8}", re.ASCII)
_LETTERS_FOR_DIGITS: Final = str.maketrans("OIL", "011")

_PHONE: Final = re.compile(
    r"0[35789]\d{8}"  # mobile
    r"|02\d{9}"  # fixed, with the area
    r"|1[89]00\d{4}(?:\d\d)?"  # service numbers
    r"|\+(?!84)\d{8,15}",  # abroad
    re.ASCII,
)
_PHONE_SPACES: Final = re.compile(r"[\s().\-–]")
_COUNTRY: Final = re.compile(r"(?:\+|00)84(?:0(?=[2-9]))?|84(?=\d{9,10}$)", re.ASCII)
_BETWEEN_PHONES: Final = re.compile(r"\s*(?:[/;,|]|\s[-–]\s|\shoặc\s|\svà\s)\s*")
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")


class IdentityKind(StrEnum):
    """What kind of number an identity number is."""

    CITIZEN = "citizen"
    OLD_ID = "old-id"
    TAX = "tax"
    PASSPORT = "passport"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Identity:
    """An identity or tax number.

    Attributes:
        number: canonical: digits only, a branch as ``0101234567-001``, a passport in capitals;
            as given where the kind is not known.
        kind: twelve digits are both an identity number and a person's tax code: citizen.
        warnings: codes of sentences about what looks wrong.
    """

    number: str
    kind: IdentityKind
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number.

    Attributes:
        number: canonical (``0909123456``, ``+6561234567``); as given where it is not understood.
        warnings: codes of sentences about what looks wrong.
        other: what was given behind the first number; "" where there was one.
    """

    number: str
    warnings: tuple[str, ...] = ()
    other: str = ""


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address.

    Attributes:
        address: as given.
        warnings: codes of sentences about what looks wrong.
    """

    address: str
    warnings: tuple[str, ...] = ()


def read_identity(text: str) -> Identity:
    """Read an identity number, a passport number or a tax code.

    Args:
        text: digits of any script, with blanks, dots and dashes; "" reads as an empty number.

    Returns:
        the canonical number, its kind and what looks wrong.
    """
    given = clean_line(text).text
    plain = "".join(map(_with_plain_dash, ascii_digits(given).upper()))
    if _SPACED_DIGITS.fullmatch(plain):
        return _of_digits(re.sub(r"\D", "", plain), is_apart=bool(_BRANCH_APART.search(plain)))
    return _of_letters(given, re.sub(r"[ .-]", "", plain))


def _with_plain_dash(sign: str) -> str:
    return "-" if unicodedata.category(sign) == "Pd" else sign


def _of_digits(digits: str, *, is_apart: bool) -> Identity:
    match len(digits):
        case 12:
            unknown = () if digits[:3] in _PROVINCES else ("identity-province",)
            return Identity(digits, IdentityKind.CITIZEN, unknown)
        case 9:
            return Identity(digits, IdentityKind.OLD_ID)
        case 10:
            return Identity(digits, IdentityKind.TAX, _tax_warnings(digits))
        case 13 if is_apart or not _tax_warnings(digits):
            number = f"{digits[:_TAX_LENGTH]}-{digits[_TAX_LENGTH:]}"
            return Identity(number, IdentityKind.TAX, _tax_warnings(digits))
    return Identity(digits, IdentityKind.OTHER, ("identity-length",))


def _tax_warnings(digits: str) -> tuple[str, ...]:
    total = sum(weight * int(digit) for weight, digit in zip(_TAX_WEIGHTS, digits, strict=False))
    is_right = (
        digits[2:9] != "0000000"
        and digits[_TAX_LENGTH:] != "000"
        and int(digits[9]) == 10 - total % 11
    )
    return () if is_right else ("tax-number-check",)


def _of_letters(given: str, compact: str) -> Identity:
    if not given:
        return Identity("", IdentityKind.OTHER)
    if _PASSPORT.fullmatch(compact):
        return Identity(compact, IdentityKind.PASSPORT)
    digits = compact.translate(_LETTERS_FOR_DIGITS)
    is_mistyped = digits.isdecimal() and len(digits) in _LENGTHS
    warning = "identity-letters" if is_mistyped else "identity-form"
    return Identity(given, IdentityKind.OTHER, (warning,))


def read_phone(text: str) -> Phone:
    """Read a telephone number, or the first of several.

    Args:
        text: with blanks, dots, parentheses, the country code; "" reads as no number.

    Returns:
        the canonical number, what was given behind it, and what looks wrong.
    """
    given = ascii_digits(clean_line(text).text)
    number = _canonical_phone(given)
    if not given or _PHONE.fullmatch(number):
        return Phone(number)
    first, _, other = _BETWEEN_PHONES.sub("\n", given, count=1).partition("\n")
    number = _canonical_phone(first)
    if _PHONE.fullmatch(number):
        return Phone(number, other=other)
    return Phone(given, ("phone-form",))


def _canonical_phone(text: str) -> str:
    compact = _PHONE_SPACES.sub("", text)
    country = _COUNTRY.match(compact)
    return compact if country is None else f"0{compact[country.end() :]}"


def read_email(text: str) -> Email:
    """Read an e-mail address.

    Returns:
        the address as given, with a warning where it has not the form of one.
    """
    address = clean_line(text).text
    has_form = not address or _EMAIL.fullmatch(address)
    return Email(address, () if has_form else ("email-form",))
