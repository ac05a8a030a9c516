"""Giải thích ngày hẹn trả kết quả as a PDF on A5: the promise, and each day that led to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kktdesk.domain.moment import local_day, weekday_name
from kktdesk.domain.why_sheet import WhySheet
from kktdesk.printing.dates import date_words, moment_words, short_moment
from kktdesk.printing.flow import Column, Piece, gap, glued, paginate, with_next
from kktdesk.printing.frame import (
    CONTINUED_HEIGHT,
    HeadText,
    HeadTypes,
    continued_head,
    date_line,
    foot,
    mark_box,
    national_head,
)
from kktdesk.printing.ink import MM, Box, Mark, Placed, qr_symbol
from kktdesk.printing.paper import Format, Sheet, write
from kktdesk.printing.runs import Run, bold
from kktdesk.printing.text import Field, Span, Type, centred, labelled, paragraph
from kktdesk.printing.why_days import DayTable
from kktdesk.printing.why_form import WhyForm
from kktdesk.printing.wrap import wrap

_A5 = Format(148 * MM, 210 * MM, top=7 * MM, right=9 * MM, bottom=10.5 * MM, left=13 * MM)
_SPAN = Span(_A5.left, _A5.text_width)
_HEAD = HeadTypes(agency=Type(9.5, 11.7), country=Type(9.5, 11.7), motto=Type(10.5, 12.6))
_LINE, _TITLE = Type(10.5, 12.8), Type(13, 16)
# The row of the mark stays free on every sheet: a sample differs by nothing but its mark.
_MARK_ROOM = 4 * MM
_TITLE_SIDE = 25.5 * MM
_QR_SIDE, _QR_INSIDE, _QR_WHITE = 48.0, 2.2 * MM, 1.5 * MM
_BOX_LINE, _BOX_PAD = 1.2, 3
_PROMISE = Type(13, 16)
_GAP, _AFTER_TITLE = 5, 1.5
# More rows than these are never on one page, whatever the size of type.
_MOST_ROWS = 40


@dataclass(frozen=True, slots=True)
class _Step:
    body: Type
    table: float


_STEPS = (
    _Step(Type(10.5, 12.8), 10),
    _Step(Type(10, 11.9), 9.5),
    _Step(Type(9.5, 11.1), 9.2),
    _Step(Type(9, 10.4), 9),
)

Page = tuple[Placed, ...]


def render_why(sheet: WhySheet, form: WhyForm) -> bytes:
    """Print the explanation of a due date.

    Args:
        sheet: its values.
        form: its wording.

    Returns:
        a PDF, the same bytes for the same values.
    """
    head, top = _first_head(sheet, form)
    column = Column(top, _A5.top + CONTINUED_HEIGHT, _A5.text_bottom)
    pages = min(_attempts(sheet, form, column), key=len)
    sheets = [
        Sheet(
            (_A5.width, _A5.height),
            (
                Placed(head if number == 1 else _next_head(sheet, form), 0, 0),
                *body,
                Placed(_foot(sheet, form, number, len(pages)), 0, 0),
            ),
        )
        for number, body in enumerate(pages, 1)
    ]
    return write(sheets, f"{form.title.name} {sheet.code}")


def _attempts(sheet: WhySheet, form: WhyForm, column: Column) -> Iterator[tuple[Page, ...]]:
    """Lay the sheet out in ever smaller type, and only then with runs of days as one row.

    Yields:
        the best one first, so that the first of the shortest ones is the one to take.
    """
    for is_folded in (False, True):
        if not is_folded and len(sheet.days) > _MOST_ROWS:
            continue
        for step in _STEPS:
            pages = paginate(tuple(_pieces(sheet, form, step, is_folded=is_folded)), column)
            yield pages
            if len(pages) == 1:
                return


# ---------------------------------------------------------------- head and foot
def _first_head(sheet: WhySheet, form: WhyForm) -> tuple[tuple[Mark, ...], float]:
    text = HeadText(sheet.header, form.head.country, form.head.motto)
    block = national_head(text, _HEAD, _A5, _A5.top + _MARK_ROOM)
    date = form.head.date.format(**date_words(local_day(sheet.printed_at)))
    day, right = date_line(sheet.place, date, _LINE, block.right, block.right_bottom)
    title, y = _title(sheet, form, max(block.left_bottom, right))
    return (*_sample(sheet, form), *block.marks, *day, *title), y + _GAP


def _title(sheet: WhySheet, form: WhyForm, top: float) -> tuple[tuple[Mark, ...], float]:
    span = Span(_A5.left + _TITLE_SIDE, _A5.text_width - 2 * _TITLE_SIDE)
    marks: list[Mark] = []
    y = top + 2
    for line in form.title.lines:
        title, y = centred(wrap((bold(line),), _TITLE.size, span.width), _TITLE, span, y)
        marks.extend(title)
    for label, value in (
        (form.title.code, sheet.code),
        (form.title.receipt, sheet.receipt_number),
    ):
        lines = wrap((Run(f"{label} "), bold(value)), _LINE.size, span.width)
        named, y = centred(lines, _LINE, span, y)
        marks.extend(named)
    bottom = max(y, top + _QR_SIDE + 2 * _QR_WHITE)
    corner = (_A5.text_right - _QR_INSIDE - _QR_SIDE, (top + bottom - _QR_SIDE) / 2)
    return (*marks, qr_symbol(sheet.code, "m", corner, _QR_SIDE)), bottom


def _next_head(sheet: WhySheet, form: WhyForm) -> tuple[Mark, ...]:
    code = (Run(f"{form.title.code} "), bold(sheet.code))
    return (*_sample(sheet, form), *continued_head(form.title.continued, code, _A5))


def _sample(sheet: WhySheet, form: WhyForm) -> tuple[Mark, ...]:
    if not sheet.is_sample:
        return ()
    return mark_box(form.marks.sample, _A5.left, _A5.top - MM)


def _foot(sheet: WhySheet, form: WhyForm, number: int, total: int) -> tuple[Mark, ...]:
    printed = form.foot.printed.format(at=short_moment(sheet.printed_at), clerk=sheet.clerk)
    return foot(printed, None, form.foot.page.format(page=number, pages=total), _A5)


# ---------------------------------------------------------------- text
def _pieces(sheet: WhySheet, form: WhyForm, step: _Step, *, is_folded: bool) -> Iterator[Piece]:
    yield from _facts(sheet, form, step.body)
    yield gap(_GAP)
    yield _promise(sheet, form)
    yield gap(_GAP)
    for note in sheet.notes:
        yield from paragraph((Run(form.rules.note.format(text=note)),), step.body, _SPAN)
    if sheet.notes:
        yield gap(_GAP)
    days = DayTable(sheet.days, local_day(sheet.promised_at), form.table, is_folded)
    yield from days.pieces(_A5, step.table)
    yield gap(_GAP)
    yield from _rules(sheet, form, step.body)


def _facts(sheet: WhySheet, form: WhyForm, kind: Type) -> Iterator[Piece]:
    labels = form.labels
    source = labels.source.format(source=sheet.source) if sheet.source else ""
    received = _moment(sheet.received_at, form)
    term = (bold(sheet.term_text), Run(f" {source}"))
    fields = (
        Field(labels.applicant, (bold(sheet.applicant),)),
        Field(labels.request, (Run(sheet.procedure_name),)),
        Field(labels.received, (Run(received),)),
        Field(labels.term, term),
    )
    for field in fields:
        yield from labelled(field, kind, _SPAN)


def _promise(sheet: WhySheet, form: WhyForm) -> Piece:
    inner = Span(_SPAN.left + _BOX_PAD, _SPAN.width - 2 * _BOX_PAD)
    label = wrap((Run(form.labels.promise),), _LINE.size, inner.width)
    moment = wrap((bold(_moment(sheet.promised_at, form)),), _PROMISE.size, inner.width)
    upper, y = centred(label, _LINE, inner, _BOX_PAD)
    lower, y = centred(moment, _PROMISE, inner, y)
    height = y + _BOX_PAD
    return Piece(height, (Box(_SPAN.left, 0, _SPAN.width, height, _BOX_LINE), *upper, *lower))


def _rules(sheet: WhySheet, form: WhyForm, kind: Type) -> Iterator[Piece]:
    words = form.rules
    title = with_next((*paragraph((bold(words.title),), kind, _SPAN), gap(_AFTER_TITLE)))
    for number, rule in enumerate(sheet.rules):
        line = paragraph((Run(words.item.format(text=rule)),), kind, _SPAN, is_whole=True)
        yield from glued((*title, *line)) if number == 0 else line


def _moment(moment: datetime, form: WhyForm) -> str:
    weekday = weekday_name(local_day(moment))
    return form.labels.moment.format(**moment_words(moment), weekday=weekday)
