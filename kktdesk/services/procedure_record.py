"""A procedure's version as the register keeps it: plain words and numbers, and back."""

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from kktdesk.domain.counting_rules import School, SupplementMode
from kktdesk.domain.dossier import CopyKind
from kktdesk.domain.term import Term, TermUnit
from kktdesk.services.file_entry import FileEntry
from kktdesk.services.procedure_views import ProcedureEntry, ProcedureVersion, SupplementRule
from kktdesk.services.views import ComponentView, TermChoice

if TYPE_CHECKING:
    from kktdesk.models.catalogue import ProcedureRecord


def to_record(entry: ProcedureEntry) -> dict[str, object]:
    """Write a version as JSON can hold it; its days stand in columns of their own too.

    Returns:
        every value of the entry.
    """
    record: dict[str, object] = asdict(entry)
    record["in_force_from"] = _day_text(entry.in_force_from)
    record["in_force_until"] = _day_text(entry.in_force_until)
    record["terms"] = [_term_record(choice) for choice in entry.terms]
    return record


def from_record(row: "ProcedureRecord") -> ProcedureVersion:
    """Read a kept version back.

    Returns:
        the version as it was entered.

    Raises:
        FileRefused: the row holds something else; the database was written by another hand.
    """
    content = FileEntry("kktdesk.db", f"procedure_record {row.id}", row.content)
    return ProcedureVersion(
        entry=_entry(row, content),
        number=row.id,
        recorded_at=row.recorded_at,
        clerk=row.clerk,
        is_superseded=False,
    )


def _entry(row: "ProcedureRecord", content: FileEntry) -> ProcedureEntry:
    return ProcedureEntry(
        code=row.code,
        name=content.text("name"),
        field=content.text("field"),
        terms=tuple(map(_term, content.tables("terms"))),
        components=tuple(map(_component, content.tables("components"))),
        in_force_from=row.in_force_from,
        in_force_until=row.in_force_until,
        source=content.need("source", str),
        sets=content.count("sets"),
        division=content.need("division", str),
        result=content.need("result", str),
        fee=content.need("fee", str),
        note=content.need("note", str),
        school=content.choice_or_none("school", School),
        supplement=_supplement(content.table("supplement")),
        is_offered=content.need("is_offered", bool),
        needs_check=content.need("needs_check", bool),
    )


def _day_text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _term_record(choice: TermChoice) -> dict[str, object]:
    known = choice.term
    term = known and {"value": known.value, "unit": known.unit.value}
    return {"case": choice.case, "term": term}


def _term(row: FileEntry) -> TermChoice:
    known = row.table_or_none("term")
    term = Term(known.need("value", int), known.choice("unit", TermUnit)) if known else None
    return TermChoice(case=row.need("case", str), term=term)


def _component(row: FileEntry) -> ComponentView:
    return ComponentView(
        name=row.text("name"),
        copy_kind=row.choice("copy_kind", CopyKind),
        quantity=row.count("quantity"),
        required=row.need("required", bool),
    )


def _supplement(row: FileEntry) -> SupplementRule:
    return SupplementRule(
        mode=row.choice("mode", SupplementMode),
        times=row.count("times"),
        applicant_days=row.count_or_none("applicant_days"),
        source=row.need("source", str),
    )
