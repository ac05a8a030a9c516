"""Finds an item by the letters that people type for it: words, beginnings, initials, no accents.

``gcn dau tu`` finds *Cấp Giấy chứng nhận đăng ký đầu tư*: each typed word is eaten up by the
beginnings of words of the item, in order, and words may be passed over.
"""

from dataclasses import dataclass

from kktdesk.domain.text import fold, fold_words

_NO_MATCH = -1


@dataclass(frozen=True, slots=True)
class Findable:
    """An item as it is searched.

    Attributes:
        words: of its text, folded.
        text: folded as a whole, with one blank between words.
        key: folded.
    """

    words: tuple[str, ...]
    text: str
    key: str

    @classmethod
    def of(cls, key: str, text: str, detail: str) -> "Findable":
        """Return an item prepared for searching; its detail may be searched too."""
        words = tuple(fold_words(f"{text} {detail}").split())
        return cls(words, " ".join(words), fold(key))


def ranked(query: str, items: list[Findable]) -> list[int]:
    """Find items.

    Args:
        query: as typed, with or without accents.
        items: in the order of preference.

    Returns:
        positions of the items that match, best first; all of them for an empty query.
    """
    typed = tuple(fold_words(query).split())
    if not typed:
        return list(range(len(items)))
    key = fold(query).strip()
    scored = [(_score(typed, key, item), at) for at, item in enumerate(items)]
    return [at for score, at in sorted(scored) if score > _NO_MATCH]


def _score(typed: tuple[str, ...], key: str, item: Findable) -> int:
    if item.key.startswith(key) or item.text.startswith(" ".join(typed)):
        return 0
    end = 0
    for word in typed:
        end = _end_of(word, item.words, end)
        if end == _NO_MATCH:
            return _NO_MATCH
    # The earlier the letters are used up, the nearer the item is to what was meant.
    return end


def _end_of(typed: str, words: tuple[str, ...], start: int) -> int:
    """Return the least position after the words that use up a typed word, or ``_NO_MATCH``."""
    reached = {0: start}
    for eaten in range(len(typed)):
        if eaten not in reached:
            continue
        for at in range(reached[eaten], len(words)):
            for more in range(1, _common(words[at], typed[eaten:]) + 1):
                reached[eaten + more] = min(at + 1, reached.get(eaten + more, at + 1))
    return reached.get(len(typed), _NO_MATCH)


def _common(word: str, letters: str) -> int:
    most = min(len(word), len(letters))
    return next((at for at in range(most) if word[at] != letters[at]), most)
