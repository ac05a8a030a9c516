"""The form of the day's sheet; its wording lives in ``resources/forms`` only."""

from dataclasses import dataclass
from functools import cache

from kktdesk.printing.form_file import read
from kktdesk.printing.forms import COMMON, DATE, DayMarks, Foot, NationalHead, Origin

FORM = "day-sheet/v1"


@dataclass(frozen=True, slots=True)
class DayTitle:
    """Title of the day's sheet and what it covers."""

    name: str
    continued: str
    whole_day: str
    so_far: str
    number: str
    draft: str


@dataclass(frozen=True, slots=True)
class DayBalance:
    """The four figures of the identity."""

    carried_over: str
    received: str
    finished: str
    in_hand: str


@dataclass(frozen=True, slots=True)
class DayFields:
    """Heads of the table by field."""

    title: str
    field: str
    carried_over: str
    received: str
    counter: str
    online: str
    post: str
    finished: str
    early: str
    on_time: str
    late: str
    sum: str
    in_hand: str
    of_which: str
    in_term: str
    overdue: str
    total: str
    clerks: str
    clerk: str


@dataclass(frozen=True, slots=True)
class DayWork:
    """Other figures of the day."""

    title: str
    counter: str
    post: str
    electronic: str
    supplement_asked: str
    supplement_arrived: str
    not_accepted: str
    refused: str
    withdrawn: str
    stopped: str
    guided: str
    turned_away: str
    cancelled: str
    waiting: str
    due_today: str
    due_next_day: str


@dataclass(frozen=True, slots=True)
class DayLists:
    """Titles and heads of the lists; ``ways`` are counter, post, electronic."""

    received: str
    finished: str
    given: str
    due_today: str
    due_next_day: str
    overdue: str
    waiting: str
    none: str
    more: str
    number: str
    code: str
    applicant: str
    procedure: str
    received_at: str
    due_at: str
    finished_at: str
    ready_at: str
    returned_at: str
    way: str
    ways: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DayFigures:
    """The names of the figures that a correction changes."""

    received_online_full: str
    received_online_partial: str
    received_vneid: str
    received_counter: str
    received_post: str
    finished_early: str
    finished_on_time: str
    finished_late: str
    open_in_term: str
    open_overdue: str
    not_accepted: str
    cancelled: str
    refused: str
    withdrawn: str
    stopped: str
    supplement_asked: str
    supplement_arrived: str
    returned_counter: str
    returned_post: str
    returned_electronic: str


@dataclass(frozen=True, slots=True)
class DayCorrections:
    """What the sheet says of days that are closed already."""

    title: str
    none: str
    previous: str
    between: str
    act: str
    acted: str
    changes: str
    change: str
    unchanged: str
    figures: DayFigures


@dataclass(frozen=True, slots=True)
class DayAnchor:
    """The box that ties the sheet to the log."""

    line: str
    empty: str


@dataclass(frozen=True, slots=True)
class DaySignatures:
    """Who signs the sheet, and how."""

    clerk: str
    head: str
    manner: str


@dataclass(frozen=True, slots=True)
class DayForm:
    """Bảng tổng hợp tiếp nhận và trả kết quả trong ngày."""

    origin: Origin
    head: NationalHead
    title: DayTitle
    balance: DayBalance
    fields: DayFields
    work: DayWork
    lists: DayLists
    corrections: DayCorrections
    anchor: DayAnchor
    signatures: DaySignatures
    marks: DayMarks
    foot: Foot


_PLACEHOLDERS = {
    **COMMON,
    "title.whole_day": DATE | {"weekday"},
    "title.so_far": DATE | {"weekday", "at"},
    "title.number": frozenset({"number", "year"}),
    "fields.clerk": frozenset({"clerk", "count"}),
    "work.due_next_day": frozenset({"day"}),
    "lists.due_next_day": frozenset({"day"}),
    "lists.more": frozenset({"count"}),
    "corrections.previous": frozenset({"day", "number", "in_hand", "corrected", "carried_over"}),
    "corrections.between": frozenset({"between"}),
    "corrections.acted": frozenset({"act", "at", "recorded_at", "clerk"}),
    "corrections.change": frozenset({"day", "figure", "delta"}),
    "anchor.line": frozenset({"count"}),
    "foot.printed": frozenset({"day", "at", "clerk"}),
}


@cache
def day_form() -> DayForm:
    """Give the form of the day's sheet.

    Returns:
        the form.
    """
    return read(DayForm, f"{FORM}.toml", _PLACEHOLDERS)
