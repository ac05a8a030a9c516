"""Single dossiers by what identifies them."""

from collections.abc import Iterator, Sequence

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from kktdesk.domain.dossier import OPEN, Act, State
from kktdesk.domain.text import clean_line
from kktdesk.models.dossier import Delivery, Dossier
from kktdesk.models.life import DossierAct

# Before the state system's code while a dossier is not accepted: that system numbers in the same
# form as the desk, and a code that the desk is about to give must be free.
FILED_MARK = "TT-"

_STAYS = frozenset({Act.NOTE, Act.ATTACH})


def by_code(session: Session, code: str) -> Dossier | None:
    """Find a dossier by the desk's code or by the state system's, marked as filed or not.

    A code with the mark is gone once the dossier is accepted; whoever still has it finds it.

    Returns:
        the row, or None.
    """
    wanted = clean_line(code).text  # the driver cannot take a torn letter
    found = session.scalar(select(Dossier).where(Dossier.code == wanted))
    official = wanted.removeprefix(FILED_MARK)
    return found or session.scalar(select(Dossier).where(Dossier.official_code == official))


def by_request(session: Session, request_id: str) -> Dossier | None:
    """Find the dossier that an entry form has saved.

    Returns:
        the row, or None when that form has not been saved.
    """
    return session.scalar(select(Dossier).where(Dossier.request_id == request_id))


def latest_of(session: Session, id_number: str) -> Dossier | None:
    """Find the newest dossier of an applicant.

    Args:
        session: of any transaction.
        id_number: identity or tax number in its canonical form.

    Returns:
        the row, or None for an unknown number.
    """
    query = (
        select(Dossier)
        .where(Dossier.applicant_id_number == id_number)
        .order_by(Dossier.received_at.desc(), Dossier.id.desc())
    )
    return session.scalar(query.limit(1))


def open_count_of(session: Session, id_number: str) -> int:
    """Count an applicant's dossiers that are in hand or whose result waits to be fetched.

    Returns:
        the count.
    """
    query = select(func.count(Dossier.id)).where(
        Dossier.applicant_id_number == id_number,
        Dossier.state.in_(OPEN | {State.FILED, State.READY}),
    )
    return session.scalar(query) or 0


def count(session: Session) -> int:
    """Count all dossiers.

    Returns:
        the count.
    """
    return session.scalar(select(func.count(Dossier.id))) or 0


def current_delivery(dossier: Dossier) -> Delivery | None:
    """Give the way the result went, leaving out what was taken back.

    Returns:
        the row, or None while nothing went out.
    """
    standing = [row for row in dossier.deliveries if row.taken_back_at is None]
    return standing[-1] if standing else None


def ready_beside(
    session: Session, dossier: Dossier, codes: Sequence[str], limit: int
) -> Sequence[Dossier]:
    """Give the other results at the desk of the people of a dossier, and those of some codes.

    Args:
        session: of any transaction.
        dossier: whose applicant and submitter are looked for, as either, by number or by name.
        codes: of further results.
        limit: at most this many.

    Returns:
        the rows, the oldest result first.
    """
    numbers = {dossier.applicant_id_number, dossier.submitter_id_number} - {""}
    names = {dossier.applicant_name, dossier.submitter_name} - {None}
    is_theirs = or_(
        Dossier.applicant_id_number.in_(numbers),
        Dossier.submitter_id_number.in_(numbers),
        Dossier.applicant_name.in_(names),
        Dossier.submitter_name.in_(names),
    )
    query = (
        select(Dossier)
        .where(
            Dossier.state == State.READY,
            Dossier.post_state.is_(None),
            Dossier.id != dossier.id,
            or_(is_theirs, Dossier.code.in_(codes)),
        )
        .order_by(Dossier.ready_at, Dossier.id)
    )
    return session.scalars(query.limit(limit)).all()


def other_with_item(session: Session, item: str, dossier: Dossier) -> str | None:
    """Find another dossier whose result went out under a number of a postal item.

    Returns:
        its code, or None.
    """
    query = (
        select(Dossier.code)
        .join(Delivery, Delivery.dossier_id == Dossier.id)
        .where(
            Delivery.item == item,
            Delivery.taken_back_at.is_(None),
            Delivery.dossier_id != dossier.id,
        )
        .order_by(Delivery.id.desc())
    )
    return session.scalar(query.limit(1))


def last_act(row: Dossier) -> DossierAct | None:
    """Give the last act that stands, notes and files left out.

    Returns:
        the act, or None where there was none since the receipt.
    """
    return next(acts_since_receipt(row), None)


def acts_since_receipt(row: Dossier) -> Iterator[DossierAct]:
    """Give the acts that stand, notes and files left out, the last one first.

    Yields:
        the acts since the receipt.
    """
    for act in reversed(row.acts):
        if act.act is Act.ACCEPT:  # its numbers stand on paper, so it is a receipt
            return
        if act.taken_back_at is None and act.act not in _STAYS:
            yield act


def codes_of(row: Dossier) -> tuple[str, ...]:
    """Give every code that a dossier has had.

    Returns:
        the present one, and the one that it had before it was accepted, if it was filed online.
    """
    earlier = (str(act.before["code"]) for act in row.acts if act.act is Act.ACCEPT)
    return row.code, *earlier
