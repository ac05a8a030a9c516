"""Counts sets of dossiers in groups, and lists their members, by the same conditions."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import lru_cache, reduce
from operator import add
from typing import Any, cast

from sqlalchemy import ColumnElement, bindparam, case, func, or_, select
from sqlalchemy.orm import Session

from kktdesk.domain.moment import local_day, start_of
from kktdesk.domain.office_hours import OfficeHours
from kktdesk.domain.report import DossierSet, Period
from kktdesk.domain.timeliness import Border
from kktdesk.models.dossier import Dossier
from kktdesk.models.types import UtcDateTime
from kktdesk.storage.dossier_sets import inside
from kktdesk.storage.set_parts import Part, extent_of, parts
from kktdesk.storage.set_window import BorderSpan, Condition, Grouping, Window

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
    sums = _sums(part.sets, _borders(window), window.hours)
    query = select(*by, *sums).where(part.among).group_by(*by)
    width = len(by)
    return {
        tuple(row[:width]): {
            one: int(count or 0) for one, count in zip(part.sets, row[width:], strict=True)
        }
        for row in session.execute(query, _moments(window))
    }


@lru_cache(maxsize=64)
def _sums(
    sets: tuple[DossierSet, ...], borders: tuple[Border, ...], hours: OfficeHours
) -> tuple[ColumnElement[Any], ...]:
    """Make the sums for any period once: to make them takes longer than to count a day.

    Returns:
        one for each set, over the names that ``_moments`` gives values.
    """
    window = _named_window(borders, hours)
    return tuple(func.sum(case((inside(one, window), 1), else_=0)) for one in sets)


@lru_cache(maxsize=64)
def _marks(
    sets: tuple[DossierSet, ...], borders: tuple[Border, ...], hours: OfficeHours
) -> ColumnElement[Any]:
    """Make the number that tells in which sets a dossier is, for any period once.

    Returns:
        the number, a bit for each set, over the names that ``_moments`` gives values.
    """
    window = _named_window(borders, hours)
    bits = (case((inside(one, window), 1 << at), else_=0) for at, one in enumerate(sets))
    return reduce(add, bits)


def _named_window(borders: tuple[Border, ...], hours: OfficeHours) -> Window:
    spans = tuple(
        BorderSpan(_named(f"{_BORDER}{at}"), border) for at, border in enumerate(borders)
    )
    return Window(_named(_START), _named(_END), _named(_MEASURED), spans, hours)


def _borders(window: Window) -> tuple[Border, ...]:
    return tuple(span.border for span in window.borders)


def _named(name: str) -> datetime:
    # Conditions only compare moments: a name for one does as well.
    return cast("datetime", bindparam(name, type_=UtcDateTime()))


def _moments(window: Window) -> dict[str, datetime]:
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


def members(
    session: Session,
    sets: Sequence[DossierSet],
    window: Window,
    narrowed: Sequence[Condition] = (),
) -> tuple[str, ...]:
    """List the dossiers of the union of some sets.

    Args:
        session: of any transaction.
        sets: which.
        window: the period.
        narrowed: conditions that each of them meets too.

    Returns:
        their codes, in the order of receipt.
    """
    found: set[tuple[datetime, int, str]] = set()
    for part in parts(sets, window, extent_of(session)):
        anyone = or_(*(inside(one, window) for one in part.sets))
        query = select(Dossier.received_at, Dossier.id, Dossier.code)
        rows = session.execute(query.where(part.among, anyone, *narrowed))
        found.update((row.received_at, row.id, row.code) for row in rows)
    return tuple(code for _, _, code in sorted(found))


def members_by_set(
    session: Session, sets: Sequence[DossierSet], window: Window
) -> dict[DossierSet, tuple[str, ...]]:
    """List the dossiers of each of some sets.

    Args:
        session: of any transaction.
        sets: which.
        window: a short period.

    Returns:
        the codes of each set, in the order of receipt.
    """
    found: dict[DossierSet, list[str]] = {one: [] for one in sets}
    # The parts of a short period follow each other by receipt, as far as a set has several.
    for part in parts(sets, window, extent_of(session)):
        lists = [found[one] for one in part.sets]
        marks = _marks(part.sets, _borders(window), window.hours)
        # Found first: only for that an index holds all that is asked for.
        there = Dossier.id.in_(select(Dossier.id).where(part.among))
        query = select(Dossier.code, marks).where(there)
        query = query.order_by(Dossier.received_at, Dossier.id)
        # Not through the session: for many plain rows it takes half as long again.
        for code, marked in session.connection().execute(query, _moments(window)).all():
            for at in _bits(marked):
                lists[at].append(code)
    return {one: tuple(codes) for one, codes in found.items()}


@lru_cache(maxsize=1024)
def _bits(marked: int) -> tuple[int, ...]:
    return tuple(at for at in range(marked.bit_length()) if marked >> at & 1)


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
