"""Days from the command line: figures, the closing list, the close, opening again, kills."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from kktdesk.services.clock import FixedClock
from kktdesk.services.day_record import digest
from kktdesk.services.desk import open_desk
from kktdesk.storage import day_closes, log
from tests.e2e.commands import Counter, dossier, start_program
from tests.factories import at
from tests.house import ROOT
from tests.unit.printing.samples import texts

TODAY = ("--date", "2026-11-25")
OLD_KEYS = {
    "date",
    "carried_over",
    "received",
    "finished",
    "in_hand",
    "returned",
    "due_next_day",
    "overdue",
}
KILLS = 6


def test_a_day_keeps_its_words_and_says_whether_it_is_closed(counter: Counter) -> None:
    counter.receive(dossier(received_at="2026-11-25T08:00"))

    open_day = counter.ask("day", *TODAY)
    closed = counter.ask("close-day", *TODAY)
    after = counter.ask("day", *TODAY)

    assert set(open_day) > OLD_KEYS
    assert (open_day["received"], open_day["in_hand"], open_day["close"]) == (1, 1, None)
    assert open_day["by_clerk"] == {"Trần Thị Bích (mẫu)": 1}
    assert closed["number"] == 1
    assert closed["open"]["unprinted"] == 1
    assert after["close"] == {key: closed[key] for key in after["close"]}
    assert {key: after[key] for key in OLD_KEYS} == {key: open_day[key] for key in OLD_KEYS}


def test_a_closed_day_answers_the_same_whatever_comes_later(counter: Counter) -> None:
    code = counter.receive(dossier(received_at="2026-11-25T08:00"))["code"]
    counter.ask("close-day", *TODAY)
    before = counter.ask("day", *TODAY)
    counter.clock.move(days=1)
    counter.ask("ready", code, "--at", "2026-11-25T16:00")
    counter.receive(dossier(request_id="2", received_at="2026-11-25T16:30"))

    next_day = counter.ask("day", "--date", "2026-11-26")

    assert counter.ask("day", *TODAY) == before
    assert [one["code"] for one in next_day["corrections"]] == counter.codes
    assert next_day["previous"] == {
        "date": "2026-11-25",
        "number": 1,
        "in_hand": 1,
        "corrected": 0,
        "between": 0,
    }


def test_the_closing_list_names_each_point_with_its_cure(counter: Counter) -> None:
    code = counter.receive(dossier(received_at="2026-11-25T08:00"))["code"]

    found = counter.ask("closing-list", *TODAY)

    assert found["counts"]["unprinted"] == 1
    (point,) = (one for one in found["points"] if one["kind"] == "unprinted")
    assert (point["name"], point["cure"]) == (code, "print")
    assert "Chưa in giấy tiếp nhận" in counter.say("closing-list", *TODAY).out


def test_what_cannot_be_closed_or_opened_is_refused_in_vietnamese(counter: Counter) -> None:
    why = ("--supervisor", "Lê Hoàng Phúc (mẫu)", "--reason", "Chốt nhầm")
    assert counter.refused("reopen-day", *TODAY, *why)["error"] == "day-not-closed"
    assert counter.refused("close-day", "--date", "2026-11-26")["error"] == "day-in-future"
    counter.ask("close-day", *TODAY)

    refused = counter.refused("close-day", *TODAY)

    assert refused["error"] == "day-already-closed"
    assert "Ngày 25/11/2026 đã chốt, bảng số 1." in refused["message"]
    assert counter.refused("reopen-day", *TODAY, "--supervisor", "", "--reason", "x")["error"]
    assert counter.ask("reopen-day", *TODAY, *why) == {"date": "2026-11-25", "reopened": True}
    assert counter.ask("close-day", *TODAY)["number"] == 2


def test_the_closed_sheet_is_written_with_its_number(counter: Counter) -> None:
    paper = counter.files / "sheet.pdf"

    answer = counter.ask("close-day", *TODAY, "--pdf", paper)

    assert (answer["pdf"], answer["warnings"]) == (str(paper), [])
    assert "Số: 1/CN-2026" in texts(paper.read_bytes())[0]
    again = counter.files / "again.pdf"
    counter.clock.move(days=3)
    counter.ask("day", *TODAY, "--pdf", again)
    assert again.read_bytes() == paper.read_bytes()


def test_a_day_stays_closed_whose_sheet_finds_no_place_and_the_answer_says_both(
    counter: Counter,
) -> None:
    (counter.files / "file").write_text("x", encoding="utf-8")
    nowhere = counter.files / "file" / "sheet.pdf"

    answer = counter.ask("close-day", *TODAY, "--pdf", nowhere)

    assert (answer["number"], answer["pdf"]) == (1, None)
    (warning,) = answer["warnings"]
    assert (warning["field"], warning["code"]) == ("pdf", "sheet-not-written")
    assert "Ngày đã chốt" in warning["message"]
    assert counter.ask("day", *TODAY, "--pdf", counter.files / "b.pdf")["close"]["number"] == 1
    assert counter.refused("day", *TODAY, "--pdf", nowhere)["error"] == "paper-not-saved"


def test_people_read_that_the_day_is_closed_and_its_sheet_is_not_written(counter: Counter) -> None:
    (counter.files / "file").write_text("x", encoding="utf-8")

    said = counter.say("close-day", *TODAY, "--pdf", counter.files / "file" / "sheet.pdf")

    assert said.exit_code == 0
    assert "đã chốt: bảng số 1" in said.out
    assert "Lưu ý: Chưa ghi được phiếu chốt ngày" in said.out


def test_people_read_the_close_as_text(counter: Counter) -> None:
    said = counter.say("close-day", *TODAY).out
    day = counter.say("day", *TODAY).out

    assert "Ngày 25/11/2026 (Thứ Tư) đã chốt: bảng số 1, 09:15 ngày 25/11/2026 (Thứ Tư)" in said
    assert said.splitlines()[0] in day


def test_verify_tells_what_it_has_read_and_names_what_was_changed(counter: Counter) -> None:
    counter.ask("close-day", *TODAY)
    assert counter.ask("verify") == {"log_lines": 2, "sheets": 1}
    assert "Nhật ký nguyên vẹn (2 dòng); 1 bảng chốt ngày" in counter.say("verify").out
    with closing(sqlite3.connect(counter.data / "kktdesk.db")) as file:
        file.executescript(
            "DROP TRIGGER log_line_keeps; UPDATE log_line SET clerk = 'x' WHERE id = 1;"
            "DROP TRIGGER day_close_keeps; UPDATE day_close SET sheet = 'no json';"
        )

    refused, said = counter.refused("verify"), counter.say("verify")

    assert (refused["error"], refused["log_lines"], refused["sheets"]) == ("log-changed", 2, 1)
    assert [one["code"] for one in refused["problems"]] == ["log-changed", "kept-sheet-changed"]
    assert said.exit_code == 2
    assert "Nhật ký không còn nguyên từ dòng 1" in said.err
    assert "Bảng chốt ngày 25/11/2026, số 1, không còn đúng như lúc chốt" in said.err
    assert counter.refused("day", *TODAY)["error"] == "kept-sheet-changed"


def test_two_programs_close_one_day_once(counter: Counter) -> None:
    words = [sys.executable, str(ROOT / "main.py"), "close-day", "--date", "2026-01-05", "--json"]
    both = [
        subprocess.Popen(
            [*words, "--data", str(counter.data)], stdout=subprocess.PIPE, encoding="utf-8"
        )
        for _ in range(2)
    ]
    answers = [json.loads(one.communicate()[0]) for one in both]

    assert sorted(one.returncode for one in both) == [0, 2]
    assert sorted(str(one.get("number", one.get("error"))) for one in answers) == [
        "1",
        "day-already-closed",
    ]


def test_a_close_that_is_killed_is_whole_or_was_never_begun(data: Path) -> None:
    dice, first, said = random.Random(6), date(2026, 12, 1), 0  # noqa: S311 - no secret
    for _ in range(KILLS):
        said += killed_while_closing(data, first + timedelta(days=said), dice)
        said = checked(data, first, said)

    assert said > KILLS


def killed_while_closing(data: Path, day: date, dice: random.Random) -> int:
    """Let days be closed, kill the program, and give how many it has acknowledged."""
    words = [sys.executable, str(ROOT / "tests/e2e/day_closer.py"), str(data), day.isoformat()]
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(words, stdout=subprocess.PIPE, encoding="utf-8", env=env) as closer:
        assert closer.stdout is not None
        assert closer.stdout.readline()
        time.sleep(dice.uniform(0, 0.4))
        closer.send_signal(signal.SIGKILL)
        return 1 + len(closer.stdout.readlines())


def checked(data: Path, first: date, said: int) -> int:
    """Check every close, and give how many there are: at most one more than was acknowledged."""
    desk = open_desk(data, FixedClock(at("2027-06-01 08:00")))
    with desk._register.reading() as work:
        days = sorted(day_closes.closed_days(work.session, first, date(2027, 12, 31)))
        rows = day_closes.standing_on(work.session, days)
        assert log.first_broken(work.session) is None
        assert days == [first + timedelta(days=count) for count in range(len(days))]
        assert all(digest(row.sheet) == row.sha256 for row in rows)
        by_year = [(row.year, row.number) for row in rows]
    desk.close()
    assert said <= len(days) <= said + 1
    for year in {year for year, _ in by_year}:
        numbers = [number for one, number in by_year if one == year]
        assert numbers == list(range(1, len(numbers) + 1))
    return len(days)


def test_the_program_closes_a_day_from_a_shell(counter: Counter) -> None:
    done = start_program("close-day", "--date", "2026-01-05", "--data", counter.data, "--json")

    assert done.returncode == 0, done.stdout
    assert json.loads(done.stdout)["number"] == 1
