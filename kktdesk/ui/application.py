"""The window's process: Qt, colours, language, one window per folder, and what nobody caught.

Nothing here may import SQLAlchemy, Alembic or ReportLab: the window is painted first, and they are
loaded in a lane behind it.
"""

import gc
import logging
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from kktdesk import logs
from kktdesk.domain.errors import AlreadyOpen, ProgramFault
from kktdesk.settings import DeskSettings
from kktdesk.ui import dress, i18n, qt_application
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.main_window import MainWindow
from kktdesk.ui.placement import place
from kktdesk.ui.session import Ports
from kktdesk.ui.window_guard import WindowGuard, call_other

COLLECT_EVERY_MS = 10_000
LANGUAGE = "vi"

_qt_log = logging.getLogger("kktdesk.qt")
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def open_window(data_dir: Path, ports: Ports, guard: WindowGuard) -> MainWindow:
    """Build the window over a data folder and show it where it stood last.

    Args:
        data_dir: absolute path of the folder.
        ports: the services' doors.
        guard: holds the folder.

    Returns:
        the window; it opens its data behind its first paint.
    """
    app = _speaking(QApplication.instance())
    dress.wear(app, DeskSettings.load(data_dir).theme)
    logs.start(data_dir, "window")
    qInstallMessageHandler(_on_qt_message)
    window = MainWindow(data_dir, ports)
    dress.Dress(app, window.keeper, window.bar)
    program = Program(window, guard)
    sys.excepthook = program.on_uncaught
    place(window, window.keeper.settings.geometry)
    return window


def make_application() -> QApplication:
    """Make Qt's application and let it speak Vietnamese.

    Returns:
        the application.
    """
    return _speaking(qt_application.make_application())


def say_already_open(app: QApplication, data_dir: Path) -> int:
    """Say that another window has the folder and does not answer.

    Returns:
        the exit code.
    """
    dress.wear(_speaking(app), DeskSettings.load(data_dir).theme)
    show_error(None, AlreadyOpen()).finished.connect(app.quit)
    app.exec()
    return 1


def _speaking(app: QCoreApplication | None) -> QApplication:
    if not isinstance(app, QApplication):
        raise TypeError(app)
    i18n.install(app, LANGUAGE)
    return app


class Program(QObject):
    """What goes on beside the window as long as it is open."""

    def __init__(self, window: MainWindow, guard: WindowGuard) -> None:
        super().__init__(window)
        self._window, self._guard = window, guard
        guard.called.connect(window.come_forward)
        window.opening.folder_chosen.connect(self._use_folder)
        window.session.opened.connect(self._on_started)
        self._collector = QTimer(self)
        self._collector.setInterval(COLLECT_EVERY_MS)
        self._collector.timeout.connect(self._collect)

    def on_uncaught(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        """Log what a slot of the window did not catch, and tell the clerk its number."""
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        show_error(self._window, ProgramFault(incident=logs.incident(error)))

    @Slot(object)
    def _use_folder(self, data_dir: Path) -> None:
        if self._guard.take(data_dir):
            self._window.use_folder(data_dir)
        elif not call_other(data_dir):
            show_error(self._window, AlreadyOpen())

    @Slot()
    def _on_started(self) -> None:
        # What the start has made stays to the end and need not be looked through again.
        # The collector must not run in a lane: it might free a widget there. Here it may.
        if not self._collector.isActive():
            gc.disable()
            gc.freeze()
            self._collector.start()

    @Slot()
    def _collect(self) -> None:
        gc.collect()


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    _qt_log.log(_QT_LEVELS[kind], "%s: %s", context.category, text)
