"""The versioned forms as frozen values; their wording lives in ``resources/forms`` only."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from kktdesk.printing.form_file import read

DATE = frozenset({"day", "month", "year"})


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
class ReceiptMarks:
    """What marks a receipt as practice, or as not the original."""

    sample: str
    reprint: str


@dataclass(frozen=True, slots=True)
class ReceiptTitle:
    """The title block; ``copies`` has one line per copy, in the order of printing."""

    name: str
    lines: tuple[str, ...]
    continued: str
    number: str
    code: str
    copies: tuple[str, ...]
    digital_signature: str


@dataclass(frozen=True, slots=True)
class ReceiptLabels:
    """Labels in front of values, and what stands behind them."""

    desk: str
    applicant: str
    submitter: str
    address: str
    phone: str
    email: str
    id_number: str
    request: str
    procedure_code: str
    components: str
    sets: str
    sets_unit: str
    fee: str
    term: str
    received: str
    due: str
    moment: str
    return_place: str
    book: str
    book_line: str


@dataclass(frozen=True, slots=True)
class ComponentHeads:
    """Heads of the table of components."""

    number: str
    name: str
    originals: str
    copies: str


@dataclass(frozen=True, slots=True)
class ReceiptSignatures:
    """Who signs, and how."""

    submitter: str
    clerk: str
    manner: str


@dataclass(frozen=True, slots=True)
class ReceiptNotes:
    """The notes below the signatures."""

    head: str
    lines: tuple[str, ...]
    own: str
    missing: str


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot line."""

    printed: str
    page: str


@dataclass(frozen=True, slots=True)
class ReceiptForm:
    """Giấy tiếp nhận hồ sơ và hẹn trả kết quả."""

    origin: Origin
    head: NationalHead
    title: ReceiptTitle
    labels: ReceiptLabels
    table: ComponentHeads
    signatures: ReceiptSignatures
    notes: ReceiptNotes
    marks: ReceiptMarks
    foot: Foot


@dataclass(frozen=True, slots=True)
class DayMarks:
    """What marks a sheet as practice."""

    sample: str


COMMON = {
    "head.date": DATE,
    "foot.page": frozenset({"page", "pages"}),
}
_RECEIPT = {
    **COMMON,
    "marks.reprint": frozenset({"count"}),
    "labels.procedure_code": frozenset({"code"}),
    "labels.moment": DATE | {"hour", "minute"},
    "notes.own": frozenset({"note"}),
    "notes.missing": frozenset({"names"}),
    "foot.printed": frozenset({"at", "clerk"}),
}


@cache
def receipt_form() -> ReceiptForm:
    """Give the form of the receipt; one version serves all days.

    Returns:
        the form.
    """
    return read(ReceiptForm, "receipt/v1.toml", _RECEIPT)
