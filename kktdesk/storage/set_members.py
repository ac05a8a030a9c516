"""Lists the dossiers of sets, by the same conditions by which they are counted."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import add
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, case, or_, select
from sqlalchemy.orm import Session

from kktdesk.domain.office_hours import OfficeHours
from kktdesk.domain.report import DossierSet
from kktdesk.domain.timeliness import Border
from kktdesk.models.dossier import Dossier
from kktdesk.storage.dossier_counts import Counts, added, borders_of, moments_of, named_window
from kktdesk.storage.dossier_sets import inside
from kktdesk.storage.set_parts import Part, extent_of, parts
from kktdesk.storage.set_window import Condition, Grouping, Window

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Members:
    """The dossiers of some sets, and how many of them there are.

    Attributes:
        codes: of each set, in the order of receipt.
        counts: by set, by the values of a group; groups without any are left out.
    """

    codes: dict[DossierSet, tuple[str, ...]]
    counts: Counts


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
    session: Session, sets: Sequence[DossierSet], window: Window, by: Sequence[Grouping] = ()
) -> Members:
    """List the dossiers of each of some sets, and count them in the same go.

    Args:
        session: of any transaction.
        sets: which.
        window: a short period.
        by: columns whose values make a group.

    Returns:
        the members of the sets.
    """
    found: dict[DossierSet, list[str]] = {one: [] for one in sets}
    counted: list[Counts] = []
    # The parts of a short period follow each other by receipt, as far as a set has several.
    for part in parts(sets, window, extent_of(session)):
        lists = [found[one] for one in part.sets]
        alike: Counter[tuple[Any, ...]] = Counter()
        for code, *group in _marked(session, part, window, by):
            alike[tuple(group)] += 1
            for at in _bits(group[-1]):
                lists[at].append(code)
        counted.append(_counts(part, alike))
    codes = {one: tuple(codes) for one, codes in found.items()}
    return Members(codes, added(sets, counted))


def _marked(
    session: Session, part: Part, window: Window, by: Sequence[Grouping]
) -> Iterable[Sequence[Any]]:
    """Read the dossiers of a part.

    Returns:
        of each its code, the values of its group, and the number that tells in which sets it is.
    """
    marks = _marks(part.sets, borders_of(window), window.hours)
    # Found first: only for that an index holds all that is asked for.
    there = Dossier.id.in_(select(Dossier.id).where(part.among))
    query = select(Dossier.code, *by, marks).where(there)
    query = query.order_by(Dossier.received_at, Dossier.id)
    # Not through the session: for many plain rows it takes half as long again.
    return session.connection().execute(query, moments_of(window)).all()


def _counts(part: Part, alike: Counter[tuple[Any, ...]]) -> Counts:
    counts: Counts = {}
    for (*group, marked), count in alike.items():
        inside_it = counts.setdefault(tuple(group), dict.fromkeys(part.sets, 0))
        for at in _bits(marked):
            inside_it[part.sets[at]] += count
    return counts


@lru_cache(maxsize=64)
def _marks(
    sets: tuple[DossierSet, ...], borders: tuple[Border, ...], hours: OfficeHours
) -> ColumnElement[Any]:
    """Make the number that tells in which sets a dossier is, for any period once.

    Returns:
        the number, a bit for each set, over the names that ``_moments`` gives values.
    """
    window = named_window(borders, hours)
    bits = (case((inside(one, window), 1 << at), else_=0) for at, one in enumerate(sets))
    return reduce(add, bits)


@lru_cache(maxsize=1024)
def _bits(marked: int) -> tuple[int, ...]:
    return tuple(at for at in range(marked.bit_length()) if marked >> at & 1)
