"""Measures the register book: ten thousand lines, how long it takes and how much memory."""

import os
import statistics
import subprocess
import sys
from datetime import date
from pathlib import Path
from time import perf_counter

from tools.bench_make import FIRST_DAY, NOW, make

LINES = 10_000
ROUNDS = 3
ROOT = Path(__file__).resolve().parent.parent
Row = tuple[str, str, str, str]


def rows(folder: Path) -> list[Row]:
    """Make a register and print its whole book; takes about half a minute.

    Args:
        folder: a data folder that does not exist yet.

    Returns:
        a row for each, as the table of the bench has them.
    """
    desk = make(folder, LINES)
    for line in desk.forms.lines():
        if not line.is_verified:
            desk.forms.confirm(line.id, line.version, "bench")
    period = FIRST_DAY, NOW.date()
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        desk.register_book.pdf(*period)
        times.append(perf_counter() - start)
    desk.close()
    took, peak = statistics.median(times), _peak(folder, *period)
    return [
        (f"register book: {LINES:,} lines", f"{took:.1f} s", "", "≤ 6 s"),
        ("register book: peak memory of the whole command", f"{peak:.0f} MB", "", "≤ 300 MB"),
    ]


def _peak(folder: Path, first: date, last: date) -> float:
    words = ("--from", first.isoformat(), "--to", last.isoformat())
    command = [sys.executable, str(ROOT / "main.py"), "register", *words]
    command += ["--data", str(folder), "--pdf", str(folder.with_suffix(".pdf"))]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603 - our own file
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    return used.ru_maxrss / 1024
