"""Closing the day that a page shows, and opening it again: asked first, then done, then said."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.ui import formats
from kktdesk.ui.dialogs.question import CANCEL, open_question
from kktdesk.ui.dialogs.sheet import Choice, SheetDialog
from kktdesk.ui.dossier.day_words import open_words
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.day_views import ClosingList, DayClosed
    from kktdesk.ui.page import Page

_Done = TypeVar("_Done")

CLOSE, KEEP, REOPEN = "close", "keep", "reopen"


class ReopenDialog(SheetDialog):
    """Asks who allows it and why; without both it does not close with *Open again*.

    Signals:
        given: name of the supervisor, and the reason.
    """

    given = Signal(str, str)

    def __init__(self, parent: QWidget, day: date) -> None:
        words = self.tr("Open the day {day} again?")
        super().__init__(parent, words.format(day=formats.day_text(day)))
        text = PlainLabel(
            self.tr(
                "The sheet that was closed keeps its number; the day gets a new one when it is"
                " closed again. Both stand in the log."
            ),
            "body",
            "text2",
        )
        text.setWordWrap(True)
        self.supervisor, self.reason = TextField(), TextField()
        self.content.addWidget(text)
        self.content.addWidget(FieldBox(self.tr("Allowed by"), self.supervisor))
        self.content.addWidget(FieldBox(self.tr("Reason"), self.reason))
        self.offer((Choice(REOPEN, self.tr("Open again")), Choice(CANCEL, self.tr("&Do not"))))
        self.supervisor.setFocus()
        self.answered.connect(self._on_answered)

    def put(self, supervisor: str, reason: str) -> None:
        """Begin with what was typed before."""
        self.supervisor.setText(supervisor)
        self.reason.setText(reason)

    @override
    def answer(self, key: str) -> None:
        if key:
            empty = [field for field in (self.supervisor, self.reason) if not _text(field)]
            for field in empty:
                field.set_state("error", self.tr("Write it; it goes into the log."))
            if empty:
                empty[0].setFocus()
                return
        super().answer(key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.answer(REOPEN)
        else:
            super().keyPressEvent(event)

    def _on_answered(self, key: str) -> None:
        if key:
            self.given.emit(_text(self.supervisor), _text(self.reason))


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


def _text(field: TextField) -> str:
    return field.committed_text().strip()
