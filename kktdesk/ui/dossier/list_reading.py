"""What the list of dossiers reads: some rows of a list, or what a text finds."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kktdesk.services.list_views import DossierRow, ListAsked

if TYPE_CHECKING:
    from kktdesk.services.desk import Desk

MOST_FOUND = 50
# Few enough that the window does not feel how they are read; further ones come by themselves.
MOST_LISTED = 200
MOST_PRINTED = 500


@dataclass(frozen=True, slots=True)
class ReadRows:
    """Some rows of what was asked for.

    Attributes:
        start: how many stand before the first.
        count: how many there are in all; None where only is known that there are more.
    """

    rows: tuple[DossierRow, ...]
    start: int
    count: int | None


def read_rows(desk: "Desk", asked: ListAsked, start: int, most: int) -> ReadRows:
    """Read rows, in the lane for readings.

    Args:
        desk: an open desk.
        asked: a list, or a text; a text finds at most ``MOST_FOUND``.
        start: how many rows are passed over.
        most: at most this many.

    Returns:
        the rows.
    """
    if asked.text:
        found = desk.search.find(asked.text, MOST_FOUND)
        return ReadRows(found.rows, 0, None if found.more else len(found.rows))
    page = desk.search.page(asked, start, most)
    return ReadRows(page.rows, page.start, page.count)
