"""Two names that are probably of the same applicant: equal without marks, or one typo apart."""

from kktdesk.domain.text import fold_words

# In a shorter name one letter is too much of it.
_SHORTEST = 5


def is_near(name: str, other: str) -> bool:
    """Say whether two names are probably of the same applicant.

    Args:
        name: as written, marks, case and signs between the words do not matter.
        other: as written.

    Returns:
        True for equal folded words, or where one letter was left out, added, changed, or changed
        places with the next. Digits must agree: firms and lots are told apart by them.
    """
    one, two = fold_words(name), fold_words(other)
    if one == two:
        return bool(one)
    is_long = min(len(one), len(two)) >= _SHORTEST
    return is_long and _digits(one) == _digits(two) and is_one_slip(one, two)


def is_one_slip(text: str, other: str) -> bool:
    """Say whether one slip of the hand makes one text of the other.

    Returns:
        True where one sign was left out, added, changed, or changed places with the next.
    """
    if abs(len(text) - len(other)) > 1:
        return False
    start = _same_beginning(text, other)
    rest, other_rest = text[start:], other[start:]
    if len(rest) != len(other_rest):
        return rest[1:] == other_rest or rest == other_rest[1:]
    is_swapped = rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
    return rest[1:] == other_rest[1:] or is_swapped


def _same_beginning(text: str, other: str) -> int:
    pairs = zip(text, other, strict=False)
    return next(
        (at for at, (one, two) in enumerate(pairs) if one != two), min(len(text), len(other))
    )


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
