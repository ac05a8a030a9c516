"""The book of procedures as the program brings it along, before the office changes anything."""

from functools import cache

from kktdesk.services.procedure_book import ProcedureBook, Versions
from kktdesk.services.procedure_files import (
    ProcedureFile,
    ProcedureVersionFile,
    SupplementFile,
    load_fields,
    load_procedures,
)
from kktdesk.services.procedure_views import ProcedureEntry, ProcedureVersion, SupplementRule
from kktdesk.services.views import TermChoice

UNKNOWN_TERM = (TermChoice(case="", term=None),)

# Nothing is known of it: for all time, the clerk enters the term.
_NO_VERSION = ProcedureVersionFile(
    in_force_from=None, in_force_until=None, source="", terms=(), supplement=None
)


@cache
def program_book() -> ProcedureBook:
    """Give the program's own procedures, read once.

    Returns:
        a book in which the office has entered nothing.
    """
    files = load_procedures()
    return ProcedureBook(
        fields={field.code: field for field in load_fields()},
        brought={file.code: _versions(file) for file in files},
        old_codes={old.code: file.code for file in files for old in file.old_codes},
        entered={},
        newest=0,
    )


def _versions(file: ProcedureFile) -> Versions:
    return tuple(
        ProcedureVersion(
            entry=_entry(file, version),
            number=0,
            recorded_at=None,
            clerk="",
            is_superseded=False,
        )
        for version in file.versions or (_NO_VERSION,)
    )


def _entry(file: ProcedureFile, version: ProcedureVersionFile) -> ProcedureEntry:
    terms = tuple(TermChoice(case=row.case, term=row.term) for row in version.terms)
    return ProcedureEntry(
        code=file.code,
        name=file.name,
        field=file.field,
        terms=terms or UNKNOWN_TERM,
        components=file.components,
        in_force_from=version.in_force_from,
        in_force_until=version.in_force_until,
        source=version.source,
        sets=file.sets,
        result=file.result,
        fee=file.fee,
        note=file.note,
        supplement=_supplement(version.supplement),
        is_offered=file.enabled,
        needs_check=file.needs_check,
    )


def _supplement(file: SupplementFile | None) -> SupplementRule:
    if file is None:
        return SupplementRule()
    return SupplementRule(
        mode=file.mode,
        times=file.times,
        applicant_days=file.applicant_days,
        source=file.source,
    )
