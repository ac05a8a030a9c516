"""Papers as they were issued, the forms that they stand on, and which form the office chose."""

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from kktdesk.domain.form import PaperKind
from kktdesk.domain.layout import Layout
from kktdesk.models.base import Base
from kktdesk.models.types import UtcDateTime, Words


class FormEdition(Base):
    """A form that something was issued on, whole: it prints again without any file.

    Attributes:
        sha256: of its text.
        form_id, version: as the text names itself.
        content: the whole text of its file.
    """

    __tablename__ = "form_edition"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    form_id: Mapped[str] = mapped_column(String(60))
    version: Mapped[int]
    content: Mapped[str] = mapped_column(Text)
    kept_at: Mapped[datetime] = mapped_column(UtcDateTime)


class IssuedPaper(Base):
    """One paper as it was issued; only prints and its end are written into it later.

    Receipts are no rows of it, see ``IssuedReceipt``.

    Attributes:
        dossier_id, note_id: whose paper it is; one of both.
        act_id: the act that it belongs to, or None.
        number: "" for a paper without one.
        printed_values: texts, lists and tables, each as printed.
        sha256: of the values and the form.
    """

    __tablename__ = "issued_paper"
    __table_args__ = (
        CheckConstraint("(dossier_id IS NULL) <> (note_id IS NULL)", name="owner"),
        Index("ix_issued_paper_kind_issued_at", "kind", "issued_at"),
        # Whoever asks twice for the paper of an act gets the same paper.
        Index(
            "uq_issued_paper_of_act",
            "act_id",
            "kind",
            unique=True,
            sqlite_where=text("act_id IS NOT NULL AND cancelled_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int | None] = mapped_column(ForeignKey("dossier.id"), index=True)
    note_id: Mapped[int | None] = mapped_column(ForeignKey("intake_note.id"), index=True)
    act_id: Mapped[int | None] = mapped_column(ForeignKey("dossier_act.id"))
    kind: Mapped[PaperKind] = mapped_column(Words(PaperKind))
    number: Mapped[str] = mapped_column(String(60))
    form: Mapped[str] = mapped_column(ForeignKey("form_edition.sha256"))
    layout: Mapped[Layout] = mapped_column(Words(Layout))
    printed_values: Mapped[dict[str, object]] = mapped_column(JSON)
    sha256: Mapped[str] = mapped_column(String(64))
    issued_at: Mapped[datetime] = mapped_column(UtcDateTime)
    clerk: Mapped[str] = mapped_column(String(250))
    printed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    print_count: Mapped[int] = mapped_column(default=0)
    cancelled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    cancelled_by: Mapped[str] = mapped_column(String(250), default="")
    cancelled_reason: Mapped[str] = mapped_column(String(500), default="")


class FormChoice(Base):
    """The office's choice of the form of a kind of paper; rows are added, the newest counts.

    Attributes:
        form_id: "" goes by the dossier's date again.
    """

    __tablename__ = "form_choice"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[PaperKind] = mapped_column(Words(PaperKind))
    form_id: Mapped[str] = mapped_column(String(60))
    reason: Mapped[str] = mapped_column(String(500))
    clerk: Mapped[str] = mapped_column(String(250))
    chosen_at: Mapped[datetime] = mapped_column(UtcDateTime)


class FormConfirmation(Base):
    """A supervisor has read a form whose wording is not verified, and lets it be printed."""

    __tablename__ = "form_confirmation"

    form: Mapped[str] = mapped_column(String(64), primary_key=True)
    supervisor: Mapped[str] = mapped_column(String(250))
    clerk: Mapped[str] = mapped_column(String(250))
    confirmed_at: Mapped[datetime] = mapped_column(UtcDateTime)
