"""The log of every act: appended to, never changed; the database refuses both by triggers."""

from datetime import datetime

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from kktdesk.models.base import Base
from kktdesk.models.types import UtcDateTime


class LogLine(Base):
    """One act.

    Attributes:
        recorded_at: when it was written down, to the millisecond.
        act: for example ``receive``.
        subject: code of the dossier, or "" for acts on the office.
        body: what the act carried, as canonical JSON.
        previous: hash of the line before, "" for the first.
        hash: SHA-256 over this line and ``previous``, 64 hexadecimal digits.
    """

    __tablename__ = "log_line"
    __table_args__ = (Index("ix_log_line_subject_id", "subject", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)
    clerk: Mapped[str] = mapped_column(String(250))
    counter: Mapped[str] = mapped_column(String(250))
    act: Mapped[str] = mapped_column(String(20))
    subject: Mapped[str] = mapped_column(String(40))
    body: Mapped[str] = mapped_column(Text)
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64), unique=True)
