"""Pages: what belongs together stays together, heads are repeated, nothing falls off the paper."""

from hypothesis import given
from hypothesis import strategies as st

from kktdesk.printing.flow import Column, Piece, gap, glued, paginate, with_next
from kktdesk.printing.ink import Box, Placed

COLUMN = Column(first_top=40, top=20, bottom=100)


def piece(height: float, name: float, head: Piece | None = None) -> Piece:
    return Piece(height, (Box(name, 0, 1, 1, 1),), head=head)


def names(page: tuple[Placed, ...]) -> list[float]:
    return [mark.x for placed in page for mark in placed.marks if isinstance(mark, Box)]


def pages_of(pieces: tuple[Piece, ...]) -> list[list[float]]:
    return [names(page) for page in paginate(pieces, COLUMN)]


def test_pieces_that_fit_stand_on_one_page_under_each_other() -> None:
    (page,) = paginate((piece(20, 1), piece(30, 2)), COLUMN)

    assert [placed.y for placed in page] == [40, 60]


def test_glued_pieces_go_to_the_next_page_together() -> None:
    pieces = (piece(40, 1), *glued((piece(10, 2), piece(20, 3))))

    assert pages_of(pieces) == [[1], [2, 3]]


def test_a_heading_goes_with_what_follows() -> None:
    pieces = (piece(45, 1), *with_next((piece(10, 2),)), piece(20, 3))

    assert pages_of(pieces) == [[1], [2, 3]]


def test_the_head_of_a_table_is_repeated_on_the_next_page() -> None:
    head = piece(10, 0)
    rows = tuple(piece(25, number, head) for number in (1, 2, 3))

    assert pages_of((*with_next((head,)), *rows)) == [[0, 1, 2], [0, 3]]


def test_distance_vanishes_at_the_top_of_a_page() -> None:
    *_, last = paginate((piece(60, 1), gap(5), piece(60, 2)), COLUMN)

    assert [placed.y for placed in last] == [20]


def test_distance_below_the_edge_makes_no_page() -> None:
    assert len(paginate((piece(60, 1), gap(5)), COLUMN)) == 1


def test_nothing_at_all_is_one_page() -> None:
    assert paginate((), COLUMN) == ((),)


@given(st.lists(st.tuples(st.floats(1, 75), st.booleans()), max_size=40))
def test_every_piece_stands_once_in_order_and_above_the_edge(
    heights: list[tuple[float, bool]],
) -> None:
    pieces = tuple(
        Piece(height, (Box(number, 0, 1, 1, 1),), is_glued=is_glued)
        for number, (height, is_glued) in enumerate(heights)
    )
    pages = paginate(pieces, COLUMN)

    assert [name for page in pages for name in names(page)] == list(range(len(heights)))
    for page in pages:
        for placed in page:
            (mark,) = placed.marks
            assert isinstance(mark, Box)
            height = heights[int(mark.x)][0]
            assert placed.y + height <= COLUMN.bottom + 1e-6
