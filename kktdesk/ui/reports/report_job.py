"""A report on its way: one at a time, the newest question wins, how far it is, and how to stop it.

The worker thread knows a ``_Token`` only, plain values; the window looks at it now and then.
"""

from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from kktdesk.domain.report import Period, Report, ReportForm
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from kktdesk.domain.errors import DeskError
    from kktdesk.services.desk import Desk
    from kktdesk.ui.page import Page

LOOK_MS = 200
SLOW_MS = 3000


@dataclass(frozen=True, slots=True)
class Question:
    """Which report of which days."""

    form: ReportForm
    period: Period


class _Token:
    """What the window and the worker thread both see of a report on its way."""

    def __init__(self) -> None:
        self.is_stopped = Event()
        self.done = self.count = 0

    def tell(self, done: int, count: int) -> None:
        self.done, self.count = done, count


class ReportJob(QObject):
    """Makes the reports of a page.

    Attributes:
        is_slow: the last report took so long that it is not made again by itself.
        is_stale: the register has changed while it was made.

    Signals:
        made: the ``Question`` and its ``Report``.
        failed: the ``DeskError``.
        progressed: per cent, or -1 while they are not known; some time after the question.
        stopped: somebody did not want to wait.
    """

    made = Signal(object, object)
    failed = Signal(object)
    progressed = Signal(int)
    stopped = Signal()

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        self._question: Question | None = None
        self._token: _Token | None = None
        self.is_stale = False
        self.is_slow = False
        self._clock = QElapsedTimer()
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self._look)

    @property
    def is_running(self) -> bool:
        """Say whether a report is on its way."""
        return self._token is not None

    def ask(self, question: Question) -> None:
        """Make a report; one that is on its way is given up, unless it is the same one."""
        if self._token is not None and question == self._question:
            self.is_stale = True  # what changed meanwhile is read once it is here
            return
        self._give_up()
        self._question, self._token = question, _Token()
        self.is_stale = False
        self._clock.start()
        self._looks.start()
        token = self._token
        self._page.shell.runner.run(
            self,
            Lane.PAPER,
            partial(_make, self._page.shell.desk, question, token),
            partial(self._on_made, token),
            partial(self._on_failed, token),
            topic="report",
        )

    def stop(self) -> None:
        """Give up what is on its way."""
        if self._token is not None:
            self._give_up()
            self.stopped.emit()

    def _give_up(self) -> None:
        if self._token is not None:
            self._token.is_stopped.set()
        self._token = None
        self._looks.stop()

    def _end(self, token: _Token) -> bool:
        """Take the answer of a question.

        Returns:
            False for one that nobody waits for any more.
        """
        if token is not self._token:
            return False
        self._token = None
        self._looks.stop()
        self.is_slow = self._clock.elapsed() > SLOW_MS
        return True

    def _on_made(self, token: _Token, report: Report) -> None:
        if not self._end(token) or self._question is None:
            return
        self.made.emit(self._question, report)
        if self.is_stale and not self.is_slow:
            self.ask(self._question)

    def _on_failed(self, token: _Token, error: "DeskError") -> None:
        if self._end(token):
            self.failed.emit(error)

    def _look(self) -> None:
        token = self._token
        if token is not None:
            done, count = token.done, token.count
            self.progressed.emit(100 * done // count if count else -1)


def _make(desk: "Desk", question: Question, token: _Token) -> Report:
    is_stopped: Callable[[], bool] = token.is_stopped.is_set
    return desk.reports.get(
        question.form, question.period, progress=token.tell, is_cancelled=is_stopped
    )
