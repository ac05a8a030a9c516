"""Asks the register for a number when the clerk has left its field."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.views import KnownParty
    from kktdesk.ui.page import Page


class PartyLookup(QObject):
    """One question for each number, however often its field is left.

    Signals:
        answered: carries the ``KnownParty``, or None for a number that is not known.
        ended: the question that was under way is answered or failed.
    """

    answered = Signal(object)
    ended = Signal()

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        self._asked = ""
        self.is_pending = False

    def look(self, number: str) -> None:
        """Ask for a number; the same number again asks nothing."""
        if number == self._asked:
            return
        self._asked = number
        self.is_pending = True
        shell = self._page.shell
        work = partial(shell.desk.reception.known_party, number)
        take, refuse = partial(self._take, number), partial(self._refuse, number)
        shell.runner.run(self, Lane.READ, work, take, refuse, "party")

    def forget(self, number: str = "") -> None:
        """Take a number as asked already; what is under way is answered to nobody."""
        self._asked = number
        self.is_pending = False

    def _take(self, number: str, known: "KnownParty | None") -> None:
        if number != self._asked or not self.is_pending:
            return
        self.is_pending = False
        self.answered.emit(known)
        self.ended.emit()

    def _refuse(self, number: str, _error: "DeskError") -> None:
        # Filling in is a help only: without it the clerk types, and the next leaving asks again.
        if number == self._asked and self.is_pending:
            self.forget()
            self.ended.emit()
