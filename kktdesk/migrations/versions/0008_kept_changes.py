"""What a kept sheet corrects of earlier days is kept like the sheet itself."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_KEPT = (
    """CREATE TRIGGER day_change_keeps BEFORE UPDATE ON day_change
    BEGIN SELECT RAISE(ABORT, 'a correction of a closed day is kept as it was'); END""",
    """CREATE TRIGGER day_change_stays BEFORE DELETE ON day_change
    BEGIN SELECT RAISE(ABORT, 'a correction of a closed day is kept as it was'); END""",
)


def upgrade() -> None:
    for statement in _KEPT:
        op.execute(statement)


def downgrade() -> None:
    op.execute("DROP TRIGGER day_change_keeps")
    op.execute("DROP TRIGGER day_change_stays")
