"""The log of the program: what went wrong and where, never about whom.

A record is one line. Texts of exceptions are left out, since a database or a parser may quote in
them what a clerk typed; their kind and the places in the code stand instead.
"""

import faulthandler
import logging
import os
import sys
import threading
import traceback
from contextlib import suppress
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import TextIO

from typing_extensions import override

from kktdesk.domain.errors import DeskError
from kktdesk.domain.moment import VIETNAM

FOLDER = "logs"
BYTES_PER_FILE = 1_000_000
OLD_FILES = 4
LONGEST_MESSAGE = 2_000

_log = logging.getLogger("kktdesk")
_crash_files: list[TextIO] = []  # faulthandler needs its file open until the end


def start(data_dir: Path, name: str) -> bool:
    """Begin the log of this process, and catch in it what nobody caught.

    Args:
        data_dir: folder of the register; the log goes to ``logs`` below it.
        name: which program writes, ``window`` or ``command``: two processes never share a file.

    Returns:
        False if the folder does not allow it; the program then runs without a log file.
    """
    stop()
    _log.setLevel(logging.INFO)
    _log.propagate = False
    sys.excepthook = _on_uncaught
    threading.excepthook = _on_uncaught_in_thread
    try:
        (data_dir / FOLDER).mkdir(mode=0o700, parents=True, exist_ok=True)
        _add_file(data_dir / FOLDER / f"{name}.log")
        _watch_crashes(data_dir / FOLDER / f"{name}-crash.log")
    except OSError:
        return False
    return True


def stop() -> None:
    """Close the log's files."""
    for handler in tuple(_log.handlers):
        _log.removeHandler(handler)
        handler.close()
    faulthandler.disable()
    while _crash_files:
        _crash_files.pop().close()


def incident(error: BaseException) -> str:
    """Write down a fault of the program under a number that a clerk can read out.

    Returns:
        the number: six digits, which no input method changes.
    """
    number = f"{int.from_bytes(os.urandom(4)) % 1_000_000:06d}"
    _log.error("incident %s", number, exc_info=error)
    return number


def _add_file(path: Path) -> None:
    handler = _PrivateFile(path)
    handler.setFormatter(OneLine())
    _log.addHandler(handler)


def _watch_crashes(path: Path) -> None:
    file = open(path, "a", encoding="utf-8", opener=_open_private)  # noqa: SIM115 - stays open
    _crash_files.append(file)
    faulthandler.enable(file)


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _on_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    _log.critical("uncaught", exc_info=(kind, error, trace))
    if sys.stderr is not None:  # None in a windowed program on Windows
        with suppress(OSError):
            sys.stderr.write(f"kktdesk: {_kind_and_places(error)}\n")


def _on_uncaught_in_thread(uncaught: threading.ExceptHookArgs) -> None:
    if uncaught.exc_value is not None:
        _on_uncaught(uncaught.exc_type, uncaught.exc_value, uncaught.exc_traceback)


class _PrivateFile(logging.FileHandler):
    # Python's own rotating handler loads sockets and pickles: 12 ms of every start.
    @override
    def _open(self) -> TextIOWrapper:
        return open(
            self.baseFilename, "a", encoding="utf-8", errors="replace", opener=_open_private
        )

    @override
    def emit(self, record: logging.LogRecord) -> None:
        if self.stream is not None and self.stream.tell() > BYTES_PER_FILE:
            self._turn_over()
        super().emit(record)

    def _turn_over(self) -> None:
        self.close()
        with suppress(OSError):  # another window holds the file: it grows on
            for number in range(OLD_FILES, 0, -1):
                newer = Path(_old_name(self.baseFilename, number - 1))
                if newer.exists():
                    newer.replace(_old_name(self.baseFilename, number))
        self.stream = self._open()


def _old_name(path: str, number: int) -> str:
    return f"{path}.{number}" if number else path


class OneLine(logging.Formatter):
    """Makes one escaped line of a record, without the text of its exception."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, VIETNAM).isoformat(timespec="milliseconds")
        parts = [at, record.levelname, record.name, record.getMessage()[:LONGEST_MESSAGE]]
        if record.exc_info and record.exc_info[1] is not None:
            parts.append(_kind_and_places(record.exc_info[1]))
        return " ".join(_escaped(part) for part in parts)


def _escaped(text: str) -> str:
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text
    )


def _kind_and_places(error: BaseException) -> str:
    said: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(said) < 10:  # noqa: PLR2004 - a chain may be a ring
        said.append(f"{_kind(cause)} at {_places(cause)}")
        cause = cause.__cause__ or cause.__context__
    return " from ".join(said)


def _kind(error: BaseException) -> str:
    kind = type(error)
    name = f"{kind.__module__}.{kind.__qualname__}"
    if isinstance(error, DeskError):
        return f"{name}[{error.code}]"
    return f"{name}[errno {error.errno}]" if isinstance(error, OSError) else name


def _places(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return " > ".join(f"{_module(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)


def _module(path: str) -> str:
    # the folders above may bear a person's name
    return "/".join(Path(path).parts[-2:])
