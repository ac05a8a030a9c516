"""A sheet that saves before it closes; a refusal stands at its field."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.errors import DeskError, EntryRefused
from kktdesk.ui.desk_sheet import DeskSheet
from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.dialogs.sheet import Choice
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import is_ctrl_enter
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import enter_moves_on

if TYPE_CHECKING:
    from kktdesk.ui.page import Shell

GO = "go"


class SavingSheet(DeskSheet):
    """Stays open until what it asks for is written; it deletes itself when it is closed.

    Signals:
        saved: it was written.
    """

    saved = Signal()

    def __init__(self, parent: QWidget, shell: "Shell", title: str) -> None:
        super().__init__(parent, shell, title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._is_saving = False
        self._fields: Mapping[str, TextField] = {}

    def work(self) -> Callable[[], object]:
        """Return what writes the values as they are now; it is done on another thread."""
        raise NotImplementedError

    def offer_to_save(self, fields: Mapping[str, TextField]) -> None:
        """Offer the answers, once the fields stand; the first takes the focus.

        Args:
            fields: by the names by which a refusal calls them; what it calls otherwise is said
                at the last one.
        """
        self._fields = fields
        self.offer((Choice(GO, self.tr("Save"), "save"), Choice(CANCEL, self.tr("&Do not"))))
        self.buttons[GO].set_key("Ctrl+Enter")
        enter_moves_on(self)
        for field in fields.values():
            field.typed.connect(partial(self._on_typed, field))
        next(iter(fields.values())).setFocus()

    def _on_typed(self, field: TextField, _text: str) -> None:
        field.set_state("")

    @override
    def answer(self, key: str) -> None:
        if key != GO:
            super().answer(key)
        elif not self._is_saving:
            self._is_saving = True
            runner = self.shell.runner
            runner.run(self, Lane.WRITE, self.work(), self._on_saved, self._on_refused)

    def _on_saved(self, _written: object) -> None:
        self._is_saving = False
        super().answer(GO)
        self.saved.emit()

    def _on_refused(self, error: DeskError) -> None:
        self._is_saving = False
        if not isinstance(error, EntryRefused):
            self.show_error(error)
            return
        *_, last = self._fields.values()
        for problem in reversed(error.problems):
            message = messages.of_problem(problem)
            words = " ".join(part for part in (message.happened, message.todo) if part)
            field = self._fields.get(problem.field, last)
            field.set_state("error", words)
            field.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_ctrl_enter(event):
            self.answer(GO)
        else:
            super().keyPressEvent(event)
