"""The closed register books, and what changed in them afterwards."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kktdesk.domain.dossier import Act, State
from kktdesk.models.book_close import BookClose
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import DossierAct

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
