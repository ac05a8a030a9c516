"""The paragraph of a period: read, corrected by hand, copied as plain text."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.ui.desk_sheet import DeskSheet
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.dialogs.question import DROP, ask_to_drop
from kktdesk.ui.dialogs.sheet import Choice
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.block_field import BlockField
from kktdesk.ui.widgets.buttons import is_ctrl_enter
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.domain.report import Period
    from kktdesk.ui.page import Shell

translate = QCoreApplication.translate

COPY, CLOSE = "copy", ""
_WIDTH, _LINES = 760, 10


class ParagraphSheet(DeskSheet):
    """Shows the paragraph of a period; what is corrected in it is not kept."""

    def __init__(self, parent: QWidget, shell: "Shell", title: str, period: "Period") -> None:
        super().__init__(parent, shell, title)
        self._page, self._period = parent, period
        self._written = ""
        hint = self.tr("Correct it as you like; the register's figures stay as they are.")
        self._hint = PlainLabel(hint, "hint", "text2")
        self._hint.setWordWrap(True)
        self.text = BlockField(lines=_LINES)
        self.text.setAccessibleName(self.tr("Paragraph of the report"))
        self.text.setReadOnly(True)
        self.text.setPlainText(self.tr("Being written…"))
        self.widen(_WIDTH)
        self.content.setSpacing(8)
        self.content.addWidget(self.text, 1)
        self.content.addWidget(self._hint)
        self.offer(
            (
                Choice(COPY, self.tr("Copy the paragraph"), "pencil"),
                Choice(CLOSE, self.tr("C&lose")),
            )
        )
        self.buttons[COPY].set_key("Ctrl+Enter")
        self.text.setFocus()
        self._read()

    def _read(self) -> None:
        work = partial(self.shell.desk.paragraphs.of, self._period)
        self.shell.runner.run(self, Lane.PAPER, work, self._show, self._on_refused, "paragraph")

    def _show(self, written: str) -> None:
        self._written = written
        self.text.setReadOnly(False)
        self.text.setPlainText(written)
        self.text.setFocus()

    def _on_refused(self, error: "DeskError") -> None:
        super().answer(CLOSE)
        show_error(self._page, error)

    @override
    def answer(self, key: str) -> None:
        if key != COPY:
            self._leave(key)
        elif self._written:
            QGuiApplication.clipboard().setText(self.text.committed_text())
            self.shell.say(self.tr("The paragraph is copied; paste it where it belongs."))
            super().answer(COPY)

    def _leave(self, key: str) -> None:
        if not self._written or self.text.committed_text() == self._written:
            super().answer(key)
            return
        question = ask_to_drop(self, self.tr("What was corrected in the paragraph is not kept."))
        question.answered.connect(self._on_asked)

    @Slot(str)
    def _on_asked(self, key: str) -> None:
        if key == DROP:
            super().answer(CLOSE)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_ctrl_enter(event):
            self.answer(COPY)
        else:
            super().keyPressEvent(event)


def open_paragraph(
    parent: QWidget, shell: "Shell", period_words: str, period: "Period"
) -> ParagraphSheet:
    """Open the paragraph of a period and return at once.

    Args:
        parent: a widget of the window.
        shell: of the page.
        period_words: names the period.
        period: its days.

    Returns:
        the open sheet; it deletes itself when it is closed.
    """
    title = translate("ParagraphSheet", "Report in words: {period}").format(period=period_words)
    sheet = ParagraphSheet(parent, shell, title, period)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()
    return sheet
