"""The window's lists, each one plain query; every statement is read to its end at once."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from kktdesk.domain.dossier import Channel, ReturnMethod, State
from kktdesk.models.dossier import Dossier

ROW_COLUMNS: tuple[InstrumentedAttribute[object], ...] = (
    Dossier.code,
    Dossier.applicant_name,
    Dossier.submitter_name,
    Dossier.procedure,
    Dossier.procedure_name,
    Dossier.field_name,
    Dossier.state,
    Dossier.return_method,
    Dossier.received_at,
    Dossier.due_at,
    Dossier.ready_at,
    Dossier.returned_at,
    Dossier.returned_by,
    Dossier.printed_at,
)

NEWEST_FIRST = (Dossier.received_at.desc(), Dossier.id.desc())
OLDEST_PROMISE_FIRST = (Dossier.due_at, Dossier.id)

Rows = Sequence[Row[*tuple[Any, ...]]]
Condition = ColumnElement[bool]


def received(start: datetime, end: datetime) -> Condition:
    """Select what was received from ``start`` up to, not including, ``end``.

    Returns:
        a condition.
    """
    return and_(Dossier.received_at >= start, Dossier.received_at < end)


def online(condition: Condition) -> Condition:
    """Narrow a condition to what came in online.

    Returns:
        a condition.
    """
    return and_(condition, Dossier.channel.in_([word for word in Channel if word.is_online]))


def open_and_due(start: datetime, end: datetime) -> Condition:
    """Select what has no result yet and is due from ``start`` up to, not including, ``end``.

    Returns:
        a condition.
    """
    return and_(Dossier.state == State.RECEIVED, Dossier.due_at >= start, Dossier.due_at < end)


def overdue(start_of_day: datetime) -> Condition:
    """Select what has no result yet and was due before the day.

    Returns:
        a condition.
    """
    return and_(Dossier.state == State.RECEIVED, Dossier.due_at < start_of_day)


def waiting(way: ReturnMethod | None = None) -> Condition:
    """Select results at the desk that have not gone out, of one way or of all.

    Returns:
        a condition.
    """
    ready = Dossier.state == State.READY
    return ready if way is None else and_(ready, Dossier.return_method == way)


def unprinted() -> Condition:
    """Select dossiers whose receipt was never handed to a printer.

    Returns:
        a condition.
    """
    return Dossier.printed_at.is_(None)


def unfinished() -> Condition:
    """Select what still needs something: no result yet, or a result that has not gone out.

    Returns:
        a condition.
    """
    return or_(Dossier.state == State.RECEIVED, Dossier.state == State.READY)


def rows(
    session: Session,
    condition: Condition | None,
    order: Sequence[ColumnElement[Any] | InstrumentedAttribute[Any]],
    limit: int,
) -> Rows:
    """Read the rows of a list.

    Args:
        session: of any transaction.
        condition: one of this module's, or None for all dossiers.
        order: how they stand.
        limit: at most this many.

    Returns:
        the columns of ``ROW_COLUMNS`` per dossier.
    """
    query = select(*ROW_COLUMNS).order_by(*order).limit(limit)
    return session.execute(query if condition is None else query.where(condition)).all()


def count(session: Session, condition: Condition) -> int:
    """Count the dossiers of a list.

    Returns:
        the count.
    """
    return session.scalar(select(func.count(Dossier.id)).where(condition)) or 0
