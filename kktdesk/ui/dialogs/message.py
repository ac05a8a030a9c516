"""A message in three parts: what happened, what is still safe, what to do next."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kktdesk.messages import Message
from kktdesk.ui.dialogs.sheet import Choice, SheetDialog
from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.labels import PlainLabel

_ICON = 20


class MessageDialog(SheetDialog):
    """Shows the three parts that are not empty, each with its icon and its caption.

    Args:
        parent: a widget of the window that is dimmed.
        title: translated, says the act that did not work.
        message: the sentences.
        choices: the answers, at least one.
        note: at the right of the title, for example the code of the error.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        message: Message,
        *,
        choices: Sequence[Choice],
        note: str = "",
    ) -> None:
        super().__init__(parent, title, note)
        self.message = message
        self._add_part("overdue", "late", self.tr("What happened"), message.happened)
        self._add_part("shield", "ok", self.tr("What is still safe"), message.safe)
        self._add_part("arrow-right", "accent", self.tr("What to do next"), message.todo)
        self.setAccessibleDescription(message.in_one_line())
        self.offer(choices)

    def _add_part(self, icon: str, role: str, caption: str, sentence: str) -> None:
        if not sentence:
            return
        words = PlainLabel(sentence)
        words.setWordWrap(True)
        words.setAccessibleName(f"{caption}: {sentence}")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(PlainLabel(caption, "hint", "text2"))
        column.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Sign(icon, role, _ICON), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.content.addLayout(row)


def show_message(
    parent: QWidget | None,
    message: Message,
    *,
    title: str,
    buttons: Sequence[Choice] = (),
    note: str = "",
) -> MessageDialog:
    """Open a message over the window of a widget.

    Args:
        parent: a widget of the window.
        message: the sentences.
        title: translated, says the act that did not work.
        buttons: the answers; without any there is only *Close*.
        note: at the right of the title.

    Returns:
        the open dialog; it deletes itself when it is closed. Its ``answered`` tells the answer.
    """
    close = Choice("close", QCoreApplication.translate("MessageDialog", "Close"))
    dialog = MessageDialog(parent, title, message, choices=buttons or (close,), note=note)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
