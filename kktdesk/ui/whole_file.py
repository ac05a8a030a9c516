"""A file that somebody asked for, written whole or not at all."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kktdesk.domain.errors import FileNotSaved


def write_made(make: Callable[[], bytes], path: Path) -> None:
    """Make a file's content and write it; a failure leaves an older file as it was.

    Args:
        make: gives the content.
        path: of the file.

    Raises:
        FileNotSaved: it cannot be written there.
    """
    content = make()
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        raise FileNotSaved(file=path.name) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
