"""From the search box to what was meant: the list while typing, the dossier at Enter."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kktdesk.domain.dossier import Act, is_at_desk
from kktdesk.domain.moment import local_day
from kktdesk.domain.text import fold
from kktdesk.ui.dossier.words import needed_act
from kktdesk.ui.page import DOSSIER, DOSSIERS, RETURNING, OpenAt, SearchFor
from kktdesk.ui.pages.shelf import PageShelf
from kktdesk.ui.tasks.runner import Lane, TaskRunner
from kktdesk.ui.top_bar import TopBar

if TYPE_CHECKING:
    from kktdesk.services.clock import Clock
    from kktdesk.services.desk import Desk
    from kktdesk.services.list_views import DossierRow, Found

ENOUGH = 2  # one is the dossier that was meant, two are a list


class SearchRoute(QObject):
    """Leads from the search box to the pages.

    Attributes:
        desk: None while nothing is open; the box then leads nowhere.
    """

    def __init__(self, bar: TopBar, shelf: PageShelf, runner: TaskRunner, clock: "Clock") -> None:
        super().__init__(bar)
        self._clock = clock
        self.desk: Desk | None = None
        self._bar, self._shelf, self._runner = bar, shelf, runner
        bar.search_typed.connect(self._on_typed)
        bar.search_entered.connect(self._on_entered)
        bar.search_left.connect(self._on_left)

    def begin(self) -> None:
        """Show the list and go to the box above it (F3)."""
        self._shelf.show_quietly(DOSSIERS)
        self._bar.focus_search()

    def end(self) -> bool:
        """Leave the box, empty it, go into the page below (Esc).

        Returns:
            False if nobody was in the box.
        """
        if not self._bar.search.hasFocus():
            return False
        self._bar.clear_search()
        self._shelf.show_page(DOSSIERS, SearchFor(""))
        return True

    def _on_typed(self, text: str) -> None:
        self._shelf.show_quietly(DOSSIERS, SearchFor(text.strip()))

    def _on_left(self) -> None:
        self._shelf.show_page(DOSSIERS)

    def _on_entered(self, text: str) -> None:
        if self.desk is None:
            return
        if not text:
            self._on_left()
            return
        work = partial(self.desk.search.find, text, ENOUGH)
        self._runner.run(self, Lane.READ, work, partial(self._on_found, text), None, "entered")

    def _on_found(self, text: str, found: "Found") -> None:
        if len(found.rows) != 1:
            self._shelf.show_page(DOSSIERS, SearchFor(text))
            return
        row = found.rows[0]
        self._bar.clear_search()
        page: str = DOSSIER
        argument: object = row.code
        if is_code_of(text, row):
            page, argument = where_to(row, local_day(self._clock.now()))
        self._shelf.show_page(page, argument)


def is_code_of(text: str, row: "DossierRow") -> bool:
    """Say whether a whole code was typed or scanned, not a name or a part of it.

    Returns:
        the answer.
    """
    return fold(text).strip() == fold(row.code)


def where_to(row: "DossierRow", today: date) -> tuple[str, object]:
    """Return the page, and its argument, where the one thing is done that a dossier needs.

    What only waits for the office opens without a question.
    """
    act = needed_act(row, today)
    if is_at_desk(row.state, row.post_state):
        return RETURNING, row.code
    if act in _ASKED_AT_ONCE:
        return DOSSIER, OpenAt(row.code, act)
    return DOSSIER, row.code


_ASKED_AT_ONCE = frozenset(
    {
        *(Act.SUPPLEMENT, Act.EXPLAIN, Act.DUTY_DONE, Act.PARTNER_ANSWERED),
        *(Act.EXTEND, Act.DELIVER, Act.SEND_BACK, Act.BACK_ON_SHELF),
    }
)
