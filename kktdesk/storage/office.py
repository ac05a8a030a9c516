"""The office's values with their days in force."""

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
