"""Bảng tổng hợp cuối ngày as a PDF on A4: figures, lists, the log's anchor, two signatures."""

from collections.abc import Iterator

from kktdesk.domain.day_sheet import DaySheet
from kktdesk.domain.moment import local_day, weekday_name
from kktdesk.printing.dates import date_words, short_date, short_moment, short_time
from kktdesk.printing.day_corrections import corrections
from kktdesk.printing.day_figures import anchor, balance, clerks, fields, work
from kktdesk.printing.day_form import DayForm
from kktdesk.printing.day_lists import Lists
from kktdesk.printing.flow import Column, Piece, gap, glued, paginate
from kktdesk.printing.frame import (
    CONTINUED_HEIGHT,
    MARK_ROW,
    HeadText,
    HeadTypes,
    continued_head,
    date_line,
    foot,
    mark_box,
    national_head,
)
from kktdesk.printing.ink import MM, Mark, Placed
from kktdesk.printing.paper import Format, Sheet, write
from kktdesk.printing.runs import Run, bold, italic
from kktdesk.printing.signing import Signer, signatures
from kktdesk.printing.text import Span, Type, centred
from kktdesk.printing.wrap import wrap

_A4 = Format(210 * MM, 297 * MM, top=15 * MM, right=15 * MM, bottom=17 * MM, left=20 * MM)
_HEAD = HeadTypes(agency=Type(11.5, 14), country=Type(11.5, 14), motto=Type(12.5, 15))
_DATE, _TITLE, _COVERS = Type(12.5, 15.4), Type(14.5, 19), Type(12, 15.4)
_SIGNATURES, _SIGN_ROOM = Type(12, 14.4), 16 * MM


def render_day(sheet: DaySheet, form: DayForm) -> bytes:
    """Print the day's sheet.

    Args:
        sheet: the figures, and what the paper adds.
        form: its wording.

    Returns:
        a PDF, the same bytes for the same values.
    """
    head, top = _first_head(sheet, form)
    column = Column(top, _A4.top + CONTINUED_HEIGHT, _A4.text_bottom)
    pages = paginate(tuple(_pieces(sheet, form)), column)
    sheets = [
        Sheet(
            (_A4.width, _A4.height),
            (
                Placed(head if number == 1 else _next_head(sheet, form), 0, 0),
                *body,
                Placed(_foot(sheet, form, number, len(pages)), 0, 0),
            ),
        )
        for number, body in enumerate(pages, 1)
    ]
    return write(sheets, f"{form.title.name} {short_date(sheet.summary.day)}")


def _pieces(sheet: DaySheet, form: DayForm) -> Iterator[Piece]:
    yield balance(sheet.summary.total, form.balance, _A4)
    yield from fields(sheet.summary, form.fields, _A4)
    yield from clerks(sheet.summary, form.fields, _A4)
    yield from work(sheet, form.work, _A4)
    yield from Lists(sheet.summary, form.lists, _A4).pieces()
    yield from corrections(sheet, form, _A4)
    yield gap(8)
    names = form.signatures
    signers = (
        Signer((names.clerk,), names.manner, sheet.clerk),
        Signer((names.head,), names.manner, ""),
    )
    span = Span(_A4.left, _A4.text_width)
    places = signatures(signers, _SIGNATURES, _SIGN_ROOM, span)
    yield from glued((anchor(sheet, form, _A4), gap(6), places))


def _first_head(sheet: DaySheet, form: DayForm) -> tuple[tuple[Mark, ...], float]:
    text = HeadText(sheet.header, form.head.country, form.head.motto)
    block = national_head(text, _HEAD, _A4, _A4.top)
    y = max(block.left_bottom, block.right_bottom)
    date = form.head.date.format(**date_words(local_day(sheet.printed_at)))
    number, _bottom = centred(
        wrap((Run(_number(sheet, form)),), _DATE.size, block.left.width), _DATE, block.left, y
    )
    day, y = date_line(sheet.place, date, _DATE, block.right, y)
    span = Span(_A4.left, _A4.text_width)
    title, y = centred(
        wrap((bold(form.title.name),), _TITLE.size, span.width), _TITLE, span, y + 6
    )
    covers = wrap((italic(_covers(sheet, form)),), _COVERS.size, span.width)
    covered, y = centred(covers, _COVERS, span, y)
    return (*_sample(sheet, form), *block.marks, *number, *day, *title, *covered), y + 6


def _number(sheet: DaySheet, form: DayForm) -> str:
    if not sheet.number:
        return form.title.draft
    return form.title.number.format(number=sheet.number, year=sheet.summary.day.year)


def _covers(sheet: DaySheet, form: DayForm) -> str:
    day, as_of = sheet.summary.day, sheet.summary.as_of
    words = {**date_words(day), "weekday": weekday_name(day)}
    if local_day(as_of) == day:
        return form.title.so_far.format(**words, at=short_time(as_of))
    return form.title.whole_day.format(**words)


def _next_head(sheet: DaySheet, form: DayForm) -> tuple[Mark, ...]:
    day = (bold(short_date(sheet.summary.day)),)
    return (*_sample(sheet, form), *continued_head(form.title.continued, day, _A4))


def _sample(sheet: DaySheet, form: DayForm) -> tuple[Mark, ...]:
    if not sheet.is_sample:
        return ()
    return mark_box(form.marks.sample, _A4.left, _A4.top - MARK_ROW)


def _foot(sheet: DaySheet, form: DayForm, number: int, total: int) -> tuple[Mark, ...]:
    printed = form.foot.printed.format(
        day=short_date(sheet.summary.day), at=short_moment(sheet.printed_at), clerk=sheet.clerk
    )
    return foot(printed, None, form.foot.page.format(page=number, pages=total), _A4)
