"""A hundred kills at random moments of saving: what was acknowledged is there, whole and once."""

import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import open_desk
from kktdesk.storage.engine import FILE_NAME, make_engine
from kktdesk.storage.log import first_broken
from tests.e2e.fork_server import GONE, STARTED
from tests.factories import at
from tests.house import ROOT

KILLS = 100
MEASURED_SAVES = 10
SAVES_PER_LIFE = 8


@dataclass(slots=True)
class Killer:
    """Talks with the fork server and ends the lives of its savers."""

    server: subprocess.Popen[str]
    data: Path
    lives: int = 0

    def start(self) -> int:
        """Let a new saver begin."""
        assert self.server.stdin is not None
        self.lives += 1
        self.server.stdin.write(f"{self.data}\t{self.lives}\n")
        self.server.stdin.flush()
        word, pid = self.read().split()
        assert word == STARTED
        return int(pid)

    def read(self) -> str:
        assert self.server.stdout is not None
        return self.server.stdout.readline().rstrip("\n")

    def kill(self, pid: int) -> list[str]:
        """Kill a saver and give what it had still acknowledged."""
        os.kill(pid, signal.SIGKILL)
        acknowledged = []
        while (line := self.read()) != GONE:
            assert line, "the fork server is gone"
            acknowledged.append(line)
        return acknowledged

    def measure(self) -> tuple[float, float, list[str]]:
        """Give the time to the first save, the time of each further one, and the codes."""
        pid = self.start()
        begin = time.monotonic()
        codes = [self.read()]
        first = time.monotonic()
        codes += [self.read() for _ in range(MEASURED_SAVES)]
        each = (time.monotonic() - first) / MEASURED_SAVES
        return first - begin, each, codes + self.kill(pid)


@pytest.fixture
def killer(data: Path) -> Iterator[Killer]:
    words = [sys.executable, str(Path(__file__).with_name("fork_server.py"))]
    with subprocess.Popen(
        words,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as server:
        yield Killer(server, data)


def test_no_acknowledged_dossier_is_lost_by_a_hundred_kills(killer: Killer) -> None:
    start, each, acknowledged = killer.measure()
    random_moments = random.Random(20261125)  # noqa: S311 - repeatable, no secret

    for life in range(KILLS):
        pid = killer.start()
        if life % 2:  # somewhere in its saves, whatever else the computer does meanwhile
            acknowledged.append(killer.read())
            time.sleep(random_moments.uniform(0, SAVES_PER_LIFE * each))
        else:  # from its opening of the register to its first saves
            time.sleep(random_moments.uniform(0.5 * start, start + 2 * each))
        acknowledged += killer.kill(pid)
        check_whole(killer.data, acknowledged)

    assert len(acknowledged) >= KILLS
    reopened = open_desk(killer.data, FixedClock(at("2026-11-25 09:20")))
    assert reopened.search.show(acknowledged[-1]).code == acknowledged[-1]
    reopened.close()


def check_whole(data: Path, acknowledged: list[str]) -> None:
    """Open the register as the program does after a kill, and look at all that it holds."""
    desk = open_desk(data, FixedClock(at("2026-11-25 09:20")))
    found = desk.search.find("").rows
    desk.close()
    with closing(sqlite3.connect(data / FILE_NAME)) as register:
        assert register.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert register.execute("PRAGMA foreign_key_check").fetchall() == []
        rows = register.execute(
            "SELECT code, receipt_number, book_line FROM dossier ORDER BY id"
        ).fetchall()
    codes = [code for code, _, _ in rows]
    assert set(acknowledged) <= set(codes)
    assert len(found) == min(len(codes), 50)
    for column in zip(*rows, strict=True):
        assert [number_of(text) for text in column] == list(range(1, len(rows) + 1))
    check_log(data, len(rows))


def check_log(data: Path, dossier_count: int) -> None:
    engine = make_engine(data / FILE_NAME)
    with Session(engine) as session:
        assert first_broken(session) is None
    engine.dispose()
    with closing(sqlite3.connect(data / FILE_NAME)) as register:
        (received,) = register.execute(
            "SELECT count(*) FROM log_line WHERE act = 'receive'"
        ).fetchone()
    assert received == dossier_count


def number_of(text: str) -> int:
    """Give the running number in a code, a receipt number or a book line."""
    found = re.fullmatch(r"(?:H20\.99-261125-)?(\d{2,})(?:/BPTNTKQ)?", text)
    assert found, text
    return int(found[1])
