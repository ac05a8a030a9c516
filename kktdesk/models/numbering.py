"""The counters behind every printed number."""

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from kktdesk.models.base import Base


class NumberSeries(Base):
    """One series without gaps; ``last`` is the number that was given last."""

    __tablename__ = "number_series"
    __table_args__ = (CheckConstraint("last >= 1", name="last"),)

    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    last: Mapped[int]
