"""Brings a saved dossier's receipt to the printer and notes that it was taken."""

from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.views import DossierView, PrintJob
    from kktdesk.ui.page import Page
    from kktdesk.ui.printer import Printer

JOBS = 1  # both copies are pages of the one paper


class PrintState(Enum):
    """Where the receipt is.

    ``UNRECORDED``: the printer took it, the register could not note it.
    """

    PRINTING = auto()
    PRINTED = auto()
    UNPRINTED = auto()
    UNRECORDED = auto()


class ReceiptRun(QObject):
    """The receipt of one dossier; it goes its way even when the clerk is at the next dossier.

    A wish to print while one is under way does nothing.

    Attributes:
        dossier: as it stands in the register.
        state: where the receipt is.
        error: why it is not printed or noted, or None.

    Signals:
        changed: read the attributes.
    """

    changed = Signal()

    def __init__(self, page: "Page", dossier: "DossierView") -> None:
        super().__init__(page)
        self._page = page
        self._printer_name = ""
        self.dossier = dossier
        self.error: DeskError | None = None
        self.state = PrintState.PRINTED if dossier.print_count else PrintState.UNPRINTED

    def start(self, printer: "Printer | None" = None) -> None:
        """Print: the original once, then marked reprints.

        Args:
            printer: another one than this computer's.
        """
        if self.state is PrintState.PRINTING:
            return
        if self.state is PrintState.UNRECORDED:
            self._record()
            return
        self._go(PrintState.PRINTING)
        shell = self._page.shell
        work = partial(shell.desk.papers.next_print, self.dossier.code, shell.settings.layout)
        hand_over = partial(self._hand_over, printer or shell.printer)
        shell.runner.run(self, Lane.PAPER, work, hand_over, self._on_failed)

    def note(self, dossier: "DossierView") -> None:
        """Take note that the receipt came out another way."""
        self._on_recorded(dossier)

    def _hand_over(self, printer: "Printer", job: "PrintJob") -> None:
        printer.print_pdf(job, JOBS, self._on_taken, self._on_failed)

    def _on_taken(self, printer_name: str) -> None:
        self._printer_name = printer_name
        self._record()

    def _record(self) -> None:
        self._go(PrintState.PRINTING)
        shell = self._page.shell
        work = partial(shell.desk.papers.record_print, self.dossier.code, self._printer_name)
        shell.runner.run(self, Lane.WRITE, work, self._on_recorded, self._on_unrecorded)

    def _on_recorded(self, dossier: "DossierView") -> None:
        self.dossier = dossier
        self._go(PrintState.PRINTED)

    def _on_failed(self, error: "DeskError") -> None:
        self._go(PrintState.UNPRINTED, error)

    def _on_unrecorded(self, error: "DeskError") -> None:
        self._go(PrintState.UNRECORDED, error)

    def _go(self, state: PrintState, error: "DeskError | None" = None) -> None:
        self.state, self.error = state, error
        self.changed.emit()
