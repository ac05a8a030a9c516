"""The dossiers that the day's sheet and the period's report count."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, select
from sqlalchemy.orm import Session

from kktdesk.domain.day_summary import DayEntry
from kktdesk.domain.dossier import ReturnMethod
from kktdesk.models.dossier import Delivery, Dossier
from kktdesk.storage.day_sets import alive
from kktdesk.storage.dossier_sets import is_waiting
from kktdesk.storage.lists import ACCEPTED
from kktdesk.storage.plain_value import plain_value


def entries(session: Session, start: datetime, end: datetime) -> tuple[DayEntry, ...]:
    """Read every dossier that matters between two moments.

    Args:
        session: of any transaction.
        start: first moment.
        end: moment after the last.

    Returns:
        those received before ``end`` that were open, waiting or touched at ``start`` or later,
        without what is not accepted or was cancelled.
    """
    return entries_among(session, alive(start, end), end)


def entries_among(
    session: Session, among: ColumnElement[bool], end: datetime
) -> tuple[DayEntry, ...]:
    """Read some dossiers.

    Args:
        session: of any transaction.
        among: which.
        end: those that were received at it or later are left out.

    Returns:
        the dossiers, without what is not accepted or was cancelled.
    """
    query = (
        select(
            Dossier.code,
            Dossier.applicant_name,
            Dossier.procedure_name,
            Dossier.field,
            Dossier.field_name,
            Dossier.received_at,
            Dossier.due_at,
            Dossier.channel,
            Dossier.ready_at,
            Dossier.returned_at,
            Dossier.returned_by,
            Dossier.returned_to,
            Dossier.ended_at,
            Dossier.base_due_at,
            Dossier.clerk,
            case((is_waiting(end), 1), else_=0).label("is_waiting"),
            Delivery.at.label("posted_at"),
        )
        .join(Delivery, _is_how_it_was_posted(), isouter=True)
        .where(
            plain_value(Dossier.received_at) < end, plain_value(Dossier.state).in_(ACCEPTED), among
        )
        .order_by(Dossier.received_at, Dossier.id)
    )
    return tuple(
        DayEntry(
            code=row.code,
            applicant=row.applicant_name,
            procedure_name=row.procedure_name,
            field=row.field,
            field_name=row.field_name,
            channel=row.channel,
            received_at=row.received_at,
            due_at=row.due_at,
            ready_at=row.ready_at,
            returned_at=row.returned_at,
            returned_by=row.returned_by,
            returned_to=row.returned_to,
            ended_at=row.ended_at,
            posted_at=row.posted_at,
            base_due_at=row.base_due_at,
            is_waiting=bool(row.is_waiting),
            clerk=row.clerk,
        )
        for row in session.execute(query)
    )


def _is_how_it_was_posted() -> ColumnElement[bool]:
    # Few results are with the post: for all others no delivery is looked up.
    return and_(
        Dossier.post_state.is_not(None),
        Delivery.dossier_id == Dossier.id,
        Delivery.way == ReturnMethod.POST,
        Delivery.taken_back_at.is_(None),
    )
