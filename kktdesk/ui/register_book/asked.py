"""One print of the register book while a worker makes it.

The worker writes how far it is and reads whether it is still wanted; the window looks now and
then. Plain values pass between the two, for no worker may hold anything of the window.
"""

from typing import TYPE_CHECKING

from kktdesk.domain.register_book import Watch

if TYPE_CHECKING:
    from datetime import date

    from kktdesk.services.desk import Desk
    from kktdesk.services.register_book_views import RegisterPaper


class Asked:
    """What was asked for, and how far it is."""

    def __init__(self, first: "date", last: "date", field: str | None) -> None:
        self._period = first, last
        self._field = field
        self._done, self._total = 0, 0
        self._is_stopped = False

    @property
    def part(self) -> float:
        """How much is done, from 0 to 1."""
        return self._done / self._total if self._total else 0.0

    def stop(self) -> None:
        """Say that it is not wanted any more."""
        self._is_stopped = True

    def make(self, desk: "Desk") -> "RegisterPaper":
        """Make the paper; runs in the paper lane.

        Returns:
            the paper.
        """
        watch = Watch(self._tell, lambda: self._is_stopped)
        first, last = self._period
        return desk.register_book.paper(first, last, self._field, watch)

    def _tell(self, done: int, total: int) -> None:
        self._done, self._total = done, total
