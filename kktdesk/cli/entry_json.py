"""Turns an object of ``dossier.json`` into the entry of a dossier.

Types are strict and an unknown key is refused by name: a misspelt key would otherwise silently
mean its default. What the values mean is the services' business.
"""

from kktdesk.cli.json_table import Table, table_of
from kktdesk.domain.dossier import ApplicantKind, Channel, CopyKind, ReturnMethod
from kktdesk.domain.due_date import Term, TermUnit
from kktdesk.domain.errors import EntryRefused, Problem, TermRefused
from kktdesk.services.requests import (
    ApplicantEntry,
    ComponentEntry,
    ReceiveDossier,
    SubmitterEntry,
)


def entry_of(value: object) -> ReceiveDossier:
    """Read the entry of one dossier.

    Args:
        value: an object as `read_json` gives it.

    Returns:
        the entry, its texts as they were given.

    Raises:
        EntryRefused: naming every key that is unknown, missing or of the wrong kind.
    """
    problems: list[Problem] = []
    table = table_of(value, problems)
    entry = _entry(table)
    if problems:
        raise EntryRefused(tuple(problems))
    return entry


def _entry(table: Table) -> ReceiveDossier:
    table.allow(*ReceiveDossier.__dataclass_fields__)
    return ReceiveDossier(
        request_id=table.text("request_id", is_required=True),
        procedure=table.text("procedure", is_required=True),
        case=table.text("case"),
        term=_term(table.table("term")),
        received_at=table.moment("received_at"),
        applicant=_applicant(table.needed_table("applicant")),
        submitter=_submitter(table.table("submitter")),
        components=_components(table),
        sets=table.count("sets", 1),
        channel=table.choice("channel", Channel, Channel.COUNTER),
        return_method=table.choice("return_method", ReturnMethod, ReturnMethod.COUNTER),
        postal_address=table.text("postal_address"),
        note=table.text("note"),
        official_code=table.text("official_code") or None,
        replaces=table.text("replaces"),
    )


def _applicant(table: Table) -> ApplicantEntry:
    table.allow(*ApplicantEntry.__dataclass_fields__)
    return ApplicantEntry(
        kind=table.choice("kind", ApplicantKind),
        name=table.text("name", is_required=True),
        id_number=table.text("id_number"),
        address=table.text("address"),
        phone=table.text("phone"),
        email=table.text("email"),
    )


def _submitter(table: Table | None) -> SubmitterEntry | None:
    if table is None:
        return None
    table.allow(*SubmitterEntry.__dataclass_fields__)
    return SubmitterEntry(
        name=table.text("name", is_required=True),
        id_number=table.text("id_number"),
        authority=table.text("authority"),
    )


def _components(table: Table) -> tuple[ComponentEntry, ...] | None:
    rows = table.tables("components")
    return None if rows is None else tuple(map(_component, rows))


def _component(table: Table) -> ComponentEntry:
    table.allow(*ComponentEntry.__dataclass_fields__)
    return ComponentEntry(
        name=table.text("name", is_required=True),
        copy_kind=table.choice("copy_kind", CopyKind),
        quantity=table.count("quantity", 1),
        submitted=table.flag("submitted", is_default=True),
    )


def _term(table: Table | None) -> Term | None:
    if table is None:
        return None
    table.allow(*Term.__dataclass_fields__)
    unit = table.choice("unit", TermUnit)
    try:
        return Term(table.needed_count("value"), unit)
    except TermRefused as error:
        table.note("value", error.code, **error.values)
        return None
