"""A window over real data: real services on files of the test, a clock that stands."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kktdesk import app as composition
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.settings import ThemeChoice
from kktdesk.ui import dress
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.session import Ports
from tests.factories import OFFICE, at

# A computer that does much else is slow; what never comes fails all the same.
PATIENCE_MS = 60_000
QtBot.waitUntil.__kwdefaults__ = {"timeout": PATIENCE_MS}


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(at("2026-11-25 09:41"))


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """Give an office that is set up and has no dossier yet."""
    desk = open_desk(tmp_path / "data", clock)
    desk.office.set_up(OFFICE)
    yield desk
    desk.close()


@pytest.fixture
def open_window(
    qapp: QApplication, qtbot: QtBot, clock: FixedClock
) -> Iterator[Callable[[Path], MainWindow]]:
    """Open windows over data folders; each is closed, with its lanes, at the end."""
    dress.wear(qapp, ThemeChoice.LIGHT)
    windows: list[MainWindow] = []
    ports = Ports(composition.open_desk, composition.fill_sample, clock)

    def open_window(data_dir: Path) -> MainWindow:
        window = MainWindow(data_dir, ports)
        windows.append(window)
        window.resize(1366, 690)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield open_window
    for window in windows:
        window.session.close()
        window.hide()
        window.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, open_window: Callable[[Path], MainWindow]) -> MainWindow:
    """Give a window over ``desk``, its first page loaded."""
    window = open_window(desk.data_dir)
    qtbot.waitUntil(lambda: window.shelf.is_open and not window.runner.is_busy)
    return window
