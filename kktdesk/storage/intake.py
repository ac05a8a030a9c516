"""Notes of guidance and refusal, and what an applicant has in hand already."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from kktdesk.domain.dossier import OPEN, State
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import IntakeNote

IN_HAND = OPEN | {State.FILED}
# What a glance at one procedure may cost; the newest are the likely ones.
MOST_COMPARED = 300


class InHand(NamedTuple):
    """A dossier that has no result yet."""

    code: str
    applicant_name: str
    applicant_id_number: str
    received_at: datetime


def note_of(session: Session, request_id: str) -> IntakeNote | None:
    """Find the note that a form has saved.

    Returns:
        the row, or None when that form has not been saved.
    """
    return session.scalar(select(IntakeNote).where(IntakeNote.request_id == request_id))


def notes_between(session: Session, start: datetime, end: datetime) -> Sequence[IntakeNote]:
    """List the notes from ``start`` up to, not including, ``end``.

    Returns:
        the rows by their time.
    """
    query = select(IntakeNote).where(IntakeNote.at >= start, IntakeNote.at < end)
    return session.scalars(query.order_by(IntakeNote.at, IntakeNote.id)).all()


def in_hand(session: Session, procedure: str, number: str, but: str) -> Sequence[InHand]:
    """List what is in hand of one procedure: of one number first, then the newest.

    Args:
        session: of any transaction.
        procedure: its code.
        number: identity or tax number of the applicant, or "".
        but: request id of a dossier that is left out.

    Returns:
        at most ``MOST_COMPARED`` rows.
    """
    query = (
        select(
            Dossier.code,
            Dossier.applicant_name,
            Dossier.applicant_id_number,
            Dossier.received_at,
        )
        .where(
            Dossier.procedure == procedure,
            Dossier.state.in_(sorted(IN_HAND)),
            Dossier.request_id != but,
        )
        .order_by(Dossier.applicant_id_number != number, Dossier.received_at.desc())
        .limit(MOST_COMPARED)
    )
    return [InHand(*row) for row in session.execute(query)]
