"""The window: bar, rail, pages and status line, over one data folder."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.errors import DeskError, EntryRefused
from kktdesk.services.views import OfficeEntry
from kktdesk.ui.actions import WindowActions
from kktdesk.ui.changes import ChangeHub
from kktdesk.ui.closing import Closing
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.keeper import SettingsKeeper
from kktdesk.ui.nav import Rail
from kktdesk.ui.pages.first_run import FirstRunPage
from kktdesk.ui.pages.opening import OpeningPage
from kktdesk.ui.pages.page import TODAY, Shell
from kktdesk.ui.pages.shelf import PageShelf
from kktdesk.ui.placement import LEAST_HEIGHT, LEAST_WIDTH, placement
from kktdesk.ui.printer import system_printer
from kktdesk.ui.search_route import SearchRoute
from kktdesk.ui.session import DeskSession, Opened, Ports
from kktdesk.ui.status_bar import StatusBar
from kktdesk.ui.tasks.runner import TaskRunner
from kktdesk.ui.top_bar import TopBar


class MainWindow(QWidget):
    """The window."""

    def __init__(self, data_dir: Path, ports: Ports) -> None:
        super().__init__()
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._clock = ports.clock
        self.runner = TaskRunner(self)
        self.session = DeskSession(data_dir, ports, self.runner)
        self.keeper = SettingsKeeper(data_dir, self.runner)
        self.bar, self.rail = TopBar(), Rail()
        self.shelf = PageShelf()
        self.status = StatusBar(self.runner)
        self.opening, self.first_run = OpeningPage(), FirstRunPage()
        self._search = SearchRoute(self.bar, self.shelf, self.runner)
        self._actions = WindowActions(self, self.shelf, self._search)
        self._closing = Closing(self, self.session, self.shelf)
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
        session.refused.connect(self._on_refused)
        self.opening.painted.connect(session.open)
        self.opening.retry_requested.connect(session.open)
        self.first_run.submitted.connect(self._on_submitted)
        self.first_run.sample_requested.connect(session.open_sample)
        self.bar.sample_left.connect(session.leave_sample)
        self._closing.allowed.connect(self._on_closing)
        self._closing.finished.connect(self.close)

    def _connect_parts(self) -> None:
        self.rail.chosen.connect(self.shelf.show_page)
        self.shelf.page_shown.connect(self.rail.mark)
        self.runner.failed.connect(self._on_failed)
        self.runner.written.connect(self._on_written)
        self.keeper.changed.connect(self._on_settings)

    @Slot()
    def _on_opening(self) -> None:
        self._leave_desk()
        self.opening.show_opening()
        self.shelf.show_notice(self.opening)

    @Slot(object)
    def _on_refused(self, error: DeskError) -> None:
        self.opening.show_error(error)

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        self.setWindowTitle(self.tr("kktdesk – SAMPLE DATA") if opened.is_sample else "kktdesk")
        self.bar.show_sample(is_sample=opened.is_sample)
        self.status.show_folder(self.session.folder)
        if opened.office is None:
            self.rail.show_entries(is_shown=False)
            self.bar.search.hide()
            self.shelf.show_notice(self.first_run)
            self.first_run.activate()
        else:
            self.status.show_desk(opened.office)
            if not opened.is_sample:
                self.status.show_backup(opened.backup, self._clock.now())
            self._enter_desk(opened)

    def _enter_desk(self, opened: Opened) -> None:
        self._hub = ChangeHub(self.session.folder, self)
        self._search.desk = opened.desk
        self.shelf.fill(self._shell(opened, self._hub))
        self.rail.show_entries(is_shown=True)
        self.bar.search.show()
        self._actions.wake(is_awake=True)
        self._on_settings()
        self.shelf.show_page(TODAY)

    def _shell(self, opened: Opened, hub: ChangeHub) -> Shell:
        return Shell(
            desk=opened.desk,
            runner=self.runner,
            hub=hub,
            printer=system_printer(self.keeper.settings.printer, self),
            clock=self._clock,
            settings=self.keeper.settings,
            navigate=self.shelf.show_page,
            say=self.status.say,
        )

    def _leave_desk(self) -> None:
        self._actions.wake(is_awake=False)
        self._search.desk = None
        self.bar.clear_search()
        self.shelf.clear()
        self.status.forget()
        if self._hub is not None:
            self._hub.deleteLater()
            self._hub = None

    @Slot(object)
    def _on_submitted(self, entry: OfficeEntry) -> None:
        self.session.set_up(entry, self._on_set_up_refused)

    def _on_set_up_refused(self, error: DeskError) -> None:
        if isinstance(error, EntryRefused):
            self.first_run.show_problems(error.problems)
        else:
            show_error(self, error)

    @Slot()
    def _on_written(self) -> None:
        if self._hub is not None:
            self.status.show_saved(self._clock.now())
            self._hub.announce()

    @Slot()
    def _on_settings(self) -> None:
        settings = self.keeper.settings
        self.status.show_printer(settings.printer, settings.layout)
        self.shelf.use_settings(settings)

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
