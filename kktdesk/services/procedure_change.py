"""What a new version would change, seen against the procedures that are known."""

from dataclasses import replace
from datetime import date

from kktdesk.services.findings import Findings
from kktdesk.services.procedure_book import ProcedureBook
from kktdesk.services.procedure_check import check
from kktdesk.services.procedure_views import ProcedureEntry


def checked_entry(
    findings: Findings, entry: ProcedureEntry, book: ProcedureBook
) -> ProcedureEntry:
    """Check an entry against the procedures that are known.

    Returns:
        the entry as it would be kept, under the code by which the procedure is known; whether it
        may be kept stands in ``findings``.
    """
    checked = check(findings, entry, book.fields)
    known = book.find(checked.code)
    if known and not checked.code.startswith(known):
        # Two entries for one procedure would each have half of its dossiers.
        findings.problem("code", "procedure-code-old", code=checked.code, now=known)
    return replace(checked, code=known or checked.code)


def changes_nothing(book: ProcedureBook, entry: ProcedureEntry) -> bool:
    """Say whether on each day of an entry the same is in force already.

    Returns:
        True where keeping the entry would be idle.
    """
    first, last = entry.in_force_from or date.min, entry.in_force_until or date.max
    return all(
        version is not None and content_of(version.entry) == content_of(entry)
        for version in book.between(entry.code, first, last)
    )


def content_of(entry: ProcedureEntry) -> ProcedureEntry:
    """Give what an entry says, whenever it holds.

    Returns:
        the entry without its days.
    """
    return replace(entry, in_force_from=None, in_force_until=None)
