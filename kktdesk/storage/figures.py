"""The dossiers that the day's sheet lists, as they stood at its end."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.orm import Session

from kktdesk.domain.day_summary import DayEntry
from kktdesk.domain.dossier import ReturnMethod
from kktdesk.models.dossier import Delivery, Dossier
from kktdesk.storage.dossier_sets import is_counted, is_waiting
from kktdesk.storage.plain_value import plain_value


def entries(session: Session, among: ColumnElement[bool], end: datetime) -> tuple[DayEntry, ...]:
    """Read some dossiers as they stood at a moment.

    Args:
        session: of any transaction.
        among: which.
        end: what came at it or later is not known.

    Returns:
        the dossiers received before it, without what is not accepted or was cancelled.
    """
    query = select(*_columns(end)).join(Delivery, _is_how_it_was_posted(), isouter=True)
    query = query.where(among, plain_value(Dossier.received_at) < end, is_counted())
    # Not through the session: for many plain rows it takes half as long again.
    rows = session.connection().execute(query).all()
    return tuple(DayEntry(*row) for row in rows)


def _columns(end: datetime) -> "tuple[ColumnElement[Any], ...]":
    returned = Dossier.returned_at < end
    return (
        Dossier.code.label("code"),
        Dossier.applicant_name.label("applicant"),
        Dossier.procedure_name.label("procedure_name"),
        Dossier.field.label("field"),
        Dossier.field_name.label("field_name"),
        Dossier.channel.label("channel"),
        Dossier.received_at.label("received_at"),
        Dossier.due_at.label("due_at"),
        case((Dossier.ready_at < end, Dossier.ready_at)).label("ready_at"),
        case((returned, Dossier.returned_at)).label("returned_at"),
        case((returned, Dossier.returned_by)).label("returned_by"),
        case((returned, Dossier.returned_to), else_="").label("returned_to"),
        case((Dossier.ended_at < end, Dossier.ended_at)).label("ended_at"),
        case((Delivery.at < end, Delivery.at)).label("posted_at"),
        Dossier.base_due_at.label("base_due_at"),
        func.coalesce(is_waiting(end), False).label("is_waiting"),
        Dossier.clerk.label("clerk"),
    )


def _is_how_it_was_posted() -> ColumnElement[bool]:
    # Few results are with the post: for all others no delivery is looked up.
    return and_(
        Dossier.post_state.is_not(None),
        Delivery.dossier_id == Dossier.id,
        Delivery.way == ReturnMethod.POST,
        Delivery.taken_back_at.is_(None),
    )
