"""One window over a register, timed: prints JSON with how long it answers to nothing else.

Usage: bench_window.py DATA_DIR; the register must hold a received dossier. A figure is a pair of
milliseconds: by the clock, and of the window's own thread, which other programs do not lengthen.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The bench starts this file by itself; the program lies beside the folder of tools.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from kktdesk.app import make_ports
from kktdesk.domain.dossier import Act, State
from kktdesk.services.list_views import ListKind
from kktdesk.settings import ThemeChoice
from kktdesk.ui import dress
from kktdesk.ui.application import make_application
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.page import DOSSIER

PATIENCE_MS = 60_000
Times = tuple[float, float]


def main() -> None:
    """Time the loading behind the first page, the first page of a dossier, its first dialog."""
    app = make_application()
    dress.wear(app, ThemeChoice.LIGHT)
    window = MainWindow(Path(sys.argv[1]), make_ports())
    window.resize(1366, 768)
    window.show()
    slices: list[Times] = []
    while not (window.shelf.is_open and window.warm_up.is_done):
        slices.append(timed(app.processEvents))
        if window.shelf.is_open and window.runner.is_busy:
            slices.clear()  # the first page is still being opened
    moments = {"loading": max(slices), **_dossier(app, window)}
    print(json.dumps(moments), flush=True)
    os._exit(0)


def _dossier(app: QApplication, window: MainWindow) -> dict[str, Times]:
    desk = window.session.desk
    if desk is None:
        raise LookupError
    rows = desk.search.rows(ListKind.NEWEST)
    code = next(row.code for row in rows if row.state is State.RECEIVED)

    def show() -> None:
        window.shelf.show_page(DOSSIER, code)
        app.processEvents()

    shown = timed(show)
    _settle(app, window)
    page = window.shelf.page()
    dossier = desk.search.show(code)

    def ask() -> None:
        page.flow.open_dialog(dossier, Act.ASK_SUPPLEMENT, {})  # type: ignore[union-attr] # a DossierPage
        app.processEvents()

    return {"page": shown, "dialog": timed(ask)}


def _settle(app: QApplication, window: MainWindow) -> None:
    timer = QElapsedTimer()
    timer.start()
    while window.runner.is_busy:
        app.processEvents()
        if timer.elapsed() > PATIENCE_MS:
            raise TimeoutError


def timed(work: Callable[[], object]) -> Times:
    """Time a piece of work.

    Returns:
        milliseconds by the clock and of this thread.
    """
    wall, own = time.perf_counter(), time.thread_time()
    work()
    return (time.perf_counter() - wall) * 1000, (time.thread_time() - own) * 1000


if __name__ == "__main__":
    main()
