"""Many due dates in one process, the cases of other programs' published suites among them.

Where our rule differs from theirs, ``test_public_day_cases`` and ``test_public_hour_cases`` prove
ours; the same cases stand here with the same reasons.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from operator import eq, gt, le, ne
from pathlib import Path
from typing import Any

import pytest

from kktdesk.services.clock import FixedClock
from tests.e2e.commands import Counter, start_program
from tests.factories import at
from tests.house import ROOT

Row = dict[str, Any]
ONE_DAY = timedelta(days=1)

DATA = Path(__file__).parents[1] / "data"
ASKED: Row = {"received": "2026-08-20T14:10", "term": 5, "unit": "working-day"}


def _cases(name: str) -> list[Row]:
    cases: list[Row] = json.loads((DATA / name).read_text(encoding="utf-8"))["cases"]
    return cases


def _lines(rows: Iterable[Row]) -> str:
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)


@pytest.fixture
def nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Counter:
    """The commands over a folder that does not exist."""
    return Counter(tmp_path / "none", FixedClock(at("2026-11-25 09:15")), capsys, tmp_path)


def _batch(counter: Counter, content: bytes, *options: str) -> list[Row]:
    path = counter.files / "requests.jsonl"
    path.write_bytes(content)
    said = counter.say("due", "--batch", path, *options)
    assert (said.exit_code, said.err) == (0, "")
    return [json.loads(line) for line in said.out.splitlines()]


# ---------------------------------------------------------------- published cases
@dataclass(frozen=True, slots=True)
class Check:
    """A request, and how its answer's beginning must stand to a word."""

    request: Row
    stands: Callable[[str, str], bool]
    word: str


UNITS = {
    "add_working_days": "working-day",
    "add_calendar_days_roll_forward": "calendar-day",
    "add_calendar_months_roll_forward": "month",
    "add_calendar_days": "calendar-day",
    "add_calendar_days_roll_by_7": "calendar-day",
    "add_working_days_counting_start": "working-day",
}
MOVED_OFF = "Điều 148.5: an end on a closed day moves to the next working day"
OURS = {
    "koha_days_1": ("2012-07-05", MOVED_OFF),
    "koha_cdd_dayweek_7x3": ("2013-02-17", f"{MOVED_OFF}, not by whole weeks"),
    "moj_ctr_20": ("2017-06-16", "Điều 147.2: the first day is not counted"),
    "koha_hours_2": ("2023-05-02T11:00", "a term gives the office every hour of it"),
    "koha_hours_4": ("2023-05-05T14:00", "a term gives the office every hour of it"),
}
NO_TERM = "term-refused"  # a term of nothing or less


def _day_checks(case: Row) -> Iterator[Check]:
    start, op, expected = date.fromisoformat(case["start"]), case["op"], case["expected"]
    if op in UNITS:
        word = OURS[case["id"]][0] if case["id"] in OURS else expected
        yield _of_days(case, start, UNITS[op], case["n"], word)
    elif op in {"is_open", "roll_forward"}:
        # A day is open if it is the first working day after the day before it.
        stands = ne if expected is False else eq
        word = case["start"] if op == "is_open" else expected
        yield replace(_of_days(case, start - ONE_DAY, "working-day", 1, word), stands=stands)
    else:
        yield from _between(case, start)


def _between(case: Row, start: date) -> Iterator[Check]:
    """Ask for as many days as there are said to be, and for one more."""
    end, number = date.fromisoformat(case["end"]), int(case["expected"])
    if case["op"] == "has_working_day_strictly_between":
        end -= ONE_DAY
    if case["op"] == "working_days_inclusive":
        start -= ONE_DAY
    fits = _of_days(case, start, "working-day", number, end.isoformat())
    yield replace(fits, stands=le) if number else replace(fits, word=NO_TERM)
    if case["op"] != "has_working_day_strictly_between" or not number:
        yield replace(_of_days(case, start, "working-day", number + 1, str(end)), stands=gt)


def _of_days(case: Row, start: date, unit: str, term: int, word: str) -> Check:
    request: Row = {
        "received": f"{start}T09:00",
        "term": term,
        "unit": unit,
        "weekend": case["weekend"],
        "closed_days": case["holidays"],
        "worked_days": case.get("open_exceptions"),
    }
    return Check(request, eq, NO_TERM if term < 1 else word)


