"""The closed days with their sheets, and ways to what happened on a day."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0004"
branch_labels = None
depends_on = None

_INDEXES = (
    ("dossier", "ended_at"),
    ("dossier_act", "at"),
)


def upgrade() -> None:
    op.create_table(
        "day_close",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=False),
        sa.Column("clerk", sa.String(length=250), nullable=False),
        sa.Column("form", sa.String(length=60), nullable=False),
        sa.Column("sheet", sa.JSON(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("log_lines", sa.Integer(), nullable=False),
        sa.Column("log_head", sa.String(length=64), nullable=False),
        sa.Column("reopened_at", sa.DateTime(), nullable=True),
        sa.Column("reopened_by", sa.String(length=250), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(reopened_at IS NULL) = (reopened_by = '')", name=op.f("ck_day_close_reopened")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_day_close")),
    )
    op.create_index("uq_day_close_year_number", "day_close", ["year", "number"], unique=True)
    standing = sa.text("reopened_at IS NULL")
    op.create_index("uq_day_close_day", "day_close", ["day"], unique=True, sqlite_where=standing)
    _create_day_change()
    for table, column in _INDEXES:
        op.create_index(f"ix_{table}_{column}", table, [column])


def _create_day_change() -> None:
    op.create_table(
        "day_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("close_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("figure", sa.String(length=30), nullable=False),
        sa.Column("delta", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["close_id"], ["day_close.id"], name=op.f("fk_day_change_close_id_day_close")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_day_change")),
    )
    op.create_index(op.f("ix_day_change_close_id"), "day_change", ["close_id"])
    op.create_index("ix_day_change_code_day", "day_change", ["code", "day"])


def downgrade() -> None:
    for table, column in _INDEXES:
        op.drop_index(f"ix_{table}_{column}", table)
    op.drop_table("day_change")
    op.drop_table("day_close")
