"""Writes papers and lists as files, whole or not at all, for nobody else to read."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from kktdesk.domain.errors import FileNotSaved, PaperNotSaved


def write_paper(path: Path, pdf: bytes) -> None:
    """Write a paper; its folder is made if there is none.

    Args:
        path: the file; an older one is replaced.
        pdf: its bytes.

    Raises:
        PaperNotSaved: the place does not allow it; an older file is as it was.
    """
    try:
        _write(path, pdf)
    except OSError as error:
        raise PaperNotSaved from error


def write_list(path: Path, content: bytes) -> None:
    """Write a list; its folder is made if there is none.

    Args:
        path: the file; an older one is replaced.
        content: its bytes.

    Raises:
        FileNotSaved: the place does not allow it; an older file is as it was.
    """
    try:
        _write(path, content)
    except OSError as error:
        raise FileNotSaved(file=path.name[:80]) from error


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, part = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        _fill(descriptor, content)
        Path(part).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(part).unlink()
        raise


def _fill(descriptor: int, content: bytes) -> None:
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
