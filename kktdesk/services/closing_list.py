"""The closing list: what is open before a day is closed, each with the way to cure it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.dossier import State
from kktdesk.domain.errors import CalendarEnds
from kktdesk.domain.moment import start_of
from kktdesk.services.book_close import open_books
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.day_views import ClosingList, ClosingPoint, PointKind
from kktdesk.services.drafts import Drafts, KeptForm
from kktdesk.services.register import Register
from kktdesk.services.targets import targets_of
from kktdesk.settings import DeskSettings
from kktdesk.storage import bundles, day_closes, lists
from kktdesk.storage.unit_of_work import UnitOfWork

MOST = 200
MOST_DAYS_BACK = 30
Counted = tuple[int, Iterable[ClosingPoint]]


@dataclass(frozen=True, slots=True)
class Closing:
    """Looks for what is open."""

    register: Register
    catalogue: Catalogue
    drafts: Drafts

    def of_day(self, day: date) -> ClosingList:
        """List what is open before a day is closed.

        Returns:
            the list, as it stands now.
        """
        kept, calendar = self.drafts.kept(), self.catalogue.calendar()
        with self.register.reading() as work:
            found = dict(self._points(work, day, calendar))
            found[PointKind.DRAFT] = _drafts(kept)
            found |= self._of_year(work, day, calendar)
        ordered = sorted(found, key=list(PointKind).index)
        return ClosingList(
            day=day,
            points=tuple(point for kind in ordered for point in found[kind][1]),
            counts={kind: found[kind][0] for kind in ordered},
        )

    def _points(
        self, work: UnitOfWork, day: date, calendar: WorkCalendar
    ) -> Iterator[tuple[PointKind, Counted]]:
        start, end = start_of(day), start_of(day + timedelta(days=1))
        days = DeskSettings.load(self.register.data_dir).uncollected_days
        long_ago = start_of(day - timedelta(days=days))
        unclosed = unclosed_days(work, day, calendar)
        yield PointKind.UNCLOSED_DAY, (len(unclosed), map(_of_day, unclosed))
        for kind, condition, order in (
            (PointKind.UNPRINTED, lists.unprinted_before(end), lists.RECEIVED_FIRST),
            (PointKind.DUE, lists.open_and_due(start, end), lists.OLDEST_PROMISE_FIRST),
            (PointKind.LATE, lists.past_its_promise(start), lists.OLDEST_PROMISE_FIRST),
            (PointKind.UNCOLLECTED, lists.waiting_since(long_ago), lists.OLDEST_RESULT_FIRST),
            (PointKind.ONLINE, lists.standing(State.FILED), lists.FILED_FIRST),
        ):
            rows = lists.rows(work.session, condition, order, MOST)
            is_all = len(rows) < MOST
            count = len(rows) if is_all else lists.count(work.session, condition)
            yield kind, (count, _of_dossiers(kind, rows))
        yield PointKind.BUNDLE, _bundle(work)

    def of_year(self, year: int) -> tuple[ClosingPoint, ...]:
        """List what a year asks for from its first working day on.

        Returns:
            books of the year before, a calendar that is not confirmed, targets to enter.
        """
        calendar = self.catalogue.calendar()
        with self.register.reading() as work:
            return tuple(
                point
                for _kind, (_count, points) in self._year(work, year, calendar)
                for point in points
            )

    def _of_year(
        self, work: UnitOfWork, day: date, calendar: WorkCalendar
    ) -> dict[PointKind, Counted]:
        """Say what a year asks for until it is done, for targets only in its first month.

        Returns:
            nothing before the first working day.
        """
        if not is_year_begun(day, calendar):
            return {}
        found = dict(self._year(work, day.year, calendar))
        if day.month > 1:
            del found[PointKind.TARGETS]
        return found

    def _year(
        self, work: UnitOfWork, year: int, calendar: WorkCalendar
    ) -> Iterator[tuple[PointKind, Counted]]:
        books = list(self._books(work, year - 1))
        yield PointKind.BOOK, (len(books), books)
        is_known = calendar.first_year <= year <= calendar.last_year
        is_open = not is_known or year in calendar.expected_years
        points = [ClosingPoint(kind=PointKind.CALENDAR, name=str(year))] if is_open else []
        yield PointKind.CALENDAR, (len(points), points)
        has_targets = bool(targets_of(work, year).values)
        points = [] if has_targets else [ClosingPoint(kind=PointKind.TARGETS, name=str(year))]
        yield PointKind.TARGETS, (len(points), points)

    def _books(self, work: UnitOfWork, year: int) -> Iterator[ClosingPoint]:
        for book in open_books(work, self.catalogue, year):
            yield ClosingPoint(kind=PointKind.BOOK, name=book.name, about=str(book.line_count))


def unclosed_days(work: UnitOfWork, until: date, calendar: WorkCalendar) -> tuple[date, ...]:
    """List the days before a day that were worked, or on which something came, and stay open.

    Args:
        work: any transaction.
        until: the day after the last one that is looked at.
        calendar: tells the working days.

    Returns:
        the days in their order, since the register was begun, at most of the last 30.
    """
    begun = day_closes.first_day(work.session)
    if begun is None:
        return ()
    first, last = max(begun, until - timedelta(days=MOST_DAYS_BACK)), until - timedelta(days=1)
    closed = day_closes.closed_days(work.session, first, last)
    received = day_closes.days_of_intake(work.session, first, last)
    span = (first + timedelta(days=count) for count in range((until - first).days))
    return tuple(
        day for day in span if day not in closed and (day in received or is_working(day, calendar))
    )


def is_working(day: date, calendar: WorkCalendar) -> bool:
    """Say whether the office works on a day.

    Returns:
        False also in a year that the calendar does not know.
    """
    try:
        return calendar.is_working(day)
    except CalendarEnds:
        return False


def is_year_begun(day: date, calendar: WorkCalendar) -> bool:
    """Say whether the first working day of a year has come.

    Returns:
        True from that day on.
    """
    first = date(day.year, 1, 1)
    span = (first + timedelta(days=count) for count in range((day - first).days + 1))
    return any(is_working(one, calendar) for one in span)


def _of_day(day: date) -> ClosingPoint:
    return ClosingPoint(kind=PointKind.UNCLOSED_DAY, name=day.isoformat(), at=start_of(day))


def _of_dossiers(kind: PointKind, rows: lists.Rows) -> Sequence[ClosingPoint]:
    return [
        ClosingPoint(kind=kind, name=row.code, about=row.applicant_name, at=_moment(kind, row))
        for row in rows
    ]


def _moment(kind: PointKind, row: object) -> datetime | None:
    name = {
        PointKind.UNPRINTED: "received_at",
        PointKind.UNCOLLECTED: "ready_at",
        PointKind.ONLINE: "filed_at",
    }.get(kind, "due_at")
    found = getattr(row, name)
    return found if isinstance(found, datetime) else None


def _bundle(work: UnitOfWork) -> Counted:
    bundle = bundles.open_one(work.session)
    packed = bundles.packed(work.session, [bundle]) if bundle else ()
    if bundle is None or not packed:
        return 0, ()
    point = ClosingPoint(
        kind=PointKind.BUNDLE, name=bundle.name, about=str(len(packed)), at=bundle.opened_at
    )
    return 1, (point,)


def _drafts(kept: Sequence[KeptForm]) -> Counted:
    points = [
        ClosingPoint(
            kind=PointKind.DRAFT,
            name=form.request.request_id,
            about=form.request.applicant.name or form.letters,
            at=form.kept_at,
        )
        for form in kept[:MOST]
    ]
    return len(kept), points
