"""The days of a working calendar that are not what their weekday says, each with its reason."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from kktdesk.domain.errors import CalendarRefused


class DayKind(StrEnum):
    """Why a day is not what its weekday says."""

    HOLIDAY = "holiday"
    OBSERVED = "observed"
    SWAPPED_OFF = "swapped-off"
    MADE_UP = "made-up"
    OFFICE_CLOSED = "office-closed"


DAY_KIND_NAMES: Mapping[DayKind, str] = MappingProxyType(
    {
        DayKind.HOLIDAY: "nghỉ lễ",
        DayKind.OBSERVED: "nghỉ bù",
        DayKind.SWAPPED_OFF: "nghỉ hoán đổi",
        DayKind.MADE_UP: "làm bù",
        DayKind.OFFICE_CLOSED: "nghỉ riêng",
    }
)

OTHER_SIDE: Mapping[DayKind, DayKind] = MappingProxyType(
    {DayKind.SWAPPED_OFF: DayKind.MADE_UP, DayKind.MADE_UP: DayKind.SWAPPED_OFF}
)


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day that is not what its weekday says.

    Attributes:
        name: the occasion in Vietnamese, for example ``Quốc khánh``.
        source: the document that fixes the day.
        is_confirmed: False while the day is only expected ("dự kiến").
        paired_with: the other side of a swap, None for any other kind.
    """

    day: date
    kind: DayKind
    name: str
    source: str
    is_confirmed: bool = True
    paired_with: date | None = None


def by_day(days: Iterable[CalendarDay], weekend: frozenset[int]) -> dict[date, CalendarDay]:
    """Find entries by their day, once it is sure that they are whole.

    Args:
        days: the entries.
        weekend: weekdays that are not worked, Monday is 0; a swap gives one up for another day.

    Returns:
        each entry under its day.

    Raises:
        CalendarRefused: a day stands twice, or half a swap.
    """
    marked: dict[date, CalendarDay] = {}
    for day in days:
        if day.day in marked:
            raise CalendarRefused(day=f"{day.day:%d/%m/%Y}")
        marked[day.day] = day
    for day in marked.values():
        if not _is_whole(day, marked, weekend):
            raise CalendarRefused(day=f"{day.day:%d/%m/%Y}")
    return marked


def _is_whole(
    day: CalendarDay, marked: Mapping[date, CalendarDay], weekend: frozenset[int]
) -> bool:
    if day.kind not in OTHER_SIDE:
        return day.paired_with is None
    other = None if day.paired_with is None else marked.get(day.paired_with)
    return (
        other is not None
        and other.kind is OTHER_SIDE[day.kind]
        and other.paired_with == day.day
        and (day.day.weekday() in weekend) is (day.kind is DayKind.MADE_UP)
    )
