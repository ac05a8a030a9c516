"""Numbers of the desk: dossier codes, receipt numbers, book lines, and the series they count in.

Invariant: a series key names its period in full (``2026-01-11``, never ``1112026``), so no two
periods share a counter. A code that stands on paper is never rewritten, whatever unit gave it.

Source: TT 01/2018/TT-VPCP article 19 (form of the code); QĐ 20/2020/QĐ-TTg (unit code from the top
down); four digits on provincial portals, six or seven in systems that ministries run.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final

from typing_extensions import override

from kktdesk.domain.text import ascii_digits, clean_line, fold

RECEIPT_MARK: Final = "BPTNTKQ"
BOOK_SERIES: Final = "book/"

_UNIT_CODE: Final = r"(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{1,3}){0,3}"
_IS_UNIT_CODE: Final = re.compile(_UNIT_CODE, re.ASCII)
_IS_CODE: Final = re.compile(rf"({_UNIT_CODE})-(\d\d)(\d\d)(\d\d)-(\d{{4,7}})", re.ASCII)
# What Telex makes of a lone w; folding alone would turn it into another letter, U.
_TELEX_W: Final = str.maketrans("ưƯ", "wW")
_LONGEST_CODE: Final = 80


@dataclass(frozen=True, slots=True)
class DossierCode:
    """A dossier code in its parts; ``str()`` gives the code as it stands on paper.

    Attributes:
        unit_code: who received the dossier.
        received_on: the day in the code.
        digits: number of the day with its leading zeros, four to seven digits.
    """

    unit_code: str
    received_on: date
    digits: str

    @override
    def __str__(self) -> str:
        return f"{self.unit_code}-{self.received_on:%y%m%d}-{self.digits}"


def dossier_code(unit_code: str, day: date, n: int) -> str:
    """Write the code of the n-th dossier that a unit received on a day.

    Args:
        unit_code: for example ``H20.99``.
        day: the day of receipt.
        n: from 1; above 9,999 the code grows by a digit instead of losing one.

    Returns:
        for example ``H20.99-261124-0001``.
    """
    return str(DossierCode(unit_code, day, f"{n:04d}"))


def read_code(text: str) -> DossierCode | None:
    """Read a dossier code as typed or scanned, of this office or another.

    Args:
        text: in either case, with blanks, any dashes, or letters that an input method changed.

    Returns:
        the code; None for anything that is no code or carries a day that does not exist.
    """
    found = _IS_CODE.fullmatch(_plain(text[:_LONGEST_CODE]))
    if found is None:
        return None
    unit_code, year, month, day, digits = found.groups()
    try:
        received_on = date(2000 + int(year), int(month), int(day))
    except ValueError:
        return None
    return DossierCode(unit_code, received_on, digits)


def unit_code_problem(text: str) -> str | None:
    """Check the form of a unit code.

    Args:
        text: as it goes into dossier codes: ``H20.99``, or the older ``000.00.14.H20``.

    Returns:
        None, or the code of the sentence that says what is wrong.
    """
    return None if _IS_UNIT_CODE.fullmatch(text) else "unit-code-form"


def _plain(text: str) -> str:
    letters = fold(ascii_digits(clean_line(text).text).translate(_TELEX_W)).upper()
    return "".join("-" if _is_dash(sign) else sign for sign in letters if sign != " ")


def _is_dash(sign: str) -> bool:
    return unicodedata.category(sign) == "Pd" or sign == "−"


def receipt_number(n: int) -> str:
    """Write the number in the head of the n-th receipt of a year.

    Returns:
        for example ``0001/BPTNTKQ``.
    """
    return f"{n:04d}/{RECEIPT_MARK}"


def book_name(mark: str, year: int, volume: int = 1) -> str:
    """Write the name of a book.

    Args:
        mark: of the field, for example ``ĐT``.
        year: the book's year.
        volume: from 1.

    Returns:
        for example ``ĐT-01/2026``.
    """
    return f"{mark}-{volume:02d}/{year}"


def book_line(n: int) -> str:
    """Write the number of the n-th line of a book.

    Returns:
        at least two digits.
    """
    return f"{n:02d}"


def dossier_series(unit_code: str, day: date) -> str:
    """Name the series that dossier codes count in: one for each unit and day.

    Returns:
        the key of the series.
    """
    return f"dossier/{unit_code}/{day.isoformat()}"


def receipt_series(year: int) -> str:
    """Name the series that receipt numbers count in: one for each year.

    Returns:
        the key of the series.
    """
    return f"receipt/{year:04d}"


def book_series(field: str, year: int) -> str:
    """Name the series that book lines count in: one for each field and year.

    Returns:
        the key of the series.
    """
    return f"{BOOK_SERIES}{field}/{year:04d}"


def read_book_series(name: str) -> tuple[str, int]:
    """Read the key of a series that book lines count in.

    Returns:
        field and year.
    """
    field, _, year = name.removeprefix(BOOK_SERIES).rpartition("/")
    return field, int(year)


def close_series(year: int) -> str:
    """Name the series that closes of days count in: one for each year.

    Returns:
        the key of the series.
    """
    return f"day-close:{year}"
