"""Measures reports of a large register beside the plainest SQL that could answer them."""

import sqlite3
import statistics
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from kktdesk.domain.moment import start_of
from kktdesk.domain.report import Period, ReportForm
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.storage.engine import FILE_NAME
from tools.bench_life import stored
from tools.bench_make import NOW

ROUNDS = 5
Row = tuple[str, str, str, str]
# The goals are for a million dossiers.
PERIODS = (
    ("a day", Period(date(2021, 6, 2), date(2021, 6, 2)), "≤ 50 ms"),
    ("today", Period(date(2026, 11, 20), date(2026, 11, 20)), "≤ 50 ms"),
    ("a month", Period(date(2021, 6, 1), date(2021, 6, 30)), "≤ 300 ms"),
    ("a year", Period(date(2025, 1, 1), date(2025, 12, 31)), "≤ 1.5 s"),
    ("ten years", Period(date(2016, 1, 1), date(2026, 12, 31)), "≤ 10 s"),
)
# They look beside the dossiers, at acts and scans, or group by more.
SLOW = (ReportForm.INDEX_766, ReportForm.PAR, ReportForm.OVERDUE, ReportForm.LOAD)
# One statement over the whole period, as one would write it by hand, with the same index.
_FLOOR = """
SELECT field, procedure,
    sum(received_at < :start),
    sum(received_at >= :start AND channel = 'online-full'),
    sum(received_at >= :start AND channel = 'online-partial'),
    sum(received_at >= :start AND channel = 'vneid'),
    sum(received_at >= :start AND channel = 'counter'),
    sum(received_at >= :start AND channel = 'post'),
    sum(finished < :end AND finished < promised
        AND date(finished, '+7 hours') < date(promised, '+7 hours')),
    sum(finished < :end AND date(finished, '+7 hours') = date(promised, '+7 hours')),
    sum(finished < :end AND finished > promised
        AND date(finished, '+7 hours') > date(promised, '+7 hours')),
    sum((finished IS NULL OR finished >= :end) AND promised >= :end),
    sum((finished IS NULL OR finished >= :end) AND promised < :end)
FROM (
    SELECT field, procedure, received_at, channel, coalesce(ready_at, ended_at) AS finished,
        coalesce(base_due_at, due_at) AS promised
    FROM dossier INDEXED BY ix_dossier_life
    WHERE received_at >= :since AND received_at < :end
        AND state NOT IN ('draft', 'filed', 'not-accepted', 'cancelled')
        AND (coalesce(ready_at, ended_at) IS NULL OR coalesce(ready_at, ended_at) >= :start)
)
GROUP BY field, procedure
"""


def of_folder(folder: Path) -> list[Row]:
    """Measure a register that was made before; nothing in it is changed.

    Args:
        folder: its data folder.

    Returns:
        the rows.
    """
    desk = open_desk(folder, FixedClock(NOW), create=False)
    try:
        return rows(desk)
    finally:
        desk.close()


def rows(desk: Desk) -> list[Row]:
    """Measure Biểu II.06a of some periods, their published figures, and the sheets of days.

    Args:
        desk: over the large register.

    Returns:
        a row for each, as the table of the bench has them.
    """
    found = []
    with closing(sqlite3.connect(desk.data_dir / FILE_NAME)) as connection:
        for name, period, goal in PERIODS:
            floor = _median(lambda period=period: _by_hand(connection, period))  # type: ignore[misc] # bound now
            took = _median(lambda period=period: desk.reports.get(ReportForm.II_06A, period))  # type: ignore[misc] # the same
            found.append((f"report: {name}, one plain SQL", f"{floor:.0f} ms", "1.0", ""))
            ratio = f"{took / floor:.2f}"
            found.append((f"report: II.06a of {name}", f"{took:.0f} ms", ratio, goal))
    for name, period, goal in PERIODS[-2:]:
        for form in SLOW:
            took = _timed(lambda form=form, period=period: desk.reports.get(form, period))  # type: ignore[misc] # the same
            found.append((f"report: {form} of {name}", f"{took:.0f} ms", "", goal))
    for name, period, goal in PERIODS:
        took = _median(lambda period=period: desk.figures.report(period.first, period.last))  # type: ignore[misc] # the same
        found.append((f"report: published figures of {name}", f"{took:.0f} ms", "", goal))
    for name, period, goal in PERIODS[:2]:
        took = _median(lambda period=period: desk.figures.day(period.first))  # type: ignore[misc] # the same
        found.append((f"day: the figures of {name}", f"{took:.0f} ms", "", goal))
        took = _median(lambda period=period: desk.figures.sheet(period.first))  # type: ignore[misc] # the same
        found.append((f"day: the sheet of {name} (F9)", f"{took:.0f} ms", "", goal))
    return found


def _by_hand(connection: sqlite3.Connection, period: Period) -> list[tuple[object, ...]]:
    start, end = start_of(period.first), start_of(period.last + timedelta(days=1))
    moments = {"start": start, "end": end, "since": start - timedelta(days=92)}
    named = {name: stored(moment) for name, moment in moments.items()}
    return connection.execute(_FLOOR, named).fetchall()


def _median(work: Callable[[], object]) -> float:
    return statistics.median(_timed(work) for _ in range(ROUNDS))


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000
