"""A supervisor answers for a form whose wording was not verified: once, by name."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.errors import EntryRefused
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.dialogs.sheet import Choice, SheetDialog
from kktdesk.ui.states import StateKey
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.form_views import FormLine
    from kktdesk.ui.page import Page

GO = "go"


class ConfirmDialog(SheetDialog):
    """Asks for the supervisor and keeps the answer.

    Signals:
        confirmed: the ``FormLine`` as it stands now.
    """

    confirmed = Signal(object)

    def __init__(self, page: "Page", form: tuple[str, int, str]) -> None:
        translate = QCoreApplication.translate
        super().__init__(page, translate("ConfirmDialog", "Who has compared this form?"))
        self._page, self._form = page, form
        self._is_busy = False
        self.supervisor = TextField(self.tr("Name and title"))
        self._lay_out()
        self.supervisor.setFocus()

    def _lay_out(self) -> None:
        chip = StateChip(StateKey.MISSING)
        chip.set_state(StateKey.MISSING, self.tr("To be compared"))
        title = PlainLabel(self._form[2], "h2")
        words = PlainLabel(
            self.tr(
                "The wording of this form was not verified against the law. A supervisor "
                "compares it and confirms it once; name and moment are kept. The mark is not "
                "printed."
            )
        )
        for label in (title, words):
            label.setWordWrap(True)
        self.content.addWidget(title)
        self.content.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(words)
        self.content.addWidget(FieldBox(self.tr("Supervisor"), self.supervisor))
        self.offer(
            (
                Choice(GO, self.tr("Confirm"), "shield"),
                Choice(CANCEL, self.tr("&Not yet")),
            )
        )
        self.supervisor.typed.connect(self._on_typed)

    def _on_typed(self, _text: str) -> None:
        self.supervisor.set_state("")

    @override
    def answer(self, key: str) -> None:
        if key != GO:
            super().answer(key)
            return
        name = self.supervisor.committed_text().strip()
        if not name:
            self.supervisor.set_state("error", self.tr("Write who has compared it."))
            self.supervisor.setFocus()
        elif not self._is_busy:
            self._is_busy = True
            work = partial(self._page.shell.desk.forms.confirm, *self._form[:2], name)
            runner = self._page.shell.runner
            runner.run(self, Lane.WRITE, work, self._on_confirmed, self._on_refused)

    def _on_confirmed(self, line: "FormLine") -> None:
        self._is_busy = False
        super().answer(GO)
        self.confirmed.emit(line)

    def _on_refused(self, error: "DeskError") -> None:
        self._is_busy = False
        if isinstance(error, EntryRefused):
            message = messages.of_problem(error.problems[0])
            words = " ".join(part for part in (message.happened, message.todo) if part)
            self.supervisor.set_state("error", words)
            self.supervisor.setFocus()
        else:
            show_error(self, error)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.answer(GO)
        else:
            super().keyPressEvent(event)


def open_confirm(page: "Page", form: tuple[str, int, str]) -> ConfirmDialog:
    """Open the question over the window of a page and return at once.

    Args:
        page: over which it stands.
        form: its id, its version and its title.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    dialog = ConfirmDialog(page, form)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
