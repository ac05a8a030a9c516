"""Counts the lists of dossiers after each change, beside what the pages read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kktdesk.domain.moment import local_day
from kktdesk.ui.changes import ChangeHub
from kktdesk.ui.tasks.runner import Lane, TaskRunner

if TYPE_CHECKING:
    from datetime import date

    from kktdesk.services.clock import Clock
    from kktdesk.services.desk import Desk

# The page that is shown reads first; several changes are counted once.
AFTER_MS = 120
LOOK_AT_CLOCK_MS = 60_000


class ListCounts(QObject):
    """Says how many dossiers each list holds, until the hub is put away.

    Signals:
        counted: the counts by ``ListKind``.
    """

    counted = Signal(dict)

    def __init__(self, desk: "Desk", runner: TaskRunner, clock: "Clock", hub: ChangeHub) -> None:
        super().__init__(hub)
        self._desk, self._runner, self._clock = desk, runner, clock
        self._day: date = local_day(clock.now())
        self._soon = QTimer(self, interval=AFTER_MS, singleShot=True)
        self._soon.timeout.connect(self._count)
        hub.changed.connect(self._soon.start)
        watch = QTimer(self, interval=LOOK_AT_CLOCK_MS)
        watch.timeout.connect(self._look)
        watch.start()
        self._soon.start()

    @Slot()
    def _count(self) -> None:
        self._runner.run(
            self, Lane.READ, self._desk.search.counts, self.counted.emit, _leave, topic="counts"
        )

    @Slot()
    def _look(self) -> None:
        day = local_day(self._clock.now())
        if day != self._day:  # what was due tomorrow is due today
            self._day = day
            self._soon.start()


def _leave(_error: object) -> None:
    """Leave the counts as they are: the page that is shown says what is wrong."""
