"""The end of a day: its equation, what is still open, its sheet; one key closes, one prints."""

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.moment import local_day
from kktdesk.domain.register_book import book_year
from kktdesk.services.day_views import Cure
from kktdesk.services.views import BackupView
from kktdesk.ui import formats
from kktdesk.ui.button_commands import button_commands
from kktdesk.ui.command import Command
from kktdesk.ui.dossier.day_choice import open_day_choice
from kktdesk.ui.dossier.day_closing import DayClosing
from kktdesk.ui.dossier.day_cures import way_to
from kktdesk.ui.dossier.day_head import DayHead
from kktdesk.ui.dossier.day_table import DAY_STEPS, TaskTable
from kktdesk.ui.dossier.day_tasks import DayState, DayTask, day_tasks, read_day
from kktdesk.ui.dossier.equation import Equation
from kktdesk.ui.dossier.papers_subject import batch_subject
from kktdesk.ui.dossier.unclosed_band import UnclosedBand
from kktdesk.ui.page import Page, Shell
from kktdesk.ui.print_dialog.chooser import PrintChooser
from kktdesk.ui.print_dialog.dialog import open_print
from kktdesk.ui.print_dialog.print_band import PrintBand
from kktdesk.ui.print_dialog.print_run import PrintRun, day_task, receipt_task
from kktdesk.ui.print_dialog.subjects import day_subject
from kktdesk.ui.register_book.closing import BookClosing
from kktdesk.ui.register_book.dialog import open_register_book
from kktdesk.ui.states import StateKey
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.beside import Beside
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.flow import FlowLayout
from kktdesk.ui.widgets.panels import Panel
from kktdesk.ui.widgets.paper import PaperPreview

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.ui.print_dialog.subject import PrintSubject


