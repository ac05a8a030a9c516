"""Where to look for a text: ranges of tokens that hold every dossier which the text means.

They may hold others too; ``search.py`` asks each dossier.
"""

import re
from dataclasses import dataclass

from sqlalchemy import CompoundSelect, Select, select, union_all

from kktdesk.domain.numbering import read_code
from kktdesk.domain.people import read_identity
from kktdesk.domain.text import ascii_digits, fold_words
from kktdesk.models.dossier import Dossier
from kktdesk.models.search import SearchToken
from kktdesk.storage.search_tokens import CODE, NUMBER, backwards

SHORTEST_PHONE_END = 4

_SPACED_DIGITS = re.compile(r"[+(]*\d[\d\s.()\-]*")
_WITH_COUNTRY = re.compile(r"84\d{9}")
_BEHIND_ALL = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Place:
    """Dossiers of which at least one thing is so.

    Attributes:
        tokens: beginnings of their tokens.
        code: beginning of their code, or "".
    """

    tokens: tuple[str, ...]
    code: str = ""


def is_number(text: str) -> bool:
    """Say whether a text with plain digits is a number as people write numbers.

    Returns:
        True for digits, and between them blanks, dots, brackets and dashes.
    """
    return _SPACED_DIGITS.fullmatch(text) is not None


def phone_end(digits: str) -> str:
    """Give the digits by which a phone is kept.

    Returns:
        the digits, without the country before a whole number.
    """
    return f"0{digits[2:]}" if _WITH_COUNTRY.fullmatch(digits) else digits


def places(text: str) -> tuple[Place, ...]:
    """Give where every dossier is that a text means; each place alone holds them all.

    Args:
        text: cleaned, on one line.

    Returns:
        the places; none where the register finds by itself.
    """
    if not text or read_code(text) is not None:
        return ()
    plain = ascii_digits(text)
    if is_number(plain):
        found = [_of_number(plain)]
    else:
        found = [_of_word(word) for word in fold_words(plain).split()] or [()]
    if "-" not in text:
        return tuple(Place(tokens) for tokens in found if tokens)
    code = text.upper()
    end = backwards(CODE, code)
    return tuple(Place((*tokens, end), code) for tokens in found)


def _of_number(text: str) -> tuple[str, ...]:
    whole = backwards(NUMBER, read_identity(text).number)
    return (*_of_end(re.sub(r"\D", "", text)), whole)


def _of_word(word: str) -> tuple[str, ...]:
    return (word, *_of_end(word)) if word.isdigit() else (word,)


def _of_end(digits: str) -> tuple[str, ...]:
    code = backwards(CODE, digits)
    if len(digits) < SHORTEST_PHONE_END:
        return (code,)
    ends = {digits, phone_end(digits)}
    return (code, *(backwards(NUMBER, end) for end in sorted(ends)))


def select_ids(place: Place) -> CompoundSelect[int]:
    """Select the dossiers of a place.

    Returns:
        their ids; one may come twice.
    """
    found = [_of_token(token) for token in place.tokens]
    if place.code:
        is_in = Dossier.code.between(place.code, place.code + _BEHIND_ALL)
        found.append(select(Dossier.id).where(is_in))
    return union_all(*found)


def _of_token(token: str) -> Select[int]:
    is_in = SearchToken.token.between(token, token + _BEHIND_ALL)
    return select(SearchToken.dossier_id).where(is_in)
