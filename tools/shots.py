"""Draws the pictures in docs/shots from the running program: ``./kkt shots [FOLDER]``.

The clock stands on one working day and the register holds the sample, so the pictures change only
when the program does. Every entry is typed through the window, as a clerk would.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, Qt, QTimer  # noqa: E402 - the path comes first
from PySide6.QtGui import QKeyEvent  # noqa: E402 - the same
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402 - the same

from kktdesk import app as program  # noqa: E402 - the same
from kktdesk.domain.moment import VIETNAM  # noqa: E402 - the same
from kktdesk.services.clock import FixedClock  # noqa: E402 - the same
from kktdesk.services.desk import Desk, open_desk  # noqa: E402 - the same
from kktdesk.settings import ThemeChoice  # noqa: E402 - the same
from kktdesk.ui import dress  # noqa: E402 - the same
from kktdesk.ui.application import make_application  # noqa: E402 - the same
from kktdesk.ui.main_window import MainWindow  # noqa: E402 - the same
from kktdesk.ui.page import (  # noqa: E402 - the same
    CALENDAR,
    DAY_END,
    DIRECTORY,
    DOSSIER,
    DOSSIERS,
    POST,
    PROCEDURES,
    RECEPTION,
    REPORTS,
    RETURNING,
    TODAY,
)
from kktdesk.ui.session import Ports  # noqa: E402 - the same

NOW = datetime(2026, 11, 25, 9, 41, tzinfo=VIETNAM)
WIDTH, HEIGHT = 1366, 768
PATIENCE_MS = 20_000


class Camera:
    """A window over a data folder, and pictures of it."""

    def __init__(self, data_dir: Path, folder: Path) -> None:
        ports = Ports(
            open_desk=program.open_desk, fill_sample=program.fill_sample, clock=FixedClock(NOW)
        )
        self._folder = folder
        self.window = MainWindow(data_dir, ports)
        self.window.resize(WIDTH, HEIGHT)
        self.window.show()
        self.window.activateWindow()
        self.opened: list[object] = []
        self.window.session.opened.connect(self.opened.append)
        wait_until(lambda: bool(self.opened))
        self.settle()

    def settle(self) -> None:
        """Let the lanes answer and the papers be drawn."""
        pause(600)
        wait_until(lambda: not self.window.runner.is_busy)
        pause(600)

    def take(self, name: str) -> None:
        """Save what the window shows."""
        self.settle()
        self.window.grab().save(str(self._folder / f"{name}.png"))

    def show(self, page: str, argument: object = None) -> None:
        """Show a page."""
        self.window.shelf.show_page(page, argument)
        self.settle()

    def type(self, text: str) -> None:
        """Type into whatever has the focus; a line break is Enter."""
        for sign in text:
            target = QApplication.focusWidget()
            if target is not None:
                _press(target, sign)

    def close(self) -> None:
        """Close the window without its questions."""
        self.window.session.close()
        self.window.deleteLater()


def _press(target: QWidget, sign: str) -> None:
    key = Qt.Key.Key_Return if sign == "\n" else Qt.Key.Key_unknown
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign.replace("\n", "\r"))
        QApplication.sendEvent(target, event)


def pause(milliseconds: int) -> None:
    """Let the window and its lanes work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(is_done: Callable[[], bool]) -> None:
    """Let the window work until something is so.

    Raises:
        TimeoutError: it was not so in time.
    """
    timer = QElapsedTimer()
    timer.start()
    while not is_done():
        if timer.elapsed() > PATIENCE_MS:
            raise TimeoutError
        pause(20)


def main() -> None:
    """Draw every picture."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "shots"
    folder.mkdir(parents=True, exist_ok=True)
    app = make_application()
    dress.wear(app, ThemeChoice.LIGHT)
    with tempfile.TemporaryDirectory() as home:
        camera = Camera(Path(home) / "new", folder)
        camera.take("first-run")
        camera.close()
        camera = Camera(_sample(Path(home)), folder)
        _walk(camera)
        camera.close()


def _sample(home: Path) -> Path:
    data_dir = home / "register"
    desk = open_desk(data_dir, FixedClock(NOW))
    program.fill_sample(desk)
    desk.close()
    return data_dir


def _walk(camera: Camera) -> None:
    camera.show(TODAY)
    camera.take("today")
    camera.show(RECEPTION)
    camera.type("gcn dau tu khong\n")
    camera.settle()
    camera.type("1499900116\n")
    camera.take("reception")
    camera.show(DOSSIERS)
    camera.take("dossiers")
    code = _waiting(camera.window.session.desk)
    camera.show(DOSSIER, code)
    camera.take("dossier")
    camera.show(RETURNING, code)
    camera.take("returning")
    camera.show(DAY_END)
    camera.take("day-end")
    camera.show(REPORTS)
    camera.take("reports")
    camera.show(POST)
    camera.take("post")
    camera.show(CALENDAR)
    camera.take("calendar")
    camera.show(PROCEDURES)
    camera.take("procedures")
    camera.show(DIRECTORY)
    camera.take("directory")


def _waiting(desk: Desk | None) -> str:
    if desk is None:
        raise LookupError
    return next(row.code for row in desk.search.today().urgent if row.ready_at is not None)


if __name__ == "__main__":
    main()
    # Qt may be torn down in any order here; the pictures are written.
    sys.stdout.flush()
    os._exit(0)
