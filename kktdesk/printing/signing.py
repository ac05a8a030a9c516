"""The places where a paper is signed."""

from collections.abc import Sequence
from dataclasses import dataclass

from kktdesk.printing.flow import Piece
from kktdesk.printing.ink import MM, Mark
from kktdesk.printing.runs import bold, italic
from kktdesk.printing.shortening import first_lines
from kktdesk.printing.text import Span, Type, centred
from kktdesk.printing.wrap import wrap

_BETWEEN = 5 * MM
_ELECTRONIC = Type(9, 10.6)
_MOST_LINES = 12


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: the lines of a title, how to sign, a name that may be "".

    Attributes:
        electronic: what stands under the manner for a digital signature, or "".
    """

    titles: tuple[str, ...]
    manner: str
    name: str
    electronic: str = ""


def signatures(signers: Sequence[Signer], kind: Type, room: float, span: Span) -> Piece:
    """Set one place for a signature at the right, or two side by side.

    Args:
        signers: one or two, from the left.
        kind: type of the lines.
        room: height left for the pen.
        span: width of both.

    Returns:
        one piece.
    """
    width = (span.width - _BETWEEN) / 2
    columns = [Span(span.left, width), Span(span.right - width, width)][-len(signers) :]
    above = [_above(one, kind, column) for one, column in zip(signers, columns, strict=True)]
    marks = [mark for upper, _ in above for mark in upper]
    top = max(bottom for _, bottom in above) + room
    bottom = top
    for signer, column in zip(signers, columns, strict=True):
        whole = wrap((bold(signer.name),), kind.size, width)
        lines = first_lines(whole, _MOST_LINES, kind.size, width)
        named, end = centred(lines, kind, column, top)
        marks.extend(mark for mark in named if signer.name)
        bottom = max(bottom, end)
    return Piece(bottom, tuple(marks))


def _above(signer: Signer, kind: Type, column: Span) -> tuple[list[Mark], float]:
    marks: list[Mark] = []
    y = 0.0
    lines = [(bold(title), kind) for title in signer.titles]
    lines += [(italic(signer.manner), kind)] if signer.manner else []
    lines += [(italic(signer.electronic), _ELECTRONIC)] if signer.electronic else []
    for run, size in lines:
        set_lines, y = centred(wrap((run,), size.size, column.width), size, column, y)
        marks.extend(set_lines)
    return marks, y
