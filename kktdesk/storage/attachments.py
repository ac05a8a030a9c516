"""Scans on disk, each under the hash of its content, and the rows that name them.

``attachments/ab/abcdef…`` in the data folder: written once, whole, before a row names it, and
never changed or deleted afterwards. A kill in between leaves a file that no row names. A path is
made of hexadecimal digits only and no symbolic link on it is followed.

Nothing here deletes a scan, not even one that was removed from its dossier: the removed row, other
rows and older copies of the register may name the same content. No act, start or backup cleans the
folder; what an office has to destroy by law it destroys itself, with a record of its own.
"""

import errno
import hashlib
import os
import re
import stat
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kktdesk.domain.attachment import MEGABYTE, MOST_BYTES, shown_name
from kktdesk.domain.attachment_errors import AttachmentChanged, AttachmentMissing, ScanRefused
from kktdesk.domain.errors import DatabaseFull, DatabaseReadOnly, FileNotOpened, FileNotSaved
from kktdesk.models.life import Attachment

FOLDER = "attachments"

_DIGEST = re.compile(r"[0-9a-f]{64}")
_DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
# A pipe must not make the desk wait, nor a link lead it elsewhere; Windows has neither word.
_CAREFULLY = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True, slots=True)
class Store:
    """The scans of one data folder."""

    data_dir: Path
    # Folders whose own names this process has seen on disk: a name is synced once, not with each
    # scan. That a folder exists does not say so, for whoever made it may have been killed.
    _settled: set[Path] = field(default_factory=set, repr=False, compare=False)

    def keep(self, content: bytes) -> str:
        """Put a content on disk; one that is there already is left as it is.

        Returns:
            its digest; by then it is on disk, whole.

        Raises:
            DatabaseFull: the disk is full.
            DatabaseReadOnly: the folder does not allow writing, or is none.
        """
        digest = hashlib.sha256(content).hexdigest()
        try:
            if self._content(digest) != content:
                self._write(digest, content)
            self._settle(digest)
        except OSError as error:
            if error.errno in _DISK_FULL:
                raise DatabaseFull from error
            raise DatabaseReadOnly(folder=FOLDER) from error
        return digest

    def content(self, digest: str) -> bytes:
        """Give a content back.

        Returns:
            the bytes that were kept.

        Raises:
            AttachmentMissing: the file is not there.
            AttachmentChanged: the file is not what was kept.
        """
        try:
            content = self._content(digest)
        except OSError:
            content = None
        if content is None:
            raise AttachmentMissing
        if hashlib.sha256(content).hexdigest() != digest:
            raise AttachmentChanged
        return content

    def has(self, digest: str, size: int) -> bool:
        """Say whether a file is there in its size; its content is not read.

        Returns:
            False where ``content`` would surely refuse.
        """
        try:
            found = self._path(digest).lstat()
        except OSError:
            return False
        return stat.S_ISREG(found.st_mode) and found.st_size == size

    def _path(self, digest: str) -> Path:
        if not _DIGEST.fullmatch(digest):  # a row that somebody else wrote
            raise FileNotFoundError(errno.ENOENT, FOLDER)
        folder = self.data_dir / FOLDER / digest[:2]
        for each in (folder.parent, folder):
            if each.is_symlink():
                raise NotADirectoryError(errno.ENOTDIR, FOLDER)
        return folder / digest

    def _content(self, digest: str) -> bytes | None:
        path = self._path(digest)
        try:
            return _read(path, MOST_BYTES)
        except FileNotFoundError:
            return None

    def _write(self, digest: str, content: bytes) -> None:
        path = self._path(digest)
        for folder in (path.parent.parent, path.parent):
            folder.mkdir(mode=0o700, exist_ok=True)
        _replace(path, content)

    def _settle(self, digest: str) -> None:
        # Also for a file that was there: whoever wrote it may have been killed before this.
        folder = self._path(digest).parent
        _sync(folder)
        for each in (folder, folder.parent):
            if each not in self._settled:
                _sync(each.parent)
                self._settled.add(each)


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(".part", ".", path.parent)  # 0600, and nobody else's
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _read(path: Path, most: int) -> bytes:
    """Read a plain file, at most one byte more than ``most``.

    Returns:
        its bytes.

    Raises:
        OSError: it cannot be read, or is a link, a folder, a pipe or a device.
    """
    handle = os.open(path, _CAREFULLY)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, FOLDER)
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(most + 1)
    finally:
        os.close(handle)


def read_scan(path: Path) -> bytes:
    """Read a file that the clerk has chosen.

    Returns:
        its bytes.

    Raises:
        ScanRefused: it is a link, a folder, a pipe or a device, or larger than may be kept.
        FileNotOpened: it cannot be read.
    """
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise ScanRefused("scan-no-file", shown_name(path.name))
        content = _read(path, MOST_BYTES)
    except (OSError, ValueError) as error:  # a name with a NUL is a ValueError
        raise FileNotOpened(file=shown_name(path.name)) from error
    if len(content) > MOST_BYTES:
        name, limit = shown_name(path.name), MOST_BYTES // MEGABYTE
        raise ScanRefused("scan-too-large", name, limit=limit)
    return content


def write_copy(path: Path, content: bytes, store: Store) -> None:
    """Write a content as a file of the clerk's own, whole or not at all, for nobody else to read.

    Args:
        path: the file; an older one is replaced.
        content: what it is to hold.
        store: nothing is written into it.

    Raises:
        FileNotSaved: the place does not allow it, or lies in the store; what was there stays.
    """
    try:
        if (store.data_dir / FOLDER).resolve() in path.resolve().parents:
            raise FileNotSaved(file=shown_name(path.name))
        _replace(path, content)
    except (OSError, ValueError) as error:
        raise FileNotSaved(file=shown_name(path.name)) from error


def standing(session: Session, dossier_id: int) -> list[Attachment]:
    """List the scans of a dossier that were not removed, in the order of the components.

    Returns:
        the rows; results and others come behind.
    """
    query = (
        select(Attachment)
        .where(Attachment.dossier_id == dossier_id, Attachment.removed_at.is_(None))
        .order_by(Attachment.position.is_(None), Attachment.position, Attachment.id)
    )
    return list(session.scalars(query))
