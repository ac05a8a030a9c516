"""A calendar plan as the register keeps it: plain words, days and times as ISO text."""

from collections.abc import Iterable
from datetime import date, time

from kktdesk.domain.calendar_day import CalendarDay, DayKind
from kktdesk.domain.calendar_plan import CalendarPlan, CalendarYear, Swap
from kktdesk.domain.office_hours import OfficeHours, Session
from kktdesk.services.file_entry import FileEntry

Record = dict[str, object]


def to_record(plan: CalendarPlan) -> Record:
    """Write a plan for keeping.

    Returns:
        a dictionary that JSON can hold.
    """
    return {"hours": hours_record(plan.hours), "years": [*map(_year_record, plan.years)]}


def from_record(record: Record) -> CalendarPlan:
    """Read a kept plan back.

    Returns:
        the plan as it was.
    """
    whole = FileEntry("calendar_edition", "", record)
    return CalendarPlan(
        years=tuple(map(_year, whole.tables("years", "year"))),
        hours=hours_from_record(whole.table("hours")),
    )


def hours_record(hours: OfficeHours) -> Record:
    """Write office hours for keeping.

    Returns:
        a dictionary that JSON can hold.
    """
    return {
        "sessions": _sessions_record(hours.sessions),
        "intake": _sessions_record(hours.intake),
        "saturday_intake": _sessions_record(hours.saturday_intake),
    }


def hours_from_record(entry: FileEntry) -> OfficeHours:
    """Read kept office hours back.

    Returns:
        the hours as they were.
    """
    names = ("sessions", "intake", "saturday_intake")
    return OfficeHours(*(tuple(map(_session, entry.texts(name))) for name in names))


def _sessions_record(sessions: Iterable[Session]) -> list[str]:
    return [f"{start.isoformat()}/{end.isoformat()}" for start, end in sessions]


def _session(text: str) -> Session:
    start, end = text.split("/")
    return time.fromisoformat(start), time.fromisoformat(end)


def _year_record(year: CalendarYear) -> Record:
    return {
        "year": year.year,
        "is_confirmed": year.is_confirmed,
        "source": year.source,
        "days": [
            {"day": day.day.isoformat(), "kind": day.kind.value, **_said(day)} for day in year.days
        ],
        "swaps": [
            {"off": swap.off.isoformat(), "worked": swap.worked.isoformat(), **_said(swap)}
            for swap in year.swaps
        ],
    }


def _said(entry: CalendarDay | Swap) -> Record:
    return {"name": entry.name, "source": entry.source, "is_confirmed": entry.is_confirmed}


def _year(entry: FileEntry) -> CalendarYear:
    return CalendarYear(
        year=entry.need("year", int),
        is_confirmed=entry.need("is_confirmed", bool),
        source=entry.need("source", str),
        days=tuple(map(_day, entry.tables("days"))),
        swaps=tuple(map(_swap, entry.tables("swaps"))),
    )


def _day(entry: FileEntry) -> CalendarDay:
    return CalendarDay(
        day=_date(entry, "day"),
        kind=entry.choice("kind", DayKind),
        name=entry.need("name", str),
        source=entry.need("source", str),
        is_confirmed=entry.need("is_confirmed", bool),
    )


def _swap(entry: FileEntry) -> Swap:
    return Swap(
        off=_date(entry, "off"),
        worked=_date(entry, "worked"),
        name=entry.need("name", str),
        source=entry.need("source", str),
        is_confirmed=entry.need("is_confirmed", bool),
    )


def _date(entry: FileEntry, key: str) -> date:
    return date.fromisoformat(entry.need(key, str))
