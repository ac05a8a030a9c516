"""Giấy tiếp nhận hồ sơ và hẹn trả kết quả as a PDF: two copies, A5 each or side by side on A4."""

from collections.abc import Iterator
from dataclasses import dataclass

from kktdesk.domain.layout import Layout
from kktdesk.domain.receipt import Receipt, Reprint
from kktdesk.printing.dates import short_moment
from kktdesk.printing.flow import Column, paginate
from kktdesk.printing.forms import ReceiptForm
from kktdesk.printing.frame import CONTINUED_HEIGHT, continued_head, foot, mark_box, mark_width
from kktdesk.printing.ink import BAR_MODULE, MM, Mark, Placed
from kktdesk.printing.paper import Format, Sheet, write
from kktdesk.printing.receipt_body import Body, Step
from kktdesk.printing.receipt_head import FirstHead, HeadSetting, upper_head
from kktdesk.printing.runs import Run, bold
from kktdesk.printing.text import Type

_A5 = Format(148 * MM, 210 * MM, top=7 * MM, right=9 * MM, bottom=10.5 * MM, left=13 * MM)
_A4_LANDSCAPE = (297 * MM, 210 * MM)
# 438 modules: the bars of the right copy stay on the grid of the left one.
_SECOND_COPY_AT = 438 * BAR_MODULE

_STEPS = (
    Step(Type(10.5, 12.8), 10, 13, 16 * MM),
    Step(Type(10, 11.9), 9.5, 12.5, 15 * MM),
    Step(Type(9.5, 11.1), 9.2, 12, 13 * MM),
    Step(Type(9, 10.4), 9, 12, 12 * MM),
)

Page = tuple[Placed, ...]


def render(
    receipt: Receipt, form: ReceiptForm, layout: Layout, reprint: Reprint | None = None
) -> bytes:
    """Print a receipt.

    Args:
        receipt: what it says; without a code it is a draft and bears no bars.
        form: its wording.
        layout: A5 gives all pages of the first copy, then those of the second; A4 has page k of
            both copies side by side on sheet k.
        reprint: how often and when it is printed again, or None for the original.

    Returns:
        a PDF, the same bytes for the same values.
    """
    slip = min(_attempts(receipt, form), key=lambda attempt: len(attempt.pages))
    copies = [slip.copy(words, reprint) for words in form.title.copies]
    if layout is Layout.A5:
        sheets = [Sheet((_A5.width, _A5.height), page) for copy in copies for page in copy]
    else:
        sheets = [_side_by_side(left, right) for left, right in zip(*copies, strict=True)]
    return write(sheets, f"{form.title.name} {receipt.code}".strip())


def _attempts(receipt: Receipt, form: ReceiptForm) -> Iterator["_Slip"]:
    """Lay the receipt out in ever smaller type until it is on one page.

    Yields:
        the largest type first, so that the first of the shortest ones is the one to take.
    """
    upper = upper_head(receipt, form, _A5)
    for step in _STEPS:
        setting = HeadSetting(receipt, form, _A5, upper, step.title)
        column = Column(setting.first("").bottom, _A5.top + CONTINUED_HEIGHT, _A5.text_bottom)
        pages = paginate(Body(receipt, form, _A5, step).pieces(), column)
        yield _Slip(setting, pages)
        if len(pages) == 1:
            return


def _side_by_side(left: Page, right: Page) -> Sheet:
    moved = tuple(Placed(piece.marks, piece.x + _SECOND_COPY_AT, piece.y) for piece in right)
    return Sheet(_A4_LANDSCAPE, left + moved, cut_at=_A4_LANDSCAPE[0] / 2)


@dataclass(frozen=True, slots=True)
class _Slip:
    """A receipt whose text is laid out; the copies differ by one line of the head."""

    setting: HeadSetting
    pages: tuple[Page, ...]

    def copy(self, words: str, reprint: Reprint | None) -> list[Page]:
        head = self.setting.first(words)
        return [
            (
                Placed(self._above(number, head, reprint), 0, 0),
                *body,
                Placed(self._foot(number, reprint), 0, 0),
            )
            for number, body in enumerate(self.pages, 1)
        ]

    def _above(self, number: int, head: FirstHead, reprint: Reprint | None) -> tuple[Mark, ...]:
        if number == 1:
            box = self.setting.reprint_box(reprint, head) if reprint else ()
            return (*self._sample(), *head.marks, *box)
        form, receipt = self.setting.form, self.setting.receipt
        code = (Run(f"{form.title.code} "), bold(receipt.code))
        marks = continued_head(form.title.continued, code, _A5)
        return (*self._sample(), *self._again(reprint), *marks)

    def _sample(self) -> tuple[Mark, ...]:
        if not self.setting.receipt.is_sample:
            return ()
        return mark_box(self.setting.form.marks.sample, _A5.left, _A5.top - MM)

    def _again(self, reprint: Reprint | None) -> tuple[Mark, ...]:
        if reprint is None:
            return ()
        words = self._words(reprint)
        return mark_box(words, _A5.text_right - mark_width(words), _A5.top - MM)

    def _words(self, reprint: Reprint | None) -> str:
        marks = self.setting.form.marks
        return marks.reprint.format(count=reprint.count) if reprint else ""

    def _foot(self, number: int, reprint: Reprint | None) -> tuple[Mark, ...]:
        form, receipt = self.setting.form, self.setting.receipt
        printed = form.foot.printed.format(at=short_moment(receipt.issued_at), clerk=receipt.clerk)
        page = form.foot.page.format(page=number, pages=len(self.pages))
        return foot(printed, self._words(reprint), page, _A5)
