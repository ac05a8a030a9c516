"""Closing the register books of a year, and opening one again: asked, then done, then said."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from kktdesk.domain.moment import local_day
from kktdesk.ui.command import Command, CommandGroup
from kktdesk.ui.dialogs.allowance import AllowanceDialog
from kktdesk.ui.dialogs.sheet import Choice, SheetDialog
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.fields import ChoiceField, TextField
from kktdesk.ui.widgets.forms import FieldBox, enter_moves_on
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.register_book_views import BookClosed, OpenBook
    from kktdesk.ui.page import Page

_Done = TypeVar("_Done")
_LAST_DAY = (12, 31)

CLOSE, KEEP = "close", "keep"


class CloseBooksDialog(SheetDialog):
    """Asks whether the books of a year are to be closed, and who signs; the safe answer is first.

    Signals:
        given: name of who signs, or "".
    """

    given = Signal(str)

    def __init__(self, parent: QWidget, year: int, books: "Sequence[OpenBook]") -> None:
        super().__init__(parent, self.tr("Close the books of {year}?").format(year=year))
        line = self.tr("{book}: last line {number}")
        listed = [line.format(book=one.name, number=one.line_count) for one in books]
        told = self.tr(
            "A closed book takes no more dossiers. Those in it go on, and are corrected with a"
            " reason. A supervisor can have a book opened again."
        )
        text = "\n".join((*listed, told))
        words = PlainLabel(text)
        words.setWordWrap(True)
        self.head = TextField(self.tr("head of the one-stop department, may be empty"))
        self.content.addWidget(words)
        self.content.addWidget(FieldBox(self.tr("Signed by"), self.head))
        self.setAccessibleDescription(text)
        self.offer(
            (
                Choice(KEEP, self.tr("Do not close yet")),
                Choice(CLOSE, self.tr("&Close the books"), "lock"),
            )
        )
        enter_moves_on(self)
        self.buttons[KEEP].setFocus()
        self.answered.connect(self._on_answered)

    def _on_answered(self, key: str) -> None:
        if key == CLOSE:
            self.given.emit(self.head.committed_text().strip())


class ReopenBookDialog(AllowanceDialog):
    """Asks which closed book is to be opened again, who allows it, and why."""

    def __init__(self, parent: QWidget, books: "Sequence[BookClosed]") -> None:
        title = self.tr("Open a closed book again?")
        text = self.tr("Its numbers run on. The close and the opening both stand in the log.")
        super().__init__(parent, title, text)
        self.book = ChoiceField(tuple((one.name, one.name) for one in books))
        self.content.insertWidget(1, FieldBox(self.tr("Book"), self.book))


class BookClosing(QObject):
    """The two acts on the books."""

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        # what was typed for an act that was refused
        self._head = ""
        self._allowed = ("", "", "")

    def commands(self) -> tuple[Command, ...]:
        """Return both acts; the books are those of the year that is over or at its end."""
        today = local_day(self._page.shell.clock.now())
        year = today.year if (today.month, today.day) == _LAST_DAY else today.year - 1
        words = self.tr("Close the books of {year}…").format(year=year)
        act = CommandGroup.ACT
        return (
            Command("close-books", words, act, "lock", "", partial(self.ask, year)),
            Command(
                "reopen-book",
                self.tr("Open a closed book again…"),
                act,
                "book",
                "",
                self.ask_reopen,
            ),
        )

    def ask(self, year: int) -> None:
        """Ask whether the books of a year are to be closed, naming them."""
        work = partial(self._page.shell.desk.books.open_ones, year)
        self._run(Lane.READ, work, partial(self._open_close, year))

    def _open_close(self, year: int, books: "tuple[OpenBook, ...]") -> None:
        if not books:
            self._page.shell.say(self.tr("No book of {year} is open").format(year=year))
            return
        dialog = CloseBooksDialog(self._page, year, books)
        dialog.head.setText(self._head)
        dialog.given.connect(partial(self._on_given, year))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_given(self, year: int, head: str) -> None:
        self._head = head
        work = partial(self._page.shell.desk.books.close, year, head)
        self._run(Lane.WRITE, work, self._on_closed)

    def _on_closed(self, closes: "tuple[BookClosed, ...]") -> None:
        self._head = ""
        names = ", ".join(close.name for close in closes)
        self._page.shell.say(self.tr("Closed: {books}").format(books=names))

    def ask_reopen(self) -> None:
        """Ask which closed book is to be opened again, who allows it, and why."""
        self._run(Lane.READ, self._page.shell.desk.books.closed, self._open_reopen)

    def _open_reopen(self, books: "tuple[BookClosed, ...]") -> None:
        if not books:
            self._page.shell.say(self.tr("No book is closed"))
            return
        dialog = ReopenBookDialog(self._page, books)
        book, *typed = self._allowed
        dialog.book.set_value(book)
        dialog.put(*typed)
        dialog.given.connect(partial(self._on_allowed, dialog))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_allowed(self, dialog: ReopenBookDialog, supervisor: str, reason: str) -> None:
        name = dialog.book.currentText()
        self._allowed = name, supervisor, reason
        work = partial(self._page.shell.desk.books.reopen, name, supervisor, reason)
        self._run(Lane.WRITE, work, partial(self._on_reopened, name))

    def _on_reopened(self, name: str, _nothing: None) -> None:
        self._allowed = ("", "", "")
        self._page.shell.say(self.tr("The book {book} is open again").format(book=name))

    def _run(
        self, lane: Lane, work: Callable[[], _Done], on_done: Callable[[_Done], None]
    ) -> None:
        self._page.shell.runner.run(self, lane, work, on_done, self._on_refused)

    def _on_refused(self, error: "DeskError") -> None:
        self._page.show_error(error)
        self._page.reload()
