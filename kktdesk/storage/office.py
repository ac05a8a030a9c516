"""The office's values with their days in force."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kktdesk.models.office import OfficeSetting

_SEEN = "office"


def in_force(session: Session, day: date) -> dict[str, str]:
    """Give the office's values in force on a day; asked once in a transaction.

    Returns:
        value by name; empty before the office is set up.
    """
    seen: dict[date, dict[str, str]] = session.info.setdefault(_SEEN, {})
    if day not in seen:
        seen[day] = _read(session, day)
    return dict(seen[day])


def _read(session: Session, day: date) -> dict[str, str]:
    # Two columns, not rows: every act asks this.
    rows = session.execute(
        select(OfficeSetting.name, OfficeSetting.value)
        .where(OfficeSetting.in_force_from <= day)
        .order_by(OfficeSetting.in_force_from, OfficeSetting.changed_at, OfficeSetting.id)
    )
    return {name: value for name, value in rows}  # noqa: C416 - dict() does not take rows


def add(session: Session, settings: Iterable[OfficeSetting]) -> None:
    """Write values down; what was asked before is asked anew."""
    session.add_all(settings)
    session.flush()
    session.info.pop(_SEEN, None)


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
