"""What a file would change in the catalogue, line by line, before anything is changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kktdesk.services.procedure_views import ImportLine
from kktdesk.ui import fonts
from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.dialogs.sheet import Choice, SheetDialog
from kktdesk.ui.reception.remark import Remark
from kktdesk.ui.states import StateKey
from kktdesk.ui.tables.records import Column, Kind, RecordTable
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

GO, OTHER = "go", "other"
_WIDTH, _AIR, _ROWS = 940, 48, 7
_NEW, _CHANGED, _SAME, _REFUSED = "new", "changed", "same", "refused"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was read.

    Attributes:
        name: of the file, for the title.
    """

    name: str
    content: bytes
    lines: tuple[ImportLine, ...]


class ImportDialog(SheetDialog):
    """The lines of a file; all of them are taken in, or none.

    Signals:
        agreed: the file is to be taken in.
        other_requested: another file is to be chosen.
    """

    agreed = Signal(object)
    other_requested = Signal()

    def __init__(self, parent: QWidget, read: ReadFile) -> None:
        super().__init__(parent, self.tr("Import procedures"), read.name)
        self._read = read
        self._fit(parent)
        self.counts = PlainLabel(self._counts(read.lines))
        self.counts.setWordWrap(True)
        self.remark = Remark()
        self.problem = PlainLabel("", "body", "late")
        self.table = RecordTable(self._columns(), key=_row, is_two_line=True)
        self.table.setAccessibleName(self.tr("Lines of the file"))
        self._lay_out(parent)
        self._say(read.lines)
        self.offer(self._choices(read.lines))
        self.answered.connect(self._on_answered)

    def _fit(self, parent: QWidget) -> None:
        self.setFixedWidth(min(fonts.widened(_WIDTH), parent.window().width() - _AIR))

    def _lay_out(self, parent: QWidget) -> None:
        self.table.set_rows(sorted(self._read.lines, key=_refused_first))
        panel = Panel()
        panel.body.setContentsMargins(1, 1, 1, 1)
        panel.body.addWidget(self.table)
        room = parent.window().height() - fonts.grown(250)
        wanted = fonts.grown(48) * min(len(self._read.lines), _ROWS) + fonts.grown(34)
        panel.setFixedHeight(max(min(room, wanted), fonts.grown(110)))
        self.content.addWidget(self.counts)
        self.content.addWidget(panel)
        self.problem.setWordWrap(True)
        self.content.addWidget(self.problem)
        self.content.addWidget(self.remark)
        self.table.selected.connect(self._show_problem)
        self._show_problem(self.table.current())

    def _show_problem(self, line: ImportLine | None) -> None:
        """Say in full why the current line is refused; its row may be too narrow for it."""
        self.problem.setText(line.problem if line is not None else "")
        has_any = _count(self._read.lines, _REFUSED) > 0
        self.problem.setVisible(has_any)

    def _columns(self) -> tuple[Column[ImportLine], ...]:
        return (
            Column(self.tr("Line"), _row_text, Kind.QUIET, 56, is_right=True),
            Column(self.tr("Code"), _code, Kind.CODE, 118),
            Column(
                self.tr("Procedure"),
                _name,
                width=260,
                least=160,
                second=_problem,
                is_stretching=True,
            ),
            Column(self.tr("What happens"), self._what, Kind.STATE, 150, state=_state),
        )

    def _what(self, line: ImportLine) -> str:
        words = {
            _NEW: self.tr("New"),
            _CHANGED: self.tr("Changed"),
            _SAME: self.tr("The same"),
            _REFUSED: self.tr("Refused"),
        }
        return words[line.what]

    def _counts(self, lines: Sequence[ImportLine]) -> str:
        parts = (
            self.tr("%n new", "", _count(lines, _NEW)),
            self.tr("%n changed", "", _count(lines, _CHANGED)),
            self.tr("%n the same", "", _count(lines, _SAME)),
            self.tr("%n refused", "", _count(lines, _REFUSED)),
        )
        return "  ·  ".join(parts)

    def _say(self, lines: Sequence[ImportLine]) -> None:
        if _count(lines, _REFUSED):
            words = self.tr(
                "Nothing is taken in while a line is refused. Correct the file and choose it"
                " again."
            )
            self.remark.say(words, "overdue", "late")
        elif not _changes(lines):
            self.remark.say(self.tr("The catalogue says the same already."), "check-circle", "ok")
        else:
            words = self.tr("Every line becomes a version; dossiers that are here keep theirs.")
            self.remark.say(words, "shield", "ok")

    def _choices(self, lines: Sequence[ImportLine]) -> tuple[Choice, ...]:
        close = Choice(CANCEL, self.tr("&Close"))
        if _count(lines, _REFUSED):
            return (Choice(OTHER, self.tr("Choose the file again…")), close)
        if not _changes(lines):
            return (Choice(CANCEL, self.tr("Close")),)
        words = self.tr("Import %n procedure(s)", "", _changes(lines))
        return (Choice(GO, words, "check"), Choice(CANCEL, self.tr("&Do not")))

    def _on_answered(self, key: str) -> None:
        if key == GO:
            self.agreed.emit(self._read)
        elif key == OTHER:
            self.other_requested.emit()


def _changes(lines: Sequence[ImportLine]) -> int:
    return _count(lines, _NEW) + _count(lines, _CHANGED)


def _count(lines: Sequence[ImportLine], what: str) -> int:
    return sum(line.what == what for line in lines)


_ORDER = {_REFUSED: 0, _NEW: 1, _CHANGED: 2, _SAME: 3}
_STATES = {
    _NEW: StateKey.READY,
    _CHANGED: StateKey.DRAFT,
    _SAME: StateKey.RETURNED,
    _REFUSED: StateKey.LATE,
}


def _refused_first(line: ImportLine) -> tuple[int, int]:
    return _ORDER[line.what], line.row


def _row(line: ImportLine) -> int:
    return line.row


def _row_text(line: ImportLine) -> str:
    return str(line.row)


def _code(line: ImportLine) -> str:
    return line.code


def _name(line: ImportLine) -> str:
    return line.name


def _problem(line: ImportLine) -> str:
    return line.problem


def _state(line: ImportLine) -> str:
    return _STATES[line.what]


def open_import(parent: QWidget, read: ReadFile) -> ImportDialog:
    """Open what a file would change, over the window of a widget, and return at once.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    dialog = ImportDialog(parent, read)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
