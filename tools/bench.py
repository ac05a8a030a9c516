"""Measures what a clerk feels, as ratios to a floor measured in the same run: ``./kkt bench``.

Times depend on the computer and on what else it does; the ratios hold. Nothing here is a test.
``./kkt bench --make N`` makes a register of N dossiers instead, to be looked at with the program;
``./kkt bench --figures`` measures only the reports and days of one that was made.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kktdesk.domain.calendar import WorkCalendar  # noqa: E402 - the path comes first
from kktdesk.domain.dossier import ApplicantKind  # noqa: E402 - the same
from kktdesk.domain.due_date import Term, TermUnit, due_date  # noqa: E402 - the same
from kktdesk.domain.layout import Layout  # noqa: E402 - the same
from kktdesk.services.clock import SystemClock  # noqa: E402 - the same
from kktdesk.services.desk import Desk, open_desk  # noqa: E402 - the same
from kktdesk.services.requests import ApplicantEntry, ReceiveDossier  # noqa: E402 - the same
from kktdesk.services.sample import OFFICE  # noqa: E402 - the same
from tools import (  # noqa: E402 - the same
    bench_book,
    bench_due,
    bench_files,
    bench_papers,
    bench_register,
    bench_reports,
)
from tools.bench_make import make  # noqa: E402 - the same

ROUNDS = 15
Row = tuple[str, str, str, str]


def main() -> None:
    """Measure everything and print one table, or make a register."""
    words = _words()
    if words.make:
        make(words.data, words.make).close()
        print(f"{words.make} dossiers: ./kkt run --data {words.data}")
        return
    if words.figures:
        _print(bench_reports.of_folder(words.data))
        return
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder) / "data"
        desk = open_desk(data_dir, SystemClock())
        desk.office.set_up(OFFICE)
        rows = [*_saves(desk, Path(folder)), *_papers(desk), *_dates(desk), *_search(desk)]
        rows += bench_files.rows(desk)
        desk.close()
        rows = [*_starts(data_dir), *_blocks(data_dir), *rows, *bench_papers.rows()]
        rows += [*bench_due.rows(), *bench_book.rows(Path(folder) / "book")]
        rows += bench_register.rows(Path(folder) / "large")
        rows += _watched(Path(folder) / "large")
    _print(rows)


def _words() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./kkt bench", description=__doc__)
    parser.add_argument("--make", type=int, metavar="N", help="make a register of N dossiers")
    figures = "measure the reports and days of such a register"
    parser.add_argument("--figures", action="store_true", help=figures)
    parser.add_argument("--data", type=Path, default=Path("bench-data"), help="in this folder")
    words = parser.parse_args()
    if words.make and (words.make < 1 or words.data.exists()):
        parser.error("--make wants a whole number and a folder that is not there yet")
    return words


def _starts(data_dir: Path) -> list[Row]:
    bare, paint, whole, ready = [], [], [], []
    _start("desk", str(data_dir))
    for _ in range(ROUNDS):
        bare.append(_start("bare")["paint"])
        moments = _start("desk", str(data_dir))
        paint.append(moments["paint"])
        whole.append(moments["window"])
        ready.append(moments["ready"])
    floor = statistics.median(bare)
    return [
        ("start: bare window of Qt, first paint", f"{floor:.0f} ms", "1.0", ""),
        _ratio("start: first paint of the desk, its ground", paint, floor, "≤ 1.5"),
        _ratio("start: the whole window painted, still opening", whole, floor, ""),
        ("start: desk ready", f"{statistics.median(ready):.0f} ms", "", "≤ 1200 ms"),
    ]


def _start(*words: str) -> dict[str, float]:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "BENCH_T0": repr(time.time())}
    # A counter's computer keeps compiled modules; the first round writes them.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, str(ROOT / "tools" / "bench_start.py"), *words]
    done = subprocess.run(command, env=environment, capture_output=True, check=True)  # noqa: S603 - our own file
    moments: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return moments


def _blocks(data_dir: Path) -> list[Row]:
    command = [sys.executable, str(ROOT / "tools" / "bench_window.py"), str(data_dir)]
    runs = []
    for _ in range(ROUNDS // 3):
        done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - our own file
        runs.append(json.loads(done.stdout.splitlines()[-1]))
    names = {
        "loading": "window: held up by loading behind the first page",
        "page": "window: held up by the first page of a dossier",
        "dialog": "window: held up by the first dialog of an act",
    }
    found = {name: statistics.median(run[name][0] for run in runs) for name in names}
    return [(text, f"{found[name]:.0f} ms", "", "≤ 100 ms") for name, text in names.items()]


def _watched(data_dir: Path) -> list[Row]:
    command = [sys.executable, str(ROOT / "tools" / "bench_watch.py"), str(data_dir)]
    runs = []
    for _ in range(ROUNDS // 5):
        done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - our own file
        runs.append(json.loads(done.stdout.splitlines()[-1]))
    steps = {name: statistics.median(run[name][0] for run in runs) for name in runs[0]}
    slowest = sorted(steps, key=lambda name: -steps[name])[:3]
    return [
        (f"window, large register: held up by “{name}”", f"{steps[name]:.0f} ms", "", "≤ 100 ms")
        for name in slowest
    ]


def _ratio(name: str, times: list[float], floor: float, goal: str) -> Row:
    middle = statistics.median(times)
    return (name, f"{middle:.1f} ms", f"{middle / floor:.2f}", goal)


def _entry() -> ReceiveDossier:
    applicant = ApplicantEntry(
        kind=ApplicantKind.COMPANY,
        name="Công ty TNHH Đo đạc Ẩn Ễnh (mẫu)",
        id_number="0100233488",
        address="Lô A1, KCN Trần Quốc Toản",
        phone="0912345678",
    )
    return ReceiveDossier(request_id=uuid4().hex, procedure="1.009756", applicant=applicant)


def _saves(desk: Desk, folder: Path) -> list[Row]:
    sync, save = [], []
    with (folder / "floor").open("wb") as file:
        for _ in range(ROUNDS * 4):
            sync.append(_timed(lambda: _synced_write(file.fileno())))
            save.append(_timed(lambda: desk.reception.receive(_entry())))
    floor = statistics.median(sync)
    return [
        ("save: one synced write of 4 KiB", f"{floor:.2f} ms", "1.0", ""),
        _ratio("save: a dossier with numbers and log", save, floor, ""),
    ]


def _synced_write(handle: int) -> None:
    os.write(handle, b"x" * 4096)
    os.fsync(handle)


def _papers(desk: Desk) -> list[Row]:
    code = desk.search.find("", limit=1).rows[0].code
    today = desk.now().date()
    receipt = [_timed(lambda: desk.papers.receipt_pdf(code, Layout.A5)) for _ in range(ROUNDS)]
    sheet = [_timed(lambda: desk.papers.day_pdf(today)) for _ in range(ROUNDS)]
    reasons = [_timed(lambda: desk.papers.why_pdf(code)) for _ in range(ROUNDS)]
    return [
        (
            "paper: receipt, both copies on A5",
            f"{statistics.median(receipt):.1f} ms",
            "",
            "≤ 40 ms",
        ),
        ("paper: the day's sheet", f"{statistics.median(sheet):.1f} ms", "", ""),
        ("paper: why the date", f"{statistics.median(reasons):.1f} ms", "", "≤ 40 ms"),
    ]


def _dates(desk: Desk) -> list[Row]:
    calendar, term = desk.catalogue.calendar(), Term(15, TermUnit.WORKING_DAY)
    now = desk.now()
    naive = [_timed(lambda: _day_by_day(calendar, now.date(), 15)) for _ in range(200)]
    engine = [_timed(lambda: due_date(now, term, calendar)) for _ in range(200)]
    floor = statistics.median(naive)
    return [
        ("due date: walking day by day", f"{floor * 1000:.0f} µs", "1.0", ""),
        (
            "due date: the engine",
            f"{statistics.median(engine) * 1000:.1f} µs",
            f"{statistics.median(engine) / floor:.2f}",
            "",
        ),
    ]


def _day_by_day(calendar: WorkCalendar, day: object, left: int) -> None:
    while left:
        day += timedelta(days=1)  # type: ignore[operator] # a date
        left -= calendar.is_working(day)  # type: ignore[arg-type] # a date


def _search(desk: Desk) -> list[Row]:
    typed = ["c", "co", "con", "cong", "cong t", "0912345678", "0001", "an enh"]
    found = [_timed(lambda text=text: desk.search.find(text)) for text in typed * 5]  # type: ignore[misc] # bound now
    return [("search: one key typed, rows found", f"{statistics.median(found):.1f} ms", "", "")]


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _print(rows: list[Row]) -> None:
    head: Row = ("what", "median", "ratio", "goal")
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    for row in [head, *rows]:
        print("  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)))


if __name__ == "__main__":
    main()
