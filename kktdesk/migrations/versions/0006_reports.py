"""The closed days with their sheets, and ways to what happened on a day."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

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
)
_LONG_LIFE = "coalesce(julianday(coalesce(ready_at, ended_at)) - julianday(received_at) > 91, 1)"
_LONG_LAY = (
    "ready_at IS NOT NULL AND coalesce(julianday(returned_at) - julianday(ready_at) > 91, 1)"
)
# Name, table, columns, and which rows it holds: "" is all.
_INDEXES = (
    ("ix_dossier_ended_at", "dossier", ("ended_at",), ""),
    ("ix_dossier_act_act_at", "dossier_act", ("act", "at", "dossier_id"), ""),
    ("ix_dossier_life", "dossier", _LIFE, ""),
    ("ix_dossier_long_life", "dossier", _LIFE, _LONG_LIFE),
    ("ix_dossier_long_lay", "dossier", ("ready_at", "returned_at"), _LONG_LAY),
    ("ix_dossier_returned_at_ready_at", "dossier", ("returned_at", "ready_at"), ""),
)
# A close is kept as it was made; only the opening again is written into it.
_KEPT = (
    """CREATE TRIGGER day_close_keeps BEFORE UPDATE OF
    id, day, year, number, closed_at, clerk, form, sheet, sha256, log_lines, log_head ON day_close
    BEGIN SELECT RAISE(ABORT, 'a closed day is kept as it was'); END""",
    """CREATE TRIGGER day_close_stays BEFORE DELETE ON day_close
    BEGIN SELECT RAISE(ABORT, 'a closed day is kept as it was'); END""",
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
    for statement in _KEPT:
        op.execute(statement)
    for name, table, columns, rows in _INDEXES:
        where = sa.text(rows) if rows else None
        op.create_index(name, table, list(columns), sqlite_where=where)
    op.drop_index("ix_dossier_returned_at", "dossier")


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
    op.create_index("ix_dossier_returned_at", "dossier", ["returned_at"])
    for name, table, _columns, _rows in _INDEXES:
        op.drop_index(name, table)
    op.drop_table("day_change")
    op.drop_table("day_close")
