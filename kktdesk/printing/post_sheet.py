"""Biên bản giao nhận hồ sơ as a PDF on A4 across, in two copies: results that go to the post."""

from collections.abc import Iterator
from dataclasses import dataclass

from kktdesk.domain.dong import dong_words
from kktdesk.domain.moment import local_day
from kktdesk.domain.post import plain_bundle
from kktdesk.domain.post_sheet import PostSheet
from kktdesk.printing.dates import date_words, short_moment
from kktdesk.printing.flow import Column, Piece, gap, glued, paginate
from kktdesk.printing.fonts import Face
from kktdesk.printing.frame import (
    CONTINUED_HEIGHT,
    MARK_ROW,
    HeadBlock,
    HeadText,
    HeadTypes,
    continued_head,
    date_line,
    foot,
    mark_box,
    national_head,
    number_line,
)
from kktdesk.printing.ink import MM, Mark, Placed, bars, qr_symbol
from kktdesk.printing.paper import Format, Sheet, write
from kktdesk.printing.post_form import PostForm
from kktdesk.printing.post_table import PostRows, two_digits
from kktdesk.printing.runs import Run, bold
from kktdesk.printing.signing import Signer, signatures
from kktdesk.printing.text import Span, Type, centred, paragraph
from kktdesk.printing.wrap import wrap

_A4 = Format(297 * MM, 210 * MM, top=12 * MM, right=12 * MM, bottom=14 * MM, left=15 * MM)
_SPAN = Span(_A4.left, _A4.text_width)
_HEAD = HeadTypes(agency=Type(12, 14.4), country=Type(12, 14.4), motto=Type(13, 15.6))
_DATE, _TITLE, _LINE, _BODY = Type(12.5, 15.4), Type(15, 19), Type(12.5, 15.6), Type(12, 14.8)
_SIGNATURES = Type(12, 14.8)
_BARS_HEIGHT, _BARS_ABOVE, _BARS_BELOW = 8 * MM, 1 * MM, 1.4 * MM
_QR_SIDE, _QR_INSIDE = 16 * MM, 3 * MM
_TITLE_ABOVE, _TITLE_BELOW = 3, 5

Page = tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """Type of the rows, and room for the pen."""

    row: Type
    room: float


# The first one that takes no more pages than any other is the one to take.
_STEPS = (
    _Step(Type(10, 11.8), 20 * MM),
    _Step(Type(10, 11.8), 14 * MM),
    _Step(Type(9.5, 11), 14 * MM),
)


def render_post(sheet: PostSheet, form: PostForm) -> bytes:
    """Print the sheet of a bundle.

    Args:
        sheet: its values.
        form: its wording.

    Returns:
        a PDF with both copies, the same bytes for the same values.
    """
    pages = _pages(sheet, form)
    sheets = [
        Sheet(
            (_A4.width, _A4.height),
            (*page, Placed(_foot(sheet, form, copy, (number, len(pages))), 0, 0)),
        )
        for copy in form.title.copies
        for number, page in enumerate(pages, 1)
    ]
    return write(sheets, f"{form.title.name} {sheet.name}")


def _pages(sheet: PostSheet, form: PostForm) -> tuple[Page, ...]:
    """Lay the sheet out; how many pages it takes stands on its first one.

    Returns:
        what stands on each page, without the foot.
    """
    _, top = _Head(sheet, form, 1).first()
    column = Column(top, _A4.top + CONTINUED_HEIGHT, _A4.text_bottom)
    attempts = (paginate(tuple(_pieces(sheet, form, step)), column) for step in _STEPS)
    bodies = min(attempts, key=len)
    head = _Head(sheet, form, len(bodies))
    return tuple(
        (Placed(head.first()[0] if number == 0 else head.following(), 0, 0), *body)
        for number, body in enumerate(bodies)
    )


def _pieces(sheet: PostSheet, form: PostForm, step: _Step) -> Iterator[Piece]:
    yield from PostRows(sheet, form.table, _A4, step.row).pieces()
    names = form.signatures
    signers = (
        Signer((names.clerk,), names.manner, sheet.clerk),
        Signer((names.carrier,), names.manner, ""),
    )
    closing = tuple(_closing(sheet, form))
    yield from glued((gap(4), *closing, signatures(signers, _SIGNATURES, step.room, _SPAN)))


