"""Measures due dates: one, a million in a call, files of requests, and numpy beside them."""

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from time import perf_counter

import numpy as np

from kktdesk.domain.calendar import SATURDAY, WorkCalendar
from kktdesk.domain.counting_rules import AfterHours, CountingRules, School
from kktdesk.domain.due_date import Term, TermUnit, due_date
from kktdesk.domain.moment import VIETNAM
from kktdesk.services.calendar_files import load_calendar
from kktdesk.services.due_requests import DueRequests

ROOT = Path(__file__).resolve().parent.parent
MANY = 1_000_000
LINES = 100_000
WARM = 20_000
NINE = time(9)
# As a counter asks: mostly working days, now and then by the clock or by the month.
UNITS = [*[TermUnit.WORKING_DAY] * 6, *TermUnit]
LONGEST = {TermUnit.MONTH: 6, TermUnit.SAME_DAY: 0, TermUnit.WORKING_MINUTE: 2400}
Request = dict[str, object]
Row = tuple[str, str, str, str]


def rows() -> list[Row]:
    """Measure; takes about a minute.

    Returns:
        a row for each, as the table of the bench has them.
    """
    return [*_one_and_many(), *_files(), *_numpy()]


def _requests(count: int, *, own_calendar: bool = False) -> Iterator[Request]:
    chosen = random.Random(1)  # noqa: S311 - the same requests in each run
    for number in range(count):
        received = datetime(2020, 1, 2) + timedelta(minutes=chosen.randrange(3_000_000))  # noqa: DTZ001 - as a line says it
        unit = chosen.choice(UNITS)
        request: Request = {"id": number, "received": f"{received:%Y-%m-%dT%H:%M}", "unit": unit}
        if unit is not TermUnit.SAME_DAY:
            request["term"] = chosen.randint(1, LONGEST.get(unit, 40))
        if chosen.random() < 0.2:  # noqa: PLR2004 - one of five
            request |= {"school": School.SAME_TIME, "after_hours": AfterHours.NEXT_DAY_IS_DAY_0}
        if own_calendar:
            first = date(2020, 1, 1)
            days = (first + timedelta(days=chosen.randrange(2600)) for _ in range(20))
            request["closed_days"] = sorted(map(str, days))
        yield request


def _one_and_many() -> list[Row]:
    calendar, requests = load_calendar(), DueRequests(load_calendar())
    rules = (CountingRules(), CountingRules(school=School.SAME_TIME))
    asked = [
        (
            datetime.fromisoformat(str(row["received"])).replace(tzinfo=VIETNAM),
            Term(int(str(row.get("term", 0))), TermUnit(str(row["unit"]))),
            calendar,
            rules["school" in row],
        )
        for row in _requests(LINES)
    ]
    lines = list(map(json.dumps, _requests(LINES)))
    single = [_timed(lambda row=row: due_date(*row)) for row in asked[:WARM]]  # type: ignore[misc] # bound now
    many = _timed(lambda: [due_date(*row) for _ in range(MANY // LINES) for row in asked])
    read = _timed(lambda: [list(requests.lines(lines)) for _ in range(MANY // LINES)])
    return [
        _row("due date: one, of all units and schools", statistics.median(single), "≤ 20 µs"),
        _row("due date: 1,000,000 in a call", many, "≤ 15 s"),
        _row("due date: 1,000,000 from lines of JSON to lines of JSON", read, ""),
    ]


def _files() -> list[Row]:
    said = "due --batch: 100,000 lines, the whole process"
    return [
        _row(said, _batch(own_calendar=False), "≤ 5 s"),
        _row(f"{said}, each line with a calendar", _batch(own_calendar=True), "≤ 5 s"),
    ]


def _batch(*, own_calendar: bool) -> float:
    with tempfile.TemporaryDirectory() as folder:
        path, data = Path(folder) / "requests.jsonl", Path(folder) / "data"
        lines = map(json.dumps, _requests(LINES, own_calendar=own_calendar))
        path.write_text("\n".join(lines), encoding="utf-8")
        main = str(ROOT / "main.py")
        command = [sys.executable, main, "due", "--batch", str(path), "--data", str(data)]
        # A counter's computer keeps compiled modules.
        environment = dict(os.environ)
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        return _timed(
            lambda: subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)  # noqa: S603 - our own file
        )


def _numpy() -> list[Row]:
    """Measure what numpy can say too: working days to the end of a day, no Saturday worked.

    Returns:
        its time for a million, ours with its ratio; both come to the same days.

    Raises:
        ValueError: they do not.
    """
    closed = frozenset(day.day for day in load_calendar().days if day.day.weekday() < SATURDAY)
    calendar = WorkCalendar((), 1970, 2100, closed=closed)
    asked = list(_days_and_counts())
    floor, theirs = _by_numpy(asked, closed)
    rows = [
        (datetime.combine(day, NINE, VIETNAM), Term(count, TermUnit.WORKING_DAY), calendar)
        for day, count in asked
    ]
    if [due_date(*row).at.date() for row in rows] != theirs:
        raise ValueError
    engine = _timed(lambda: [due_date(*row) for _ in range(MANY // LINES) for row in rows])
    name, shown, _, goal = _row("due date: the same 1,000,000 by the engine", engine, "")
    return [
        ("due date: 1,000,000 by numpy.busday_offset, days only", _shown(floor), "1.0", ""),
        (name, shown, f"{engine / floor:.0f}", goal),
    ]


def _days_and_counts() -> Iterator[tuple[date, int]]:
    chosen, first = random.Random(2), date(2020, 1, 2)  # noqa: S311 - the same days in each run
    for _ in range(LINES):
        yield first + timedelta(days=chosen.randrange(2000)), chosen.randint(1, 40)


def _by_numpy(asked: list[tuple[date, int]], closed: frozenset[date]) -> tuple[float, list[date]]:
    busy = np.busdaycalendar(holidays=np.array(sorted(closed), dtype="datetime64[D]"))
    days = np.array([day for day, _ in asked], dtype="datetime64[D]")
    counts = np.array([count for _, count in asked])
    repeated = np.tile(days, MANY // LINES), np.tile(counts, MANY // LINES)
    took = _timed(lambda: np.busday_offset(*repeated, roll="backward", busdaycal=busy))
    return took, np.busday_offset(days, counts, roll="backward", busdaycal=busy).tolist()


def _row(name: str, took: float, goal: str) -> Row:
    return (name, _shown(took), "", goal)


def _shown(took: float) -> str:
    for unit, name in ((1, "s"), (1e-3, "ms")):
        if took >= unit:
            return f"{took / unit:.1f} {name}"
    return f"{took * 1e6:.1f} µs"


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start
