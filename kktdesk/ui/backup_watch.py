"""Copies the register while the window stays open: a counter may leave it open for days."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kktdesk.ui.session import DeskSession
from kktdesk.ui.tasks.runner import TaskRunner

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.views import BackupView

EVERY_MS = 30 * 60 * 1000


class BackupWatch(QObject):
    """Makes a copy every half hour in which something was saved.

    Signals:
        made: carries the ``BackupView``.
        failed: carries the ``DeskError``.
    """

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, session: DeskSession, runner: TaskRunner, every_ms: int = EVERY_MS) -> None:
        super().__init__(session)
        self._session = session
        self._is_due = False
        runner.written.connect(self._on_written)
        timer = QTimer(self)
        timer.setInterval(every_ms)
        timer.timeout.connect(self._on_time)
        timer.start()

    @Slot()
    def _on_written(self) -> None:
        self._is_due = True

    @Slot()
    def _on_time(self) -> None:
        if self._is_due:
            self._is_due = False
            self._session.back_up(self._on_made, self._on_failed)

    def _on_made(self, backup: "BackupView | None") -> None:
        if backup is not None:
            self.made.emit(backup)

    def _on_failed(self, error: "DeskError") -> None:
        self._is_due = True
        self.failed.emit(error)
