"""How long a procedure may take: a number and what it is counted in."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from kktdesk.domain.due_errors import SameDayNumber
from kktdesk.domain.errors import TermRefused

LONGEST_DAYS = 3660


class TermUnit(StrEnum):
    """What a term is counted in."""

    WORKING_DAY = "working-day"
    CALENDAR_DAY = "calendar-day"
    WORKING_HOUR = "working-hour"
    WORKING_MINUTE = "working-minute"
    MONTH = "month"
    SAME_DAY = "same-day"


TERM_UNIT_NAMES: Mapping[TermUnit, str] = MappingProxyType(
    {
        TermUnit.WORKING_DAY: "ngày làm việc",
        TermUnit.CALENDAR_DAY: "ngày",
        TermUnit.WORKING_HOUR: "giờ làm việc",
        TermUnit.WORKING_MINUTE: "phút làm việc",
        TermUnit.MONTH: "tháng",
        TermUnit.SAME_DAY: "trong ngày",
    }
)

# Each the same ten years, working hours taken at eight a day.
LONGEST: Mapping[TermUnit, int] = MappingProxyType(
    {
        TermUnit.WORKING_DAY: LONGEST_DAYS,
        TermUnit.CALENDAR_DAY: LONGEST_DAYS,
        TermUnit.WORKING_HOUR: LONGEST_DAYS * 8,
        TermUnit.WORKING_MINUTE: LONGEST_DAYS * 8 * 60,
        TermUnit.MONTH: 120,
        TermUnit.SAME_DAY: 0,
    }
)


@dataclass(frozen=True, slots=True)
class Term:
    """How long a procedure may take.

    Attributes:
        value: a whole number from 1 to the longest of its unit; 0 for the unit without a number.

    Raises:
        SameDayNumber: the unit without a number has one.
        TermRefused: the value is not such a number or the unit is not a ``TermUnit``.
    """

    value: int
    unit: TermUnit

    def __post_init__(self) -> None:
        is_unit = isinstance(self.unit, TermUnit)
        longest = LONGEST[self.unit] if is_unit else LONGEST_DAYS
        # True is an int as well, and would be printed as a term of one day.
        is_whole = type(self.value) is int and min(1, longest) <= self.value <= longest
        if self.unit is TermUnit.SAME_DAY and not is_whole:
            raise SameDayNumber(value=self.value)
        if not is_whole or not is_unit:
            raise TermRefused(value=self.value, longest=longest)

    def in_words(self) -> str:
        """Write the term as receipts do, for example ``03 ngày làm việc``.

        Returns:
            the number with at least two digits, and its unit; ``trong ngày`` has no number.
        """
        name = TERM_UNIT_NAMES[self.unit]
        return f"{self.value:02d} {name}" if self.value else name


SAME_DAY = Term(0, TermUnit.SAME_DAY)
