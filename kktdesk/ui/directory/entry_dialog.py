"""One line of the directory, entered or changed; the dialog closes once it is saved."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.directory import DirectoryKind
from kktdesk.domain.directory_errors import DirectoryChangedMeanwhile
from kktdesk.domain.errors import DeskError, EntryRefused
from kktdesk.services.directory_views import DirectoryEdit, DirectoryLine
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.dialogs.sheet import Choice, SheetDialog
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import is_ctrl_enter
from kktdesk.ui.widgets.fields import ChoiceField, TextField
from kktdesk.ui.widgets.forms import FieldBox, enter_moves_on
from kktdesk.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from kktdesk.ui.page import Page

translate = QCoreApplication.translate

GO, MORE = "go", "more"


@dataclass(frozen=True, slots=True)
class Begin:
    """What a dialog begins with.

    Attributes:
        kind: of the line.
        base: the line that is changed, or None for a new one.
        division: where a new officer works.
        divisions: to choose from.
    """

    kind: DirectoryKind
    base: DirectoryLine | None
    division: str
    divisions: tuple[str, ...]


class EntryDialog(SheetDialog):
    """Asks for a line and saves it; a refusal leaves everything as it was typed.

    Signals:
        saved: carries the ``DirectoryLine``.
    """

    saved = Signal(object)

    def __init__(self, page: "Page", begin: Begin) -> None:
        self._page, self._begin = page, begin
        super().__init__(page, _title(begin))
        self._base, self._is_saving = begin.base, False
        self.name, self.title = TextField(), TextField(self.tr("for example: Head of division"))
        self.place = ChoiceField(self._places())
        self._lay_out()
        self._put()
        choices = [Choice(GO, self.tr("Save"), "save"), Choice(CANCEL, self.tr("&Do not"))]
        if begin.base is None:
            choices.insert(1, Choice(MORE, self.tr("Save, add a&nother")))
        self.offer(choices)
        enter_moves_on(self)
        self.name.setFocus()

    def _places(self) -> tuple[tuple[str, object], ...]:
        at_counter = (self.tr("At the counter (may stand at the desk)"), "")
        known = (*self._begin.divisions, self._begin.division)
        kept = self._begin.base.division if self._begin.base is not None else ""
        names = dict.fromkeys(name for name in (*known, kept) if name)
        return (at_counter, *((name, name) for name in names))

    def _lay_out(self) -> None:
        self.content.addWidget(FieldBox(self.tr("Name"), self.name))
        if self._begin.kind is DirectoryKind.OFFICER:
            self.content.addWidget(FieldBox(self.tr("Title"), self.title))
            self.content.addWidget(FieldBox(self.tr("Works"), self.place))
        words = self.tr(
            "Another name: the old one is kept among those no longer used, and dossiers keep it."
        )
        hint = PlainLabel(words, "hint", "text2")
        hint.setWordWrap(True)
        if self._begin.base is not None:
            self.content.addWidget(hint)
        for field in (self.name, self.title):
            field.typed.connect(partial(self._on_typed, field))

    def _put(self) -> None:
        base = self._begin.base
        if base is not None:
            self.name.setText(base.name)
            self.title.setText(base.title)
        self.place.set_value(base.division if base is not None else self._begin.division)

    def _on_typed(self, field: TextField, _text: str = "") -> None:
        field.set_state("")

    # ------------------------------------------------------------ saving
    @override
    def answer(self, key: str) -> None:
        if key not in {GO, MORE}:
            super().answer(key)
        elif not self._is_saving:
            self._is_saving = True
            work = partial(self._page.shell.desk.directory.save, self._read())
            then = partial(self._on_saved, key)
            self._page.shell.runner.run(self, Lane.WRITE, work, then, self._on_refused)

    def _read(self) -> DirectoryEdit:
        return DirectoryEdit(
            kind=self._begin.kind,
            name=self.name.committed_text(),
            title=self.title.committed_text(),
            division=str(self.place.value() or ""),
            base=self._base,
        )

    def _on_saved(self, key: str, line: DirectoryLine) -> None:
        self._is_saving = False
        self.saved.emit(line)
        if key == MORE:
            self.name.clear()
            self.title.clear()
            self.name.setFocus()
        else:
            super().answer(key)

    def _on_refused(self, error: DeskError) -> None:
        self._is_saving = False
        if isinstance(error, EntryRefused):
            self._show_problems(error)
            return
        if isinstance(error, DirectoryChangedMeanwhile):
            self._look_again()
        show_error(self, error)

    def _show_problems(self, error: EntryRefused) -> None:
        fields: dict[str, TextField | ChoiceField] = {
            "name": self.name,
            "title": self.title,
            "division": self.place,
        }
        for problem in reversed(error.problems):
            message = messages.of_problem(problem)
            words = " ".join(part for part in (message.happened, message.todo) if part)
            fields[problem.field].set_state("error", words)
        fields[error.problems[0].field].setFocus()

    def _look_again(self) -> None:
        """Take note of what another has written: who saves once more now means it."""
        work = self._page.shell.desk.directory.lines
        self._page.shell.runner.run(self, Lane.READ, work, self._on_looked)

    def _on_looked(self, lines: tuple[DirectoryLine, ...]) -> None:
        base = self._base
        if base is not None:
            same = (line for line in lines if (line.kind, line.name) == (base.kind, base.name))
            self._base = next(same, None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_ctrl_enter(event):
            self.answer(GO)
        else:
            super().keyPressEvent(event)


def _title(begin: Begin) -> str:
    new = {
        DirectoryKind.DIVISION: translate("EntryDialog", "New division"),
        DirectoryKind.OFFICER: translate("EntryDialog", "New officer"),
        DirectoryKind.PARTNER: translate("EntryDialog", "New partner agency"),
    }
    changed = {
        DirectoryKind.DIVISION: translate("EntryDialog", "Change a division"),
        DirectoryKind.OFFICER: translate("EntryDialog", "Change an officer"),
        DirectoryKind.PARTNER: translate("EntryDialog", "Change a partner agency"),
    }
    return (new if begin.base is None else changed)[begin.kind]


def open_entry(page: "Page", begin: Begin) -> EntryDialog:
    """Open a dialog over the window of a page and return at once.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    dialog = EntryDialog(page, begin)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
