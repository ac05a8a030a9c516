"""The first set-up of a data folder: the page that asks, and what becomes of its entry."""

from PySide6.QtCore import QObject, Slot

from kktdesk.domain.errors import DeskError, EntryRefused
from kktdesk.services.requests import OfficeEntry
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.pages.first_run import FirstRunPage
from kktdesk.ui.pages.shelf import PageShelf
from kktdesk.ui.session import DeskSession


class SetUp(QObject):
    """Sets an office up, or leads to the sample data.

    Attributes:
        page: keeps what was typed while the clerk is away in the sample data.
    """

    def __init__(self, session: DeskSession, shelf: PageShelf) -> None:
        super().__init__(session)
        self._session, self._shelf = session, shelf
        self._is_under_way = False
        self.page = FirstRunPage()
        self.page.submitted.connect(self._on_submitted)
        self.page.sample_requested.connect(session.open_sample)

    def begin(self) -> None:
        """Show the page."""
        self._is_under_way = False
        self._shelf.show_notice(self.page)
        self.page.activate()

    @Slot(object)
    def _on_submitted(self, entry: OfficeEntry) -> None:
        if not self._is_under_way:
            self._is_under_way = True
            self._session.set_up(entry, self._on_refused)

    def _on_refused(self, error: DeskError) -> None:
        self._is_under_way = False
        if isinstance(error, EntryRefused):
            self.page.show_problems(error.problems)
        else:
            show_error(self.page, error)
