"""Kills at random moments of issuing papers: each is whole or not there, numbers have no gap."""

import json
import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import open_desk
from kktdesk.services.paper_snapshot import digest
from kktdesk.storage.engine import FILE_NAME, make_engine
from kktdesk.storage.log import first_broken
from tests.e2e.fork_server import PAPERS
from tests.e2e.test_kill import Killer
from tests.factories import at
from tests.house import ROOT
from tests.papers import ASSIGN, a_dossier

KILLS = 40
NOW = FixedClock(at("2026-11-25 09:20"))


@pytest.fixture
def killer(data: Path) -> Iterator[Killer]:
    desk = open_desk(data, NOW)
    a_dossier(desk, ASSIGN)
    desk.close()
    words = [sys.executable, str(Path(__file__).with_name("fork_server.py")), PAPERS]
    with subprocess.Popen(
        words,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as server:
        yield Killer(server, data)


def test_no_kill_leaves_half_a_paper_or_a_gap(killer: Killer) -> None:
    _, each, acknowledged = killer.measure()
    moments = random.Random(20261125)  # noqa: S311 - repeatable, no secret

    for _ in range(KILLS):
        pid = killer.start()
        acknowledged.append(killer.read())
        time.sleep(moments.uniform(0, 3 * each))
        acknowledged += killer.kill(pid)

    assert len(acknowledged) >= KILLS
    check_whole(killer.data, acknowledged)


def check_whole(data: Path, acknowledged: list[str]) -> None:
    """Look at every paper, its number, its form and its line of the log."""
    with closing(sqlite3.connect(data / FILE_NAME)) as register:
        assert register.execute("PRAGMA foreign_key_check").fetchall() == []
        rows = register.execute(
            "SELECT number, printed_values, form, sha256 FROM issued_paper ORDER BY id"
        ).fetchall()
        lines = register.execute("SELECT count(*) FROM log_line WHERE act = 'paper-issue'")
        assert lines.fetchone() == (len(rows),)
        (last,) = register.execute(
            "SELECT last FROM number_series WHERE name = 'paper/division/2026'"
        ).fetchone()
    numbers = [number for number, *_ in rows]
    assert numbers == [f"{n:02d}/BGHS-BPTNTKQ" for n in range(1, last + 1)]
    assert set(acknowledged) <= set(numbers)
    for number, values, form, sha256 in rows:
        record = json.loads(values)
        assert record["texts"]["number"] == number
        assert digest(record, form) == sha256
    engine = make_engine(data / FILE_NAME)
    with Session(engine) as session:
        assert first_broken(session) is None
    engine.dispose()
    desk = open_desk(data, NOW)
    (dossier,) = desk.search.find("").rows
    assert [line.number for line in desk.papers.issued(dossier.code)[1:]] == numbers
    desk.close()
