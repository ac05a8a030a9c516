"""The promise on the receipt: terms, the working calendar, and the due date with its reasons.

Pure: it reads no clock, no file, no database. A day is a Vietnamese calendar day; a moment is an
aware ``datetime`` in UTC+7. Ranges of days are inclusive.
"""

from dataclasses import dataclass
from enum import StrEnum


class TermUnit(StrEnum):
    """What a term is counted in."""

    WORKING_DAY = "working-day"
    CALENDAR_DAY = "calendar-day"


@dataclass(frozen=True, slots=True)
class Term:
    """How long a procedure may take.

    Attributes:
        value: at least 1.
    """

    value: int
    unit: TermUnit
