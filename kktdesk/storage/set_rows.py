"""What reports tell of single dossiers of some sets, part by part."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kktdesk.domain.dossier import Act
from kktdesk.domain.report import DossierSet
from kktdesk.domain.term import TermUnit
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import DossierAct
from kktdesk.storage.dossier_sets import inside
from kktdesk.storage.plain_value import plain_value
from kktdesk.storage.set_holders import held_by
from kktdesk.storage.set_parts import Part
from kktdesk.storage.set_window import FINISHED_AT, PROMISED_AT, Condition, Window

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Told:
    """An act that stands."""

    act: Act
    at: datetime
    said: dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """A dossier that broke its promise.

    Attributes:
        holder: at the end of the period, or of its work; "" for the desk.
        finished_at: None while it is open.
        told: its acts of the kinds that were asked for, the oldest first.
    """

    code: str
    applicant: str
    procedure_name: str
    holder: str
    promised_at: datetime
    finished_at: datetime | None
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """A dossier whose work is over.

    Attributes:
        told: its acts of the kinds that were asked for, the oldest first.
    """

    procedure: str
    unit: TermUnit
    received_at: datetime
    finished_at: datetime
    told: tuple[Told, ...]


def late(
    session: Session, part: Part, window: Window, acts: Collection[Act]
) -> tuple[tuple[DossierSet, Late], ...]:
    """Read the dossiers of a part.

    Args:
        session: of any transaction.
        part: of the period.
        window: the period.
        acts: which are told of.

    Returns:
        each with its set, by promise.
    """
    found = []
    for one in part.sets:
        query = select(
            Dossier.id,
            Dossier.code,
            Dossier.applicant_name,
            Dossier.procedure_name,
            held_by(window.end).label("holder"),
            PROMISED_AT.label("promised_at"),
            FINISHED_AT.label("finished_at"),
        )
        rows = session.execute(query.where(part.among, inside(one, window))).all()
        told = _told(session, [row.id for row in rows], acts)
        found += [
            (
                one,
                Late(
                    code=row.code,
                    applicant=row.applicant_name,
                    procedure_name=row.procedure_name,
                    holder=row.holder,
                    promised_at=row.promised_at,
                    finished_at=row.finished_at,
                    told=told[row.id],
                ),
            )
            for row in rows
        ]
    return tuple(found)


def worked(
    session: Session, part: Part, window: Window, acts: Collection[Act]
) -> tuple[Worked, ...]:
    """Read the dossiers of a part.

    Args:
        session: of any transaction.
        part: of the period; its sets are of finished dossiers.
        window: the period.
        acts: which are told of.

    Returns:
        each once.
    """
    anyone = or_(*(inside(one, window) for one in part.sets))
    query = select(
        Dossier.id,
        Dossier.procedure,
        Dossier.term_unit,
        Dossier.received_at,
        FINISHED_AT.label("finished_at"),
    )
    rows = session.execute(query.where(part.among, anyone)).all()
    among = select(Dossier.id).where(part.among, anyone)
    told = _standing(session, DossierAct.dossier_id.in_(among), acts)
    return tuple(
        Worked(
            procedure=row.procedure,
            unit=row.term_unit,
            received_at=row.received_at,
            finished_at=row.finished_at,
            told=told.get(row.id, ()),
        )
        for row in rows
    )


def _told(
    session: Session, ids: list[int], acts: Collection[Act]
) -> defaultdict[int, tuple[Told, ...]]:
    found: defaultdict[int, tuple[Told, ...]] = defaultdict(tuple)
    for start in range(0, len(ids), _AT_ONCE):
        some = DossierAct.dossier_id.in_(ids[start : start + _AT_ONCE])
        found.update(_standing(session, some, acts))
    return found


def _standing(session: Session, of: Condition, acts: Iterable[Act]) -> dict[int, tuple[Told, ...]]:
    query = select(DossierAct.dossier_id, DossierAct.act, DossierAct.at, DossierAct.said)
    # By its dossier, as in set_proofs.
    is_told = plain_value(DossierAct.act).in_(sorted(acts))
    query = query.where(of, is_told, DossierAct.taken_back_at.is_(None))
    found: dict[int, tuple[Told, ...]] = {}
    for key, act, at, said in session.execute(query.order_by(DossierAct.id)):
        found[key] = (*found.get(key, ()), Told(act, at, said))
    return found
