"""Lays pieces under each other and breaks them into pages.

A piece that is glued stays on the page of the next one; a gap vanishes at the top of a page; the
head of a table is repeated where its rows go on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kktdesk.printing.ink import Mark, Placed


@dataclass(frozen=True, slots=True)
class Piece:
    """Marks over the whole width that are not broken.

    Attributes:
        is_glued: stays with the next piece.
        is_gap: only distance; never at the top of a page.
        head: the piece to repeat above this one on a new page.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    is_glued: bool = False
    is_gap: bool = False
    head: "Piece | None" = None


@dataclass(slots=True)
class _Page:
    top: float
    bottom: float
    used: float = field(init=False)
    placed: list[Placed] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.used = self.top

    @property
    def is_empty(self) -> bool:
        return not self.placed

    def has_room(self, height: float) -> bool:
        return self.used + height <= self.bottom + 1e-6

    def put(self, piece: Piece) -> None:
        if self.is_empty and piece.is_gap:
            return
        self.placed.append(Placed(piece.marks, 0, self.used))
        self.used += piece.height


@dataclass(frozen=True, slots=True)
class Column:
    """Where pieces may stand: the top on the first page and on the others, and the bottom."""

    first_top: float
    top: float
    bottom: float


def gap(height: float, *, is_glued: bool = False) -> Piece:
    """Make distance.

    Returns:
        a piece without marks.
    """
    return Piece(height, is_gap=True, is_glued=is_glued)


def glued(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Keep pieces on one page.

    Returns:
        the pieces, each but the last glued to the next.
    """
    *others, last = pieces
    return (*(_glue(piece) for piece in others), last)


def with_next(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Keep pieces on one page with what follows.

    Returns:
        the pieces, all glued.
    """
    return tuple(_glue(piece) for piece in pieces)


def _glue(piece: Piece) -> Piece:
    return Piece(piece.height, piece.marks, True, piece.is_gap, piece.head)  # noqa: FBT003


def paginate(pieces: Sequence[Piece], column: Column) -> tuple[tuple[Placed, ...], ...]:
    """Break pieces into pages.

    Args:
        pieces: in reading order.
        column: where they may stand.

    Returns:
        what stands on each page; at least one page.
    """
    pages = [_Page(column.first_top, column.bottom)]
    for group in _groups(pieces):
        _break_before(_height(group), pages, column)
        for piece in group:
            # A group higher than a page has to break somewhere: where the page ends.
            _break_before(0 if piece.is_gap else piece.height, pages, column)
            if pages[-1].is_empty and piece.head is not None:
                pages[-1].put(piece.head)
            pages[-1].put(piece)
    return tuple(tuple(page.placed) for page in pages)


def _break_before(height: float, pages: list[_Page], column: Column) -> None:
    page = pages[-1]
    # An empty first page may offer less room than the next one; any other empty page does not.
    is_worth_it = not page.is_empty or page.top > column.top
    if is_worth_it and not page.has_room(height):
        pages.append(_Page(column.top, column.bottom))


def _groups(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.is_glued:
            yield group
            group = []
    if group:
        yield group


def _height(group: Sequence[Piece]) -> float:
    # Distance at the end of a group may fall below the edge: nothing stands in it.
    last = group[-1]
    return sum(piece.height for piece in group) - (last.height if last.is_gap else 0)
