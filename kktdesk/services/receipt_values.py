"""The receipt's values: gathered when a dossier is saved, kept as printed, read back as kept."""

from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cache

from kktdesk import resources
from kktdesk.domain.dossier import CopyKind, ReturnMethod
from kktdesk.domain.due_date import Term, TermUnit
from kktdesk.domain.receipt import Receipt, ReceiptComponent
from kktdesk.services.entry import CheckedEntry
from kktdesk.services.requests import ComponentEntry, ReceiveDossier, SubmitterEntry
from kktdesk.services.views import OfficeView, ProcedureView


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """The numbers of one dossier; all "" before saving."""

    code: str = ""
    receipt: str = ""
    book: str = ""
    book_line: str = ""


@cache
def _words() -> dict[str, dict[str, str]]:
    return resources.read_toml("words", "receipt.toml")


def receipt_of(
    entry: CheckedEntry, office: OfficeView, numbers: Numbers, now: datetime
) -> Receipt | None:
    """Gather what the receipt prints.

    Args:
        entry: checked, with or without problems.
        office: as it is set up today.
        numbers: empty for a preview.
        now: moment in the foot line.

    Returns:
        the values, or None while the procedure or its term is not known.
    """
    if entry.procedure is None or entry.term is None or entry.due is None:
        return None
    request = entry.request
    return Receipt(
        header=office.header,
        place=office.place,
        number=numbers.receipt,
        code=numbers.code,
        desk_name=office.unit_name,
        applicant_name=request.applicant.name,
        id_number=request.applicant.id_number,
        address=request.applicant.address,
        phone=request.applicant.phone,
        email=request.applicant.email,
        submitter_name=request.submitter.name if request.submitter else "",
        submitter_detail=submitter_detail(request.submitter),
        procedure_code=entry.procedure.code,
        procedure_name=_with_case(entry.procedure, entry.case),
        components=tuple(_component(row) for row in entry.components if row.submitted),
        sets=request.sets,
        term=entry.term,
        received_at=entry.received_at,
        due_at=entry.due.at,
        return_place=return_place(
            request.return_method, request.postal_address, request.applicant.email
        ),
        fee=entry.procedure.fee,
        book=numbers.book,
        book_line=numbers.book_line,
        signs_submitter=_signs(request),
        clerk=office.clerk,
        note=_note(request),
        missing=tuple(row.name for row in entry.components if not row.submitted),
        issued_at=now,
        calendar_version=entry.due.calendar_version,
        is_sample=office.is_sample,
    )


def _note(request: ReceiveDossier) -> str:
    replaced = _words()["replaces"]["note"].format(code=request.replaces)
    return "\n".join(line for line in (replaced if request.replaces else "", request.note) if line)


def _signs(request: ReceiveDossier) -> str:
    """Give the name under NGƯỜI NỘP HỒ SƠ; a company cannot sign, so its line stays empty.

    Returns:
        a person's name, or "".
    """
    if request.submitter:
        return request.submitter.name
    return request.applicant.name if request.applicant.kind.is_a_person else ""


def _with_case(procedure: ProcedureView, case: str) -> str:
    return f"{procedure.name} ({case})" if case else procedure.name


def submitter_detail(submitter: SubmitterEntry | None) -> str:
    """Say by which paper somebody hands in for another.

    Returns:
        identity number and letter of authority, or "".
    """
    if submitter is None:
        return ""
    words = _words()["submitter"]
    parts = (
        words["id_number"].format(number=submitter.id_number) if submitter.id_number else "",
        submitter.authority,
    )
    return "; ".join(part for part in parts if part)


def _component(row: ComponentEntry) -> ReceiptComponent:
    is_original = row.copy_kind is CopyKind.ORIGINAL
    return ReceiptComponent(
        name=row.name,
        originals=row.quantity if is_original else 0,
        copies=0 if is_original else row.quantity,
        remark=remark_of(row.copy_kind),
    )


def remark_of(kind: CopyKind) -> str:
    """Give the word behind the name of a component.

    Returns:
        what kind of copy it is, if that is worth a word; else "".
    """
    return _words()["copy_kind"].get(kind.value, "")


def return_place(method: ReturnMethod, postal_address: str, email: str) -> str:
    """Say where a result is to be received.

    Returns:
        the counter, the post's address, or where the electronic one goes.
    """
    words = _words()["return_place"]
    if method is ReturnMethod.POST:
        return f"{postal_address}{words['post']}"
    if method is ReturnMethod.ELECTRONIC and email:
        return f"{words['electronic']} {email}"
    return words[method.value]


def to_record(receipt: Receipt) -> dict[str, object]:
    """Write the printed values as plain words and numbers for keeping.

    Returns:
        a dictionary that JSON can hold.
    """
    record = asdict(receipt)
    for name in ("received_at", "due_at", "issued_at"):
        record[name] = record[name].isoformat()
    return record


def from_record(record: dict[str, object]) -> Receipt:
    """Read kept values back.

    Returns:
        the receipt as it was printed.
    """
    values: dict[str, object] = dict(record)
    for name in ("received_at", "due_at", "issued_at"):
        values[name] = datetime.fromisoformat(str(values[name]))
    for name in ("header", "missing"):
        values[name] = tuple(values[name])  # type: ignore[arg-type] # JSON knows lists only
    components: list[dict[str, object]] = values["components"]  # type: ignore[assignment] # the same
    values["components"] = tuple(
        ReceiptComponent(**row)  # type: ignore[arg-type] # written by to_record
        for row in components
    )
    term: dict[str, object] = values["term"]  # type: ignore[assignment] # written by to_record
    values["term"] = Term(int(str(term["value"])), TermUnit(str(term["unit"])))
    return Receipt(**values)  # type: ignore[arg-type] # written by to_record
