"""Which lines of the directory are shown: one of four lists, and of it what letters find."""

from collections import Counter
from collections.abc import Sequence
from enum import Enum

from kktdesk.domain.directory import DirectoryKind
from kktdesk.services.directory_views import DirectoryLine
from kktdesk.ui.directory.words import place_text
from kktdesk.ui.widgets.loose_match import Findable, ranked


class Shelf(Enum):
    """The lists."""

    DIVISIONS = "divisions"
    OFFICERS = "officers"
    PARTNERS = "partners"
    RETIRED = "retired"


_KINDS = {
    Shelf.DIVISIONS: DirectoryKind.DIVISION,
    Shelf.OFFICERS: DirectoryKind.OFFICER,
    Shelf.PARTNERS: DirectoryKind.PARTNER,
}


def kind_of(shelf: Shelf) -> DirectoryKind:
    """Return what is entered in a list; in that of the retired, a division."""
    return _KINDS.get(shelf, DirectoryKind.DIVISION)


def shelf_of(line: DirectoryLine) -> Shelf:
    """Return the list that a line stands in."""
    if not line.is_active:
        return Shelf.RETIRED
    return next(shelf for shelf, kind in _KINDS.items() if kind is line.kind)


def counts(lines: Sequence[DirectoryLine]) -> dict[Shelf, int]:
    """Return how many lines each list has."""
    found = Counter(map(shelf_of, lines))
    return {shelf: found[shelf] for shelf in Shelf}


def members(lines: Sequence[DirectoryLine], division: str) -> tuple[DirectoryLine, ...]:
    """Return the active officers of a division."""
    is_officer = DirectoryKind.OFFICER
    return tuple(
        line
        for line in lines
        if line.kind is is_officer and line.is_active and line.division == division
    )


def found(lines: Sequence[DirectoryLine], shelf: Shelf, query: str) -> tuple[DirectoryLine, ...]:
    """Find lines.

    Args:
        lines: all, in the order of the directory.
        shelf: the list that is shown.
        query: loose letters, accents optional; "" finds all.

    Returns:
        what is found, best first; officers of the counter before those of divisions.
    """
    shown = [line for line in lines if shelf_of(line) is shelf]
    shown.sort(key=lambda line: line.division)  # those of one place stay as they stood
    items = [Findable.of("", line.name, f"{line.title} {place_text(line)}") for line in shown]
    return tuple(shown[at] for at in ranked(query, items))
