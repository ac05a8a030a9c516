"""Reads a text file that somebody hands in; whatever is odd about the file is refused by name."""

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from kktdesk.domain.errors import EntryRefused, Problem

LARGEST: Final = 10_000_000
STANDARD_INPUT: Final = "-"

_LONGEST_NAME: Final = 80


def reason(code: str, /, **values: object) -> tuple[Problem]:
    """Say what is odd about a file.

    Returns:
        the one problem of its refusal.
    """
    return (Problem("", code, values),)


def read_text(source: str) -> str:
    """Read a whole text in UTF-8, with or without a byte order mark.

    Args:
        source: its path; ``-`` is the standard input.

    Returns:
        the text, its line ends as they are.

    Raises:
        EntryRefused: the file is missing, too large, or not UTF-8.
    """
    name = file_name(source)
    try:
        with _opened(source) as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError):  # ValueError: a path with a NUL in it
        raise EntryRefused(reason("file-unreadable", file=name)) from None
    return _decoded(content, name, "utf-8-sig")


def read_lines(source: str) -> Iterator[str]:
    """Read a text line by line, whatever its length.

    Args:
        source: its path; ``-`` is the standard input.

    Yields:
        the lines with their ends.

    Raises:
        EntryRefused: the file is missing, or a line is too large or not UTF-8.
    """
    name, encoding = file_name(source), "utf-8-sig"
    try:
        with _opened(source) as file:
            for line in iter(partial(file.readline, LARGEST + 1), b""):
                yield _decoded(line, name, encoding)
                encoding = "utf-8"
    except (OSError, ValueError):
        raise EntryRefused(reason("file-unreadable", file=name)) from None


def file_name(source: str) -> str:
    """Give the name of a file as it may stand in a sentence.

    Returns:
        one line, cut; signs that cannot be seen are spelt out, for they may be what is wrong.
    """
    return shown(Path(source).name)


def shown(text: str) -> str:
    """Give a text of a file as it may stand in a sentence.

    Returns:
        one line, cut; signs that cannot be seen are spelt out, for they may be what is wrong.
    """
    signs = (
        sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text
    )
    return "".join(signs)[:_LONGEST_NAME]


def _opened(source: str) -> AbstractContextManager[BinaryIO]:
    if source != STANDARD_INPUT:
        return Path(source).open("rb")
    if sys.stdin is None:  # it was closed before the program began
        raise OSError
    return nullcontext(sys.stdin.buffer)


def _decoded(content: bytes, name: str, encoding: str) -> str:
    if len(content) > LARGEST:
        raise EntryRefused(reason("file-too-large", file=name, limit=LARGEST // 1_000_000))
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise EntryRefused(reason("file-not-utf-8", file=name)) from None
