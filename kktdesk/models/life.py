"""What happens to a dossier on its way: its acts, bundles for the post, scanned files, notes."""

from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from kktdesk.domain.attachment import AttachmentKind, Caution, Media
from kktdesk.domain.dossier import Act
from kktdesk.models.base import Base
from kktdesk.models.types import UtcDateTime, Words


class DossierAct(Base):
    """One act on a dossier.

    Attributes:
        said: what was entered, by the names of ``ACT_FIELDS``.
        before: the values of the dossier's columns that the act changed, as they were.
        taken_back_at: set when the act was undone; then it counts no more.
    """

    __tablename__ = "dossier_act"
    __table_args__ = (
        Index("ix_dossier_act_act_at", "act", "at", "dossier_id"),
        # Whether a dossier had an act is told by this alone, without the rows of the table.
        Index("ix_dossier_act_dossier_id", "dossier_id", "act", "at", "taken_back_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"))
    act: Mapped[Act] = mapped_column(Words(Act))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)
    clerk: Mapped[str] = mapped_column(String(250))
    supervisor: Mapped[str] = mapped_column(String(250))
    said: Mapped[dict[str, object]] = mapped_column(JSON)
    before: Mapped[dict[str, object]] = mapped_column(JSON)
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Bundle(Base):
    """Results that go to the post together, with one sheet that both sides sign.

    Attributes:
        name: for example ``BĐ-20261125-01``.
        carrier: who fetches it, or "".
        handed_over_at: None while it is open.
        taken_by: who of the post signed.
        sheet: what the sheet said that was printed last; None before.
        sheet_at: when.
    """

    __tablename__ = "bundle"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40), unique=True)
    carrier: Mapped[str] = mapped_column(String(250))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    handed_over_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    taken_by: Mapped[str] = mapped_column(String(250))
    clerk: Mapped[str] = mapped_column(String(250))
    sheet: Mapped[dict[str, object] | None] = mapped_column(JSON(none_as_null=True))
    sheet_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class BundleDossier(Base):
    """One result in a bundle.

    Attributes:
        delivery_id: how it went out; None while the bundle is open.
        item: number of the postal item; several results may be in one.
        originals, copies: how many papers.
        collect: fees that the post collects for the agency, in đồng.
        fare: who pays what for the post itself.
    """

    __tablename__ = "bundle_dossier"
    __table_args__ = (
        CheckConstraint("collect >= 0", name="collect"),
        Index(
            "uq_bundle_dossier_waiting",
            "dossier_id",
            unique=True,
            sqlite_where=text("delivery_id IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    bundle_id: Mapped[int] = mapped_column(ForeignKey("bundle.id"), index=True)
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), index=True)
    delivery_id: Mapped[int | None] = mapped_column(ForeignKey("delivery.id"))
    item: Mapped[str] = mapped_column(String(60), index=True)
    originals: Mapped[int]
    copies: Mapped[int]
    collect: Mapped[int]
    fare: Mapped[str] = mapped_column(String(120))
    note: Mapped[str] = mapped_column(String(250))


class Attachment(Base):
    """A scanned paper of a dossier; its content lies in the data folder under its hash.

    Attributes:
        position: of the component that it is a scan of; None for a result or another paper.
        kind: what it is a scan of.
        name: as the file was called; only shown, never opened by it.
        media: what the content is, by its content.
        caution: what a PDF carries besides pages.
        digest: SHA-256 of the content; a row that was removed keeps it.
    """

    __tablename__ = "attachment"

    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), index=True)
    position: Mapped[int | None]
    kind: Mapped[AttachmentKind] = mapped_column(Words(AttachmentKind))
    name: Mapped[str] = mapped_column(String(250))
    media: Mapped[Media] = mapped_column(Words(Media))
    caution: Mapped[Caution | None] = mapped_column(Words(Caution))
    size: Mapped[int]
    digest: Mapped[str] = mapped_column(String(64))
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)
    clerk: Mapped[str] = mapped_column(String(250))
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    removed_by: Mapped[str] = mapped_column(String(250), default="")
    removed_reason: Mapped[str] = mapped_column(String(500), default="")


class IntakeNote(Base):
    """Somebody was guided or turned away before anything was accepted: no number, no clock.

    Attributes:
        kind: ``guidance`` (Mẫu 02) or ``refusal`` (Mẫu 03).
        said: what the paper prints.
    """

    __tablename__ = "intake_note"

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[str] = mapped_column(String(80), unique=True)
    kind: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    applicant_name: Mapped[str] = mapped_column(String(250))
    applicant_id_number: Mapped[str] = mapped_column(String(60))
    procedure: Mapped[str] = mapped_column(String(40))
    procedure_name: Mapped[str] = mapped_column(Text)
    said: Mapped[dict[str, object]] = mapped_column(JSON)
    clerk: Mapped[str] = mapped_column(String(250))
    counter: Mapped[str] = mapped_column(String(250))
