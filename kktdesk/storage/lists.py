"""The window's lists, each one plain query; every statement is read to its end at once."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, not_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from kktdesk.domain.dossier import KEPT, OPEN, WAITED_FOR, Channel, PostState, ReturnMethod, State
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
    Dossier.holder,
    Dossier.officer,
    Dossier.holder_until,
    Dossier.filed_at,
    Dossier.waiting_since,
    Dossier.waiting_until,
    Dossier.post_state,
    Dossier.shelf,
)

RECEIVED_FIRST = (Dossier.received_at, Dossier.id)
NEWEST_FIRST = (Dossier.received_at.desc(), Dossier.id.desc())
OLDEST_PROMISE_FIRST = (Dossier.due_at, Dossier.id)
OLDEST_RESULT_FIRST = (Dossier.ready_at, Dossier.id)
BY_HOLDER = (Dossier.holder, Dossier.due_at, Dossier.id)
# Whose deadline is past stands before whose deadline comes; who has none stands behind.
DEADLINE_FIRST = (Dossier.waiting_until.is_(None), Dossier.waiting_until, *OLDEST_PROMISE_FIRST)
FILED_FIRST = (Dossier.filed_at, Dossier.id)
# What has come back wants a hand; the longest on its way stands before the others.
SENT_BACK_FIRST = (
    Dossier.post_state != PostState.SENT_BACK,
    # Where delivery is the return it is not returned yet: by when its result was there.
    func.coalesce(Dossier.returned_at, Dossier.ready_at),
    Dossier.id,
)

PROMISE, CODE, RECEIPT = Dossier.due_at, Dossier.code, Dossier.received_at
APPLICANT, HOLDER = Dossier.applicant_key, Dossier.holder

# They have a number that counts in the figures.
ACCEPTED = KEPT - {State.FILED, State.NOT_ACCEPTED}
_NOT_ACCEPTED = frozenset(State) - ACCEPTED
ON_THE_WAY = frozenset(PostState) - {PostState.DELIVERED}

Rows = Sequence[Row[*tuple[Any, ...]]]
Condition = ColumnElement[bool]
Order = Sequence[ColumnElement[Any] | InstrumentedAttribute[Any]]


def sorted_by(column: InstrumentedAttribute[Any], *, is_descending: bool) -> Order:
    """Order by a column; what is alike in it stands in the order of receipt.

    Returns:
        an order in which no two dossiers are alike.
    """
    order = (column, Dossier.id)
    return tuple(part.desc() for part in order) if is_descending else order


def received(start: datetime, end: datetime) -> Condition:
    """Select what was received from ``start`` up to, not including, ``end``.

    Returns:
        a condition.
    """
    return and_(Dossier.received_at >= start, Dossier.received_at < end, _is_counted())


def online(condition: Condition) -> Condition:
    """Narrow a condition to what came in online.

    Returns:
        a condition.
    """
    return and_(condition, Dossier.channel.in_([word for word in Channel if word.is_online]))


def open_and_due(start: datetime, end: datetime) -> Condition:
    """Select what is worked on and is due from ``start`` up to, not including, ``end``.

    Returns:
        a condition.
    """
    return and_(is_running(), Dossier.due_at >= start, Dossier.due_at < end)


def past_its_promise(start_of_day: datetime) -> Condition:
    """Select what is worked on and was promised, or promised anew, for an earlier day.

    Who waits for others is not late.

    Returns:
        a condition.
    """
    return and_(is_running(), Dossier.due_at < start_of_day)


def is_running() -> Condition:
    """Select whose clock runs: only such a dossier can be due, overdue or promised anew.

    Returns:
        a condition; who waits may also have asked to withdraw, and waits on. But for those the
        index of states and promises answers it.
    """
    waits_on = and_(Dossier.state == State.WITHDRAWAL, Dossier.waiting_since.is_not(None))
    return and_(_is_one_of(OPEN - WAITED_FOR), not_(waits_on))


def standing(*states: State) -> Condition:
    """Select what stands in one of some states.

    Returns:
        a condition.
    """
    return _is_one_of(frozenset(states))


def at_the_post() -> Condition:
    """Select results that the post has and has not delivered, or that it sent back.

    Returns:
        a condition.
    """
    return Dossier.post_state.in_(sorted(ON_THE_WAY))


def _is_counted() -> Condition:
    # By what it is not: a list of states would tempt SQLite away from the index of the moment.
    return Dossier.state.not_in(sorted(_NOT_ACCEPTED))


def _is_one_of(states: frozenset[State]) -> Condition:
    return Dossier.state.in_(sorted(states))


def waiting(way: ReturnMethod | None = None) -> Condition:
    """Select results at the desk that have not gone out, of one way or of all.

    Returns:
        a condition.
    """
    ready = and_(Dossier.state == State.READY, Dossier.post_state.is_(None))
    return ready if way is None else and_(ready, Dossier.return_method == way)


def unprinted() -> Condition:
    """Select dossiers whose receipt was never handed to a printer.

    Returns:
        a condition.
    """
    return and_(Dossier.printed_at.is_(None), _is_counted())


def unprinted_before(end: datetime) -> Condition:
    """Select what was received before a moment and whose receipt was never printed.

    Returns:
        a condition.
    """
    return and_(unprinted(), Dossier.received_at < end)


def waiting_since(before: datetime) -> Condition:
    """Select results that lie at the desk since before a moment.

    Returns:
        a condition.
    """
    return and_(waiting(), Dossier.ready_at < before)


def unfinished() -> Condition:
    """Select what still needs something: no result yet, or a result that has not gone out.

    Returns:
        a condition.
    """
    is_with_post = and_(Dossier.state == State.READY, Dossier.post_state.is_not(None))
    return and_(_is_one_of(OPEN | {State.READY}), not_(is_with_post))


def rows(
    session: Session, condition: Condition | None, order: Order, limit: int, start: int = 0
) -> Rows:
    """Read the rows of a list.

    Args:
        session: of any transaction.
        condition: one of this module's, or None for all dossiers.
        order: how they stand.
        limit: at most this many.
        start: how many are passed over.

    Returns:
        the columns of ``ROW_COLUMNS`` per dossier.
    """
    query = select(*ROW_COLUMNS).order_by(*order).limit(limit).offset(start)
    return session.execute(query if condition is None else query.where(condition)).all()


def ids(session: Session, condition: Condition | None, order: Order) -> Sequence[int]:
    """Read which dossiers a list holds.

    Args:
        session: of any transaction.
        condition: one of this module's or of the search, or None for all dossiers.
        order: how they stand.

    Returns:
        the ids of all of them, in that order.
    """
    query = select(Dossier.id).order_by(*order)
    return session.scalars(query if condition is None else query.where(condition)).all()


def whole(session: Session, wanted: Sequence[int]) -> Rows:
    """Read dossiers by their ids.

    Args:
        session: of any transaction.
        wanted: at most some hundreds.

    Returns:
        the columns of ``ROW_COLUMNS`` per dossier, in the order of the ids.
    """
    query = select(*ROW_COLUMNS, Dossier.id).where(Dossier.id.in_(wanted))
    found = {row.id: row for row in session.execute(query).all()}
    return [found[key] for key in wanted]


def of_codes(session: Session, codes: Sequence[str]) -> Rows:
    """Read dossiers by their codes.

    Args:
        session: of any transaction.
        codes: at most some hundreds.

    Returns:
        the columns of ``ROW_COLUMNS`` per dossier, in the order of the codes.
    """
    query = select(*ROW_COLUMNS).where(Dossier.code.in_(codes))
    found = {row.code: row for row in session.execute(query).all()}
    return [found[code] for code in codes if code in found]


def count(session: Session, condition: Condition | None) -> int:
    """Count the dossiers of a list.

    Args:
        session: of any transaction.
        condition: one of this module's, or None for all dossiers.

    Returns:
        the count.
    """
    query = select(func.count(Dossier.id))
    return session.scalar(query if condition is None else query.where(condition)) or 0
