"""What a dossier is found by, one row for each word and each number."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from kktdesk.models.base import Base


class SearchToken(Base):
    """One word or number of a dossier.

    Attributes:
        token: a folded word; or a code behind ``#``, a phone or an identity number behind ``+``,
            each from its end to its beginning, for people know the end of a number.
    """

    __tablename__ = "search_token"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy reads a plain dict

    token: Mapped[str] = mapped_column(String(300), primary_key=True)
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), primary_key=True)