def _hour_check(case: Row) -> Check:
    start = datetime.fromisoformat(case["start"])
    minutes = case.get("minutes") or case.get("expected_minutes") or case.get("expected_used")
    word = (
        OURS[case["id"]][0] if case["id"] in OURS else str(case.get("expected", case.get("end")))
    )
    held = start + timedelta(minutes=case.get("hold_minutes", 0))
    request: Row = {
        "received": case["start"],
        "term": minutes or case["hours"] * 60,
        "unit": "working-minute",
        "hours": ",".join("-".join(frame) for frame in case["frames"]),
        "weekend": case["weekend"],
        "closed_days": case["holidays"],
        "pauses": [[case["start"], held.isoformat()]],
    }
    return Check(request, eq, word)


def _pause_checks(case: Row) -> Iterator[Check]:
    """Put stops to a term in calendar days; who answers when is for the acts of a dossier."""
    request: Row = {"received": case.get("received"), "unit": "calendar-day", "weekend": []}
    match case:
        case {"old_due": old_due, "stopped": stopped, "restart": restart, "new_due": new_due}:
            request["term"] = (date.fromisoformat(old_due) - _day(case["received"])).days
            request |= {"closed_days": case["holidays"], "pauses": [[stopped, restart]]}
            yield Check(request, eq, new_due)
        case {"stopped": stopped, "today": today, "days": days}:
            request |= {"received": stopped, "term": 1, "pauses": [[stopped, today]]}
            # The day of receipt belongs to the stop but not to the term.
            yield Check(request, eq, str(_day(stopped) + ONE_DAY * days))
        case {"events": events, "total_days_stopped": total}:
            request |= {"received": "2025-03-01", "term": 60, "pauses": _stops(events)}
            yield Check(request, eq, str(date(2025, 3, 1) + ONE_DAY * (60 + total)))
        case {"received": _, "restart": restart}:
            request |= {"term": 5, "pauses": [["2025-11-06", restart]]}
            yield Check(request, eq, "pause-refused")


