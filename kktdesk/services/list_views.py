"""The lists of the window and of the search: frozen rows, no SQLAlchemy."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kktdesk.domain.dossier import ReturnMethod, State


class ListKind(StrEnum):
    """The lists of the window."""

    NEWEST = "newest"
    RECEIVED_TODAY = "received-today"
    DUE_TODAY = "due-today"
    OVERDUE = "overdue"
    WAITING = "waiting"
    TO_POST = "to-post"
    UNPRINTED = "unprinted"


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRow:
    """One line of a list, newest or most urgent first as the list says."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The answer of a search: at most as many rows as were asked for.

    Attributes:
        more: there are further rows beyond the limit.
    """

    rows: tuple[DossierRow, ...]
    more: bool


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
