"""Says when the data has changed, by this window or by another program beside it."""

import os
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

DATA_FILE = "kktdesk.db"
LOOK_EVERY_MS = 1000


class ChangeHub(QObject):
    """One signal for all pages; it looks at the data file's date, never into it.

    Signals:
        changed: reload what is shown.
    """

    changed = Signal()

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = data_dir / DATA_FILE
        self._seen = _mark(self._path)
        timer = QTimer(self)
        timer.setInterval(LOOK_EVERY_MS)
        timer.timeout.connect(self._look)
        timer.start()

    @Slot()
    def announce(self) -> None:
        """Tell everybody after a write of this window, which is then no outside change."""
        self._seen = _mark(self._path)
        self.changed.emit()

    @Slot()
    def _look(self) -> None:
        now = _mark(self._path)
        if now != self._seen:
            self._seen = now
            self.changed.emit()


def _mark(path: Path) -> tuple[int, int, int]:
    try:
        found = os.stat(path)  # noqa: PTH116 - the cheapest look
    except OSError:
        return 0, 0, 0
    return found.st_mtime_ns, found.st_size, found.st_ino
