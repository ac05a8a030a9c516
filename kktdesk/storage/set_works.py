"""Whose work ended in a period: from when to when, and what was waited for meanwhile."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from kktdesk.domain.dossier import Act
from kktdesk.domain.working_average import Work
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import DossierAct
from kktdesk.storage.dossier_sets import finished_in
from kktdesk.storage.plain_value import plain_value
from kktdesk.storage.set_parts import Part
from kktdesk.storage.set_window import FINISHED_AT, Window

_AT_ONCE = 500

Acts = dict[int, list[tuple[Act, datetime]]]


def works(session: Session, part: Part, window: Window) -> Iterator[Work]:
    """Read the dossiers of a part whose work ended in a period.

    Args:
        session: of any transaction.
        part: of the period.
        window: the period.

    Yields:
        the work on each; only some are kept at a time, for many rows kept are slow rows.
    """
    who = (Dossier.id, Dossier.procedure, Dossier.term_unit, Dossier.received_at, FINISHED_AT)
    query = select(*who).where(part.among, finished_in(window))
    # Not through the session: for plain rows it takes half as long again.
    for some in session.connection().execute(query).partitions(_AT_ONCE):
        yield from cast("Sequence[Work]", some)


def acts_of_works(session: Session, part: Part, window: Window, acts: Collection[Act]) -> Acts:
    """Read some kinds of acts, as they stand, of the dossiers that ``works`` reads.

    Args:
        session: of the same transaction.
        part: of the period.
        window: the period.
        acts: which.

    Returns:
        the acts and their moments, the oldest first, by the key of the dossier.
    """
    query = select(DossierAct.dossier_id, DossierAct.act, DossierAct.at).where(
        DossierAct.dossier_id.in_(select(Dossier.id).where(part.among, finished_in(window))),
        # By the dossiers: an index of all acts of those kinds would be gone through.
        plain_value(DossierAct.act).in_(sorted(acts)),
        DossierAct.taken_back_at.is_(None),
    )
    found: Acts = {}
    for key, act, at in session.connection().execute(query.order_by(DossierAct.id)):
        found.setdefault(key, []).append((act, at))
    return found
