"""Finding dossiers and the lists of the window; every question is one short reading."""

from collections.abc import Sequence

from kktdesk.domain.dossier import ReturnMethod
from kktdesk.domain.errors import DossierUnknown
from kktdesk.services.dossier_view import DossierViews, rows_of
from kktdesk.services.list_views import (
    DossierRow,
    Found,
    ListAsked,
    ListKind,
    ListPage,
    TodayView,
)
from kktdesk.services.listing import Today, listings, order_of, today_of
from kktdesk.services.register import Register
from kktdesk.services.views import DossierView
from kktdesk.settings import DeskSettings
from kktdesk.storage import dossiers, lists
from kktdesk.storage.search import find, narrowed
from kktdesk.storage.unit_of_work import UnitOfWork

MOST_ROWS = 500
MOST_URGENT = 200


class Search:
    """Questions to the register."""

    def __init__(self, register: Register, views: DossierViews) -> None:
        self._register = register
        self._views = views

    def find(self, text: str, limit: int = 50) -> Found:
        """Find dossiers by code, name, phone, identity or tax number, newest first.

        Args:
            text: words in any order, each the beginning of a word, accents optional; digits are
                the end of a code, a phone or a number; blank text gives the newest.
            limit: at most this many rows, at least 1.

        Returns:
            the rows, and whether there are more.
        """
        with self._register.reading() as work:
            found = self._rows(work, find(work.session, text, limit + 1))
        return Found(rows=found[:limit], more=len(found) > limit)

    def show(self, code: str) -> DossierView:
        """Give a whole dossier.

        Args:
            code: the desk's code or the state system's.

        Returns:
            the dossier with its history.

        Raises:
            DossierUnknown: no dossier has that code.
        """
        with self._register.reading() as work:
            row = dossiers.by_code(work.session, code)
            if row is None:
                raise DossierUnknown(code=code[:60])
            return self._views.of(work, row)

    def rows(self, kind: ListKind) -> tuple[DossierRow, ...]:
        """Give one of the window's lists.

        Returns:
            at most 500 rows, what is most urgent first; the newest first where nothing is.
        """
        return self.page(ListAsked(kind)).rows

    def page(self, asked: ListAsked, start: int = 0, most: int = MOST_ROWS) -> ListPage:
        """Give some rows of one of the window's lists.

        Args:
            asked: the list and its order; what a text finds is found by ``find``.
            start: how many rows are passed over.
            most: at most this many.

        Returns:
            the rows, and how many there are in all, both of one moment.
        """
        listing = listings(self._today())[asked.kind]
        order = order_of(listing, asked.sorting)
        with self._register.reading() as work:
            rows = lists.rows(work.session, listing.condition, order, most, start)
            found = self._rows(work, rows)
            is_all = not start and len(found) < most
            count = len(found) if is_all else lists.count(work.session, listing.condition)
        return ListPage(rows=found, start=start, count=count)

    def hits(self, asked: ListAsked) -> tuple[int, ...]:
        """Give which dossiers a list or a search holds, however many.

        Args:
            asked: the list and its order, or the text.

        Returns:
            what ``of_hits`` takes, in the order asked for.
        """
        listing = listings(self._today())[asked.kind]
        condition, order = listing.condition, order_of(listing, asked.sorting)
        with self._register.reading() as work:
            if asked.text:
                condition, order = narrowed(work.session, asked.text), lists.NEWEST_FIRST
            return tuple(lists.ids(work.session, condition, order))

    def of_hits(self, hits: tuple[int, ...]) -> tuple[DossierRow, ...]:
        """Give the rows of some dossiers as they stand now.

        Args:
            hits: a few hundred of ``hits`` at most, so that no reading holds up a save.

        Returns:
            the rows in the same order.
        """
        with self._register.reading() as work:
            return self._rows(work, lists.whole(work.session, hits))

    def of_codes(self, codes: Sequence[str]) -> tuple[DossierRow, ...]:
        """Give the rows of some dossiers as they stand now.

        Args:
            codes: a few hundred at most, so that no reading holds up a save.

        Returns:
            the rows in the same order; a code that nobody has is left out.
        """
        with self._register.reading() as work:
            return self._rows(work, lists.of_codes(work.session, codes))

    def count(self, kind: ListKind) -> int:
        """Count one of the window's lists.

        Returns:
            all its dossiers, also those beyond the rows that are shown.
        """
        listing = listings(self._today())[kind]
        with self._register.reading() as work:
            return lists.count(work.session, listing.condition)

    def counts(self) -> dict[ListKind, int]:
        """Count every list, all of one moment.

        Returns:
            the count by kind.
        """
        found = listings(self._today())
        with self._register.reading() as work:
            return {kind: lists.count(work.session, one.condition) for kind, one in found.items()}

    def today(self) -> TodayView:
        """Give the first page: the cards' figures and what cannot wait.

        Returns:
            figures and at most 200 rows, all of one moment.
        """
        today = self._today()
        start, end = today.start, today.end
        with self._register.reading() as work:
            session = work.session
            received = lists.received(start, end)
            return TodayView(
                day=start.date(),
                received=lists.count(session, received),
                received_online=lists.count(session, lists.online(received)),
                due=lists.count(session, lists.open_and_due(start, end)),
                overdue=lists.count(session, lists.past_its_promise(start)),
                waiting=lists.count(session, lists.waiting()),
                to_post=lists.count(session, lists.waiting(ReturnMethod.POST)),
                unprinted=lists.count(session, lists.unprinted()),
                urgent=self._rows(
                    work,
                    lists.rows(
                        session, lists.unfinished(), lists.OLDEST_PROMISE_FIRST, MOST_URGENT
                    ),
                ),
            )

    def _rows(self, work: UnitOfWork, found: lists.Rows) -> tuple[DossierRow, ...]:
        return rows_of(found, self._views.days_left(work))

    def _today(self) -> Today:
        soon_days = DeskSettings.load(self._register.data_dir).soon_days
        now, calendar = self._register.clock.now(), self._views.catalogue.calendar()
        return today_of(now, calendar, soon_days)
