"""The head of a receipt's first page: agency and nation, bars, number and date, title and QR."""

from dataclasses import dataclass

from kktdesk.domain.moment import local_day
from kktdesk.domain.receipt import Receipt, Reprint
from kktdesk.printing.codes import can_encode
from kktdesk.printing.dates import date_words, short_moment
from kktdesk.printing.forms import ReceiptForm
from kktdesk.printing.frame import (
    HeadBlock,
    HeadText,
    HeadTypes,
    date_line,
    national_head,
    number_line,
)
from kktdesk.printing.ink import (
    BAR_MODULE,
    MM,
    QUIET_MODULES,
    Box,
    Mark,
    Text,
    bar_width,
    bars,
    qr_symbol,
)
from kktdesk.printing.paper import Format
from kktdesk.printing.runs import Run, bold, italic, width_of
from kktdesk.printing.text import Span, Type, centred, open_field
from kktdesk.printing.wrap import wrap

_HEAD = HeadTypes(agency=Type(9.5, 11.7), country=Type(9.5, 11.7), motto=Type(10.5, 12.6))
_LINE = Type(10.5, 12.8)
_SIGNATURE = Type(9, 11.4)
_BAR_HEIGHT, _BAR_WHITE = 7 * MM, 1 * MM
_QUIET = QUIET_MODULES * BAR_MODULE
# 25 modules of 0.68 mm, 4 pixels each at 150 dpi.
_QR_SIDE, _QR_INSIDE, _QR_WHITE = 48.0, 2.2 * MM, 1.5 * MM
_TITLE_SIDE, _TITLE_LEADING = 25.5 * MM, 1.23
_BOX_WIDTH, _BOX_LINE, _BOX_PAD = 24 * MM, 1, 2
_BOX_MARK, _BOX_TIME = Type(10, 12), Type(9, 11)
_AFTER = 4


@dataclass(frozen=True, slots=True)
class FirstHead:
    """The head, placed from the top of the page.

    Attributes:
        title: top and bottom of the title block.
    """

    marks: tuple[Mark, ...]
    title: tuple[float, float]

    @property
    def bottom(self) -> float:
        """Where the text may start."""
        return self.title[1] + _AFTER


@dataclass(frozen=True, slots=True)
class Upper:
    """What stands above the title: the same on each copy and at each step of type."""

    marks: tuple[Mark, ...]
    bottom: float


def upper_head(receipt: Receipt, form: ReceiptForm, paper: Format) -> Upper:
    """Set agency, nation, bars, number and date.

    Returns:
        the marks from the top of the page.
    """
    words = HeadText(receipt.header, form.head.country, form.head.motto)
    block = national_head(words, _HEAD, paper, paper.top + _SIGNATURE.leading)
    beside, bottom = _bars_beside(receipt.code, block, paper)
    row, y = _number_and_date(receipt, form, block, bottom)
    below, y = ((), y) if beside else _bars_below(receipt.code, paper, y)
    return Upper((_signature_line(form, paper), *block.marks, *beside, *row, *below), y)


def _signature_line(form: ReceiptForm, paper: Format) -> Mark:
    run = italic(form.title.digital_signature)
    left = paper.text_right - width_of((run,), _SIGNATURE.size)
    return Text(left, paper.top + _SIGNATURE.baseline, (run,), _SIGNATURE.size)


def _bars_beside(code: str, block: HeadBlock, paper: Format) -> tuple[tuple[Mark, ...], float]:
    bottom = max(block.left_bottom, block.right_bottom)
    free = paper.text_right - block.free_left - _QUIET
    if not can_encode(code) or bar_width(code) > free:
        return (), bottom
    top = block.right_bottom + _BAR_WHITE
    symbol = bars(code, paper.text_right, top, _BAR_HEIGHT)
    return (symbol,), max(block.left_bottom, top + _BAR_HEIGHT + _BAR_WHITE)


