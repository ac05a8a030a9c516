"""The acts on a form: choose it with a reason, confirm it, withdraw one's own, take its file."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from kktdesk.ui.dialogs.kept_reason import KeptReason
from kktdesk.ui.dialogs.question import CANCEL, open_question
from kktdesk.ui.dialogs.sheet import Choice
from kktdesk.ui.forms.words import form_number
from kktdesk.ui.paper_kinds import kind_text
from kktdesk.ui.print_dialog.confirm_dialog import open_confirm
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.whole_file import write_made

if TYPE_CHECKING:
    from collections.abc import Callable

    from kktdesk.domain.errors import DeskError
    from kktdesk.services.form_views import FormLine
    from kktdesk.ui.page import Page

_GO = "go"


class FormActs(QObject):
    """What is written down about forms.

    Signals:
        done: the ``FormLine`` that was meant; the list has to be read again.
    """

    done = Signal(object)

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        self._is_busy = False
        self._reason = KeptReason()

    # ------------------------------------------------------------ which is used
    def ask_choose(self, line: "FormLine") -> None:
        """Ask why this form is to be used, whatever the day of the dossier says."""
        if line.kind is None:
            return
        title = self.tr("Use {form} for: {kind}?")
        text = self.tr(
            "Until you go by the date again, every new paper of this kind stands on this form. "
            "What was issued stays as it is. The reason is shown with the form."
        )
        title = title.format(form=form_number(line), kind=kind_text(line.kind))
        asked = self._reason.ask(self._page, title, text)
        asked.given.connect(partial(self._choose, line, line.id))

    def ask_by_date(self, line: "FormLine") -> None:
        """Ask why forms are to go by the day of the dossier again."""
        if line.kind is None:
            return
        title = self.tr("Go by the date again for: {kind}?").format(kind=kind_text(line.kind))
        text = self.tr("New papers stand on the form that holds on the day of the dossier.")
        asked = self._reason.ask(self._page, title, text)
        asked.given.connect(partial(self._choose, line, None))

    def _choose(self, line: "FormLine", form_id: str | None, reason: str | None) -> None:
        if reason is not None and line.kind is not None:
            work = partial(self._page.shell.desk.forms.choose, line.kind, form_id, reason)
            said = self.tr("Chosen: {title}") if form_id else self.tr("By the date: {title}")
            self._write(work, line, said.format(title=line.title))

    # ------------------------------------------------------------ who answers for it
    def ask_confirm(self, line: "FormLine") -> None:
        """Ask who has compared it."""
        asked = open_confirm(self._page, (line.id, line.version, line.title))
        asked.confirmed.connect(self._on_confirmed)

    def _on_confirmed(self, line: "FormLine") -> None:
        words = self.tr("Confirmed by {name}: {title}")
        self._page.shell.say(words.format(name=line.confirmed_by, title=line.title))
        self.done.emit(line)

    # ------------------------------------------------------------ the office's own
    def ask_withdraw(self, line: "FormLine") -> None:
        """Ask whether one's own version is to be taken out of use."""
        choices = (
            Choice(CANCEL, self.tr("Keep it")),
            Choice(_GO, self.tr("&Withdraw it")),
        )
        title = self.tr("Withdraw version {number}?").format(number=line.version)
        text = self.tr(
            "{title}: new papers stand on the form of the program again. The file is kept beside, "
            "and papers that were issued on it print as before."
        )
        asked = open_question(self._page, title, text.format(title=line.title), choices)
        asked.answered.connect(partial(self._on_withdraw, line))

    def _on_withdraw(self, line: "FormLine", key: str) -> None:
        if key == _GO:
            work = partial(self._page.shell.desk.forms.withdraw, line.id, line.version)
            self._write(work, line, self.tr("Withdrawn: {title}").format(title=line.title))

    # ------------------------------------------------------------ its file
    def ask_where(self, line: "FormLine") -> QFileDialog:
        """Ask where the file of a form is to be written.

        Returns:
            the open dialog; it deletes itself when it is closed.
        """
        dialog = QFileDialog(self._page, self.tr("Export the file of the form"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("TOML (*.toml)")
        dialog.setDefaultSuffix("toml")
        dialog.selectFile(f"{line.id.replace('/', '_')}.v{line.version}.toml")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self.export_to, line))
        dialog.open()
        return dialog

    def export_to(self, line: "FormLine", path: str) -> None:
        """Write the file of a form, whole or not at all."""
        page = self._page
        text = partial(page.shell.desk.forms.text, line.id, line.version)
        said = self.tr("Exported: {name}").format(name=Path(path).name)
        work = partial(write_made, lambda: text().encode(), Path(path))
        told = partial(self._say, said)
        page.shell.runner.run(self, Lane.PAPER, work, told, page.show_error)

    def _say(self, said: str, _nothing: object) -> None:
        self._page.shell.say(said)

    # ------------------------------------------------------------ writing
    def _write(self, work: "Callable[[], object]", line: "FormLine", said: str) -> None:
        if not self._is_busy:
            self._is_busy = True
            told = partial(self._on_written, line, said)
            self._page.shell.runner.run(self, Lane.WRITE, work, told, self._on_refused)

    def _on_written(self, line: "FormLine", said: str, _result: object) -> None:
        self._is_busy = False
        self._reason.forget()
        self._page.shell.say(said)
        self.done.emit(line)

    def _on_refused(self, error: "DeskError") -> None:
        self._is_busy = False
        self._page.show_error(error)
