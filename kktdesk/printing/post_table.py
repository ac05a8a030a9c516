"""The table of the post's sheet: one row per result, and the total."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kktdesk.domain.post_sheet import PostSheet, PostSheetLine
from kktdesk.printing.dates import short_date
from kktdesk.printing.flow import Piece, with_next
from kktdesk.printing.grid import Align, Cell, Grid, HeadCell, plain, table
from kktdesk.printing.ink import MM
from kktdesk.printing.paper import Format
from kktdesk.printing.post_form import PostTable
from kktdesk.printing.runs import Run, bold
from kktdesk.printing.text import Type

_HEAD = Type(10, 11.8)
_PAD = (1.3 * MM, 0.9 * MM)
_MOST_OF_PAGE = 0.4
# STT, code, name, address, result, originals, copies, fees, item; the note takes the rest.
_COLUMNS = tuple(width * MM for width in (8.5, 35.5, 35, 45, 55, 11.5, 9.5, 20, 29.5))
_LABEL_COLUMNS = 5

_Face = Callable[[str], Run]


@dataclass(frozen=True, slots=True)
class PostRows:
    """Sets the table of one sheet, its rows in one type."""

    sheet: PostSheet
    words: PostTable
    paper: Format
    kind: Type

    def pieces(self) -> Iterator[Piece]:
        """Set the table; the total stays with the row above it, and with what follows.

        Yields:
            the head, the rows and the total.
        """
        rows = [self._row(number, line) for number, line in enumerate(self.sheet.lines, 1)]
        *upper, last = table(self._grid(self._columns()), self._heads(), rows)
        yield from upper
        yield replace(last, is_glued=True)
        yield from with_next(plain(self._grid(self._merged()), [self._total()]))

    def _grid(self, columns: tuple[float, ...]) -> Grid:
        return Grid(
            left=self.paper.left,
            columns=columns,
            kind=self.kind,
            head_kind=_HEAD,
            pad=_PAD,
            is_grey=True,
            most=self.paper.height * _MOST_OF_PAGE,
        )

    def _columns(self) -> tuple[float, ...]:
        return (*_COLUMNS, self.paper.text_width - sum(_COLUMNS))

    def _merged(self) -> tuple[float, ...]:
        columns = self._columns()
        label, others = columns[:_LABEL_COLUMNS], columns[_LABEL_COLUMNS:]
        return (sum(label), *others[:3], sum(others[3:]))

    def _heads(self) -> tuple[HeadCell, ...]:
        words = self.words
        before = (
            words.number,
            words.code,
            words.recipient,
            words.address,
            words.result,
        )
        behind = (words.collect, words.item, words.note)
        return (
            *(HeadCell(bold(head), at, rows=2) for at, head in enumerate(before)),
            HeadCell(bold(words.papers), _LABEL_COLUMNS, columns=2),
            HeadCell(bold(words.originals), _LABEL_COLUMNS, row=1),
            HeadCell(bold(words.copies), _LABEL_COLUMNS + 1, row=1),
            *(
                HeadCell(bold(head), at, rows=2)
                for at, head in enumerate(behind, _LABEL_COLUMNS + 2)
            ),
        )

    def _row(self, number: int, line: PostSheetLine) -> tuple[Cell, ...]:
        texts = (line.code, line.recipient, self._address(line), self._result(line))
        return (
            Cell((Run(str(number)),), Align.CENTRE),
            *(Cell((Run(text),)) for text in texts),
            *_figures(line.originals, line.copies, line.collect, Run),
            Cell((Run(line.item),)),
            Cell((Run(self._note(line)),)),
        )

    def _address(self, line: PostSheetLine) -> str:
        phone = self.words.phone.format(phone=line.phone) if line.phone else ""
        return "; ".join(filter(None, (line.address, phone)))

    def _result(self, line: PostSheetLine) -> str:
        words = self.words
        number = words.result_number.format(number=line.result) if line.result else ""
        day = words.result_on.format(day=short_date(line.result_on)) if line.result_on else ""
        return ", ".join(
            filter(None, (line.procedure_name, " ".join(filter(None, (number, day)))))
        )

    def _note(self, line: PostSheetLine) -> str:
        numbers = ", ".join(map(str, line.shared_with))
        shared = self.words.shared_with.format(numbers=numbers) if numbers else ""
        return "; ".join(filter(None, (line.fare, line.note, shared)))

    def _total(self) -> tuple[Cell, ...]:
        sheet = self.sheet
        originals = sum(line.originals for line in sheet.lines)
        copies = sum(line.copies for line in sheet.lines)
        items = self.words.items.format(count=two_digits(sheet.item_count))
        return (
            Cell((bold(self.words.total),), Align.CENTRE),
            *_figures(originals, copies, sheet.total, bold),
            Cell((bold(items),)),
        )


def _figures(originals: int, copies: int, collect: int, face: _Face) -> tuple[Cell, ...]:
    return (
        Cell((face(two_digits(originals)),), Align.CENTRE),
        Cell((face(two_digits(copies)),), Align.CENTRE),
        Cell((face(f"{collect:,}".replace(",", ".")),), Align.RIGHT),
    )


def two_digits(count: int) -> str:
    """Write a count so that nobody can put a figure before it.

    Returns:
        for example ``04``; ``0`` stays alone.
    """
    return f"{count:02d}" if count else "0"
