"""Proposes a year of the calendar from an open data package; all of it is only expected."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from importlib import metadata

from kktdesk.domain.calendar import WEEKEND
from kktdesk.domain.calendar_day import DAY_KIND_NAMES, CalendarDay, DayKind
from kktdesk.domain.calendar_errors import CalendarYearRefused
from kktdesk.domain.calendar_plan import FIRST_YEAR, LAST_YEAR, CalendarYear, Swap

# Words and dates of the package's own Vietnamese catalogue.
_OBSERVED = re.compile(r" \(nghỉ bù[^)]*\)")
_ESTIMATED = re.compile(r" \(dự kiến\)")
_INSTEAD_OF = re.compile(r"\(thay cho ngày (\d\d)/(\d\d)/(\d{4})\)")
_SWAP_NAME = DAY_KIND_NAMES[DayKind.SWAPPED_OFF].capitalize()


def propose_year(year: int) -> CalendarYear:
    """Propose the holidays of a year.

    Args:
        year: one that a calendar can hold.

    Returns:
        the year, everything only expected.

    Raises:
        CalendarYearRefused: a calendar cannot hold the year.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise CalendarYearRefused(year=year, first_year=FIRST_YEAR, last_year=LAST_YEAR)
    # A tenth of a second and some megabytes, needed once a year.
    import holidays  # noqa: PLC0415 - as said

    found = holidays.country_holidays("VN", years=year, language="vi")
    named = [(day, found.get_list(day)) for day in sorted(found) if day.year == year]
    source = f"gói dữ liệu mở holidays {metadata.version('holidays')}"
    return CalendarYear(
        year=year,
        is_confirmed=False,
        source=source,
        days=tuple(_days(named, source)),
        swaps=tuple(_swaps(named, source)),
    )


def _days(named: Iterable[tuple[date, list[str]]], source: str) -> Iterator[CalendarDay]:
    for day, names in named:
        own = [name for name in names if not _INSTEAD_OF.search(name)]
        if own:
            is_observed = all(_OBSERVED.search(name) for name in own)
            kind = DayKind.OBSERVED if is_observed else DayKind.HOLIDAY
            name = ", ".join(_plain(name) for name in own)
            yield CalendarDay(day, kind, name, source, is_confirmed=False)


def _swaps(named: Iterable[tuple[date, list[str]]], source: str) -> Iterator[Swap]:
    for day, names in named:
        found = _INSTEAD_OF.search(names[0])
        if found and day.weekday() not in WEEKEND:
            worked = date(*map(int, reversed(found.groups())))
            yield Swap(off=day, worked=worked, name=_SWAP_NAME, source=source, is_confirmed=False)


def _plain(name: str) -> str:
    return _ESTIMATED.sub("", _OBSERVED.sub("", name))
