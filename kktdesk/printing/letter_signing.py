"""The end of a letter: where it is signed, and beside it who receives it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from kktdesk.domain.form import Recipients, Signatures, Signer
from kktdesk.printing.flow import Piece, with_next
from kktdesk.printing.fonts import Face
from kktdesk.printing.form_template import filled
from kktdesk.printing.ink import Mark
from kktdesk.printing.letter_paper import Letter
from kktdesk.printing.runs import Run, bold, italic
from kktdesk.printing.text import Span, Type, centred, line_marks
from kktdesk.printing.wrap import TextLine, balanced, wrap

_LIST_PART, _SIGNER_PART = 0.46, 0.52
_ELECTRONIC = Type(9, 10.6)
# A name stands at least so many of its lines below the words above it.
_LEAST_PEN = 2


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of a column, from the top of the block."""

    top: float
    kind: Type
    line: TextLine

    @property
    def bottom(self) -> float:
        return self.top + self.kind.leading


@dataclass(frozen=True, slots=True)
class _Block:
    """A column of lines: those of a signer stand in its middle, a list at its left."""

    span: Span
    rows: tuple[_Row, ...]
    is_centred: bool

    @property
    def height(self) -> float:
        return max((row.bottom for row in self.rows), default=0)

    def marks(self, row: _Row, top: float) -> tuple[Mark, ...]:
        if self.is_centred:
            return centred((row.line,), row.kind, self.span, top)[0]
        return line_marks((row.line,), row.kind, self.span, top)

    def placed(self) -> tuple[Mark, ...]:
        return tuple(chain.from_iterable(self.marks(row, row.top) for row in self.rows))

    def stacked(self) -> Iterator[Piece]:
        return (Piece(row.kind.leading, self.marks(row, 0)) for row in self.rows)


def letter_end(
    letter: Letter, signing: Signatures | None, received: Recipients | None
) -> tuple[Piece, ...]:
    """Set recipients at the left and the signer at the right, or two signers.

    Returns:
        one piece; or a piece for each line where names are so long that a page cannot hold them.
    """
    blocks = [
        *([_recipients(letter, received)] if received else []),
        *(_signers(letter, signing) if signing else []),
    ]
    height = max(block.height for block in blocks)
    paper = letter.paper.format
    if height > paper.text_bottom - paper.top:
        return tuple(chain.from_iterable(block.stacked() for block in blocks))
    return (Piece(height, tuple(chain.from_iterable(block.placed() for block in blocks))),)


def kept_with_end(pieces: tuple[Piece, ...], end: tuple[Piece, ...], kept: int) -> Iterator[Piece]:
    """Keep the last lines of the text on the page of the signature.

    Yields:
        all pieces.
    """
    yield from pieces[:-kept]
    yield from with_next(pieces[-kept:])
    yield from end


def _recipients(letter: Letter, received: Recipients) -> _Block:
    paper, texts = letter.paper, letter.values.texts
    span = Span(paper.span.left, paper.span.width * _LIST_PART)
    said = [filled(line, texts) for line in received.lines]
    lines = [(Run(received.head, Face.BOLD_ITALIC), paper.list_head)]
    lines += [(Run(line), paper.list) for line in said if line]
    return _Block(span, tuple(_rows(lines, span, 0)), is_centred=False)


def _signers(letter: Letter, signing: Signatures) -> Iterator[_Block]:
    whole = letter.paper.span
    part = _SIGNER_PART if len(signing.signers) == 1 else 1 - _SIGNER_PART
    width = whole.width * part
    lefts = (whole.left, whole.right - width)[-len(signing.signers) :]
    for signer, left in zip(signing.signers, lefts, strict=True):
        yield _signer(letter, signer, Span(left, width))


def _signer(letter: Letter, signer: Signer, span: Span) -> _Block:
    paper, texts = letter.paper, letter.values.texts
    titles = [filled(title, texts) for title in signer.titles]
    lines = [(bold(title), paper.signer) for title in titles if title]
    lines += [(italic(signer.manner), paper.manner)] if signer.manner else []
    lines += [(italic(signer.electronic), _ELECTRONIC)] if signer.electronic else []
    above = tuple(_rows(lines, span, 0))
    bottom = above[-1].bottom if above else 0
    least = bottom + _LEAST_PEN * paper.signer.leading
    top = max(paper.sign_height - paper.signer.leading, least)
    name = filled(signer.name, texts)
    named = _rows([(bold(name), paper.signer)], span, top) if name else ()
    room = _Row(top, paper.signer, wrap((), 1, 1)[0])
    return _Block(span, (*above, *(named or (room,))), is_centred=True)


def _rows(lines: list[tuple[Run, Type]], span: Span, top: float) -> Iterator[_Row]:
    y = top
    for run, kind in lines:
        for line in balanced(run, kind.size, span.width):
            yield _Row(y, kind, line)
            y += kind.leading
