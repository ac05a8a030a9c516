"""The closed days, and what later sheets correct of them."""

import json
from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Any, cast

from sqlalchemy import Row, Text, func, select, type_coerce
from sqlalchemy.orm import Session

from kktdesk.domain.moment import local_day, start_of
from kktdesk.models.day_close import DayChange, DayClose
from kktdesk.models.dossier import Dossier
from kktdesk.models.log import LogLine
from kktdesk.storage.lists import ACCEPTED

# Day, number of the year, hash of the sheet.
Close = tuple[date, int, str]
# Day, code of the dossier, figure, delta.
Change = tuple[date, str, str, int]

# The act of the log that carries the hash of a sheet.
CLOSE_DAY = "close-day"


def standing(session: Session, day: date) -> DayClose | None:
    """Find the close of a day that stands.

    Returns:
        the row, or None for a day that is open.
    """
    return session.scalar(
        select(DayClose).where(DayClose.day == day, DayClose.reopened_at.is_(None))
    )


def standing_on(session: Session, days: Collection[date]) -> Sequence[DayClose]:
    """Find the closes of some days that stand.

    Returns:
        the rows, the earliest day first.
    """
    query = select(DayClose).where(DayClose.day.in_(days), DayClose.reopened_at.is_(None))
    return session.scalars(query.order_by(DayClose.day)).all()


def latest(session: Session, but: date) -> DayClose | None:
    """Find the latest day that is closed, leaving out one day.

    Returns:
        the row, or None where no other day is closed.
    """
    query = select(DayClose).where(DayClose.day != but, DayClose.reopened_at.is_(None))
    return session.scalar(query.order_by(DayClose.day.desc()).limit(1))


def first_closed_after(session: Session, day: date) -> date | None:
    """Find the next day that is closed.

    Returns:
        the day, or None where none is closed after it.
    """
    query = select(func.min(DayClose.day))
    return session.scalar(query.where(DayClose.day > day, DayClose.reopened_at.is_(None)))


def closed_days(session: Session, first: date, last: date) -> set[date]:
    """Give the days of a span that are closed.

    Returns:
        the days.
    """
    query = select(DayClose.day).where(
        DayClose.day >= first, DayClose.day <= last, DayClose.reopened_at.is_(None)
    )
    return set(session.scalars(query))


def closes_told(session: Session) -> set[Close]:
    """Give the closes of which the log tells, also those that were opened again.

    Returns:
        the closes.
    """
    bodies = map(json.loads, session.scalars(select(LogLine.body).where(LogLine.act == CLOSE_DAY)))
    return {(date.fromisoformat(it["day"]), it["number"], it["sha256"]) for it in bodies}


def closes_kept(session: Session) -> set[Close]:
    """Give the closes that are kept, also those that were opened again.

    Returns:
        the closes.
    """
    rows = session.execute(select(DayClose.day, DayClose.number, DayClose.sha256))
    return {(day, number, sha256) for day, number, sha256 in rows}


def kept_texts(session: Session, after: int, most: int) -> Sequence[Row[*tuple[Any, ...]]]:
    """Read some kept sheets as they lie in the file.

    Args:
        session: of any transaction.
        after: id of the close behind which they begin.
        most: how many.

    Returns:
        id, day, number, sha256 and the text of each.
    """
    text = type_coerce(DayClose.sheet, Text).label("text")
    query = select(DayClose.id, DayClose.day, DayClose.number, DayClose.sha256, text)
    return session.execute(
        query.where(DayClose.id > after).order_by(DayClose.id).limit(most)
    ).all()


def changes_kept(session: Session, closes: Collection[int]) -> dict[int, Counter[Change]]:
    """Give what some sheets correct of earlier days, as it is kept beside them.

    Args:
        session: of any transaction.
        closes: their ids.

    Returns:
        the changes, by the id of the close.
    """
    query = select(
        DayChange.close_id, DayChange.day, DayChange.code, DayChange.figure, DayChange.delta
    )
    found: dict[int, Counter[Change]] = {close: Counter() for close in closes}
    for close, *change in session.execute(query.where(DayChange.close_id.in_(closes))):
        found[close][cast("Change", tuple(change))] += 1
    return found


def first_other_line(session: Session) -> int | None:
    """Find the first line of the log that a close has seen otherwise.

    Returns:
        its number, or None where the log fits every close.
    """
    query = select(func.min(DayClose.log_lines)).outerjoin(
        LogLine, LogLine.id == DayClose.log_lines
    )
    return session.scalar(query.where(func.coalesce(LogLine.hash, "") != DayClose.log_head))


def said_changes(
    session: Session, codes: Collection[str], but: date
) -> dict[tuple[date, str, str], int]:
    """Add up what the sheets of closed days say of other days, for some dossiers.

    Args:
        session: of any transaction.
        codes: of the dossiers.
        but: the day whose sheet is left out.

    Returns:
        the sum by day, code and figure.
    """
    query = (
        select(DayChange.day, DayChange.code, DayChange.figure, func.sum(DayChange.delta))
        .join(DayClose, DayClose.id == DayChange.close_id)
        .where(DayChange.code.in_(codes), DayClose.reopened_at.is_(None), DayClose.day != but)
        .group_by(DayChange.day, DayChange.code, DayChange.figure)
    )
    return {(day, code, figure): total for day, code, figure, total in session.execute(query)}


def lines_since(session: Session, line: int, acts: Collection[str]) -> Sequence[LogLine]:
    """Give what was written down of some acts behind a line of the log.

    Returns:
        the rows, the oldest first.
    """
    query = select(LogLine).where(LogLine.id > line, LogLine.act.in_(acts))
    return session.scalars(query.order_by(LogLine.id)).all()


def lines_about(
    session: Session, codes: Collection[str], acts: Collection[str]
) -> Sequence[LogLine]:
    """Give what was ever written down of some acts on some dossiers.

    Returns:
        the rows, the oldest first.
    """
    query = select(LogLine).where(LogLine.subject.in_(codes), LogLine.act.in_(acts))
    return session.scalars(query.order_by(LogLine.id)).all()


def names(session: Session, codes: Collection[str]) -> dict[str, str]:
    """Give the applicants of some dossiers.

    Returns:
        the name by code.
    """
    query = select(Dossier.code, Dossier.applicant_name).where(Dossier.code.in_(codes))
    return {code: name for code, name in session.execute(query)}  # noqa: C416 - rows, not pairs


def days_of_intake(session: Session, first: date, last: date) -> set[date]:
    """Give the days of a span on which something was received.

    Returns:
        the days.
    """
    query = select(Dossier.received_on).where(
        Dossier.received_at >= start_of(first),
        Dossier.received_at < start_of(last + timedelta(days=1)),
        Dossier.state.in_(ACCEPTED),
    )
    return set(session.scalars(query.distinct()))


def first_day(session: Session) -> date | None:
    """Tell when the register was begun.

    Returns:
        the day of the first line of the log, or None for an empty one.
    """
    moment = session.scalar(select(LogLine.recorded_at).order_by(LogLine.id).limit(1))
    return None if moment is None else local_day(moment)
