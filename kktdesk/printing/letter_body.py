"""The text of a letter below its title, block by block."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import singledispatchmethod

from kktdesk.domain.form import (
    Blank,
    Block,
    Gap,
    Handovers,
    Line,
    Notes,
    Numbered,
    Pair,
    Recipients,
    Signatures,
    Table,
    Text,
)
from kktdesk.printing.flow import Piece, gap, with_next
from kktdesk.printing.fonts import Face
from kktdesk.printing.form_table import form_table
from kktdesk.printing.form_template import PEN, filled, has_values, stretches
from kktdesk.printing.handover_table import handover_table
from kktdesk.printing.ink import MM
from kktdesk.printing.letter_leader import open_paragraph
from kktdesk.printing.letter_paper import Letter
from kktdesk.printing.letter_signing import kept_with_end, letter_end
from kktdesk.printing.runs import Run
from kktdesk.printing.slip_body import lines_of
from kktdesk.printing.text import Field, Span, Type, centred, pair, paragraph
from kktdesk.printing.wrap import wrap

_AFTER_CENTRED, _BEFORE_END, _AFTER_TABLE = 8, 16, 6
_AFTER_HEADING = 2
# The last two lines of the text and the distance below them stay with the signature.
_PIECES_KEPT = 3
_CLOSING = ".,;"


@dataclass(frozen=True, slots=True)
class LetterBody:
    """Builds the pieces of one letter."""

    letter: Letter

    def pieces(self) -> tuple[Piece, ...]:
        """Set everything below the title.

        Returns:
            the pieces in reading order.
        """
        blocks = [block for block in self.letter.form.block if not _is_end(block)]
        pieces: tuple[Piece, ...] = ()
        for block, following in zip(blocks, (*blocks[1:], None), strict=True):
            own = tuple(self._set(block))
            if not own:
                continue
            if isinstance(following, Table | Numbered | Handovers):
                pieces += with_next((*own, gap(_AFTER_HEADING)))
            else:
                pieces += (*own, gap(self._distance(block, following)))
        return self._with_end(pieces)

    def _with_end(self, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        blocks = self.letter.form.block
        signing = next((block for block in blocks if isinstance(block, Signatures)), None)
        received = next((block for block in blocks if isinstance(block, Recipients)), None)
        if signing is None and received is None:
            return pieces
        end = letter_end(self.letter, signing, received)
        return tuple(
            kept_with_end(
                (*pieces[:-1], gap(_BEFORE_END * self.letter.paper.white)), end, _PIECES_KEPT
            )
        )

    @property
    def _texts(self) -> Mapping[str, str]:
        return self.letter.values.texts

    def _rows(self, name: str) -> Sequence[Mapping[str, str]]:
        return self.letter.values.tables.get(name, ())

    @singledispatchmethod
    def _set(self, block: Block) -> Iterator[Piece]:
        raise TypeError(type(block))

    @_set.register
    def _(self, block: Text) -> Iterator[Piece]:
        if block.blank is Blank.VANISH and not has_values(block.text, self._texts):
            return
        face = _face(block)
        runs = self._runs(block.text, face, Face.BOLD if block.has_bold_values else face)
        for line in lines_of(_begun(runs)):
            yield from self._centred(line) if block.is_centred else self._paragraph(line)

    @_set.register
    def _(self, block: Line) -> Iterator[Piece]:
        face = Face.BOLD if block.is_label_bold else Face.REGULAR
        label = _begun(self._runs(block.label, face, face))
        value = self._value(block)
        if not value and block.blank is Blank.VANISH:
            return
        paper = self.letter.paper
        if not value:
            yield from open_paragraph(label, paper.body, paper.span, paper.indent)
            return
        blank = "" if block.after[:1] in _CLOSING else " "
        strong = Face.BOLD if block.is_bold else Face.REGULAR
        runs = [*label, Run(" ", face), Run(value, strong), Run(f"{blank}{block.after}")]
        for line in lines_of(runs):
            yield from self._paragraph(line)

    @_set.register
    def _(self, block: Pair) -> Iterator[Piece]:
        paper = self.letter.paper
        span = Span(paper.span.left + paper.indent, paper.span.width - paper.indent)
        first, second = (self._field(line) for line in (block.first, block.second))
        yield from pair(first, second, paper.body, span, block.split)

    @_set.register
    def _(self, block: Numbered) -> Iterator[Piece]:
        paper, items = self.letter.paper, self.letter.values.lists.get(block.items, ())
        for number, item in enumerate(items, 1):
            yield from self._paragraph((Run(f"{number}. {item}"),))
        for number in range(1, 1 + (0 if items else block.blanks)):
            label = (Run(f"{number}."),)
            yield from open_paragraph(label, paper.body, paper.span, paper.indent)

    @_set.register
    def _(self, block: Table) -> Iterator[Piece]:
        paper = self.letter.paper
        yield from form_table(block, self._rows(block.rows), paper.table, paper.format)

    @_set.register
    def _(self, block: Handovers) -> Iterator[Piece]:
        paper = self.letter.paper
        yield from handover_table(block, self._rows(block.rows), paper.table, paper.format)

    @_set.register
    def _(self, block: Notes) -> Iterator[Piece]:
        kind = self.letter.paper.list
        yield from self._note(Run(block.head, Face.BOLD_ITALIC), kind)
        for text in block.lines:
            if has_values(text, self._texts):
                yield from self._note(Run(filled(text, self._texts)), kind)

    @_set.register
    def _(self, block: Gap) -> Iterator[Piece]:
        yield gap(block.mm * MM)

    def _note(self, run: Run, kind: Type) -> tuple[Piece, ...]:
        return paragraph((run,), kind, self.letter.paper.span)

    def _field(self, block: Line) -> Field:
        value = self._value(block)
        run = Run(value, Face.BOLD if block.is_bold else Face.REGULAR)
        return Field(filled(block.label, self._texts), (run,) if value else ())

    def _value(self, block: Line) -> str:
        has_own_words = "{" not in block.value
        said = list(stretches(block.value, self._texts))
        if not has_own_words and not any(is_value for _, is_value in said):
            return ""
        return "".join(text for text, _ in said).strip()

    def _runs(self, text: str, face: Face, strong: Face) -> list[Run]:
        return [
            Run(said, strong if is_value else face)
            for said, is_value in stretches(text, self._texts, PEN)
        ]

    def _distance(self, block: Block, following: Block | None) -> float:
        if isinstance(block, Table | Handovers):
            return _AFTER_TABLE
        if isinstance(block, Text) and block.is_centred:
            is_more = isinstance(following, Text) and following.is_centred
            return 0 if is_more else _AFTER_CENTRED
        return self.letter.paper.between

    def _paragraph(self, runs: Sequence[Run]) -> tuple[Piece, ...]:
        paper = self.letter.paper
        return paragraph(runs, paper.body, paper.span, indent=paper.indent)

    def _centred(self, runs: Sequence[Run]) -> Iterator[Piece]:
        kind, span = self.letter.paper.body, self.letter.paper.span
        for line in wrap(runs, kind.size, span.width):
            yield Piece(kind.leading, centred((line,), kind, span)[0])


def _is_end(block: Block) -> bool:
    return isinstance(block, Signatures | Recipients)


def _begun(runs: list[Run]) -> list[Run]:
    """Let a paragraph that starts with a value start with a capital.

    Returns:
        the runs.
    """
    if not runs:
        return runs
    first, *others = runs
    return [Run(first.text[:1].upper() + first.text[1:], first.face), *others]


def _face(block: Text) -> Face:
    if block.is_bold:
        return Face.BOLD_ITALIC if block.is_italic else Face.BOLD
    return Face.ITALIC if block.is_italic else Face.REGULAR
