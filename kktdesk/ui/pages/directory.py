"""Whom the office works with: divisions, officers, partner agencies."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.directory import DirectoryKind
from kktdesk.services.directory_views import DirectoryLine
from kktdesk.ui import fonts
from kktdesk.ui.catalogue_tabs import CatalogueTabs
from kktdesk.ui.directory.detail_side import BACK, CHANGE, MEMBER, RETIRE, STAND, DirectoryDetail
from kktdesk.ui.directory.entry_dialog import Begin, open_entry
from kktdesk.ui.directory.list_side import DirectoryList
from kktdesk.ui.directory.listing import kind_of
from kktdesk.ui.directory.words import add_text
from kktdesk.ui.page import DIRECTORY, Page, Shell
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.flow import HEAD_HEIGHT
from kktdesk.ui.widgets.side_bar import SideBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from kktdesk.domain.errors import DeskError
    from kktdesk.services.desk import Desk
    from kktdesk.services.views import OfficeView

_LIST_SHARE, _DETAIL_SHARE = 640, 400
_LEAST_TABS = 400
_UNDO = QKeySequence.StandardKey.Undo


class DirectoryPage(Page):
    """The directory; what is entered is kept, what is retired comes back."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.setAccessibleName(self.tr("Divisions, officers"))
        self._at_desk = ""
        self._wanted: DirectoryLine | None = None
        self._retired: DirectoryLine | None = None
        self._is_busy = False
        self.tabs = CatalogueTabs(DIRECTORY)
        self.list, self.detail = DirectoryList(), DirectoryDetail()
        self.add = ActionButton("", icon="plus")
        self._lay_out()
        self._connect()
        self._say_add()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addWidget(self.list, _LIST_SHARE)
        self._row.addWidget(self.detail, _DETAIL_SHARE)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 6, 20, 12)
        column.setSpacing(8)
        column.addWidget(self._made_head())
        column.addWidget(self.list.bar)
        column.addLayout(self._row, 1)

    def _made_head(self) -> SideBar:
        left = QWidget()
        row = QHBoxLayout(left)
        row.addStrut(fonts.grown(HEAD_HEIGHT))
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tabs)
        row.addStretch()
        self._head = SideBar(left, _LEAST_TABS, (self.add,), 4)
        return self._head

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self.list.selected.connect(self._on_selected)
        self.list.act_requested.connect(self.primary)
        self.list.add_requested.connect(self.begin_new)
        self.list.removal_wanted.connect(partial(self._on_act, RETIRE))
        self.detail.chosen.connect(self._on_act)
        self.add.clicked.connect(self.begin_new)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._head.fit()

    # ------------------------------------------------------------ what is shown
    @override
    def reload(self) -> None:
        work = partial(_read, self.shell.desk)
        self.shell.runner.run(self, Lane.READ, work, self._show, topic="directory")

    def _show(self, read: tuple[tuple[DirectoryLine, ...], str]) -> None:
        lines, self._at_desk = read
        self.list.show_lines(lines, self._at_desk)
        if self._wanted is not None:
            self.list.go_to(self._wanted)
            self._wanted = None
        self._on_selected(self.list.current())

    def _on_selected(self, line: DirectoryLine | None) -> None:
        self._say_add()
        if line is None:
            self.detail.show_nothing()
        else:
            self.detail.show_line(line, self._members(line), self._at_desk)

    def _members(self, line: DirectoryLine) -> tuple[DirectoryLine, ...]:
        is_division = line.kind is DirectoryKind.DIVISION
        return self.list.members(line.name) if is_division else ()

    def _say_add(self) -> None:
        self.add.setText(add_text(kind_of(self.list.shelf)))
        self._head.fit()

    # ------------------------------------------------------------ acts
    @override
    def primary(self) -> None:
        offered = self.detail.acts.buttons
        if offered:
            self._on_act(next(iter(offered)))
        else:
            self.begin_new()

    @Slot()
    def begin_new(self) -> None:
        """Ask for something new of the list that is shown."""
        self._open(Begin(kind_of(self.list.shelf), None, "", self.list.divisions()))

    def _on_act(self, name: str) -> None:
        line = self.list.current()
        if line is None or name not in self.detail.acts.buttons:
            return
        acts: dict[str, Callable[[DirectoryLine], None]] = {
            CHANGE: self._begin_change,
            MEMBER: self._begin_member,
            RETIRE: self._retire,
            BACK: self._bring_back,
            STAND: self._let_stand,
        }
        acts[name](line)

    def _begin_change(self, line: DirectoryLine) -> None:
        self._open(Begin(line.kind, line, "", self.list.divisions()))

    def _begin_member(self, line: DirectoryLine) -> None:
        self._open(Begin(DirectoryKind.OFFICER, None, line.name, self.list.divisions()))

    def _open(self, begin: Begin) -> None:
        open_entry(self, begin).saved.connect(self._on_saved)

    def _on_saved(self, line: DirectoryLine) -> None:
        self._retired = None
        self._end(self.tr("Saved: {name}").format(name=line.name), line)

    def _retire(self, line: DirectoryLine) -> None:
        work = partial(self.shell.desk.directory.retire, line.kind, line.name)
        self._write(work, self._on_retired)

    def _on_retired(self, line: DirectoryLine) -> None:
        self._retired = line
        said = self.tr("No longer used: {name} · Ctrl+Z takes it back").format(name=line.name)
        self._end(said, None)

    def _bring_back(self, line: DirectoryLine) -> None:
        work = partial(self.shell.desk.directory.bring_back, line.kind, line.name)
        self._write(work, self._on_back)

    def _on_back(self, line: DirectoryLine) -> None:
        self._retired = None
        self._end(self.tr("Used again: {name}").format(name=line.name), line)

    def _let_stand(self, line: DirectoryLine) -> None:
        work = partial(self.shell.desk.office.change_clerk, line.name)
        self._write(work, self._on_stands)

    def _on_stands(self, office: "OfficeView") -> None:
        self._end(self.tr("At the desk: {name}").format(name=office.clerk), None)

    def _write(self, work: "Callable[[], object]", then: "Callable[..., None]") -> None:
        if not self._is_busy:
            self._is_busy = True
            self.shell.runner.run(self, Lane.WRITE, work, then, self._on_failed)

    def _end(self, said: str, line: DirectoryLine | None) -> None:
        self._is_busy = False
        self._wanted = line
        self.shell.say(said)
        self.reload()

    def _on_failed(self, error: "DeskError") -> None:
        self._is_busy = False
        self.show_error(error)
        self.reload()

    # ------------------------------------------------------------ focus, keys
    @override
    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride and self._retired is not None
        if is_asked and isinstance(event, QKeyEvent) and event.matches(_UNDO):
            event.accept()  # what was done here is taken back before an act on a dossier
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._retired is not None and event.matches(_UNDO):
            self._bring_back(self._retired)
        else:
            super().keyPressEvent(event)

    @override
    def activate(self) -> None:
        self.list.table.setFocus()

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return self.list.finder, self.list.table, self.detail.area

    def _on_tab(self, name: str) -> None:
        self.page_requested.emit(name, None)


def _read(desk: "Desk") -> tuple[tuple[DirectoryLine, ...], str]:
    return desk.directory.lines(), desk.office.view().clerk
