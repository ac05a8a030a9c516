"""What dossiers are found by: beginnings of words and ends of numbers; the order of names."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from kktdesk.domain.text import fold_words

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_AT_ONCE = 5_000
# By what all dossiers can stand in order without being sorted.
_ORDERS = ("applicant_key", "due_at", "holder")
_READ = """SELECT id, applicant_name, search_words, code, official_code, applicant_phone,
    applicant_id_number, submitter_id_number FROM dossier
    WHERE id > :last ORDER BY id LIMIT :most"""


def upgrade() -> None:
    op.create_table(
        "search_token",
        sa.Column("token", sa.String(length=300), nullable=False),
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossier.id"], name=op.f("fk_search_token_dossier_id_dossier")
        ),
        sa.PrimaryKeyConstraint("token", "dossier_id", name=op.f("pk_search_token")),
        sqlite_with_rowid=False,
    )
    op.add_column(
        "dossier",
        sa.Column("applicant_key", sa.String(length=750), nullable=False, server_default=""),
    )
    _fill(op.get_bind())
    for column in _ORDERS:
        op.create_index(f"ix_dossier_{column}", "dossier", [column])


def _fill(connection: sa.Connection) -> None:
    tokens = sa.text("INSERT INTO search_token (token, dossier_id) VALUES (:token, :id)")
    keys = sa.text("UPDATE dossier SET applicant_key = :key WHERE id = :id")
    last = 0
    while rows := connection.execute(sa.text(_READ), {"last": last, "most": _AT_ONCE}).all():
        last = rows[-1].id
        connection.execute(keys, [{"id": row.id, "key": _key(row)} for row in rows])
        connection.execute(tokens, [token for row in rows for token in _tokens(row)])


def _key(row: sa.Row[tuple[object, ...]]) -> str:
    return fold_words(row.applicant_name)


def _tokens(row: sa.Row[tuple[object, ...]]) -> Iterator[dict[str, object]]:
    codes = {f"#{text.upper()[::-1]}" for text in (row.code, row.official_code) if text}
    numbers = (row.applicant_phone, row.applicant_id_number, row.submitter_id_number)
    ends = {f"+{text[::-1]}" for text in numbers if text}
    for token in {*row.search_words.split(), *codes, *ends}:
        yield {"token": token, "id": row.id}


def downgrade() -> None:
    for column in _ORDERS:
        op.drop_index(f"ix_dossier_{column}", "dossier")
    op.drop_column("dossier", "applicant_key")
    op.drop_table("search_token")
