"""Writes papers and lists as files, whole or not at all, for nobody else to read."""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kktdesk import messages
from kktdesk.cli.outcome import of_error
from kktdesk.domain.errors import DeskError, FileNotSaved, PaperNotSaved, Problem


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


def paper_warnings(
    path: Path, make: Callable[[], bytes], code: str = "pdf-not-written"
) -> tuple[Problem, ...]:
    """Write the paper of an act that is done: nothing that fails here may hide the act.

    Args:
        path: the file; an older one is replaced.
        make: gives its bytes.
        code: of the sentence that says what is done all the same.

    Returns:
        why there is no file; nothing where there is one.
    """
    try:
        write_paper(path, make())
    except DeskError as error:
        return (Problem("pdf", code, {"reason": messages.of_error(error).happened}),)
    except Exception as error:  # noqa: BLE001 - it is in the log, and the act stands
        return (Problem("pdf", code, {"reason": of_error(error).complaint}),)
    return ()


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
