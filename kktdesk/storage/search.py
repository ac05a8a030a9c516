"""Search over the register; the one module that knows how names and digits are looked up.

Letters are compared as folded beginnings of words. Digits mean the end of a code, of a phone or of
an identity number, never something in the middle.

What is asked is one condition on the dossier; tokens (``models/search.py``) only say where to
look. Where a token is rare its dossiers are read and put in order; where every token is common,
hits stand so close together that reading the newest dossiers one by one finds enough soon.
"""

import re
from collections.abc import Sequence

from sqlalchemy import ColumnElement, CompoundSelect, and_, false, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from kktdesk.domain.numbering import read_code
from kktdesk.domain.people import read_identity
from kktdesk.domain.text import ascii_digits, clean_line, fold_words
from kktdesk.models.dossier import Dossier
from kktdesk.storage.lists import NEWEST_FIRST, ROW_COLUMNS, Rows
from kktdesk.storage.search_places import (
    SHORTEST_PHONE_END,
    Place,
    is_number,
    phone_end,
    places,
    select_ids,
)

LONGEST_QUERY = 200
# More are not put in order; so common a token stands close enough to be met soon.
MOST_READ = 3000


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
    condition = narrowed(session, text)
    return session.execute(query if condition is None else query.where(condition)).all()


def narrowed(session: Session, text: str) -> ColumnElement[bool] | None:
    """Give what a text asks of a dossier, with where to look for it.

    Args:
        session: of the transaction in which the condition is used.
        text: as typed or scanned.

    Returns:
        the condition; None for blank text, which all dossiers meet.
    """
    cleaned = clean_line(text[:LONGEST_QUERY]).text
    condition = condition_of(cleaned)
    if condition is None:
        return None
    place = _rarest(session, places(cleaned))
    return condition if place is None else and_(Dossier.id.in_(place), condition)


def _rarest(session: Session, found_at: Sequence[Place]) -> CompoundSelect[int] | None:
    best, fewest = None, MOST_READ
    for place in found_at:
        found = select_ids(place)
        capped = found.limit(fewest + 1).subquery()
        many = session.scalar(select(func.count()).select_from(capped)) or 0
        if many <= fewest:
            best, fewest = found, many
    return best


def condition_of(text: str) -> ColumnElement[bool] | None:
    """Give what a text asks of a dossier.

    Args:
        text: cleaned, on one line.

    Returns:
        the condition; None for blank text.
    """
    if not text:
        return None
    code = read_code(text)
    if code is not None:
        return or_(Dossier.code == str(code), Dossier.official_code == text)
    plain = ascii_digits(text)
    found = _is_number(plain) if is_number(plain) else _is_named(plain)
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
        ends += [
            _like(Dossier.applicant_phone, f"%{phone_end(digits)}"),
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
