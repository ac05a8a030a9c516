"""What surrounds the text of every paper: national head, following heads, foot, signatures."""

from dataclasses import dataclass

from kktdesk.printing.ink import MM, Box, Mark, Rule, Text
from kktdesk.printing.paper import Format
from kktdesk.printing.runs import Run, bold, italic, shorten, width_of
from kktdesk.printing.text import Span, Type, centred, open_field
from kktdesk.printing.wrap import balanced, wrap

FOOT_SIZE = 9
MARK_SIZE = 10
# Head of the pages after the first: a row for marks, then the line with name and code.
MARK_ROW = 13.5
CONTINUED_HEIGHT = MARK_ROW + 7 * MM

_COLUMN_GAP = 5 * MM
_LEFT_AT_MOST = 105 * MM
_HEAD_RULE, _FOOT_RULE, _MARK_RULE = 0.7, 0.3, 1
_AGENCY_RULE_PART = 0.42
_OPEN_NUMBER_PART = 0.7
# A code longer than this part of the line is no code of a dossier.
_CODE_PART = 0.7
_FOOT_KIND = Type(FOOT_SIZE, 11)
_MARK_PAD = 4
_PRINTED_PART, _UNMARKED_PART, _MARK_CENTRE = 0.53, 0.8, 0.69


@dataclass(frozen=True, slots=True)
class HeadTypes:
    """Types of the national head."""

    agency: Type
    country: Type
    motto: Type


@dataclass(frozen=True, slots=True)
class HeadText:
    """What the national head says.

    Attributes:
        agency: lines at the left, topmost first; all but the first are bold.
    """

    agency: tuple[str, ...]
    country: str
    motto: str


@dataclass(frozen=True, slots=True)
class HeadBlock:
    """The national head, placed.

    Attributes:
        left, right: its columns.
        left_bottom, right_bottom: where each column ends.
        free_left: from here to the right edge nothing stands below the motto.
    """

    marks: tuple[Mark, ...]
    left: Span
    right: Span
    left_bottom: float
    right_bottom: float
    free_left: float


def national_head(text: HeadText, kinds: HeadTypes, paper: Format, top: float) -> HeadBlock:
    """Set the two columns that head every paper; the country's name never wraps.

    Returns:
        the block.
    """
    country = bold(text.country)
    right_width = width_of((country,), kinds.country.size) + 2
    right = Span(paper.text_right - right_width, right_width)
    room = min(right.left - _COLUMN_GAP - paper.left, _LEFT_AT_MOST)
    left = Span(paper.left, room)
    agency, left_bottom, widest = _agency(text.agency, kinds.agency, left, top)
    nation, right_bottom = _nation(text, kinds, right, top)
    return HeadBlock(
        marks=(*agency, *nation),
        left=left,
        right=right,
        left_bottom=left_bottom,
        right_bottom=right_bottom,
        free_left=left.left + (left.width + widest) / 2,
    )


def _agency(
    names: tuple[str, ...], kind: Type, span: Span, top: float
) -> tuple[list[Mark], float, float]:
    marks: list[Mark] = []
    y, widest, last = top, 0.0, 0.0
    for number, name in enumerate(names):
        run = Run(name) if number == 0 and len(names) > 1 else bold(name)
        lines = balanced(run, kind.size, span.width)
        line_marks, y = centred(lines, kind, span, y)
        marks.extend(line_marks)
        last = lines[-1].width
        widest = max(widest, *(line.width for line in lines))
    if names:
        marks.append(_under(span, last * _AGENCY_RULE_PART, y + 1.5))
    return marks, y + 4, widest


def _nation(
    text: HeadText, kinds: HeadTypes, span: Span, top: float
) -> tuple[tuple[Mark, ...], float]:
    country = wrap((bold(text.country),), kinds.country.size, span.width)
    motto = wrap((bold(text.motto),), kinds.motto.size, span.width)
    upper, y = centred(country, kinds.country, span, top)
    lower, y = centred(motto, kinds.motto, span, y)
    rule = _under(span, motto[0].width, y + 1.2)
    return (*upper, *lower, rule), y + 4


