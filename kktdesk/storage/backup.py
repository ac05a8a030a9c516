"""Verified copies of the register: made by SQLite's backup, read back, only then named.

A copy that was not read back is not one. The newest thirty are kept.
"""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kktdesk.domain.errors import BackupFailed
from kktdesk.domain.moment import VIETNAM, local

KEPT = 30
FOLDER = "backups"

_PREFIX = "kktdesk-"
_STAMP = "%Y%m%d-%H%M%S-%f"


@dataclass(frozen=True, slots=True)
class Copy:
    """A verified copy.

    Attributes:
        dossiers: rows of the register in it.
    """

    path: Path
    made_at: datetime
    dossiers: int


def make_copy(register: Path, now: datetime) -> Copy:
    """Copy the register into the folder ``backups`` beside it and verify the copy.

    Args:
        register: the SQLite file; others may write meanwhile.
        now: moment that names the copy.

    Returns:
        the copy; older ones beyond the kept number are gone.

    Raises:
        BackupFailed: the copy could not be made or is not whole; older copies are untouched.
    """
    folder = register.parent / FOLDER
    part = folder / f"{_PREFIX}{local(now).strftime(_STAMP)}.part"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        expected = _copy(register, part)
        _verify(part, expected)
        path = part.with_suffix(".db")
        part.replace(path)
        _sync(folder)
        _drop_old(folder)
    except (OSError, sqlite3.Error, BackupFailed) as error:
        part.unlink(missing_ok=True)
        raise BackupFailed(folder=FOLDER) from error
    return Copy(path, now, expected)


def _copy(register: Path, part: Path) -> int:
    part.touch(mode=0o600)
    with closing(_open(register)) as source, closing(sqlite3.connect(part)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE").fetchall()
        count: int = target.execute("SELECT count(*) FROM dossier").fetchone()[0]
    _sync(part)
    return count


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=10)


def _verify(part: Path, expected: int) -> None:
    with closing(_open(part)) as copy:
        whole = copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        whole = whole and not copy.execute("PRAGMA foreign_key_check").fetchall()
        count = copy.execute("SELECT count(*) FROM dossier").fetchone()[0]
    if not whole or count != expected:
        raise BackupFailed(folder=FOLDER)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _drop_old(folder: Path) -> None:
    for path in copies(folder)[KEPT:]:
        path.unlink()


def copies(folder: Path) -> list[Path]:
    """List the copies of a folder, newest first.

    Returns:
        their paths; empty if the folder does not exist.
    """
    return sorted(folder.glob(f"{_PREFIX}*.db"), reverse=True)


def last_copy(register: Path) -> Copy | None:
    """Give the newest copy with its row count.

    Returns:
        the copy, or None before the first one.
    """
    found = copies(register.parent / FOLDER)
    if not found:
        return None
    stamp = found[0].stem.removeprefix(_PREFIX)
    made_at = datetime.strptime(stamp, _STAMP).replace(tzinfo=VIETNAM)
    with closing(_open(found[0])) as copy:
        count: int = copy.execute("SELECT count(*) FROM dossier").fetchone()[0]
    return Copy(found[0], made_at, count)
