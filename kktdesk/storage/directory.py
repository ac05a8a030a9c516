"""The divisions, officers and partner agencies."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from kktdesk.domain.directory import DirectoryKind
from kktdesk.models.directory import DirectoryEntry


def entries(session: Session) -> Sequence[DirectoryEntry]:
    """Give every entry, the retired ones too.

    Returns:
        the rows in the order in which they were entered.
    """
    return session.scalars(select(DirectoryEntry).order_by(DirectoryEntry.id)).all()


def entry(session: Session, kind: DirectoryKind, name: str) -> DirectoryEntry | None:
    """Find an entry by its name.

    Returns:
        the row, or None.
    """
    query = select(DirectoryEntry).where(DirectoryEntry.kind == kind, DirectoryEntry.name == name)
    return session.scalar(query)
