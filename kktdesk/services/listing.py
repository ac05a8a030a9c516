"""What each list of the window holds and how it stands; one table for lists and their counts."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.dossier import WAITED_FOR, ReturnMethod, State
from kktdesk.domain.errors import CalendarEnds
from kktdesk.domain.moment import local_day, start_of
from kktdesk.services.list_views import ListKind, Sorting, SortKey
from kktdesk.storage import lists


@dataclass(frozen=True, slots=True)
class Listing:
    """One list as a question to the register.

    Attributes:
        condition: None for all dossiers.
    """

    condition: lists.Condition | None
    order: lists.Order = lists.OLDEST_PROMISE_FIRST


_COLUMNS = {
    SortKey.DUE: lists.PROMISE,
    SortKey.CODE: lists.CODE,
    SortKey.RECEIVED: lists.RECEIPT,
    SortKey.APPLICANT: lists.APPLICANT,
    SortKey.HOLDER: lists.HOLDER,
}


def order_of(listing: Listing, sorting: Sorting | None) -> lists.Order:
    """Give the order in which a list is wanted.

    Args:
        listing: of the list.
        sorting: None is the list's own.

    Returns:
        an order in which no two dossiers are alike.
    """
    if sorting is None:
        return listing.order
    return lists.sorted_by(_COLUMNS[sorting.key], is_descending=sorting.is_descending)


@dataclass(frozen=True, slots=True)
class Today:
    """The moments between which the lists of a day lie.

    Attributes:
        start, end: of the day; ``end`` is the first moment after it.
        soon: first moment that is not soon any more.
    """

    start: datetime
    end: datetime
    soon: datetime


def today_of(now: datetime, calendar: WorkCalendar, soon_days: int) -> Today:
    """Give the moments of a day.

    Args:
        now: any moment of it.
        calendar: the working calendar that holds.
        soon_days: how many working days after it are soon.

    Returns:
        its start and end, and the end of what is due soon.
    """
    day = local_day(now)
    last = _after(day, calendar, soon_days)
    return Today(start_of(day), _next(day), _next(last))


def _after(day: date, calendar: WorkCalendar, count: int) -> date:
    try:
        for _ in range(count):
            day = calendar.next_working_day(day)
    except CalendarEnds:  # beyond it every day counts: rather too many than none
        return day + timedelta(days=count)
    return day


def _next(day: date) -> datetime:
    return start_of(day + timedelta(days=1))


def listings(today: Today) -> dict[ListKind, Listing]:
    """Give every list.

    Returns:
        condition and order by kind.
    """
    return {
        ListKind.NEWEST: Listing(None, lists.NEWEST_FIRST),
        ListKind.ONLINE_FILED: Listing(lists.standing(State.FILED), lists.FILED_FIRST),
        ListKind.RECEIVED_TODAY: Listing(
            lists.received(today.start, today.end), lists.NEWEST_FIRST
        ),
        ListKind.DUE_TODAY: Listing(lists.open_and_due(today.start, today.end)),
        ListKind.DUE_SOON: Listing(lists.open_and_due(today.end, today.soon)),
        ListKind.OVERDUE: Listing(lists.past_its_promise(today.start)),
        ListKind.WITH_DIVISION: Listing(lists.standing(State.PROCESSING), lists.BY_HOLDER),
        ListKind.WITH_PARTNER: Listing(lists.standing(State.WITH_PARTNER), lists.BY_HOLDER),
        ListKind.WAITED_FOR: Listing(lists.standing(*WAITED_FOR), lists.DEADLINE_FIRST),
        ListKind.WITHDRAWAL: Listing(lists.standing(State.WITHDRAWAL)),
        ListKind.WAITING: Listing(lists.waiting()),
        ListKind.UNCOLLECTED: Listing(lists.waiting(), lists.OLDEST_RESULT_FIRST),
        ListKind.TO_POST: Listing(lists.waiting(ReturnMethod.POST)),
        ListKind.AT_THE_POST: Listing(lists.at_the_post(), lists.SENT_BACK_FIRST),
        ListKind.UNPRINTED: Listing(lists.unprinted(), lists.NEWEST_FIRST),
    }
