"""Letters and notices as pages, by Nghị định 30/2020/NĐ-CP, Phụ lục I.

Nothing of the program's own stands between the margins: the dossier code and the marks of a print
have their place above and below.
"""

from kktdesk.domain.form import Form, PaperValues
from kktdesk.domain.layout import Layout
from kktdesk.printing.codes import can_encode
from kktdesk.printing.dates import short_moment
from kktdesk.printing.flow import Column, paginate
from kktdesk.printing.form_marks import PaperMarks
from kktdesk.printing.form_template import filled, has_values
from kktdesk.printing.frame import FOOT_SIZE, mark_box, mark_width
from kktdesk.printing.ink import BAR_MODULE, MM, Mark, Placed, Text, bar_width, bars
from kktdesk.printing.letter_body import LetterBody
from kktdesk.printing.letter_head import letter_head
from kktdesk.printing.letter_paper import LETTER_PAPERS, Letter
from kktdesk.printing.paper import Sheet
from kktdesk.printing.runs import Run, bold, shorten, width_of
from kktdesk.printing.text import Type, centred
from kktdesk.printing.wrap import wrap

_FOOT = Type(FOOT_SIZE, 11)
_BAR_HEIGHT, _BAR_WHITE = 6 * MM, 0.8 * MM
_MARK_ABOVE, _MARK_GAP = 8 * MM, 2 * MM
_NUMBER_PART = 0.55
_FOOT_GAP = 3 * MM


def lay_letter(
    form: Form, values: PaperValues, layout: Layout, marks: PaperMarks
) -> tuple[Sheet, ...]:
    """Lay a letter out on sheets.

    Args:
        form: of the family of letters.
        values: what it says; without a code no bars stand below it.
        layout: A4, or A5 in smaller measures.
        marks: what this print bears.

    Returns:
        all pages of the first copy, then those of the others.
    """
    letter = Letter(form, values, LETTER_PAPERS[layout])
    paper = letter.paper.format
    head = letter_head(letter)
    column = Column(head.bottom, paper.top, paper.text_bottom)
    pages = paginate(LetterBody(letter).pieces(), column)
    return tuple(
        Sheet(
            (paper.width, paper.height),
            (
                Placed(
                    (*_above(letter, number, marks), *(() if number > 1 else head.marks)), 0, 0
                ),
                *page,
                Placed(_below(letter, copy, marks), 0, 0),
            ),
        )
        for copy in form.paper.copies
        for number, page in enumerate(pages, 1)
    )


def _above(letter: Letter, number: int, marks: PaperMarks) -> tuple[Mark, ...]:
    """Set what stands in the top margin: what the paper is not, and the number of the page.

    Returns:
        the marks; the first page bears no number.
    """
    paper, words = letter.paper.format, letter.form.marks
    shown = (
        words.sample if marks.is_sample else "",
        words.cancelled if marks.is_cancelled else "",
    )
    placed: tuple[Mark, ...] = ()
    left = paper.left
    for said in filter(None, shown):
        placed += mark_box(said, left, paper.top - _MARK_ABOVE)
        left += mark_width(said) + _MARK_GAP
    if number == 1:
        return placed
    kind = letter.paper.page
    lines = wrap((Run(letter.form.foot.page.format(page=number)),), kind.size, paper.text_width)
    top = paper.top * _NUMBER_PART - kind.leading / 2
    return (*placed, *centred(lines, kind, letter.paper.span, top)[0])


def _below(letter: Letter, copy: str, marks: PaperMarks) -> tuple[Mark, ...]:
    """Set what stands in the bottom margin: the dossier code, and what marks this print.

    Returns:
        the marks.
    """
    paper, texts = letter.paper.format, letter.values.texts
    y = paper.text_bottom + 2 * _BAR_WHITE + _BAR_HEIGHT + _FOOT.baseline
    said = " · ".join(filter(None, (copy, *_print_words(letter, marks))))
    right = bold(said)
    wide = width_of((right,), FOOT_SIZE) + _FOOT_GAP if said else 0
    below: list[Mark] = [*_bars(letter)]
    if has_values(letter.form.foot.printed, texts):
        label = Run(filled(letter.form.foot.printed, texts))
        label = shorten(label, FOOT_SIZE, paper.text_width - wide)
        below.append(Text(paper.left, y, (label,), FOOT_SIZE))
    if said:
        below.append(Text(paper.text_right - wide + _FOOT_GAP, y, (right,), FOOT_SIZE))
    return tuple(below)


def _print_words(letter: Letter, marks: PaperMarks) -> tuple[str, ...]:
    words = letter.form.marks
    again = ""
    if marks.reprint:
        count = words.reprint.format(count=marks.reprint.count)
        again = f"{count}, {short_moment(marks.reprint.at)}"
    return (again, words.cancelled if marks.is_cancelled else "")


def _bars(letter: Letter) -> tuple[Mark, ...]:
    paper, code = letter.paper.format, letter.code
    if not can_encode(code) or bar_width(code) > paper.text_width:
        return ()
    # Bars start on the grid that keeps them whole pixels wide.
    first = -(-paper.left // BAR_MODULE) * BAR_MODULE
    return (bars(code, first + bar_width(code), paper.text_bottom + _BAR_WHITE, _BAR_HEIGHT),)
