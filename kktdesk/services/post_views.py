"""What the service of the post answers: bundles, their lines, what a scan has done."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import Problem
from kktdesk.domain.post import BundleState, ItemState


@dataclass(frozen=True, slots=True, kw_only=True)
class LineEntry:
    """What is said about one result in an open bundle.

    Attributes:
        originals, copies: how many papers go into the envelope.
        collect: fees that the post collects for the agency, in đồng.
        fare: who pays what for the post itself, in words; apart from the fees.
    """

    item: str = ""
    originals: int = 1
    copies: int = 0
    collect: int = 0
    fare: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostLine:
    """One result in a bundle.

    Attributes:
        position: from 1, in the order of the scans.
        recipient: who is to get it.
        result: number of the decision, or "".
        since: when the post had last to do with it, or None.
        outcome: to whom it was delivered, or why not; or "".
        invite_from: the first day for another invitation, or None.
        shared_with: positions of the lines in the same envelope.
        warnings: what is odd about its item number or its address.
        version: of the dossier.
        possible: what can be done with the dossier now.
    """

    position: int
    code: str
    procedure_name: str
    recipient: str
    address: str
    phone: str
    result: str
    result_on: date | None
    entry: LineEntry
    state: ItemState
    since: datetime | None
    outcome: str
    invite_from: date | None
    shared_with: tuple[int, ...]
    warnings: tuple[Problem, ...]
    version: int
    possible: tuple[Act, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleView:
    """A whole bundle.

    Attributes:
        carrier: who fetches it, or "".
        handed_over_at: None while it is open.
        taken_by: who of the post signed, or "".
        printed_at: when its sheet was printed last, or None.
        is_print_current: what was printed is what is in the bundle.
    """

    name: str
    carrier: str
    state: BundleState
    opened_at: datetime
    clerk: str
    handed_over_at: datetime | None
    taken_by: str
    printed_at: datetime | None
    is_print_current: bool
    lines: tuple[PostLine, ...]

    @property
    def missing(self) -> tuple[int, ...]:
        """Positions of the lines without an item number."""
        return tuple(line.position for line in self.lines if line.state is ItemState.INCOMPLETE)


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleLine:
    """One bundle in the list of bundles.

    Attributes:
        item_states: what became of each result in it.
    """

    name: str
    state: BundleState
    opened_at: datetime
    handed_over_at: datetime | None
    item_states: tuple[ItemState, ...]


class ScanKind(StrEnum):
    """What a scan has done: put in, numbered anew, shown."""

    PUT = "put"
    NUMBERED = "numbered"
    FOUND = "found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanned:
    """The answer to a scan.

    Attributes:
        code: the dossier whose line is meant, or "" for the bundle as a whole.
        instead_of: the item number that stood there before, or "".
    """

    kind: ScanKind
    bundle: BundleView
    code: str
    instead_of: str = ""
