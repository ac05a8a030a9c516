"""An entry of a dossier, checked field by field: cleaned texts, its term, its due date.

Numbers that fail their check are warned of, never refused: old and foreign papers exist.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from kktdesk.domain.dossier import ReturnMethod
from kktdesk.domain.due_date import DueDate, Term, due_date
from kktdesk.domain.errors import CalendarEnds
from kktdesk.domain.moment import local, local_day
from kktdesk.domain.text import split_line
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.findings import Findings
from kktdesk.services.people_entry import email, identity, phone
from kktdesk.services.requests import (
    ApplicantEntry,
    ComponentEntry,
    ReceiveDossier,
    SubmitterEntry,
)
from kktdesk.services.views import ProcedureView

NAME, NUMBER, ADDRESS, CONTACT, NOTE = 250, 60, 500, 120, 2000
MOST_COMPONENTS = 200
MOST = 999
REQUEST_ID = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedEntry:
    """An entry after all checks; whether it may be saved stands in ``findings``.

    Attributes:
        request: the entry with cleaned texts, its components and its moment filled in.
        digest: tells a repeat of the same entry from another one; made of what was asked.
        procedure: None when the catalogue does not know it.
        term, due: None when the procedure or its term is not known.
    """

    request: ReceiveDossier
    digest: str
    received_at: datetime
    components: tuple[ComponentEntry, ...]
    procedure: ProcedureView | None
    case: str
    term: Term | None
    due: DueDate | None
    findings: Findings


def check(request: ReceiveDossier, catalogue: Catalogue, now: datetime) -> CheckedEntry:
    """Check an entry.

    Args:
        request: as typed or read.
        catalogue: of the office.
        now: an entry without a moment is received now; a later one is refused.

    Returns:
        the checked entry; nothing is raised, all findings are listed in the order of the form.
    """
    findings = Findings()
    received_at = _received_at(findings, request, now)
    procedure = _procedure(findings, request, catalogue, received_at)
    case, term = _term(findings, request, procedure)
    due = _due(findings, received_at, term, procedure, catalogue)
    cleaned = _cleaned(findings, request)
    return CheckedEntry(
        request=cleaned,
        digest=_digest(cleaned),
        received_at=received_at,
        components=_components(findings, cleaned, procedure),
        procedure=procedure,
        case=case,
        term=term,
        due=due,
        findings=findings,
    )


def _received_at(findings: Findings, request: ReceiveDossier, now: datetime) -> datetime:
    if request.received_at is None:
        return local(now)
    if request.received_at > now:
        findings.problem("received_at", "received-in-future")
    return local(request.received_at)


def _procedure(
    findings: Findings, request: ReceiveDossier, catalogue: Catalogue, received_at: datetime
) -> ProcedureView | None:
    if not request.procedure:
        findings.problem("procedure", "procedure-empty")
        return None
    found = catalogue.procedure(request.procedure, local_day(received_at))
    if found is None:
        findings.problem("procedure", "procedure-unknown", code=request.procedure[:NUMBER])
    return found


def _term(
    findings: Findings, request: ReceiveDossier, procedure: ProcedureView | None
) -> tuple[str, Term | None]:
    if procedure is None:
        return "", None
    known = {choice.case: choice.term for choice in procedure.terms}
    case = request.case or (procedure.terms[0].case if len(known) == 1 else "")
    if case not in known:
        cases = "; ".join(known)
        findings.problem("case", "case-needed", cases=cases)
        return case, None
    term = known[case] or request.term
    if term is None:
        findings.problem("term", "term-unknown")
    return case, term


def _due(
    findings: Findings,
    received_at: datetime,
    term: Term | None,
    procedure: ProcedureView | None,
    catalogue: Catalogue,
) -> DueDate | None:
    if term is None or procedure is None:
        return None
    try:
        due = due_date(received_at, term, catalogue.calendar(), procedure.rules)
    except CalendarEnds as error:
        findings.problem("received_at", error.code, **error.values)
        return None
    if due.unconfirmed:
        findings.warn("due", "calendar-unconfirmed", day=f"{due.unconfirmed[0]:%d/%m/%Y}")
    return due


def _cleaned(findings: Findings, request: ReceiveDossier) -> ReceiveDossier:
    request = _with_short_addresses(findings, request)
    return replace(
        request,
        request_id=findings.line("request_id", request.request_id, REQUEST_ID, required=True),
        applicant=clean_applicant(findings, request.applicant),
        submitter=request.submitter and _submitter(findings, request.submitter),
        components=request.components
        and tuple(_component(findings, row) for row in request.components),
        sets=_count(findings, "sets", request.sets),
        postal_address=_postal_address(findings, request),
        note=findings.block("note", request.note, NOTE),
        official_code=findings.line("official_code", request.official_code or "", NUMBER) or None,
        replaces=findings.line("replaces", request.replaces, NUMBER),
    )


def _with_short_addresses(findings: Findings, request: ReceiveDossier) -> ReceiveDossier:
    """Let what an address has too much go on in the note, so that nothing is lost.

    Returns:
        the request with addresses that fit.
    """
    lived, lived_more = split_line(request.applicant.address, ADDRESS)
    sent, sent_more = split_line(request.postal_address, ADDRESS)
    for field, more in (("applicant.address", lived_more), ("postal_address", sent_more)):
        if more:
            findings.warn(field, "address-goes-on", limit=ADDRESS)
    return replace(
        request,
        applicant=replace(request.applicant, address=lived),
        postal_address=sent,
        note="\n".join(filter(None, (request.note, lived_more, sent_more))),
    )


def clean_applicant(findings: Findings, entry: ApplicantEntry) -> ApplicantEntry:
    """Check who applies.

    Returns:
        the applicant with cleaned texts and numbers in their canonical form.
    """
    name = findings.line("applicant.name", entry.name, NAME, required=True)
    return replace(
        entry,
        id_number=identity(findings, "applicant.id_number", entry.id_number, NUMBER),
        name=name,
        address=findings.line("applicant.address", entry.address, ADDRESS),
        phone=phone(findings, "applicant.phone", entry.phone, NUMBER),
        email=email(findings, "applicant.email", entry.email, CONTACT),
    )


def _submitter(findings: Findings, entry: SubmitterEntry) -> SubmitterEntry:
    return SubmitterEntry(
        name=findings.line("submitter.name", entry.name, NAME, required=True),
        id_number=identity(findings, "submitter.id_number", entry.id_number, NUMBER),
        authority=findings.line("submitter.authority", entry.authority, NAME),
    )


def _postal_address(findings: Findings, request: ReceiveDossier) -> str:
    address = findings.line("postal_address", request.postal_address, ADDRESS)
    if request.return_method is ReturnMethod.POST and not address:
        findings.problem("postal_address", "postal-address-empty")
    return address


def _component(findings: Findings, entry: ComponentEntry) -> ComponentEntry:
    return replace(
        entry,
        name=findings.line("components", entry.name, ADDRESS, required=True),
        quantity=_count(findings, "components", entry.quantity),
    )


def _components(
    findings: Findings, request: ReceiveDossier, procedure: ProcedureView | None
) -> tuple[ComponentEntry, ...]:
    if request.components is None:
        return _own_components(procedure)
    if len(request.components) > MOST_COMPONENTS:
        findings.problem("components", "components-too-many", limit=MOST_COMPONENTS)
    return request.components


def _own_components(procedure: ProcedureView | None) -> tuple[ComponentEntry, ...]:
    """Give the papers that the procedure always needs; those "if any" nobody has seen.

    Returns:
        the needed papers, or all where the catalogue marks none as needed.
    """
    if procedure is None:
        return ()
    needed = [row for row in procedure.components if row.required] or procedure.components
    return tuple(
        ComponentEntry(name=row.name, copy_kind=row.copy_kind, quantity=row.quantity)
        for row in needed
    )


def _count(findings: Findings, field: str, value: int) -> int:
    if not 1 <= value <= MOST:
        findings.problem(field, "quantity-range", limit=MOST)
    return value


def _digest(request: ReceiveDossier) -> str:
    content = asdict(request) | {
        "request_id": "",
        "received_at": request.received_at and request.received_at.timestamp(),
    }
    if not request.replaces:
        del content["replaces"]  # entries from before it could be said have the same digest
    text = json.dumps(content, ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
