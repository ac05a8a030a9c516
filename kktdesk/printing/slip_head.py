"""The head of a slip's first page: agency and nation, bars, number and date, title and QR."""

from dataclasses import dataclass

from kktdesk.domain.form import Form, PaperValues
from kktdesk.domain.receipt import Reprint
from kktdesk.printing.codes import can_encode
from kktdesk.printing.dates import short_moment
from kktdesk.printing.form_template import filled
from kktdesk.printing.frame import (
    HeadBlock,
    HeadText,
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
from kktdesk.printing.runs import Run, bold, italic, width_of
from kktdesk.printing.slip_paper import SlipPaper
from kktdesk.printing.text import Span, Type, centred, open_field
from kktdesk.printing.wrap import wrap

_SIGNATURE = Type(9, 11.4)
_BAR_WHITE = 1 * MM
_QUIET = QUIET_MODULES * BAR_MODULE
_QR_INSIDE, _QR_WHITE = 2.2 * MM, 1.5 * MM
_TITLE_LEADING, _TITLE_WHITE = 1.23, 1.5 * MM
_BOX_LINE, _BOX_PAD = 1, 2
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


@dataclass(frozen=True, slots=True)
class Slip:
    """A form with its values on one paper."""

    form: Form
    values: PaperValues
    paper: SlipPaper

    @property
    def code(self) -> str:
        """The dossier code, "" before there is one."""
        return self.values.texts.get("code", "")


def upper_head(slip: Slip) -> Upper:
    """Set agency, nation, bars, number and date.

    Returns:
        the marks from the top of the page.
    """
    head, paper = slip.form.head, slip.paper
    words = HeadText(slip.values.lists.get(head.agency, ()), head.country, head.motto)
    block = national_head(words, paper.head, paper.format, paper.format.top + _SIGNATURE.leading)
    beside, bottom = _bars_beside(slip, block)
    row, y = _number_and_date(slip, block, bottom)
    below, y = ((), y) if beside else _bars_below(slip, y)
    return Upper((*_signature_line(slip), *block.marks, *beside, *row, *below), y)


def _signature_line(slip: Slip) -> tuple[Mark, ...]:
    if not slip.form.head.digital_signature:
        return ()
    run = italic(slip.form.head.digital_signature)
    left = slip.paper.format.text_right - width_of((run,), _SIGNATURE.size)
    y = slip.paper.format.top + _SIGNATURE.baseline
    return (Text(left, y, (run,), _SIGNATURE.size),)


def _bars_beside(slip: Slip, block: HeadBlock) -> tuple[tuple[Mark, ...], float]:
    right, height = slip.paper.format.text_right, slip.paper.bars
    bottom = max(block.left_bottom, block.right_bottom)
    free = right - block.free_left - _QUIET
    if not can_encode(slip.code) or bar_width(slip.code) > free:
        return (), bottom
    top = block.right_bottom + _BAR_WHITE
    symbol = bars(slip.code, right, top, height)
    return (symbol,), max(block.left_bottom, top + height + _BAR_WHITE)


def _bars_below(slip: Slip, y: float) -> tuple[tuple[Mark, ...], float]:
    paper, height = slip.paper.format, slip.paper.bars
    if not can_encode(slip.code) or bar_width(slip.code) > paper.text_width:
        return (), y
    symbol = bars(slip.code, paper.text_right, y + _BAR_WHITE, height)
    return (symbol,), y + height + 2 * _BAR_WHITE


def _number_and_date(slip: Slip, block: HeadBlock, top: float) -> tuple[tuple[Mark, ...], float]:
    head, texts, kind = slip.form.head, slip.values.texts, slip.paper.line
    number: tuple[Mark, ...] = ()
    left = top
    if head.number:
        number, left = number_line(head.number, texts.get("number", ""), kind, block.left, top)
    date = filled(head.date, texts)
    day, right = date_line(texts.get("place", ""), date, kind, block.right, top)
    return (*number, *day), max(left, right)


@dataclass(frozen=True, slots=True)
class HeadSetting:
    """What the head is made from; ``title_size`` follows the step of type."""

    slip: Slip
    upper: Upper
    title_size: float

    def first(self, copy_words: str) -> FirstHead:
        """Set the head of the first page of a copy.

        Args:
            copy_words: which copy it is, or "".

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
        words = bold(self.slip.form.marks.reprint.format(count=reprint.count))
        span = Span(self.slip.paper.format.left, self.slip.paper.mark)
        inner = Span(span.left + _BOX_PAD, span.width - 2 * _BOX_PAD)
        lines = wrap((words,), _BOX_MARK.size, inner.width)
        time = wrap((Run(short_moment(reprint.at)),), _BOX_TIME.size, span.width)
        height = 2 * _BOX_PAD + len(lines) * _BOX_MARK.leading + len(time) * _BOX_TIME.leading
        top = (sum(head.title) - height) / 2
        upper, y = centred(lines, _BOX_MARK, inner, top + _BOX_PAD)
        lower, _ = centred(time, _BOX_TIME, span, y)
        return (Box(span.left + 0.5, top, span.width, height, _BOX_LINE), *upper, *lower)

    def _title(self, copy_words: str, top: float) -> tuple[tuple[Mark, ...], float]:
        paper, kind = self.slip.paper, Type(self.title_size, self.title_size * _TITLE_LEADING)
        side = paper.mark + _TITLE_WHITE
        width = paper.format.text_width - 2 * side
        span = Span(paper.format.left + side, width)
        marks: list[Mark] = []
        y = top + 2
        for line in self._title_lines(width):
            title, y = centred(wrap((bold(line),), kind.size, width), kind, span, y)
            marks.extend(title)
        code, y = self._code_line(span, y)
        copy, y = self._copy_line(copy_words, span, y)
        has_room_for_qr = self.slip.code or self.slip.form.title.code
        bottom = max(y, top + paper.qr + 2 * _QR_WHITE) if has_room_for_qr else y
        return (*marks, *code, *copy, *self._qr((top + bottom) / 2)), bottom

    def _title_lines(self, width: float) -> tuple[str, ...]:
        whole = " ".join(self.slip.form.title.lines)
        fits = width_of((bold(whole),), self.title_size) <= width
        return (whole,) if self.slip.paper.is_title_whole and fits else self.slip.form.title.lines

    def _code_line(self, span: Span, top: float) -> tuple[tuple[Mark, ...], float]:
        label, kind = self.slip.form.title.code, self.slip.paper.line
        if not label:
            return (), top
        if not self.slip.code:
            return open_field(label, kind, span, top), top + kind.leading
        lines = wrap((Run(f"{label} "), bold(self.slip.code)), kind.size, span.width)
        return centred(lines, kind, span, top)

    def _copy_line(self, words: str, span: Span, top: float) -> tuple[tuple[Mark, ...], float]:
        kind = self.slip.paper.line
        if not words:
            return (), top
        return centred(wrap((italic(words),), kind.size, span.width), kind, span, top)

    def _qr(self, middle: float) -> tuple[Mark, ...]:
        side = self.slip.paper.qr
        if not can_encode(self.slip.code):
            return ()
        corner = (self.slip.paper.format.text_right - _QR_INSIDE - side, middle - side / 2)
        return (qr_symbol(self.slip.code, "m", corner, side),)