class DayEndPage(Page):
    """The sheet of a day, today's at first."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.setAccessibleName(self.tr("End of day"))
        self._day = self._today()
        self._is_today = True
        self.printing = PrintRun(self)
        self.chooser = PrintChooser(self, self._subject)
        self.head = DayHead()
        self.earlier, self.later = self.head.earlier, self.head.later
        self.today, self.choose = self.head.today, self.head.choose
        self.equation = Equation()
        self.table = TaskTable()
        self.table.setAccessibleName(self.tr("Before the day ends"))
        self.preview = PaperPreview(self.tr("Sheet of the day"), "A4")
        self.band = PrintBand(self, self.printing)
        self.unclosed = UnclosedBand()
        self.closing = DayClosing(self)
        self.books = BookClosing(self)
        self.close_day = ActionButton(self.tr("Close the day"), "Ctrl+Enter", "default", "lock")
        self.print = ActionButton(self.tr("Print the sheet"), "Ctrl+P", "plain", "printer")
        self.receipts = ActionButton(self.tr("All &receipts…"), icon="printer")
        self.book = ActionButton(self.tr("Register &book…"), kind="quiet", icon="book")
        self.reopen = ActionButton(self.tr("&Open again…"), kind="quiet")
        self._state: DayState | None = None
        self.backup = StateChip(StateKey.SAFE)
        self._lay_out()
        self._connect()
        for widget in (self.backup, self.reopen):
            widget.hide()
        self._show_date()

    def _lay_out(self) -> None:
        table = Panel()
        table.body.setContentsMargins(1, 1, 1, 1)
        table.body.addWidget(self.table)
        acts = QWidget()
        flow = FlowLayout(acts)
        shown = (self.close_day, self.print, self.receipts, self.book, self.reopen, self.backup)
        for part in shown:
            flow.addWidget(part)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.equation)
        left.addWidget(table, 1)
        left.addWidget(self.band)
        left.addWidget(acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addWidget(self.unclosed)
        column.addWidget(Beside(left, self.preview), 1)

    def _connect(self) -> None:
        self.earlier.clicked.connect(partial(self._step, -1))
        self.later.clicked.connect(partial(self._step, 1))
        self.today.clicked.connect(self._go_to_today)
        self.choose.clicked.connect(self._on_choose)
        self.table.day_stepped.connect(self._step)
        self.table.act_requested.connect(self._act)
        self.table.opened.connect(self._act)
        self.print.clicked.connect(self.print_current)
        self.close_day.clicked.connect(self.primary)
        self.reopen.clicked.connect(self._on_reopen)
        self.unclosed.wanted.connect(self._show_day)
        self.closing.closed.connect(self._on_closed)
        self.receipts.clicked.connect(self._on_receipts)
        self.book.clicked.connect(self._on_book)
        self.printing.progressed.connect(self._on_progressed)
        self.printing.ended.connect(self._on_printed)
        self.chooser.printed.connect(self._on_printed)
        self.printing.failed.connect(self._on_print_failed)

    def _today(self) -> date:
        return local_day(self.shell.clock.now())

    # ------------------------------------------------------------ what is shown
    @override
    def open_with(self, argument: object) -> None:
        if isinstance(argument, date):
            self._show_day(argument)

    @override
    def activate(self) -> None:
        if self._is_today and self._day != self._today():  # the program stood open over night
            self._show_day(self._today())
        self.table.setFocus()

    @override
    def panes(self) -> tuple[QWidget, ...]:
        first = self.print if self.close_day.isHidden() else self.close_day
        return (
            (self.table, first) if self.preview.isHidden() else (self.table, first, self.preview)
        )

    @override
    def reload(self) -> None:
        runner, desk, day = self.shell.runner, self.shell.desk, self._day
        work = partial(read_day, desk, day, self._today())
        runner.run(self, Lane.READ, work, partial(self._show, day), self._on_refused, "day")
        runner.run(
            self,
            Lane.PAPER,
            partial(desk.papers.day_pdf, day),
            self.preview.show_pdf,
            partial(self._on_no_paper, day),
            "sheet",
        )

    def _show(self, day: date, state: DayState) -> None:
        if day != self._day:
            return
        self._state = state
        self.equation.show_count(state.sheet.summary.total)
        self.table.set_rows(day_tasks(state))
        self.unclosed.show_days(state.unclosed if state.is_today else ())
        close = state.close
        self.close_day.setVisible(close is None)
        self.reopen.setVisible(close is not None and close.is_latest)
        self._show_date()

    @Slot(object)
    def _show_day(self, day: date) -> None:
        self._day, self._state = day, None
        self._is_today = day == self._today()
        self.backup.hide()
        self.band.hide()
        self.preview.turn_to(1)
        self._show_date()
        self.reload()

    def _show_date(self) -> None:
        close = None if self._state is None else self._state.close
        self.head.show_day(self._day, close, is_today=self._is_today)

    @Slot(int)
    def _step(self, days: int) -> None:
        day = self._day + timedelta(days=days)
        if day <= self._today():
            self._show_day(day)

    @Slot()
    def _go_to_today(self) -> None:
        self._show_day(self._today())
        self.table.setFocus()

    @Slot()
    def _on_choose(self) -> None:
        open_day_choice(self, self._day, self._today()).given.connect(self._show_day)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = DAY_STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._step(step)

    def _on_refused(self, error: "DeskError") -> None:
        self.show_error(error)

    def _on_no_paper(self, day: date, error: "DeskError") -> None:
        if day == self._day:
            self.preview.clear(messages.of_error(error).in_one_line())

    # ------------------------------------------------------------ acts
    @Slot(object)
    def _act(self, task: DayTask) -> None:
        point = task.point
        if point is None:
            return
        way = way_to(point)
        if way is not None:
            self.page_requested.emit(way.page, way.argument)
        elif point.cure is Cure.PRINT:
            self.printing.begin((receipt_task(self, point.name),))
        elif point.cure is Cure.CLOSE_DAY:
            self._show_day(date.fromisoformat(point.name))
        elif point.cure is Cure.CLOSE_BOOK:
            self.books.ask(book_year(point.name))

    @override
    def primary(self) -> None:
        state = self._state
        if state is not None and state.close is None:
            self.closing.ask(state.closing)
        elif state is not None:
            self.print_current()

    @Slot(object)
    def _on_closed(self, _close: object) -> None:
        self.print.setFocus()

    @Slot()
    def _on_reopen(self) -> None:
        self.closing.ask_reopen(self._day)

    @override
    def print_current(self) -> None:
        self.printing.begin((day_task(self, self._day),))

    def _subject(self) -> "PrintSubject":
        return day_subject(self, self._day)

    @Slot()
    def _on_receipts(self) -> None:
        subject = batch_subject(self.shell, self._day)
        open_print(self, self.shell, subject).printed.connect(self.reload)

    @override
    def commands(self) -> tuple[Command, ...]:
        acts = (self.close_day, self.print, self.receipts, self.reopen, self.choose)
        return *button_commands(acts), self.chooser.command(), *self.books.commands()

    @Slot()
    def _on_book(self) -> None:
        open_register_book(self, self.shell, self._day)

    @Slot(int, int)
    def _on_progressed(self, done: int, count: int) -> None:
        self.print.setEnabled(done == count)

    @Slot(object)
    def _on_print_failed(self, _error: object) -> None:
        self.print.setEnabled(True)

    @Slot(object)
    def _on_printed(self, result: object) -> None:
        if not isinstance(result, BackupView):  # a receipt, which the list has named
            self.shell.say(self.tr("The receipt went to the printer"))
            return
        words = self.tr("Backup {time}").format(time=formats.time_text(result.made_at))
        self.backup.set_state(StateKey.SAFE, words)
        self.backup.show()
        self.shell.tell_backup(result)
        self.shell.say(self.tr("The sheet went to the printer. {backup}").format(backup=words))
        self.reload()
