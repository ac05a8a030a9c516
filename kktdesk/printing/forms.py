"""The versioned forms as frozen values; their wording lives in ``resources/forms`` only."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from kktdesk.printing.form_file import read

_DATE = frozenset({"day", "month", "year"})


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the wording comes from and since when it holds; never printed."""

    id: str
    version: int
    source: str
    valid_from: date


@dataclass(frozen=True, slots=True)
class NationalHead:
    """The lines that head every paper."""

    country: str
    motto: str
    date: str


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot line."""

    printed: str
    page: str


@dataclass(frozen=True, slots=True)
class DayTitle:
    """Title of the day's sheet and what it covers."""

    name: str
    continued: str
    whole_day: str
    so_far: str


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


@dataclass(frozen=True, slots=True)
class DayWork:
    """Other figures of the day."""

    title: str
    counter: str
    post: str
    electronic: str
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
class DayMarks:
    """What marks a sheet as practice."""

    sample: str


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
    anchor: DayAnchor
    signatures: DaySignatures
    marks: DayMarks
    foot: Foot


_COMMON = {
    "head.date": _DATE,
    "foot.page": frozenset({"page", "pages"}),
}
_DAY = {
    **_COMMON,
    "title.whole_day": _DATE | {"weekday"},
    "title.so_far": _DATE | {"weekday", "at"},
    "work.due_next_day": frozenset({"day"}),
    "lists.due_next_day": frozenset({"day"}),
    "anchor.line": frozenset({"count"}),
    "foot.printed": frozenset({"day", "at", "clerk"}),
}


@cache
def day_form() -> DayForm:
    """Give the form of the day's sheet.

    Returns:
        the form.
    """
    return read(DayForm, "day-sheet/v1.toml", _DAY)
