"""What the office wants to reach in a year, entered as shares in percent."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.chart import number_words
from kktdesk.domain.errors import DeskError, EntryRefused
from kktdesk.domain.targets import Measure, YearTargets
from kktdesk.ui.desk_sheet import DeskSheet
from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.dialogs.sheet import Choice
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox, align_labels, enter_moves_on
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.ui.page import Shell

translate = QCoreApplication.translate

GO = "go"
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def measure_names() -> dict[Measure, str]:
    """Return what each measure is called, in the order of the sheet."""
    return {
        Measure.ON_TIME: translate("Targets", "Finished in time, %"),
        Measure.APOLOGY: translate("Targets", "Late with an apology, %"),
        Measure.ONLINE: translate("Targets", "Received online, %"),
        Measure.POST_INTAKE: translate("Targets", "Received by post, %"),
        Measure.POST_RETURN: translate("Targets", "Returned by post, %"),
        Measure.DIGITISED: translate("Targets", "Digitised, %"),
    }


class TargetsSheet(DeskSheet):
    """Asks for the targets of a year, and saves them.

    Signals:
        saved: they were written.
    """

    saved = Signal()

    def __init__(self, parent: QWidget, shell: "Shell", year: int) -> None:
        title = translate("Targets", "Targets of {year}").format(year=year)
        super().__init__(parent, shell, title)
        self._year = year
        self._is_saving = False
        self.shares = {measure: TextField() for measure in Measure}
        self.reason = TextField(self.tr("for example: plan of the board"))
        self._lay_out()
        self.offer((Choice(GO, self.tr("Save"), "save"), Choice(CANCEL, self.tr("&Do not"))))
        self.buttons[GO].set_key("Ctrl+Enter")
        enter_moves_on(self)
        for field in (*self.shares.values(), self.reason):
            field.typed.connect(partial(self._on_typed, field))
        self.shares[Measure.ON_TIME].setFocus()
        work = partial(shell.desk.targets.of_year, year)
        shell.runner.run(self, Lane.READ, work, self._put, self.show_error)

    def _lay_out(self) -> None:
        words = self.tr("They hold from 1 January of the year. Empty: no target.")
        hint = PlainLabel(words, "hint", "text2")
        hint.setWordWrap(True)
        self.content.setSpacing(8)
        boxes = [FieldBox(name, self.shares[one]) for one, name in measure_names().items()]
        boxes.append(FieldBox(self.tr("Reason"), self.reason))
        align_labels(boxes)
        for box in boxes:
            self.content.addWidget(box)
        self.content.addWidget(hint)

    def _put(self, found: YearTargets) -> None:
        for measure, share in found.values.items():
            self.shares[measure].setText(number_words(share))

    def _on_typed(self, field: TextField, _text: str) -> None:
        field.set_state("")

    @override
    def answer(self, key: str) -> None:
        if key != GO:
            super().answer(key)
        elif not self._is_saving:
            self._is_saving = True
            values: dict[str, object] = {
                one.value: field.committed_text().strip() for one, field in self.shares.items()
            }
            reason = self.reason.committed_text()
            work = partial(self.shell.desk.targets.set, self._year, values, reason)
            self.shell.runner.run(self, Lane.WRITE, work, self._on_saved, self._on_refused)

    def _on_saved(self, _found: YearTargets) -> None:
        self._is_saving = False
        super().answer(GO)
        self.saved.emit()

    def _on_refused(self, error: DeskError) -> None:
        self._is_saving = False
        if not isinstance(error, EntryRefused):
            self.show_error(error)
            return
        fields = {one.value: field for one, field in self.shares.items()}
        for problem in reversed(error.problems):
            message = messages.of_problem(problem)
            words = " ".join(part for part in (message.happened, message.todo) if part)
            field = fields.get(problem.field, self.reason)
            field.set_state("error", words)
            field.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_ctrl and event.key() in _ENTER and not event.isAutoRepeat():
            self.answer(GO)
        else:
            super().keyPressEvent(event)


def open_targets(parent: QWidget, shell: "Shell", year: int) -> TargetsSheet:
    """Ask for the targets of a year, and return at once.

    Returns:
        the open sheet; it deletes itself when it is closed.
    """
    sheet = TargetsSheet(parent, shell, year)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()
    return sheet
