"""One edit of the calendar: its form, its reason, what it would move; it closes once saved."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.calendar_errors import CalendarChangedMeanwhile
from kktdesk.ui.calendar.book import CalendarBook, Wanted
from kktdesk.ui.calendar.consequence import Consequence
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.dialogs.sheet import Choice, SheetDialog
from kktdesk.ui.widgets.buttons import is_ctrl_enter
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox, enter_moves_on

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.calendar_views import CalendarChanged, CalendarEdit, MovedPromise
    from kktdesk.ui.calendar.edit_form import EditForm

GO = "go"
_SETTLE_MS = 250


@dataclass(frozen=True, slots=True)
class EditWords:
    """How an edit is spoken of.

    Attributes:
        title: names the act.
        go: of the button that does it, for example ``Save``.
        reason: written into the field of the reason at the beginning.
    """

    title: str
    go: str
    reason: str = ""


class EditDialog(SheetDialog):
    """Looks through the open dossiers while somebody types, then saves.

    A refusal leaves everything as it was typed.

    Signals:
        saved: carries ``CalendarChanged``.
    """

    saved = Signal(object)

    def __init__(
        self, parent: QWidget, words: EditWords, form: "EditForm", book: CalendarBook
    ) -> None:
        super().__init__(parent, words.title)
        self.form, self._book = form, book
        self._base: int | None = book.base
        self.reason = TextField()
        self.reason.setText(words.reason)
        self.consequence = Consequence()
        self._seen: tuple[CalendarEdit, int] | None = None
        self._is_awaited, self._is_saving = False, False
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._lay_out(words)
        self._settled.timeout.connect(self._look)
        form.typed.connect(self._on_typed)
        self.reason.typed.connect(self._on_reason)
        self._look()

    def _lay_out(self, words: EditWords) -> None:
        self.content.addWidget(self.form)
        self.content.addWidget(FieldBox(self.tr("Reason"), self.reason))
        self.content.addWidget(self.consequence)
        self.reason.setPlaceholderText(self.tr("why the calendar is changed, for the record"))
        self.offer((Choice(GO, words.go, "save"), Choice(CANCEL, self.tr("&Do not"))))
        enter_moves_on(self)
        first = self.form.first_field() or self.reason
        first.setFocus()
        if isinstance(first, TextField):
            first.selectAll()

    # ------------------------------------------------------------ what it would move
    def _on_typed(self) -> None:
        self._seen = None
        self._is_awaited = False
        self.consequence.say_unknown()
        self._settled.start()

    def _on_reason(self) -> None:
        self.reason.set_state("")

    def _look(self) -> None:
        edit = self.form.peek()
        if edit is None:
            self.consequence.say_unknown()
            return
        self.consequence.say_looking()
        self._book.preview(self, edit, partial(self._on_preview, edit), self._on_no_preview)

    def _on_preview(self, edit: "CalendarEdit", moved: "tuple[MovedPromise, ...]") -> None:
        if edit != self.form.peek():  # typed over meanwhile
            return
        self._seen = (edit, len(moved))
        self.consequence.say_moved(len(moved))
        is_awaited, self._is_awaited = self._is_awaited, False
        if is_awaited and not moved:
            self.answer(GO)

    def _on_no_preview(self, error: "DeskError") -> None:
        message = messages.of_error(error)
        self.consequence.say_refused(f"{message.happened} {message.todo}")
        is_awaited, self._is_awaited = self._is_awaited, False
        if is_awaited:
            self._on_refused(error)

    # ------------------------------------------------------------ saving
    @override
    def answer(self, key: str) -> None:
        if key != GO:
            super().answer(key)
            return
        edit = self.form.check()
        if not self._has_reason(may_focus=edit is not None) or edit is None or self._is_saving:
            return
        if self._seen is None or self._seen[0] != edit:
            self._is_awaited = True  # what it moves is seen before it is saved
            self._settled.stop()
            self._look()
            return
        self._save(edit)

    def _has_reason(self, *, may_focus: bool) -> bool:
        if self.reason.committed_text().strip():
            return True
        self.reason.set_state("error", self.tr("Write the reason; it goes into the history."))
        if may_focus:
            self.reason.setFocus()
        return False

    def _save(self, edit: "CalendarEdit") -> None:
        self._is_saving = True
        base = self._book.base if self._base is None else self._base
        wanted = Wanted(edit, self.reason.committed_text().strip(), base)
        self._book.change(self, wanted, self._on_saved, self._on_not_saved)

    def _on_saved(self, changed: "CalendarChanged") -> None:
        super().answer(GO)
        self.saved.emit(changed)  # behind the closing: what opens then is in front

    def _on_not_saved(self, error: "DeskError") -> None:
        self._is_saving = False
        if error.code == CalendarChangedMeanwhile.code:
            self._base = None  # the next attempt is made on what the page has read by then
            self._book.refresh()
            self._seen = None
            self._look()
        self._on_refused(error)

    def _on_refused(self, error: "DeskError") -> None:
        if not self.form.show_refusal(error):
            show_error(self, error, self.tr("The calendar was not changed"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_ctrl_enter(event):
            self.answer(GO)
        else:
            super().keyPressEvent(event)


def open_edit(
    parent: QWidget, words: EditWords, form: "EditForm", book: CalendarBook
) -> EditDialog:
    """Open an edit over the window of a widget and return at once.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    dialog = EditDialog(parent, words, form, book)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
