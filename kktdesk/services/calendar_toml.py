"""A calendar plan as TOML: single years as in ``resources/calendars``, and the plan as a whole.

A year is ``year``, ``version``, ``state`` (``confirmed``, ``expected``), ``source``, then ``days``
and ``swaps``. Both lists are required and ``swaps`` comes last, so that a file that lost its end
is never taken for a whole one. A swap is one entry and may reach into the neighbouring year. A
plan is ``version``, the years that it ``contains``, its hours, then a table ``years`` for each.
"""

import json
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from functools import cache

from kktdesk import resources
from kktdesk.domain.calendar_day import OTHER_SIDE, CalendarDay, DayKind
from kktdesk.domain.calendar_plan import FIRST_YEAR, LAST_YEAR, CalendarYear, Swap
from kktdesk.domain.office_hours import OfficeHours, Session
from kktdesk.services.calendar_views import TakeYears
from kktdesk.services.file_entry import FileEntry

_FORMAT = 1
_HOURS = ("hours", "intake", "saturday_intake")
_YEAR = ("year", "state", "source", "days", "swaps")


class _State(StrEnum):
    CONFIRMED = "confirmed"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True)
class _Said:
    """What days and swaps have in common."""

    name: str
    source: str
    is_confirmed: bool


# ---------------------------------------------------------------- reading
def read_years(text: str, name: str) -> TakeYears:
    """Read one year or a plan.

    Args:
        text: content of the file; a byte order mark is allowed.
        name: of the file, for refusals.

    Returns:
        the years, and the hours where the file names them.

    Raises:
        FileRefused: the file is not as it must be, or lost its end.
        HoursRefused: its hours overlap or run backwards.
    """
    try:
        file = FileEntry(name, "", tomllib.loads(text.removeprefix("\ufeff")))
    except (ValueError, RecursionError):  # no TOML, a number of too many digits, too deep
        raise FileEntry(name, "", {}).refused("", "unreadable") from None
    file.count("version")
    if {"contains", "years"} & file.values.keys():
        return _plan(file)
    file.allow(*_YEAR, "version")
    return TakeYears(years=(_year(file),))


def _plan(file: FileEntry) -> TakeYears:
    file.allow("version", "contains", *_HOURS, "years")
    tables = file.tables("years", "year")
    for table in tables:
        table.allow(*_YEAR)
    years = tuple(map(_year, tables))
    if file.values.get("contains") != [year.year for year in years] or not years:
        raise file.refused("contains", "unknown-value")
    if not any(key in file.values for key in _HOURS):
        return TakeYears(years=years)
    return TakeYears(years=years, hours=OfficeHours(*(_sessions(file, key) for key in _HOURS)))


def _sessions(file: FileEntry, key: str) -> tuple[Session, ...]:
    rows = file.values.get(key)
    if not isinstance(rows, list):
        raise file.refused(key, "missing" if rows is None else "wrong-kind")
    return tuple(_session(file, key, row) for row in rows)


def _session(file: FileEntry, key: str, row: object) -> Session:
    match row:
        case [time() as start, time() as end]:
            return start, end
    raise file.refused(key, "wrong-kind")


def _year(file: FileEntry) -> CalendarYear:
    for key in ("days", "swaps"):
        if key not in file.values:
            raise file.refused(key, "missing")
    number = file.count("year")
    if not FIRST_YEAR <= number <= LAST_YEAR:
        raise file.refused("year", "unknown-value")
    return CalendarYear(
        year=number,
        is_confirmed=_is_confirmed(file),
        source=file.text("source"),
        days=tuple(_day(entry, file) for entry in file.tables("days")),
        swaps=tuple(_swap(entry, file) for entry in file.tables("swaps")),
    )


def _day(entry: FileEntry, file: FileEntry) -> CalendarDay:
    entry.allow("date", "kind", "name", "source", "state")
    day, kind = entry.need("date", date), entry.choice("kind", DayKind)
    if day.year != file.values["year"]:
        raise entry.refused("date", "unknown-value")
    if kind in OTHER_SIDE:
        raise entry.refused("kind", "unknown-value")
    said = _said(entry, file)
    return CalendarDay(day, kind, said.name, said.source, said.is_confirmed)


