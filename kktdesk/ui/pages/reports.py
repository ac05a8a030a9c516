"""Reports: which one, of which days; every figure opens its dossiers; files and paper of it."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.errors import DeskError
from kktdesk.domain.moment import local_day
from kktdesk.domain.report import Report, ReportColumn, ReportForm, ReportRow
from kktdesk.ui import fonts
from kktdesk.ui.command import Command
from kktdesk.ui.page import DOSSIER, Page, Shell
from kktdesk.ui.print_dialog.print_band import PrintBand
from kktdesk.ui.print_dialog.print_run import PrintRun
from kktdesk.ui.reports.behind_sheet import open_behind
from kktdesk.ui.reports.cell_words import cell_at, column_words, is_opening, words_of_cell
from kktdesk.ui.reports.choice_side import ChoiceSide
from kktdesk.ui.reports.export import CSV, PDF, XLSX, FileKind, ask_where, report_task
from kktdesk.ui.reports.folded_side import FoldedSide
from kktdesk.ui.reports.paragraph_sheet import open_paragraph
from kktdesk.ui.reports.report_commands import (
    act_commands,
    file_commands,
    form_commands,
    print_command,
)
from kktdesk.ui.reports.report_job import Question, ReportJob
from kktdesk.ui.reports.report_view import ReportView
from kktdesk.ui.reports.settings_sheet import open_settings
from kktdesk.ui.reports.targets_sheet import open_targets
from kktdesk.ui.reports.words import period_words
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.labels import PlainLabel

_STEPS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_HEAD = 36


class ReportsPage(Page):
    """One report at a time, this month's form II.06a at first."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.setAccessibleName(self.tr("Reports"))
        self.job = ReportJob(self)
        self.printing = PrintRun(self)
        self.side = ChoiceSide(shell.desk.reports.forms, self._today)
        self.view = ReportView()
        self._period = PlainLabel("", "body", "text2", elide=True)
        self.choose = ActionButton(self.tr("Ch&oose…"), icon="chart")
        self.earlier = ActionButton(self.tr("Period before"), "PgUp", "quiet", "back")
        self.later = ActionButton(self.tr("Period after"), "PgDn", "quiet", "arrow-right")
        self.print = ActionButton(self.tr("Print"), "Ctrl+P", icon="printer")
        self.pdf = ActionButton(self.tr("&PDF…"))
        self.xlsx = ActionButton(self.tr("E&xcel…"))
        self.csv = ActionButton(self.tr("&CSV…"))
        self.charts = ActionButton(self.tr("Char&ts"), icon="chart")
        self.band = PrintBand(self, self.printing)
        self._shown: Question | None = None
        self._lay_out()
        self._connect()
        self.charts.hide()
        self._say_period()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addStrut(fonts.grown(_HEAD))
        head.setSpacing(14)
        title = PlainLabel(self.tr("Reports"), "title")
        head.addWidget(title)
        head.addWidget(self.choose)
        head.addWidget(self._period, 1)
        for button in (self.earlier, self.later):
            head.addWidget(button)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (self.print, self.pdf, self.xlsx, self.csv):
            acts.addWidget(button)
        acts.addStretch()
        acts.addWidget(self.charts)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.view, 1)
        right.addWidget(self.band)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self.side)
        both.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(both, 1)
        column.addLayout(acts)
        self.folded = FoldedSide(self, (self.side, self.side.forms), self.choose, title)

    def _connect(self) -> None:
        self.side.forms.selected.connect(self._on_chosen)
        self.side.forms.act_requested.connect(self.folded.put_away)
        self.side.period.chosen.connect(self._on_chosen)
        self.side.paragraph.clicked.connect(self._open_paragraph)
        self.side.settings.clicked.connect(self._open_settings)
        self.side.targets.clicked.connect(self._open_targets)
        self.earlier.clicked.connect(partial(self.side.period.step, -1))
        self.later.clicked.connect(partial(self.side.period.step, 1))
        self.view.table.opened.connect(self._open_figure)
        self.view.act_requested.connect(self._on_wait_act)
        for button, kind in ((self.pdf, PDF), (self.xlsx, XLSX), (self.csv, CSV)):
            button.clicked.connect(partial(self.export, kind))
        self.print.clicked.connect(self.print_current)
        self.charts.clicked.connect(self._switch_charts)
        self.job.made.connect(self._on_made)
        self.job.failed.connect(self._on_failed)
        self.job.progressed.connect(self._on_progressed)
        self.job.stopped.connect(self._on_stopped)

    def _today(self) -> date:
        return local_day(self.shell.clock.now())

    # ------------------------------------------------------------ what is shown
    @property
    def _question(self) -> Question:
        form = self.side.forms.current() or ReportForm.II_06A
        return Question(form, self.side.period.choice.period)

    @override
    def open_with(self, argument: object) -> None:
        if isinstance(argument, ReportForm):
            self.side.forms.choose(argument)

    @override
    def activate(self) -> None:
        self.view.pane().setFocus()

    @override
    def panes(self) -> tuple[QWidget, ...]:
        side = (self.choose,) if self.folded.is_away else (self.side.forms, self.side.period.quick)
        return self.view.pane(), *side, self.print

    @override
    def reload(self) -> None:
        self.job.ask(self._question)

    @override
    def _on_changed(self) -> None:
        if not (self.job.is_slow and self.isVisible()):
            super()._on_changed()
        else:
            self._say_period(is_old=True)

    @Slot()
    def _on_chosen(self) -> None:
        self._say_period()
        if self.isVisible():
            self.job.ask(self._question)

    def _say_period(self, *, is_old: bool = False) -> None:
        words = period_words(self.side.period.choice)
        if is_old:
            words = self.tr("{period} – the register has changed, F5 counts again").format(
                period=words
            )
        self._period.setText(words)

    def _on_made(self, question: Question, report: Report) -> None:
        had_focus = self.view.isAncestorOf(self.focusWidget()) if self.focusWidget() else True
        self._shown = question
        self._say_period(is_old=self.job.is_stale)
        self.view.show_report(report)
        self.side.show_notes(report.notes)
        self.charts.setVisible(bool(report.charts))
        self._name_charts()
        if had_focus and self.isVisible():
            self.activate()

    @Slot(int)
    def _on_progressed(self, percent: int) -> None:
        if self._shown == self._question and not self.view.is_waiting:
            return  # what is shown is only read again
        done = self.tr("{percent} %").format(percent=percent) if percent >= 0 else ""
        stop = self.tr("Stop")
        self._wait(self.tr("Being counted…"), done, stop, self.tr("Esc"))

    def _wait(self, why: str, where: str, act: str, key: str) -> None:
        had_focus = self.view.table.hasFocus()
        self._shown = None
        self.view.show_wait(why, where, act, key)
        if had_focus:
            self.activate()

    @Slot()
    def _on_stopped(self) -> None:
        again = self.tr("Count again")
        self._wait(self.tr("The report was not made to its end."), "", again, "F5")

    def _on_failed(self, error: DeskError) -> None:
        said = messages.of_error(error)
        where = " ".join(part for part in (said.safe, said.todo) if part)
        self._wait(said.happened, where, self.tr("Count again"), "F5")

    @Slot()
    def _on_wait_act(self) -> None:
        if self.job.is_running:
            self.job.stop()
        else:
            self.reload()

    @override
    def go_back(self) -> None:
        if self.job.is_running and self.view.is_waiting:
            self.job.stop()
        else:
            super().go_back()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.side.period.step(step)

    # ------------------------------------------------------------ figures
    @Slot(object, object)
    def _open_figure(self, row: ReportRow, column: ReportColumn) -> None:
        cell = cell_at(row, column)
        report = self.view.report
        if cell.behind is not None and is_opening(cell):
            where = " · ".join((row.name, column_words(column)))
            title = f"{where}: {words_of_cell(cell)}"
            sheet = open_behind(self, self.shell, title, cell.behind)
            sheet.dossier_wanted.connect(partial(self.page_requested.emit, DOSSIER))
        elif report is not None and report.form is ReportForm.OVERDUE and row.level:
            self.page_requested.emit(DOSSIER, row.name)
        else:
            self.shell.say(self.tr("No dossier stands behind this cell."))

    @Slot()
    def _switch_charts(self) -> None:
        self.view.open_charts(is_open=not self.view.has_charts_open)
        self._name_charts()
        self.activate()

    def _name_charts(self) -> None:
        words = self.tr("&Table") if self.view.has_charts_open else self.tr("Char&ts")
        self.charts.setText(words)

    # ------------------------------------------------------------ files, paper, words
    def export(self, kind: FileKind) -> None:
        """Ask where the report that is shown is to be written, and write it."""
        report = self.view.report
        if report is not None:
            ask_where(self, report, kind)

    @override
    def primary(self) -> None:
        self.print_current()

    @override
    def print_current(self) -> None:
        report = self.view.report
        if report is not None:
            self.printing.begin((report_task(self, report),))

    @Slot()
    def _open_paragraph(self) -> None:
        choice = self.side.period.choice
        open_paragraph(self, self.shell, period_words(choice), choice.period)

    @Slot()
    def _open_settings(self) -> None:
        open_settings(self, self.shell, self._question.form)

    @Slot()
    def _open_targets(self) -> None:
        year = self._question.period.last.year
        open_targets(self, self.shell, year).saved.connect(self.reload)

    @override
    def commands(self) -> tuple[Command, ...]:
        side = self.side
        return (
            print_command(self.print),
            *act_commands((side.paragraph, side.settings, side.targets)),
            *file_commands((self.pdf, self.xlsx, self.csv)),
            *form_commands(side.forms),
        )
