"""The text of a slip below its title, block by block, at one step of type."""

from collections.abc import Iterator, Mapping
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
from kktdesk.printing.flow import Piece, gap, glued, with_next
from kktdesk.printing.fonts import Face
from kktdesk.printing.form_table import form_table
from kktdesk.printing.form_template import PEN, filled, has_values, stretches
from kktdesk.printing.handover_table import handover_table
from kktdesk.printing.ink import MM
from kktdesk.printing.runs import Run, bold
from kktdesk.printing.signing import Signer, signatures
from kktdesk.printing.slip_head import Slip
from kktdesk.printing.slip_paper import Step
from kktdesk.printing.text import Field, Span, labelled, open_field, pair, paragraph

_WIDE_BLANK = "\u00a0\u00a0 "
_SPLIT_GAP = 4
_BEFORE_TABLE, _AFTER_TABLE, _BEFORE_SIGNATURES, _BEFORE_NOTES = 1.5, 3, 4, 2
# So many lines of what stands before the signatures stay with them.
_LINES_KEPT = 3


@dataclass(frozen=True, slots=True)
class Body:
    """Builds the pieces of one slip at one step."""

    slip: Slip
    step: Step

    def pieces(self) -> tuple[Piece, ...]:
        """Set everything below the title block.

        Returns:
            the pieces in reading order.
        """
        pieces: tuple[Piece, ...] = ()
        blocks = self.slip.form.block
        for block, following in zip(blocks, (*blocks[1:], None), strict=True):
            if isinstance(block, Signatures):
                pieces = self._kept_with_signatures(pieces, block)
            elif isinstance(block, Text) and isinstance(following, Table | Numbered):
                pieces += with_next((*self._set(block), gap(_BEFORE_TABLE)))
            else:
                pieces += tuple(self._set(block))
        return pieces

    @property
    def _span(self) -> Span:
        return self.slip.paper.span

    @property
    def _texts(self) -> Mapping[str, str]:
        return self.slip.values.texts

    def _kept_with_signatures(
        self, pieces: tuple[Piece, ...], block: Signatures
    ) -> tuple[Piece, ...]:
        free, kept = pieces[:-_LINES_KEPT], pieces[-_LINES_KEPT:]
        places = tuple(self._set(block))
        return (*free, *glued((*kept, gap(_BEFORE_SIGNATURES), *places)))

    @singledispatchmethod
    def _set(self, block: Block) -> Iterator[Piece]:
        raise TypeError(type(block))

    @_set.register
    def _(self, block: Line) -> Iterator[Piece]:
        field = self._field(block)
        if field.value or block.blank is Blank.LEADER:
            yield from self._labelled(field)

    @_set.register
    def _(self, block: Pair) -> Iterator[Piece]:
        shown = [
            self._field(line)
            for line in (block.first, block.second)
            if line.blank is Blank.LEADER or self._field(line).value
        ]
        if len(shown) < 2:  # noqa: PLR2004 - a pair is two
            yield from (piece for field in shown for piece in self._labelled(field))
        elif block.is_run_on:
            yield from self._run_on(shown[0], shown[1], block.split)
        else:
            yield from pair(shown[0], shown[1], self.step.body, self._span, block.split)

    @_set.register
    def _(self, block: Text) -> Iterator[Piece]:
        if block.blank is Blank.VANISH and not has_values(block.text, self._texts):
            return
        face = _face(block)
        strong = Face.BOLD if block.has_bold_values else face
        runs = [
            Run(text, strong if is_value else face)
            for text, is_value in stretches(block.text, self._texts, PEN)
        ]
        for line in lines_of(runs):
            yield from paragraph(line, self.step.body, self._span)

    @_set.register
    def _(self, block: Numbered) -> Iterator[Piece]:
        items = self.slip.values.lists.get(block.items, ())
        for number, item in enumerate(items, 1):
            yield from paragraph((Run(f"{number}. {item}"),), self.step.body, self._span)
        for number in range(1, 1 + (0 if items else block.blanks)):
            kind = self.step.body
            yield Piece(kind.leading, open_field(f"{number}.", kind, self._span))
        yield gap(_AFTER_TABLE)

    @_set.register
    def _(self, block: Table) -> Iterator[Piece]:
        rows = self.slip.values.tables.get(block.rows, ())
        yield from form_table(block, rows, self.step.table, self.slip.paper.format)
        yield gap(_AFTER_TABLE)

    @_set.register
    def _(self, block: Handovers) -> Iterator[Piece]:
        rows = self.slip.values.tables.get(block.rows, ())
        yield from handover_table(block, rows, self.step.table, self.slip.paper.format)
        yield gap(_AFTER_TABLE)

    @_set.register
    def _(self, block: Signatures) -> Iterator[Piece]:
        signers = tuple(
            Signer(
                titles=tuple(said for one in signer.titles if (said := filled(one, self._texts))),
                manner=signer.manner,
                name=filled(signer.name, self._texts),
                electronic=signer.electronic,
            )
            for signer in block.signers
        )
        yield signatures(signers, self.step.body, self.step.sign_room, self._span)

    @_set.register
    def _(self, block: Notes) -> Iterator[Piece]:
        kind = self.slip.paper.note
        fixed = [text for text in block.lines if "{" not in text]
        own = [said for text in block.lines if "{" in text for said in self._note(text)]
        if not fixed and not own:
            return
        yield gap(_BEFORE_NOTES)
        head = paragraph((Run(block.head, Face.BOLD_ITALIC),), kind, self._span)
        lines = [piece for text in fixed for piece in paragraph((Run(text),), kind, self._span)]
        yield from (glued if lines else with_next)((*head, *lines))
        for said in own:
            yield from paragraph((Run(said),), kind, self._span)

    @_set.register
    def _(self, block: Recipients) -> Iterator[Piece]:
        for text in (block.head, *block.lines):
            said = filled(text, self._texts)
            yield from paragraph((Run(said),), self.slip.paper.note, self._span)

    @_set.register
    def _(self, block: Gap) -> Iterator[Piece]:
        yield gap(block.mm * MM)

    def _field(self, line: Line) -> Field:
        value = filled(line.value, self._texts).strip() if self._has_any(line) else ""
        run = bold(value) if line.is_bold else Run(value)
        after = (Run(f" {line.after}"),) if line.after and value else ()
        face = Face.BOLD if line.is_label_bold else Face.REGULAR
        return Field(line.label, (run, *after) if value else (), face)

    def _has_any(self, line: Line) -> bool:
        return "{" not in line.value or any(
            is_value for _, is_value in stretches(line.value, self._texts)
        )

    def _labelled(self, field: Field) -> tuple[Piece, ...]:
        return labelled(field, self.step.body, self._span)

    def _run_on(self, first: Field, second: Field, split: float) -> tuple[Piece, ...]:
        kind, span = self.step.body, self._span
        if first.value and second.value:
            runs = (
                Run(f"{first.label} "),
                *first.value,
                Run(f"{_WIDE_BLANK}{second.label} "),
                *second.value,
            )
            return paragraph(runs, kind, span)
        left = Span(span.left, span.width * split)
        right = Span(left.right + _SPLIT_GAP, span.right - left.right - _SPLIT_GAP)
        marks = open_field(first.label, kind, left) + open_field(second.label, kind, right)
        return (Piece(kind.leading, marks),)

    def _note(self, text: str) -> Iterator[str]:
        lists = self.slip.values.lists
        named = [name for name in lists if f"{{{name}}}" in text]
        for name in named:
            for item in lists[name]:
                yield filled(text, {**self._texts, name: item})
        if not named and has_values(text, self._texts):
            yield filled(text, self._texts)


def lines_of(runs: list[Run]) -> Iterator[tuple[Run, ...]]:
    """Break runs where a value holds several lines.

    Yields:
        the runs of one paragraph.
    """
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        line.append(Run(first, run.face))
        for other in others:
            yield tuple(line)
            line = [Run(other, run.face)]
    yield tuple(line)


def _face(block: Text) -> Face:
    if block.is_bold and block.is_italic:
        return Face.BOLD_ITALIC
    if block.is_bold:
        return Face.BOLD
    return Face.ITALIC if block.is_italic else Face.REGULAR
