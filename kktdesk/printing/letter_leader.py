"""A paragraph that a pen completes: its words, then a dotted leader to the end of the line."""

from collections.abc import Sequence
from dataclasses import replace

from kktdesk.printing.flow import Piece
from kktdesk.printing.ink import Dots, Text
from kktdesk.printing.runs import Run, width_of
from kktdesk.printing.text import Span, Type, paragraph

_GAP, _DROP = 2, 0.3
# A shorter leader holds no word; the next line is the pen's then.
_LEAST_EM = 6


def open_paragraph(
    runs: Sequence[Run], kind: Type, span: Span, indent: float
) -> tuple[Piece, ...]:
    """Set words and a leader behind them.

    Returns:
        one piece for each line.
    """
    *others, last = paragraph(runs, kind, span, indent=indent)
    ends = [
        mark.x + width_of(mark.runs, mark.size) for mark in last.marks if isinstance(mark, Text)
    ]
    end = max(ends, default=span.left)
    if span.right - end >= _LEAST_EM * kind.size:
        return (*others, replace(last, marks=(*last.marks, _dots(end + _GAP, kind, span))))
    line = Piece(kind.leading, (_dots(span.left, kind, span),))
    return (*others, replace(last, is_glued=True), line)


def _dots(left: float, kind: Type, span: Span) -> Dots:
    return Dots(left, span.right, kind.baseline - _DROP)
