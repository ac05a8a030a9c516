"""What the sheet says that goes with a bundle to the post, and is signed by both sides."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PostSheetLine:
    """One result.

    Attributes:
        result: number of the decision, or "".
        result_on: its day, or None.
        collect: fees that the post collects for the agency, in đồng.
        fare: who pays what for the post itself, or "".
        shared_with: positions of the lines in the same envelope.
    """

    code: str
    recipient: str
    address: str
    phone: str
    procedure_name: str
    result: str
    result_on: date | None
    originals: int
    copies: int
    collect: int
    item: str
    fare: str
    note: str
    shared_with: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostSheet:
    """Every value that the sheet prints.

    Attributes:
        header: lines of the office at the top left, topmost first.
        place: place name before the date.
        name: of the bundle.
        carrier: who fetches it, or "".
        is_sample: prints DỮ LIỆU MẪU.
    """

    header: tuple[str, ...]
    place: str
    name: str
    carrier: str
    lines: tuple[PostSheetLine, ...]
    clerk: str
    issued_at: datetime
    is_sample: bool

    @property
    def item_count(self) -> int:
        """How many envelopes there are."""
        items = [line.item for line in self.lines]
        return len(set(filter(None, items))) + items.count("")

    @property
    def total(self) -> int:
        """What the post collects, in đồng."""
        return sum(line.collect for line in self.lines)
