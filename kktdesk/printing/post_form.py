"""The form of the sheet that goes with a bundle; its wording lives in ``resources/forms``."""

from dataclasses import dataclass
from functools import cache

from kktdesk.printing.form_file import read
from kktdesk.printing.forms import DayMarks, Foot, NationalHead, Origin

_DATE = frozenset({"day", "month", "year"})


@dataclass(frozen=True, slots=True)
class PostTitle:
    """The title block; ``copies`` has one line per copy, in the order of printing."""

    name: str
    line: str
    number: str
    counts: str
    carrier: str
    continued: str
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PostTable:
    """Heads and cells of the table of results."""

    number: str
    code: str
    recipient: str
    address: str
    phone: str
    result: str
    papers: str
    originals: str
    copies: str
    collect: str
    item: str
    note: str
    result_number: str
    result_on: str
    shared_with: str
    total: str
    items: str


@dataclass(frozen=True, slots=True)
class PostClosing:
    """What both sides confirm."""

    sum: str
    sum_words: str
    signed: str


@dataclass(frozen=True, slots=True)
class PostSignatures:
    """Who signs, and how."""

    clerk: str
    carrier: str
    manner: str


@dataclass(frozen=True, slots=True)
class PostForm:
    """Biên bản giao nhận hồ sơ."""

    origin: Origin
    head: NationalHead
    title: PostTitle
    table: PostTable
    closing: PostClosing
    signatures: PostSignatures
    marks: DayMarks
    foot: Foot


_POST = {
    "head.date": _DATE,
    "title.counts": frozenset({"items", "dossiers", "pages"}),
    "title.carrier": frozenset({"carrier"}),
    "table.phone": frozenset({"phone"}),
    "table.result_number": frozenset({"number"}),
    "table.result_on": frozenset({"day"}),
    "table.shared_with": frozenset({"numbers"}),
    "table.items": frozenset({"count"}),
    "closing.sum_words": frozenset({"words"}),
    "foot.printed": frozenset({"name", "at", "clerk"}),
    "foot.page": frozenset({"page", "pages"}),
}


@cache
def post_form() -> PostForm:
    """Give the form of the sheet.

    Returns:
        the form.
    """
    return read(PostForm, "post-sheet/v1.toml", _POST)
