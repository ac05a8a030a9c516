"""Whom the office works with: divisions, officers, partner agencies."""

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kktdesk.domain.directory import DirectoryKind
from kktdesk.models.base import Base
from kktdesk.models.types import Words


class DirectoryEntry(Base):
    """One division, officer or partner agency; retired, never deleted.

    Attributes:
        title: of an officer, for example ``Phó Trưởng phòng``; "" for the others.
        division: where an officer works; "" for the others.
    """

    __tablename__ = "directory_entry"
    __table_args__ = (UniqueConstraint("kind", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[DirectoryKind] = mapped_column(Words(DirectoryKind))
    name: Mapped[str] = mapped_column(String(250))
    title: Mapped[str] = mapped_column(String(250))
    division: Mapped[str] = mapped_column(String(250))
    is_active: Mapped[bool]
