"""What a start shows first: the window's ground at its place, while the window is being loaded.

Loading and building the window takes longer than Qt itself needs to paint; a clerk who has started
the program sees at once that it comes. So nothing of the window may be imported here at the top.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRect, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from kktdesk import resources
from kktdesk.settings import DeskSettings, ThemeChoice
from kktdesk.ui.placement import place
from kktdesk.ui.qt_application import make_application
from kktdesk.ui.window_guard import WindowGuard, call_other

if TYPE_CHECKING:
    from collections.abc import Callable

    from kktdesk.ui.main_window import MainWindow
    from kktdesk.ui.session import Ports

BAR_HEIGHT, RAIL_WIDTH, STATUS_HEIGHT = 52, 188, 28
MIDDLE_GREY = 128


def run(data_dir: Path, make_ports: "Callable[[], Ports]") -> int:
    """Open the window over a data folder and stay until it is closed.

    Args:
        data_dir: absolute path of the folder.
        make_ports: gives the services' doors; called after the first paint.

    Returns:
        the exit code.
    """
    app = make_application()
    guard = WindowGuard()
    is_ours = guard.take(data_dir)
    if not is_ours and call_other(data_dir):
        return 0
    if not is_ours:
        from kktdesk.ui.application import say_already_open  # noqa: PLC0415 - the rare way

        return say_already_open(app, data_dir)
    start = Start(data_dir, make_ports, guard)
    start.begin()
    return app.exec()


class FirstFrame(QWidget):
    """The grounds of bar, rail and page, without anything on them.

    Signals:
        painted: it was painted for the first time.
    """

    painted = Signal()

    def __init__(self, *, is_dark: bool) -> None:
        super().__init__()
        self.setWindowTitle("kktdesk")
        colours = resources.read_toml("themes", "dark.toml" if is_dark else "light.toml")[
            "colours"
        ]
        self._page, self._sides = QColor(colours["window"]), QColor(colours["nav"])
        self._is_painted = False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._sides)
        height = self.height() - BAR_HEIGHT - STATUS_HEIGHT
        page = QRect(RAIL_WIDTH, BAR_HEIGHT, self.width() - RAIL_WIDTH, height)
        painter.fillRect(page, self._page)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)


class Start(QObject):
    """The way from nothing to the window.

    Attributes:
        frame: what is seen meanwhile.

    Signals:
        loaded: carries the ``MainWindow``, shown.
    """

    loaded = Signal(object)

    def __init__(
        self, data_dir: Path, make_ports: "Callable[[], Ports]", guard: WindowGuard
    ) -> None:
        super().__init__()
        self._data_dir, self._make_ports, self._guard = data_dir, make_ports, guard
        self._settings = DeskSettings.load(data_dir)
        self._window: MainWindow | None = None
        self.frame = FirstFrame(is_dark=_is_dark(self._settings.theme))

    def begin(self) -> None:
        """Show the frame; the rest follows its first paint."""
        self.frame.painted.connect(self._load)
        place(self.frame, self._settings.geometry)

    @Slot()
    def _load(self) -> None:
        try:
            from kktdesk.ui.application import open_window  # noqa: PLC0415 - behind the paint

            self._window = open_window(self._data_dir, self._make_ports(), self._guard)
        except BaseException:
            QCoreApplication.exit(1)  # no window will come that could be closed
            raise
        self._window.opening.painted.connect(self.frame.close)
        self.loaded.emit(self._window)


def _is_dark(choice: ThemeChoice) -> bool:
    if choice is not ThemeChoice.SYSTEM:
        return choice is ThemeChoice.DARK
    return QApplication.palette().window().color().lightness() < MIDDLE_GREY
