"""All dossiers: a search as it is typed, or one of the window's lists."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.dossier import Act, is_at_desk
from kktdesk.domain.moment import local_day
from kktdesk.services.list_views import DossierRow, ListAsked, ListKind
from kktdesk.ui import fonts
from kktdesk.ui.dossier.acts import DossierActs
from kktdesk.ui.dossier.list_chips import ListChips
from kktdesk.ui.dossier.list_files import ListFiles
from kktdesk.ui.dossier.list_reading import MOST_LISTED, MOST_PRINTED, ReadRows, read_rows
from kktdesk.ui.dossier.list_sorting import ListSorting
from kktdesk.ui.dossier.list_words import foot_text, head_text, nothing_here
from kktdesk.ui.dossier.print_all import PrintAllButton
from kktdesk.ui.dossier.rows import code_of, dossier_columns
from kktdesk.ui.dossier.words import needed_act, next_act
from kktdesk.ui.page import DOSSIER, RECEPTION, RETURNING, OpenAt, Page, SearchFor, Shell
from kktdesk.ui.print_dialog.print_band import PrintBand
from kktdesk.ui.print_dialog.print_run import PrintRun, receipt_task
from kktdesk.ui.tables.records import RecordTable
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.empty import EmptyState
from kktdesk.ui.widgets.flow import HEAD_HEIGHT
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kktdesk.domain.errors import DeskError
    from kktdesk.ui.command import Command
    from kktdesk.ui.tables.records import Column


class DossiersPage(Page):
    """The list of dossiers."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.setAccessibleName(self.tr("Dossiers"))
        self._asked = ListAsked(ListKind.NEWEST)
        self._shown: ListAsked | None = None
        self._total: int | None = None
        self._awaited: int | None = None
        self.acts = DossierActs(self)
        self.printing = PrintRun(self)
        self._count = PlainLabel("", "body", "text2", elide=True)
        self._foot = PlainLabel("", "hint", "text2")
        self.chips = ListChips()
        self.band = PrintBand(self, self.printing)
        self.table = RecordTable(self._columns(self._asked), key=code_of)
        self.table.setAccessibleName(self.tr("Dossiers"))
        self.sorting = ListSorting(self.table, self)
        self.files = ListFiles(self)
        self.print_all = PrintAllButton(self, self.printing, self.table)
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
        for button in (self.print_all, self.sorting.button, self.files.button):
            head.addWidget(button)
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
        self.table.end_neared.connect(self._read_more)
        self.sorting.changed.connect(self._on_sorted)
        self.chips.chosen.connect(self._on_chip)
        self.acts.refused.connect(self._on_refused)
        self.receive.clicked.connect(self._on_receive)
        self.newest.clicked.connect(partial(self._on_chip, ListKind.NEWEST))

    def _columns(self, asked: ListAsked) -> "tuple[Column[DossierRow], ...]":
        return dossier_columns(self._today, self._act_words, asked)

    def _today(self) -> "date":
        return local_day(self.shell.clock.now())

    # ------------------------------------------------------------ what is shown
    @override
    def open_with(self, argument: object) -> None:
        if isinstance(argument, SearchFor):
            self.show_search(argument.text)
        elif isinstance(argument, ListKind):
            self._ask_list(argument)

    def show_search(self, text: str) -> None:
        """Show what a text finds; the newest dossiers for no text."""
        if text.strip():
            self._ask(ListAsked(ListKind.NEWEST, text.strip()))
        else:
            self._ask_list(ListKind.NEWEST)

    def _ask_list(self, kind: ListKind) -> None:
        self._ask(ListAsked(kind, sorting=self.sorting.of(kind)))

    def _ask(self, asked: ListAsked) -> None:
        self._asked = asked
        kind = None if asked.text else asked.kind
        self.chips.mark(kind)
        self.part_shown.emit(kind)
        self.reload()

    @override
    def reload(self) -> None:
        shown = len(self.table.records.rows) if self._asked == self._shown else 0
        least = MOST_PRINTED if _is_unprinted(self._asked) else MOST_LISTED
        self._read(self._show, 0, max(shown, least))

    def _read(self, show: "Callable[[ListAsked, ReadRows], None]", start: int, most: int) -> None:
        work = partial(read_rows, self.shell.desk, self._asked, start, most)
        self.shell.runner.run(self, Lane.READ, work, partial(show, self._asked), topic="list")

    @Slot()
    def _read_more(self) -> None:
        start = len(self.table.records.rows)
        is_more = self._total is not None and start < self._total
        if is_more and self._asked == self._shown and start != self._awaited:
            self._awaited = start
            self._read(self._add, start, MOST_LISTED)

    def _add(self, asked: ListAsked, read: ReadRows) -> None:
        rows = self.table.records.rows
        self._awaited = None
        if asked == self._shown and read.start == len(rows):
            known = {row.code for row in rows}
            self.table.records.add_rows([row for row in read.rows if row.code not in known])
            self._count_rows(asked, read)

    def _count_rows(self, asked: ListAsked, read: ReadRows) -> None:
        self._total = read.count
        self._count.setText(head_text(asked, read))
        self._foot.setText(foot_text(len(self.table.records.rows), read.count))

    def _show(self, asked: ListAsked, read: ReadRows) -> None:
        at, kept = self.table.currentIndex().row(), self.table.current()
        had_focus = self._has_list_focus()
        self._awaited = None
        self.table.set_rows(read.rows)
        if asked != self._shown:
            self.table.selectRow(0)
            self.table.scrollToTop()
        elif kept is not None and self.table.current() != kept:
            self._stay_near(at, kept.code)
        self._shown = asked
        self.table.records.set_columns(self._columns(asked))
        self.table.fit_columns()
        self.sorting.show(asked)
        self.files.show(asked, is_empty=not read.rows)
        self._count_rows(asked, read)
        self._show_emptiness(asked, is_empty=not read.rows)
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

    def _show_emptiness(self, asked: ListAsked, *, is_empty: bool) -> None:
        why, where = nothing_here(asked)
        self.empty.say(why, where)
        self.newest.setVisible(bool(asked.text) or asked.kind is not ListKind.NEWEST)
        self._list.setCurrentIndex(1 if is_empty else 0)
        self.print_all.setVisible(_is_unprinted(asked) and not is_empty)

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
        if _is_unprinted(self._shown):
            return self.tr("Print")
        return next_act(row, self._today())

    @Slot(object)
    def _act(self, row: DossierRow) -> None:
        if _is_unprinted(self._shown):
            self.printing.begin((receipt_task(self, row.code),))
        else:
            self._act_of(row)

    def _act_of(self, row: DossierRow) -> None:
        act = needed_act(row, self._today())
        if is_at_desk(row.state, row.post_state):
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

    @Slot(object)
    def _on_chip(self, kind: ListKind) -> None:
        self._ask_list(kind)

    @Slot()
    def _on_sorted(self) -> None:
        if not self._asked.text:
            self._ask_list(self._asked.kind)

    @override
    def commands(self) -> "tuple[Command, ...]":
        orders = () if self._asked.text else self.sorting.commands()
        return (*self.files.commands(), *orders)

    @Slot()
    def _on_receive(self) -> None:
        self.page_requested.emit(RECEPTION, None)

    @Slot(object)
    def _on_refused(self, error: "DeskError") -> None:
        self.show_error(error)
        self.reload()


def _is_unprinted(asked: ListAsked | None) -> bool:
    return asked is not None and asked.kind is ListKind.UNPRINTED and not asked.text
