"""Which printers there are: the spooler is asked in the background, and may be silent."""

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer

from kktdesk.domain.errors import DeskError, PrinterMissing, PrintingSilent
from kktdesk.ui import printer, queue_state
from kktdesk.ui.spooler import SpoolerProgram
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from kktdesk.ui.tasks.runner import TaskRunner

TIMEOUT_MS = 5_000


class QueueQuestion(QObject):
    """Asks for the names of the queues; while it is asking nothing new is asked.

    The answer is dropped when the owner is gone.
    """

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._asking: SpoolerProgram | None = None
        self._timer = QTimer(self, singleShot=True, interval=TIMEOUT_MS)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def is_asking(self) -> bool:
        """Say whether the answer is still to come."""
        return self._asking is not None

    def ask(
        self,
        runner: "TaskRunner",
        given: Callable[[tuple[str, ...]], None],
        refused: Callable[[DeskError], None],
    ) -> None:
        """Ask; one of the two is called later.

        Args:
            runner: asks where it takes Qt to ask.
            given: takes the names in the system's order; none where nothing is known of them.
            refused: takes ``PrinterMissing``, ``PrintingStopped`` or ``PrintingSilent``.
        """
        if sys.platform == "win32":
            runner.run(self, Lane.PAPER, _known_to_qt, given, refused, "queues")
            return
        if self.is_asking:
            return
        self._given, self._refused = given, refused
        program = QStandardPaths.findExecutable(queue_state.PROGRAM)
        if program:
            self._asking = SpoolerProgram(self)
            self._asking.ended.connect(self._on_ended)
            self._timer.start()
            self._asking.start(program, queue_state.LIST_OPTIONS)
        else:
            is_there = bool(QStandardPaths.findExecutable(printer.PROGRAM))
            answer = partial(given, ()) if is_there else partial(refused, PrinterMissing())
            QTimer.singleShot(0, self, answer)

    def _on_ended(self, is_well: bool) -> None:  # noqa: FBT001 - Qt's own signal
        asking, self._asking = self._asking, None
        self._timer.stop()
        if asking is None:
            return
        if not is_well:
            self._given(())
            return
        try:
            names = queue_state.queues(asking.said())
        except DeskError as error:
            self._refused(error)
        else:
            self._given(names)

    def _on_timeout(self) -> None:
        asking, self._asking = self._asking, None
        if asking is not None:
            asking.give_up()
            self._refused(PrintingSilent(seconds=TIMEOUT_MS // 1000))


def _known_to_qt() -> tuple[str, ...]:
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - for it only

    names = tuple(QPrinterInfo.availablePrinterNames())
    if not names:
        raise PrinterMissing
    return names
