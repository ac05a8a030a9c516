"""Asks who allows something that was closed to be opened again, and why."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.dialogs.sheet import Choice, SheetDialog
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel

REOPEN = "reopen"


class AllowanceDialog(SheetDialog):
    """Asks for a supervisor and a reason; without both it does not close with *Open again*.

    Signals:
        given: name of the supervisor, and the reason.
    """

    given = Signal(str, str)

    def __init__(self, parent: QWidget, title: str, text: str) -> None:
        super().__init__(parent, title)
        words = PlainLabel(text, "body", "text2")
        words.setWordWrap(True)
        self.supervisor, self.reason = TextField(), TextField()
        self.content.addWidget(words)
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


def _text(field: TextField) -> str:
    return field.committed_text().strip()
