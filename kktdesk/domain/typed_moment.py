"""Reads days and hours as people at the counter type them."""

import re
from datetime import date, time, timedelta
from types import MappingProxyType
from typing import Final

from kktdesk.domain.text import ascii_digits, fold

_DAY: Final = re.compile(r"(\d{1,2})[\s/.\-]+(\d{1,2})(?:[\s/.\-]+(\d{2}|\d{4}))?", re.ASCII)
_DAY_CLOSE: Final = re.compile(r"(\d\d)(\d\d)(\d{2}|\d{4})?", re.ASCII)
_TIME: Final = re.compile(r"(\d{1,2})(?:\s*[:.hHgG\s]\s*(\d{1,2})?)?", re.ASCII)
_TIME_CLOSE: Final = re.compile(r"(\d{1,2})(\d\d)", re.ASCII)
_AHEAD: Final = re.compile(r"\+\s?(\d{1,3})", re.ASCII)
_NEAR: Final = MappingProxyType({"hn": 0, "hom nay": 0, "mai": 1, "ngay mai": 1})
_CENTURY: Final = 100
_SHORT: Final = 2


def read_past_day(text: str, today: date) -> date | None:
    """Read a day, for example ``3/5``, ``03.05.26``, ``03052026``, ``hn``, ``mai``, ``+5``.

    Args:
        text: day and month, and perhaps the year; or how far the day is from today.
        today: without a year, the last such day that is not after it is meant.

    Returns:
        the day, or None for anything else.
    """
    plain = ascii_digits(text).strip()
    found = _DAY.fullmatch(plain) or _DAY_CLOSE.fullmatch(plain)
    if found is None:
        return _read_distance(plain, today)
    day, month, year = found.groups()
    if year is None:
        return _last(int(day), int(month), today)
    return _day(_whole(year, today), int(month), int(day))


def read_coming_day(text: str, today: date) -> date | None:
    """Read a day that is still to come, for example a deadline.

    Args:
        text: day and month, and perhaps the year; or how far the day is from today.
        today: without a year, the next such day that is not before it is meant.

    Returns:
        the day, or None for anything else.
    """
    plain = ascii_digits(text).strip()
    found = _DAY.fullmatch(plain) or _DAY_CLOSE.fullmatch(plain)
    if found is None:
        return _read_distance(plain, today)
    day, month, year = found.groups()
    if year is not None:
        return _day(_whole(year, today), int(month), int(day))
    this_year = _day(today.year, int(month), int(day))
    if this_year is not None and this_year >= today:
        return this_year
    return _day(today.year + 1, int(month), int(day))


def read_time(text: str) -> time | None:
    """Read an hour with its minutes, for example ``9``, ``9:15``, ``9h15``, ``0915``.

    Returns:
        the time of day, or None for anything else.
    """
    plain = ascii_digits(text).strip()
    found = _TIME.fullmatch(plain) or _TIME_CLOSE.fullmatch(plain)
    if found is None:
        return None
    hour, minute = found.groups()
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:
        return None


def _read_distance(text: str, today: date) -> date | None:
    ahead = _AHEAD.fullmatch(text)
    days = int(ahead[1]) if ahead else _NEAR.get(fold(text))
    return None if days is None else today + timedelta(days=days)


def _last(day: int, month: int, today: date) -> date | None:
    this_year = _day(today.year, month, day)
    if this_year is not None and this_year <= today:
        return this_year
    return _day(today.year - 1, month, day)


def _whole(year: str, today: date) -> int:
    century = today.year - today.year % _CENTURY if len(year) == _SHORT else 0
    return century + int(year)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
