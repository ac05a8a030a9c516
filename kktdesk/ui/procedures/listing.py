"""Which procedures the list shows: one of four lists, and of it what the typed letters find."""

from collections.abc import Mapping, Sequence
from enum import Enum

from kktdesk.services.procedure_views import ProcedureVersion
from kktdesk.ui.widgets.loose_match import Findable, ranked


class Shelf(Enum):
    """The lists."""

    ALL = "all"
    TO_CHECK = "to-check"
    OFFERED = "offered"
    RETIRED = "retired"


def is_on(shelf: Shelf, row: ProcedureVersion) -> bool:
    """Return whether a procedure belongs to a list."""
    entry = row.entry
    belongs = {
        Shelf.ALL: True,
        Shelf.TO_CHECK: entry.is_offered and entry.needs_check,
        Shelf.OFFERED: entry.is_offered,
        Shelf.RETIRED: not entry.is_offered,
    }
    return belongs[shelf]


def counts(rows: Sequence[ProcedureVersion]) -> dict[Shelf, int]:
    """Return how many procedures each list has."""
    return {shelf: sum(is_on(shelf, row) for row in rows) for shelf in Shelf}


def found(
    rows: Sequence[ProcedureVersion], shelf: Shelf, query: str, fields: Mapping[str, str]
) -> tuple[ProcedureVersion, ...]:
    """Find procedures.

    Args:
        rows: all, in the order of the catalogue.
        shelf: the list that is shown.
        query: loose letters, accents optional; "" finds all.
        fields: name of each field by its code.

    Returns:
        what is found, best first.
    """
    shown = [row for row in rows if is_on(shelf, row)]
    items = [
        Findable.of(
            row.entry.code, row.entry.name, f"{row.entry.code} {fields.get(row.entry.field, '')}"
        )
        for row in shown
    ]
    return tuple(shown[at] for at in ranked(query, items))
