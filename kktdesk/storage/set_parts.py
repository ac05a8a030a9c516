"""Cuts the dossiers of a period into parts that an index finds and that are quickly read.

A dossier is in one part only for each set, so the counts of the parts add up. Each part can be
read in a transaction of its own: no save waits long for a report, and a dossier is counted as it
stood at one moment.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from kktdesk.domain.dossier import Act, State
from kktdesk.domain.report import DossierSet
from kktdesk.models.dossier import Dossier
from kktdesk.models.lasting import MOST_DAYS, is_long_lay, is_long_life
from kktdesk.models.life import DossierAct
from kktdesk.storage.dossier_sets import LIFE, RETURNED, between, is_counted, not_finished_before
from kktdesk.storage.plain_value import plain_value
from kktdesk.storage.set_window import Condition, Window

_PAGE = timedelta(days=31)
_MOST = timedelta(days=MOST_DAYS)
_ACTS = {
    DossierSet.SUPPLEMENT_ASKED: Act.ASK_SUPPLEMENT,
    DossierSet.SUPPLEMENT_ARRIVED: Act.SUPPLEMENT,
    DossierSet.NOT_ACCEPTED: Act.DECLINE,
}


@dataclass(frozen=True, slots=True)
class Part:
    """Some dossiers, and the sets in which they may be.

    Attributes:
        among: with ``inside`` of a set, the members of that set in this part.
    """

    sets: tuple[DossierSet, ...]
    among: Condition


@dataclass(frozen=True, slots=True)
class Extent:
    """The first and the last receipt in the register."""

    first: datetime
    last: datetime


def extent_of(session: Session) -> Extent | None:
    """Tell from when to when the register reaches.

    Returns:
        None for an empty one.
    """
    # One question each: only so an index answers them at once.
    first = session.scalar(select(func.min(Dossier.received_at)))
    last = session.scalar(select(func.max(Dossier.received_at)))
    return Extent(first, last) if first and last else None


def is_short(window: Window) -> bool:
    """Say whether all of a period is quickly read in one transaction.

    Returns:
        False for one that is to be read part by part.
    """
    return window.end - window.start <= _PAGE


def parts(sets: Sequence[DossierSet], window: Window, extent: Extent | None) -> tuple[Part, ...]:
    """Cut the dossiers of some sets into parts.

    Args:
        sets: which.
        window: the period.
        extent: of the register; what is received meanwhile is in it too.

    Returns:
        the parts, each set in at least one of them.
    """
    if extent is None:
        return ()
    return tuple(
        replace(part, sets=mine)
        for part in _all(window, extent)
        if (mine := tuple(one for one in sets if one in part.sets))
    )


def _all(window: Window, extent: Extent) -> Iterator[Part]:
    yield from _lives(window, extent)
    for page in _pages(window, window, extent):
        cancelled = and_(
            plain_value(Dossier.state) == State.CANCELLED, between(Dossier.received_at, page)
        )
        yield Part((DossierSet.CANCELLED,), cancelled)
        # A result implies that the dossier counts.
        yield Part(tuple(RETURNED), between(Dossier.returned_at, page))
    for one, act in _ACTS.items():
        yield Part((one,), _did(act, window))
    yield from _uncollected(window)


def lived(start: datetime, end: datetime) -> tuple[Condition, ...]:
    """Say who was alive in a period, by receipt; among them may be who does not count.

    Returns:
        conditions over the dossiers, each of which an index answers, without one in two.
    """
    since, is_open = start - _MOST, not_finished_before(start)
    return (
        and_(Dossier.received_at >= since, Dossier.received_at < end, is_open),
        and_(is_long_life(), plain_value(Dossier.received_at) < since, is_open),
    )


def lay(moment: datetime) -> tuple[Condition, ...]:
    """Say whose result lay at the desk, or was with the post, at a moment.

    Returns:
        conditions over the dossiers, each of which an index answers, without one in two.
    """
    until = moment + _MOST
    soon = and_(Dossier.returned_at >= moment, Dossier.returned_at < until)
    late = or_(Dossier.returned_at.is_(None), plain_value(Dossier.returned_at) >= until)
    return (
        and_(soon, Dossier.ready_at < moment),
        and_(is_long_lay(), late, plain_value(Dossier.ready_at) < moment),
    )


def _lives(window: Window, extent: Extent) -> Iterator[Part]:
    """Find who was alive in a period: received not long before it, or one of the few of long life.

    Yields:
        the long ones, then the others by their receipt.
    """
    sets, since = tuple(LIFE), window.start - _MOST
    _recent, old = lived(window.start, window.end)
    yield Part(sets, and_(old, is_counted()))
    # In this order: most were finished long before, and nothing else of them is asked for.
    alive = and_(not_finished_before(window.start), is_counted())
    for page in _pages(replace(window, start=since), window, extent):
        yield Part(sets, and_(between(Dossier.received_at, page), alive))


def _pages(span: Window, window: Window, extent: Extent) -> Iterator[Window]:
    start, end = max(span.start, extent.first), span.end
    while start < end:
        # Behind the last receipt nothing needs to be cut, and of a short period nothing at all.
        is_rest = start > extent.last or is_short(window)
        after = end if is_rest else min(end, start + _PAGE)
        yield replace(span, start=start, end=after)
        start = after


def _did(act: Act, window: Window) -> Condition:
    did = select(DossierAct.dossier_id).where(
        DossierAct.act == act, DossierAct.at >= window.start, DossierAct.at < window.end
    )
    return Dossier.id.in_(did) if act is Act.DECLINE else and_(is_counted(), Dossier.id.in_(did))


def _uncollected(window: Window) -> Iterator[Part]:
    """Find whose result lay at the desk at the end of a period.

    Yields:
        what went out not long after it, and the few that lie, or lay, for long.
    """
    for found in lay(window.end):
        yield Part((DossierSet.UNCOLLECTED,), found)
