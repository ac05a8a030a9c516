"""The whole life of a dossier: acts, who holds it, bundles for the post, files, directory."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_OLD_CHECKS = {
    "state": "state IN ('received', 'ready', 'returned')",
    "ready": "(state = 'received') = (ready_at IS NULL)",
    "returned": "(state = 'returned') = (returned_at IS NOT NULL)",
}
_NEW_CHECKS = {
    "ready": "(state IN ('ready', 'returned')) = (ready_at IS NOT NULL)",
    "returned": "(state = 'returned') = (returned_at IS NOT NULL)",
    "ended": "(state = 'stopped') = (ended_at IS NOT NULL)",
}

_INDEXES: tuple[tuple[str, tuple[str, ...], str | None], ...] = (
    ("ix_dossier_holder_state", ("holder", "state"), None),
    ("ix_dossier_procedure_state", ("procedure", "state", "received_at"), None),
    ("ix_dossier_post_state_returned_at", ("post_state", "returned_at"), None),
    ("ix_dossier_unprinted", ("received_at", "id"), "printed_at IS NULL"),
)

# What a register from before knows of its acts, so that they can be taken back as before.
_KNOWN_ACTS = (
    """INSERT INTO dossier_act
    (dossier_id, act, at, recorded_at, clerk, supervisor, said, before)
    SELECT id, 'ready', ready_at, ready_at, '', '', '{}',
    '{"state": "received", "ready_at": null}'
    FROM dossier WHERE ready_at IS NOT NULL ORDER BY id""",
    """INSERT INTO dossier_act
    (dossier_id, act, at, recorded_at, clerk, supervisor, said, before)
    SELECT dossier_id,
    CASE way WHEN 'counter' THEN 'hand-over' WHEN 'post' THEN 'post' ELSE 'send' END,
    at, at, clerk, '', '{}',
    '{"state": "ready", "returned_at": null, "returned_by": null, "returned_to": ""}'
    FROM delivery WHERE taken_back_at IS NULL ORDER BY id""",
)

# Who stood at the desk so far is an officer of the counter.
_KNOWN_CLERKS = """INSERT INTO directory_entry (kind, name, title, division, is_active)
    SELECT DISTINCT 'officer', value, '', '', 1 FROM office_setting
    WHERE name = 'clerk' AND value <> '' ORDER BY id"""

# Those that point to others come first.
_TABLES = (
    "bundle_dossier",
    "bundle",
    "intake_note",
    "attachment",
    "dossier_act",
    "directory_entry",
)


def upgrade() -> None:
    _create_directory()
    op.add_column(
        "office_setting", sa.Column("reason", sa.Text(), nullable=False, server_default="")
    )
    _create_bundle()
    _create_bundle_dossier()
    _create_dossier_act()
    _create_attachment()
    _create_intake_note()
    _widen_dossier()
    op.execute("UPDATE dossier SET base_due_at = due_at")
    for statement in (*_KNOWN_ACTS, _KNOWN_CLERKS):
        op.execute(statement)


def _widen_dossier() -> None:
    with op.batch_alter_table("dossier") as dossier:
        for name in _OLD_CHECKS:
            dossier.drop_constraint(op.f(f"ck_dossier_{name}"), type_="check")
        for column in _columns():
            dossier.add_column(column)
        for name, condition in _NEW_CHECKS.items():
            dossier.create_check_constraint(op.f(f"ck_dossier_{name}"), condition)
    for name, columns, only in _INDEXES:
        where = None if only is None else sa.text(only)
        op.create_index(name, "dossier", list(columns), sqlite_where=where)


def _columns() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("filed_at", sa.DateTime(), nullable=True),
        sa.Column("base_due_at", sa.DateTime(), nullable=True),
        _text("holder", 250),
        _text("officer", 250),
        sa.Column("holder_until", sa.DateTime(), nullable=True),
        sa.Column("waiting_since", sa.DateTime(), nullable=True),
        sa.Column("waiting_until", sa.Date(), nullable=True),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ended_by", sa.String(length=20), nullable=True),
        _text("result_number", 60),
        sa.Column("result_on", sa.Date(), nullable=True),
        sa.Column("is_result_electronic", sa.Boolean(), nullable=False, server_default="0"),
        _text("shelf", 60),
        sa.Column("post_state", sa.String(length=20), nullable=True),
        _text("replaces", 40),
        _text("replaced_by", 40),
    )


def _text(name: str, length: int) -> sa.Column[object]:
    return sa.Column(name, sa.String(length=length), nullable=False, server_default="")


def _create_directory() -> None:
    op.create_table(
        "directory_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=250), nullable=False),
        sa.Column("title", sa.String(length=250), nullable=False),
        sa.Column("division", sa.String(length=250), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directory_entry")),
        sa.UniqueConstraint("kind", "name", name=op.f("uq_directory_entry_kind_name")),
    )


def _create_bundle() -> None:
    op.create_table(
        "bundle",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("carrier", sa.String(length=250), nullable=False),
        sa.Column("opened_at", sa.DateTime(), nullable=False),
        sa.Column("handed_over_at", sa.DateTime(), nullable=True),
        sa.Column("taken_by", sa.String(length=250), nullable=False),
        sa.Column("clerk", sa.String(length=250), nullable=False),
        sa.Column("sheet", sa.JSON(), nullable=True),
        sa.Column("sheet_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bundle")),
        sa.UniqueConstraint("name", name=op.f("uq_bundle_name")),
    )


def _create_bundle_dossier() -> None:
    op.create_table(
        "bundle_dossier",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("bundle_id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), nullable=True),
        sa.Column("item", sa.String(length=60), nullable=False),
        sa.Column("originals", sa.Integer(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("collect", sa.Integer(), nullable=False),
        sa.Column("fare", sa.String(length=120), nullable=False),
        sa.Column("note", sa.String(length=250), nullable=False),
        sa.CheckConstraint("collect >= 0", name=op.f("ck_bundle_dossier_collect")),
        *(
            sa.ForeignKeyConstraint(
                [f"{other}_id"],
                [f"{other}.id"],
                name=op.f(f"fk_bundle_dossier_{other}_id_{other}"),
            )
            for other in ("bundle", "dossier", "delivery")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bundle_dossier")),
    )
    for column in ("bundle_id", "dossier_id", "item"):
        op.create_index(op.f(f"ix_bundle_dossier_{column}"), "bundle_dossier", [column])
    waiting = sa.text("delivery_id IS NULL")
    op.create_index(
        "uq_bundle_dossier_waiting",
        "bundle_dossier",
        ["dossier_id"],
        unique=True,
        sqlite_where=waiting,
    )
    op.create_index("ix_delivery_item", "delivery", ["item"])


def _create_dossier_act() -> None:
    op.create_table(
        "dossier_act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("act", sa.String(length=20), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("clerk", sa.String(length=250), nullable=False),
        sa.Column("supervisor", sa.String(length=250), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("taken_back_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossier.id"], name=op.f("fk_dossier_act_dossier_id_dossier")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dossier_act")),
    )
    op.create_index(op.f("ix_dossier_act_dossier_id"), "dossier_act", ["dossier_id"])


def _create_attachment() -> None:
    op.create_table(
        "attachment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=250), nullable=False),
        sa.Column("media", sa.String(length=20), nullable=False),
        sa.Column("caution", sa.String(length=20), nullable=True),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.Column("clerk", sa.String(length=250), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("removed_by", sa.String(length=250), nullable=False),
        sa.Column("removed_reason", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossier.id"], name=op.f("fk_attachment_dossier_id_dossier")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
    )
    op.create_index(op.f("ix_attachment_dossier_id"), "attachment", ["dossier_id"])


def _create_intake_note() -> None:
    op.create_table(
        "intake_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("applicant_name", sa.String(length=250), nullable=False),
        sa.Column("applicant_id_number", sa.String(length=60), nullable=False),
        sa.Column("procedure", sa.String(length=40), nullable=False),
        sa.Column("procedure_name", sa.Text(), nullable=False),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("clerk", sa.String(length=250), nullable=False),
        sa.Column("counter", sa.String(length=250), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake_note")),
        sa.UniqueConstraint("request_id", name=op.f("uq_intake_note_request_id")),
    )
    op.create_index(op.f("ix_intake_note_at"), "intake_note", ["at"])


def downgrade() -> None:
    for name, _columns_of_it, _condition in _INDEXES:
        op.drop_index(name, "dossier")
    op.drop_index("ix_delivery_item", "delivery")
    with op.batch_alter_table("dossier") as dossier:
        for name in _NEW_CHECKS:
            dossier.drop_constraint(op.f(f"ck_dossier_{name}"), type_="check")
        for column in _columns():
            dossier.drop_column(column.name)
        for name, condition in _OLD_CHECKS.items():
            dossier.create_check_constraint(op.f(f"ck_dossier_{name}"), condition)
    op.drop_column("office_setting", "reason")
    for table in _TABLES:
        op.drop_table(table)