def _closing(sheet: PostSheet, form: PostForm) -> Iterator[Piece]:
    words = form.closing
    if sheet.total:
        amount = words.sum_words.format(words=dong_words(sheet.total))
        runs = (Run(f"{words.sum} "), Run(amount, Face.BOLD_ITALIC))
        yield from paragraph(runs, _BODY, _SPAN, is_whole=True)
    yield from paragraph((Run(words.signed),), _BODY, _SPAN, is_whole=True)
    yield gap(4)


@dataclass(frozen=True, slots=True)
class _Head:
    """The heads of a sheet of so many pages."""

    sheet: PostSheet
    form: PostForm
    page_count: int

    def first(self) -> tuple[tuple[Mark, ...], float]:
        head = self.form.head
        text = HeadText(self.sheet.header, head.country, head.motto)
        block = national_head(text, _HEAD, _A4, _A4.top)
        symbol, y = self._bars(block)
        number, left = self._number(block, y)
        day, right = self._date(block, y)
        title, bottom = self._title(max(left, right) + _TITLE_ABOVE)
        return (*self._sample(), *block.marks, *symbol, *number, *day, *title), bottom

    def following(self) -> tuple[Mark, ...]:
        title = self.form.title
        name = (Run(f"{title.number} "), bold(self.sheet.name))
        return (*self._sample(), *continued_head(title.continued, name, _A4))

    def _bars(self, block: HeadBlock) -> tuple[tuple[Mark, ...], float]:
        top = block.right_bottom + _BARS_ABOVE
        symbol = bars(plain_bundle(self.sheet.name), _A4.text_right - 9 * MM, top, _BARS_HEIGHT)
        return (symbol,), max(block.left_bottom, top + _BARS_HEIGHT + _BARS_BELOW)

    def _number(self, block: HeadBlock, top: float) -> tuple[tuple[Mark, ...], float]:
        return number_line(self.form.title.number, self.sheet.name, _DATE, block.left, top)

    def _date(self, block: HeadBlock, top: float) -> tuple[tuple[Mark, ...], float]:
        date = self.form.head.date.format(**date_words(local_day(self.sheet.issued_at)))
        return date_line(self.sheet.place, date, _DATE, block.right, top)

    def _title(self, top: float) -> tuple[tuple[Mark, ...], float]:
        title, sheet = self.form.title, self.sheet
        counts = title.counts.format(
            items=two_digits(sheet.item_count),
            dossiers=two_digits(len(sheet.lines)),
            pages=two_digits(self.page_count),
        )
        carrier = title.carrier.format(carrier=sheet.carrier) if sheet.carrier else ""
        lines = (
            (bold(title.name), _TITLE),
            (bold(title.line), _LINE),
            (Run(" · ".join(filter(None, (carrier, counts)))), _BODY),
        )
        marks: list[Mark] = []
        span = Span(_SPAN.left + 2 * _QR_SIDE, _SPAN.width - 4 * _QR_SIDE)
        y = top
        for run, kind in lines:
            line, y = centred(wrap((run,), kind.size, span.width), kind, span, y)
            marks.extend(line)
        corner = (_A4.text_right - _QR_INSIDE - _QR_SIDE, top)
        code = qr_symbol(plain_bundle(sheet.name), "m", corner, _QR_SIDE)
        return (*marks, code), max(y, top + _QR_SIDE) + _TITLE_BELOW

    def _sample(self) -> tuple[Mark, ...]:
        if not self.sheet.is_sample:
            return ()
        return mark_box(self.form.marks.sample, _A4.left, _A4.top - MARK_ROW)


def _foot(sheet: PostSheet, form: PostForm, copy: str, at: tuple[int, int]) -> tuple[Mark, ...]:
    printed = form.foot.printed.format(
        name=sheet.name, at=short_moment(sheet.issued_at), clerk=sheet.clerk
    )
    page = form.foot.page.format(page=at[0], pages=at[1])
    return foot(printed, copy, page, _A4)
