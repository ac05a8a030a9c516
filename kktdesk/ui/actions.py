"""The keys of the window, as actions: to another page, or to an act of the page that is shown."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from kktdesk.ui.command import Command, CommandGroup
from kktdesk.ui.page import DAY_END, POST, RECEPTION, REPORTS, RETURNING, Page
from kktdesk.ui.page_table import PAGES
from kktdesk.ui.pages.shelf import PageShelf
from kktdesk.ui.search_route import SearchRoute
from kktdesk.ui.undo import LastAct


class WindowActions(QObject):
    """The window's keys; they sleep while there are no pages."""

    def __init__(
        self, window: QWidget, shelf: PageShelf, search: SearchRoute, last_act: LastAct
    ) -> None:
        super().__init__(window)
        self._last_act = last_act
        self._window, self._shelf, self._search = window, shelf, search
        self._actions: list[QAction] = []
        for name, text in self._page_words().items():
            self._add(text, self._on_page_key, PAGES[name].key).setData(name)
        self._add(self.tr("Find a dossier"), search.begin, "F3", "Ctrl+F")
        self._add(self.tr("Read again"), self._reload, "F5")
        self._add(self.tr("Next pane"), self._next_pane, "F6")
        self._add(self.tr("Print"), self._print, "F8", "Ctrl+P")
        self._add(self.tr("Keep as a draft"), self._save_draft, "Ctrl+S")
        self._add(self.tr("Next act"), self._primary, "Ctrl+Return", "Ctrl+Enter")
        self._add(self.tr("Back"), self._go_back, "Esc")
        self._add(self.tr("Undo the last act"), self._undo, "Ctrl+Z")
        self._add(self.tr("Keys of the window"), self._show_keys, "F1")
        self._add(self.tr("Commands"), self.open_palette, "Ctrl+K")
        self.wake(is_awake=False)

    def wake(self, *, is_awake: bool) -> None:
        """Let the keys work or sleep."""
        for action in self._actions:
            action.setEnabled(is_awake)

    def _page_words(self) -> dict[str, str]:
        return {
            RECEPTION: self.tr("Receive a dossier"),
            RETURNING: self.tr("Return a result"),
            POST: self.tr("The post"),
            DAY_END: self.tr("End of the day"),
            REPORTS: self.tr("Reports"),
        }

    def _add(self, text: str, slot: Callable[[], None], *keys: str) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setAutoRepeat(False)  # a held key acts once
        action.triggered.connect(slot)
        self._window.addAction(action)
        self._actions.append(action)
        return action

    @Slot()
    def open_palette(self) -> None:
        """Offer everything that can be done now (Ctrl+K)."""
        from kktdesk.ui.palette.page_commands import page_commands  # noqa: PLC0415 - not at the start
        from kktdesk.ui.register_book.command import book_command  # noqa: PLC0415 - the same

        page = self._shelf.page()
        if page is not None:
            pages, book = page_commands(self._shelf.show_page), book_command(page)
            self._open(page, (*page.commands(), *pages, book, *self._commands()))

    @Slot()
    def _show_keys(self) -> None:
        page = self._shelf.page()
        if page is not None:
            self._open(page, self._commands())

    def _open(self, page: Page, commands: Sequence[Command]) -> None:
        from kktdesk.ui.palette.palette import open_palette  # noqa: PLC0415 - not at the start

        open_palette(self._window, page.shell, commands)

    def _commands(self) -> tuple[Command, ...]:
        # the palette does not offer itself
        listed = [action for action in self._actions if action.data() is None][:-2]
        return tuple(
            Command(
                name=action.text(),
                text=self._text_of(action),
                group=CommandGroup.WINDOW,
                icon="keyboard",
                key=action.shortcuts()[0].toString(),
                run=action.trigger,
            )
            for action in listed
        )

    def _text_of(self, action: QAction) -> str:
        words = self._last_act.words()
        is_undo = action.shortcuts()[0] == QKeySequence("Ctrl+Z")
        return f"{action.text()}: {words}" if is_undo and words else action.text()

    @Slot()
    def _on_page_key(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._shelf.show_page(action.data())

    @Slot()
    def _undo(self) -> None:
        page = self._shelf.page()
        # what the toast offers is meant; without one, what belongs to the page
        if self._last_act.is_offered or page is None or not page.undo():
            self._last_act.undo()

    @Slot()
    def _reload(self) -> None:
        page = self._shelf.page()
        if page is not None:
            page.reload()

    @Slot()
    def _next_pane(self) -> None:
        page = self._shelf.page()
        if page is not None:
            page.next_pane()

    @Slot()
    def _print(self) -> None:
        page = self._shelf.page()
        if page is not None:
            page.print_current()

    @Slot()
    def _save_draft(self) -> None:
        page = self._shelf.page()
        if page is not None:
            page.save_draft()

    @Slot()
    def _primary(self) -> None:
        page = self._shelf.page()
        if page is not None:
            page.primary()

    @Slot()
    def _go_back(self) -> None:
        page = self._shelf.page()
        if page is None or self._search.end():
            return
        page.go_back()
