"""Reads the year files of the working calendar.

One file ``YYYY.toml`` per year: ``year``, ``version``, ``state`` (``confirmed``, ``expected``),
``source``, then ``days`` and ``swaps``. Both lists are required and ``swaps`` comes last, so that
a file that lost its end is never taken for a whole one. A swap is one entry and may reach into
the neighbouring year.
"""

import hashlib
import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from kktdesk import resources
from kktdesk.domain.calendar import OTHER_SIDE, CalendarDay, DayKind, WorkCalendar
from kktdesk.services.file_entry import FileEntry


class _State(StrEnum):
    CONFIRMED = "confirmed"
    EXPECTED = "expected"


@cache
def load_calendar() -> WorkCalendar:
    """Give the calendar that the program brings along, read once.

    Returns:
        all its years.
    """
    return read_calendar(resources.root() / "calendars")


def read_calendar(folder: Path) -> WorkCalendar:
    """Read the year files of a folder.

    Args:
        folder: holds one ``YYYY.toml`` for each year from the first to the last.

    Returns:
        the calendar; its version names the years and what the files say, and is the same on
        every system.

    Raises:
        FileRefused: a file is not as it must be, or a year between others has none.
        CalendarRefused: a day stands twice, or a swap is not a weekday for a day of a week-end.
    """
    years = sorted(_year_of(path.name) for path in folder.glob("*.toml"))
    if not years:
        raise _whole(folder.name).refused("", "missing")
    first, last = years[0], years[-1]
    texts = {f"{year}.toml": _text(folder / f"{year}.toml") for year in range(first, last + 1)}
    files = [_year_file(name, text) for name, text in texts.items()]
    digest = hashlib.sha256("".join(texts.values()).encode()).hexdigest()
    return WorkCalendar(
        days=tuple(day for file in files for day in file.days),
        first_year=first,
        last_year=last,
        version=f"{first}-{last}/{digest[:8]}",
        expected_years=frozenset(file.year for file in files if not file.is_confirmed),
    )


@dataclass(frozen=True, slots=True)
class _YearFile:
    year: int
    is_confirmed: bool
    days: tuple[CalendarDay, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """What days and swaps have in common."""

    name: str
    source: str
    is_confirmed: bool


def _whole(file: str) -> FileEntry:
    return FileEntry(file, "", {})


def _year_of(name: str) -> int:
    year = name.removesuffix(".toml")
    if len(year) != len("2026") or not year.isdecimal():
        raise _whole(name).refused("year", "unknown-value")
    return int(year)


def _text(path: Path) -> str:
    try:
        # Read as text: line ends come out alike, whatever the checkout made of them.
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise _whole(path.name).refused("", "unreadable") from None


def _tables(name: str, text: str) -> FileEntry:
    try:
        return FileEntry(name, "", tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        raise _whole(name).refused("", "unreadable") from None


def _year_file(name: str, text: str) -> _YearFile:
    file = _tables(name, text)
    file.allow("year", "version", "state", "source", "days", "swaps")
    for key in ("days", "swaps"):
        if key not in file.values:
            raise file.refused(key, "missing")
    file.text("source")
    file.count("version")
    year = file.count("year")
    if year != _year_of(name):
        raise file.refused("year", "unknown-value")
    days = [_day(entry, file) for entry in file.tables("days")]
    for entry in file.tables("swaps"):
        days += _swap(entry, file)
    return _YearFile(year, _is_confirmed(file), tuple(days))


def _day(entry: FileEntry, file: FileEntry) -> CalendarDay:
    entry.allow("date", "kind", "name", "source", "state")
    day, kind = entry.need("date", date), entry.choice("kind", DayKind)
    if day.year != file.values["year"]:
        raise entry.refused("date", "unknown-value")
    if kind in OTHER_SIDE:
        raise entry.refused("kind", "unknown-value")
    said = _entry(entry, file)
    return CalendarDay(day, kind, said.name, said.source, said.is_confirmed)


def _swap(entry: FileEntry, file: FileEntry) -> tuple[CalendarDay, CalendarDay]:
    entry.allow("off", "worked", "name", "source", "state")
    off, worked = entry.need("off", date), entry.need("worked", date)
    if file.values["year"] not in {off.year, worked.year}:
        raise entry.refused("off", "unknown-value")
    said = _entry(entry, file)
    return (
        CalendarDay(off, DayKind.SWAPPED_OFF, said.name, said.source, said.is_confirmed, worked),
        CalendarDay(worked, DayKind.MADE_UP, said.name, said.source, said.is_confirmed, off),
    )


def _entry(entry: FileEntry, file: FileEntry) -> _Entry:
    return _Entry(
        name=entry.text("name"),
        source=_nearest(entry, file, "source").text("source"),
        is_confirmed=_is_confirmed(_nearest(entry, file, "state")),
    )


def _nearest(entry: FileEntry, file: FileEntry, key: str) -> FileEntry:
    return entry if key in entry.values else file


def _is_confirmed(entry: FileEntry) -> bool:
    return entry.choice("state", _State) is _State.CONFIRMED
