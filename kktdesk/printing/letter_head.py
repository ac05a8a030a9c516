"""The head of a letter: agency and nation, number and date, the title with its rule."""

from dataclasses import dataclass

from kktdesk.printing.form_template import filled
from kktdesk.printing.frame import HeadText, date_line, national_head, number_line
from kktdesk.printing.ink import MM, Mark, Rule
from kktdesk.printing.letter_paper import Letter
from kktdesk.printing.runs import bold
from kktdesk.printing.text import Span, centred
from kktdesk.printing.wrap import wrap

_RULE = 0.7
_TITLE_RULE_PART, _DATE_PART = 0.2, 0.65
_BEFORE_NUMBER, _BEFORE_TITLE, _BEFORE_RULE, _AFTER_RULE = 2, 6 * MM, 2.5, 7 * MM


@dataclass(frozen=True, slots=True)
class LetterHead:
    """The head, placed from the top of the page; the text may start at its bottom."""

    marks: tuple[Mark, ...]
    bottom: float


def letter_head(letter: Letter) -> LetterHead:
    """Set everything above the text of the first page.

    Returns:
        the head.
    """
    upper = _with_agency(letter) if letter.form.head.agency else _of_a_citizen(letter)
    title = _title(letter, upper.bottom + _BEFORE_TITLE * letter.paper.white)
    return LetterHead((*upper.marks, *title.marks), title.bottom)


def _with_agency(letter: Letter) -> LetterHead:
    head, paper, texts = letter.form.head, letter.paper, letter.values.texts
    agency = letter.values.lists.get(head.agency, ())
    words = HeadText(agency, head.country, head.motto)
    block = national_head(words, paper.head, paper.format, paper.format.top)
    top = max(block.left_bottom, block.right_bottom) + _BEFORE_NUMBER
    number: tuple[Mark, ...] = ()
    left = top
    if head.number:
        given = texts.get("number", "")
        number, left = number_line(head.number, given, paper.line, block.left, top)
    day, right = _date(letter, block.right, top)
    return LetterHead((*block.marks, *number, *day), max(left, right))


def _of_a_citizen(letter: Letter) -> LetterHead:
    """Set the head of what a citizen writes: the nation in the middle, no agency.

    Returns:
        the head down to place and date.
    """
    head, paper = letter.form.head, letter.paper
    country, motto, span = paper.head.country, paper.head.motto, paper.span
    upper, y = centred(
        wrap((bold(head.country),), country.size, span.width), country, span, paper.format.top
    )
    words = wrap((bold(head.motto),), motto.size, span.width)
    lower, y = centred(words, motto, span, y)
    rule = _middle_rule(span, words[0].width, y + 1.2)
    wide = span.width * _DATE_PART
    right = Span(span.right - wide, wide)
    day, bottom = _date(letter, right, y + 4 + _BEFORE_NUMBER)
    return LetterHead((*upper, *lower, rule, *day), bottom)


def _date(letter: Letter, span: Span, top: float) -> tuple[tuple[Mark, ...], float]:
    texts = letter.values.texts
    day = filled(letter.form.head.date, texts)
    return date_line(texts.get("place", ""), day, letter.paper.line, span, top)


def _title(letter: Letter, top: float) -> LetterHead:
    kind, span = letter.paper.title, letter.paper.span
    marks: list[Mark] = []
    y = top
    for line in letter.form.title.lines:
        said, y = centred(wrap((bold(line),), kind.size, span.width), kind, span, y)
        marks.extend(said)
    y += _BEFORE_RULE
    marks.append(_middle_rule(span, span.width * _TITLE_RULE_PART, y))
    return LetterHead(tuple(marks), y + _AFTER_RULE * letter.paper.white)


def _middle_rule(span: Span, width: float, y: float) -> Rule:
    left = span.left + (span.width - width) / 2
    return Rule(left, y, left + width, y, _RULE)
