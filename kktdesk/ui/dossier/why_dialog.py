"""Why a dossier is promised for its day: cells, rules, every day on a line; Ctrl+P prints it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.services.why_views import Explanation
from kktdesk.ui import fonts, formats
from kktdesk.ui.desk_sheet import DeskSheet
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.dialogs.sheet import Choice
from kktdesk.ui.print_dialog.chooser import PrintChooser
from kktdesk.ui.print_dialog.print_band import PrintBand
from kktdesk.ui.print_dialog.print_run import PrintRun, note_why_saved, why_task
from kktdesk.ui.print_dialog.subjects import why_subject
from kktdesk.ui.printing import save_paper
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.why.day_cells import DayCells
from kktdesk.ui.why.day_lines import DayLines
from kktdesk.ui.why.day_strip import term_sentence
from kktdesk.ui.why.ring_scroll import RING, RingScroll
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.views import DossierView, PrintJob
    from kktdesk.ui.page import Shell
    from kktdesk.ui.print_dialog.subject import PrintSubject

_PRINT, _CHOOSE, _SAVE, _CLOSE = "print", "choose", "save", ""
_PRINT_KEYS = ("Ctrl+P", "F8")
_WIDTH = 760
_LEAST = 110

translate = QCoreApplication.translate


class WhyDialog(DeskSheet):
    """The explanation of one promise."""

    def __init__(self, parent: QWidget, shell: "Shell", dossier: "DossierView") -> None:
        title = translate("WhyDialog", "Why is {code} promised for this day?")
        super().__init__(parent, shell, title.format(code=dossier.code))
        self._code, self._page = dossier.code, parent
        self.printing = PrintRun(self)
        self.promise = PlainLabel(formats.moment_text(dossier.due_at), "due")
        self.notes = _wrapped("text")
        self.cells = DayCells()
        self.rules = _wrapped("text2")
        self.lines = DayLines()
        self.band = PrintBand(self, self.printing)
        self.area = _Area(self._content())
        self.area.setAccessibleName(self.tr("How the day was counted"))
        self._lay_out()
        self.chooser = PrintChooser(self, self._subject)
        self.chooser.printed.connect(self._on_printed)
        self.printing.ended.connect(self._on_printed)
        self._read()

    def _lay_out(self) -> None:
        self.widen(_WIDTH)
        self.content.setSpacing(8)
        self.content.addWidget(self.promise)
        self.content.addWidget(self.area, 1)
        self.content.addWidget(self.band)
        self.offer(
            (
                Choice(_CLOSE, self.tr("Close")),
                Choice(_PRINT, self.tr("Print the explanation"), "printer"),
                Choice(_CHOOSE, self.tr("Print, choose &how…")),
                Choice(_SAVE, self.tr("&Save as PDF…")),
            )
        )
        self.buttons[_PRINT].set_key(_PRINT_KEYS[0])
        key = QShortcut(self)
        key.setKeys([QKeySequence(text) for text in _PRINT_KEYS])
        key.setAutoRepeat(False)
        key.activated.connect(partial(self.answer, _PRINT))

    def _content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        for part in (self.notes, self.cells, self.rules, self.lines):
            column.addWidget(part)
        column.addStretch()
        return content

    def _read(self) -> None:
        work = partial(self.shell.desk.papers.explanation, self._code)
        self.shell.runner.run(self, Lane.READ, work, self.show_why, self._on_refused)

    def show_why(self, why: Explanation) -> None:
        """Show an explanation."""
        self.notes.setText("\n".join(why.notes))
        self.notes.setVisible(bool(why.notes))
        self.cells.show_why(why)
        rules = (term_sentence(why), *why.rules[1:])
        self.rules.setText("\n".join(f"–  {rule}" for rule in rules))
        self.lines.show_lines(why.lines)
        self.area.updateGeometry()
        self.fit()

    def _on_refused(self, error: "DeskError") -> None:
        super().answer(_CLOSE)
        show_error(self._page, error)

    @override
    def answer(self, key: str) -> None:
        if key == _PRINT:
            self.printing.begin((why_task(self.shell, self._code),))
        elif key == _CHOOSE:
            self.chooser.open()
        elif key == _SAVE:
            work = partial(self.shell.desk.papers.why_print, self._code)
            self.shell.runner.run(self, Lane.PAPER, work, self._save, self.show_error)
        else:
            super().answer(key)

    def _subject(self) -> "PrintSubject":
        return why_subject(self.shell, self._code)

    def _save(self, job: "PrintJob") -> None:
        save_paper(self, job, partial(note_why_saved, self.shell.desk.papers, self._code, job))

    @Slot(object)
    def _on_printed(self, _taken: object) -> None:
        said = self.tr("The explanation went to the printer: {code}")
        self.shell.say(said.format(code=self._code))
        super().answer(_CLOSE)


def open_why(parent: QWidget, shell: "Shell", dossier: "DossierView") -> WhyDialog:
    """Open the explanation of a dossier's promise and return at once.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    dialog = WhyDialog(parent, shell, dossier)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _wrapped(role: str) -> PlainLabel:
    label = PlainLabel("", "hint", role)
    label.setWordWrap(True)
    return label


class _Area(RingScroll):
    """As high as its content where the window allows; arrows and PgUp, PgDn move it."""

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self._content = content
        self.setMinimumHeight(fonts.grown(_LEAST))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._content.heightForWidth(width - 2 * RING) + 2 * RING
