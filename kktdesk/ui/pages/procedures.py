"""The catalogue of procedures: all of them at the left, the chosen one at the right, its form."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.ui import fonts
from kktdesk.ui.catalogue_tabs import CatalogueTabs
from kktdesk.ui.command import Command, CommandGroup
from kktdesk.ui.page import PROCEDURES, Shell
from kktdesk.ui.procedures.acts import ProcedureActs
from kktdesk.ui.procedures.detail_side import CHANGE, CONFIRM, RETIRE, DetailSide
from kktdesk.ui.procedures.file_acts import FileActs
from kktdesk.ui.procedures.form import ProcedureForm
from kktdesk.ui.procedures.host import ProceduresHost
from kktdesk.ui.procedures.list_side import ListSide
from kktdesk.ui.procedures.rules_act import RulesAct
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.flow import HEAD_HEIGHT
from kktdesk.ui.widgets.labels import PlainLabel, words_of
from kktdesk.ui.widgets.side_bar import SideBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from kktdesk.services.desk import Desk
    from kktdesk.services.procedure_views import ProcedureDetail, ProcedureVersion

_LIST_SHARE, _DETAIL_SHARE = 600, 526
_LEAST_TABS = 424


class ProceduresPage(ProceduresHost):
    """All procedures, and the form in which one is changed or added.

    Signals:
        detail_shown: the chosen procedure stands at the right, read anew.
    """

    detail_shown = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.setAccessibleName(self.tr("Procedures"))
        self._fields: dict[str, str] = {}
        self._wanted = ""
        self.tabs = CatalogueTabs(PROCEDURES)
        self.status = PlainLabel("", "body", "text2", elide=True)
        self.list = ListSide()
        self.detail = DetailSide()
        self.form = ProcedureForm()
        self.acts = ProcedureActs(self, self.form)
        self.files = FileActs(self)
        self.rules = RulesAct(self)
        self.add = ActionButton(self.tr("&Add"), icon="plus")
        self.more = ActionButton(self.tr("&More"), kind="quiet")
        self.head = self._head()
        self._lay_out()
        self._connect()
        self._show_head("")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list, _LIST_SHARE)
        row.addWidget(self.detail, _DETAIL_SHARE)
        both = QWidget()
        over = QVBoxLayout(both)
        over.setContentsMargins(0, 0, 0, 0)
        over.setSpacing(10)
        over.addWidget(self.list.bar)
        over.addLayout(row, 1)
        self.sides.addWidget(both)
        self.sides.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 6, 20, 12)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.sides, 1)

    def _head(self) -> SideBar:
        left = QWidget()
        row = QHBoxLayout(left)
        row.addStrut(fonts.grown(HEAD_HEIGHT))
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.status, 1)
        return SideBar(left, _LEAST_TABS, (self.more, self.add), 4)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.list.selected.connect(self._on_selected)
        self.list.act_requested.connect(self._on_row_act)
        self.detail.chosen.connect(self._on_act)
        self.add.clicked.connect(self.begin_new)
        self.more.clicked.connect(self._open_menu)
        self.form.save_requested.connect(self.acts.save)
        self.form.cancelled.connect(self.go_back)
        self.acts.done.connect(self._on_done)

    # ------------------------------------------------------------ what is shown
    @override
    def reload(self) -> None:
        work = partial(_read, self.shell.desk, self.today())
        self.shell.runner.run(self, Lane.READ, work, self._show, topic="list")

    def _show(self, read: "tuple[tuple[ProcedureVersion, ...], dict[str, str]]") -> None:
        rows, self._fields = read
        self.form.offer_fields(self._fields)
        self.list.show_rows(rows, self._fields)
        if self._wanted:
            self.list.go_to(self._wanted)
            self._wanted = ""
        self._ask_detail()

    def _on_selected(self, row: "ProcedureVersion | None") -> None:
        if row is None:
            self.detail.show_nothing()
        else:
            self._ask_detail()

    def _ask_detail(self) -> None:
        row = self.list.current()
        if row is None:
            return
        work = partial(self.shell.desk.procedures.detail, row.entry.code, self.today())
        self.shell.runner.run(self, Lane.READ, work, self._show_detail, topic="detail")

    def _show_detail(self, detail: "ProcedureDetail") -> None:
        row = self.list.current()
        if row is None or row.entry.code != detail.code:
            return
        field = detail.current.entry.field
        self.detail.show_detail(detail, self._fields.get(field, field), self.today())
        self.detail_shown.emit()

    # ------------------------------------------------------------ acts
    def _on_row_act(self, row: "ProcedureVersion") -> None:
        detail = self.detail.detail
        if detail is not None and detail.code == row.entry.code:
            self._begin_change(detail)

    def _on_act(self, name: str) -> None:
        detail = self.detail.detail
        if detail is None:
            return
        acts = {
            CHANGE: self._begin_change,
            CONFIRM: self.acts.ask_confirm,
            RETIRE: self.acts.ask_retire,
        }
        acts[name](detail)

    def begin_new(self) -> None:
        """Open the form for a procedure that the catalogue has not."""
        if self.is_editing:
            return
        self._show_form(self.tr("New procedure"))
        self.form.open_new(self.today())

    def _begin_change(self, detail: "ProcedureDetail") -> None:
        self._show_form(self.tr("Changing {code}").format(code=detail.code))
        self.form.open_change(detail.current.entry, self.today(), detail.newest)

    def _show_form(self, words: str) -> None:
        self._show_head(words)
        self.show_editor(self.form)

    def _show_head(self, words: str) -> None:
        """Say in the head what is being typed, or offer there what begins it."""
        self.status.setText(words)
        self.status.setVisible(bool(words))
        for button in (self.more, self.add):
            button.setVisible(not words)
        self.head.fit()

    def _rare_acts(self) -> "tuple[tuple[str, Callable[[], object]], ...]":
        return (
            (self.tr("How the &office counts"), self.rules.begin),
            (self.tr("&Import CSV…"), self.files.ask_which),
            (self.tr("E&xport CSV…"), self.files.ask_where),
        )

    def _open_menu(self) -> None:
        menu = QMenu(self.more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, act in self._rare_acts():
            menu.addAction(words, act)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
        menu.setActiveAction(menu.actions()[0])

    @override
    def commands(self) -> tuple[Command, ...]:
        rare = () if self.is_editing else self._rare_acts()
        words = ((words_of(text), act) for text, act in rare)
        acts = (
            Command(f"menu-{said}", said, CommandGroup.ACT, "arrow-right", "", act)
            for said, act in words
        )
        return *super().commands(), *acts

    def _on_done(self, code: str) -> None:
        self._wanted = code
        if self.is_editing:
            self.leave_editor()
        self.reload()

    @override
    def primary(self) -> None:
        if self.is_editing:
            self.acts.save()
            return
        offered = self.detail.acts.buttons
        self._on_act(CONFIRM if CONFIRM in offered else CHANGE)

    # ------------------------------------------------------------ focus, leaving
    @override
    def list_panes(self) -> tuple[QWidget, ...]:
        return self.list.finder, self.list.table, self.detail.area

    @override
    def unsaved_words(self) -> str:
        return self.tr("This version is not saved. Another page can be opened without losing it.")

    @override
    def is_saving(self) -> bool:
        return self.acts.is_busy

    @override
    def leave_editor(self) -> None:
        self._show_head("")
        super().leave_editor()
        self.list.table.setFocus()

    def _on_tab(self, name: str) -> None:
        self.page_requested.emit(name, None)


def _read(desk: "Desk", today: date) -> "tuple[tuple[ProcedureVersion, ...], dict[str, str]]":
    return desk.procedures.rows(today), desk.catalogue.field_names()
