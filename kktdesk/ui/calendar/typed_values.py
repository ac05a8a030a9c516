"""Reads what is typed about the calendar: days, and hours as one line of sessions."""

import re
from datetime import date
from typing import Final

from kktdesk.domain.due_errors import HoursRefused
from kktdesk.domain.office_hours import OfficeHours, Session
from kktdesk.domain.typed_moment import read_past_day, read_time

_BETWEEN_SESSIONS: Final = re.compile(r"[,;]")
_FROM_TO: Final = re.compile(r"\s*(?:-|–|—|đến)\s*")


def read_day(text: str, year: int) -> date | None:
    """Read a day, for example ``25/12`` or ``25.12.2026``; without a year it is one of ``year``.

    Returns:
        the day, or None where there is no such day.
    """
    day = read_past_day(text, date(year, 12, 31))
    is_whole = day is not None and str(day.year)[-2:] in text
    return day if day is not None and (is_whole or day.year == year) else None


def read_sessions(text: str) -> tuple[Session, ...] | None:
    """Read hours, for example ``7:00-11:30, 13:30-17:00`` or ``7h-11h30; 13h30-17h``.

    Returns:
        the sessions as typed, () for nothing typed, None for what cannot be read.
    """
    if not text.strip():
        return ()
    sessions = []
    for part in _BETWEEN_SESSIONS.split(text):
        ends = [read_time(end) for end in _FROM_TO.split(part)]
        if len(ends) != len(("from", "to")) or ends[0] is None or ends[1] is None:
            return None
        sessions.append((ends[0], ends[1]))
    return tuple(sessions)


def are_in_order(sessions: tuple[Session, ...]) -> bool:
    """Say whether sessions can be worked one after another.

    Returns:
        False where one ends before it starts, or overlaps another; and for none at all.
    """
    try:
        OfficeHours(sessions=sessions)
    except HoursRefused:
        return False
    return True
