"""Who held a dossier in the past: each act keeps the holder that it took it from."""

from datetime import datetime

from sqlalchemy import ColumnElement, case, func, or_, select

from kktdesk.domain.dossier import Act
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import DossierAct


def held_by(end: datetime) -> ColumnElement[str]:
    """Tell who held a dossier at a moment, or at the end of its work where that came first.

    Returns:
        the name over the dossiers; "" for the desk.
    """
    taken_from = DossierAct.before["holder"].as_string()
    # With the result everybody lets go of it.
    is_later = or_(DossierAct.at >= end, DossierAct.act == Act.READY)
    first_later = (
        select(taken_from)
        .where(
            DossierAct.dossier_id == Dossier.id,
            DossierAct.taken_back_at.is_(None),
            taken_from.is_not(None),
            is_later,
        )
        .order_by(DossierAct.id)
        .limit(1)
    )
    return func.coalesce(first_later.correlate(Dossier).scalar_subquery(), Dossier.holder)


def in_hand_of(end: datetime) -> ColumnElement[str]:
    """Tell who held a dossier at a moment at which it was open, or its result lay at the desk.

    Returns:
        the name over the dossiers; "" for the desk, and for all that was over: of most dossiers
        the acts need not be asked.
    """
    is_there = func.coalesce(Dossier.returned_at, Dossier.ended_at, end) >= end
    return case((is_there, held_by(end)), else_="")