def _swap(entry: FileEntry, file: FileEntry) -> Swap:
    entry.allow("off", "worked", "name", "source", "state")
    off, worked = entry.need("off", date), entry.need("worked", date)
    if file.values["year"] not in {off.year, worked.year}:
        raise entry.refused("off", "unknown-value")
    said = _said(entry, file)
    return Swap(
        off=off,
        worked=worked,
        name=said.name,
        source=said.source,
        is_confirmed=said.is_confirmed,
    )


def _said(entry: FileEntry, file: FileEntry) -> _Said:
    return _Said(
        name=entry.text("name"),
        source=_nearest(entry, file, "source").text("source"),
        is_confirmed=_is_confirmed(_nearest(entry, file, "state")),
    )


def _nearest(entry: FileEntry, file: FileEntry, key: str) -> FileEntry:
    return entry if key in entry.values else file


def _is_confirmed(entry: FileEntry) -> bool:
    return entry.choice("state", _State) is _State.CONFIRMED


# ---------------------------------------------------------------- writing
def year_text(year: CalendarYear) -> str:
    """Write one year as a file of its own.

    Returns:
        TOML that ``read_years`` takes back unchanged.
    """
    lines = (*_comments("year", year=str(year.year)), f"version = {_FORMAT}", *_year_lines(year))
    return "\n".join(lines) + "\n"


def plan_text(years: Iterable[CalendarYear], hours: OfficeHours | None = None) -> str:
    """Write several years as one file.

    Args:
        years: in the order in which they are to stand.
        hours: None leaves them out.

    Returns:
        TOML that ``read_years`` takes back unchanged.
    """
    return "\n".join(_plan_lines(tuple(years), hours)) + "\n"


def _plan_lines(years: tuple[CalendarYear, ...], hours: OfficeHours | None) -> Iterator[str]:
    yield from _comments("plan")
    yield f"version = {_FORMAT}"
    yield f"contains = {[year.year for year in years]}"
    if hours is not None:
        of_hours = (hours.sessions, hours.intake, hours.saturday_intake)
        for key, sessions in zip(_HOURS, of_hours, strict=True):
            yield f"{key} = {_sessions_text(sessions)}"
    for year in years:
        yield from ("", "[[years]]", *_year_lines(year))


def _year_lines(year: CalendarYear) -> Iterator[str]:
    yield f"year = {year.year}"
    yield f'state = "{_state(year.is_confirmed)}"'
    yield f"source = {_quoted(year.source)}"
    yield from _list("days", [_day_text(day, year) for day in year.days])
    yield from _list("swaps", [_swap_text(swap, year) for swap in year.swaps])


def _list(key: str, rows: list[str]) -> Iterator[str]:
    if not rows:
        yield f"{key} = []"
        return
    yield f"{key} = ["
    for row in rows:
        yield f"  {{ {row} }},"
    yield "]"


def _day_text(day: CalendarDay, year: CalendarYear) -> str:
    return f'date = {day.day}, kind = "{day.kind}", {_said_text(day, year)}'


def _swap_text(swap: Swap, year: CalendarYear) -> str:
    return f"off = {swap.off}, worked = {swap.worked}, {_said_text(swap, year)}"


def _said_text(entry: CalendarDay | Swap, year: CalendarYear) -> str:
    parts = [f"name = {_quoted(entry.name)}"]
    if entry.source != year.source:
        parts.append(f"source = {_quoted(entry.source)}")
    if entry.is_confirmed is not year.is_confirmed:
        parts.append(f'state = "{_state(entry.is_confirmed)}"')
    return ", ".join(parts)


def _state(is_confirmed: bool) -> _State:  # noqa: FBT001 - it is the one thing said
    return _State.CONFIRMED if is_confirmed else _State.EXPECTED


def _sessions_text(sessions: Iterable[Session]) -> str:
    said = (f"[{start.isoformat()}, {end.isoformat()}]" for start, end in sessions)
    return f"[{', '.join(said)}]"


def _quoted(text: str) -> str:
    # JSON's escapes are TOML's; only DEL may stand bare in JSON.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _comments(key: str, **values: str) -> tuple[str, ...]:
    lines = _file()[key].format_map(values).strip().splitlines()
    return tuple(f"# {line}" for line in lines)


@cache
def _file() -> dict[str, str]:
    comments: dict[str, str] = resources.read_toml("words", "calendar.toml")["comments"]
    return comments
