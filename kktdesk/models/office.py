"""What the office decides, each value with the day from which it holds and who set it."""

from datetime import date, datetime

from sqlalchemy import Date, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kktdesk.models.base import Base
from kktdesk.models.types import UtcDateTime


class OfficeSetting(Base):
    """One value of the office; the newest row in force on a day counts.

    Attributes:
        reason: why it was changed; "" for what was set up, and from before reasons were kept.
    """

    __tablename__ = "office_setting"
    __table_args__ = (UniqueConstraint("name", "in_force_from", "changed_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40), index=True)
    value: Mapped[str] = mapped_column(Text)
    in_force_from: Mapped[date] = mapped_column(Date)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_by: Mapped[str] = mapped_column(String(250))
    reason: Mapped[str] = mapped_column(Text, default="")
