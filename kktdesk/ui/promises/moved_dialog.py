"""Ngày hẹn thay đổi: for each promise that the calendar moved, keep it or make it anew."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.errors import EntryRefused
from kktdesk.services.calendar_views import MovedPromise, PromiseDecision
from kktdesk.ui import fonts
from kktdesk.ui.desk_sheet import DeskSheet
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.dialogs.sheet import Choice
from kktdesk.ui.print_dialog.print_band import PrintBand
from kktdesk.ui.print_dialog.print_run import PrintRun, why_task
from kktdesk.ui.promises.choices import PromiseTable
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import ActionButton, is_enter
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.ui.page import Shell

_SAVE, _PRINT, _CLOSE = "save", "print", ""
_WIDTH = 980
_LEAST_TABLE = 130

translate = QCoreApplication.translate


class MovedDialog(DeskSheet):
    """Lets the clerk decide, saves it, then offers to print what explains the new promises.

    Closed before saving it leaves everything undecided.

    Signals:
        decided: the choices were saved; carries what is still undecided.
    """

    decided = Signal(object)

    def __init__(self, parent: QWidget, shell: "Shell") -> None:
        super().__init__(parent, shell, translate("Promises", "Due dates that have moved"))
        self._page = parent
        self._anew: tuple[str, ...] = ()
        self.words = PlainLabel("", "body", "text2")
        self.words.setWordWrap(True)
        self.table = PromiseTable()
        self.keep_all = ActionButton(translate("Promises", "&Keep all"))
        self.anew_all = ActionButton(translate("Promises", "Promise &all anew"))
        self.reason = TextField()
        self.printing = PrintRun(self)
        self.band = PrintBand(self, self.printing)
        self._lay_out()
        self._connect()
        self._read()

    def _lay_out(self) -> None:
        self.widen(_WIDTH)
        self.table.setMinimumHeight(fonts.grown(_LEAST_TABLE))
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (self.keep_all, self.anew_all):
            acts.addWidget(button)
        acts.addStretch()
        self.choosing = QWidget()
        column = QVBoxLayout(self.choosing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addLayout(acts)
        column.addWidget(FieldBox(translate("Promises", "Reason"), self.reason))
        self.content.setSpacing(8)
        self.content.addWidget(self.words)
        self.content.addWidget(self.choosing, 1)
        self.content.addWidget(self.band)
        self.offer(
            (
                Choice(_SAVE, translate("Promises", "Save the decisions")),
                Choice(_PRINT, translate("Promises", "Print the explanations"), "printer"),
                Choice(_CLOSE, translate("Promises", "C&lose")),
            )
        )
        self.buttons[_PRINT].set_kind("default")
        self.buttons[_SAVE].set_key("Ctrl+Enter")
        self.buttons[_PRINT].hide()
        self.table.setFocus()

    def _connect(self) -> None:
        self.keep_all.clicked.connect(partial(self._choose_all, PromiseDecision.KEEP))
        self.anew_all.clicked.connect(partial(self._choose_all, PromiseDecision.RE_PROMISE))
        self.table.chosen.connect(self._show_counts)
        self.table.opened.connect(self._on_opened)
        self.printing.ended.connect(self._on_printed)

    def _choose_all(self, decision: PromiseDecision, _is_checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        self.table.choose_all(decision)
        self.table.setFocus()

    # ------------------------------------------------------------ choosing
    def _read(self) -> None:
        work = self.shell.desk.promises.moved
        self.shell.runner.run(self, Lane.READ, work, self._show, self._on_unread, "moved")

    def _show(self, moved: tuple[MovedPromise, ...]) -> None:
        self.table.show_promises(moved)
        for part in (self.keep_all, self.anew_all, self.reason, self.buttons[_SAVE]):
            part.setEnabled(bool(moved))
        if not moved:
            self.words.setText(translate("Promises", "No promise waits for a decision."))
        self.choosing.updateGeometry()

    def _on_unread(self, error: "DeskError") -> None:
        super().answer(_CLOSE)
        show_error(self._page, error)

    def _show_counts(self) -> None:
        kept = len(self.table.codes(PromiseDecision.KEEP))
        anew = len(self.table.codes(PromiseDecision.RE_PROMISE))
        self.words.setText(
            translate(
                "Promises",
                "The calendar was changed after these dates were promised. Nothing moves before"
                " it is saved here. Keep: {kept} · promise anew: {anew}. Enter or the space bar"
                " changes the choice of a row.",
            ).format(kept=kept, anew=anew)
        )

    @override
    def answer(self, key: str) -> None:
        if key == _SAVE:
            self._save()
        elif key == _PRINT:
            tasks = tuple(why_task(self.shell, code) for code in self._anew)
            self.printing.begin(tasks)
        else:
            super().answer(key)

    @Slot(object)
    def _on_opened(self, _row: object) -> None:
        self.answer(_SAVE)

    def _save(self) -> None:
        reason, button = self.reason.committed_text().strip(), self.buttons[_SAVE]
        if not reason:
            words = translate("Promises", "Write the reason; it stays in each dossier's history.")
            self.reason.set_state("error", words)
            self.reason.setFocus()
            return
        if not button.isEnabled():
            return
        button.setEnabled(False)
        anew = self.table.codes(PromiseDecision.RE_PROMISE)
        work = partial(self.shell.desk.promises.decide, self.table.choices(), reason)
        done = partial(self._on_saved, anew)
        self.shell.runner.run(self, Lane.WRITE, work, done, self._on_refused)

    def _on_refused(self, error: "DeskError") -> None:
        """Keep every choice and the reason; rows whose dates are others now are read again."""
        self.buttons[_SAVE].setEnabled(True)
        self.show_error(error)
        if not isinstance(error, EntryRefused):
            self._read()

    # ------------------------------------------------------------ saved
    def _on_saved(self, anew: tuple[str, ...], left: tuple[MovedPromise, ...]) -> None:
        count = len(self.table.records.rows)
        self.shell.say(translate("Promises", "Decided: %n promise(s)", "", count))
        self.decided.emit(left)
        self._anew = anew
        if anew:
            self._offer_paper(count, len(left))
        else:
            super().answer(_CLOSE)

    def _offer_paper(self, count: int, left: int) -> None:
        said = translate("Promises", "Decided: %n promise(s)", "", count)
        more = translate("Promises", "%n promise(s) still wait for a decision.", "", left)
        what = translate(
            "Promises",
            "The applicants whose dates are new can be given a sheet that says why, day by day.",
        )
        self.words.setText(f"{said}. {what}" + (f" {more}" if left else ""))
        sheets = len(self._anew)
        text = translate("Promises", "Print the explanation of %n dossier(s)", "", sheets)
        self.buttons[_PRINT].setText(text)
        for part, is_shown in (
            (self.choosing, False),
            (self.buttons[_SAVE], False),
            (self.buttons[_PRINT], True),
        ):
            part.setVisible(is_shown)
        self.buttons[_PRINT].setFocus()

    @Slot(object)
    def _on_printed(self, _taken: object) -> None:
        count = len(self._anew)
        said = translate("Promises", "%n explanation(s) went to the printer", "", count)
        self.shell.say(said)
        super().answer(_CLOSE)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        is_key = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if (is_key and is_ctrl) or (is_enter(event) and self.reason.hasFocus()):
            self.answer(_SAVE if self.choosing.isVisible() else _PRINT)
        else:
            super().keyPressEvent(event)


def open_moved(parent: QWidget, shell: "Shell") -> MovedDialog:
    """Open the promises that wait for a decision and return at once.

    Args:
        parent: a widget of the window.
        shell: as the page has it.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    dialog = MovedDialog(parent, shell)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