def _under(span: Span, width: float, y: float) -> Rule:
    left = span.left + (span.width - width) / 2
    return Rule(left, y, left + width, y, _HEAD_RULE)


def date_line(
    place: str, date: str, kind: Type, span: Span, top: float
) -> tuple[tuple[Mark, ...], float]:
    """Set place and date, italic, in the middle of a column.

    Returns:
        the marks and where they end.
    """
    run = italic(f"{place}, {date}" if place else date)
    return centred(wrap((run,), kind.size, span.width), kind, span, top)


def number_line(
    label: str, number: str, kind: Type, span: Span, top: float
) -> tuple[tuple[Mark, ...], float]:
    """Set a paper's number in the middle of a column, or a leader while it has none.

    Returns:
        the marks and where they end.
    """
    if number:
        lines = wrap((Run(f"{label} {number}"),), kind.size, span.width)
        return centred(lines, kind, span, top)
    width = span.width * _OPEN_NUMBER_PART
    part = Span(span.left + (span.width - width) / 2, width)
    return open_field(label, kind, part, top), top + kind.leading


def mark_width(words: str) -> float:
    """Measure the frame of a mark.

    Returns:
        points.
    """
    return width_of((bold(words),), MARK_SIZE) + 2 * _MARK_PAD


def mark_box(words: str, left: float, top: float) -> tuple[Mark, ...]:
    """Set a word in a frame: what kind of paper this is.

    Returns:
        the marks.
    """
    kind = Type(MARK_SIZE, MARK_ROW - 1.5)
    return (
        Box(left, top, mark_width(words), kind.leading, _MARK_RULE),
        Text(left + _MARK_PAD, top + kind.baseline, (bold(words),), MARK_SIZE),
    )


def continued_head(name: str, code: tuple[Run, ...], paper: Format) -> tuple[Mark, ...]:
    """Set the head of a following page, below the row of marks.

    Returns:
        the marks, from the top of the page.
    """
    top = paper.top + MARK_ROW
    kind = Type(FOOT_SIZE + 0.5, 12)
    room = (paper.text_width - width_of(code[:-1], kind.size)) * _CODE_PART
    code = (*code[:-1], shorten(code[-1], kind.size, room))
    wide = width_of(code, kind.size)
    title = shorten(italic(name), kind.size, paper.text_width - wide - 2 * MM)
    y = top + kind.baseline
    rule = top + kind.leading + 2
    return (
        Text(paper.left, y, (title,), kind.size),
        Text(paper.text_right - wide, y, code, kind.size),
        Rule(paper.left, rule, paper.text_right, rule, _FOOT_RULE),
    )


def foot(printed: str, mark: str | None, page: str, paper: Format) -> tuple[Mark, ...]:
    """Set the foot line in the bottom margin: when and by whom, a mark, the page.

    Args:
        printed: shortened where it is too long.
        mark: None on papers that never bear one; its place is kept free on those that may, so
            that a reprint differs by nothing else.
        page: at the right.
        paper: its measures.

    Returns:
        the marks, from the top of the page.
    """
    top = paper.text_bottom + MM
    y = top + 1.5 + _FOOT_KIND.baseline
    room = paper.text_width * (_PRINTED_PART if mark is not None else _UNMARKED_PART)
    right = paper.text_right - width_of((Run(page),), FOOT_SIZE)
    marks: list[Mark] = [
        Rule(paper.left, top, paper.text_right, top, _FOOT_RULE),
        Text(paper.left, y, (shorten(Run(printed), FOOT_SIZE, room),), FOOT_SIZE),
    ]
    if mark:
        wide = width_of((bold(mark),), FOOT_SIZE)
        centre = paper.left + paper.text_width * _MARK_CENTRE - wide / 2
        marks.append(Text(centre, y, (bold(mark),), FOOT_SIZE))
    marks.append(Text(right, y, (Run(page),), FOOT_SIZE))
    return tuple(marks)
