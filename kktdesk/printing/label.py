"""Address labels for the envelopes that results are posted in: 105 × 57 mm, one a page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kktdesk.domain.form import Blank, Form, Gap, Line, PaperValues, Text
from kktdesk.domain.layout import Layout
from kktdesk.printing.codes import can_encode
from kktdesk.printing.flow import Column, Piece, gap, paginate
from kktdesk.printing.fonts import Face
from kktdesk.printing.form_marks import PaperMarks
from kktdesk.printing.form_template import filled, has_values, stretches
from kktdesk.printing.ink import BAR_MODULE, MM, Mark, Placed, bar_width, bars
from kktdesk.printing.ink import Text as Words
from kktdesk.printing.letter_paper import DOT
from kktdesk.printing.paper import Format, Sheet
from kktdesk.printing.runs import Run, bold, shorten, width_of
from kktdesk.printing.text import Field, Span, Type, labelled, paragraph

_FORMAT = Format(620 * DOT, 337 * DOT, top=4 * MM, right=5 * MM, bottom=4 * MM, left=5 * MM)
_SPAN = Span(_FORMAT.left, _FORMAT.text_width)
# The largest type that keeps a label whole; below 9 points nobody at the post reads it.
_STEPS = (Type(11.5, 14.2), Type(11, 13.4), Type(10, 12), Type(9, 10.6))
_FOOT = Type(9, 10.6)
_BAR_HEIGHT, _WHITE = 8 * MM, 0.8 * MM
_RIGHT_PART = 0.45


def lay_label(
    form: Form, values: PaperValues, layout: Layout, marks: PaperMarks
) -> tuple[Sheet, ...]:
    """Lay a label out: sender, recipient, and the post's number in bars.

    Args:
        form: of the family of labels.
        values: what it says; without a number of the post no bars stand on it.
        layout: there is one.
        marks: what this print bears.

    Returns:
        one sheet, or more where an address is too long for one even in the smallest type.

    Raises:
        ValueError: for any other layout.
    """
    if layout is not Layout.LABEL:
        raise ValueError(layout)
    label = _Label(form, values, marks)
    foot, top = label.foot()
    column = Column(_FORMAT.top, _FORMAT.top, top)
    attempts = (paginate(tuple(label.pieces(kind)), column) for kind in _STEPS)
    pages = _shortest(attempts)
    size = (_FORMAT.width, _FORMAT.height)
    return tuple(
        Sheet(size, (*page, Placed(foot, 0, 0))) for _ in form.paper.copies for page in pages
    )


def _shortest(
    attempts: Iterator[tuple[tuple[Placed, ...], ...]],
) -> tuple[tuple[Placed, ...], ...]:
    shortest = next(attempts)
    for pages in attempts:
        if len(shortest) == 1:
            break
        if len(pages) < len(shortest):
            shortest = pages
    return shortest


@dataclass(frozen=True, slots=True)
class _Label:
    """A form with its values on a label."""

    form: Form
    values: PaperValues
    marks: PaperMarks

    @property
    def _texts(self) -> Mapping[str, str]:
        return self.values.texts

    def pieces(self, kind: Type) -> Iterator[Piece]:
        for block in self.form.block:
            if isinstance(block, Gap):
                yield gap(block.mm * MM)
            elif isinstance(block, Line):
                yield from self._line(block, kind)
            elif isinstance(block, Text) and has_values(block.text, self._texts):
                face = Face.BOLD if block.is_bold else Face.REGULAR
                said = filled(block.text, self._texts)
                yield from paragraph((Run(said, face),), kind, _SPAN)

    def _line(self, line: Line, kind: Type) -> Sequence[Piece]:
        said = list(stretches(line.value, self._texts))
        value = "".join(text for text, _ in said) if any(is_value for _, is_value in said) else ""
        if not value and line.blank is Blank.VANISH:
            return ()
        run = bold(value) if line.is_bold else Run(value)
        return labelled(Field(line.label, (run,) if value else ()), kind, _SPAN)

    def foot(self) -> tuple[tuple[Mark, ...], float]:
        """Set the bars with their number, the dossier code and the marks.

        Returns:
            the marks from the top of the label, and where the text has to end.
        """
        symbol, top = self._bars(_FORMAT.text_bottom - _FOOT.leading - _WHITE)
        said = " · ".join(filter(None, self._mark_words()))
        if not said:
            return (*self._numbers(), *symbol), top - _WHITE
        top -= _FOOT.leading
        run = shorten(bold(said), _FOOT.size, _SPAN.width)
        marks = Words(_SPAN.left, top + _FOOT.baseline, (run,), _FOOT.size)
        return (*self._numbers(), *symbol, marks), top - _WHITE

    def _numbers(self) -> Iterator[Mark]:
        y = _FORMAT.text_bottom - _FOOT.leading + _FOOT.baseline
        right = shorten(bold(self._post_item), _FOOT.size, _SPAN.width * _RIGHT_PART)
        wide = width_of((right,), _FOOT.size)
        yield Words(_SPAN.right - wide, y, (right,), _FOOT.size)
        if has_values(self.form.foot.printed, self._texts):
            run = Run(filled(self.form.foot.printed, self._texts))
            room = _SPAN.width - wide - 2 * MM
            yield Words(_SPAN.left, y, (shorten(run, _FOOT.size, room),), _FOOT.size)

    def _bars(self, bottom: float) -> tuple[tuple[Mark, ...], float]:
        item = self._post_item
        if not can_encode(item) or bar_width(item) > _SPAN.width:
            return (), bottom
        first = -(-_SPAN.left // BAR_MODULE) * BAR_MODULE
        top = bottom - _BAR_HEIGHT
        return (bars(item, first + bar_width(item), top, _BAR_HEIGHT),), top

    @property
    def _post_item(self) -> str:
        return self._texts.get("post_item", "")

    def _mark_words(self) -> tuple[str, ...]:
        words, marks = self.form.marks, self.marks
        again = words.reprint.format(count=marks.reprint.count) if marks.reprint else ""
        cancelled = words.cancelled if marks.is_cancelled else ""
        return (words.sample if marks.is_sample else "", again, cancelled)
