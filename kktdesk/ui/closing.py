"""The end of a window: nothing typed is lost unasked, the register is copied, the lanes end."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from kktdesk.domain.errors import DeskError
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.dialogs.question import open_question
from kktdesk.ui.dialogs.sheet import Choice
from kktdesk.ui.pages.shelf import PageShelf
from kktdesk.ui.session import DeskSession

if TYPE_CHECKING:
    from kktdesk.services.views import BackupView

LOSE = "lose"


class Closing(QObject):
    """Brings a window to its end.

    Signals:
        allowed: nothing stands against closing; ``begin`` may follow.
        finished: the window may go.
    """

    allowed = Signal()
    finished = Signal()

    def __init__(self, window: QWidget, session: DeskSession, shelf: PageShelf) -> None:
        super().__init__(window)
        self._window, self._session, self._shelf = window, session, shelf
        self._has_begun = False
        self.is_finished = False

    def request(self) -> None:
        """Allow it, after asking where something typed would be lost."""
        if self._has_begun:
            return
        if not any(page.has_unsaved_entry() for page in self._shelf.all_pages()):
            self.allowed.emit()
            return
        question = open_question(
            self._window,
            self.tr("Close without saving?"),
            self.tr("Something that was typed has not been saved."),
            (
                Choice("stay", self.tr("&Go back to it")),
                Choice(LOSE, self.tr("&Close without saving")),
            ),
        )
        question.answered.connect(self._on_answered)

    @Slot(str)
    def _on_answered(self, key: str) -> None:
        if key == LOSE:
            self.allowed.emit()

    def begin(self) -> None:
        """Copy the register and finish; a copy that fails is told, and then the end comes too."""
        self._has_begun = True
        self._session.back_up(self._finish_soon, self._on_failed)

    def _on_failed(self, error: DeskError) -> None:
        dialog = show_error(self._window, error, self.tr("No backup was made"))
        dialog.answered.connect(self._finish)

    def _finish_soon(self, _backup: "BackupView | None") -> None:
        # not in the midst of an answer of the runner that is closed now
        QTimer.singleShot(0, self, self._finish)

    @Slot()
    def _finish(self) -> None:
        self._session.close()
        self.is_finished = True
        self.finished.emit()
