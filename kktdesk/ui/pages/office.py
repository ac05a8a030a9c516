"""The office: what stands on papers on which days, and how that is changed from a day on."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.directory_errors import OfficeChangedMeanwhile
from kktdesk.domain.errors import DeskError, EntryRefused
from kktdesk.domain.moment import local_day
from kktdesk.services.office_views import OfficeHistory, OfficeSpan
from kktdesk.ui import fonts
from kktdesk.ui.catalogue_tabs import CatalogueTabs
from kktdesk.ui.directory.office_detail import CORRECT, OfficeDetail
from kktdesk.ui.directory.office_form import OfficeForm
from kktdesk.ui.directory.office_words import span_text, state_of, state_text, what_text
from kktdesk.ui.editing_page import EditingPage
from kktdesk.ui.page import OFFICE, Shell
from kktdesk.ui.tables.records import Column, Kind, RecordTable
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.flow import HEAD_HEIGHT
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

_LIST_SHARE, _DETAIL_SHARE = 460, 520


class OfficePage(EditingPage):
    """The office's values by their days, and the form in which they are changed."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.setAccessibleName(self.tr("Office"))
        self.history: OfficeHistory | None = None
        self._is_busy = False
        self.tabs = CatalogueTabs(OFFICE)
        self.table = RecordTable(self._columns(), key=_first, is_two_line=True)
        self.table.setAccessibleName(self.tr("What holds on which days"))
        self.detail, self.form = OfficeDetail(), OfficeForm()
        self._lay_out()
        self.tabs.chosen.connect(self._on_tab)
        self.table.selected.connect(self._on_selected)
        self.table.act_requested.connect(self._on_row_act)
        self.table.opened.connect(self._on_row_act)
        self.detail.chosen.connect(self._on_act)
        self.form.save_requested.connect(self.save)
        self.form.cancelled.connect(self.go_back)

    def _columns(self) -> tuple[Column[OfficeSpan], ...]:
        return (
            Column(
                self.tr("Days, what is new"),
                span_text,
                width=220,
                least=170,
                second=what_text,
                is_stretching=True,
            ),
            Column(self.tr("State"), self._state_text, Kind.STATE, 112, 108, state=self._state),
        )

    def _lay_out(self) -> None:
        foot = PlainLabel(self.tr("Enter changes from a day on"), "hint", "text2", elide=True)
        foot.setContentsMargins(12, 0, 12, 6)
        panel = Panel()
        panel.body.setContentsMargins(1, 1, 1, 1)
        panel.body.setSpacing(4)
        panel.body.addWidget(self.table, 1)
        panel.body.addWidget(foot)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(panel, _LIST_SHARE)
        row.addWidget(self.detail, _DETAIL_SHARE)
        self.sides.addWidget(both)
        self.sides.addWidget(self.form)
        head = QHBoxLayout()
        head.addStrut(fonts.grown(HEAD_HEIGHT))
        head.addWidget(self.tabs)
        head.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 6, 20, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.sides, 1)

    def today(self) -> date:
        """Return the Vietnamese calendar day."""
        return local_day(self.shell.clock.now())

    # ------------------------------------------------------------ what is shown
    @override
    def reload(self) -> None:
        history = self.shell.desk.office.history
        self.shell.runner.run(self, Lane.READ, history, self._show, topic="office")

    def _show(self, history: OfficeHistory) -> None:
        is_first = self.history is None
        self.history = history
        self.table.set_rows(history.spans)
        if is_first:
            self.table.select_key(_first(history.on(self.today())))
        self._on_selected(self.table.current())

    def _on_selected(self, span: OfficeSpan | None) -> None:
        if span is not None:
            self.detail.show_span(span, self.today())

    def _state(self, span: OfficeSpan) -> str:
        return state_of(span, self.today())

    def _state_text(self, span: OfficeSpan) -> str:
        return state_text(state_of(span, self.today()))

    # ------------------------------------------------------------ the form
    def _on_row_act(self, _span: OfficeSpan) -> None:
        self._begin(self.today())

    def _on_act(self, name: str) -> None:
        span = self.table.current()
        is_correction = name == CORRECT and span is not None and span.first is not None
        first = span.first if is_correction and span is not None else None
        self._begin(first or self.today())

    def _begin(self, first: date) -> None:
        if self.history is None or self.is_editing:
            return
        values = self.history.on(first).values
        self.form.begin(values, first, self.today(), self.history.number)
        self.show_editor(self.form)
        self.activate()

    def save(self) -> None:
        """Write down what stands in the form."""
        read = self.form.read() if not self._is_busy else None
        if read is None:
            return
        self._is_busy = True
        self.form.hold(is_held=True)
        work = partial(self.shell.desk.office.change, *read, self.form.base)
        then = partial(self._on_saved, read[1])
        self.shell.runner.run(self, Lane.WRITE, work, then, self._on_refused)

    def _on_saved(self, first: date, history: OfficeHistory) -> None:
        self._rest()
        self.leave_editor()
        self._show(history)
        self.table.select_key(_first(history.on(first)))
        self.shell.say(self.tr("Saved: {days}").format(days=span_text(history.on(first))))

    def _on_refused(self, error: DeskError) -> None:
        self._rest()
        if isinstance(error, EntryRefused):
            self.form.refuse(error.problems)
            return
        self.show_error(error)
        if isinstance(error, OfficeChangedMeanwhile):
            history = self.shell.desk.office.history
            self.shell.runner.run(self, Lane.READ, history, self._on_looked, topic="office")

    def _on_looked(self, history: OfficeHistory) -> None:
        """Take note of what another has written: who saves once more now means it."""
        self._show(history)
        self.form.base = history.number

    def _rest(self) -> None:
        self._is_busy = False
        self.form.hold(is_held=False)

    # ------------------------------------------------------------ keys, leaving
    @override
    def primary(self) -> None:
        if self.is_editing:
            self.save()
        else:
            self._begin(self.today())

    @override
    def list_panes(self) -> tuple[QWidget, ...]:
        return self.table, self.detail.area

    @override
    def unsaved_words(self) -> str:
        return self.tr("This change is not saved. Another page can be opened without losing it.")

    @override
    def is_saving(self) -> bool:
        return self._is_busy

    def _on_tab(self, name: str) -> None:
        self.page_requested.emit(name, None)


def _first(span: OfficeSpan) -> date | None:
    return span.first
