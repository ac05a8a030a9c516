"""The window: bar, rail, pages and status line, over one data folder."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.errors import DeskError
from kktdesk.ui.actions import WindowActions
from kktdesk.ui.backup_watch import BackupWatch
from kktdesk.ui.changes import ChangeHub
from kktdesk.ui.closing import Closing
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.keeper import SettingsKeeper
from kktdesk.ui.list_counts import ListCounts
from kktdesk.ui.nav import Rail
from kktdesk.ui.page import DIRECTORY, DOSSIERS, TODAY, Shell
from kktdesk.ui.pages.opening import OpeningPage
from kktdesk.ui.pages.shelf import PageShelf
from kktdesk.ui.placement import placement
from kktdesk.ui.printer import system_printer
from kktdesk.ui.search_route import SearchRoute
from kktdesk.ui.session import DeskSession, Opened, Ports
from kktdesk.ui.status_bar import StatusBar
from kktdesk.ui.tasks.runner import TaskRunner
from kktdesk.ui.top_bar import TopBar
from kktdesk.ui.undo import LastAct
from kktdesk.ui.warm_up import WarmUp

if TYPE_CHECKING:
    from kktdesk.services.list_views import ListKind
    from kktdesk.services.views import BackupView
    from kktdesk.ui.set_up import SetUp


class MainWindow(QWidget):
    """The window."""

    def __init__(self, data_dir: Path, ports: Ports) -> None:
        super().__init__()
        self.setWindowTitle("kktdesk")
        self._clock = ports.clock
        self.runner = TaskRunner(self)
        self.session = DeskSession(data_dir, ports, self.runner)
        self.keeper = SettingsKeeper(data_dir, self.runner)
        self.bar, self.rail = TopBar(), Rail()
        self.shelf = PageShelf()
        self.status = StatusBar(self.runner, self.keeper)
        self.opening = OpeningPage()
        self.set_up: SetUp | None = None
        self.last_act = LastAct(self, self.shelf, self._clock)
        self._search = SearchRoute(self.bar, self.shelf, self.runner, self._clock)
        self._actions = WindowActions(self, self.shelf, self._search, self.last_act)
        self._backups = BackupWatch(self.session, self.runner)
        self.warm_up = WarmUp(self)
        self._closing = Closing(self, self.session, self.shelf)
        self._printer = system_printer(self.keeper.printer_name, self)
        self._hub: ChangeHub | None = None
        self._lay_out()
        self._connect_session()
        self._connect_parts()
        self._on_opening()

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.shelf, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(middle, 1)
        column.addWidget(self.status)

    def _connect_session(self) -> None:
        session = self.session
        session.opening.connect(self._on_opening)
        session.opened.connect(self._on_opened)
        session.refused.connect(self.opening.show_error)
        self.opening.painted.connect(session.open)
        self.opening.retry_requested.connect(session.open)
        self.bar.sample_left.connect(session.leave_sample)
        self._closing.allowed.connect(self._on_closing)
        self._closing.finished.connect(self.close)

    def _connect_parts(self) -> None:
        self.rail.chosen.connect(self.shelf.show_page)
        self.rail.list_chosen.connect(self._on_list)
        self.shelf.page_shown.connect(self.rail.mark)
        self.shelf.part_shown.connect(self.rail.mark_list)
        self.bar.palette_requested.connect(self._actions.open_palette)
        self.runner.failed.connect(self._on_failed)
        self.runner.written.connect(self._on_written)
        self.status.clerk.directory_wanted.connect(self._on_directory)
        self.keeper.changed.connect(self.shelf.use_settings)
        self._backups.made.connect(self._on_backup)
        self._backups.failed.connect(self._on_failed)

    @Slot()
    def _on_opening(self) -> None:
        self._leave_desk()
        self.opening.show_opening()
        self.shelf.show_notice(self.opening)

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        self.setWindowTitle(self.tr("kktdesk – SAMPLE DATA") if opened.is_sample else "kktdesk")
        self.bar.show_sample(is_sample=opened.is_sample)
        self.status.show_folder(self.session.folder)
        if opened.office is None:
            self._begin_set_up()
        else:
            self.status.show_desk(opened.desk, opened.office)
            if not opened.is_sample:
                self._on_backup(opened.backup)
            self._enter_desk(opened)

    def _begin_set_up(self) -> None:
        from kktdesk.ui.set_up import SetUp  # noqa: PLC0415 - not at each start

        self.rail.show_entries(is_shown=False)
        self.bar.search.hide()
        self.set_up = self.set_up or SetUp(self.session, self.shelf)
        self.set_up.begin()

    def _enter_desk(self, opened: Opened) -> None:
        self._hub = ChangeHub(self.session.folder, self)
        self._hub.changed.connect(self.status.clerk.refresh)
        counts = ListCounts(opened.desk, self.runner, self._clock, self._hub)
        counts.counted.connect(self.rail.lists.show_counts)
        self._search.desk = self.last_act.desk = opened.desk
        self.shelf.fill(self._shell(opened, self._hub))
        self.rail.show_entries(is_shown=True)
        self.bar.search.show()
        self._actions.wake(is_awake=True)
        self.shelf.show_page(TODAY)
        self.warm_up.begin()

    def _shell(self, opened: Opened, hub: ChangeHub) -> Shell:
        return Shell(
            desk=opened.desk,
            runner=self.runner,
            hub=hub,
            printer=self._printer,
            clock=self._clock,
            settings=self.keeper.settings,
            navigate=self.shelf.show_page,
            remember=self.keeper.remember,
            say=self.status.say,
            tell_act=self.last_act.tell,
            tell_backup=self._on_backup,
        )

    def _leave_desk(self) -> None:
        self._actions.wake(is_awake=False)
        self._search.desk = None
        self.last_act.forget()
        self.bar.clear_search()
        self.shelf.clear()
        self.status.forget()
        self.rail.lists.forget()
        self.rail.mark_list(None)
        if self._hub is not None:
            self._hub.deleteLater()
            self._hub = None

    @Slot()
    def _on_written(self) -> None:
        if self._hub is not None:
            self.status.show_saved(self._clock.now())
            self._hub.announce()

    @Slot(object)
    def _on_backup(self, backup: "BackupView | None") -> None:
        self.status.show_backup(backup, self._clock.now())

    @Slot(object)
    def _on_list(self, kind: "ListKind") -> None:
        self.shelf.show_page(DOSSIERS, kind)

    @Slot()
    def _on_directory(self) -> None:
        self.shelf.show_page(DIRECTORY)

    @Slot(object)
    def _on_failed(self, error: DeskError) -> None:
        show_error(self, error)

    def use_folder(self, data_dir: Path) -> None:
        """Work with another data folder."""
        self.keeper.use_folder(data_dir)
        self.session.open_folder(data_dir)

    @Slot()
    def come_forward(self) -> None:
        """Show the window above all others, as a second start asks."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closing.is_finished:
            super().closeEvent(event)
            return
        event.ignore()
        self._closing.request()

    @Slot()
    def _on_closing(self) -> None:
        self.keeper.change(geometry=placement(self))
        self._actions.wake(is_awake=False)
        self.opening.show_closing()
        self.shelf.show_notice(self.opening)
        self._closing.begin()
