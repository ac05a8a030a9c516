"""The first catalogue: fields and procedures as they stand in ``resources/procedures``.

Every row is data, to be compared with the province's published decision. A term that no source
gives is unknown, never guessed. Days in force are inclusive, an open side is None.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

from kktdesk import resources
from kktdesk.domain.counting_rules import SupplementMode
from kktdesk.domain.dossier import CopyKind
from kktdesk.domain.errors import TermRefused
from kktdesk.domain.term import SAME_DAY, Term, TermUnit
from kktdesk.services.file_entry import FileEntry, read_tables, refuse_repeated
from kktdesk.services.views import ComponentView


class Confidence(StrEnum):
    """How far a figure can be trusted before it is compared with the decision."""

    VERIFIED = "verified"
    SECONDARY = "secondary"
    MEMORY = "memory"
    UNCERTAIN = "uncertain"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFile:
    """One field of work.

    Attributes:
        name: short Vietnamese name, for example ``Đầu tư``.
        full_name: its name in the national list.
        book_mark: mark of its register volume, for example ``ĐT``.
    """

    code: str
    name: str
    full_name: str
    book_mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermFile:
    """One term of a version.

    Attributes:
        case: which case it belongs to; "" only where it is the version's one term.
        term: None where it is unknown: the clerk enters it; "same-day" is known without a number.
        note: a remark for the comparison, or "".
    """

    case: str
    term: Term | None
    confidence: Confidence
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementFile:
    """How often and in which way more papers may be asked for under a version.

    Attributes:
        applicant_days: working days that the applicant has, or None.
        ask_within: working days within which the agency must ask, or None.
    """

    mode: SupplementMode
    times: int
    applicant_days: int | None
    ask_within: int | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureVersionFile:
    """The terms of a procedure while one law is in force.

    Attributes:
        source: decree and article, or "".
        terms: at least one.
    """

    in_force_from: date | None
    in_force_until: date | None
    source: str
    terms: tuple[TermFile, ...]
    supplement: SupplementFile | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OldCode:
    """A code that the procedure had before, up to and including a day."""

    code: str
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureFile:
    """One procedure of the first catalogue.

    Attributes:
        code: national code, or the desk's own key (``KKT.…``) where none is known.
        field: code of its field.
        enabled: offered at the counter; else only recognised.
        needs_check: not yet compared with the published decision ("cần đối chiếu").
        result: name of the paper that the applicant gets.
        fee: the fee as text.
        sources: laws it rests on.
        note: a remark for the clerk or the comparison, or "".
        versions: by time, never overlapping; none where nothing is known.
    """

    code: str
    code_confidence: Confidence
    name: str
    field: str
    enabled: bool
    needs_check: bool
    result: str
    sets: int
    fee: str
    sources: tuple[str, ...]
    old_codes: tuple[OldCode, ...]
    note: str
    components: tuple[ComponentView, ...]
    versions: tuple[ProcedureVersionFile, ...]


def load_fields(folder: Path | None = None) -> tuple[FieldFile, ...]:
    """Read the fields.

    Args:
        folder: another folder than the program's own.

    Returns:
        the fields in the order of their file.

    Raises:
        FileRefused: naming the file and the entry that is wrong.
    """
    home = folder or resources.root() / "procedures"
    entries = read_tables(home / "fields.toml", "field", "code")
    refuse_repeated(entries, "code")
    return tuple(_field(entry) for entry in entries)


def load_procedures(folder: Path | None = None) -> tuple[ProcedureFile, ...]:
    """Read the procedures of every field.

    Args:
        folder: another folder than the program's own.

    Returns:
        the procedures by field, each field in the order of its file.

    Raises:
        FileRefused: naming the file and the entry that is wrong.
    """
    home = folder or resources.root() / "procedures"
    fields = [field.code for field in load_fields(home)]
    rows = {field: read_tables(home / f"{field}.toml", "procedure", "code") for field in fields}
    refuse_repeated(sum(rows.values(), ()), "code")
    return tuple(_procedure(entry, field) for field in fields for entry in rows[field])


def _field(entry: FileEntry) -> FieldFile:
    entry.allow(*FieldFile.__slots__)
    return FieldFile(**{key: entry.text(key) for key in FieldFile.__slots__})


def _procedure(entry: FileEntry, field: str) -> ProcedureFile:
    entry.allow(*(set(ProcedureFile.__slots__) - {"field", "versions"}), "version")
    return ProcedureFile(
        code=entry.text("code"),
        code_confidence=entry.choice("code_confidence", Confidence),
        name=entry.text("name"),
        field=field,
        enabled=entry.need("enabled", bool),
        needs_check=entry.need("needs_check", bool),
        result=entry.text("result"),
        sets=entry.count("sets"),
        fee=entry.text("fee"),
        sources=entry.texts("sources"),
        old_codes=tuple(_old_code(row) for row in entry.tables("old_codes", "code")),
        note=entry.get("note", str) or "",
        components=tuple(_component(row) for row in entry.tables("components")),
        versions=_versions(entry),
    )


def _old_code(entry: FileEntry) -> OldCode:
    entry.allow("code", "until")
    return OldCode(code=entry.text("code"), until=entry.need("until", date))


def _component(entry: FileEntry) -> ComponentView:
    entry.allow("name", "copy_kind", "quantity", "required")
    return ComponentView(
        name=entry.text("name"),
        copy_kind=entry.choice("copy_kind", CopyKind),
        quantity=entry.count("quantity"),
        required=entry.need("required", bool),
    )


def _versions(entry: FileEntry) -> tuple[ProcedureVersionFile, ...]:
    versions = sorted(map(_version, entry.tables("version")), key=_first_day)
    for earlier, later in pairwise(versions):
        if _last_day(earlier) >= _first_day(later):
            raise entry.refused("version", "overlap")
    return tuple(versions)


def _first_day(version: ProcedureVersionFile) -> date:
    return version.in_force_from or date.min


def _last_day(version: ProcedureVersionFile) -> date:
    return version.in_force_until or date.max


def _version(entry: FileEntry) -> ProcedureVersionFile:
    entry.allow(*ProcedureVersionFile.__slots__)
    first, last = entry.get("in_force_from", date), entry.get("in_force_until", date)
    if first and last and last < first:
        raise entry.refused("in_force_until", "ends-before-start")
    return ProcedureVersionFile(
        in_force_from=first,
        in_force_until=last,
        source=entry.get("source", str) or "",
        terms=_terms(entry),
        supplement=_supplement(entry.table_or_none("supplement")),
    )


def _terms(entry: FileEntry) -> tuple[TermFile, ...]:
    rows = entry.tables("terms")
    if not rows:
        raise entry.refused("terms", "missing")
    if len(rows) > 1:
        refuse_repeated(rows, "case")
    return tuple(_term(row) for row in rows)


def _term(entry: FileEntry) -> TermFile:
    entry.allow("case", "value", "unit", "confidence", "note")
    return TermFile(
        case=entry.get("case", str) or "",
        term=_length(entry),
        confidence=entry.choice("confidence", Confidence),
        note=entry.get("note", str) or "",
    )


def _length(entry: FileEntry) -> Term | None:
    unit, value = entry.choice("unit", TermUnit), entry.count_or_none("value")
    if value is None:
        # Only here a term without a number is known all the same.
        return SAME_DAY if unit is TermUnit.SAME_DAY else None
    try:
        return Term(value, unit)
    except TermRefused:
        raise entry.refused("value", "too-large") from None


def _supplement(entry: FileEntry | None) -> SupplementFile | None:
    if entry is None:
        return None
    entry.allow(*SupplementFile.__slots__)
    mode = entry.choice("mode", SupplementMode)
    if mode is SupplementMode.FIXED_TERM:
        entry.count("applicant_days")
    return SupplementFile(
        mode=mode,
        times=entry.count("times"),
        applicant_days=entry.count_or_none("applicant_days"),
        ask_within=entry.count_or_none("ask_within"),
        source=entry.text("source"),
    )
