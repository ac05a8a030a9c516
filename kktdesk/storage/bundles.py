"""Bundles for the post and what is in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session

from kktdesk.domain.dossier import ReturnMethod, State
from kktdesk.models.dossier import Delivery, Dossier
from kktdesk.models.life import Bundle, BundleDossier


@dataclass(frozen=True, slots=True)
class Packed:
    """One result in a bundle, with its dossier and the way it went out."""

    line: BundleDossier
    dossier: Dossier
    delivery: Delivery | None


# A line waits in vain when the result went out at the counter, or is to go another way.
_WAITS = and_(
    Dossier.state == State.READY,
    Dossier.return_method == ReturnMethod.POST,
    Dossier.post_state.is_(None),
)
_IS_IN = BundleDossier.delivery_id.is_not(None) | _WAITS


def by_name(session: Session, name: str) -> Bundle | None:
    """Find a bundle.

    Returns:
        the row, or None.
    """
    return session.scalar(select(Bundle).where(Bundle.name == name))


def open_one(session: Session) -> Bundle | None:
    """Find the bundle that is open.

    Returns:
        the row, or None.
    """
    return session.scalar(select(Bundle).where(Bundle.handed_over_at.is_(None)))


def newest(session: Session, limit: int) -> Sequence[Bundle]:
    """Give the newest bundles.

    Returns:
        the rows, the newest first.
    """
    return session.scalars(select(Bundle).order_by(Bundle.id.desc()).limit(limit)).all()


def packed(session: Session, bundles: Sequence[Bundle]) -> tuple[Packed, ...]:
    """Give what is in some bundles, in the order of the scans.

    Returns:
        the lines; without those of an open bundle whose result goes another way now.
    """
    wanted = BundleDossier.bundle_id.in_([bundle.id for bundle in bundles])
    return _packed(session, _joined().where(wanted, _IS_IN))


def _joined() -> Select[BundleDossier, Dossier, Delivery]:
    return (
        select(BundleDossier, Dossier, Delivery)
        .join(Dossier, Dossier.id == BundleDossier.dossier_id)
        .join(Delivery, Delivery.id == BundleDossier.delivery_id, isouter=True)
        .order_by(BundleDossier.id)
    )


def _packed(
    session: Session, query: Select[BundleDossier, Dossier, Delivery]
) -> tuple[Packed, ...]:
    return tuple(Packed(line, dossier, way) for line, dossier, way in session.execute(query))


def waiting_line(session: Session, dossier: Dossier) -> BundleDossier | None:
    """Find the line of a dossier in the open bundle.

    Returns:
        the row, or None.
    """
    return session.scalar(
        select(BundleDossier).where(
            BundleDossier.dossier_id == dossier.id, BundleDossier.delivery_id.is_(None)
        )
    )


def newest_of(session: Session, dossier: Dossier) -> Bundle | None:
    """Find the bundle that a dossier was put in last.

    Returns:
        the row, or None.
    """
    return session.scalar(
        select(Bundle)
        .join(BundleDossier, BundleDossier.bundle_id == Bundle.id)
        .where(BundleDossier.dossier_id == dossier.id)
        .order_by(BundleDossier.id.desc())
        .limit(1)
    )


def newest_with(session: Session, item: str) -> tuple[Bundle, str] | None:
    """Find the bundle in which an item number stands, the newest one.

    Returns:
        the bundle and the code of the dossier, or None.
    """
    found = session.execute(
        select(Bundle, Dossier.code)
        .join(BundleDossier, BundleDossier.bundle_id == Bundle.id)
        .join(Dossier, Dossier.id == BundleDossier.dossier_id)
        .where(BundleDossier.item == item, _IS_IN)
        .order_by(BundleDossier.id.desc())
        .limit(1)
    ).first()
    return (found[0], found[1]) if found else None


def others_with(session: Session, items: Sequence[str], bundle: Bundle) -> dict[str, str]:
    """Find results that went out before under the same item numbers.

    Returns:
        the code of a dossier outside the bundle, by the item number.
    """
    inside = select(BundleDossier.dossier_id).where(BundleDossier.bundle_id == bundle.id)
    query = (
        select(Delivery.item, Dossier.code)
        .join(Dossier, Dossier.id == Delivery.dossier_id)
        .where(
            Delivery.item.in_([item for item in items if item]),
            Delivery.taken_back_at.is_(None),
            Dossier.id.not_in(inside),
        )
    )
    return {item: code for item, code in session.execute(query)}  # noqa: C416 - rows, not pairs


def waiting(session: Session) -> Sequence[Dossier]:
    """Give the results that go by post and are in no bundle, the oldest first.

    Returns:
        the rows.
    """
    query = select(Dossier).where(*_waiting()).order_by(Dossier.ready_at, Dossier.id)
    return session.scalars(query).all()


def waiting_count(session: Session) -> int:
    """Count the results that go by post and are in no bundle.

    Returns:
        the count.
    """
    return session.scalar(select(func.count(Dossier.id)).where(*_waiting())) or 0


def _waiting() -> tuple[ColumnElement[bool], ...]:
    inside = select(BundleDossier.dossier_id).where(BundleDossier.delivery_id.is_(None))
    return _WAITS, Dossier.id.not_in(inside)


def remove_left(session: Session, bundle: Bundle) -> None:
    """Remove the lines of an open bundle whose result goes another way now."""
    kept = {one.line.id for one in packed(session, (bundle,))}
    lines = session.scalars(select(BundleDossier).where(BundleDossier.bundle_id == bundle.id))
    for line in lines.all():
        if line.id not in kept:
            session.delete(line)
