"""The lines of the register book: first which there are, then what they say, in short reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Integer, cast, func, select, tuple_
from sqlalchemy.orm import Session

from kktdesk.domain.dossier import State
from kktdesk.domain.moment import local_day
from kktdesk.domain.register_book import RegisterLine, line_order
from kktdesk.models.dossier import Dossier


@dataclass(frozen=True, slots=True)
class LineKey:
    """Where a line stands.

    Attributes:
        order: its number in the book.
    """

    id: int
    received_at: datetime
    field: str
    book: str
    order: int


def keys(
    session: Session, end: datetime, after: tuple[datetime, int], limit: int
) -> tuple[LineKey, ...]:
    """Read which lines there are, a page at a time; what has no number yet has no line.

    Args:
        session: of any transaction.
        end: moment after the last.
        after: moment of receipt and id of the last one that was read; at first the moment from
            which on, and -1.
        limit: at most this many.

    Returns:
        the lines in the order of receipt; cancelled ones too.
    """
    query = (
        select(Dossier.id, Dossier.received_at, Dossier.field, Dossier.book, Dossier.book_line)
        .where(tuple_(Dossier.received_at, Dossier.id) > after)
        .where(Dossier.received_at < end, Dossier.book != "")
        .order_by(Dossier.received_at, Dossier.id)
        .limit(limit)
    )
    return tuple(
        LineKey(row.id, row.received_at, row.field, row.book, line_order(row.book_line))
        for row in session.execute(query)
    )


def first_orders(session: Session, books: Sequence[str]) -> dict[str, int]:
    """Tell with which number each book begins.

    Args:
        session: of any transaction.
        books: their names.

    Returns:
        number by name.
    """
    order = func.min(cast(Dossier.book_line, Integer))
    query = select(Dossier.book, order).where(Dossier.book.in_(books)).group_by(Dossier.book)
    rows = session.execute(query)
    return {book: first for book, first in rows}  # noqa: C416 - dict() does not take rows


def lines(session: Session, ids: Sequence[int]) -> dict[int, tuple[str, RegisterLine]]:
    """Read what lines say.

    Args:
        session: of any transaction.
        ids: of their dossiers.

    Returns:
        by id the code of the procedure, and the line; its division is still "".
    """
    query = select(
        Dossier.id,
        Dossier.book_line,
        Dossier.code,
        Dossier.procedure,
        Dossier.procedure_name,
        Dossier.sets,
        Dossier.applicant_name,
        Dossier.applicant_address,
        Dossier.applicant_phone,
        Dossier.received_at,
        Dossier.due_at,
        Dossier.returned_at,
        Dossier.returned_by,
        Dossier.return_method,
        Dossier.ended_at,
        Dossier.ended_by,
        Dossier.state,
    ).where(Dossier.id.in_(ids))
    return {
        row.id: (
            row.procedure,
            RegisterLine(
                number=row.book_line,
                code=row.code,
                procedure=row.procedure_name,
                sets=row.sets,
                applicant=row.applicant_name,
                address=row.applicant_address,
                phone=row.applicant_phone,
                division="",
                received_on=local_day(row.received_at),
                due_on=local_day(row.due_at),
                returned_on=local_day(row.returned_at) if row.returned_at else None,
                way=row.returned_by or row.return_method,
                ended_on=local_day(row.ended_at) if row.ended_at else None,
                ended_by=row.ended_by,
                is_cancelled=row.state is State.CANCELLED,
            ),
        )
        for row in session.execute(query)
    }
