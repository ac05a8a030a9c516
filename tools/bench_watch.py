"""A clerk's way through a large register, watched: prints JSON, the longest block of each step.

Usage: bench_watch.py DATA_DIR, a register of ``./kkt bench --make``. A timer of the window beats
every few milliseconds; a block is the time between two beats. A figure is a pair of milliseconds:
by the clock, and of the window's own thread, which other programs do not lengthen.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The bench starts this file by itself; the program lies beside the folder of tools.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kktdesk import app as program
from kktdesk.domain.dossier import Act, State
from kktdesk.services.clock import FixedClock
from kktdesk.services.list_views import ListAsked, ListKind, SortKey
from kktdesk.settings import ThemeChoice
from kktdesk.ui import dress
from kktdesk.ui.application import make_application
from kktdesk.ui.dossier.act_dialog import GO, ActDialog
from kktdesk.ui.list_counts import AFTER_MS
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.page import DOSSIER, DOSSIERS, TODAY, SearchFor
from kktdesk.ui.pages.dossier import DossierPage
from kktdesk.ui.pages.dossiers import DossiersPage
from kktdesk.ui.session import Ports
from tools.bench_make import NOW

BEAT_MS = 2
PATIENCE_MS = 120_000
TYPED = ("n", "ng", "nguyen", "nguyen thi t", "quach", "mac thi tuoi", "0912345678", "0123", "9")
Step = tuple[str, Callable[[], object]]
Times = tuple[float, float]


class Watch:
    """Notes how long the window answered to nothing."""

    def __init__(self) -> None:
        self.longest: Times = (0.0, 0.0)
        self._last = self._now()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    def begin(self) -> None:
        """Begin anew."""
        self.longest, self._last = (0.0, 0.0), self._now()

    def _now(self) -> Times:
        return time.perf_counter() * 1000, time.thread_time() * 1000

    def _beat(self) -> None:
        now = self._now()
        wall, own = now[0] - self._last[0], now[1] - self._last[1]
        self.longest = max(wall, self.longest[0]), max(own, self.longest[1])
        self._last = now


class Clerk:
    """Walks through the window, step by step."""

    def __init__(self, data_dir: Path) -> None:
        ports = Ports(program.open_desk, program.fill_sample, FixedClock(NOW))
        self.window = MainWindow(data_dir, ports)
        self.window.resize(1366, 768)
        self.window.show()
        self._wait(lambda: self.window.shelf.is_open and self.window.warm_up.is_done)
        self.settle()
        desk = self.window.session.desk
        if desk is None:
            raise LookupError
        rows = desk.search.rows(ListKind.NEWEST)
        self._code = next(row.code for row in rows if row.state is State.RECEIVED)
        self._view = desk.search.show(self._code)

    def walk(self, watch: Watch) -> Iterator[tuple[str, Times]]:
        """Take every step.

        Yields:
            its name, and the longest block while it was taken and answered.
        """
        for name, step in self._steps():
            watch.begin()
            step()
            self.settle()
            yield name, watch.longest

    def _steps(self) -> Iterator[Step]:
        for kind in ListKind:
            yield f"list {kind}", lambda: self._show(DOSSIERS, kind)  # noqa: B023 - taken at once
        for key in SortKey:
            yield f"sort {key}", lambda: self._list.table.sort_requested.emit(key)  # noqa: B023 - the same
        yield "newest", lambda: self._show(DOSSIERS, ListKind.NEWEST)
        for number in range(4):
            yield f"end {number}", lambda: QTest.keyClick(self._list.table, Qt.Key.Key_End)
        for text in TYPED:
            yield f"search {text}", lambda: self._show(DOSSIERS, SearchFor(text))  # noqa: B023 - the same
        yield "export beside the lists", self._export
        yield "first page", lambda: self._show(TODAY)
        yield "dossier", self._open
        yield "dialog", self._ask
        yield "act", self._do
        self._check_that_it_is_done()
        yield "undo", self.window.last_act.undo

    @property
    def _list(self) -> DossiersPage:
        page = self.window.shelf.page()
        if not isinstance(page, DossiersPage):
            raise TypeError
        return page

    @property
    def _dossier(self) -> DossierPage:
        page = self.window.shelf.page()
        if not isinstance(page, DossierPage):
            raise TypeError
        return page

    def _show(self, page: str, argument: object = None) -> None:
        self.window.shelf.show_page(page, argument)

    def _export(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            asked, path = ListAsked(ListKind.WAITING), Path(folder) / "list.xlsx"
            self._list.files.write(asked, str(path))
            for kind in (ListKind.OVERDUE, ListKind.WAITING, ListKind.NEWEST):
                self._show(DOSSIERS, kind)
                pause(100)
            self.settle()

    def _open(self) -> None:
        self._show(DOSSIER, self._code)

    def _ask(self) -> None:
        page = self._dossier
        page.flow.open_dialog(self._view, Act.ASSIGN, {"division": "Phòng Quản lý đầu tư (mẫu)"})

    def _do(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ActDialog):
            raise TypeError
        dialog.answer(GO)

    def _check_that_it_is_done(self) -> None:
        desk = self.window.session.desk
        if desk is None or desk.search.show(self._code).state is not State.PROCESSING:
            raise LookupError

    def settle(self) -> None:
        """Wait until every question was answered, the counts of the rail too."""
        pause(AFTER_MS * 2)
        self._wait(lambda: not self.window.runner.is_busy)
        pause(BEAT_MS * 10)

    def _wait(self, is_so: Callable[[], bool]) -> None:
        timer = QElapsedTimer()
        timer.start()
        while not is_so():
            if timer.elapsed() > PATIENCE_MS:
                raise TimeoutError
            pause(20)


def pause(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main() -> None:
    """Walk, and print what was noted."""
    app = make_application()
    dress.wear(app, ThemeChoice.LIGHT)
    clerk = Clerk(Path(sys.argv[1]))
    print(json.dumps(dict(clerk.walk(Watch()))), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
