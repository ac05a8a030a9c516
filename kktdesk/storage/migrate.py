"""Brings a register file to the schema of this program, after a copy of it was made.

At each start only two numbers of the file's header are read; Alembic is imported when a step is
missing.
"""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine

from kktdesk.domain.errors import DatabaseDamaged, DatabaseNewer
from kktdesk.storage.engine import APPLICATION_ID

SCHEMA = 9


def upgrade(engine: Engine, path: Path, copy_first: Callable[[], object]) -> None:
    """Bring the register to this program's schema; nothing happens when it is there.

    Args:
        engine: of the register.
        path: the file; a new or empty one gets the whole schema.
        copy_first: makes a verified copy; called before an existing register is changed.

    Raises:
        DatabaseNewer: the file belongs to a newer program.
        DatabaseDamaged: the file is another program's, or lost its content.
    """
    with engine.connect() as connection:
        owner = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        found = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    if found > SCHEMA and owner == APPLICATION_ID:
        raise DatabaseNewer(found=found, known=SCHEMA)
    if found == SCHEMA and owner == APPLICATION_ID:
        return
    if owner != APPLICATION_ID and (tables or _had_content(path)):
        raise DatabaseDamaged(file=path.name)
    if tables:
        copy_first()
    with engine.connect().execution_options(writes=True) as connection:
        # A step may lay a table anew; its children would hold the old one back.
        _guard_keys(connection, is_on=False)
        with connection.begin():
            _run_steps(connection)
            _check_keys(connection, path)
        _guard_keys(connection, is_on=True)


def _had_content(path: Path) -> bool:
    """Say whether a register stood here before: its copies tell, an empty file cannot.

    Returns:
        True when there are copies in the folder ``backups``.
    """
    return any((path.parent / "backups").glob("*.db"))


def _guard_keys(connection: Connection, *, is_on: bool) -> None:
    """Switch the guard of foreign keys; SQLite takes it outside a transaction only."""
    driver = connection.connection.dbapi_connection
    if driver is not None:
        driver.cursor().execute(f"PRAGMA foreign_keys={'ON' if is_on else 'OFF'}")


def _check_keys(connection: Connection, path: Path) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise DatabaseDamaged(file=path.name)


def _run_steps(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - a quarter of a second, needed on few starts
    from alembic.config import Config  # noqa: PLC0415 - the same

    config = Config()
    config.set_main_option("script_location", "kktdesk:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")
