"""The closed register books, and what changed in them afterwards."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kktdesk.domain.dossier import Act, State
from kktdesk.domain.numbering import BOOK_SERIES, read_book_series
from kktdesk.models.book_close import BookClose
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import DossierAct
from kktdesk.models.numbering import NumberSeries

_CHANGES = (Act.CORRECT, Act.CANCEL)


def standing(session: Session, field: str, year: int) -> BookClose | None:
    """Find the close of a book that stands.

    Returns:
        the row, or None for a book that is open.
    """
    query = select(BookClose).where(BookClose.year == year, BookClose.field == field)
    return session.scalar(query.where(BookClose.reopened_at.is_(None)))


def all_standing(session: Session) -> Sequence[BookClose]:
    """Give every close that stands.

    Returns:
        the rows, the newest year first.
    """
    query = select(BookClose).where(BookClose.reopened_at.is_(None))
    return session.scalars(query.order_by(BookClose.year.desc(), BookClose.id)).all()


def open_years(session: Session, before: int) -> list[int]:
    """List the years of which a book has lines and is not closed.

    Args:
        session: of any transaction.
        before: the year after the last one that is looked at.

    Returns:
        the years, the earliest first.
    """
    name = NumberSeries.name
    names = session.scalars(select(name).where(name.startswith(BOOK_SERIES, autoescape=True)))
    closed = {(row.field, row.year) for row in all_standing(session)}
    still_open = set(map(read_book_series, names)) - closed
    return sorted({year for _field, year in still_open if year < before})


def cancelled_count(session: Session, book: str) -> int:
    """Count the cancelled lines of a book.

    Returns:
        the count.
    """
    query = select(func.count()).select_from(Dossier)
    query = query.where(Dossier.state == State.CANCELLED, Dossier.book == book)
    return session.scalar(query) or 0


def changed_count(session: Session, close: BookClose) -> int:
    """Count the lines of a book that were corrected or cancelled after its close.

    Returns:
        the count; what was taken back does not count.
    """
    query = (
        select(func.count(DossierAct.dossier_id.distinct()))
        .join(Dossier, Dossier.id == DossierAct.dossier_id)
        .where(DossierAct.act.in_(_CHANGES), DossierAct.taken_back_at.is_(None))
        .where(DossierAct.recorded_at > close.closed_at, Dossier.book == close.book)
    )
    return session.scalar(query) or 0
