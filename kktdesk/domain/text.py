"""Vietnamese text: folded for finding, cleaned for keeping.

Folding loses marks and case and serves search and order only; what is kept and printed is cleaned
text, as the clerk wrote it. Cleaned text is NFC, holds no unseen sign and no lone surrogate, so it
can always be written as UTF-8.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kktdesk.domain.old_encoding import looks_like_old_encoding

__all__ = (
    "Cleaned",
    "ascii_digits",
    "clean_block",
    "clean_line",
    "fold",
    "fold_words",
    "looks_like_old_encoding",
    "split_line",
    "upper_vi",
)

# đ has no decomposition; Eth and the African D look like Đ and stand for it in old files.
_STROKED_D: Final = str.maketrans("đðɖ", "ddd")
_LOOK_LIKE_STROKED_D: Final = str.maketrans("ÐƉ", "ĐĐ")
_LINE_ENDS: Final = frozenset("\n\r\v\f\x85\u2028\u2029")
# Letters and signs by their category, and yet nothing is seen of them.
_UNSEEN: Final = frozenset("\u034f\u115f\u1160\u2800\u3164\uffa0")
_UNSEEN_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cs"})
_NONCHARACTERS: Final = range(0xFDD0, 0xFDF0)
_PLANE_END: Final = 0xFFFE
_BASIC_PLANE: Final = 0x10000
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_DIGIT: Final = re.compile(r"\d")


class _Table(dict[int, str]):
    """Translates sign by sign and remembers the basic plane: a letter's cost is paid once."""

    def __init__(self, translate: Callable[[str], str]) -> None:
        super().__init__()
        self._translate = translate

    def __missing__(self, code: int) -> str:
        translated = self._translate(chr(code))
        if code < _BASIC_PLANE:
            self[code] = translated
        return translated


def _folded(sign: str) -> str:
    parts = unicodedata.normalize("NFD", _without_marks(sign).casefold())
    return _without_marks(parts).translate(_STROKED_D)


def _without_marks(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if unicodedata.category(part) != "Mn")


def _folded_to_word(sign: str) -> str:
    return "".join(part if part.isalnum() else " " for part in _folded(sign))


def _kept(sign: str) -> str:
    if sign in _LINE_ENDS:
        return "\n"
    if sign == "\t" or unicodedata.category(sign) == "Zs":
        return " "
    return "" if _is_unseen(sign) else sign


def _is_unseen(sign: str) -> bool:
    if sign in _UNSEEN or unicodedata.category(sign) in _UNSEEN_CATEGORIES:
        return True
    # XML, and with it every spreadsheet, refuses the noncharacters.
    return ord(sign) & _PLANE_END == _PLANE_END or ord(sign) in _NONCHARACTERS


_FOLDED: Final = _Table(_folded)
_FOLDED_TO_WORDS: Final = _Table(_folded_to_word)
_KEPT: Final = _Table(_kept)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text as it may be kept, and what was done to it.

    Attributes:
        text: NFC, trimmed, without unseen signs.
        removed_count: how many unseen signs (control, zero width, direction) were taken out.
        replaced_count: how many letters that only look like Đ became Đ.
        has_surrogate: the text came torn: what is missing cannot be known, so it must be refused.
    """

    text: str
    removed_count: int = 0
    replaced_count: int = 0
    has_surrogate: bool = False


def fold(text: str) -> str:
    """Bring a text to the letters that search compares: small, without marks, đ as d.

    Args:
        text: in any Unicode form; composed and decomposed give the same.

    Returns:
        the folded text; folding it again changes nothing.
    """
    return text.translate(_FOLDED)


def fold_words(text: str) -> str:
    """Fold a text to its words.

    Returns:
        folded letters and digits; every run of other signs is one blank, none at the ends.
    """
    return " ".join(text.translate(_FOLDED_TO_WORDS).split())


def clean_line(text: str) -> Cleaned:
    """Clean an entry of one line: line breaks, tabs and wide blanks become single blanks.

    Returns:
        the text on one line, and what was removed or replaced.
    """
    return _clean(text, _on_one_line)


def clean_block(text: str) -> Cleaned:
    r"""Clean an entry of several lines: each as by `clean_line`, joined by ``\n``.

    Returns:
        the text without empty lines around it, and what was removed or replaced.
    """
    return _clean(text, lambda kept: "\n".join(map(_on_one_line, kept.split("\n"))).strip())


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _clean(text: str, lay_out: Callable[[str], str]) -> Cleaned:
    single_ends = text.replace("\r\n", "\n")
    kept = single_ends.translate(_KEPT)
    stroked = kept.translate(_LOOK_LIKE_STROKED_D)
    return Cleaned(
        text=unicodedata.normalize("NFC", lay_out(stroked)),
        removed_count=len(single_ends) - len(kept),
        replaced_count=sum(map(kept.count, "ÐƉ")),
        has_surrogate=_SURROGATE.search(text) is not None,
    )


def ascii_digits(text: str) -> str:
    """Write digits of any script (full-width, Arabic) as 0–9; all else stays.

    Returns:
        the text with plain digits.
    """
    return _DIGIT.sub(lambda found: str(unicodedata.decimal(found[0])), text)


def upper_vi(text: str) -> str:
    """Write a Vietnamese text in capitals.

    Returns:
        the composed text in capitals, every mark kept.
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).upper())


def split_line(text: str, limit: int) -> tuple[str, str]:
    """Split a line that is too long at the last blank that fits.

    Args:
        text: as typed, pasted or read.
        limit: most letters of the first part after cleaning.

    Returns:
        the line and what is left of it; a line that fits, or that cannot be kept, as it is and "".
    """
    cleaned = clean_line(text)
    if len(cleaned.text) <= limit or cleaned.has_surrogate:
        return text, ""
    at = cleaned.text.rfind(" ", 0, limit + 1)
    at = at if at > 0 else limit
    return cleaned.text[:at].rstrip(), cleaned.text[at:].lstrip()
