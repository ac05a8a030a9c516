"""The left half of the page after saving: the dossier, its receipt on the way, what comes next."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kktdesk.domain.errors import PrinterMissing
from kktdesk.ui.page import DOSSIER
from kktdesk.ui.print_dialog.chooser import PrintChooser
from kktdesk.ui.print_dialog.subjects import receipt_subject
from kktdesk.ui.printer import system_printer
from kktdesk.ui.printing import save_paper
from kktdesk.ui.queue_question import QueueQuestion
from kktdesk.ui.reception.queue_menu import QueueMenu
from kktdesk.ui.reception.receipt_run import PrintState, ReceiptRun
from kktdesk.ui.reception.saved_view import SavedView
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.views import DossierView, PrintJob
    from kktdesk.ui.page import Page
    from kktdesk.ui.print_dialog.subject import PrintSubject


class SavedSide(QObject):
    """Shows a saved dossier and prints its receipt.

    Attributes:
        view: what is shown.

    Signals:
        changed: the receipt is somewhere else; read ``state``.
        painted: carries the PDF of the receipt as issued.
    """

    changed = Signal()
    painted = Signal(bytes)

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        self._run: ReceiptRun | None = None
        self._is_put_off = False
        self.view = SavedView()
        self.chooser = PrintChooser(page, self._subject)
        self.chooser.printed.connect(self._on_chosen)
        self._queues = QueueQuestion(self)
        band = self.view.band
        band.print_requested.connect(self.print)
        band.other_requested.connect(self._ask_queues)
        band.pdf_requested.connect(self._make_pdf)
        band.put_off.connect(self.put_off)
        self.view.dossier_requested.connect(self._open_dossier)

    @property
    def dossier(self) -> "DossierView | None":
        """Return the dossier that is shown, or None."""
        return self._run.dossier if self._run else None

    @property
    def state(self) -> PrintState | None:
        """Return where its receipt is."""
        return self._run.state if self._run else None

    @property
    def needs_care(self) -> bool:
        """Say whether the receipt is not out and was not put off."""
        is_out = self.state in {PrintState.PRINTED, PrintState.PRINTING, None}
        return not is_out and not self._is_put_off

    def take(self, dossier: "DossierView") -> None:
        """Show a dossier that was just saved and print its receipt, unless it was printed."""
        self._run = run = ReceiptRun(self._page, dossier)
        self._is_put_off = False
        run.changed.connect(partial(self._on_changed, run))
        if run.state is PrintState.UNPRINTED:
            run.start()
        else:
            self._on_changed(run)
        shell = self._page.shell
        work = partial(shell.desk.papers.receipt_pdf, dossier.code, shell.settings.layout)
        on_painted = partial(self._on_painted, run)
        shell.runner.run(self, Lane.PAPER, work, on_painted, topic="receipt")

    def _on_painted(self, run: ReceiptRun, pdf: bytes) -> None:
        if run is self._run:  # else the next form is open already
            self.painted.emit(pdf)

    def leave(self) -> None:
        """Turn away from the dossier; a receipt that is under way goes on."""
        run, self._run = self._run, None
        if run is not None and run.state is not PrintState.PRINTING:
            run.deleteLater()

    def print(self) -> None:
        """Print, print again, or note again that it was printed."""
        if self._run is not None:
            self._is_put_off = False
            self._run.start()

    def _subject(self) -> "PrintSubject | None":
        run = self._run
        is_free = run is not None and run.state is not PrintState.PRINTING
        return receipt_subject(self._page, run.dossier.code) if run and is_free else None

    def _on_chosen(self, dossier: "DossierView") -> None:
        if self._run is not None and self._run.dossier.code == dossier.code:
            self._run.note(dossier)

    def put_off(self) -> None:
        """Leave the receipt for later."""
        self._is_put_off = True
        self.view.put_off()
        self.changed.emit()

    def _on_changed(self, run: ReceiptRun) -> None:
        if run is self._run:
            self.view.show_run(run)
            self.changed.emit()
        elif run.state is not PrintState.PRINTING:
            self._say_late(run)
            run.deleteLater()

    def _say_late(self, run: ReceiptRun) -> None:
        if run.state is not PrintState.PRINTED:
            words = self.tr("The receipt of {code} is not printed")
            self._page.shell.say(words.format(code=run.dossier.code))

    def _ask_queues(self) -> None:
        run = self._run
        self._queues.ask(
            self._page.shell.runner,
            partial(self._offer_queues, run),
            partial(self._on_no_queues, run),
        )

    def _offer_queues(self, run: ReceiptRun | None, names: tuple[str, ...]) -> None:
        if not names:
            self._on_no_queues(run, PrinterMissing())
        elif run is self._run:
            menu = QueueMenu(self.view.band.other, names)
            menu.queue_chosen.connect(self._print_on)
            menu.open()

    def _on_no_queues(self, run: ReceiptRun | None, error: "DeskError") -> None:
        if run is self._run:  # else the clerk is at another dossier already
            self._page.show_error(error)

    def _print_on(self, queue: str) -> None:
        if self._run is not None:
            self._run.start(system_printer(lambda: queue, self._page))

    def _make_pdf(self) -> None:
        if self._run is None:
            return
        shell, code = self._page.shell, self._run.dossier.code
        work = partial(shell.desk.papers.next_print, code, shell.settings.layout)
        shell.runner.run(self, Lane.PAPER, work, self._save_pdf, self._page.show_error)

    def _save_pdf(self, job: "PrintJob") -> None:
        save_paper(self._page, job)

    def _open_dossier(self) -> None:
        if self._run is not None:
            self._page.page_requested.emit(DOSSIER, self._run.dossier.code)
