"""Who gets the reports, and under which number a form goes out; the office can change both."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.errors import DeskError, EntryRefused
from kktdesk.domain.report import ReportForm
from kktdesk.ui.desk_sheet import DeskSheet
from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.dialogs.sheet import Choice
from kktdesk.ui.reports.words import form_names
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import is_ctrl_enter
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox, enter_moves_on
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.services.report_words import ReportSettings
    from kktdesk.ui.page import Shell

translate = QCoreApplication.translate

GO = "go"


class SettingsSheet(DeskSheet):
    """Asks for recipient and number of a form, and saves them from today on.

    Signals:
        saved: they were written.
    """

    saved = Signal()

    def __init__(self, parent: QWidget, shell: "Shell", form: ReportForm) -> None:
        super().__init__(parent, shell, translate("ReportSettings", "Recipient, number of form"))
        self._form = form
        self._is_saving = False
        self.recipient, self.code = TextField(), TextField()
        self.reason = TextField(self.tr("for example: new circular"))
        self._lay_out()
        self.offer((Choice(GO, self.tr("Save"), "save"), Choice(CANCEL, self.tr("&Do not"))))
        self.buttons[GO].set_key("Ctrl+Enter")
        enter_moves_on(self)
        for field in (self.recipient, self.code, self.reason):
            field.typed.connect(partial(self._on_typed, field))
        self.recipient.setFocus()
        runner, desk = shell.runner, shell.desk
        runner.run(self, Lane.READ, desk.reports.settings, self._put, self.show_error)

    def _lay_out(self) -> None:
        words = self.tr(
            "From today on all reports name them so. Empty: what the form itself says."
        )
        hint = PlainLabel(words, "hint", "text2")
        hint.setWordWrap(True)
        number = self.tr("Number of {form}").format(form=form_names()[self._form])
        self.code.setAccessibleName(number)
        self.code.setPlaceholderText(number)
        self.content.addWidget(FieldBox(self.tr("Recipient"), self.recipient))
        self.content.addWidget(FieldBox(self.tr("Form number"), self.code))
        self.content.addWidget(FieldBox(self.tr("Reason"), self.reason))
        self.content.addWidget(hint)

    def _put(self, settings: "ReportSettings") -> None:
        self.recipient.setText(settings.recipient)
        self.recipient.selectAll()
        self.code.setText(settings.code_of(self._form))

    def _on_typed(self, field: TextField, _text: str) -> None:
        field.set_state("")

    @override
    def answer(self, key: str) -> None:
        if key != GO:
            super().answer(key)
        elif not self._is_saving:
            self._is_saving = True
            codes = {self._form: self.code.committed_text()}
            change = self.shell.desk.reports.change_settings
            recipient, reason = self.recipient.committed_text(), self.reason.committed_text()
            work = partial(change, recipient, codes, reason)
            self.shell.runner.run(self, Lane.WRITE, work, self._on_saved, self._on_refused)

    def _on_saved(self, _settings: "ReportSettings") -> None:
        self._is_saving = False
        super().answer(GO)
        self.saved.emit()

    def _on_refused(self, error: DeskError) -> None:
        self._is_saving = False
        if not isinstance(error, EntryRefused):
            self.show_error(error)
            return
        fields = {"recipient": self.recipient, "reason": self.reason}
        for problem in reversed(error.problems):
            message = messages.of_problem(problem)
            words = " ".join(part for part in (message.happened, message.todo) if part)
            field = fields.get(problem.field, self.code)
            field.set_state("error", words)
            field.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_ctrl_enter(event):
            self.answer(GO)
        else:
            super().keyPressEvent(event)


def open_settings(parent: QWidget, shell: "Shell", form: ReportForm) -> SettingsSheet:
    """Ask for recipient and number of a form, and return at once.

    Returns:
        the open sheet; it deletes itself when it is closed.
    """
    sheet = SettingsSheet(parent, shell, form)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()
    return sheet
