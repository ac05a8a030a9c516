"""All dossiers: a search as it is typed, or one of the window's lists."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.dossier import Act, State
from kktdesk.domain.moment import local_day
from kktdesk.services.list_views import DossierRow, Found, ListKind
from kktdesk.ui import fonts
from kktdesk.ui.dossier.acts import DossierActs
from kktdesk.ui.dossier.flow import HEAD_HEIGHT
from kktdesk.ui.dossier.list_chips import ListChips
from kktdesk.ui.dossier.list_words import Asked, count_text, foot_text, nothing_here
from kktdesk.ui.dossier.rows import code_of, dossier_columns
from kktdesk.ui.dossier.words import needed_act, next_act
from kktdesk.ui.page import DOSSIER, RECEPTION, RETURNING, OpenAt, Page, SearchFor, Shell
from kktdesk.ui.print_dialog.print_band import PrintBand
from kktdesk.ui.print_dialog.print_run import PrintRun, receipt_task
from kktdesk.ui.tables.records import RecordTable
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.empty import EmptyState
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

if TYPE_CHECKING:
    from datetime import date

    from kktdesk.domain.errors import DeskError
    from kktdesk.services.desk import Desk

MOST_FOUND = 50
MOST_LISTED = 500


class DossiersPage(Page):
    """The list of dossiers."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.setAccessibleName(self.tr("Dossiers"))
        self._asked = Asked(ListKind.NEWEST, "")
        self._shown: Asked | None = None
        self.acts = DossierActs(self)
        self.printing = PrintRun(self)
        self._count = PlainLabel("", "body", "text2", elide=True)
        self._foot = PlainLabel("", "hint", "text2")
        self.chips = ListChips()
        self.band = PrintBand(self, self.printing)
        self.table = RecordTable(dossier_columns(self._today, self._act_words), key=code_of)
        self.table.setAccessibleName(self.tr("Dossiers"))
        self.print_all = ActionButton(self.tr("Print &all"), icon="printer")
        self.receive = ActionButton(self.tr("Receive a dossier"), "F2", "default", "receive")
        self.newest = ActionButton(self.tr("See the &newest"), icon="dossier")
        self.empty = EmptyState("dossier", "", "", self.receive, self.newest)
        self._list = QStackedWidget()
        self._lay_out()
        self._connect()
        self.chips.mark(self._asked.kind)
        self.print_all.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addStrut(fonts.grown(HEAD_HEIGHT))
        head.setSpacing(14)
        head.addWidget(PlainLabel(self.tr("Dossiers"), "title"))
        head.addWidget(self._count, 1)
        head.addWidget(self.print_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.chips)
        column.addWidget(self.band)
        column.addWidget(self._list_panel(), 1)

    def _list_panel(self) -> Panel:
        keys = self.tr("Enter does the next act  ·  Ctrl+Enter opens  ·  F8 prints the receipt")
        foot = QHBoxLayout()
        foot.setContentsMargins(13, 4, 13, 8)
        foot.addWidget(PlainLabel(keys, "hint", "text2", elide=True), 1)
        foot.addWidget(self._foot)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self._list.addWidget(whole)
        self._list.addWidget(self.empty)
        panel = Panel()
        panel.body.setContentsMargins(1, 1, 1, 1)
        panel.body.addWidget(self._list, 1)
        return panel

    def _connect(self) -> None:
        self.table.act_requested.connect(self._act)
        self.table.opened.connect(self._open)
        self.chips.chosen.connect(self._on_chip)
        self.acts.refused.connect(self._on_refused)
        self.print_all.clicked.connect(self._on_print_all)
        self.printing.progressed.connect(self._on_progressed)
        self.printing.failed.connect(self._on_print_failed)
        self.receive.clicked.connect(self._on_receive)
        self.newest.clicked.connect(partial(self._on_chip, ListKind.NEWEST))

    def _today(self) -> "date":
        return local_day(self.shell.clock.now())

    # ------------------------------------------------------------ what is shown
    @override
    def open_with(self, argument: object) -> None:
        if isinstance(argument, SearchFor):
            self.show_search(argument.text)
        elif isinstance(argument, ListKind):
            self._ask(Asked(argument, ""))

    def show_search(self, text: str) -> None:
        """Show what a text finds; the newest dossiers for no text."""
        self._ask(Asked(ListKind.NEWEST, text.strip()))

    def _ask(self, asked: Asked) -> None:
        self._asked = asked
        self.chips.mark(None if asked.text else asked.kind)
        self.reload()

    @override
    def reload(self) -> None:
        work = partial(_read, self.shell.desk, self._asked)
        show = partial(self._show, self._asked)
        self.shell.runner.run(self, Lane.READ, work, show, topic="list")

    def _show(self, asked: Asked, found: Found) -> None:
        at, kept = self.table.currentIndex().row(), self.table.current()
        had_focus = self._has_list_focus()
        self.table.set_rows(found.rows)
        if asked != self._shown:
            self.table.selectRow(0)
            self.table.scrollToTop()
        elif kept is not None and self.table.current() != kept:
            self._stay_near(at, kept.code)
        self._shown = asked
        self._count.setText(count_text(asked, found))
        self._foot.setText(foot_text(found))
        self._show_emptiness(asked, is_empty=not found.rows)
        if had_focus:
            self.activate()

    def _has_list_focus(self) -> bool:
        focus = self.focusWidget()
        inside = focus is not None and self._list.isAncestorOf(focus)
        return self.print_all.hasFocus() or (inside and focus is not None and focus.hasFocus())

    def _stay_near(self, at: int, code: str) -> None:
        current = self.table.current()
        if current is not None and current.code != code:
            self.table.selectRow(min(at, len(self.table.records.rows) - 1))

    def _show_emptiness(self, asked: Asked, *, is_empty: bool) -> None:
        why, where = nothing_here(asked)
        self.empty.say(why, where)
        self.newest.setVisible(bool(asked.text) or asked.kind is not ListKind.NEWEST)
        self._list.setCurrentIndex(1 if is_empty else 0)
        is_unprinted = asked.kind is ListKind.UNPRINTED and not asked.text
        self.print_all.setVisible(is_unprinted and not is_empty)

    @override
    def activate(self) -> None:
        if self._list.currentIndex() == 1:
            self.receive.setFocus()
        else:
            self.table.setFocus()

    @override
    def panes(self) -> tuple[QWidget, ...]:
        first = self.receive if self._list.currentIndex() == 1 else self.table
        return first, self.chips.chips[ListKind.NEWEST]

    # ------------------------------------------------------------ acts
    def _act_words(self, row: DossierRow) -> str:
        if self._shown == Asked(ListKind.UNPRINTED, ""):
            return self.tr("Print")
        return next_act(row, self._today())

    @Slot(object)
    def _act(self, row: DossierRow) -> None:
        if self._shown == Asked(ListKind.UNPRINTED, ""):
            self.printing.begin((receipt_task(self, row.code),))
        else:
            self._act_of(row)

    def _act_of(self, row: DossierRow) -> None:
        act = needed_act(row, self._today())
        if row.state is State.READY:
            self.page_requested.emit(RETURNING, row.code)
        elif act is Act.READY:
            self.acts.ready(row.code)
        elif act is None:
            self._open(row)
        else:
            self.page_requested.emit(DOSSIER, OpenAt(row.code, act))

    @Slot(object)
    def _open(self, row: DossierRow) -> None:
        self.page_requested.emit(DOSSIER, row.code)

    @override
    def primary(self) -> None:
        row = self.table.current()
        if row is not None:
            self._open(row)

    @override
    def print_current(self) -> None:
        row = self.table.current()
        if row is not None:
            self.printing.begin((receipt_task(self, row.code),))

    @Slot()
    def _on_print_all(self) -> None:
        if self.printing.is_running:
            self.printing.stop()
        else:
            rows = self.table.records.rows
            self.printing.begin([receipt_task(self, row.code) for row in reversed(rows)])

    @Slot(int, int)
    def _on_progressed(self, done: int, count: int) -> None:
        if done == count:
            self.print_all.setText(self.tr("Print &all"))
            self.shell.say(self.tr("%n receipt(s) handed to the printer", "", count))
        elif count > 1:
            stop = self.tr("&Stop printing, {number} of {count}")
            self.print_all.setText(stop.format(number=done + 1, count=count))

    @Slot(object)
    def _on_print_failed(self, _error: object) -> None:
        self.print_all.setText(self.tr("Print &all"))

    @Slot(object)
    def _on_chip(self, kind: ListKind) -> None:
        self._ask(Asked(kind, ""))

    @Slot()
    def _on_receive(self) -> None:
        self.page_requested.emit(RECEPTION, None)

    @Slot(object)
    def _on_refused(self, error: "DeskError") -> None:
        self.show_error(error)
        self.reload()


def _read(desk: "Desk", asked: Asked) -> Found:
    if asked.text:
        return desk.search.find(asked.text, MOST_FOUND)
    rows = desk.search.rows(asked.kind)
    return Found(rows=rows, more=len(rows) == MOST_LISTED)
