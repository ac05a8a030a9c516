"""Who gets the reports, and under which number a form goes out; the office can change both."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.domain.report import ReportForm
from kktdesk.ui.reports.words import form_names
from kktdesk.ui.saving_sheet import SavingSheet
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.services.report_words import ReportSettings
    from kktdesk.ui.page import Shell

translate = QCoreApplication.translate


class SettingsSheet(SavingSheet):
    """Asks for recipient and number of a form, and saves them from today on."""

    def __init__(self, parent: QWidget, shell: "Shell", form: ReportForm) -> None:
        super().__init__(parent, shell, translate("ReportSettings", "Recipient, number of form"))
        self._form = form
        self.recipient, self.code = TextField(), TextField()
        self.reason = TextField(self.tr("for example: new circular"))
        self._lay_out()
        # What is wrong otherwise is wrong with the number.
        named = {"recipient": self.recipient, "reason": self.reason, "code": self.code}
        self.offer_to_save(named)
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

    @override
    def work(self) -> Callable[[], object]:
        codes = {self._form: self.code.committed_text()}
        recipient, reason = self.recipient.committed_text(), self.reason.committed_text()
        return partial(self.shell.desk.reports.change_settings, recipient, codes, reason)


def open_settings(parent: QWidget, shell: "Shell", form: ReportForm) -> SettingsSheet:
    """Ask for recipient and number of a form, and return at once.

    Returns:
        the open sheet; it deletes itself when it is closed.
    """
    sheet = SettingsSheet(parent, shell, form)
    sheet.open()
    return sheet
