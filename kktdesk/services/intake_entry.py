"""What is said to somebody who is guided or turned away, checked field by field."""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from kktdesk.domain.moment import local, local_day
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.entry import MOST_COMPONENTS, NAME, NOTE, NUMBER, REQUEST_ID, clean_applicant
from kktdesk.services.findings import Findings
from kktdesk.services.intake_views import IntakeKind
from kktdesk.services.requests import IntakeEntry

LINE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedNote:
    """A note after all checks; whether it may be saved stands in ``findings``.

    Attributes:
        entry: with cleaned texts; ``matter`` is filled in.
        digest: tells a repeat of the same entry from another one.
    """

    kind: IntakeKind
    entry: IntakeEntry
    digest: str
    at: datetime
    findings: Findings


def check_note(
    kind: IntakeKind, entry: IntakeEntry, catalogue: Catalogue, now: datetime
) -> CheckedNote:
    """Check what is said to somebody.

    Args:
        kind: a guidance needs lines, a refusal needs a reason.
        entry: as typed or read.
        catalogue: of the office.
        now: an entry without a moment happens now; a later one is refused.

    Returns:
        the checked note.
    """
    findings = Findings()
    cleaned = _cleaned(findings, entry)
    at = local(entry.at or now)
    if at > now:
        findings.problem("at", "moment-in-future")
    if kind is IntakeKind.GUIDANCE and not cleaned.lines:
        findings.problem("lines", "required")
    if kind is IntakeKind.REFUSAL and not cleaned.reason:
        findings.problem("reason", "required")
    return CheckedNote(
        kind=kind,
        entry=_with_matter(findings, cleaned, catalogue, at),
        digest=_digest(cleaned),
        at=at,
        findings=findings,
    )


def _cleaned(findings: Findings, entry: IntakeEntry) -> IntakeEntry:
    if len(entry.lines) > MOST_COMPONENTS:
        findings.problem("lines", "components-too-many", limit=MOST_COMPONENTS)
    lines = (findings.line("lines", line, LINE) for line in entry.lines[:MOST_COMPONENTS])
    return replace(
        entry,
        request_id=findings.line("request_id", entry.request_id, REQUEST_ID, required=True),
        applicant=clean_applicant(findings, entry.applicant),
        procedure=findings.line("procedure", entry.procedure, NUMBER),
        matter=findings.line("matter", entry.matter, NOTE),
        lines=tuple(line for line in lines if line),
        reason=findings.block("reason", entry.reason, NOTE),
        contact=findings.line("contact", entry.contact, NAME),
        contact_phone=findings.line("contact_phone", entry.contact_phone, NUMBER),
        official_code=findings.line("official_code", entry.official_code, NUMBER),
    )


def _with_matter(
    findings: Findings, entry: IntakeEntry, catalogue: Catalogue, at: datetime
) -> IntakeEntry:
    if not entry.procedure:
        if not entry.matter:
            findings.problem("matter", "required")
        return entry
    found = catalogue.procedure(entry.procedure, local_day(at))
    if found is None:
        findings.problem("procedure", "procedure-unknown", code=entry.procedure)
        return entry
    return replace(entry, procedure=found.code, matter=entry.matter or found.name)


def _digest(entry: IntakeEntry) -> str:
    content = asdict(entry) | {"request_id": "", "at": entry.at and entry.at.timestamp()}
    text = json.dumps(content, ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
