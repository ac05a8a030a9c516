"""Counts sets of dossiers in groups."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, cast

from sqlalchemy import ColumnElement, bindparam, case, func, select
from sqlalchemy.orm import Session

from kktdesk.domain.moment import local_day, start_of
from kktdesk.domain.office_hours import OfficeHours
from kktdesk.domain.report import DossierSet, Period
from kktdesk.domain.timeliness import Border
from kktdesk.models.dossier import Dossier
from kktdesk.models.types import UtcDateTime
from kktdesk.storage.dossier_sets import inside
from kktdesk.storage.plain_value import plain_value
from kktdesk.storage.set_parts import Part, extent_of, parts
from kktdesk.storage.set_window import BorderSpan, Grouping, Window

_START, _END, _MEASURED, _BORDER = "set_start", "set_end", "set_measured", "set_border"
Counts = dict[tuple[Any, ...], dict[DossierSet, int]]


def count_sets(
    session: Session, sets: Sequence[DossierSet], window: Window, by: Sequence[Grouping] = ()
) -> Counts:
    """Count sets, for each group of dossiers, in one transaction.

    Args:
        session: of any transaction.
        sets: which.
        window: the period, not a long one.
        by: columns whose values make a group; none counts all together.

    Returns:
        the counts by set, by the values of a group; groups without any are left out.
    """
    found = parts(sets, window, extent_of(session))
    return added(sets, (count_part(session, part, window, by) for part in found))


def count_part(
    session: Session, part: Part, window: Window, by: Sequence[Grouping] = ()
) -> Counts:
    """Count the sets of a part.

    Args:
        session: of any transaction.
        part: one of the period's.
        window: the period.
        by: columns whose values make a group.

    Returns:
        the counts by set, by the values of a group.
    """
    sums = _sums(part.sets, borders_of(window), window.hours)
    # By plain values: for the order of groups SQLite would go through an index of all dossiers.
    query = select(*by, *sums).where(part.among).group_by(*map(plain_value, by))
    width = len(by)
    return {
        tuple(row[:width]): {
            one: int(count or 0) for one, count in zip(part.sets, row[width:], strict=True)
        }
        for row in session.execute(query, moments_of(window))
    }


@lru_cache(maxsize=64)
def _sums(
    sets: tuple[DossierSet, ...], borders: tuple[Border, ...], hours: OfficeHours
) -> tuple[ColumnElement[Any], ...]:
    """Make the sums for any period once: to make them takes longer than to count a day.

    Returns:
        one for each set, over the names that ``_moments`` gives values.
    """
    window = named_window(borders, hours)
    return tuple(func.sum(case((inside(one, window), 1), else_=0)) for one in sets)


def named_window(borders: tuple[Border, ...], hours: OfficeHours) -> Window:
    """Make a window of names, for statements that are made once for any period.

    Returns:
        the window; ``moments_of`` gives its names their values.
    """
    spans = tuple(
        BorderSpan(_named(f"{_BORDER}{at}"), border) for at, border in enumerate(borders)
    )
    return Window(_named(_START), _named(_END), _named(_MEASURED), spans, hours)


def borders_of(window: Window) -> tuple[Border, ...]:
    """Give the borders of a window without their moments.

    Returns:
        the oldest first.
    """
    return tuple(span.border for span in window.borders)


def _named(name: str) -> datetime:
    # Conditions only compare moments: a name for one does as well.
    return cast("datetime", bindparam(name, type_=UtcDateTime()))


def moments_of(window: Window) -> dict[str, datetime]:
    """Give values to the names of ``named_window``.

    Returns:
        the moments by their names.
    """
    borders = {f"{_BORDER}{at}": span.start for at, span in enumerate(window.borders)}
    moments = {_START: window.start, _END: window.end, _MEASURED: window.measured_from}
    return moments | borders


def added(sets: Sequence[DossierSet], counted: Iterable[Counts]) -> Counts:
    """Add the counts of parts.

    Args:
        sets: which were counted.
        counted: each part's.

    Returns:
        the counts by set, by the values of a group; groups without any are left out.
    """
    total: defaultdict[tuple[Any, ...], Counter[DossierSet]] = defaultdict(Counter)
    for counts in counted:
        for group, inside_it in counts.items():
            total[group].update(inside_it)
    return {
        group: {one: counts[one] for one in sets}
        for group, counts in total.items()
        if any(counts.values())
    }


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
