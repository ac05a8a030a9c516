"""Prints the register book: from which day to which, of which field; what is seen is printed."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.moment import local_day
from kktdesk.domain.register_book_errors import PaperCancelled
from kktdesk.domain.typed_moment import read_past_day
from kktdesk.ui import fonts, formats
from kktdesk.ui.desk_sheet import DeskSheet
from kktdesk.ui.dialogs.sheet import Choice
from kktdesk.ui.print_dialog.print_band import PrintBand
from kktdesk.ui.print_dialog.print_run import PaperTask, PrintRun
from kktdesk.ui.printing import save_paper
from kktdesk.ui.register_book.asked import Asked
from kktdesk.ui.register_book.progress_band import ProgressBand
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.fields import ChoiceField, TextField
from kktdesk.ui.widgets.forms import FieldBox, align_labels
from kktdesk.ui.widgets.paper import PaperPreview

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.register_book_views import RegisterPaper
    from kktdesk.services.views import PrintJob
    from kktdesk.ui.page import Shell

_PRINT, _SAVE, _CLOSE = "print", "save", ""
_WIDTH, _HEIGHT, _DAY_WIDTH = 820, 700, 130
_SETTLE_MS, _LOOK_MS = 350, 100

translate = QCoreApplication.translate


class RegisterBookDialog(DeskSheet):
    """Asks for a period and shows the book of it."""

    def __init__(self, parent: QWidget, shell: "Shell", day: date) -> None:
        super().__init__(parent, shell, translate("RegisterBook", "Print the register book"))
        self._today = local_day(shell.clock.now())
        self.printing = PrintRun(self)
        self.first, self.last = _day_field(day), _day_field(day)
        every = self.tr("All fields")
        fields = tuple((name, code) for code, name in shell.desk.register_book.fields().items())
        self.choice = ChoiceField(((every, None), *fields))
        self.preview = PaperPreview(self.tr("Register book"), "A4")
        self.progress = ProgressBand()
        self.band = PrintBand(self, self.printing)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._looked = QTimer(self, interval=_LOOK_MS)
        self._asked: Asked | None = None
        self._paper: RegisterPaper | None = None
        self._lay_out()
        self._connect()
        self.ask()

    def _lay_out(self) -> None:
        self.widen(_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(14)
        for at, (words, field) in enumerate(
            (
                (self.tr("&From day"), self.first),
                (self.tr("T&o day"), self.last),
                (self.tr("F&ield of work"), self.choice),
            )
        ):
            box = FieldBox(words, field)
            align_labels((box,))
            row.addWidget(box, at // 2)
        self.content.setSpacing(8)
        self.content.addLayout(row)
        self.content.addWidget(self.preview, 1)
        self.content.addWidget(self.progress)
        self.content.addWidget(self.band)
        self.offer(
            (
                Choice(_PRINT, self.tr("Print the book"), "printer"),
                Choice(_SAVE, self.tr("&Save as PDF…")),
                Choice(_CLOSE, self.tr("C&lose")),
            )
        )

    @override
    def sizeHint(self) -> QSize:
        # the preview gives way to the bands: the sheet does not jump when one comes or goes
        return super().sizeHint().boundedTo(QSize(self.width(), fonts.grown(_HEIGHT)))

    def _connect(self) -> None:
        for field in (self.first, self.last):
            field.typed.connect(self._on_typed)
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self._settled.timeout.connect(self.ask)
        self._looked.timeout.connect(self._look)
        self.progress.stop_asked.connect(self._on_stop)
        self.finished.connect(self._on_closed)
        self.printing.ended.connect(self._on_printed)
        self.printing.progressed.connect(self._on_progressed)

    # ------------------------------------------------------------ what is asked for
    @Slot()
    def ask(self) -> None:
        """Make the book of what is typed; an older one is not wanted any more."""
        self._settled.stop()
        self._give_up()
        period = self._period()
        if period is None:
            self.preview.clear()
            return
        field = self.choice.value()
        asked = Asked(*period, field if isinstance(field, str) else None)
        self._asked = asked
        self.progress.show_part(0)
        self.progress.show()
        self._looked.start()
        work = partial(asked.make, self.shell.desk)
        given, refused = partial(self._show, asked), partial(self._on_refused, asked)
        self.shell.runner.run(self, Lane.PAPER, work, given, refused, "book")

    def _give_up(self) -> None:
        if self._asked is not None:
            self._asked.stop()
        self._asked, self._paper = None, None
        self._looked.stop()
        self.progress.hide()
        self._allow()

    def _period(self) -> tuple[date, date] | None:
        days = [self._day(field) for field in (self.first, self.last)]
        first, last = days
        return None if first is None or last is None else (first, last)

    def _day(self, field: TextField) -> date | None:
        day = read_past_day(field.visible_text(), self._today)
        words = "" if day else self.tr("Write a day, for example 1/12 or 01/12/2026.")
        field.set_state("" if day else "error", words)
        return day

    def _on_typed(self, _text: str) -> None:
        self._give_up()
        self._settled.start()

    def _on_chosen(self, _index: int) -> None:
        self.ask()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and (self.first.hasFocus() or self.last.hasFocus()):
            self.ask()
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ what comes of it
    @Slot()
    def _look(self) -> None:
        if self._asked is not None:
            self.progress.show_part(self._asked.part)

    def _show(self, asked: Asked, paper: "RegisterPaper") -> None:
        if asked is not self._asked:
            return
        self._give_up()
        self._paper = paper
        note = self.tr("{lines} lines").format(lines=paper.line_count)
        self.preview.set_title(self.tr("Register book"), f"A4 · {note}")
        self.preview.clear()
        self.preview.show_pdf(paper.pdf)
        self._allow()

    def _on_refused(self, asked: Asked, error: "DeskError") -> None:
        if asked is self._asked:
            self._give_up()
            self.preview.clear(messages.of_error(error).in_one_line())

    @Slot()
    def _on_stop(self) -> None:
        self._give_up()
        self.preview.clear(messages.of_error(PaperCancelled()).in_one_line())
        self.first.setFocus()

    def _allow(self) -> None:
        is_ready = self._paper is not None and not self.printing.is_running
        for key in (_PRINT, _SAVE):
            self.buttons[key].setEnabled(is_ready)

    # ------------------------------------------------------------ acts
    @override
    def answer(self, key: str) -> None:
        if not key:
            super().answer(key)
        elif self._paper is not None:
            task = book_task(self.shell, self._paper)
            if key == _PRINT:
                self.printing.begin((task,))
            else:
                save = partial(self._save, self._paper)
                self.shell.runner.run(self, Lane.PAPER, task.make, save, self.show_error)

    def _save(self, paper: "RegisterPaper", job: "PrintJob") -> None:
        save_paper(self, job, partial(self.shell.desk.register_book.record_save, paper))

    @Slot(int, int)
    def _on_progressed(self, _done: int, _count: int) -> None:
        self._allow()

    @Slot(object)
    def _on_printed(self, _printer: object) -> None:
        self.shell.say(self.tr("The register book went to the printer."))
        super().answer(_CLOSE)

    @Slot()
    def _on_closed(self) -> None:
        self._give_up()


def book_task(shell: "Shell", paper: "RegisterPaper") -> PaperTask:
    """Give the task of a register book, of which each print stands in the log.

    Returns:
        the task.
    """
    book = shell.desk.register_book

    def saved(_job: object) -> None:
        book.record_save(paper)

    return PaperTask(
        paper.title,
        partial(book.print_job, paper),
        partial(book.record_print, paper),
        Lane.WRITE,
        saved=saved,
    )


def _day_field(day: date) -> TextField:
    field = TextField()
    field.setText(formats.day_text(day))
    field.setFixedWidth(fonts.widened(_DAY_WIDTH))
    return field


def open_register_book(
    parent: QWidget, shell: "Shell", day: date | None = None
) -> RegisterBookDialog:
    """Open the print of the register book and return at once.

    Args:
        parent: a widget of the window.
        shell: as a page has it.
        day: whose lines are shown at first; None for today.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    dialog = RegisterBookDialog(parent, shell, day or local_day(shell.clock.now()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
