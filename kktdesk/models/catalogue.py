"""What the office changed in its calendar and procedures; rows are added, never changed."""

from datetime import date, datetime

from sqlalchemy import JSON, Date, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kktdesk.models.base import Base
from kktdesk.models.types import UtcDateTime


class CalendarEdition(Base):
    """A working calendar as it held once, whole: each promise can be reckoned again with its own.

    Attributes:
        number: counts the office's editions from 1; 0 keeps a calendar that the program brought
            along and a receipt was made with.
        version: as receipts keep it; names the content, so an undone edit has it twice.
        content: years, days, swaps and hours.
        what: the edit in one Vietnamese line.
    """

    __tablename__ = "calendar_edition"
    __table_args__ = (UniqueConstraint("number", "version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(index=True)
    version: Mapped[str] = mapped_column(String(60), index=True)
    content: Mapped[dict[str, object]] = mapped_column(JSON)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    clerk: Mapped[str] = mapped_column(String(250))
    what: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)


class ProcedureRecord(Base):
    """A version of a procedure as the office entered it; the newest row of a day counts.

    Attributes:
        in_force_from, in_force_until: inclusive; None leaves the side open.
        content: everything that a ``ProcedureEntry`` says.
    """

    __tablename__ = "procedure_record"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(40), index=True)
    in_force_from: Mapped[date | None] = mapped_column(Date)
    in_force_until: Mapped[date | None] = mapped_column(Date)
    content: Mapped[dict[str, object]] = mapped_column(JSON)
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)
    clerk: Mapped[str] = mapped_column(String(250))
