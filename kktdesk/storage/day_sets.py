"""Which dossiers matter to a day, found by indexes, and in which sets of the day each is."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import and_, case, exists, func, not_, or_, select, union_all
from sqlalchemy.orm import Session

from kktdesk.domain.day_summary import MOST_WAITING
from kktdesk.domain.dossier import PostState, ReturnMethod
from kktdesk.domain.report import DossierSet
from kktdesk.models.dossier import Delivery, Dossier
from kktdesk.storage.dossier_sets import between, condition, is_counted, is_overdue
from kktdesk.storage.plain_value import plain_value
from kktdesk.storage.set_parts import lay, lived
from kktdesk.storage.set_window import Condition, Window


def of_sheet(window: Window, due_until: datetime) -> Condition:
    """Select what the sheet of a day lists; of the results that wait only the oldest.

    Args:
        window: the day.
        due_until: what is open and promised from the day on is listed up to this moment.

    Returns:
        a condition over the dossiers.
    """
    happened = (Dossier.received_at, Dossier.ready_at, Dossier.ended_at, Dossier.returned_at)
    found = (between(moment, window) for moment in happened)
    is_due = and_(Dossier.due_at >= window.measured_from, Dossier.due_at < due_until)
    wanted = or_(is_due, is_overdue(window))
    opened = (and_(part, wanted, is_counted()) for part in lived(window.end, window.end))
    waiting = (
        Dossier.id.in_(
            select(Dossier.id)
            .where(part, not_(_was_posted(window.end)))
            .order_by(Dossier.ready_at, Dossier.returned_at, Dossier.id)
            .limit(MOST_WAITING)
        )
        for part in lay(window.end)
    )
    ids = (select(Dossier.id).where(part) for part in (*found, *opened, *waiting))
    return Dossier.id.in_(union_all(*ids))


def waiting_count(session: Session, end: datetime) -> int:
    """Count the results that lay at the desk at a moment.

    Returns:
        the count; what was with the post is not in it.
    """
    laid, posted = (
        sum(session.scalar(select(func.count(Dossier.id)).where(part)) or 0 for part in parts)
        for parts in (lay(end), _laid_with_the_post(end))
    )
    return laid - posted


def _laid_with_the_post(end: datetime) -> Iterator[Condition]:
    """Say which of the results that were not returned had left the desk.

    Yields:
        conditions over the dossiers, each of which an index answers, without one in two.
    """
    soon, late = lay(end)
    states, still_lies = sorted(PostState), plain_value(Dossier.ready_at) < end
    is_there = and_(Dossier.post_state.in_(states), Dossier.returned_at.is_(None), still_lies)
    yield and_(is_there, _was_posted(end))
    for part in (soon, and_(late, Dossier.returned_at.is_not(None))):
        yield and_(part, plain_value(Dossier.post_state).in_(states), _was_posted(end))


def _was_posted(end: datetime) -> Condition:
    return exists(
        select(Delivery.id).where(
            Delivery.dossier_id == Dossier.id,
            Delivery.way == ReturnMethod.POST,
            Delivery.taken_back_at.is_(None),
            Delivery.at < end,
        )
    )


def of_codes(codes: Sequence[str]) -> Condition:
    """Select dossiers by their codes.

    Returns:
        a condition over the dossiers.
    """
    return Dossier.code.in_(codes)


def memberships(
    session: Session, sets: Sequence[DossierSet], window: Window, among: Condition
) -> dict[DossierSet, tuple[str, ...]]:
    """Tell which dossiers are in some sets.

    Args:
        session: of any transaction.
        sets: which.
        window: the period.
        among: those that may be in one of them.

    Returns:
        the codes of each set, in the order of receipt.
    """
    flags = [case((condition(one, window), 1), else_=0) for one in sets]
    query = select(Dossier.code, *flags).where(among)
    query = query.order_by(Dossier.received_at, Dossier.id)
    rows = session.execute(query).all()
    return {one: tuple(row[0] for row in rows if row[place]) for place, one in enumerate(sets, 1)}
