"""Which dossiers matter to a day, found by indexes, and in which sets of the day each is."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Select, case, select, union_all
from sqlalchemy.orm import Session

from kktdesk.domain.dossier import OPEN, Act, State
from kktdesk.domain.report import DossierSet
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import DossierAct
from kktdesk.storage.dossier_sets import Condition, Window, condition

_LIVELY = sorted(OPEN | {State.READY})
# They are of a day by an act alone.
_BY_ACT = (Act.ASK_SUPPLEMENT, Act.SUPPLEMENT, Act.DECLINE)


def alive(start: datetime) -> Condition:
    """Select what was open, or had a result that was not returned, at a moment or later.

    Each part is found by an index of its own; together they are few among all dossiers.

    Returns:
        a condition over the dossiers.
    """
    return Dossier.id.in_(union_all(*_alive(start)))


def _alive(start: datetime) -> "tuple[Select[int], ...]":
    return (
        select(Dossier.id).where(Dossier.state.in_(_LIVELY)),
        select(Dossier.id).where(Dossier.ready_at >= start),
        select(Dossier.id).where(Dossier.returned_at >= start),
        select(Dossier.id).where(Dossier.ended_at >= start),
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
    return Dossier.id.in_(union_all(*_alive(window.start), received, asked))


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
