"""The closed register books."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "book_close",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("book", sa.String(length=40), nullable=False),
        sa.Column("line_count", sa.Integer(), nullable=False),
        sa.Column("cancelled_count", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=False),
        sa.Column("clerk", sa.String(length=250), nullable=False),
        sa.Column("head", sa.String(length=250), nullable=False),
        sa.Column("reopened_at", sa.DateTime(), nullable=True),
        sa.Column("reopened_by", sa.String(length=250), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint("line_count >= 1", name=op.f("ck_book_close_line_count")),
        sa.CheckConstraint(
            "(reopened_at IS NULL) = (reopened_by = '')", name=op.f("ck_book_close_reopened")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_book_close")),
    )
    standing = sa.text("reopened_at IS NULL")
    op.create_index(
        "uq_book_close_year_field",
        "book_close",
        ["year", "field"],
        unique=True,
        sqlite_where=standing,
    )


def downgrade() -> None:
    op.drop_table("book_close")
