import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kktdesk.ui.application import Program
from kktdesk.ui.dialogs.message import MessageDialog
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.window_guard import LOCK_NAME, WindowGuard, call_other
from tests.house import ROOT

HEAVY = {"sqlalchemy", "alembic", "reportlab", "segno"}

# Opens the window as the program does, and tells at its first paint what is loaded.
FIRST_PAINT = """
import json, os, sys
from pathlib import Path
from kktdesk import app
from kktdesk.services.clock import SystemClock
from kktdesk.settings import ThemeChoice
from kktdesk.ui import dress
from kktdesk.ui.application import make_application
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.placement import place
from kktdesk.ui.session import Ports

seen = {}

def roots():
    return sorted({name.partition(".")[0] for name in sys.modules})

def painted():
    seen["rail"] = window.rail.isVisible()

def open_desk(*words):  # on a thread of its own, once the window is painted
    seen["painted"] = roots()
    return app.open_desk(*words)

def opened(opened):
    seen["opened"] = roots()
    print(json.dumps(seen), flush=True)
    os._exit(0)

application = make_application()
dress.wear(application, ThemeChoice.LIGHT)
window = MainWindow(Path(sys.argv[1]), Ports(open_desk, app.fill_sample, SystemClock()))
window.opening.painted.connect(painted)
window.session.opened.connect(opened)
place(window, None)
application.exec()
"""

# Goes the way of ``main.py`` and tells what is loaded and shown when, then closes the window.
FIRST_FRAME = """
import json, sys
from pathlib import Path
from kktdesk.app import make_ports
from kktdesk.ui.first_frame import Start
from kktdesk.ui.qt_application import make_application
from kktdesk.ui.window_guard import WindowGuard

seen = {}

def of_ours():
    return sorted(name for name in sys.modules if name.startswith("kktdesk."))

def painted():
    seen["painted"] = of_ours()

def loaded(window):
    window.session.opened.connect(lambda opened: finish(window))

def finish(window):
    seen["frame"], seen["window"] = start.frame.isVisible(), window.isVisible()
    print(json.dumps(seen), flush=True)
    window.close()

application = make_application()
guard = WindowGuard()
guard.take(Path(sys.argv[1]))
start = Start(Path(sys.argv[1]), make_ports, guard)
start.frame.painted.connect(painted)
start.loaded.connect(loaded)
start.begin()
sys.exit(application.exec())
"""

LOADED_BY_A_COMMAND = """
import json, sys
from kktdesk.app import main
code = main(sys.argv[1:])
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
sys.exit(code)
"""

CLOSED_WHEN_OPEN = """
import sys, threading, time
from pathlib import Path
from kktdesk.app import main

def close():
    while not Path(sys.argv[1].partition("=")[2], "kktdesk.db").exists():
        time.sleep(0.1)
    time.sleep(1)
    from PySide6.QtCore import QMetaObject, Qt
    from PySide6.QtWidgets import QApplication
    way = Qt.ConnectionType.QueuedConnection
    QMetaObject.invokeMethod(QApplication.instance(), "closeAllWindows", way)

threading.Thread(target=close).start()
sys.exit(main(sys.argv[1:]))
"""


def _python(script: str, *words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        timeout=120,
    )


Start = Callable[[Path], subprocess.Popen[bytes]]


@pytest.fixture
def start() -> Iterator[Start]:
    """Start the program's window in a process of its own; ended at the end of the test."""
    started: list[subprocess.Popen[bytes]] = []

    def start(data_dir: Path) -> subprocess.Popen[bytes]:
        words = [sys.executable, "-m", "kktdesk", "--data", str(data_dir)]
        started.append(subprocess.Popen(words, cwd=ROOT, stderr=subprocess.DEVNULL))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait(10)


def _wait(is_so: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.05)


def _is_open(data_dir: Path) -> bool:
    return (data_dir / "kktdesk.db").exists() and call_other(data_dir)


def test_the_window_is_painted_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    done = _python(FIRST_PAINT, tmp_path / "data")

    seen = json.loads(done.stdout)
    assert HEAVY & set(seen["painted"]) == set()
    assert "PySide6" in seen["painted"]
    assert seen["rail"]
    assert HEAVY - {"segno"} <= set(seen["opened"])


def test_the_ground_is_painted_before_the_window_is_loaded_and_gives_way_to_it(
    tmp_path: Path,
) -> None:
    done = _python(FIRST_FRAME, tmp_path)

    seen = json.loads(done.stdout)
    assert done.returncode == 0
    assert {"kktdesk.ui.main_window", "kktdesk.services.views"} & set(seen["painted"]) == set()
    assert (seen["frame"], seen["window"]) == (False, True)