def _bars_below(code: str, paper: Format, y: float) -> tuple[tuple[Mark, ...], float]:
    if not can_encode(code) or bar_width(code) > paper.text_width:
        return (), y
    symbol = bars(code, paper.text_right, y + _BAR_WHITE, _BAR_HEIGHT)
    return (symbol,), y + _BAR_HEIGHT + 2 * _BAR_WHITE


def _number_and_date(
    receipt: Receipt, form: ReceiptForm, block: HeadBlock, top: float
) -> tuple[tuple[Mark, ...], float]:
    date = form.head.date.format(**date_words(local_day(receipt.received_at)))
    number, left = number_line(form.title.number, receipt.number, _LINE, block.left, top)
    day, right = date_line(receipt.place, date, _LINE, block.right, top)
    return (*number, *day), max(left, right)


@dataclass(frozen=True, slots=True)
class HeadSetting:
    """What the head is made from; ``title_size`` follows the step of type."""

    receipt: Receipt
    form: ReceiptForm
    paper: Format
    upper: Upper
    title_size: float

    def first(self, copy_words: str) -> FirstHead:
        """Set the head of the first page of a copy.

        Args:
            copy_words: which copy it is.

        Returns:
            the head.
        """
        title, bottom = self._title(copy_words, self.upper.bottom)
        return FirstHead((*self.upper.marks, *title), (self.upper.bottom, bottom))

    def reprint_box(self, reprint: Reprint, head: FirstHead) -> tuple[Mark, ...]:
        """Set the box that says the paper was printed again, left of the title.

        Returns:
            the marks.
        """
        words = bold(self.form.marks.reprint.format(count=reprint.count))
        span = Span(self.paper.left, _BOX_WIDTH)
        inner = Span(span.left + _BOX_PAD, span.width - 2 * _BOX_PAD)
        lines = wrap((words,), _BOX_MARK.size, inner.width)
        time = wrap((Run(short_moment(reprint.at)),), _BOX_TIME.size, span.width)
        height = 2 * _BOX_PAD + len(lines) * _BOX_MARK.leading + len(time) * _BOX_TIME.leading
        top = (sum(head.title) - height) / 2
        upper, y = centred(lines, _BOX_MARK, inner, top + _BOX_PAD)
        lower, _ = centred(time, _BOX_TIME, span, y)
        return (Box(span.left + 0.5, top, span.width, height, _BOX_LINE), *upper, *lower)

    def _title(self, copy_words: str, top: float) -> tuple[tuple[Mark, ...], float]:
        width = self.paper.text_width - 2 * _TITLE_SIDE
        span = Span(self.paper.left + _TITLE_SIDE, width)
        kind = Type(self.title_size, self.title_size * _TITLE_LEADING)
        marks: list[Mark] = []
        y = top + 2
        for line in self.form.title.lines:
            title, y = centred(wrap((bold(line),), kind.size, width), kind, span, y)
            marks.extend(title)
        code, y = self._code_line(span, y)
        copy, y = centred(wrap((italic(copy_words),), _LINE.size, width), _LINE, span, y)
        bottom = max(y, top + _QR_SIDE + 2 * _QR_WHITE)
        return (*marks, *code, *copy, *self._qr((top + bottom) / 2)), bottom

    def _code_line(self, span: Span, top: float) -> tuple[tuple[Mark, ...], float]:
        label, code = self.form.title.code, self.receipt.code
        if not code:
            return open_field(label, _LINE, span, top), top + _LINE.leading
        lines = wrap((Run(f"{label} "), bold(code)), _LINE.size, span.width)
        return centred(lines, _LINE, span, top)

    def _qr(self, middle: float) -> tuple[Mark, ...]:
        if not self.receipt.code:
            return ()
        corner = (self.paper.text_right - _QR_INSIDE - _QR_SIDE, middle - _QR_SIDE / 2)
        return (qr_symbol(self.receipt.code, "m", corner, _QR_SIDE),)
