"""How long the window answers to nothing else: loading behind the first page, page, dialog."""

import json
import subprocess
import sys
from importlib import import_module

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from kktdesk.domain.act_fields import ACT_FIELDS
from kktdesk.domain.dossier import Act
from kktdesk.services.desk import Desk
from kktdesk.ui import warm_up
from kktdesk.ui.dossier.act_flow import ActFlow
from kktdesk.ui.dossier.acts import DossierActs
from kktdesk.ui.main_window import MainWindow
from tests.factories import an_entry
from tests.house import ROOT
from tools.bench_window import timed

# Milliseconds of the window's own thread: what else the computer does is not counted.
MOST = 100.0


@pytest.fixture
def blocks(desk: Desk) -> dict[str, list[float]]:
    """Time a window of its own process, in which nothing is loaded yet."""
    desk.reception.receive(an_entry())
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "bench_window.py", desk.data_dir],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_neither_loading_nor_the_first_page_nor_the_first_dialog_holds_the_window_up(
    blocks: dict[str, list[float]],
) -> None:
    own = {name: times[1] for name, times in blocks.items()}

    assert max(own.values()) < MOST, own


@pytest.mark.parametrize("act", [act for act in ACT_FIELDS if ACT_FIELDS[act]])
def test_no_dialog_of_an_act_holds_the_window_up(window: MainWindow, desk: Desk, act: Act) -> None:
    dossier = desk.reception.receive(an_entry()).dossier
    page = window.shelf.page()
    assert page is not None
    flow = ActFlow(page, DossierActs(page))

    def ask() -> None:
        flow.open_dialog(dossier, act, {})
        QCoreApplication.processEvents()

    assert timed(ask)[1] < MOST


def test_what_is_loaded_early_exists_and_is_loaded_slice_by_slice(
    window: MainWindow, qtbot: QtBot
) -> None:
    for name in warm_up.SLICES:
        assert import_module(f"kktdesk.ui.{name}")

    qtbot.waitUntil(lambda: window.warm_up.is_done, timeout=60_000)


def test_the_first_page_is_there_before_anything_is_loaded_early(desk: Desk) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BEHIND_THE_FIRST_PAGE, desk.data_dir],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        timeout=120,
    )

    assert json.loads(done.stdout) == [False, True], done.stderr


BEHIND_THE_FIRST_PAGE = """
import json, os, sys
from pathlib import Path
from kktdesk.app import make_ports
from kktdesk.ui.application import make_application
from kktdesk.ui.main_window import MainWindow

app = make_application()
window = MainWindow(Path(sys.argv[1]), make_ports())
window.show()
seen = []

def look():
    seen.append("kktdesk.ui.pages.dossier" in sys.modules)

window.shelf.page_shown.connect(look)
while not window.warm_up.is_done:
    app.processEvents()
look()
print(json.dumps(seen), flush=True)
os._exit(0)
"""
