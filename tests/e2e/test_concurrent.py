"""Several programs on one data folder at once."""

import json
import re
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

from tests.e2e.commands import Counter, dossier, start_program
from tests.house import ROOT

PROGRAMS = 4
DOSSIERS = 25
HELD_S = 3.0


def test_four_programs_save_at_once_without_a_gap(counter: Counter) -> None:
    programs = [receive_many(counter.data, number) for number in range(PROGRAMS)]
    answers = [json.loads(program.communicate()[0]) for program in programs]

    assert [program.returncode for program in programs] == [0] * PROGRAMS
    given = [one for answer in answers for one in answer["dossiers"]]
    total = PROGRAMS * DOSSIERS
    for key in ("code", "receipt_number", "book_line"):
        numbers = sorted(int(re.findall(r"\d+", one[key].removesuffix("/BPTNTKQ"))[-1])
                         for one in given)  # fmt: skip
        assert numbers == list(range(1, total + 1)), key
    assert sorted(counter.codes) == sorted(one["code"] for one in given)
    assert counter.ask("report", "--from", "2026-11-23", "--to", "2026-11-23")["received"] == total


def receive_many(data: Path, program: int) -> subprocess.Popen[str]:
    entries = [dossier(request_id=f"{program}-{number}") for number in range(DOSSIERS)]
    file = data.parent / f"{program}.json"
    file.write_text(json.dumps(entries), encoding="utf-8")
    words = [sys.executable, str(ROOT / "main.py"), "receive", "--file", str(file), "--json"]
    return subprocess.Popen(
        [*words, "--data", str(data)], stdout=subprocess.PIPE, encoding="utf-8"
    )


def test_the_same_file_at_once_is_received_once(counter: Counter) -> None:
    programs = [receive_many(counter.data, 0) for _ in range(2)]
    first, second = (json.loads(program.communicate()[0])["dossiers"] for program in programs)

    assert [one["code"] for one in first] == [one["code"] for one in second]
    assert [one["repeated"] for one in first] == [not one["repeated"] for one in second]
    assert len(counter.codes) == DOSSIERS


def test_a_reader_that_holds_the_file_for_seconds_only_delays_a_save(data: Path) -> None:
    file = data.parent / "dossier.json"
    file.write_text(json.dumps(dossier()), encoding="utf-8")
    with closing(sqlite3.connect(data / "kktdesk.db", check_same_thread=False)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM dossier").fetchone() == (0,)
        begin = time.monotonic()
        letting_go = threading.Timer(HELD_S, reader.rollback)
        letting_go.start()
        done = start_program("receive", "--file", file, "--data", data, "--json")
        took = time.monotonic() - begin
        letting_go.join()

    assert done.returncode == 0, done.stdout
    assert took > HELD_S
    assert json.loads(done.stdout)["code"] == "H20.99-261123-0001"
