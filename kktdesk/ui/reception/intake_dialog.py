"""Asks what somebody is told who is guided or turned away before anything is accepted."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.services.intake_views import IntakeKind
from kktdesk.services.requests import IntakeEntry
from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.dialogs.sheet import Choice, SheetDialog
from kktdesk.ui.reception.findings_shown import sentence
from kktdesk.ui.widgets.block_field import BlockField
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox

if TYPE_CHECKING:
    from kktdesk.domain.errors import Problem

GO = "go"
_LINES, _REASON_LINES = 4, 2


class IntakeDialog(SheetDialog):
    """Asks; it stays open until the note is kept, so nothing that was typed is lost.

    Signals:
        given: carries the ``IntakeEntry``.
    """

    given = Signal(object)

    def __init__(self, parent: QWidget | None, kind: IntakeKind, entry: IntakeEntry) -> None:
        is_guidance = kind is IntakeKind.GUIDANCE
        guide, refuse = self.tr("Guide before acceptance"), self.tr("Turn away")
        note = self.tr("Form 02") if is_guidance else self.tr("Form 03")
        super().__init__(parent, guide if is_guidance else refuse, note)
        self._entry = entry
        self.name, self.matter, self.phone = TextField(), TextField(), TextField()
        self.lines = BlockField(self.tr("one line for each"), _LINES)
        self.reason = BlockField("", _REASON_LINES)
        self._fields: dict[str, TextField | BlockField] = {
            "applicant.name": self.name,
            "matter": self.matter,
            "lines": self.lines,
            "reason": self.reason,
            "contact_phone": self.phone,
        }
        self._lay_out(is_guidance=is_guidance)
        self._fill()
        self.offer((Choice(GO, self.tr("&Keep the note")), Choice(CANCEL, self.tr("Do &not"))))
        first = self.lines if is_guidance else self.reason
        (first if entry.applicant.name else self.name).setFocus()

    def _lay_out(self, *, is_guidance: bool) -> None:
        boxes = [
            FieldBox(self.tr("Applicant"), self.name),
            FieldBox(self.tr("Matter"), self.matter),
            FieldBox(self.tr("To be put right"), self.lines),
            FieldBox(self.tr("Reason"), self.reason),
            FieldBox(self.tr("Phone for questions"), self.phone),
        ]
        for box in boxes:
            self.content.addWidget(box)
        boxes[2].setVisible(is_guidance)
        boxes[4].setVisible(is_guidance)
        self.content.setSpacing(6)

    def _fill(self) -> None:
        self.name.setText(self._entry.applicant.name)
        self.matter.setText(self._entry.matter)
        self.phone.setText(self._entry.contact_phone)
        self.lines.setPlainText("\n".join(self._entry.lines))
        for field in (self.name, self.matter):
            field.setCursorPosition(0)

    def entry(self) -> IntakeEntry:
        """Return the note as it is on the screen."""
        lines = self.lines.committed_text().splitlines()
        return replace(
            self._entry,
            applicant=replace(self._entry.applicant, name=self.name.committed_text()),
            matter=self.matter.committed_text(),
            lines=tuple(line for line in lines if line.strip()),
            reason=self.reason.committed_text(),
            contact_phone=self.phone.committed_text(),
        )

    @override
    def answer(self, key: str) -> None:
        if key != GO:
            super().answer(key)
        elif self.buttons[GO].isEnabled():  # a second Enter must not give it twice
            self.buttons[GO].setEnabled(False)
            self.given.emit(self.entry())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_finished = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter(event) or (is_finished and is_return):
            self.answer(GO)
        else:
            super().keyPressEvent(event)

    def refuse(self, problems: "tuple[Problem, ...]") -> None:
        """Show at each field what must be cured, and let the note be given again."""
        self.release()
        said = {problem.field: sentence(problem) for problem in reversed(problems)}
        for name, field in self._fields.items():
            field.field_state.set("error" if name in said else "", said.get(name, ""))
        wrong = next((field for name, field in self._fields.items() if name in said), None)
        if wrong is not None:
            wrong.setFocus()

    def release(self) -> None:
        """Let the note be given again."""
        self.buttons[GO].setEnabled(True)

    def finish(self) -> None:
        """Close: the note is kept."""
        super().answer(GO)
