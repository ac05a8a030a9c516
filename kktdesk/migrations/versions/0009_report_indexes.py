"""Reports read acts and terms from indexes alone."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_ACT = ("dossier_id",)
_ACT_ALONE = ("dossier_id", "act", "at", "taken_back_at")
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
_LIFE_ALONE = (*_LIFE, "term_unit")
_LONG_LIFE = "coalesce(julianday(coalesce(ready_at, ended_at)) - julianday(received_at) > 91, 1)"


def upgrade() -> None:
    _make_anew(_ACT_ALONE, _LIFE_ALONE)


def downgrade() -> None:
    _make_anew(_ACT, _LIFE)


def _make_anew(act: tuple[str, ...], life: tuple[str, ...]) -> None:
    op.drop_index("ix_dossier_act_dossier_id", "dossier_act")
    op.create_index("ix_dossier_act_dossier_id", "dossier_act", list(act))
    for name, rows in (("ix_dossier_life", None), ("ix_dossier_long_life", sa.text(_LONG_LIFE))):
        op.drop_index(name, "dossier")
        op.create_index(name, "dossier", list(life), sqlite_where=rows)
