"""The blocks of a control slip: who gave, who took, when, and how it ended."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from kktdesk.domain.form import Handovers, Row
from kktdesk.printing.flow import Piece
from kktdesk.printing.form_table import CELL_PAD, MOST_OF_PAGE, TABLE_LEADING
from kktdesk.printing.form_template import filled
from kktdesk.printing.grid import Grid, HeadCell, head_of
from kktdesk.printing.ink import MM, Box, Mark, Rule
from kktdesk.printing.paper import Format
from kktdesk.printing.runs import Run, bold, italic
from kktdesk.printing.shortening import first_lines
from kktdesk.printing.text import Span, Type, centred, line_marks
from kktdesk.printing.wrap import TextLine, wrap

_PARTS = (0.225, 0.475, 0.185, 0.115)
_LINE = 0.5
# A block holds two cells over each other.
_MOST_OF_CELL = 0.25
_LEAST_A5, _LEAST_A4 = 23 * MM, 27 * MM
_PEN_MOMENT = "…giờ…phút, ngày…tháng…năm……"


@dataclass(frozen=True, slots=True)
class _Setting:
    block: Handovers
    kind: Type
    spans: tuple[Span, ...]
    edges: tuple[float, ...]
    least: float
    most: int

    def lines(self, runs: tuple[Run, ...], span: Span) -> tuple[TextLine, ...]:
        """Break a text of one cell; one that would fill the page ends with an ellipsis.

        Returns:
            its lines.
        """
        size = self.kind.size
        return first_lines(wrap(runs, size, span.width), self.most, size, span.width)


def handover_table(
    block: Handovers, rows: Sequence[Row], size: float, paper: Format
) -> tuple[Piece, ...]:
    """Set the table of hand-overs, filled up with empty blocks for the pen.

    Returns:
        its pieces: the head, repeated on each page, and one piece for each hand-over.
    """
    widths = tuple(part * paper.text_width for part in _PARTS)
    edges = tuple(accumulate(widths, initial=paper.left))
    kind = Type(size, size * TABLE_LEADING)
    pad = CELL_PAD[0]
    setting = _Setting(
        block=block,
        kind=kind,
        spans=tuple(
            Span(left + pad, width - 2 * pad)
            for left, width in zip(edges[:-1], widths, strict=True)
        ),
        edges=edges,
        most=int(paper.height * _MOST_OF_CELL / kind.leading),
        least=_LEAST_A4 if paper.height > 250 * MM else _LEAST_A5,
    )
    most = paper.height * MOST_OF_PAGE
    grid = Grid(paper.left, widths, kind, kind, CELL_PAD, is_grey=False, most=most)
    heads = tuple(HeadCell(bold(head), number) for number, head in enumerate(block.heads))
    head = head_of(grid, heads)
    empty: Row = {}
    shown = (*rows, *((empty,) * max(0, block.least - len(rows))))
    return (
        replace(head, is_glued=True),
        *(replace(_block(setting, row), head=head) for row in shown),
    )


def _block(setting: _Setting, row: Row) -> Piece:
    sides = list(_sides(setting, row))
    middle, top, middle_height = _middle(setting, row)
    height = max(setting.least, middle_height, *(bottom for _, bottom in sides))
    marks: list[Mark] = [mark for side, _ in sides for mark in side]
    left, right = setting.edges[0], setting.edges[-1]
    frame: tuple[Mark, ...] = (
        Box(left, 0, right - left, height, _LINE),
        *(Rule(x, 0, x, height, _LINE) for x in setting.edges[1:-1]),
    )
    half = (setting.edges[1] + setting.edges[2]) / 2
    cross: tuple[Mark, ...] = (
        Rule(setting.edges[1], top, setting.edges[2], top, _LINE),
        Rule(half, top, half, height, _LINE),
    )
    return Piece(height, (*frame, *cross, *marks, *middle))


def _sides(setting: _Setting, row: Row) -> Iterator[tuple[tuple[Mark, ...], float]]:
    block, kind, pad = setting.block, setting.kind, CELL_PAD[1]
    gives = (bold(f"{block.gives} "), Run(row.get("giver", "")))
    upper = setting.lines(gives, setting.spans[0])
    takes = (bold(f"{block.takes} "), Run(row.get("taker", "")))
    lower = setting.lines(takes, setting.spans[0])
    below = pad + (len(upper) + 1) * kind.leading
    marks: tuple[Mark, ...] = (
        *line_marks(upper, kind, setting.spans[0], pad),
        *line_marks(lower, kind, setting.spans[0], below),
    )
    yield marks, below + len(lower) * kind.leading + pad
    for name, span in (("result", setting.spans[2]), ("note", setting.spans[3])):
        lines = setting.lines((Run(row.get(name, "")),), span)
        yield centred(lines, kind, span, pad) if row.get(name) else ((), 0.0)


def _middle(setting: _Setting, row: Row) -> tuple[tuple[Mark, ...], float, float]:
    block, kind, pad = setting.block, setting.kind, CELL_PAD[1]
    whole = setting.spans[1]
    said = filled(block.moment, row) if row.get("at") else _PEN_MOMENT
    marks, y = centred(setting.lines((Run(said),), whole), kind, whole, pad)
    cross = y + pad
    half = Span(whole.left, whole.width / 2 - CELL_PAD[0])
    other = Span(whole.right - half.width, half.width)
    bottom = y
    for title, name, span in ((block.giver, "given_by", half), (block.taker, "taken_by", other)):
        named, end = _signature(setting, (title, row.get(name, "")), span, y + 2 * pad)
        marks, bottom = (*marks, *named), max(bottom, end)
    return marks, cross, bottom + pad


def _signature(
    setting: _Setting, said: tuple[str, str], span: Span, top: float
) -> tuple[tuple[Mark, ...], float]:
    kind = setting.kind
    title, y = centred(wrap((bold(said[0]),), kind.size, span.width), kind, span, top)
    manner: tuple[Mark, ...] = ()
    if setting.block.manner:
        lines = wrap((italic(setting.block.manner),), kind.size, span.width)
        manner, y = centred(lines, kind, span, y)
    names = setting.lines((Run(said[1]),), span)
    room = max(setting.least - y - len(names) * kind.leading - CELL_PAD[1], kind.leading)
    named, bottom = centred(names, kind, span, y + room)
    return (*title, *manner, *(named if said[1] else ())), bottom
