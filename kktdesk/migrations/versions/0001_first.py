"""The first schema: office, numbers, log, dossiers with receipts and deliveries."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# The log is appended to and never changed; the database itself refuses both.
_APPEND_ONLY = (
    """CREATE TRIGGER log_line_keeps BEFORE UPDATE ON log_line
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END""",
    """CREATE TRIGGER log_line_stays BEFORE DELETE ON log_line
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END""",
)


def upgrade() -> None:
    _create_dossier()
    _create_log_line()
    _create_number_series()
    _create_office_setting()
    _create_delivery()
    _create_dossier_component()
    _create_issued_receipt()
    for statement in _APPEND_ONLY:
        op.execute(statement)


def _create_dossier() -> None:
    op.create_table(
        "dossier",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.String(length=80), nullable=False),
        sa.Column("request_digest", sa.String(length=64), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("official_code", sa.String(length=60), nullable=True),
        sa.Column("procedure", sa.String(length=40), nullable=False),
        sa.Column("procedure_name", sa.Text(), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("field_name", sa.String(length=120), nullable=False),
        sa.Column("case", sa.Text(), nullable=False),
        sa.Column("term_value", sa.Integer(), nullable=False),
        sa.Column("term_unit", sa.String(length=20), nullable=False),
        sa.Column("applicant_kind", sa.String(length=20), nullable=False),
        sa.Column("applicant_name", sa.String(length=250), nullable=False),
        sa.Column("applicant_id_number", sa.String(length=60), nullable=False),
        sa.Column("applicant_address", sa.String(length=500), nullable=False),
        sa.Column("applicant_phone", sa.String(length=60), nullable=False),
        sa.Column("applicant_email", sa.String(length=250), nullable=False),
        sa.Column("submitter_name", sa.String(length=250), nullable=True),
        sa.Column("submitter_id_number", sa.String(length=60), nullable=False),
        sa.Column("submitter_authority", sa.String(length=250), nullable=False),
        sa.Column("sets", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("return_method", sa.String(length=20), nullable=False),
        sa.Column("postal_address", sa.String(length=500), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=False),
        sa.Column("calendar_version", sa.String(length=60), nullable=False),
        sa.Column("receipt_number", sa.String(length=40), nullable=False),
        sa.Column("book", sa.String(length=40), nullable=False),
        sa.Column("book_line", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("ready_at", sa.DateTime(), nullable=True),
        sa.Column("returned_at", sa.DateTime(), nullable=True),
        sa.Column("returned_by", sa.String(length=20), nullable=True),
        sa.Column("returned_to", sa.String(length=250), nullable=False),
        sa.Column("printed_at", sa.DateTime(), nullable=True),
        sa.Column("print_count", sa.Integer(), nullable=False),
        sa.Column("clerk", sa.String(length=250), nullable=False),
        sa.Column("counter", sa.String(length=250), nullable=False),
        sa.Column("search_words", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(state = 'received') = (ready_at IS NULL)", name=op.f("ck_dossier_ready")
        ),
        sa.CheckConstraint(
            "(state = 'returned') = (returned_at IS NOT NULL)", name=op.f("ck_dossier_returned")
        ),
        sa.CheckConstraint(
            "state IN ('received', 'ready', 'returned')", name=op.f("ck_dossier_state")
        ),
        sa.CheckConstraint("sets BETWEEN 1 AND 999", name=op.f("ck_dossier_sets")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier")),
        sa.UniqueConstraint("code", name=op.f("uq_dossier_code")),
        sa.UniqueConstraint("official_code", name=op.f("uq_dossier_official_code")),
        sa.UniqueConstraint("request_id", name=op.f("uq_dossier_request_id")),
    )
    op.create_index(
        "ix_dossier_applicant_id_number_received_at",
        "dossier",
        ["applicant_id_number", "received_at"],
        unique=False,
    )
    op.create_index("ix_dossier_ready_at", "dossier", ["ready_at"], unique=False)
    op.create_index("ix_dossier_received_at_id", "dossier", ["received_at", "id"], unique=False)
    op.create_index("ix_dossier_returned_at", "dossier", ["returned_at"], unique=False)
    op.create_index("ix_dossier_state_due_at", "dossier", ["state", "due_at"], unique=False)


def _create_log_line() -> None:
    op.create_table(
        "log_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("clerk", sa.String(length=250), nullable=False),
        sa.Column("counter", sa.String(length=250), nullable=False),
        sa.Column("act", sa.String(length=20), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_line")),
        sa.UniqueConstraint("hash", name=op.f("uq_log_line_hash")),
    )
    op.create_index("ix_log_line_subject_id", "log_line", ["subject", "id"], unique=False)


def _create_number_series() -> None:
    op.create_table(
        "number_series",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.CheckConstraint("last >= 1", name=op.f("ck_number_series_last")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_number_series")),
    )


def _create_office_setting() -> None:
    op.create_table(
        "office_setting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("in_force_from", sa.Date(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("changed_by", sa.String(length=250), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_setting")),
        sa.UniqueConstraint(
            "name",
            "in_force_from",
            "changed_at",
            name=op.f("uq_office_setting_name_in_force_from_changed_at"),
        ),
    )
    op.create_index(op.f("ix_office_setting_name"), "office_setting", ["name"], unique=False)


def _create_delivery() -> None:
    op.create_table(
        "delivery",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("way", sa.String(length=20), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("recipient", sa.String(length=250), nullable=False),
        sa.Column("recipient_id_number", sa.String(length=60), nullable=False),
        sa.Column("authority", sa.String(length=250), nullable=False),
        sa.Column("slip", sa.String(length=20), nullable=True),
        sa.Column("item", sa.String(length=60), nullable=False),
        sa.Column("clerk", sa.String(length=250), nullable=False),
        sa.Column("taken_back_at", sa.DateTime(), nullable=True),
        sa.Column("taken_back_reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossier.id"], name=op.f("fk_delivery_dossier_id_dossier")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
    )
    op.create_index(op.f("ix_delivery_dossier_id"), "delivery", ["dossier_id"], unique=False)


def _create_dossier_component() -> None:
    op.create_table(
        "dossier_component",
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=500), nullable=False),
        sa.Column("copy_kind", sa.String(length=20), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("is_submitted", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "quantity BETWEEN 1 AND 999", name=op.f("ck_dossier_component_quantity")
        ),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossier.id"], name=op.f("fk_dossier_component_dossier_id_dossier")
        ),
        sa.PrimaryKeyConstraint("dossier_id", "position", name=op.f("pk_dossier_component")),
    )


def _create_issued_receipt() -> None:
    op.create_table(
        "issued_receipt",
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(length=60), nullable=False),
        sa.Column("printed_values", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossier.id"], name=op.f("fk_issued_receipt_dossier_id_dossier")
        ),
        sa.PrimaryKeyConstraint("dossier_id", name=op.f("pk_issued_receipt")),
    )


def downgrade() -> None:
    for name in (
        "issued_receipt",
        "dossier_component",
        "delivery",
        "office_setting",
        "number_series",
        "log_line",
        "dossier",
    ):
        op.drop_table(name)
