"""Which dossiers matter to a day, found by indexes, and in which sets of the day each is."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, and_, case, exists, func, not_, select, union_all
from sqlalchemy.orm import Session

from kktdesk.domain.dossier import OPEN, Act, PostState, ReturnMethod, State
from kktdesk.domain.report import DossierSet
from kktdesk.models.dossier import Delivery, Dossier
from kktdesk.models.life import DossierAct
from kktdesk.storage.dossier_sets import FINISHED_AT, Condition, Grouping, Window, condition

_OPEN = sorted(OPEN)
# They are of a day by an act alone.
_BY_ACT = (Act.ASK_SUPPLEMENT, Act.SUPPLEMENT, Act.DECLINE)


def alive(start: datetime) -> Condition:
    """Select what was open, or had a result that was not returned, at a moment or later.

    Each part is found by an index of its own; together they are few among all dossiers.

    Returns:
        a condition over the dossiers.
    """
    waiting = select(Dossier.id).where(Dossier.state == State.READY)
    returned = select(Dossier.id).where(Dossier.returned_at >= start)
    return Dossier.id.in_(union_all(*_worked_on(start), waiting, returned))


def _worked_on(start: datetime) -> "tuple[Select[int], ...]":
    return (
        select(Dossier.id).where(Dossier.state.in_(_OPEN)),
        select(Dossier.id).where(Dossier.ready_at >= start),
        select(Dossier.id).where(Dossier.ended_at >= start),
    )


def _returned(window: Window) -> "Select[int]":
    return select(Dossier.id).where(
        Dossier.returned_at >= window.start, Dossier.returned_at < window.end
    )


def of_day(window: Window) -> Condition:
    """Select what can be in a set of a day.

    Returns:
        a condition over the dossiers.
    """
    received = select(Dossier.id).where(
        Dossier.received_at >= window.start, Dossier.received_at < window.end
    )
    asked = select(DossierAct.dossier_id).where(
        DossierAct.at >= window.start, DossierAct.at < window.end, DossierAct.act.in_(_BY_ACT)
    )
    found = (*_worked_on(window.start), _returned(window), received, asked)
    return Dossier.id.in_(union_all(*found))


def of_sheet(window: Window, most_waiting: int) -> Condition:
    """Select what the sheet of a day counts or lists; of the results that wait only the oldest.

    Returns:
        a condition over the dossiers.
    """
    waiting = [
        select(
            select(Dossier.id)
            .where(part, not_(_was_posted(window.end)))
            .order_by(moment, Dossier.id)
            .limit(most_waiting)
            .subquery()
            .c.id
        )
        for part, moment in _laid(window.end)
    ]
    found = (*_worked_on(window.start), _returned(window), *waiting)
    return Dossier.id.in_(union_all(*found))


def waiting_count(session: Session, end: datetime) -> int:
    """Count the results that lay at the desk at a moment.

    Returns:
        the count; what was with the post is not in it.
    """
    query = select(func.count(Dossier.id))
    posted = and_(Dossier.post_state.in_(sorted(PostState)), _was_posted(end))
    return sum(
        (session.scalar(query.where(part)) or 0) - (session.scalar(query.where(part, posted)) or 0)
        for part, _moment in _laid(end)
    )


def _laid(end: datetime) -> "tuple[tuple[Condition, Grouping], ...]":
    # What is returned has a result: its end has no index, so that of the return is taken.
    return (
        (and_(Dossier.returned_at.is_(None), Dossier.ready_at < end), Dossier.ready_at),
        (and_(Dossier.returned_at >= end, end > FINISHED_AT), FINISHED_AT),
    )


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
