"""Writes a paper as a file, whole or not at all, for nobody else to read."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from kktdesk.domain.errors import PaperNotSaved


def write_paper(path: Path, pdf: bytes) -> None:
    """Write a paper; its folder is made if there is none.

    Args:
        path: the file; an older one is replaced.
        pdf: its bytes.

    Raises:
        PaperNotSaved: the place does not allow it; an older file is as it was.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, part = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            _fill(descriptor, pdf)
            Path(part).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(part).unlink()
            raise
    except OSError as error:
        raise PaperNotSaved from error


def _fill(descriptor: int, content: bytes) -> None:
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
