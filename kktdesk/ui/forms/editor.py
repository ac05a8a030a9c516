"""The office's own version of a form: its file as text, checked and drawn while it is typed."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.errors import FormRefused
from kktdesk.ui import fonts
from kktdesk.ui.forms.code_field import CodeField
from kktdesk.ui.print_dialog.paper_pane import PaperPane
from kktdesk.ui.states import StateKey
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.form_views import FormLine
    from kktdesk.ui.page import Page

_QUIET_MS = 350
_NARROW = 800


class FormEditor(QWidget):
    """The text at the left, the paper at the right, what is wrong below.

    Signals:
        saved: the ``FormLine`` that was laid.
        cancelled: the way back is wanted.
    """

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, page: "Page") -> None:
        super().__init__()
        self._page = page
        self._begun_with, self._wrong = "", 0
        self._is_busy = False
        self.text = CodeField()
        self.text.setAccessibleName(self.tr("File of the form"))
        self.pane = PaperPane(page)
        self.chip = StateChip(StateKey.OPEN)
        self.words = PlainLabel("", "hint", "text2")
        self.words.setWordWrap(True)
        self.go = ActionButton(self.tr("&Go to the line"), kind="quiet")
        self.save = ActionButton(self.tr("Lay this version"), "Ctrl+Enter", "default", "save")
        self.cancel = ActionButton(self.tr("Do not"), "Esc", "quiet")
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self.text, 3)
        both.addWidget(self.pane, 2)
        said = QHBoxLayout()
        said.setSpacing(10)
        for part in (self.chip, self.go):
            said.addWidget(part)
        said.insertWidget(1, self.words, 1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.save)
        acts.addWidget(self.cancel)
        acts.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(both, 1)
        column.addLayout(said)
        column.addLayout(acts)

    def _connect(self) -> None:
        self.text.typed.connect(self._on_typed)
        self._quiet.timeout.connect(self._check)
        self.go.clicked.connect(self._go_to_line)
        self.save.clicked.connect(self.lay)
        self.cancel.clicked.connect(self.cancelled)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pane.setVisible(self.width() >= fonts.widened(_NARROW))

    # ------------------------------------------------------------ what is typed
    def open(self, text: str) -> None:
        """Begin with the text of a form."""
        self._begun_with = text
        self.text.setPlainText(text)
        self._check()

    def is_changed(self) -> bool:
        """Say whether something was typed.

        Returns:
            False while the text is as it was opened.
        """
        return self.text.toPlainText() != self._begun_with

    @property
    def is_busy(self) -> bool:
        """Say whether the version is being laid."""
        return self._is_busy

    def take_focus(self) -> None:
        """Put the focus into the text."""
        self.text.setFocus()

    def _on_typed(self) -> None:
        self.text.mark(0)
        self._quiet.start()

    def _check(self) -> None:
        work = partial(self._page.shell.desk.forms.preview_pdf, self.text.toPlainText())
        runner = self._page.shell.runner
        runner.run(self, Lane.PAPER, work, self._on_right, self._on_wrong, topic="check")

    def _on_right(self, pdf: bytes) -> None:
        self._say(StateKey.DONE, self.tr("It prints"), "", 0)
        self.pane.show_paper("", partial(_same, pdf))

    def _on_wrong(self, error: "DeskError") -> None:
        line = error.values.get("line", 0) if isinstance(error, FormRefused) else 0
        at = line if isinstance(line, int) else 0
        words = messages.of_error(error).happened
        chip = self.tr("Line {number}").format(number=at) if at else self.tr("It does not print")
        self._say(StateKey.LATE, chip, words, at)

    def _say(self, state: StateKey, chip: str, words: str, line: int) -> None:
        self._wrong = line
        self.chip.set_state(state, chip)
        self.words.setText(words)
        self.text.mark(line)
        self.go.setVisible(bool(line))

    def _go_to_line(self) -> None:
        self.text.go_to(self._wrong)

    # ------------------------------------------------------------ laying it
    def lay(self) -> None:
        """Lay the version; what is wrong with it is said, and everything stays as typed."""
        if self._is_busy:
            return
        self._is_busy = True
        work = partial(self._page.shell.desk.forms.lay, self.text.committed_text())
        runner = self._page.shell.runner
        runner.run(self, Lane.WRITE, work, self._on_laid, self._on_refused)

    def _on_laid(self, line: "FormLine") -> None:
        self._is_busy = False
        self.saved.emit(line)

    def _on_refused(self, error: "DeskError") -> None:
        self._is_busy = False
        if isinstance(error, FormRefused):
            self._on_wrong(error)
            self._go_to_line()
        else:
            self._page.show_error(error)


def _same(pdf: bytes) -> bytes:
    return pdf
