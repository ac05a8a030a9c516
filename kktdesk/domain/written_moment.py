"""Reads days and moments as files, commands and forms write them: ISO 8601, two forms of it."""

import re
from datetime import date, datetime
from typing import Final

from kktdesk.domain.moment import VIETNAM, local

# Stricter than fromisoformat, which also takes weeks, bare hours and a day for its midnight.
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT: Final = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?", re.ASCII
)
# Within these years no reckoning of days and zones leaves what a date can hold.
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2999

DAY_FORM: Final = "2026-11-25"
MOMENT_FORM: Final = "2026-11-25T09:15"


def read_day(text: str) -> date | None:
    """Read a day, for example ``2026-11-23``.

    Returns:
        the day, or None for anything else.
    """
    moment = _read(text) if _DAY.fullmatch(text) else None
    return moment.date() if moment else None


def read_moment(text: str) -> datetime | None:
    """Read a moment, for example ``2026-11-23T09:15:00+07:00``.

    Args:
        text: day and hour; without an offset it is Vietnamese time.

    Returns:
        the moment on the counter's clock, or None for anything else, a day without hour too.
    """
    return _read(text) if _MOMENT.fullmatch(text) else None


def is_possible_year(year: int) -> bool:
    """Say whether days of a year can be reckoned with.

    Returns:
        False for years that nobody at a counter means.
    """
    return _FIRST_YEAR < year < _LAST_YEAR


def _read(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if not is_possible_year(moment.year):
        return None
    return local(moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM))
