"""The office's values with their days in force."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kktdesk.models.office import OfficeSetting


def in_force(session: Session, day: date) -> dict[str, str]:
    """Give the office's values in force on a day.

    Returns:
        value by name; empty before the office is set up.
    """
    rows = session.scalars(
        select(OfficeSetting)
        .where(OfficeSetting.in_force_from <= day)
        .order_by(OfficeSetting.in_force_from, OfficeSetting.changed_at, OfficeSetting.id)
    )
    return {row.name: row.value for row in rows}


def history(session: Session, names: Sequence[str]) -> Sequence[OfficeSetting]:
    """Give every value that some settings ever had.

    Args:
        session: of any transaction.
        names: of the settings.

    Returns:
        the rows by their first day in force; of one day, the one that counts stands last.
    """
    query = select(OfficeSetting).where(OfficeSetting.name.in_(names))
    in_order = (OfficeSetting.in_force_from, OfficeSetting.changed_at, OfficeSetting.id)
    return session.scalars(query.order_by(*in_order)).all()
