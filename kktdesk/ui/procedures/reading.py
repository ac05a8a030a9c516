"""Reads what is typed in the form of a procedure: days, which may lie ahead, and numbers."""

from datetime import date

from kktdesk.domain.text import ascii_digits
from kktdesk.domain.typed_moment import read_past_day


def read_day(text: str, today: date) -> date | None:
    """Read a day, for example ``1/12``, ``01.12.26``, ``01122026``; without a year of this year.

    Returns:
        the day, or None for anything else.
    """
    plain = text.strip()
    tries = (f"{plain}/{today.year}", f"{plain}{today.year}", plain)
    return next((day for text in tries if (day := read_past_day(text, today))), None)


def read_number(text: str) -> int | None:
    """Read a whole number that is not negative.

    Returns:
        the number, or None for anything else.
    """
    plain = ascii_digits(text).strip()
    is_number = plain.isascii() and plain.isdigit() and len(plain) <= _MOST_DIGITS
    return int(plain) if is_number else None


_MOST_DIGITS = 9
