"""What a sheet corrects of earlier days is kept as the sheet itself."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_KEPT = {
    "day_change_keeps": "UPDATE",
    "day_change_stays": "DELETE",
}


def upgrade() -> None:
    for name, change in _KEPT.items():
        op.execute(
            f"CREATE TRIGGER {name} BEFORE {change} ON day_change "
            "BEGIN SELECT RAISE(ABORT, 'a correction of a closed day is kept as it was'); END"
        )


def downgrade() -> None:
    for name in _KEPT:
        op.execute(f"DROP TRIGGER {name}")
