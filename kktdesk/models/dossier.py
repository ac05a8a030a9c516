"""The register: dossiers, their components, the receipts issued for them, the results given."""

from datetime import date, datetime

from sqlalchemy import JSON, CheckConstraint, Date, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from kktdesk.domain.dossier import (
    Act,
    ApplicantKind,
    Channel,
    CopyKind,
    PostState,
    ReturnMethod,
    Slip,
    State,
)
from kktdesk.domain.due_date import TermUnit
from kktdesk.models.base import Base
from kktdesk.models.lasting import is_long_lay, is_long_life
from kktdesk.models.life import DossierAct
from kktdesk.models.paper import FormEdition  # noqa: F401 - receipts point to it
from kktdesk.models.types import UtcDateTime, Words

_LIFE = (
    "received_at",
    "state",
    "ready_at",
    "ended_at",
    "due_at",
    "base_due_at",
    "channel",
    "field",
    "procedure",
    "waiting_since",
    "ended_by",
    "is_result_electronic",
    "term_unit",
)


class Dossier(Base):
    """One dossier as it was received and what became of it.

    Attributes:
        request_id: made by the entry form; one dossier for each.
        request_digest: SHA-256 of the entry's content, tells a repeat from another entry.
        received_on: Vietnamese day of receipt; the dossier code carries it.
        returned_by, returned_to: of the delivery that stands, kept here for the lists.
        search_words: folded words of the names, each between blanks.
        applicant_key: folded words of the applicant's name: the order of names.
        version: counts changes; a stale edit is noticed by it.
        counting_rules: how its term was counted; None is the defaults.
        term_source: what the term rests on, or "".
        procedure_record: the office's version of the procedure; 0 for the program's own.
        promise_version: calendar under which the promise was made, or last decided to stand.
        filed_at: when it was filed online; its receipt is the acceptance.
        base_due_at: the due date without an apology; what comes after it is late.
        holder, officer: who has it in hand; "" is the counter itself.
        holder_until: by when the holder has to be done, or None.
        waiting_since, waiting_until: since when and until when somebody else has to act.
        ended_at, ended_by: how and when it ended without a result.
        shelf: where the result lies.
        replaces, replaced_by: code of the dossier that was cancelled, or that took its place.
    """

    __tablename__ = "dossier"
    __table_args__ = (
        CheckConstraint("sets BETWEEN 1 AND 999", name="sets"),
        CheckConstraint("(state IN ('ready', 'returned')) = (ready_at IS NOT NULL)", name="ready"),
        CheckConstraint("(state = 'returned') = (returned_at IS NOT NULL)", name="returned"),
        CheckConstraint("(state = 'stopped') = (ended_at IS NOT NULL)", name="ended"),
        Index("ix_dossier_received_at_id", "received_at", "id"),
        Index("ix_dossier_state_due_at", "state", "due_at"),
        Index("ix_dossier_ready_at", "ready_at"),
        Index("ix_dossier_returned_at_ready_at", "returned_at", "ready_at"),
        Index("ix_dossier_ended_at", "ended_at"),
        Index("ix_dossier_applicant_id_number_received_at", "applicant_id_number", "received_at"),
        Index("ix_dossier_holder_state", "holder", "state"),
        Index("ix_dossier_procedure_state", "procedure", "state", "received_at"),
        Index("ix_dossier_post_state_returned_at", "post_state", "returned_at"),
        # By these all dossiers can stand in order without being sorted.
        Index("ix_dossier_applicant_key", "applicant_key"),
        Index("ix_dossier_due_at", "due_at"),
        Index("ix_dossier_holder", "holder"),
        # Few are unprinted at any time: the list and its count read only those.
        Index(
            "ix_dossier_unprinted", "received_at", "id", sqlite_where=text("printed_at IS NULL")
        ),
        # Reports count from these alone, without the rows of the table.
        Index("ix_dossier_life", *_LIFE),
        Index("ix_dossier_long_life", *_LIFE, sqlite_where=is_long_life()),
        Index("ix_dossier_long_lay", "ready_at", "returned_at", sqlite_where=is_long_lay()),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    request_id: Mapped[str] = mapped_column(String(80), unique=True)
    request_digest: Mapped[str] = mapped_column(String(64))
    code: Mapped[str] = mapped_column(String(40), unique=True)
    official_code: Mapped[str | None] = mapped_column(String(60), unique=True)
    procedure: Mapped[str] = mapped_column(String(40))
    procedure_name: Mapped[str] = mapped_column(Text)
    field: Mapped[str] = mapped_column(String(40))
    field_name: Mapped[str] = mapped_column(String(120))
    case: Mapped[str] = mapped_column(Text)
    term_value: Mapped[int]
    term_unit: Mapped[TermUnit] = mapped_column(Words(TermUnit))
    applicant_kind: Mapped[ApplicantKind] = mapped_column(Words(ApplicantKind))
    applicant_name: Mapped[str] = mapped_column(String(250))
    applicant_id_number: Mapped[str] = mapped_column(String(60))
    applicant_address: Mapped[str] = mapped_column(String(500))
    applicant_phone: Mapped[str] = mapped_column(String(60))
    applicant_email: Mapped[str] = mapped_column(String(250))
    submitter_name: Mapped[str | None] = mapped_column(String(250))
    submitter_id_number: Mapped[str] = mapped_column(String(60))
    submitter_authority: Mapped[str] = mapped_column(String(250))
    sets: Mapped[int]
    channel: Mapped[Channel] = mapped_column(Words(Channel))
    return_method: Mapped[ReturnMethod] = mapped_column(Words(ReturnMethod))
    postal_address: Mapped[str] = mapped_column(String(500))
    note: Mapped[str] = mapped_column(Text)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)
    received_on: Mapped[date] = mapped_column(Date)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    calendar_version: Mapped[str] = mapped_column(String(60))
    counting_rules: Mapped[dict[str, object] | None] = mapped_column(JSON(none_as_null=True))
    term_source: Mapped[str] = mapped_column(Text, default="", server_default="")
    procedure_record: Mapped[int] = mapped_column(default=0, server_default="0")
    promise_version: Mapped[str] = mapped_column(String(60), default="", server_default="")
    receipt_number: Mapped[str] = mapped_column(String(40))
    book: Mapped[str] = mapped_column(String(40))
    book_line: Mapped[str] = mapped_column(String(20))
    state: Mapped[State] = mapped_column(Words(State))
    ready_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    returned_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    returned_by: Mapped[ReturnMethod | None] = mapped_column(Words(ReturnMethod))
    returned_to: Mapped[str] = mapped_column(String(250), default="")
    printed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    print_count: Mapped[int] = mapped_column(default=0)
    clerk: Mapped[str] = mapped_column(String(250))
    counter: Mapped[str] = mapped_column(String(250))
    search_words: Mapped[str] = mapped_column(Text)
    applicant_key: Mapped[str] = mapped_column(String(750), default="", server_default="")
    filed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    base_due_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    holder: Mapped[str] = mapped_column(String(250), default="", server_default="")
    officer: Mapped[str] = mapped_column(String(250), default="", server_default="")
    holder_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    waiting_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    waiting_until: Mapped[date | None] = mapped_column(Date)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_by: Mapped[Act | None] = mapped_column(Words(Act))
    result_number: Mapped[str] = mapped_column(String(60), default="", server_default="")
    result_on: Mapped[date | None] = mapped_column(Date)
    is_result_electronic: Mapped[bool] = mapped_column(default=False, server_default="0")
    shelf: Mapped[str] = mapped_column(String(60), default="", server_default="")
    post_state: Mapped[PostState | None] = mapped_column(Words(PostState))
    replaces: Mapped[str] = mapped_column(String(40), default="", server_default="")
    replaced_by: Mapped[str] = mapped_column(String(40), default="", server_default="")
    version: Mapped[int] = mapped_column()

    components: Mapped[list["DossierComponent"]] = relationship(
        order_by="DossierComponent.position", cascade="all, delete-orphan"
    )
    deliveries: Mapped[list["Delivery"]] = relationship(order_by="Delivery.id")
    acts: Mapped[list["DossierAct"]] = relationship(order_by="DossierAct.id")
    receipt: Mapped["IssuedReceipt | None"] = relationship()

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy reads a plain dict


