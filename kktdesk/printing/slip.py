"""Slips of the counter as pages: in the largest type that gives the fewest, copy by copy."""

from collections.abc import Iterator
from dataclasses import dataclass

from kktdesk.domain.form import Form, PaperValues
from kktdesk.domain.layout import Layout
from kktdesk.printing.flow import Column, paginate
from kktdesk.printing.form_marks import PaperMarks
from kktdesk.printing.form_template import filled
from kktdesk.printing.frame import CONTINUED_HEIGHT, continued_head, foot, mark_box, mark_width
from kktdesk.printing.ink import BAR_MODULE, MM, Mark, Placed
from kktdesk.printing.paper import Sheet
from kktdesk.printing.runs import Run, bold
from kktdesk.printing.slip_body import Body
from kktdesk.printing.slip_head import FirstHead, HeadSetting, Slip, upper_head
from kktdesk.printing.slip_paper import SLIP_PAPERS

_A4_LANDSCAPE = (297 * MM, 210 * MM)
# 438 modules: the bars of the right copy stay on the grid of the left one.
_SECOND_COPY_AT = 438 * BAR_MODULE
_MARK_GAP = 2 * MM

Page = tuple[Placed, ...]


def lay_slip(
    form: Form, values: PaperValues, layout: Layout, marks: PaperMarks
) -> tuple[Sheet, ...]:
    """Lay a slip out on sheets.

    Args:
        form: of the family of slips.
        values: what it says; without a code it is a draft and bears no bars.
        layout: ``A4_TWO`` has page k of two copies side by side on sheet k; all others give the
            pages of the first copy, then those of the second.
        marks: what this print bears.

    Returns:
        the sheets.
    """
    slip = Slip(form, values, SLIP_PAPERS[layout])
    laid = min(_attempts(slip, marks), key=lambda attempt: len(attempt.pages))
    copies = [laid.copy(words) for words in form.paper.copies]
    if layout is Layout.A4_TWO:
        return tuple(_side_by_side(copies))
    size = (slip.paper.format.width, slip.paper.format.height)
    return tuple(Sheet(size, page) for copy in copies for page in copy)


def _attempts(slip: Slip, marks: PaperMarks) -> Iterator["_Laid"]:
    """Lay the slip out in ever smaller type until it is on one page.

    Yields:
        the largest type first, so that the first of the shortest ones is the one to take.
    """
    upper, paper = upper_head(slip), slip.paper.format
    first_copy = slip.form.paper.copies[0]
    for step in slip.paper.steps:
        setting = HeadSetting(slip, upper, step.title)
        top = setting.first(first_copy).bottom
        column = Column(top, paper.top + CONTINUED_HEIGHT, paper.text_bottom)
        pages = paginate(Body(slip, step).pieces(), column)
        yield _Laid(setting, pages, marks)
        if len(pages) == 1:
            return


def _side_by_side(copies: list[list[Page]]) -> Iterator[Sheet]:
    pages = [page for copy in zip(*copies, strict=True) for page in copy]
    if len(copies) == 1:
        pages = [page for page in copies[0] for _ in range(2)]
    for left, right in zip(pages[::2], pages[1::2], strict=True):
        moved = tuple(Placed(piece.marks, piece.x + _SECOND_COPY_AT, piece.y) for piece in right)
        yield Sheet(_A4_LANDSCAPE, left + moved, cut_at=_A4_LANDSCAPE[0] / 2)


@dataclass(frozen=True, slots=True)
class _Laid:
    """A slip whose text is laid out; the copies differ by one line of the head."""

    setting: HeadSetting
    pages: tuple[Page, ...]
    marks: PaperMarks

    def copy(self, words: str) -> list[Page]:
        head = self.setting.first(words)
        return [
            (
                Placed(self._above(number, head), 0, 0),
                *body,
                Placed(self._foot(number), 0, 0),
            )
            for number, body in enumerate(self.pages, 1)
        ]

    @property
    def _slip(self) -> Slip:
        return self.setting.slip

    def _above(self, number: int, head: FirstHead) -> tuple[Mark, ...]:
        if number == 1:
            reprint = self.marks.reprint
            box = self.setting.reprint_box(reprint, head) if reprint else ()
            return (*self._kind(), *head.marks, *box)
        title, paper = self._slip.form.title, self._slip.paper.format
        label = f"{title.code} " if title.code else ""
        code = (Run(label), bold(self._slip.code))
        marks = continued_head(title.continued, code, paper)
        return (*self._kind(), *self._again(), *marks)

    def _kind(self) -> tuple[Mark, ...]:
        """Say in frames above the head what this paper is not: real, or valid.

        Returns:
            the marks of sample and cancelled papers.
        """
        words, paper = self._slip.form.marks, self._slip.paper.format
        shown = (
            words.sample if self.marks.is_sample else "",
            words.cancelled if self.marks.is_cancelled else "",
        )
        marks: tuple[Mark, ...] = ()
        left = paper.left
        for said in filter(None, shown):
            marks += mark_box(said, left, paper.top - MM)
            left += mark_width(said) + _MARK_GAP
        return marks

    def _again(self) -> tuple[Mark, ...]:
        words = self._reprint_words()
        if not words:
            return ()
        paper = self._slip.paper.format
        return mark_box(words, paper.text_right - mark_width(words), paper.top - MM)

    def _reprint_words(self) -> str:
        reprint = self.marks.reprint
        return self._slip.form.marks.reprint.format(count=reprint.count) if reprint else ""

    def _foot(self, number: int) -> tuple[Mark, ...]:
        form = self._slip.form
        cancelled = form.marks.cancelled if self.marks.is_cancelled else ""
        mark = " · ".join(filter(None, (self._reprint_words(), cancelled)))
        printed = filled(form.foot.printed, self._slip.values.texts)
        page = form.foot.page.format(page=number, pages=len(self.pages))
        return foot(printed, mark, page, self._slip.paper.format)
