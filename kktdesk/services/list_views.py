"""The lists of the window and of the search: frozen rows, no SQLAlchemy."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kktdesk.domain.dossier import PostState, ReturnMethod, State


class ListKind(StrEnum):
    """The lists of the window.

    ``WAITING`` are results at the desk, by their promise; ``UNCOLLECTED`` the same by their age.
    ``WAITED_FOR`` are dossiers for which somebody else has to act: they are never overdue.
    """

    NEWEST = "newest"
    ONLINE_FILED = "online-filed"
    RECEIVED_TODAY = "received-today"
    DUE_TODAY = "due-today"
    DUE_SOON = "due-soon"
    OVERDUE = "overdue"
    WITH_DIVISION = "with-division"
    WITH_PARTNER = "with-partner"
    WAITED_FOR = "waited-for"
    WITHDRAWAL = "withdrawal"
    WAITING = "waiting"
    UNCOLLECTED = "uncollected"
    TO_POST = "to-post"
    AT_THE_POST = "post"
    UNPRINTED = "unprinted"


class SortKey(StrEnum):
    """By what a list can stand in order."""

    DUE = "due"
    CODE = "code"
    RECEIVED = "received"
    APPLICANT = "applicant"
    HOLDER = "holder"


@dataclass(frozen=True, slots=True)
class Sorting:
    """The order of a list; dossiers that are alike in it stand in the order of their receipt."""

    key: SortKey
    is_descending: bool = False


@dataclass(frozen=True, slots=True)
class ListAsked:
    """What a list is asked for: what a text finds, or without a text one of the lists.

    Attributes:
        text: "" for the list; what a text finds stands with the newest first.
        sorting: None is the list's own order.
    """

    kind: ListKind
    text: str = ""
    sorting: Sorting | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRow:
    """One line of a list, newest or most urgent first as the list says.

    Attributes:
        holder, officer: who has it in hand; "" is the counter.
        filed_at: when it was filed online, or None.
        waiting_since, waiting_until: since and until when somebody else has to act, or None.
        post_state: where the result is, if it was handed to the post and has not come back.
        shelf: where the result lies, or "".
        days_left: working days to the promise, below 0 past it; None where its clock stands.
    """

    code: str
    applicant: str
    submitter: str
    procedure: str
    procedure_name: str
    field_name: str
    state: State
    return_method: ReturnMethod
    received_at: datetime
    due_at: datetime
    ready_at: datetime | None
    returned_at: datetime | None
    returned_by: ReturnMethod | None
    printed: bool
    holder: str = ""
    officer: str = ""
    holder_until: datetime | None = None
    filed_at: datetime | None = None
    waiting_since: datetime | None = None
    waiting_until: date | None = None
    post_state: PostState | None = None
    shelf: str = ""
    days_left: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyBeside:
    """Another result at the desk that the same person may take along."""

    code: str
    version: int
    applicant: str
    procedure_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The answer of a search: at most as many rows as were asked for.

    Attributes:
        more: there are further rows beyond the limit.
    """

    rows: tuple[DossierRow, ...]
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """Some rows of a list.

    Attributes:
        start: how many stand before the first.
        count: how many there are in all.
    """

    rows: tuple[DossierRow, ...]
    start: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayView:
    """The first page.

    Attributes:
        received, due, overdue, waiting, to_post, unprinted: figures of the six cards; ``to_post``
            is the part of ``waiting`` that goes by post.
        urgent: open dossiers and uncollected results, oldest promise first, at most 200.
    """

    day: date
    received: int
    received_online: int
    due: int
    overdue: int
    waiting: int
    to_post: int
    unprinted: int
    urgent: tuple[DossierRow, ...]