def test_a_window_that_cannot_be_loaded_ends_the_program(tmp_path: Path) -> None:
    done = _python(
        FIRST_FRAME.replace("from kktdesk.app import make_ports", "make_ports = None"), tmp_path
    )

    assert done.returncode == 1
    assert "TypeError" in done.stderr


@pytest.mark.parametrize("words", [("--help",), ("--json",), ("--data",), ("nonsense",)])
def test_a_command_loads_no_qt(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = _python(LOADED_BY_A_COMMAND, *words)

    loaded = set(json.loads(done.stderr.splitlines()[-1]))
    assert {"PySide6", "shiboken6"} & loaded == set()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("is_before", [True, False])
def test_the_folder_may_stand_before_or_after_a_command(
    tmp_path: Path, *, is_before: bool
) -> None:
    folder = ("--data", tmp_path / "none", "--json")
    words = (*folder, "backup") if is_before else ("backup", *folder)

    done = _python(LOADED_BY_A_COMMAND, *words)

    assert json.loads(done.stdout)["error"] == "not-set-up"
    assert done.returncode == 2


def test_a_second_start_ends_at_once_and_leaves_the_first_open(
    tmp_path: Path, start: Start
) -> None:
    first = start(tmp_path)
    _wait(lambda: _is_open(tmp_path))

    second = start(tmp_path)

    assert second.wait(60) == 0
    assert first.poll() is None


def test_windows_over_two_folders_do_not_exclude_each_other(tmp_path: Path, start: Start) -> None:
    start(tmp_path / "one")
    _wait(lambda: _is_open(tmp_path / "one"))

    start(tmp_path / "two")

    _wait(lambda: _is_open(tmp_path / "two"))


def test_a_window_that_was_killed_does_not_keep_the_folder(tmp_path: Path, start: Start) -> None:
    first = start(tmp_path)
    _wait(lambda: _is_open(tmp_path))
    os.kill(first.pid, signal.SIGKILL)
    first.wait(10)
    assert (tmp_path / LOCK_NAME).exists()

    second = start(tmp_path)

    _wait(lambda: call_other(tmp_path))
    assert second.poll() is None


def test_a_second_start_calls_the_first_window_forward(
    qtbot: QtBot, tmp_path: Path, start: Start
) -> None:
    guard = WindowGuard()
    assert guard.take(tmp_path)

    with qtbot.waitSignal(guard.called, timeout=60_000):
        start(tmp_path)

    guard.release()


def test_a_window_that_is_called_comes_up_from_the_task_bar(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.showMinimized()

    window.come_forward()

    qtbot.waitUntil(lambda: window.isVisible() and not window.isMinimized())


@pytest.mark.usefixtures("qapp")
def test_a_folder_is_free_again_when_another_is_taken(tmp_path: Path) -> None:
    ours, theirs = WindowGuard(), WindowGuard()
    assert ours.take(tmp_path / "one")
    assert not theirs.take(tmp_path / "one")

    assert ours.take(tmp_path / "two")

    assert theirs.take(tmp_path / "one")
    assert not call_other(tmp_path / "three")
    ours.release()
    theirs.release()


@pytest.mark.usefixtures("qapp")
def test_a_folder_that_cannot_be_made_is_left_to_the_register_to_refuse(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert WindowGuard().take(tmp_path / "file" / "data")


def test_the_folder_of_another_window_is_not_opened(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    guard = WindowGuard()
    other = QLockFile(str(tmp_path / LOCK_NAME))
    other.setStaleLockTime(0)
    assert other.tryLock(0)
    program = Program(window, guard)
    before = window.session.folder

    window.opening.folder_chosen.emit(tmp_path)

    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MessageDialog)
    dialog.reject()
    assert window.session.folder == before
    other.unlock()
    program.deleteLater()


def test_what_a_slot_did_not_catch_is_told_with_its_number(
    qtbot: QtBot, window: MainWindow
) -> None:
    program = Program(window, WindowGuard())

    try:
        json.loads("{")
    except ValueError as error:
        program.on_uncaught(type(error), error, error.__traceback__)

    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MessageDialog)
    dialog.reject()
    program.deleteLater()


def test_ctrl_c_in_the_terminal_closes_the_window(qtbot: QtBot, window: MainWindow) -> None:
    program = Program(window, WindowGuard())

    program.on_uncaught(KeyboardInterrupt, KeyboardInterrupt(), None)

    qtbot.waitUntil(lambda: not window.isVisible())
    program.deleteLater()


def test_a_whole_run_ends_by_itself_when_its_window_is_closed(tmp_path: Path) -> None:
    done = _python(CLOSED_WHEN_OPEN, f"--data={tmp_path}")

    log = (tmp_path / "logs" / "window.log").read_text(encoding="utf-8")
    assert (done.returncode, log) == (0, "")
    assert (tmp_path / "desk.toml").exists()
    assert list((tmp_path / "backups").iterdir())
