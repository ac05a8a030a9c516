"""Numbers of postal items, and the check digit that slips of the pen seldom survive.

Other carriers and newer labels have other forms, so only a number of the form ``AA123456789AA`` is
judged, and even that is a warning: what stands on the label is what was posted.

Source: UPU standard S10 (identification of postal items).
"""

import re
from dataclasses import dataclass
from typing import Final

from kktdesk.domain.text import ascii_digits, clean_line

_S10: Final = re.compile(r"[A-Z]{2}\d{9}[A-Z]{2}", re.ASCII)
_BETWEEN: Final = re.compile(r"[\s.\-]")
_WEIGHTS: Final = (8, 6, 4, 2, 3, 5, 9, 7)
_MODULUS: Final = 11
_INSTEAD: Final = {10: 0, 11: 5}


@dataclass(frozen=True, slots=True)
class PostalItem:
    """The number of a postal item.

    Attributes:
        number: of the international form in capitals without blanks; any other as given.
        is_international: it has the form ``AA123456789AA``.
        is_suspect: it has that form, and its check digit does not fit.
    """

    number: str
    is_international: bool
    is_suspect: bool


def read_item(text: str) -> PostalItem:
    """Read the number of a postal item.

    Args:
        text: as typed or scanned.

    Returns:
        the number and whether it looks right.
    """
    given = clean_line(text).text
    compact = _BETWEEN.sub("", ascii_digits(given)).upper()
    if not _S10.fullmatch(compact):
        return PostalItem(given, is_international=False, is_suspect=False)
    is_right = check_digit(compact[2:10]) == int(compact[10])
    return PostalItem(compact, is_international=True, is_suspect=not is_right)


def check_digit(serial: str) -> int:
    """Compute the check digit of a serial number of eight digits.

    Returns:
        the ninth digit.
    """
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, serial, strict=True))
    digit = _MODULUS - total % _MODULUS
    return _INSTEAD.get(digit, digit)
