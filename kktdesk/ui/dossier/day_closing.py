"""Closing the day that a page shows, and opening it again: asked first, then done, then said."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from kktdesk.ui import formats
from kktdesk.ui.dialogs.allowance import AllowanceDialog
from kktdesk.ui.dialogs.question import open_question
from kktdesk.ui.dialogs.sheet import Choice
from kktdesk.ui.dossier.day_words import open_words
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.day_views import ClosingList, DayClosed
    from kktdesk.ui.page import Page

_Done = TypeVar("_Done")

CLOSE, KEEP = "close", "keep"


class ReopenDialog(AllowanceDialog):
    """Asks who allows a closed day to be opened again."""

    def __init__(self, parent: QWidget, day: date) -> None:
        title = self.tr("Open the day {day} again?")
        text = self.tr(
            "The sheet that was closed keeps its number; the day gets a new one when it is"
            " closed again. Both stand in the log."
        )
        super().__init__(parent, title.format(day=formats.day_text(day)), text)


class DayClosing(QObject):
    """The two acts on a day.

    Signals:
        closed: the ``DayClosed``.
    """

    closed = Signal(object)

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        self._typed: dict[date, tuple[str, str]] = {}  # kept until the day is open again

    def ask(self, closing: "ClosingList") -> None:
        """Ask whether a day is to be closed, naming what is open."""
        day = formats.date_text(closing.day)
        text = self.tr(
            "The sheet gets its number and does not change any more. What is written down later"
            " for this day stands on the next sheet as a correction."
        )
        open_ones = open_words(closing.counts)
        if open_ones:
            text = self.tr("Still open: {points}.\n{text}").format(points=open_ones, text=text)
        choices = (
            Choice(KEEP, self.tr("Do not close yet")),
            Choice(CLOSE, self.tr("&Close the day"), "lock"),
        )
        title = self.tr("Close the day {day}?").format(day=day)
        dialog = open_question(self._page, title, text, choices)
        dialog.answered.connect(partial(self._on_asked, closing.day))

    def _on_asked(self, day: date, key: str) -> None:
        if key == CLOSE:
            work = partial(self._page.shell.desk.days.close, day)
            self._run(work, self._on_closed)

    def _on_closed(self, close: "DayClosed") -> None:
        words = self.tr("The day {day} is closed, sheet number {number}")
        day = formats.day_text(close.day)
        self._page.shell.say(words.format(day=day, number=close.number))
        self.closed.emit(close)

    def ask_reopen(self, day: date) -> None:
        """Ask who allows a closed day to be opened again, and why."""
        dialog = ReopenDialog(self._page, day)
        dialog.put(*self._typed.get(day, ("", "")))
        dialog.given.connect(partial(self._on_allowed, day))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_allowed(self, day: date, supervisor: str, reason: str) -> None:
        self._typed[day] = supervisor, reason
        work = partial(self._page.shell.desk.days.reopen, day, supervisor, reason)
        self._run(work, partial(self._on_reopened, day))

    def _on_reopened(self, day: date, _nothing: None) -> None:
        self._typed.clear()
        words = self.tr("The day {day} is open again")
        self._page.shell.say(words.format(day=formats.day_text(day)))

    def _run(self, work: Callable[[], _Done], on_done: Callable[[_Done], None]) -> None:
        self._page.shell.runner.run(self, Lane.WRITE, work, on_done, self._on_refused)

    def _on_refused(self, error: "DeskError") -> None:
        self._page.show_error(error)
        self._page.reload()
