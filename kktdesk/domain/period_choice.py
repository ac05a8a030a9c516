"""Which period somebody chose: its kind, the one before it, the one after it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from kktdesk.domain.report import Period
from kktdesk.domain.report_periods import Reckoning, Span, period_of

# Days outside cannot be reckoned with: a year is needed on either side.
FIRST_DAY: Final = date(2, 1, 1)
LAST_DAY: Final = date(9997, 12, 31)

_WEEK: Final = timedelta(days=7)
_DAY: Final = timedelta(days=1)


class PeriodKind(StrEnum):
    """What kind of period is chosen."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    FREE = "free"


_SPANS: Final = MappingProxyType(
    {
        PeriodKind.MONTH: (Span.MONTH, 12),
        PeriodKind.QUARTER: (Span.QUARTER, 4),
        PeriodKind.HALF: (Span.HALF, 2),
        PeriodKind.YEAR: (Span.YEAR, 1),
    }
)


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """A period and how it was chosen.

    Attributes:
        reckoning: where a month begins; weeks and free days do not ask for it.
        part: which of its kind in ``year``, from 1; 0 for weeks and free days.
        year: in which it ends.
    """

    kind: PeriodKind
    reckoning: Reckoning
    period: Period
    part: int = 0
    year: int = 0


def chosen(kind: PeriodKind, day: date, reckoning: Reckoning) -> PeriodChoice:
    """Choose the period of a kind that holds a day.

    Args:
        kind: free days are that day alone.
        day: from ``FIRST_DAY`` to ``LAST_DAY``.
        reckoning: by the calendar, or to the 14th.

    Returns:
        the choice.
    """
    if kind is PeriodKind.FREE:
        return free(Period(day, day), reckoning)
    if kind is PeriodKind.WEEK:
        first = day - timedelta(days=day.weekday())
        return PeriodChoice(kind, reckoning, Period(first, first + _WEEK - _DAY))
    return next(one for one in _near(kind, day.year, reckoning) if day <= one.period.last)


def _near(kind: PeriodKind, year: int, reckoning: Reckoning) -> list[PeriodChoice]:
    span, parts = _SPANS[kind]
    return [
        PeriodChoice(kind, reckoning, period_of(span, ends_in, part, reckoning), part, ends_in)
        # A year to the 14th of December begins in the year before.
        for ends_in in (year, year + 1)
        for part in range(1, parts + 1)
    ]


def free(period: Period, reckoning: Reckoning) -> PeriodChoice:
    """Choose any days.

    Returns:
        the choice.
    """
    return PeriodChoice(PeriodKind.FREE, reckoning, period, year=period.last.year)


def stepped(choice: PeriodChoice, step: int) -> PeriodChoice:
    """Choose the period just before or just after another, of the same kind.

    Args:
        choice: free days step by their own length.
        step: -1 or 1.

    Returns:
        the choice; the same one at the end of what can be reckoned.
    """
    period = choice.period
    length = period.last - period.first + _DAY
    earliest, latest = FIRST_DAY + length + _DAY, LAST_DAY - length - _DAY
    if not earliest <= period.first <= latest:
        return choice
    if choice.kind is PeriodKind.FREE:
        moved = Period(period.first + step * length, period.last + step * length)
        return free(moved, choice.reckoning)
    day = period.last + _DAY if step > 0 else period.first - _DAY
    return chosen(choice.kind, day, choice.reckoning)
