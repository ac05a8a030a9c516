"""What reports tell of single dossiers of some sets, part by part."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from kktdesk.domain.dossier import Act
from kktdesk.domain.report import DossierSet
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import DossierAct
from kktdesk.storage.dossier_sets import inside
from kktdesk.storage.plain_value import plain_value
from kktdesk.storage.set_holders import held_by
from kktdesk.storage.set_parts import Part
from kktdesk.storage.set_window import FINISHED_AT, PROMISED_AT, Window

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


def _told(
    session: Session, ids: list[int], acts: Collection[Act]
) -> defaultdict[int, tuple[Told, ...]]:
    found: defaultdict[int, tuple[Told, ...]] = defaultdict(tuple)
    for start in range(0, len(ids), _AT_ONCE):
        query = select(DossierAct.dossier_id, DossierAct.act, DossierAct.at, DossierAct.said)
        query = query.where(
            DossierAct.dossier_id.in_(ids[start : start + _AT_ONCE]),
            # By its dossier: an index of all acts of that kind would be gone through.
            plain_value(DossierAct.act).in_(sorted(acts)),
            DossierAct.taken_back_at.is_(None),
        )
        for key, act, at, said in session.execute(query.order_by(DossierAct.id)):
            found[key] = (*found[key], Told(act, at, said))
    return found
