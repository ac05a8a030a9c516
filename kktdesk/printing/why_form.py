"""The form of the sheet that explains a due date; its wording lives in ``resources/forms``."""

from dataclasses import dataclass
from functools import cache

from kktdesk.printing.form_file import read
from kktdesk.printing.forms import DayMarks, Foot, NationalHead, Origin

_DATE = frozenset({"day", "month", "year"})


@dataclass(frozen=True, slots=True)
class WhyTitle:
    """The title block."""

    name: str
    lines: tuple[str, ...]
    continued: str
    code: str
    receipt: str


@dataclass(frozen=True, slots=True)
class WhyLabels:
    """Labels in front of values, and the promise."""

    applicant: str
    request: str
    received: str
    term: str
    source: str
    promise: str
    moment: str


@dataclass(frozen=True, slots=True)
class WhyTable:
    """Heads and cells of the table of days; the last ones tell a run of plain days as one."""

    day: str
    counted: str
    why: str
    date: str
    number: str
    yes: str
    no: str
    dates: str
    numbers: str
    worked: str
    all: str
    rest: str
    length: str


@dataclass(frozen=True, slots=True)
class WhyRules:
    """How the rules and notes are set."""

    title: str
    item: str
    note: str


@dataclass(frozen=True, slots=True)
class WhyForm:
    """Giải thích ngày hẹn trả kết quả."""

    origin: Origin
    head: NationalHead
    title: WhyTitle
    labels: WhyLabels
    table: WhyTable
    rules: WhyRules
    marks: DayMarks
    foot: Foot


_WHY = {
    "head.date": _DATE,
    "labels.source": frozenset({"source"}),
    "labels.moment": _DATE | {"hour", "minute", "weekday"},
    "table.date": frozenset({"day", "weekday"}),
    "table.number": frozenset({"number"}),
    "table.dates": frozenset({"first", "last"}),
    "table.numbers": frozenset({"first", "last"}),
    "table.worked": frozenset({"count"}),
    "table.all": frozenset({"count"}),
    "table.rest": frozenset({"count"}),
    "table.length": frozenset({"length"}),
    "rules.item": frozenset({"text"}),
    "rules.note": frozenset({"text"}),
    "foot.printed": frozenset({"at", "clerk"}),
    "foot.page": frozenset({"page", "pages"}),
}


@cache
def why_form() -> WhyForm:
    """Give the form of the explanation.

    Returns:
        the form.
    """
    return read(WhyForm, "why-sheet/v1.toml", _WHY)
