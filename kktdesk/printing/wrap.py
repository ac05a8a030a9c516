"""Breaks runs into lines: greedy, with glue inside numbers and dates, cutting what is too long."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from kktdesk.printing.fonts import NBSP, Face, widths
from kktdesk.printing.runs import Run, em_width, width_of

# A gap between words may grow by half an em; beyond that the holes look worse than a ragged edge.
_WIDEST_GAP_EM = 0.5
# A break after one of these must leave a third of the line filled, else the letter decides.
_SOFT_BREAKS = frozenset("-/@_;,")
_LEAST_FILLED = 1 / 3

_BLANKS = re.compile(r"[^\S\u00a0\u2007\u202f]+")
_GLUE = re.compile(
    r"(?:(?<=\bsố)|(?<=\bngày)|(?<=\btháng)|(?<=\bnăm)|(?<=\blần)) (?=\d)"
    r"|(?<=\d) (?=\d|giờ\b|phút\b|đồng\b)|(?<=\(Thứ) ",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """Runs without a break between them, and their width in em."""

    runs: tuple[Run, ...]
    em: float


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text.

    Attributes:
        runs: the words joined by plain blanks.
        width: its natural width in points.
        is_last: the last line of its paragraph.
    """

    runs: tuple[Run, ...]
    width: float
    is_last: bool

    def gap(self, size: float, room: float) -> float:
        """Say by how much each blank grows so that the line fills its room.

        Args:
            size: of the type.
            room: width to fill.

        Returns:
            points per blank; 0 for a last line and where the holes would be too wide.
        """
        blanks = sum(run.text.count(" ") for run in self.runs)
        if self.is_last or not blanks:
            return 0
        gap = (room - self.width) / blanks
        return gap if 0 < gap < _WIDEST_GAP_EM * size else 0


def wrap(runs: Sequence[Run], size: float, room: float, indent: float = 0) -> tuple[TextLine, ...]:
    """Break runs into lines.

    Args:
        runs: any white space in them separates words, except the no-break space.
        size: of the type.
        room: width of the column.
        indent: what the first line is shorter by.

    Returns:
        at least one line.
    """
    lines = list(_fill(_words(tuple(runs)), room / size, indent / size))
    last = len(lines) - 1
    return tuple(
        TextLine(_line(words), em * size, number == last)
        for number, (words, em) in enumerate(lines)
    )


def plain_lines(text: str, size: float, room: float) -> tuple[tuple[str, float], ...]:
    """Break a text of the upright face into lines, as ``wrap`` does, for thousands of texts.

    Returns:
        each line with its natural width; none for a text without words.
    """
    room_em, blank = room / size, em_width(" ", Face.REGULAR)
    lines: list[tuple[str, float]] = []
    line, used = "", 0.0
    for word, em in _plain_words(text, room_em):
        if line and used + blank + em > room_em + 1e-6:
            lines.append((line.replace(NBSP, " "), used * size))
            line, used = "", 0.0
        line, used = (f"{line} {word}", used + blank + em) if line else (word, em)
    if line:
        lines.append((line.replace(NBSP, " "), used * size))
    return tuple(lines)


def _plain_words(text: str, room_em: float) -> Iterator[tuple[str, float]]:
    glued = _GLUE.sub(NBSP, text) if " " in text else text
    for word in filter(None, _BLANKS.split(glued)):
        em = em_width(word, Face.REGULAR)
        if em <= room_em:
            yield word, em
        else:
            for part in _parts(Word((Run(word),), em), room_em):
                yield "".join(run.text for run in part.runs), part.em


def balanced(run: Run, size: float, room: float) -> tuple[TextLine, ...]:
    """Break a headline into lines of about equal length.

    Returns:
        as few lines as the room allows.
    """
    lines = wrap((run,), size, room)
    widest = size * max((word.em for word in _words((run,))), default=0)
    low, high = max(room / len(lines), min(widest, room)), room
    while len(lines) > 1 and high - low > 1:
        middle = (low + high) / 2
        if len(wrap((run,), size, middle)) == len(lines):
            high = middle
        else:
            low = middle
    return wrap((run,), size, high)


@lru_cache(maxsize=2048)
def _words(runs: tuple[Run, ...]) -> tuple[Word, ...]:
    """Split runs at white space; kept, since each step of type asks for the same words.

    Returns:
        the words, glued blanks inside them.
    """
    words: list[list[Run]] = [[]]
    for run in runs:
        first, *others = _BLANKS.split(_GLUE.sub(NBSP, run.text))
        if first:
            words[-1].append(Run(first, run.face))
        words.extend([Run(part, run.face)] if part else [] for part in others)
    return tuple(Word(tuple(word), width_of(word, 1)) for word in words if word)


def _parts(word: Word, room_em: float) -> Iterator[Word]:
    signs = [(sign, run.face) for run in word.runs for sign in run.text]
    while signs:
        end = _cut(signs, room_em)
        runs = _joined(signs[:end])
        yield Word(runs, width_of(runs, 1))
        signs = signs[end:]


def _cut(signs: list[tuple[str, Face]], room_em: float) -> int:
    used, soft = 0.0, 0
    for number, (sign, face) in enumerate(signs):
        used += widths(face)[sign]
        if used > room_em:
            return soft or max(number, 1)
        if sign in _SOFT_BREAKS and used > room_em * _LEAST_FILLED:
            soft = number + 1
    return len(signs)


def _joined(signs: list[tuple[str, Face]]) -> tuple[Run, ...]:
    groups = groupby(signs, key=lambda pair: pair[1])
    return tuple(Run("".join(sign for sign, _ in group), face) for face, group in groups)


def _fill(
    words: tuple[Word, ...], full_em: float, indent_em: float
) -> Iterator[tuple[list[Word], float]]:
    line: list[Word] = []
    used = 0.0
    room_em = full_em - indent_em
    for whole in words:
        least = full_em if line else room_em
        for word in (whole,) if whole.em <= least else _parts(whole, least):
            blank = em_width(" ", line[-1].runs[-1].face) if line else 0
            if line and used + blank + word.em > room_em + 1e-6:
                yield line, used
                line, used, blank, room_em = [], 0.0, 0, full_em
            line.append(word)
            used += blank + word.em
    yield line, used


def _line(words: list[Word]) -> tuple[Run, ...]:
    texts: list[tuple[Face, list[str]]] = []
    for number, word in enumerate(words):
        for place, run in enumerate(word.runs):
            if number and not place:
                texts[-1][1].append(" ")
            if not texts or texts[-1][0] != run.face:
                texts.append((run.face, []))
            texts[-1][1].append(run.text)
    return tuple(Run("".join(parts).replace(NBSP, " "), face) for face, parts in texts)
