"""Turns what the database driver throws into refusals that the clerk can understand."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from kktdesk.domain.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseFull,
    DatabaseReadOnly,
    DeskError,
)

_KINDS: dict[int, type[DeskError]] = {
    sqlite3.SQLITE_BUSY: DatabaseBusy,
    sqlite3.SQLITE_LOCKED: DatabaseBusy,
    sqlite3.SQLITE_FULL: DatabaseFull,
    sqlite3.SQLITE_READONLY: DatabaseReadOnly,
    sqlite3.SQLITE_CANTOPEN: DatabaseReadOnly,
    sqlite3.SQLITE_CORRUPT: DatabaseDamaged,
    sqlite3.SQLITE_NOTADB: DatabaseDamaged,
}


def kind_of(error: BaseException | None) -> type[DeskError] | None:
    """Tell which refusal a driver's error is.

    Args:
        error: the driver's own exception.

    Returns:
        a kind of DeskError, or None where it is no known one (an I/O error, a bug).
    """
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else _KINDS.get(code & 0xFF)


def is_busy(error: BaseException | None) -> bool:
    """Tell whether another connection holds the file just now.

    Returns:
        True where trying again can help.
    """
    return kind_of(error) is DatabaseBusy


@contextmanager
def translated() -> Iterator[None]:
    """Raise the clerk's refusal instead of the driver's error; let bugs pass.

    Yields:
        nothing.

    Raises:
        DeskError: one of the Database kinds.
        DBAPIError: a fault of the program or of the disk, as SQLAlchemy tells it.
        Error: the same from the bare driver.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        kind = kind_of(error.orig if isinstance(error, DBAPIError) else error)
        if kind is None:
            raise
        raise kind from error


def is_unsure(error: BaseException) -> bool:
    """Tell whether a failed save may still be on disk, so that the register must be asked.

    Returns:
        True for a fault of the disk during a write or its commit.
    """
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    return code is not None and code & 0xFF == sqlite3.SQLITE_IOERR
