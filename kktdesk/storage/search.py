"""Search over the register; the one module that knows how names and digits are looked up.

Letters are compared as folded beginnings of words. Digits mean the end of a code, of a phone or of
an identity number, never something in the middle.
"""

import re

from sqlalchemy import ColumnElement, and_, false, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from kktdesk.domain.numbering import read_code
from kktdesk.domain.people import read_identity
from kktdesk.domain.text import ascii_digits, clean_line, fold_words
from kktdesk.models.dossier import Dossier
from kktdesk.storage.lists import NEWEST_FIRST, ROW_COLUMNS, Rows

LONGEST_QUERY = 200
SHORTEST_PHONE_END = 4

_SPACED_DIGITS = re.compile(r"[+(]*\d[\d\s.()\-]*")
_WITH_COUNTRY = re.compile(r"84\d{9}")


def search_words(*names: str) -> str:
    """Give what the register stores to find names by.

    Args:
        names: applicant, submitter, …; empty ones are left out.

    Returns:
        the folded words, a blank before each and one at the end.
    """
    words = " ".join(fold_words(name) for name in names if name)
    return f" {' '.join(words.split())} "


def find(session: Session, text: str, limit: int) -> Rows:
    """Find dossiers, newest first.

    Args:
        session: of any transaction.
        text: as typed or scanned; blank text finds the newest dossiers.
        limit: at most this many.

    Returns:
        the columns of ``lists.ROW_COLUMNS`` per dossier.
    """
    query = select(*ROW_COLUMNS).order_by(*NEWEST_FIRST).limit(limit)
    condition = _condition(clean_line(text[:LONGEST_QUERY]).text)
    return session.execute(query if condition is None else query.where(condition)).all()


def _condition(text: str) -> ColumnElement[bool] | None:
    if not text:
        return None
    code = read_code(text)
    if code is not None:
        return or_(Dossier.code == str(code), Dossier.official_code == text)
    plain = ascii_digits(text)
    is_number = _SPACED_DIGITS.fullmatch(plain) is not None
    found = _is_number(plain) if is_number else _is_named(plain)
    return or_(found, _part_of_code(text.upper())) if "-" in text else found


def _is_named(text: str) -> ColumnElement[bool]:
    words = fold_words(text).split()
    return and_(*map(_word, words)) if words else false()


def _is_number(text: str) -> ColumnElement[bool]:
    whole = read_identity(text).number
    return or_(
        _ends_with(re.sub(r"\D", "", text)),
        Dossier.applicant_id_number == whole,
        Dossier.submitter_id_number == whole,
    )


def _word(word: str) -> ColumnElement[bool]:
    begins = _like(Dossier.search_words, f"% {_literal(word)}%")
    return or_(begins, _ends_with(word)) if word.isdigit() else begins


def _ends_with(digits: str) -> ColumnElement[bool]:
    ending = f"%{digits}"
    ends = [_like(Dossier.code, ending), _like(Dossier.official_code, ending)]
    if len(digits) >= SHORTEST_PHONE_END:
        phone = f"%0{digits[2:]}" if _WITH_COUNTRY.fullmatch(digits) else ending
        ends += [
            _like(Dossier.applicant_phone, phone),
            _like(Dossier.applicant_id_number, ending),
            _like(Dossier.submitter_id_number, ending),
        ]
    return or_(*ends)


def _part_of_code(text: str) -> ColumnElement[bool]:
    part = _literal(text)
    return or_(_like(Dossier.code, f"{part}%"), _like(Dossier.code, f"%{part}"))


def _like(
    column: InstrumentedAttribute[str] | InstrumentedAttribute[str | None], pattern: str
) -> ColumnElement[bool]:
    return column.like(pattern, escape="\\")


def _literal(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
