"""Counts sets of dossiers in groups, and lists their members, by the same conditions."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.orm import Session

from kktdesk.domain.moment import local_day, start_of
from kktdesk.domain.office_hours import OfficeHours
from kktdesk.domain.report import DossierSet, Period
from kktdesk.models.dossier import Dossier
from kktdesk.storage.dossier_sets import (
    ALIVE,
    BorderSpan,
    Condition,
    Grouping,
    Window,
    condition,
    is_counted,
    not_finished_before,
)


def count_sets(
    session: Session, sets: Sequence[DossierSet], window: Window, by: Sequence[Grouping] = ()
) -> dict[tuple[Any, ...], dict[DossierSet, int]]:
    """Count sets, for each group of dossiers.

    Args:
        session: of any transaction.
        sets: which.
        window: the period.
        by: columns whose values make a group; none counts all together.

    Returns:
        the counts by set, by the values of a group; groups without any are left out.
    """
    sums = [func.sum(case((condition(one, window), 1), else_=0)) for one in sets]
    query = select(*by, *sums).where(_hull(sets, window)).group_by(*by)
    width = len(by)
    counted = {
        tuple(row[:width]): {
            one: int(count or 0) for one, count in zip(sets, row[width:], strict=True)
        }
        for row in session.execute(query)
    }
    return {group: counts for group, counts in counted.items() if any(counts.values()) or not by}


def _hull(sets: Sequence[DossierSet], window: Window) -> Condition:
    """Leave out early what is in no set of a usual report.

    Returns:
        a condition that every member of the sets meets.
    """
    if ALIVE.issuperset(sets):
        known = and_(is_counted(), Dossier.received_at < window.end)
        return and_(known, not_finished_before(window.start))
    return or_(*(condition(one, window) for one in sets))


def members(
    session: Session,
    sets: Sequence[DossierSet],
    window: Window,
    narrowed: Sequence[Condition] = (),
) -> tuple[str, ...]:
    """List the dossiers of the union of some sets.

    Returns:
        their codes, in the order of receipt.
    """
    anyone = or_(*(condition(one, window) for one in sets))
    query = select(Dossier.code).where(anyone, *narrowed)
    return tuple(session.scalars(query.order_by(Dossier.received_at, Dossier.id)))


def window_of(
    period: Period, now: datetime, borders: tuple[BorderSpan, ...], hours: OfficeHours
) -> Window:
    """Make the moments of a period.

    Returns:
        the window; who is open is measured at its last day, or now while it runs.
    """
    end = start_of(period.last + timedelta(days=1))
    last_moment = min(now, end)
    measured_on = period.last if now >= end else local_day(last_moment)
    return Window(start_of(period.first), end, start_of(measured_on), borders, hours)


def newest_name(session: Session, procedure: str) -> str | None:
    """Give the name under which a procedure was last received.

    Returns:
        the name, or None for one that never was.
    """
    query = select(Dossier.procedure_name).where(Dossier.procedure == procedure)
    return session.scalar(query.order_by(Dossier.received_at.desc()).limit(1))
