"""The tables of block forms."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from kktdesk.domain.form import Column, Row, Table
from kktdesk.printing.flow import Piece
from kktdesk.printing.form_template import filled
from kktdesk.printing.grid import Align, Cell, Grid, HeadCell, table
from kktdesk.printing.ink import MM
from kktdesk.printing.paper import Format
from kktdesk.printing.runs import Run, bold
from kktdesk.printing.text import Type

TABLE_LEADING = 1.16
CELL_PAD = (1.3 * MM, 0.45 * MM)
MOST_OF_PAGE = 0.4


def form_table(block: Table, rows: Sequence[Row], size: float, paper: Format) -> tuple[Piece, ...]:
    """Set the table of a form.

    Args:
        block: its columns.
        rows: the values; without any, the form's blank rows.
        size: of its type.
        paper: between whose margins it stands.

    Returns:
        its pieces.
    """
    shown = rows or ({},) * block.blanks
    body = [[_cell(column, row) for column in block.columns] for row in shown]
    return table(_grid(block, size, paper), tuple(_heads(block.columns)), body)


def _grid(block: Table, size: float, paper: Format) -> Grid:
    narrow = [column.em * size for column in block.columns]
    open_ones = narrow.count(0) or 1
    rest = (paper.text_width - sum(narrow)) / open_ones
    kind = Type(size, size * TABLE_LEADING)
    return Grid(
        left=paper.left,
        columns=tuple(width or rest for width in narrow),
        kind=kind,
        head_kind=kind,
        pad=CELL_PAD,
        is_grey=False,
        most=paper.height * MOST_OF_PAGE,
    )


def _heads(columns: Sequence[Column]) -> Iterator[HeadCell]:
    """Set the heads: two rows where a group spans columns.

    Yields:
        the cells.
    """
    deep = 2 if any(column.group for column in columns) else 1
    at = 0
    for group, members in groupby(columns, key=lambda column: column.group):
        inside = list(members)
        if group:
            yield HeadCell(bold(group), at, columns=len(inside))
        for column in inside:
            yield HeadCell(bold(column.head), at, row=1 if group else 0, rows=1 if group else deep)
            at += 1


def _cell(column: Column, row: Row) -> Cell:
    align = Align.CENTRE if column.is_centred else Align.LEFT
    return Cell((Run(filled(column.value, row)),), align)
