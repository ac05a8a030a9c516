"""Periods of reports: by the calendar, and from the 15th to the 14th.

Source: Nghị định 09/2019/NĐ-CP, Điều 12: the month ends on the 14th, the year on 14 December;
decrees of 2026 still say so (Nghị định 244/2026/NĐ-CP).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from kktdesk.domain.report import Period

_LAST_DAY: Final = 14
_MONTHS: Final = 12
_QUARTERS: Final = ("I", "II", "III", "IV")


class Reckoning(StrEnum):
    """How a year is cut into periods."""

    CALENDAR = "calendar"
    ND_09 = "nd-09-2019"


class Span(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


_LENGTH: Final = {Span.MONTH: 1, Span.QUARTER: 3, Span.HALF: 6, Span.YEAR: 12}


@dataclass(frozen=True, slots=True)
class PeriodName:
    """What a period is called: its kind, its part of the year in words, its year."""

    kind: str
    part: str
    year: int


def period_of(span: Span, year: int, part: int, reckoning: Reckoning) -> Period:
    """Give a period.

    Args:
        span: how long.
        year: in which it ends.
        part: 1 for the first of its kind in the year.
        reckoning: by the calendar, or to the 14th.

    Returns:
        its days.
    """
    months = _LENGTH[span]
    last_month = months * part
    first_month = last_month - months + 1
    if reckoning is Reckoning.CALENDAR:
        after = _month_start(year, last_month + 1)
        return Period(_month_start(year, first_month), after - timedelta(days=1))
    start = _month_start(year, first_month - 1).replace(day=_LAST_DAY + 1)
    return Period(start, _month_start(year, last_month).replace(day=_LAST_DAY))


def _month_start(year: int, month: int) -> date:
    years, index = divmod(month - 1, _MONTHS)
    return date(year + years, index + 1, 1)


def name_of(period: Period) -> PeriodName | None:
    """Name a period that has a name.

    Returns:
        kind, part and year, or None for free days and halves of a year.
    """
    year = period.last.year
    for span in (Span.YEAR, Span.QUARTER, Span.MONTH):
        for part, found in _all(span, year):
            if period in found:
                name = _QUARTERS[part - 1] if span is Span.QUARTER else str(part)
                return PeriodName(span.value, "" if span is Span.YEAR else name, year)
    return None


def _all(span: Span, year: int) -> Iterator[tuple[int, tuple[Period, ...]]]:
    for part in range(1, _MONTHS // _LENGTH[span] + 1):
        yield part, tuple(period_of(span, year, part, reckoning) for reckoning in Reckoning)
