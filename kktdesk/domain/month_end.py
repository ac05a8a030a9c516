"""Days that a month does not have: what was typed is understood, and the month is named."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final

from kktdesk.domain.text import ascii_digits

_TYPED: Final = re.compile(r"(\d{1,2})[\s/.\-]+(\d{1,2})(?:[\s/.\-]+(\d{4}|\d{2}))?", re.ASCII)
_CLOSE: Final = re.compile(r"(\d\d)(\d\d)(\d{4}|\d{2})?", re.ASCII)
_WRITTEN: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?", re.ASCII)
_MONTHS, _MOST_DAYS, _SHORT = 12, 31, 2
_CENTURY: Final = 100


@dataclass(frozen=True, slots=True)
class ShortMonth:
    """A month that ends before the day that was named.

    Attributes:
        last: its last day.
    """

    month: int
    year: int
    last: int

    def values(self) -> dict[str, object]:
        """Give what the sentence about it takes.

        Returns:
            values of the problem ``day-beyond-month``.
        """
        return {"month": self.month, "year": self.year, "last": self.last}


def short_month(text: str, today: date) -> ShortMonth | None:
    """Find the month that does not have the day which a text names.

    Args:
        text: as typed (``29/02/2027``, ``3104``) or written (``2027-02-29``, with an hour or not).
        today: its year is meant where none is named.

    Returns:
        the month, or None where the text names a day that there is, or no day at all.
    """
    plain = ascii_digits(text).strip()
    written = _WRITTEN.fullmatch(plain)
    if written is not None:
        year, month, day = map(int, written.groups())
        return _short(day, month, year)
    found = _TYPED.fullmatch(plain) or _CLOSE.fullmatch(plain)
    if found is None:
        return None
    return _short(int(found[1]), int(found[2]), _whole(found[3], today))


def _whole(year: str | None, today: date) -> int:
    if year is None:
        return today.year
    return int(year) + (today.year - today.year % _CENTURY if len(year) == _SHORT else 0)


def _short(day: int, month: int, year: int) -> ShortMonth | None:
    if not (1 <= month <= _MONTHS and 1 <= day <= _MOST_DAYS and year):
        return None
    last = monthrange(year, month)[1]
    return ShortMonth(month, year, last) if day > last else None
