"""What stands above the table of a report, and where it is signed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kktdesk.domain.moment import local_day
from kktdesk.domain.report import Report
from kktdesk.printing.dates import date_words
from kktdesk.printing.flow import Piece
from kktdesk.printing.frame import HeadText, HeadTypes, date_line, national_head
from kktdesk.printing.ink import MM, Mark, Text
from kktdesk.printing.paper import Format
from kktdesk.printing.report_form import ReportPaperForm
from kktdesk.printing.runs import Run, bold, italic, width_of
from kktdesk.printing.text import Span, Type, centred, line_marks
from kktdesk.printing.wrap import balanced, wrap

_TYPES: Final = HeadTypes(agency=Type(12, 14.4), country=Type(12, 14.4), motto=Type(13, 15.6))
_CODE, _TITLE, _LINE = Type(12, 15), Type(13, 15.6), Type(11, 13.2)
_DATE, _SIGNER = Type(13, 16), Type(13, 15.6)
_SIDE_PART: Final = 0.25
_APART: Final = 4 * MM
_BELOW_NATION: Final = 5
_BELOW_HEAD: Final = 4
_ITEM: Final = "- "


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHead:
    """What a paper adds to a report.

    Attributes:
        header: lines of the office, topmost first.
        place: where it is signed; may be "".
    """

    header: tuple[str, ...]
    place: str
    printed_at: datetime
    clerk: str
    is_sample: bool


Block = tuple[tuple[Mark, ...], float]


def report_head(report: Report, head: ReportHead, form: ReportPaperForm, paper: Format) -> Block:
    """Set the number of the form, the national head, the title with its lines.

    The lines of a report that begin with a dash stand at the right of the title, as the forms of
    the state have them; then the others stand at the left, and the last of several above the
    table. Lines without any dash stand below the title.

    Returns:
        the marks, and where the table begins.
    """
    y = paper.top
    marks: list[Mark] = []
    if report.code:
        whole = Span(paper.left, paper.text_width)
        marks.extend(
            line_marks(wrap((bold(report.code),), _CODE.size, whole.width), _CODE, whole, y)
        )
        y += _CODE.leading
    text = HeadText(head.header, form.head.country, form.head.motto)
    block = national_head(text, _TYPES, paper, y)
    y = max(block.left_bottom, block.right_bottom) + _BELOW_NATION
    title, bottom = _title(report, paper, y)
    return (*marks, *block.marks, *title), bottom + _BELOW_HEAD


def _title(report: Report, paper: Format, top: float) -> Block:
    whole = Span(paper.left, paper.text_width)
    items = [line for line in report.lines if line.startswith(_ITEM)]
    others = [line for line in report.lines if not line.startswith(_ITEM)]
    if not items:
        return _under_title(report.title, others, whole, top)
    side = whole.width * _SIDE_PART
    middle = Span(whole.left + side + _APART, whole.width - 2 * (side + _APART))
    *beside, last = others if len(others) > 1 else (*others, "")
    blocks = (
        _headline(report.title, middle, top),
        _stacked(beside, Span(whole.left, side), top),
        _stacked(items, Span(whole.right - side, side), top),
    )
    above, bottom = _at_right(last, whole, max(end for _, end in blocks) + 2)
    return (*(mark for marks, _ in blocks for mark in marks), *above), bottom


def _headline(title: str, span: Span, top: float) -> Block:
    return centred(balanced(bold(title.upper()), _TITLE.size, span.width), _TITLE, span, top)


def _under_title(title: str, lines: list[str], span: Span, top: float) -> Block:
    marks, y = _headline(title, span, top)
    for line in lines:
        more, y = centred(wrap((italic(line),), _LINE.size, span.width), _LINE, span, y)
        marks += more
    return marks, y


def _stacked(lines: list[str], span: Span, top: float) -> Block:
    """Set lines under each other; what wraps hangs behind the dash.

    Returns:
        the marks, and where they end.
    """
    marks: tuple[Mark, ...] = ()
    y = top
    for line in lines:
        dash = _ITEM if line.startswith(_ITEM) else ""
        indent = width_of((Run(dash),), _LINE.size)
        inside = Span(span.left + indent, span.width - indent)
        words = wrap((Run(line.removeprefix(dash)),), _LINE.size, inside.width)
        marks += (Text(span.left, y + _LINE.baseline, (Run(dash),), _LINE.size),) if dash else ()
        marks += line_marks(words, _LINE, inside, y)
        y += len(words) * _LINE.leading
    return marks, y


def _at_right(line: str, span: Span, top: float) -> Block:
    if not line:
        return (), top
    words = wrap((italic(line),), _LINE.size, span.width)
    marks = tuple(
        Text(
            span.right - word.width,
            top + number * _LINE.leading + _LINE.baseline,
            word.runs,
            _LINE.size,
        )
        for number, word in enumerate(words)
    )
    return marks, top + len(words) * _LINE.leading


def signing(
    report: Report, head: ReportHead, form: ReportPaperForm, span: Span, room: float
) -> Piece:
    """Set place and date, and the places for signatures.

    Args:
        report: who signs it; a single one signs at the right.
        head: the day, and who has made the report.
        form: how they sign.
        span: the width of all places.
        room: height left for the pen.

    Returns:
        one piece.
    """
    signers = report.signers if len(report.signers) != 1 else ("", *report.signers)
    width = span.width / max(len(signers), 2)
    last = Span(span.right - width, width)
    date = form.head.date.format(**date_words(local_day(head.printed_at)))
    marks, top = date_line(head.place, date, _DATE, last, 0)
    for number, title in enumerate(signers):
        is_head = 0 < number == len(report.signers) - 1
        signer = _Signer(
            title=title,
            manner=form.signatures.head if is_head else form.signatures.maker,
            name=head.clerk if number == 0 else "",
        )
        column = Span(span.left + number * width, width)
        marks += _place(signer, column, top, room) if title else ()
    bottom = top + room + 3 * _SIGNER.leading
    return Piece(bottom if signers else top, marks)


@dataclass(frozen=True, slots=True)
class _Signer:
    title: str
    manner: str
    name: str


def _place(signer: _Signer, column: Span, top: float, room: float) -> tuple[Mark, ...]:
    marks: tuple[Mark, ...] = ()
    for number, run in enumerate((bold(signer.title), italic(signer.manner))):
        lines = wrap((run,), _SIGNER.size, column.width)
        marks += centred(lines, _SIGNER, column, top + number * _SIGNER.leading)[0]
    if not signer.name:
        return marks
    below = top + 2 * _SIGNER.leading + room
    named = wrap((bold(signer.name),), _SIGNER.size, column.width)
    return (*marks, *centred(named, _SIGNER, column, below)[0])
