"""What the papers of a dossier say: every value as it is printed.

What all papers share stands here; what an act adds stands in ``paper_values_acts``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from kktdesk import resources
from kktdesk.domain.dossier import CopyKind
from kktdesk.domain.due_date import Term
from kktdesk.domain.form import PaperValues, Row
from kktdesk.domain.moment import local, local_day
from kktdesk.domain.timeliness import Measure
from kktdesk.models.dossier import Dossier, DossierComponent
from kktdesk.models.life import DossierAct
from kktdesk.printing.dates import day_in_words, moment_in_words, short_moment
from kktdesk.printing.receipt import national_code
from kktdesk.services.dossier_view import submitter_of
from kktdesk.services.form_views import PaperNaming
from kktdesk.services.receipt_values import remark_of, return_place, submitter_detail
from kktdesk.services.views import OfficeView, ProcedureView

AGENCY_LINES = 2

Words = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a paper of a dossier is made of.

    Attributes:
        act: that it tells of, or None.
        procedure: as it held on the day of receipt, or None where it is not known any more.
        measure: tells early, on time and late apart.
        number: of the paper, or "" in a preview.
    """

    row: Dossier
    act: DossierAct | None
    office: OfficeView
    naming: PaperNaming
    procedure: ProcedureView | None
    measure: Measure
    now: datetime
    number: str = ""


@cache
def words() -> Words:
    """Give the words that are filled in.

    Returns:
        text by group and name.
    """
    return resources.read_toml("words", "paper.toml")


def shared(facts: Facts) -> PaperValues:
    """Gather what every paper of a dossier may print.

    Returns:
        the values.
    """
    row = facts.row
    return PaperValues(
        texts={
            **of_office(facts.office, facts.naming, facts.now),
            **_party(row),
            **_matter(row, facts.procedure),
            **_promise(row),
            "code": row.code,
            "number": facts.number,
            "contact": facts.office.clerk,
        },
        lists={
            **heads(facts.office.header),
            "notes": tuple(line for line in row.note.splitlines() if line.strip()),
            "needed_papers": needed_papers(facts.procedure),
        },
        tables={"components": tuple(submitted(row))},
    )


def of_office(office: OfficeView, naming: PaperNaming, now: datetime) -> dict[str, str]:
    """Say who issues a paper, and when.

    Returns:
        texts by name.
    """
    return {
        "place": office.place,
        "issued_on": day_in_words(local_day(now)),
        "issued_at": short_moment(now),
        "clerk": office.clerk,
        "agency": office.unit_name,
        "counter": office.unit_name,
        "hotline": naming.hotline,
        "contact_phone": naming.hotline,
    }


def heads(header: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Give the lines at the left of a paper's head.

    Returns:
        those of the counter's slips, and those of the agency's letters.
    """
    return {"header": header, "agency_header": header[:AGENCY_LINES]}


def _party(row: Dossier) -> dict[str, str]:
    submitter = submitter_of(row)
    is_person = row.applicant_kind.is_a_person
    return {
        "applicant": row.applicant_name,
        "id_number": row.applicant_id_number,
        "address": row.applicant_address,
        "phone": row.applicant_phone,
        "email": row.applicant_email,
        "submitter": row.submitter_name or "",
        "submitter_detail": submitter_detail(submitter),
        # A company cannot sign.
        "signs_submitter": row.submitter_name or (row.applicant_name if is_person else ""),
    }


def _matter(row: Dossier, procedure: ProcedureView | None) -> dict[str, str]:
    case = f" ({row.case})" if row.case else ""
    missing = (component.name for component in row.components if not component.is_submitted)
    return {
        "procedure": row.procedure_name + case,
        "procedure_code": national_code(row.procedure),
        "field": row.field_name,
        "sets": f"{row.sets:02d}",
        "fee": procedure.fee if procedure else "",
        "term": Term(row.term_value, row.term_unit).in_words(),
        "note": row.note,
        "missing": "; ".join(missing),
        "handler": procedure.division if procedure else "",
        "post_address": row.postal_address or row.applicant_address,
    }


def _promise(row: Dossier) -> dict[str, str]:
    return {
        "received_at": moment_in_words(row.received_at),
        "received_on": day_in_words(row.received_on),
        **due(row.due_at),
        "book": row.book,
        "book_line": row.book_line,
        "return_place": return_place(row.return_method, row.postal_address, row.applicant_email),
    }


def due(at: datetime) -> dict[str, str]:
    """Say a promised moment in every way that forms ask for.

    Returns:
        texts by name.
    """
    here = local(at)
    return {
        "due_at": moment_in_words(here),
        "due_hour": f"{here:%H} giờ {here:%M}",
        "due_on": day_in_words(here.date()),
    }


def submitted(row: Dossier) -> list[Row]:
    """List the components that were handed in.

    Returns:
        rows of the table of components.
    """
    there = [component for component in row.components if component.is_submitted]
    return [
        {"number": str(number), "name": _name(component), **_counts(component)}
        for number, component in enumerate(there, 1)
    ]


def _name(component: DossierComponent) -> str:
    remark = remark_of(component.copy_kind)
    return f"{component.name} ({remark})" if remark else component.name


def _counts(component: DossierComponent) -> dict[str, str]:
    is_original = component.copy_kind is CopyKind.ORIGINAL
    return {
        "originals": str(component.quantity if is_original else 0),
        "copies": str(0 if is_original else component.quantity),
    }


def needed_papers(procedure: ProcedureView | None) -> tuple[str, ...]:
    """List what a procedure asks for.

    Returns:
        a line for each paper; empty where the procedure is not known.
    """
    said = words()["paper"]
    papers = procedure.components if procedure else ()
    return tuple(
        said["line"].format(
            name=paper.name,
            copies=said[paper.copy_kind.value].format(count=f"{paper.quantity:02d}"),
        )
        for paper in papers
    )


def merged(one: PaperValues, other: PaperValues) -> PaperValues:
    """Lay values over others.

    Returns:
        those of ``other`` where both have them.
    """
    return PaperValues(
        texts={**one.texts, **other.texts},
        lists={**one.lists, **other.lists},
        tables={**one.tables, **other.tables},
    )
