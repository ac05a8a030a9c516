"""The closed register books: how far each ran, who closed it, and who opened it again."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from kktdesk.models.base import Base
from kktdesk.models.types import UtcDateTime


class BookClose(Base):
    """One close of the book of a field and a year.

    Attributes:
        book: its name, for example ``ĐT-01/2026``.
        line_count: number of its last line; numbers have no gaps.
        cancelled_count: how many of its lines were cancelled by then.
        head: who signs for the one-stop department, or "".
        reopened_at: set when it was opened again; then it stands no more.
    """

    __tablename__ = "book_close"
    __table_args__ = (
        CheckConstraint("line_count >= 1", name="line_count"),
        CheckConstraint("(reopened_at IS NULL) = (reopened_by = '')", name="reopened"),
        Index(
            "uq_book_close_year_field",
            "year",
            "field",
            unique=True,
            sqlite_where=text("reopened_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    year: Mapped[int]
    field: Mapped[str] = mapped_column(String(40))
    book: Mapped[str] = mapped_column(String(40))
    line_count: Mapped[int]
    cancelled_count: Mapped[int]
    closed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    clerk: Mapped[str] = mapped_column(String(250))
    head: Mapped[str] = mapped_column(String(250))
    reopened_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reopened_by: Mapped[str] = mapped_column(String(250), default="")
    reason: Mapped[str] = mapped_column(Text, default="")
