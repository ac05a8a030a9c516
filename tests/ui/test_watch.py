"""A clerk's way through a large register holds the window up for no blink."""

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kktdesk.services.list_views import ListKind
from tests.house import ROOT
from tools.bench_make import make

if TYPE_CHECKING:
    from pathlib import Path

# ``./kkt bench`` walks through 100,000; what the window does itself does not grow with them.
DOSSIERS = 12_000
MOST_MS = 100.0
Blocks = dict[str, list[float]]


@pytest.fixture(scope="module")
def blocks(tmp_path_factory: pytest.TempPathFactory) -> Blocks:
    folder: Path = tmp_path_factory.mktemp("watch") / "data"
    make(folder, DOSSIERS).close()
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "bench_watch.py", folder],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=200,
    )
    assert done.returncode == 0, done.stderr
    found: Blocks = json.loads(done.stdout.splitlines()[-1])
    return found


def test_every_step_was_taken(blocks: Blocks) -> None:
    assert {f"list {kind}" for kind in ListKind} <= blocks.keys()
    assert {"dossier", "dialog", "act", "undo", "export beside the lists"} <= blocks.keys()


def test_no_step_holds_the_window_up(blocks: Blocks) -> None:
    # Of the window's own thread: what else the computer does is not counted.
    slow = {name: own for name, (_wall, own) in blocks.items() if own > MOST_MS}

    assert slow == {}
