"""Reads the calendar that the program brings along: one file ``YYYY.toml`` for each year."""

from functools import cache
from pathlib import Path

from kktdesk import resources
from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.calendar_plan import CalendarPlan, CalendarYear, make_plan
from kktdesk.domain.office_hours import DEFAULT_HOURS
from kktdesk.services.calendar_toml import read_years
from kktdesk.services.file_entry import FileEntry


@cache
def load_plan() -> CalendarPlan:
    """Give the plan that the program brings along, read once.

    Returns:
        all its years.
    """
    return read_plan(resources.root() / "calendars")


@cache
def load_calendar() -> WorkCalendar:
    """Give the calendar that the program brings along, made once.

    Returns:
        all its years.
    """
    return load_plan().calendar()


def read_plan(folder: Path) -> CalendarPlan:
    """Read the year files of a folder.

    Args:
        folder: holds one ``YYYY.toml`` for each year from the first to the last.

    Returns:
        the plan; its version follows what the files say and is the same on every system.

    Raises:
        FileRefused: a file is not as it must be, or a year between others has none.
        CalendarRefused: a day stands twice, or a swap is not a weekday for a day of a week-end.
    """
    years = sorted(_year_of(path.name) for path in folder.glob("*.toml"))
    if not years:
        raise _whole(folder.name).refused("", "missing")
    files = (folder / f"{year}.toml" for year in range(years[0], years[-1] + 1))
    return make_plan(tuple(map(_year_file, files)), DEFAULT_HOURS)


def _whole(file: str) -> FileEntry:
    return FileEntry(file, "", {})


def _year_of(name: str) -> int:
    year = name.removesuffix(".toml")
    if len(year) != len("2026") or not year.isdecimal():
        raise _whole(name).refused("year", "unknown-value")
    return int(year)


def _year_file(path: Path) -> CalendarYear:
    years = read_years(_text(path), path.name).years
    if [year.year for year in years] != [_year_of(path.name)]:
        raise _whole(path.name).refused("year", "unknown-value")
    return years[0]


def _text(path: Path) -> str:
    try:
        # Read as text: line ends come out alike, whatever the checkout made of them.
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise _whole(path.name).refused("", "unreadable") from None
