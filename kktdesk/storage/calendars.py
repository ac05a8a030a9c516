"""Editions of the working calendar, and the few columns that promises are reckoned from."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kktdesk.domain.dossier import OPEN, Act
from kktdesk.domain.term import TermUnit
from kktdesk.models.catalogue import CalendarEdition
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import DossierAct
from kktdesk.storage.lists import is_running

if TYPE_CHECKING:
    from collections.abc import Iterable

Content = dict[str, object]


class EditionRow(NamedTuple):
    """An edition without its content."""

    number: int
    version: str
    made_at: datetime
    clerk: str
    what: str
    reason: str


class PromiseRow(NamedTuple):
    """What a promise was made from."""

    code: str
    applicant: str
    procedure_name: str
    received_at: datetime
    due_at: datetime
    base_due_at: datetime | None
    term_value: int
    term_unit: TermUnit
    counting_rules: Content | None
    calendar_version: str
    promise_version: str


_PROMISE = (
    Dossier.code,
    Dossier.applicant_name,
    Dossier.procedure_name,
    Dossier.received_at,
    Dossier.due_at,
    Dossier.base_due_at,
    Dossier.term_value,
    Dossier.term_unit,
    Dossier.counting_rules,
    Dossier.calendar_version,
    Dossier.promise_version,
)


def newest_number(session: Session) -> int:
    """Tell which edition of the office holds.

    Returns:
        its number, 0 while the program's own calendar holds.
    """
    return session.scalar(select(func.max(CalendarEdition.number))) or 0


def content_of(session: Session, number: int) -> Content:
    """Give the content of an edition of the office.

    Returns:
        the record.
    """
    query = select(CalendarEdition.content).where(CalendarEdition.number == number)
    return session.execute(query).scalar_one()


def content_by_version(session: Session, version: str) -> Content | None:
    """Find the content of a calendar by its version.

    Returns:
        the record; None where no row keeps that version.
    """
    query = select(CalendarEdition.content).where(CalendarEdition.version == version)
    return session.execute(query.limit(1)).scalar()


def has_version(session: Session, version: str) -> bool:
    """Say whether a row keeps a calendar.

    Returns:
        True when one does.
    """
    query = select(CalendarEdition.id).where(CalendarEdition.version == version)
    return session.scalar(query.limit(1)) is not None


def editions(session: Session) -> Sequence[EditionRow]:
    """List the editions of the office, newest first, without their content.

    Returns:
        the rows.
    """
    columns = (getattr(CalendarEdition, name) for name in EditionRow._fields)
    query = select(*columns).where(CalendarEdition.number > 0)
    found = session.execute(query.order_by(CalendarEdition.number.desc()))
    return [EditionRow(*row) for row in found]


def open_promises(session: Session, version: str) -> "Iterable[PromiseRow]":
    """Give what is promised and has no result yet, oldest promise first.

    While somebody else has to act there is no promise that runs; those are left out.

    Args:
        session: of any transaction.
        version: promises made, or decided to stand, under this calendar are left out.

    Returns:
        the rows.
    """
    query = (
        select(*_PROMISE)
        .where(is_running(), Dossier.promise_version != version)
        .order_by(Dossier.due_at, Dossier.id)
    )
    return map(PromiseRow._make, session.execute(query).all())


def codes_with(session: Session, acts: "Iterable[Act]") -> frozenset[str]:
    """Give the codes of open dossiers with certain acts on their way.

    Returns:
        the codes.
    """
    query = (
        select(Dossier.code)
        .join(DossierAct, DossierAct.dossier_id == Dossier.id)
        .where(
            Dossier.state.in_(OPEN),
            DossierAct.act.in_(list(acts)),
            DossierAct.taken_back_at.is_(None),
        )
    )
    return frozenset(session.scalars(query))
