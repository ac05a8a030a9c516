"""Keeps the pages of a window: made when first shown, put away together."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kktdesk.ui.page import BACK, TODAY, Page, Shell
from kktdesk.ui.page_table import PAGES, page_class

if TYPE_CHECKING:
    from kktdesk.settings import DeskSettings

LONGEST_HISTORY = 20


class PageShelf(QStackedWidget):
    """The middle of the window.

    Signals:
        page_shown: name of the page that is shown now.
        part_shown: which list the page of dossiers shows.
    """

    page_shown = Signal(str)
    part_shown = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shell: Shell | None = None
        self._pages: dict[str, Page] = {}
        self._history: list[str] = []

    @property
    def is_open(self) -> bool:
        """Say whether there are pages to show."""
        return self._shell is not None

    def show_notice(self, notice: QWidget) -> None:
        """Show a widget that is not a page, for example while the data is opened."""
        if self.indexOf(notice) < 0:
            self.addWidget(notice)
        self.setCurrentWidget(notice)

    def fill(self, shell: Shell) -> None:
        """Begin with pages over a desk, none of them made yet."""
        self.clear()
        self._shell = shell

    def clear(self) -> None:
        """Put all pages away."""
        for page in self._pages.values():
            self.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._history.clear()
        self._shell = None

    def use_settings(self, settings: "DeskSettings") -> None:
        """Give all pages other settings of this computer."""
        if self._shell is None:
            return
        self._shell = replace(self._shell, settings=settings)
        for page in self._pages.values():
            page.shell = self._shell

    def page(self) -> Page | None:
        """Give the page that is shown.

        Returns:
            None while a notice is shown.
        """
        shown = self.currentWidget()
        return shown if isinstance(shown, Page) else None

    def all_pages(self) -> tuple[Page, ...]:
        """List the pages that were made.

        Returns:
            pages in the order in which they were first shown.
        """
        return tuple(self._pages.values())

    def show_page(self, name: str, argument: object = None) -> None:
        """Show a page and put the focus where its work begins.

        Args:
            name: of the page; ``BACK`` goes to the one before.
            argument: see ``Page.open_with``.
        """
        page = self.show_quietly(self._previous() if name == BACK else name, argument)
        if page is not None:
            page.activate()

    def show_quietly(self, name: str, argument: object = None) -> Page | None:
        """Show a page and leave the focus where it is.

        Returns:
            the page, or None if there is no such page.
        """
        page = self._made(name)
        if page is None:
            return None
        if argument is not None:
            page.open_with(argument)
        self._remember(name)
        self.setCurrentWidget(page)
        self.page_shown.emit(name)
        return page

    def _made(self, name: str) -> Page | None:
        if self._shell is None:
            return None
        if name not in self._pages:
            page = page_class(PAGES[name])(self._shell)
            page.page_requested.connect(self.show_page)
            page.part_shown.connect(self.part_shown)
            self._pages[name] = page
            self.addWidget(page)
        return self._pages[name]

    def _remember(self, name: str) -> None:
        if self._history[-1:] != [name]:
            self._history.append(name)
            del self._history[:-LONGEST_HISTORY]

    def _previous(self) -> str:
        if self._history:
            self._history.pop()
        return self._history.pop() if self._history else TODAY
