"""Rows of the register book: a line set into its columns, as high as its text.

Ten thousand lines are set before the first page is drawn, since each page says how many there are.
So a set row keeps no more than its broken texts; where they stand is found when they are drawn.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby

from kktdesk.domain.dossier import Act
from kktdesk.domain.register_book import RegisterLine, RegisterValue
from kktdesk.printing.dates import short_date
from kktdesk.printing.flow import Piece
from kktdesk.printing.fonts import Face
from kktdesk.printing.grid import Grid, HeadCell, head_of
from kktdesk.printing.ink import MM, Lines, Mark, Rules
from kktdesk.printing.paper import Format
from kktdesk.printing.register_form import RegisterColumn, RegisterForm
from kktdesk.printing.runs import bold, em_width, italic
from kktdesk.printing.text import Type
from kktdesk.printing.wrap import plain_lines

KIND = Type(9, 10.4)
_PAD = (0.8 * MM, 0.4 * MM)
_LINE = 0.5
_LEAST = 11.5 * MM
_MOST_OF_PAGE = 0.4

_BREAK = "\n"


@dataclass(frozen=True, slots=True)
class Band:
    """A row, or a part of one that is higher than two fifths of a page.

    Attributes:
        cells: the text of each column, broken into lines.
        lines: how many lines of the book begin here: 1, or 0 for what goes on.
    """

    height: float
    cells: tuple[str, ...]
    lines: int
    order: int


class Rows:
    """Sets lines by one form.

    Attributes:
        grid: the measures of the table.
    """

    def __init__(self, form: RegisterForm, paper: Format) -> None:
        widths = [column.mm * MM for column in form.columns]
        rest = paper.text_width - sum(widths)
        self.form = form
        self.grid = Grid(
            left=paper.left,
            columns=tuple(width or rest for width in widths),
            kind=KIND,
            head_kind=KIND,
            pad=_PAD,
            is_grey=True,
            most=paper.height * _MOST_OF_PAGE,
        )

    def head(self) -> Piece:
        """Set the head with the row of numbers.

        Returns:
            one piece, for each page.
        """
        return head_of(self.grid, tuple(_heads(self.form.columns)))

    def bands(self, line: RegisterLine) -> tuple[Band, ...]:
        """Set a line.

        Returns:
            one band, or several for a very long line.
        """
        texts = _texts(self.form, line)
        cells = tuple(
            _broken(texts[column.value], width)
            for column, width in zip(self.form.columns, self.grid.columns, strict=True)
        )
        step = int(self.grid.most / KIND.leading)
        if _count(cells) <= step:
            return (Band(_height(cells), cells, 1, line.order),)
        parts = [text.split(_BREAK) for text in cells]
        bands = []
        for first in range(0, _count(cells), step):
            part = tuple(_BREAK.join(lines[first : first + step]) for lines in parts)
            bands.append(Band(_height(part), part, int(first == 0), line.order))
        return tuple(bands)


def drawn(rows: Rows, bands: Sequence[Band]) -> tuple[Mark, ...]:
    """Draw the bands of a page under each other: one stroke for each line of the table.

    Returns:
        the marks, from the top of the first band.
    """
    grid = rows.grid
    spans = [grid.inside(number) for number in range(len(grid.columns))]
    columns = [
        (span, column.is_centred) for span, column in zip(spans, rows.form.columns, strict=True)
    ]
    right = grid.edges[-1]
    places: list[tuple[float, float, str]] = []
    rules: list[tuple[float, float, float, float]] = []
    top = 0.0
    for band in bands:
        for (span, is_centred), cell in zip(columns, band.cells, strict=True):
            y = top + _PAD[1] + KIND.baseline
            for text in cell.split(_BREAK) if cell else ():
                free = span.width - KIND.size * em_width(text, Face.REGULAR) if is_centred else 0
                places.append((span.left + free / 2, y, text))
                y += KIND.leading
        top += band.height
        rules.append((grid.left, top, right, top))
    rules.extend((x, 0, x, top) for x in grid.edges)
    return Lines(tuple(places), KIND.size, KIND.leading), Rules(tuple(rules), _LINE)


def _height(cells: Sequence[str]) -> float:
    return max(_count(cells) * KIND.leading + 2 * _PAD[1], _LEAST)


def _count(cells: Sequence[str]) -> int:
    return 1 + max(cell.count(_BREAK) for cell in cells)


@lru_cache(maxsize=8192)
def _broken(text: str, width: float) -> str:
    """Break a cell's text; kept, since most texts of a book stand on many of its lines.

    Returns:
        its lines.
    """
    lines = plain_lines(text, KIND.size, width - 2 * _PAD[0])
    return _BREAK.join(line for line, _ in lines)


def _texts(form: RegisterForm, line: RegisterLine) -> Mapping[RegisterValue, str]:
    ended, day = _ended(form, line), line.returned_on or line.ended_on
    returned = short_date(day) if day else ""
    return {
        RegisterValue.NUMBER: line.number,
        RegisterValue.CODE: line.code,
        RegisterValue.PROCEDURE: line.procedure,
        RegisterValue.SETS: str(line.sets),
        RegisterValue.APPLICANT: line.applicant,
        RegisterValue.CONTACT: _contact(form, line),
        RegisterValue.DIVISION: line.division,
        RegisterValue.RECEIVED: short_date(line.received_on),
        RegisterValue.DUE: short_date(line.due_on),
        # Without a column for notes, what comes instead of a result stands in its place.
        RegisterValue.RETURNED: returned if form.has_notes else f"{ended} {returned}".strip(),
        RegisterValue.WAY: str(getattr(form.cells, line.way.value)),
        RegisterValue.SIGNATURE: "",
        RegisterValue.NOTE: ended,
    }


def _contact(form: RegisterForm, line: RegisterLine) -> str:
    if line.address and line.phone:
        return form.cells.contact.format(address=line.address, phone=line.phone)
    return line.address or line.phone


def _ended(form: RegisterForm, line: RegisterLine) -> str:
    if line.is_cancelled:
        return form.cells.cancelled
    if line.ended_by is None:
        return ""
    words = {Act.WITHDRAW: form.cells.withdrawn, Act.REFUSE: form.cells.refused}
    return words.get(line.ended_by, form.cells.stopped)


def _heads(columns: tuple[RegisterColumn, ...]) -> Iterator[HeadCell]:
    """Give the cells of the head: groups over their columns, and under all the numbers.

    Yields:
        each cell.
    """
    rows = 1 + max(bool(column.group) + bool(column.group_note) for column in columns)
    groups = [(group, len(tuple(some))) for group, some in groupby(columns, _group)]
    starts = accumulate((count for _, count in groups), initial=0)
    for ((group, note), count), first in zip(groups, starts, strict=False):
        if group:
            yield HeadCell(bold(group), first, columns=count)
        if note:
            yield HeadCell(italic(note), first, columns=count, row=1)
    for at, column in enumerate(columns):
        above = bool(column.group) + bool(column.group_note)
        yield HeadCell(bold(column.head), at, row=above, rows=rows - above)
    for at in range(len(columns)):
        yield HeadCell(italic(f"({at + 1})"), at, row=rows)


def _group(column: RegisterColumn) -> tuple[str, str]:
    return column.group, column.group_note
