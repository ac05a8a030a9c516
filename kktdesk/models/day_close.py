"""The closed days: each sheet as it was numbered and locked, and what it says of earlier days.

A close is never changed, except that it is opened again; the database refuses it by triggers.
"""

from datetime import date, datetime

from sqlalchemy import JSON, CheckConstraint, Date, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from kktdesk.models.base import Base
from kktdesk.models.types import UtcDateTime


class DayClose(Base):
    """One close of a day.

    Attributes:
        number: of its year, without gaps; a day that is closed again gets a new one.
        form: on which the sheet is printed.
        sheet: every value of the sheet; read only where it is asked for, so that one that cannot
            be read any more holds up nothing else.
        sha256: of the canonical JSON of ``sheet``.
        log_lines, log_head: length of the log before the close, and the hash of its last line.
        reopened_at: set when it was opened again; then it stands no more.
    """

    __tablename__ = "day_close"
    __table_args__ = (
        CheckConstraint("(reopened_at IS NULL) = (reopened_by = '')", name="reopened"),
        Index("uq_day_close_year_number", "year", "number", unique=True),
        Index("uq_day_close_day", "day", unique=True, sqlite_where=text("reopened_at IS NULL")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(Date)
    year: Mapped[int]
    number: Mapped[int]
    closed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    clerk: Mapped[str] = mapped_column(String(250))
    form: Mapped[str] = mapped_column(String(60))
    sheet: Mapped[dict[str, object]] = mapped_column(JSON, deferred=True)
    sha256: Mapped[str] = mapped_column(String(64))
    log_lines: Mapped[int]
    log_head: Mapped[str] = mapped_column(String(64))
    reopened_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reopened_by: Mapped[str] = mapped_column(String(250), default="")
    reason: Mapped[str] = mapped_column(Text, default="")


class DayChange(Base):
    """A figure of a closed day that a later sheet corrects by one dossier.

    Attributes:
        close_id: of the sheet that says it.
        day: the closed day.
        code: of the dossier.
        figure: name of a ``DossierSet``.
        delta: 1 where the figure counts it now, -1 where it counts it no more.
    """

    __tablename__ = "day_change"
    __table_args__ = (Index("ix_day_change_code_day", "code", "day"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    close_id: Mapped[int] = mapped_column(ForeignKey("day_close.id"), index=True)
    day: Mapped[date] = mapped_column(Date)
    code: Mapped[str] = mapped_column(String(40))
    figure: Mapped[str] = mapped_column(String(30))
    delta: Mapped[int]
