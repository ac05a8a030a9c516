"""The way of a paper to the printer: the PDF's own bytes, handed to the system's spooler.

A paper that the spooler took is not yet a paper in the hand: spoolers also take jobs for printers
that are off. Only "handed to the printer" is claimed.
"""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    QStandardPaths,
    QTimer,
)
from shiboken6 import isValid

from kktdesk.domain.errors import (
    DeskError,
    PrinterFailed,
    PrinterMissing,
    PrinterNotChosen,
    PrinterSilent,
    PrintingSilent,
)
from kktdesk.ui import queue_state
from kktdesk.ui.spooler import SpoolerProgram

if TYPE_CHECKING:
    from kktdesk.services.views import PrintJob

PROGRAM = "lp"
ASK_TIMEOUT_MS, TIMEOUT_MS = 10_000, 20_000
LONGEST_DETAIL = 200
_NO_WORDS = "–"
# CUPS has no name for the label; a sheet that lies across turns itself, the page says how it lies
_MEDIA = {"label": "Custom.105x57mm"}
_NO_DEFAULT = "no default destination"
_JOB_ID = re.compile(r"(\S+)-(\d+) ")
_OWN_NAME = re.compile(r"^(\S*/)?lp: (Error - )?")  # it says its path, as it was started


class Printer(Protocol):
    """Where papers go."""

    def print_pdf(
        self,
        job: "PrintJob",
        copies: int,
        done: Callable[[str], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        """Hand a paper to the printer; exactly one of the two is called later.

        Args:
            job: the paper.
            copies: at least 1.
            done: takes the name of the printer that took the paper.
            failed: takes ``PrinterMissing``, ``PrinterNotChosen``, ``PrinterFailed``,
                ``PrinterSilent``, ``PrinterStopped``, ``PrintingSilent`` or ``PrintingStopped``.
        """


def system_printer(name: Callable[[], str], parent: QObject) -> Printer:
    """Give the printer of this computer.

    Args:
        name: asked at each paper for the queue; "" takes the system's default.
        parent: keeps what is under way.

    Returns:
        the spooler ``lp``; on Windows, which has none, Qt's own printing.
    """
    if sys.platform == "win32":
        from kktdesk.ui.raster_printer import (  # noqa: PLC0415 - QtPdf for it only
            RasterPrinter,
            queue_device,
        )

        return RasterPrinter(partial(queue_device, name))
    return LpPrinter(name, parent)


class LpPrinter(QObject):
    """Prints by the program ``lp`` of CUPS; the bytes that arrive are the PDF's."""

    def __init__(
        self,
        name: Callable[[], str],
        parent: QObject | None = None,
        timeout_ms: int = TIMEOUT_MS,
        ask_timeout_ms: int = ASK_TIMEOUT_MS,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._patience = _Patience(ask_timeout_ms, timeout_ms)

    def print_pdf(
        self,
        job: "PrintJob",
        copies: int,
        done: Callable[[str], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        """Start ``lp`` and give it the PDF; see ``Printer``."""
        program = QStandardPaths.findExecutable(PROGRAM)
        if not program:
            QTimer.singleShot(0, self, partial(_tell, failed, PrinterMissing()))
            return
        name = self._name()
        errand = _Errand(self, name, done, failed)
        errand.start(_Order(program, _options(name, job, copies), job.pdf), self._patience)


def _options(name: str, job: "PrintJob", copies: int) -> list[str]:
    queue = ["-d", name] if name else []
    media = _MEDIA.get(job.media, job.media)
    return [*queue, "-n", str(copies), "-t", job.title, "-o", f"media={media}"]


@dataclass(frozen=True, slots=True)
class _Order:
    program: str
    options: list[str]
    pdf: bytes


@dataclass(frozen=True, slots=True)
class _Patience:
    asking_ms: int
    giving_ms: int


class _Errand(QObject):
    """Asks for the queue, then runs ``lp``; deletes itself when it has told how it ended."""

    def __init__(
        self,
        parent: QObject,
        name: str,
        done: Callable[[str], None],
        failed: Callable[[DeskError], None],
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._shown_name = name or QCoreApplication.translate("Printer", "(default)")
        self._done = done
        self._failed = failed
        self._has_paper = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)

    def start(self, order: _Order, patience: _Patience) -> None:
        self._order, self._patience = order, patience
        program = QStandardPaths.findExecutable(queue_state.PROGRAM)
        if program:
            asking = self._begin(self._on_asked, patience.asking_ms)
            asking.start(program, queue_state.OPTIONS)
        else:
            self._hand_over()

    def _begin(self, on_ended: Callable[[bool], None], timeout_ms: int) -> SpoolerProgram:
        self._program = SpoolerProgram(self)
        self._program.ended.connect(on_ended)
        self._timer.start(timeout_ms)
        return self._program

    def _on_asked(self, _is_well: bool) -> None:  # noqa: FBT001 - Qt's own signal
        obstacle = queue_state.obstacle(self._program.said(), self._name)
        if obstacle is None:
            self._hand_over()
        else:
            self._end(partial(_tell, self._failed, obstacle))

    def _hand_over(self) -> None:
        self._has_paper = True
        giving = self._begin(self._on_given, self._patience.giving_ms)
        giving.start(self._order.program, self._order.options)
        giving.write(self._order.pdf)
        giving.closeWriteChannel()

    def _on_given(self, is_well: bool) -> None:  # noqa: FBT001 - Qt's own signal
        said = self._program.said()
        job = _JOB_ID.search(said + " ")
        if is_well and job is not None:
            self._end(partial(_tell, self._done, job[1]))
        else:
            self._refuse(self._program.complained() or said)

    def _on_timeout(self) -> None:
        self._program.give_up()
        self._end(partial(_tell, self._failed, self._silence()))

    def _silence(self) -> DeskError:
        seconds = self._timer.interval() // 1000
        if self._has_paper:
            return PrinterSilent(printer=self._shown_name, seconds=seconds)
        return PrintingSilent(seconds=seconds)

    def _refuse(self, words: str) -> None:
        detail = _OWN_NAME.sub("", " ".join(words.split()))[:LONGEST_DETAIL] or _NO_WORDS
        failure = PrinterFailed(printer=self._shown_name, detail=detail)
        is_chosen = _NO_DEFAULT not in detail.lower()
        self._end(partial(_tell, self._failed, failure if is_chosen else PrinterNotChosen()))

    def _end(self, tell: Callable[[], None]) -> None:
        self._timer.stop()
        self.deleteLater()
        tell()


def printer_words(error: DeskError) -> str:
    """Return what the spooler itself has said about a failure, for who looks after printers."""
    detail = str(error.values.get("detail", _NO_WORDS))
    words = QCoreApplication.translate("Printer", "The printer says: {words}")
    return "" if detail == _NO_WORDS else words.format(words=detail)


def _tell(callback: Callable[[str], None] | Callable[[DeskError], None], what: object) -> None:
    owner = getattr(callback, "__self__", None)
    if not isinstance(owner, QObject) or isValid(owner):
        callback(what)  # type: ignore[arg-type]
