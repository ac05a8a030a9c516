"""Editions of the calendar, versions of procedures, and what a dossier keeps of both."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_calendar_edition()
    _create_procedure_record()
    for column in _kept_by_a_dossier():
        op.add_column("dossier", column)


def _create_calendar_edition() -> None:
    op.create_table(
        "calendar_edition",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.String(length=60), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("clerk", sa.String(length=250), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_edition")),
        sa.UniqueConstraint("number", "version", name=op.f("uq_calendar_edition_number_version")),
    )
    for column in ("number", "version"):
        op.create_index(op.f(f"ix_calendar_edition_{column}"), "calendar_edition", [column])


def _create_procedure_record() -> None:
    op.create_table(
        "procedure_record",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("in_force_from", sa.Date(), nullable=True),
        sa.Column("in_force_until", sa.Date(), nullable=True),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("clerk", sa.String(length=250), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_procedure_record")),
    )
    op.create_index(op.f("ix_procedure_record_code"), "procedure_record", ["code"])


def _kept_by_a_dossier() -> tuple[sa.Column[object], ...]:
    return (
        # Dossiers from before were counted by the default rules, which None stands for.
        sa.Column("counting_rules", sa.JSON(), nullable=True),
        sa.Column("term_source", sa.Text(), nullable=False, server_default=""),
        sa.Column("procedure_record", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("promise_version", sa.String(length=60), nullable=False, server_default=""),
    )


def downgrade() -> None:
    for column in _kept_by_a_dossier():
        op.drop_column("dossier", column.name)
    op.drop_table("procedure_record")
    op.drop_table("calendar_edition")
