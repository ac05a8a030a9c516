"""Questions: one of a few answers, or a reason in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.ui.dialogs.sheet import Choice, SheetDialog
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel

CANCEL = ""
DROP = "drop"

translate = QCoreApplication.translate


class QuestionDialog(SheetDialog):
    """Asks for one of a few answers; the first is the safe one. Esc answers ""."""

    def __init__(
        self, parent: QWidget | None, title: str, text: str, choices: Sequence[Choice]
    ) -> None:
        super().__init__(parent, title)
        words = PlainLabel(text)
        words.setWordWrap(True)
        self.content.addWidget(words)
        self.setAccessibleDescription(text)
        self.offer(choices)


def open_question(
    parent: QWidget | None, title: str, text: str, choices: Sequence[Choice]
) -> QuestionDialog:
    """Open a question over the window of a widget and return at once.

    Args:
        parent: a widget of the window.
        title: translated, the question itself.
        text: what the answer will do, naming the thing it is done to.
        choices: the answers, the safe one first.

    Returns:
        the open dialog; it deletes itself when it is closed. Its ``answered`` tells the key of the
        answer, "" after Esc.
    """
    dialog = QuestionDialog(parent, title, text, choices)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def ask_to_drop(parent: QWidget | None, text: str) -> QuestionDialog:
    """Ask whether what is typed may be thrown away.

    Args:
        parent: a widget of the window.
        text: what is not saved.

    Returns:
        the open question; ``DROP`` throws it away.
    """
    choices = (
        Choice("keep", translate("Questions", "Go on typing")),
        Choice(DROP, translate("Questions", "&Throw it away")),
    )
    return open_question(
        parent, translate("Questions", "Throw away what is typed?"), text, choices
    )


class ReasonDialog(SheetDialog):
    """Asks for a reason; without one it does not close with *Continue*.

    Signals:
        given: the reason, trimmed, or None when it was called off.
    """

    given = Signal(object)

    def __init__(self, parent: QWidget | None, title: str, text: str = "") -> None:
        super().__init__(parent, title)
        if text:
            words = PlainLabel(text, "body", "text2")
            words.setWordWrap(True)
            self.content.addWidget(words)
        self.reason = TextField()
        self.content.addWidget(FieldBox(self.tr("Reason"), self.reason))
        self.offer((Choice("go", self.tr("Continue")), Choice(CANCEL, self.tr("&Do not"))))
        self.reason.setFocus()
        self.answered.connect(self._on_answered)

    @override
    def answer(self, key: str) -> None:
        if key and not self.reason.committed_text().strip():
            self.reason.set_state("error", self.tr("Write the reason; it goes into the history."))
            self.reason.setFocus()
            return
        super().answer(key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.answer("go")
        else:
            super().keyPressEvent(event)

    def _on_answered(self, key: str) -> None:
        self.given.emit(self.reason.committed_text().strip() if key else None)


def open_reason(parent: QWidget | None, title: str, text: str = "") -> ReasonDialog:
    """Open the question for a reason over the window of a widget and return at once.

    Args:
        parent: a widget of the window.
        title: translated, names the act.
        text: what it will do; may be "".

    Returns:
        the open dialog; it deletes itself when it is closed. Its ``given`` tells the reason, or
        None when it was called off.
    """
    dialog = ReasonDialog(parent, title, text)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
