"""Numbers without gaps: the counter row moves inside the transaction that prints the number."""

from sqlalchemy import select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from kktdesk.models.numbering import NumberSeries


def next_number(session: Session, series: str) -> int:
    """Take the next number of a series; a rollback gives it back.

    Args:
        session: of a writing transaction; SQLite lets only one write at a time.
        series: name of the series, for example ``dossier:H20.99:2026-11-24``.

    Returns:
        a number from 1 upwards, without gaps.
    """
    statement = (
        sqlite.insert(NumberSeries)
        .values(name=series, last=1)
        .on_conflict_do_update(
            index_elements=[NumberSeries.name], set_={"last": NumberSeries.last + 1}
        )
        .returning(NumberSeries.last)
    )
    return session.execute(statement).scalar_one()


def last_number(session: Session, series: str) -> int:
    """Tell which number of a series was given last.

    Returns:
        the number, 0 when none was given.
    """
    return session.scalar(select(NumberSeries.last).where(NumberSeries.name == series)) or 0
