"""Papers as issued, the forms that they stand on, the office's choices of forms."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# Those that point to others come first.
_TABLES = ("issued_paper", "form_edition", "form_choice", "form_confirmation")
_OTHERS = {
    "dossier_id": "dossier.id",
    "note_id": "intake_note.id",
    "act_id": "dossier_act.id",
    "form": "form_edition.sha256",
}


def upgrade() -> None:
    _create_form_edition()
    _create_form_choice()
    _create_form_confirmation()
    _create_issued_paper()
    with op.batch_alter_table("issued_receipt") as receipt:
        receipt.add_column(sa.Column("form_sha256", sa.String(length=64), nullable=True))
        receipt.add_column(sa.Column("sha256", sa.String(64), nullable=False, server_default=""))
        receipt.create_foreign_key(
            op.f("fk_issued_receipt_form_sha256_form_edition"),
            "form_edition",
            ["form_sha256"],
            ["sha256"],
        )


def _create_form_edition() -> None:
    op.create_table(
        "form_edition",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("form_id", sa.String(length=60), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_form_edition")),
    )


def _create_form_choice() -> None:
    op.create_table(
        "form_choice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("form_id", sa.String(length=60), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("clerk", sa.String(length=250), nullable=False),
        sa.Column("chosen_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_form_choice")),
    )


def _create_form_confirmation() -> None:
    op.create_table(
        "form_confirmation",
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("supervisor", sa.String(length=250), nullable=False),
        sa.Column("clerk", sa.String(length=250), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("form", name=op.f("pk_form_confirmation")),
    )


def _create_issued_paper() -> None:
    op.create_table(
        "issued_paper",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=True),
        sa.Column("note_id", sa.Integer(), nullable=True),
        sa.Column("act_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("form", sa.String(length=64), nullable=False),
        sa.Column("layout", sa.String(length=20), nullable=False),
        sa.Column("printed_values", sa.JSON(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("issued_at", sa.DateTime(), nullable=False),
        sa.Column("clerk", sa.String(length=250), nullable=False),
        sa.Column("printed_at", sa.DateTime(), nullable=True),
        sa.Column("print_count", sa.Integer(), nullable=False),
        sa.Column("cancelled_at", sa.DateTime(), nullable=True),
        sa.Column("cancelled_by", sa.String(length=250), nullable=False),
        sa.Column("cancelled_reason", sa.String(length=500), nullable=False),
        sa.CheckConstraint(
            "(dossier_id IS NULL) <> (note_id IS NULL)", name=op.f("ck_issued_paper_owner")
        ),
        *(
            sa.ForeignKeyConstraint(
                [column],
                [other],
                name=op.f(f"fk_issued_paper_{column}_{other.split('.', maxsplit=1)[0]}"),
            )
            for column, other in _OTHERS.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issued_paper")),
    )
    for column in ("dossier_id", "note_id"):
        op.create_index(op.f(f"ix_issued_paper_{column}"), "issued_paper", [column])
    op.create_index("ix_issued_paper_kind_issued_at", "issued_paper", ["kind", "issued_at"])
    standing = sa.text("act_id IS NOT NULL AND cancelled_at IS NULL")
    op.create_index(
        "uq_issued_paper_of_act",
        "issued_paper",
        ["act_id", "kind"],
        unique=True,
        sqlite_where=standing,
    )


def downgrade() -> None:
    with op.batch_alter_table("issued_receipt") as receipt:
        receipt.drop_constraint(
            op.f("fk_issued_receipt_form_sha256_form_edition"), type_="foreignkey"
        )
        receipt.drop_column("form_sha256")
        receipt.drop_column("sha256")
    for table in _TABLES:
        op.drop_table(table)
