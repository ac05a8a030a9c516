"""Papers on their way: made, handed to the printer, then written down; one after the other.

A paper is written down only after the spooler took it. If the writing fails, *again* writes only:
the paper is already out.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kktdesk.ui.printer import system_printer
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from datetime import date

    from kktdesk.domain.errors import DeskError
    from kktdesk.services.papers import Papers
    from kktdesk.services.views import PrintJob
    from kktdesk.ui.desk_sheet import DeskSheet
    from kktdesk.ui.page import Page, Shell

COPIES = 1  # both copies of a receipt are pages of its PDF


@dataclass(frozen=True, slots=True)
class PaperTask:
    """One paper.

    Attributes:
        name: shown when it is done.
        make: gives the job; runs in the paper lane.
        taken: takes the printer's name once the spooler has the paper.
        lane: where ``taken`` runs.
        copies: how often the whole paper is printed.
        queue: of another printer than this computer's; None takes this computer's.
        saved: writes down that the job was saved as a file instead; None where that is not kept.
    """

    name: str
    make: "Callable[[], PrintJob]"
    taken: Callable[[str], object]
    lane: Lane
    copies: int = COPIES
    queue: str | None = None
    saved: "Callable[[PrintJob], object] | None" = None


def receipt_task(page: "Page", code: str) -> PaperTask:
    """Give the task of a receipt: the original once, then marked reprints.

    Returns:
        the task, in this computer's layout.
    """
    papers, layout = page.shell.desk.papers, page.shell.settings.layout
    return PaperTask(
        code,
        partial(papers.next_print, code, layout),
        partial(papers.record_print, code),
        Lane.WRITE,
    )


def day_task(page: "Page", day: "date") -> PaperTask:
    """Give the task of a day's sheet, behind which a verified backup is made.

    Returns:
        the task.
    """
    desk = page.shell.desk

    def back_up(_printer: str) -> object:
        return desk.backups.make()

    return PaperTask(day.isoformat(), partial(desk.papers.day_print, day), back_up, Lane.PAPER)


def why_task(shell: "Shell", code: str) -> PaperTask:
    """Give the task of the sheet that explains a promise.

    Returns:
        the task.
    """
    papers = shell.desk.papers
    made: list[PrintJob] = []  # the log keeps the hash of what was printed, not of another making

    def make() -> "PrintJob":
        made[:] = [papers.why_print(code)]
        return made[0]

    def taken(printer: str) -> str:
        papers.record_why(code, made[0].pdf, printer)
        return code

    return PaperTask(code, make, taken, Lane.WRITE, saved=partial(note_why_saved, papers, code))


def note_why_saved(papers: "Papers", code: str, job: "PrintJob") -> None:
    """Write down that the sheet that explains a promise was saved as a file."""
    papers.record_why(code, job.pdf)


class PrintRun(QObject):
    """The papers of one page, or of a sheet over it.

    Signals:
        progressed: how many are done, and how many there are.
        ended: all are done; carries what the last ``taken`` gave.
        failed: the ``DeskError``; ``again`` goes on where it stopped.
    """

    progressed = Signal(int, int)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, page: "Page | DeskSheet") -> None:
        super().__init__(page)
        self._page = page
        self._left: deque[PaperTask] = deque()
        self._count = 0
        self._job: PrintJob | None = None
        self._taken_by: str | None = None
        self.is_running = False

    @property
    def job(self) -> "PrintJob | None":
        """Give the paper under way, or the one that failed."""
        return self._job

    @property
    def saved(self) -> "Callable[[], object] | None":
        """Give what writes down that the paper was saved as a file; None where it is not kept."""
        if self._job is None or not self._left or self._left[0].saved is None:
            return None
        return partial(self._left[0].saved, self._job)

    @property
    def printer(self) -> str | None:
        """Give the name of the printer that took the paper; None before it did."""
        return self._taken_by

    @property
    def done_count(self) -> int:
        """Say how many papers are done."""
        return self._count - len(self._left)

    def begin(self, tasks: Sequence[PaperTask]) -> None:
        """Print papers; while some are under way nothing new begins."""
        if self.is_running or not tasks:
            return
        self._left = deque(tasks)
        self._count = len(tasks)
        self._taken_by = None
        self._start()

    def again(self) -> None:
        """Go on after a failure."""
        if self.is_running or not self._left:
            return
        self._start()

    def stop(self) -> None:
        """Print no further paper than the one under way."""
        while len(self._left) > 1:
            self._left.pop()
            self._count -= 1

    def _start(self) -> None:
        self.is_running = True
        self.progressed.emit(self.done_count, self._count)
        if self._taken_by is None:
            self._job = None
            self._run(Lane.PAPER, self._left[0].make, self._hand_out)
        else:
            self._write_down(self._taken_by)

    def _hand_out(self, job: "PrintJob") -> None:
        self._job = job
        task = self._left[0]
        own = self._page.shell.printer
        printer = own if task.queue is None else system_printer(partial(str, task.queue), self)
        printer.print_pdf(job, task.copies, self._write_down, self._on_failed)

    def _write_down(self, printer: str) -> None:
        self._taken_by = printer
        task = self._left[0]
        self._run(task.lane, partial(task.taken, printer), self._on_written)

    def _on_written(self, result: object) -> None:
        self._left.popleft()
        self._taken_by = None
        if self._left:
            self._start()
            return
        self.is_running = False
        self.progressed.emit(self._count, self._count)
        self.ended.emit(result)

    def _on_failed(self, error: "DeskError") -> None:
        self.is_running = False
        self.failed.emit(error)

    def _run(
        self, lane: Lane, work: Callable[[], object], on_result: "Callable[..., None]"
    ) -> None:
        self._page.shell.runner.run(self, lane, work, on_result, self._on_failed)