def _stops(events: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Pair stops and restarts; theirs lets a second stop replace the first."""
    pauses, stopped = [], ""
    for kind, day in events:
        if kind == "restart" and stopped:
            pauses.append((stopped, day))
        stopped = day if kind == "stop" else ""
    return pauses


def _day(text: str) -> date:
    return date.fromisoformat(text)


LAW = (
    ("2026-02-12", 10, "2026-03-05"),
    ("2026-04-23", 5, "2026-05-05"),
    ("2026-08-20", 5, "2026-08-26"),
    ("2026-08-28", 5, "2026-09-09"),
    ("2026-11-20", 5, "2026-11-30"),
    ("2026-11-23", 1, "2026-11-25"),
    ("2026-12-30", 15, "2027-01-21"),
    ("2025-12-30", 5, "2026-01-08"),
    ("2026-01-07", 3, "2026-01-10"),
    ("2026-06-30", 10, "2026-07-14"),
    ("2026-11-16", 10, "2026-12-01"),
    ("2026-11-16", 17, "2026-12-10"),
)


def _law_checks() -> Iterator[Check]:
    for received, term, due in LAW:
        request = {"received": received, "term": term, "unit": "working-day"}
        yield Check(request, eq, due)
    days = {"term": 17, "unit": "calendar-day"}
    yield Check({"received": "2026-11-07", **days}, eq, "2026-11-25")
    yield Check({"received": "2026-11-06", **days}, eq, "2026-11-23")
    pauses = [["2026-11-19", "2026-11-26"]]
    held = {"received": "2026-11-16", "term": 10, "unit": "working-day", "pauses": pauses}
    yield Check(held, eq, "2026-12-07")


def test_every_published_case_comes_out_right_in_one_process(tmp_path: Path) -> None:
    checks = [
        *(check for case in _cases("workday_public_tests.json") for check in _day_checks(case)),
        *map(_hour_check, _cases("workhours_public_tests.json")),
        *(check for case in _cases("pause_resume_moj.json") for check in _pause_checks(case)),
        *_law_checks(),
    ]
    rows = [check.request | {"id": number} for number, check in enumerate(checks)]

    done = start_program("due", "--batch", "-", "--data", tmp_path / "none", given=_lines(rows))

    assert (done.returncode, done.stderr) == (0, "")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == list(range(len(checks)))
    assert len(answers) > 100
    wrong = [
        (check, answer)
        for check, answer in zip(checks, answers, strict=True)
        if not check.stands(answer.get("due", answer.get("error"))[: len(check.word)], check.word)
    ]
    assert wrong == []


# ---------------------------------------------------------------- files
def test_an_own_calendar_and_the_office_answer_side_by_side(nowhere: Counter) -> None:
    rows = [
        {"id": "a", **ASKED},
        {"id": "b", **ASKED, "weekend": []},
        {"id": "c", **ASKED, "term": 0},
        {"id": "Điều", **ASKED, "closed_days": ["2026-08-21"]},
    ]

    answers = _batch(nowhere, b"\xef\xbb\xbf" + _lines(rows).replace("\n", "\r\n\r\n").encode())

    assert answers[0] == {"id": "a", "due": "2026-08-26T17:00:00+07:00"}
    assert answers[1] == {"id": "b", "due": "2026-08-25T17:00:00+07:00"}
    assert (answers[2]["id"], answers[2]["error"]) == ("c", "term-refused")
    assert answers[3] == {"id": "Điều", "due": "2026-08-28T17:00:00+07:00"}
    assert not nowhere.data.exists()


def test_the_options_hold_where_a_line_says_nothing(nowhere: Counter) -> None:
    rows = [ASKED, ASKED | {"school": "end-of-day"}]

    answers = _batch(nowhere, _lines(rows).encode(), "--school", "same-time", "--no-holidays")

    assert [row["due"] for row in answers] == [
        "2026-08-27T14:10:00+07:00",
        "2026-08-27T17:00:00+07:00",
    ]


def test_answers_are_lines_of_json_with_json_too(nowhere: Counter) -> None:
    assert (
        _batch(nowhere, _lines([ASKED, ASKED]).encode(), "--json")
        == [{"id": None, "due": "2026-08-26T17:00:00+07:00"}] * 2
    )


@pytest.mark.parametrize(
    ("content", "error", "answered"),
    [
        (b"", "batch-empty", 0),
        (b"\n \r\n", "batch-empty", 0),
        (_lines([ASKED]).encode("utf-16"), "file-not-utf-8", 0),
        (_lines([ASKED]).encode() * 2 + b'{"id": "\xff"}\n', "file-not-utf-8", 2),
    ],
)
def test_a_file_that_cannot_be_read_to_its_end_is_refused(
    nowhere: Counter, content: bytes, error: str, answered: int
) -> None:
    path = nowhere.files / "requests.jsonl"
    path.write_bytes(content)

    said = nowhere.say("due", "--batch", path, "--json")

    *answers, refusal = map(json.loads, said.out.splitlines())
    assert (said.exit_code, refusal["error"], len(answers)) == (2, error, answered)


def test_a_line_without_end_is_refused(nowhere: Counter) -> None:
    path = nowhere.files / "requests.jsonl"
    path.write_bytes(b" " * 10_000_001)

    assert nowhere.refused("due", "--batch", path)["error"] == "file-too-large"


def test_whoever_reads_the_first_answers_only_ends_the_batch(nowhere: Counter) -> None:
    path = nowhere.files / "requests.jsonl"
    path.write_bytes(_lines([ASKED]).encode() * 20_000)
    command = [sys.executable, str(ROOT / "main.py"), "due", "--batch", str(path)]

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.readline()
        program.stdout.close()
        complaint = program.stderr.read()

    assert (program.returncode, complaint) == (0, b"")


def test_answers_that_find_no_place_are_a_fault(nowhere: Counter) -> None:
    path = nowhere.files / "requests.jsonl"
    path.write_bytes(_lines([ASKED]).encode())
    command = [sys.executable, str(ROOT / "main.py"), "due", "--batch", str(path)]

    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)

    assert (done.returncode, done.stderr) == (1, b"")
