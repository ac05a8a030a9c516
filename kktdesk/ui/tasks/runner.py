"""Work off the GUI thread, in three lanes, and its answers back on it.

Invariants: a lane has one thread, so its jobs run one after another in the order of asking. What
belongs to the window (owner, callbacks) is never referenced by a worker thread, or the last
reference to a widget could be dropped there.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, SignalInstance, Slot
from shiboken6 import isValid
from typing_extensions import override

from kktdesk import logs
from kktdesk.domain.errors import DeskError, ProgramFault

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")


class Lane(Enum):
    """Which thread does a job."""

    WRITE = auto()
    READ = auto()
    PAPER = auto()


@dataclass(frozen=True, slots=True)
class _Answer:
    serial: int
    result: object
    error: DeskError | None


class _Job(QRunnable):
    def __init__(self, serial: int, work: Callable[[], object], answered: SignalInstance) -> None:
        super().__init__()
        self.setAutoDelete(False)  # Python holds it
        self.is_dropped = False
        self._serial = serial
        self._work = work
        self._answered = answered

    @override
    def run(self) -> None:
        if self.is_dropped:
            self._answered.emit(_Answer(self._serial, None, None))
            return
        self._answered.emit(self._answer())

    def _answer(self) -> _Answer:
        try:
            return _Answer(self._serial, self._work(), None)
        except DeskError as error:
            return _Answer(self._serial, None, error)
        except Exception as error:  # noqa: BLE001 - a fault of the program must reach the clerk
            fault = ProgramFault(incident=logs.incident(error))
            return _Answer(self._serial, None, fault)


@dataclass(frozen=True, slots=True)
class _Asked:
    job: _Job
    lane: Lane
    owner: QObject
    on_result: Callable[[Any], None]
    on_error: Callable[[DeskError], None] | None
    topic: str

    def is_replaced_by(self, newer: "_Asked") -> bool:
        return (
            bool(self.topic)
            and self.lane is not Lane.WRITE
            and (self.lane, self.topic) == (newer.lane, newer.topic)
            and self.owner is newer.owner
        )


class TaskRunner(QObject):
    """Runs what must not block the window.

    Signals:
        written: a job of the write lane has succeeded and its answer was given.
        failed: a refusal that its owner does not take itself; carries the ``DeskError``.
        busy_changed: read ``is_busy``.
    """

    written = Signal()
    failed = Signal(object)
    busy_changed = Signal()
    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_closed = False
        self._serial = 0
        self._asked: dict[int, _Asked] = {}
        self._retired: dict[Lane, _Job] = {}
        self._lanes = {lane: self._make_lane() for lane in Lane}
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Say whether a job is under way or waits."""
        return bool(self._asked)

    def run(  # noqa: PLR0913, PLR0917 - the words of every page; a request object would hide them
        self,
        owner: QObject,
        lane: Lane,
        work: Callable[[], _Result],
        on_result: Callable[[_Result], None],
        on_error: Callable[[DeskError], None] | None = None,
        topic: str = "",
    ) -> None:
        """Do work in a lane and give its answer to the owner on the GUI thread.

        Args:
            owner: answers are dropped when it is gone; a write is done all the same.
            lane: ``WRITE`` for what changes data, in order; ``READ`` for short questions;
                ``PAPER`` for rendering, backups and other long work.
            work: must not touch widgets: it runs on another thread.
            on_result: takes what the work returned.
            on_error: takes the refusal; a fault of the program comes as ``ProgramFault``, logged
                under its number. None leaves it to the window.
            topic: of several questions of one owner on one topic only the newest is answered
                (not in ``WRITE``); "" answers each.
        """
        if self._is_closed:
            _log.warning("a job came after the runner was closed")
            return
        self._serial += 1
        job = _Job(self._serial, work, self._answered)
        asked = _Asked(job, lane, owner, on_result, on_error, topic)
        self._drop_older(asked)
        self._asked[self._serial] = asked
        if len(self._asked) == 1:
            self.busy_changed.emit()
        self._lanes[lane].start(job)

    def close(self) -> None:
        """Refuse new jobs and wait for those under way; their answers are not given any more.

        Questions that wait for their turn are dropped; what is to be written is written.
        """
        self._is_closed = True
        for asked in self._asked.values():
            is_question = asked.lane is Lane.READ or (asked.lane is Lane.PAPER and asked.topic)
            asked.job.is_dropped = asked.job.is_dropped or bool(is_question)
        for lane in self._lanes.values():
            lane.waitForDone()
        self._asked.clear()
        self._retired.clear()

    def _make_lane(self) -> QThreadPool:
        pool = QThreadPool(self)
        pool.setMaxThreadCount(1)
        pool.setExpiryTimeout(-1)
        return pool

    def _drop_older(self, newer: _Asked) -> None:
        for older in self._asked.values():
            if older.is_replaced_by(newer):
                older.job.is_dropped = True

    @Slot(object)
    def _on_answered(self, answer: _Answer) -> None:
        asked = self._asked.pop(answer.serial, None)
        if asked is None:
            return
        # The thread may still be leaving this job's run(); its predecessor is surely left.
        self._retired[asked.lane] = asked.job
        try:
            if not asked.job.is_dropped:
                self._give(asked, answer)
        finally:  # a fault in a page's callback must not keep the lists of the others old
            if asked.lane is Lane.WRITE and answer.error is None:
                self.written.emit()
            if not self._asked:
                self.busy_changed.emit()

    def _give(self, asked: _Asked, answer: _Answer) -> None:
        is_wanted = isValid(asked.owner)
        if answer.error is None:
            if is_wanted:
                asked.on_result(answer.result)
        elif is_wanted and asked.on_error is not None:
            asked.on_error(answer.error)
        elif is_wanted or asked.lane is Lane.WRITE:
            self.failed.emit(answer.error)
