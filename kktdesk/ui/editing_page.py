"""A page whose lists give their place to an editor; what is typed there is never lost unasked."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from kktdesk.ui.dialogs.question import DROP, ask_to_drop
from kktdesk.ui.page import Page

if TYPE_CHECKING:
    from kktdesk.ui.page import Shell


class Editor(Protocol):
    """What takes the place of the lists."""

    def is_changed(self) -> bool:
        """Say whether something was typed that is not saved."""

    def take_focus(self) -> None:
        """Put the focus where somebody goes on typing."""


class EditingPage(Page):
    """Lists, or the editor in their place; Esc leaves the editor and asks first when it must.

    Attributes:
        sides: the lists, and behind them the editor.
    """

    def __init__(self, shell: "Shell", parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._open: Editor | None = None
        self.sides = QStackedWidget()

    # ------------------------------------------------------------ what a page says of itself
    def list_panes(self) -> tuple[QWidget, ...]:
        """List where F6 goes while no editor is shown; the first takes the focus."""
        raise NotImplementedError

    def unsaved_words(self) -> str:
        """Say what would be lost, for the question whether it may be."""
        raise NotImplementedError

    def is_saving(self) -> bool:
        """Say whether what was typed is being saved; until then the editor stays."""
        raise NotImplementedError

    # ------------------------------------------------------------ the editor
    @property
    def is_editing(self) -> bool:
        """Say whether the editor is shown, not the lists."""
        return self._open is not None

    def show_editor(self, editor: Editor) -> None:
        """Put the editor in the place of the lists."""
        self._open = editor
        self.sides.setCurrentIndex(1)

    def leave_editor(self) -> None:
        """Show the lists again; what was typed is saved, or may be dropped."""
        self._open = None
        self.sides.setCurrentIndex(0)
        self.activate()

    @override
    def activate(self) -> None:
        if self._open is None:
            super().activate()
        else:
            self._open.take_focus()

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return self.list_panes() if self._open is None else ()

    @override
    def has_unsaved_entry(self) -> bool:
        return self._open is not None and self._open.is_changed()

    @override
    def go_back(self) -> None:
        if self._open is None:
            super().go_back()
        elif self.is_saving():
            return
        elif self._open.is_changed():
            asked = ask_to_drop(self, self.unsaved_words())
            asked.answered.connect(self._on_drop_answered)
        else:
            self.leave_editor()

    def _on_drop_answered(self, key: str) -> None:
        if key == DROP:
            self.leave_editor()
        else:
            self.activate()
