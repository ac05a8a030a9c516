"""The end of a day: its equation, what is still open, its sheet; one key prints and copies."""

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.moment import local_day
from kktdesk.services.list_views import ListKind
from kktdesk.services.views import BackupView
from kktdesk.ui import fonts, formats
from kktdesk.ui.command import Command, CommandGroup
from kktdesk.ui.dossier.day_tasks import DayState, DayTask, day_tasks, task_columns
from kktdesk.ui.dossier.equation import Equation
from kktdesk.ui.dossier.papers_subject import batch_subject
from kktdesk.ui.page import DOSSIERS, Page, Shell
from kktdesk.ui.print_dialog.chooser import PrintChooser
from kktdesk.ui.print_dialog.dialog import open_print
from kktdesk.ui.print_dialog.print_band import PrintBand
from kktdesk.ui.print_dialog.print_run import PrintRun, day_task
from kktdesk.ui.print_dialog.subjects import day_subject
from kktdesk.ui.register_book.dialog import open_register_book
from kktdesk.ui.states import StateKey
from kktdesk.ui.tables.records import RecordTable
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.flow import HEAD_HEIGHT, FlowLayout
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel
from kktdesk.ui.widgets.paper import PaperPreview

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.desk import Desk
    from kktdesk.ui.print_dialog.subject import PrintSubject

_STEPS = {
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
}


class TaskTable(RecordTable[DayTask]):
    """The list of what is open; its keys to the side go to another day.

    Signals:
        day_stepped: how many days later.
    """

    day_stepped = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.day_stepped.emit(step)


class DayEndPage(Page):
    """The sheet of a day, today's at first."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.setAccessibleName(self.tr("End of day"))
        self._day = self._today()
        self._is_today = True
        self.printing = PrintRun(self)
        self.chooser = PrintChooser(self, self._subject)
        self._date = PlainLabel("", "body", "text2", elide=True)
        self.earlier = ActionButton(self.tr("Day before"), "PgUp", "quiet", "back")
        self.later = ActionButton(self.tr("Day after"), "PgDn", "quiet", "arrow-right")
        self.today = ActionButton(self.tr("&Today"), kind="quiet", icon="today")
        self.equation = Equation()
        self.table = TaskTable(task_columns(), key=_text, is_two_line=True)
        self.table.setAccessibleName(self.tr("Before the day ends"))
        self.preview = PaperPreview(self.tr("Sheet of the day"), "A4")
        self.band = PrintBand(self, self.printing)
        self.print = ActionButton(self.tr("Print the sheet"), "Ctrl+P", "default", "printer")
        self.receipts = ActionButton(self.tr("All &receipts…"), icon="printer")
        self.book = ActionButton(self.tr("Register book…"), kind="quiet", icon="book")
        self.backup = StateChip(StateKey.SAFE)
        self._lay_out()
        self._connect()
        self.backup.hide()
        self._show_date()

    def _lay_out(self) -> None:
        table = Panel()
        table.body.setContentsMargins(1, 1, 1, 1)
        table.body.addWidget(self.table)
        acts = QWidget()
        flow = FlowLayout(acts)
        for part in (self.print, self.receipts, self.book, self.backup):
            flow.addWidget(part)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.equation)
        left.addWidget(table, 1)
        left.addWidget(self.band)
        left.addWidget(acts)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addLayout(left, 700)
        both.addWidget(self.preview, 426)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addLayout(both, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addStrut(fonts.grown(HEAD_HEIGHT))
        head.setSpacing(14)
        head.addWidget(PlainLabel(self.tr("End of day"), "title"))
        head.addWidget(self._date, 1)
        for button in (self.today, self.earlier, self.later):
            head.addWidget(button)
        return head

    def _connect(self) -> None:
        self.earlier.clicked.connect(partial(self._step, -1))
        self.later.clicked.connect(partial(self._step, 1))
        self.today.clicked.connect(self._go_to_today)
        self.table.day_stepped.connect(self._step)
        self.table.act_requested.connect(self._act)
        self.table.opened.connect(self._act)
        self.print.clicked.connect(self.print_current)
        self.receipts.clicked.connect(self._on_receipts)
        self.book.clicked.connect(self._on_book)
        self.printing.progressed.connect(self._on_progressed)
        self.printing.ended.connect(self._on_backed_up)
        self.chooser.printed.connect(self._on_backed_up)
        self.printing.failed.connect(self._on_print_failed)

    def _today(self) -> date:
        return local_day(self.shell.clock.now())

    # ------------------------------------------------------------ what is shown
    @override
    def activate(self) -> None:
        if self._is_today and self._day != self._today():  # the program stood open over night
            self._show_day(self._today())
        self.table.setFocus()

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return self.table, self.print, self.preview

    @override
    def reload(self) -> None:
        runner, desk, day = self.shell.runner, self.shell.desk, self._day
        work = partial(_read, desk, day, is_today=day == self._today())
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
        self.equation.show_count(state.summary.total)
        self.table.set_rows(day_tasks(state))

    def _show_day(self, day: date) -> None:
        self._day = day
        self._is_today = day == self._today()
        self.backup.hide()
        self.band.hide()
        self.preview.turn_to(1)
        self._show_date()
        self.reload()

    def _show_date(self) -> None:
        words = formats.title_date_text(self._day)
        if not self._is_today:
            words = self.tr("{day} – as it stood at the end of that day").format(day=words)
        self._date.setText(words)
        self.today.setVisible(not self._is_today)
        self.later.setEnabled(not self._is_today)

    @Slot(int)
    def _step(self, days: int) -> None:
        day = self._day + timedelta(days=days)
        if day <= self._today():
            self._show_day(day)

    @Slot()
    def _go_to_today(self) -> None:
        self._show_day(self._today())
        self.table.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
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
        if task.kind is not None and task.act:
            self.page_requested.emit(DOSSIERS, task.kind)

    @override
    def primary(self) -> None:
        self.print_current()

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
        words = self.tr("Print all receipts of the day…")
        act, key = CommandGroup.ACT, self.receipts.key
        batch = Command("all-receipts", words, act, "printer", key, self._on_receipts)
        return batch, self.chooser.command()

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
    def _on_backed_up(self, backup: BackupView) -> None:
        words = self.tr("Backup {time}").format(time=formats.time_text(backup.made_at))
        self.backup.set_state(StateKey.SAFE, words)
        self.backup.show()
        self.shell.tell_backup(backup)
        self.shell.say(self.tr("The sheet went to the printer. {backup}").format(backup=words))
        self.reload()


def _text(task: DayTask) -> str:
    return task.text


def _read(desk: "Desk", day: date, *, is_today: bool) -> DayState:
    return DayState(
        summary=desk.figures.day(day),
        unprinted=desk.search.rows(ListKind.UNPRINTED) if is_today else None,
        backup=desk.backups.last(),
    )
