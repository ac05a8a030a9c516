"""One start, timed: prints JSON with milliseconds from the process's start to each moment.

Usage: bench_start.py bare | desk DATA_DIR; the environment variable BENCH_T0 holds the start.
"""

import gc
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from kktdesk.ui.main_window import MainWindow

# The bench starts this file by itself; the program lies beside the folder of tools.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

T0 = float(os.environ["BENCH_T0"])


def _ms() -> float:
    return (time.time() - T0) * 1000


def bare() -> None:
    """Time a window of Qt's own with a menu and three controls."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - what is timed
    from PySide6.QtGui import QPaintEvent  # noqa: PLC0415 - what is timed
    from PySide6.QtWidgets import (  # noqa: PLC0415 - what is timed
        QApplication,
        QLabel,
        QLineEdit,
        QMainWindow,
        QPushButton,
        QVBoxLayout,
        QWidget,
    )

    class Window(QMainWindow):
        @override
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if not moments:
                moments["paint"] = _ms()
                QTimer.singleShot(0, app.quit)

    moments: dict[str, float] = {}
    app = QApplication([])
    window = Window()
    window.menuBar().addMenu("x")
    centre = QWidget()
    column = QVBoxLayout(centre)
    for widget in (QLabel("x"), QLineEdit(), QPushButton("x")):
        column.addWidget(widget)
    window.setCentralWidget(centre)
    window.showMaximized()
    app.exec()
    print(json.dumps(moments), flush=True)
    os._exit(0)


def desk(data_dir: Path) -> None:
    """Time the program's window over a data folder: first paint, and the desk with its rows."""
    gc.disable()
    from kktdesk.app import make_ports  # noqa: PLC0415 - what is timed
    from kktdesk.ui.first_frame import Start  # noqa: PLC0415 - what is timed
    from kktdesk.ui.qt_application import make_application  # noqa: PLC0415 - what is timed
    from kktdesk.ui.window_guard import WindowGuard  # noqa: PLC0415 - what is timed

    moments: dict[str, object] = {}
    app = make_application()
    guard = WindowGuard()
    guard.take(data_dir)
    start = Start(data_dir, make_ports, guard)

    def painted() -> None:
        moments["paint"] = _ms()

    def loaded(window: "MainWindow") -> None:
        window.opening.painted.connect(whole)
        window.session.opened.connect(opened)

    def whole() -> None:
        moments["window"] = _ms()
        moments["heavy"] = sorted({"sqlalchemy", "alembic", "reportlab"} & set(sys.modules))

    def opened(_opened: object) -> None:
        moments["ready"] = _ms()
        app.quit()

    start.frame.painted.connect(painted)
    start.loaded.connect(loaded)
    start.begin()
    app.exec()
    print(json.dumps(moments), flush=True)
    os._exit(0)


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else desk(Path(sys.argv[2]))
