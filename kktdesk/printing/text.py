"""Turns runs into pieces: paragraphs, labels with values or leaders, two fields on one line."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kktdesk.printing.flow import Piece
from kktdesk.printing.fonts import Face
from kktdesk.printing.ink import Dots, Mark, Text
from kktdesk.printing.runs import Run, width_of
from kktdesk.printing.wrap import TextLine, wrap

# Stacked capitals rise to 0.916 em and dots below fall to 0.221 em; a line centres that extent.
_EXTENT, _RISE = 1.137, 0.916
_LEADER_GAP, _LEADER_DROP = 2, 0.3


@dataclass(frozen=True, slots=True)
class Type:
    """Size of type and height of a line, in points."""

    size: float
    leading: float

    @property
    def baseline(self) -> float:
        """How far below the top of a line its letters stand."""
        return (self.leading - _EXTENT * self.size) / 2 + _RISE * self.size


@dataclass(frozen=True, slots=True)
class Span:
    """A column from ``left``, ``width`` wide."""

    left: float
    width: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width


@dataclass(frozen=True, slots=True)
class Field:
    """A label with its value.

    Attributes:
        value: without runs the label is followed by a dotted leader.
        face: of the label.
    """

    label: str
    value: tuple[Run, ...]
    face: Face = Face.REGULAR


def paragraph(
    runs: Sequence[Run], kind: Type, span: Span, *, is_whole: bool = False, indent: float = 0
) -> tuple[Piece, ...]:
    """Set a justified paragraph.

    Args:
        runs: the text.
        kind: its type.
        span: its column.
        is_whole: never broken over pages; else two lines stay together at its ends.
        indent: of the first line.

    Returns:
        one piece per line.
    """
    lines = wrap(runs, kind.size, span.width, indent)
    shifts = (indent, *(0.0,) * (len(lines) - 1))
    pieces = [
        Piece(
            kind.leading,
            (
                Text(
                    span.left + shift,
                    kind.baseline,
                    line.runs,
                    kind.size,
                    line.gap(kind.size, span.width - shift),
                ),
            ),
        )
        for line, shift in zip(lines, shifts, strict=True)
    ]
    kept = set(range(len(lines))) if is_whole else {0, len(lines) - 2}
    kept.discard(len(lines) - 1)
    return tuple(replace(piece, is_glued=number in kept) for number, piece in enumerate(pieces))


def labelled(field: Field, kind: Type, span: Span) -> tuple[Piece, ...]:
    """Set a label with its value behind it, or with a leader for the pen.

    Returns:
        one piece per line.
    """
    if not field.value:
        return (Piece(kind.leading, open_field(field.label, kind, span, face=field.face)),)
    return paragraph(_field_runs(field), kind, span)


def pair(first: Field, second: Field, kind: Type, span: Span, split: float) -> tuple[Piece, ...]:
    """Set two short fields on one line if both fit, else one under the other.

    Args:
        first: at the left.
        second: starts where ``split``, a part of the width, ends.
        kind: their type.
        span: their column.
        split: for example 0.42.

    Returns:
        one piece per line.
    """
    left = Span(span.left, span.width * split)
    right = Span(left.right, span.right - left.right)
    blank = kind.size  # between the two an em stays free
    if not (_fits(first, kind, left.width - blank) and _fits(second, kind, right.width)):
        return labelled(first, kind, span) + labelled(second, kind, span)
    left = Span(left.left, left.width - blank)
    marks = _short(first, kind, left) + _short(second, kind, right)
    return (Piece(kind.leading, marks),)


def _fits(field: Field, kind: Type, room: float) -> bool:
    lines = wrap(_field_runs(field), kind.size, room)
    return len(lines) == 1 and lines[0].width <= room


def _short(field: Field, kind: Type, span: Span) -> tuple[Mark, ...]:
    if not field.value:
        return open_field(field.label, kind, span, face=field.face)
    return line_marks(wrap(_field_runs(field), kind.size, span.width), kind, span)


def open_field(
    label: str, kind: Type, span: Span, top: float = 0, face: Face = Face.REGULAR
) -> tuple[Mark, ...]:
    """Set a label and a dotted leader to the end of its column.

    Returns:
        the marks of one line.
    """
    runs = (Run(label, face),)
    end = span.left + width_of(runs, kind.size)
    y = top + kind.baseline
    return (
        Text(span.left, y, runs, kind.size),
        Dots(end + _LEADER_GAP, span.right, y - _LEADER_DROP),
    )


def centred(
    lines: Sequence[TextLine], kind: Type, span: Span, top: float = 0
) -> tuple[tuple[Mark, ...], float]:
    """Set lines in the middle of a column.

    Returns:
        the marks, and where the next line would start.
    """
    marks = tuple(
        Text(
            span.left + (span.width - line.width) / 2,
            top + number * kind.leading + kind.baseline,
            line.runs,
            kind.size,
        )
        for number, line in enumerate(lines)
    )
    return marks, top + len(lines) * kind.leading


def line_marks(
    lines: Sequence[TextLine], kind: Type, span: Span, top: float = 0
) -> tuple[Mark, ...]:
    """Set ragged lines from the left edge of a column.

    Returns:
        the marks.
    """
    return tuple(
        Text(span.left, top + number * kind.leading + kind.baseline, line.runs, kind.size)
        for number, line in enumerate(lines)
    )


def _field_runs(field: Field) -> tuple[Run, ...]:
    label = (Run(f"{field.label} ", field.face),) if field.label else ()
    return (*label, *field.value)