class DossierComponent(Base):
    """One line of the checklist; ``is_submitted`` is false for a paper that was missing."""

    __tablename__ = "dossier_component"
    __table_args__ = (CheckConstraint("quantity BETWEEN 1 AND 999", name="quantity"),)

    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(500))
    copy_kind: Mapped[CopyKind] = mapped_column(Words(CopyKind))
    quantity: Mapped[int]
    is_submitted: Mapped[bool]


class IssuedReceipt(Base):
    """The receipt as it was issued: every printed value, and the form that it was printed on.

    Attributes:
        form: name and version of the form, for example ``tt01-2018/01/v1``.
        form_sha256: of the form's whole text; None of a receipt from before texts were kept.
        sha256: of the values and the form; "" of a receipt from before.
    """

    __tablename__ = "issued_receipt"

    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), primary_key=True)
    form: Mapped[str] = mapped_column(String(60))
    printed_values: Mapped[dict[str, object]] = mapped_column(JSON)
    form_sha256: Mapped[str | None] = mapped_column(ForeignKey("form_edition.sha256"))
    sha256: Mapped[str] = mapped_column(String(64), default="", server_default="")


class Delivery(Base):
    """One way a result went out; ``taken_back_at`` marks one that was a mistake."""

    __tablename__ = "delivery"
    __table_args__ = (Index("ix_delivery_item", "item"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossier.id"), index=True)
    way: Mapped[ReturnMethod] = mapped_column(Words(ReturnMethod))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    recipient: Mapped[str] = mapped_column(String(250))
    recipient_id_number: Mapped[str] = mapped_column(String(60))
    authority: Mapped[str] = mapped_column(String(250))
    slip: Mapped[Slip | None] = mapped_column(Words(Slip))
    item: Mapped[str] = mapped_column(String(60))
    clerk: Mapped[str] = mapped_column(String(250))
    taken_back_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    taken_back_reason: Mapped[str] = mapped_column(Text)
