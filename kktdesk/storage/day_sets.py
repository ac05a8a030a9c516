"""Which dossiers matter to a day, found by indexes, and in which sets of the day each is."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, and_, case, exists, func, not_, select, union_all
from sqlalchemy.orm import Session

from kktdesk.domain.dossier import Act, PostState, ReturnMethod
from kktdesk.domain.report import DossierSet
from kktdesk.models.dossier import Delivery, Dossier
from kktdesk.models.life import DossierAct
from kktdesk.storage.dossier_sets import condition
from kktdesk.storage.plain_value import plain_value
from kktdesk.storage.set_parts import lay, lived
from kktdesk.storage.set_window import Condition, Grouping, Window

# They are of a day by an act alone.
_BY_ACT = (Act.ASK_SUPPLEMENT, Act.SUPPLEMENT, Act.DECLINE)


def alive(start: datetime, end: datetime) -> Condition:
    """Select what was open, or had a result that was not returned, in a period.

    Each part is found by an index of its own; together they are few among all dossiers.

    Returns:
        a condition over the dossiers.
    """
    waiting = (select(Dossier.id).where(part) for part in lay(start))
    return Dossier.id.in_(union_all(*_worked_on(start, end), *waiting))


def _worked_on(start: datetime, end: datetime) -> "tuple[Select[int], ...]":
    return tuple(select(Dossier.id).where(part) for part in lived(start, end))


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
    found = (*_worked_on(window.start, window.end), _returned(window), received, asked)
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
    found = (*_worked_on(window.start, window.end), _returned(window), *waiting)
    return Dossier.id.in_(union_all(*found))


def waiting_count(session: Session, end: datetime) -> int:
    """Count the results that lay at the desk at a moment.

    Returns:
        the count; what was with the post is not in it.
    """
    query = select(func.count(Dossier.id))
    is_at_the_post = plain_value(Dossier.post_state).in_(sorted(PostState))
    posted = and_(is_at_the_post, _was_posted(end))
    return sum(
        (session.scalar(query.where(part)) or 0) - (session.scalar(query.where(part, posted)) or 0)
        for part, _moment in _laid(end)
    )


def _laid(end: datetime) -> "tuple[tuple[Condition, Grouping], ...]":
    return tuple((part, Dossier.ready_at) for part in lay(end))


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
