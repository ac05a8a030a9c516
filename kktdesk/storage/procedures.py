"""The office's own versions of procedures: read in their order, added, never changed."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kktdesk.models.catalogue import ProcedureRecord
from kktdesk.models.office import OfficeSetting


def newest(session: Session) -> tuple[int, int]:
    """Tell in one question whether anything has changed, also by another program.

    Returns:
        number of the newest version of a procedure and of the newest value of the office; 0
        where there is none.
    """
    setting = select(func.max(OfficeSetting.id)).scalar_subquery()
    record, value = session.execute(select(func.max(ProcedureRecord.id), setting)).one()
    return record or 0, value or 0


def recorded_after(session: Session, number: int) -> Sequence[ProcedureRecord]:
    """Give the versions entered after another one.

    Args:
        session: of any transaction.
        number: of a version; 0 for all.

    Returns:
        the rows, oldest first.
    """
    query = select(ProcedureRecord).where(ProcedureRecord.id > number)
    return session.scalars(query.order_by(ProcedureRecord.id)).all()
