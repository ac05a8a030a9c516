"""The print dialog. It works on what it is given and never touches the dossier itself.

A failure stays in the dialog: printer, sheet and copies can be changed, and Enter tries again.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.layout import Layout
from kktdesk.settings import MOST_COPIES, PrintChoice
from kktdesk.ui import fonts
from kktdesk.ui.desk_sheet import DeskSheet
from kktdesk.ui.dialogs.sheet import Choice
from kktdesk.ui.print_dialog.choice import chosen_before, task_of
from kktdesk.ui.print_dialog.layout_words import layout_text
from kktdesk.ui.print_dialog.paper_pane import PaperPane, page_count
from kktdesk.ui.print_dialog.print_band import PrintBand
from kktdesk.ui.print_dialog.print_run import PrintRun
from kktdesk.ui.print_dialog.queue_field import QueueField
from kktdesk.ui.print_dialog.sheet_hint import SMALL, SheetHint
from kktdesk.ui.print_dialog.subject import PrintSubject
from kktdesk.ui.printing import save_paper
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.fields import ChoiceField, CountField
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.services.views import PrintJob
    from kktdesk.ui.page import Shell
    from kktdesk.ui.print_dialog.print_run import PaperTask

PRINT, SAVE, CANCEL = "print", "save", ""
_WIDTH, _LEFT, _LEAST, _TALL = 900, 352, 150, 460
_STEPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}

translate = QCoreApplication.translate


class PrintDialog(DeskSheet):
    """Asks where, on what and how often; shows the paper; prints it.

    Signals:
        printed: the printer took it and it was written down; carries what that gave.
    """

    printed = Signal(object)

    def __init__(self, parent: QWidget, shell: "Shell", subject: PrintSubject) -> None:
        super().__init__(parent, shell, translate("PrintDialog", "Print"))
        self._subject = subject
        chosen = chosen_before(shell.settings, subject)
        self.printing = PrintRun(self)
        self.queue = QueueField(chosen.printer)
        self.sheet = ChoiceField(tuple((layout_text(one), one) for one in subject.layouts))
        self.sheet.set_value(chosen.layout)
        self.copies = CountField()
        self.copies.setRange(1, MOST_COPIES)
        self.copies.setValue(chosen.copies)
        self.note = _wrapped("text2")
        self.hint = SheetHint()
        self.band = PrintBand(self, self.printing)
        self.pane = PaperPane(self)
        self._lay_out()
        self._connect()
        self.queue.ask(shell.runner)
        self._show_paper()

    def _lay_out(self) -> None:
        self.widen(_WIDTH)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self._left())
        both.addWidget(self.pane, 1)
        self.pane.setMinimumHeight(fonts.grown(_LEAST))
        self.content.addLayout(both, 1)
        self.offer(
            (
                Choice(PRINT, self.tr("Print"), "printer"),
                Choice(SAVE, self.tr("&Save as PDF…"), "save"),
                Choice(CANCEL, self.tr("Do &not print")),
            )
        )

    def _left(self) -> QWidget:
        left = QWidget()
        left.setFixedWidth(fonts.widened(_LEFT))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        title = PlainLabel(self._subject.title, "h2")
        title.setWordWrap(True)
        sheet = FieldBox(self.tr("S&heet"), self.sheet)
        for part in (
            title,
            FieldBox(self.tr("Prin&ter"), self.queue),
            sheet,
            FieldBox(self.tr("&Copies"), self.copies),
            self.note,
            self.hint,
            self.band,
        ):
            column.addWidget(part)
        column.addStretch()
        sheet.setVisible(len(self._subject.layouts) > 1)
        return left

    def _connect(self) -> None:
        self.sheet.currentIndexChanged.connect(self._show_paper)
        self.hint.wanted.connect(self._take_a4)
        self.pane.paper_shown.connect(self._on_paper)
        self.printing.progressed.connect(self._on_progressed)
        self.printing.failed.connect(self._on_failed)
        self.printing.ended.connect(self._on_ended)

    @property
    def layout_now(self) -> Layout:
        """Give the sheet that is chosen."""
        return Layout(str(self.sheet.value()))

    def choice(self) -> PrintChoice:
        """Return what is chosen."""
        return PrintChoice(
            paper=self._subject.paper,
            printer=self.queue.queue(),
            layout=self.layout_now,
            copies=self.copies.value(),
        )

    # ------------------------------------------------------------ the paper
    def _show_paper(self) -> None:
        self.hint.hide()
        self.pane.show_paper("", partial(self._subject.preview, self.layout_now))

    def _on_paper(self, pages: int) -> None:
        words = self.tr("%n page(s)", "", pages)
        if self._subject.inside > 1:
            inside = self.tr("each printing holds its %n copies", "", self._subject.inside)
            words = f"{words} · {inside}"
        self.note.setText(words)
        each = -(-pages // self._subject.inside)
        if self.layout_now in SMALL and each > 1 and Layout.A4 in self._subject.layouts:
            work = partial(_count, self._subject, Layout.A4)
            told = partial(self._compare, pages, each)
            runner = self.shell.runner
            runner.run(self, Lane.PAPER, work, told, self._on_no_a4, topic="a4")

    def _compare(self, pages: int, each: int, on_a4: int) -> None:
        if on_a4 < pages and self.layout_now in SMALL:
            self.hint.tell(each)

    def _on_no_a4(self, _error: object) -> None:
        self.hint.hide()  # what A4 cannot hold is not offered

    def _take_a4(self) -> None:
        self.sheet.set_value(Layout.A4)
        self.activate()

    # ------------------------------------------------------------ the answers
    @override
    def answer(self, key: str) -> None:
        if key == PRINT:
            self._print()
        elif key == SAVE:
            task = self._subject.task(self.layout_now)
            run = self.shell.runner.run
            save = partial(self._save, task)
            run(self, Lane.PAPER, task.make, save, self.show_error, topic="save")
        elif not self.printing.is_running:
            super().answer(key)

    def _print(self) -> None:
        if self.printing.printer is not None:
            self.printing.again()  # it is out already; only the writing down is missing
            return
        self.printing.begin((task_of(self.shell.settings, self._subject, self.choice()),))

    def _save(self, task: "PaperTask", job: "PrintJob") -> None:
        self.shell.remember(self.choice())
        save_paper(self, job, partial(task.saved, job) if task.saved else None)

    def _on_progressed(self, done: int, count: int) -> None:
        for button in self.buttons.values():
            button.setEnabled(done == count)

    def _on_failed(self, _error: object) -> None:
        for button in self.buttons.values():
            button.setEnabled(True)
        # Enter tries again, with what is chosen by then
        self.band.again.hide()
        self.band.save.hide()
        self.activate()

    def _on_ended(self, result: object) -> None:
        self.shell.remember(self.choice())
        self.shell.say(self._subject.said or self.tr("The paper went to the printer."))
        super().answer(PRINT)
        self.printed.emit(result)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if is_enter(event) or _is_ctrl_enter(event):
            self.buttons[PRINT].click()
        elif step and 1 <= self.pane.page() + step <= self.pane.page_count():
            self.pane.page_wanted.emit(self.pane.page() + step)
        else:
            super().keyPressEvent(event)


def open_print(parent: QWidget, shell: "Shell", subject: PrintSubject) -> PrintDialog:
    """Open the dialog over the window of a widget and return at once.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    dialog = PrintDialog(parent, shell, subject)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _count(subject: PrintSubject, layout: Layout) -> int:
    return page_count(subject.preview(layout))


def _is_ctrl_enter(event: QKeyEvent) -> bool:
    bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_key = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    is_ctrl = bare == Qt.KeyboardModifier.ControlModifier
    return is_key and is_ctrl and not event.isAutoRepeat()


def _wrapped(role: str) -> PlainLabel:
    label = PlainLabel("", "hint", role)
    label.setWordWrap(True)
    return label
