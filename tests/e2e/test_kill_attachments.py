"""Kills at random moments of keeping scans: no row without its file, nothing acknowledged lost."""

import hashlib
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

from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import open_desk
from kktdesk.storage.engine import FILE_NAME
from tests.e2e.fork_server import SCANS
from tests.e2e.test_kill import Killer
from tests.factories import an_entry, at
from tests.house import ROOT

KILLS = 60
NOW = FixedClock(at("2026-11-25 09:20"))


@pytest.fixture
def killer(data: Path) -> Iterator[Killer]:
    desk = open_desk(data, NOW)
    desk.reception.receive(an_entry())
    desk.close()
    words = [sys.executable, str(Path(__file__).with_name("fork_server.py")), SCANS]
    with subprocess.Popen(
        words,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as server:
        yield Killer(server, data)


def test_no_kill_leaves_a_row_without_its_file(killer: Killer) -> None:
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
    """Look at every row and every file, and open them as the program does."""
    with closing(sqlite3.connect(data / FILE_NAME)) as register:
        rows = dict(register.execute("SELECT name, digest FROM attachment"))
        lines = register.execute("SELECT count(*) FROM log_line WHERE act = 'attach'")
        assert lines.fetchone() == (len(rows),)
    assert set(acknowledged) <= set(rows)
    files = [path for path in (data / "attachments").rglob("*") if path.is_file()]
    whole = {path.name for path in files if not path.name.endswith(".part")}
    assert set(rows.values()) <= whole
    for path in files:
        if path.name in whole:
            assert hashlib.sha256(path.read_bytes()).hexdigest() == path.name
    desk = open_desk(data, NOW)
    (dossier,) = desk.search.find("").rows
    for kept in desk.attachments.of(dossier.code):
        assert kept.is_there
        assert len(desk.attachments.content(dossier.code, kept.id)) == kept.size
    desk.close()
