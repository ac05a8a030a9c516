"""What is printed for somebody who is guided or turned away before anything is accepted."""

from datetime import datetime

from kktdesk.domain.form import PaperKind, PaperValues
from kktdesk.domain.moment import local_day
from kktdesk.domain.paper_errors import PaperNeedsNote
from kktdesk.models.life import IntakeNote
from kktdesk.printing.dates import day_in_words, moment_in_words, short_moment
from kktdesk.printing.receipt import national_code
from kktdesk.services.form_views import PaperNaming
from kktdesk.services.intake_views import IntakeKind
from kktdesk.services.paper_values import heads, needed_papers
from kktdesk.services.paper_values_acts import wanted
from kktdesk.services.views import ProcedureView

# The paper of the circular comes first.
KINDS_OF = {
    IntakeKind.GUIDANCE: (PaperKind.SUPPLEMENT, PaperKind.GUIDANCE),
    IntakeKind.REFUSAL: (PaperKind.REFUSAL,),
}


def check_kind(note: IntakeNote, kind: PaperKind) -> None:
    """Refuse a paper that does not belong to a note.

    Raises:
        PaperNeedsNote: a note of that kind has no such paper.
    """
    if kind not in KINDS_OF[IntakeKind(note.kind)]:
        raise PaperNeedsNote


def note_values(
    note: IntakeNote,
    procedure: ProcedureView | None,
    naming: PaperNaming,
    now: datetime,
    number: str,
) -> PaperValues:
    """Gather every value of a paper of a note; most were kept with it.

    Args:
        note: of guidance or refusal.
        procedure: that was asked about, or None.
        naming: of the office.
        now: moment of the paper.
        number: of the paper, or "" in a preview.

    Returns:
        the values as they are printed.
    """
    lines = _list(note, "lines")
    reason = _said(note, "reason")
    return PaperValues(
        texts={
            **_office(note, naming),
            **_applicant(note),
            **_procedure(note, procedure),
            "code": _said(note, "official_code"),
            "number": number,
            "issued_on": day_in_words(local_day(now)),
            "issued_at": short_moment(now),
            "received_at": moment_in_words(note.at),
            "received_on": day_in_words(local_day(note.at)),
            "content": reason,
            "reason": reason,
        },
        lists={
            **heads(_list(note, "header")),
            "papers": lines,
            "needed_papers": needed_papers(procedure) or lines,
        },
        tables={"missing_papers": tuple(wanted(lines))},
    )


def _office(note: IntakeNote, naming: PaperNaming) -> dict[str, str]:
    return {
        "place": _said(note, "place"),
        "clerk": note.clerk,
        "agency": _said(note, "desk_name"),
        "counter": _said(note, "desk_name"),
        "hotline": naming.hotline,
        "contact": _said(note, "contact"),
        "contact_phone": _said(note, "contact_phone") or naming.hotline,
    }


def _applicant(note: IntakeNote) -> dict[str, str]:
    kept: dict[str, str] = note.said["applicant"]  # type: ignore[assignment] # kept by Intake
    is_person = kept["kind"] in {"person", "household"}
    return {
        "applicant": kept["name"],
        "id_number": kept["id_number"],
        "address": kept["address"],
        "phone": kept["phone"],
        "email": kept["email"],
        "signs_submitter": kept["name"] if is_person else "",
    }


def _procedure(note: IntakeNote, procedure: ProcedureView | None) -> dict[str, str]:
    term = procedure.terms[0].term if procedure else None
    return {
        "procedure": note.procedure_name,
        "procedure_code": national_code(note.procedure),
        "field": procedure.field_name if procedure else "",
        "sets": f"{procedure.sets:02d}" if procedure else "",
        "fee": procedure.fee if procedure else "",
        "term": term.in_words() if term else "",
    }


def _said(note: IntakeNote, name: str) -> str:
    return str(note.said.get(name) or "")


def _list(note: IntakeNote, name: str) -> tuple[str, ...]:
    kept: list[str] = note.said.get(name) or []  # type: ignore[assignment] # kept by Intake
    return tuple(kept)
