"""The schema: made once, equal to the models, never forced on a foreign file."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import DatabaseDamaged, DatabaseNewer, DatabaseReadOnly, NotSetUp
from kktdesk.models import book_close as _book_close  # noqa: F401 - its table counts too
from kktdesk.models import catalogue as _catalogue  # noqa: F401 - the same
from kktdesk.models import day_close as _day_close  # noqa: F401 - the same
from kktdesk.models import directory as _directory  # noqa: F401 - the same
from kktdesk.models import life as _life  # noqa: F401 - the same
from kktdesk.models import paper as _paper  # noqa: F401 - the same
from kktdesk.models.base import Base
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.storage.engine import make_engine
from kktdesk.storage.migrate import upgrade
from tests.factories import an_entry, at


def test_schema_is_what_the_models_say(desk: Desk) -> None:
    with desk._register.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_log_refuses_changes_in_the_database_itself(desk: Desk) -> None:
    with closing(sqlite3.connect(desk._register.path)) as connection:
        for statement in ("UPDATE log_line SET clerk = 'x'", "DELETE FROM log_line"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                connection.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE day_close SET sheet = '{}'",
        "UPDATE day_close SET sha256 = 'x'",
        "UPDATE day_close SET number = 2",
        "UPDATE day_close SET day = '2026-11-26'",
        "UPDATE day_close SET log_head = ''",
        "DELETE FROM day_close",
    ],
)
def test_a_closed_day_refuses_changes_in_the_database_itself(desk: Desk, statement: str) -> None:
    desk.days.close(date(2026, 11, 25))

    with (
        closing(sqlite3.connect(desk._register.path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="closed day"),
    ):
        connection.execute(statement)


@pytest.mark.parametrize(
    "statement", ["UPDATE day_change SET delta = 1", "DELETE FROM day_change"]
)
def test_what_a_close_corrects_refuses_changes_in_the_database_itself(
    desk: Desk, clock: FixedClock, statement: str
) -> None:
    _corrected(desk, clock)

    with (
        closing(sqlite3.connect(desk._register.path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="closed day"),
    ):
        connection.execute(statement)


def _corrected(desk: Desk, clock: FixedClock) -> None:
    """Close two days; the second sheet corrects the first."""
    code = desk.reception.receive(an_entry()).dossier.code
    desk.days.close(date(2026, 11, 25))
    clock.moment = at("2026-11-26 08:00")
    said = {"field": "channel", "value": "post", "reason": "Ghi nhầm (mẫu)"}
    desk.acts.do(code, Act.CORRECT, said)
    desk.days.close(date(2026, 11, 26))


def test_a_register_with_corrections_from_before_gets_the_same_schema_and_goes_on(
    desk: Desk, clock: FixedClock
) -> None:
    _corrected(desk, clock)
    path, fresh = desk._register.path, _schema(desk._register.path)
    engine = desk._register.engine
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        command.downgrade(_steps(connection), "0007")
        connection.exec_driver_sql("PRAGMA user_version=7")
    desk.close()
    assert _schema(path) != fresh

    with closing(open_desk(desk.data_dir, clock)) as again:
        assert _schema(path) == fresh
        assert again.verification.check().problems == ()
        again.days.reopen(date(2026, 11, 26), "Lê Hoàng Phúc (mẫu)", "Chốt nhầm (mẫu)")
        assert again.days.close(date(2026, 11, 26)).number == 3
        assert again.verification.check().problems == ()


def _steps(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", "kktdesk:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _schema(path: Path) -> set[tuple[str, str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master")
        return {(kind, name, sql) for kind, name, sql in found}


def test_a_register_of_the_step_before_the_last_is_brought_to_the_last(desk: Desk) -> None:
    with desk._register.engine.connect() as connection:
        head = ScriptDirectory.from_config(_steps(connection)).get_current_head()
        found = connection.exec_driver_sql("PRAGMA user_version").scalar_one()

    assert head == f"{found:04d}"


def test_first_step_goes_down_and_up_again(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / "kktdesk.db")
    upgrade(engine, tmp_path / "kktdesk.db", lambda: None)

    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        config = _steps(connection)
        command.downgrade(config, "base")
        command.upgrade(config, "head")
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []

    engine.dispose()


def test_opening_again_changes_nothing(desk: Desk, clock: FixedClock) -> None:
    before = desk._register.path.read_bytes()

    open_desk(desk.data_dir, clock).close()

    assert desk._register.path.read_bytes() == before


def test_newer_register_is_left_alone(desk: Desk, clock: FixedClock) -> None:
    desk.close()
    with closing(sqlite3.connect(desk._register.path)) as connection:
        connection.execute("PRAGMA user_version=99")

    with pytest.raises(DatabaseNewer):
        open_desk(desk.data_dir, clock)


def test_database_of_another_program_is_left_alone(tmp_path: Path, clock: FixedClock) -> None:
    path = tmp_path / "kktdesk.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE song (name)")
    before = path.read_bytes()

    with pytest.raises(DatabaseDamaged):
        open_desk(tmp_path, clock)

    assert path.read_bytes() == before


def test_emptied_register_with_copies_is_never_made_anew(desk: Desk, clock: FixedClock) -> None:
    desk.backups.make()
    desk.close()
    desk._register.path.write_bytes(b"")

    with pytest.raises(DatabaseDamaged):
        open_desk(desk.data_dir, clock)


def test_register_of_an_older_schema_is_copied_first(desk: Desk) -> None:
    with desk._register.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA user_version=0")
        connection.commit()
    copied: list[int] = []

    upgrade(desk._register.engine, desk._register.path, lambda: copied.append(1))

    assert copied == [1]


def test_folder_without_a_register_stays_so_when_none_is_to_be_made(
    tmp_path: Path, clock: FixedClock
) -> None:
    with pytest.raises(NotSetUp):
        open_desk(tmp_path / "none", clock, create=False)

    assert not (tmp_path / "none").exists()


def test_folder_that_cannot_be_made_is_refused(tmp_path: Path, clock: FixedClock) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")

    with pytest.raises(DatabaseReadOnly):
        open_desk(tmp_path / "file" / "data", clock)


def test_register_and_folder_are_private(desk: Desk) -> None:
    assert desk.data_dir.stat().st_mode & 0o077 == 0
    assert desk._register.path.stat().st_mode & 0o077 == 0
