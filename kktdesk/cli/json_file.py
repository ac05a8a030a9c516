"""Reads a JSON file that somebody hands in; whatever is odd about the file is refused by name."""

import json
import sys
from pathlib import Path
from typing import Final, TextIO

from kktdesk.domain.errors import EntryRefused, Problem

LARGEST: Final = 10_000_000
STANDARD_INPUT: Final = "-"

_LONGEST_NAME: Final = 80
_LONGEST_WHOLE_NUMBER: Final = 15


def read_json(source: str) -> object:
    """Read a JSON file in UTF-8, with or without a byte order mark.

    Args:
        source: its path; ``-`` is the standard input.

    Returns:
        dictionaries, lists, texts, numbers, flags and None; a whole number that is absurdly long
        comes as a ``float``, so that no reader takes it for a count.

    Raises:
        EntryRefused: the file is missing, too large, or not JSON.
    """
    name = _shown(Path(source).name)
    content = _content(source, name)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise EntryRefused(_reason("file-not-utf-8", file=name)) from None
    try:
        value: object = json.loads(
            text, object_pairs_hook=_once, parse_int=_whole_number, parse_constant=_no_number
        )
    except json.JSONDecodeError as error:
        raise EntryRefused(_reason("file-not-json", file=name, line=error.lineno)) from None
    except RecursionError:
        raise EntryRefused(_reason("file-not-json", file=name, line=1)) from None
    return value


def shown_key(key: str) -> str:
    """Give a key of a file as it may stand in a sentence.

    Returns:
        one line, cut; signs that cannot be seen are spelt out, for they may be what is wrong.
    """
    return _shown(key)


def _reason(code: str, /, **values: object) -> tuple[Problem]:
    return (Problem("", code, values),)


def _shown(text: str) -> str:
    signs = (
        sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text
    )
    return "".join(signs)[:_LONGEST_NAME]


def _content(source: str, name: str) -> bytes:
    try:
        content = _standard_input(sys.stdin) if source == STANDARD_INPUT else _file(Path(source))
    except (OSError, ValueError):  # ValueError: a path with a NUL in it
        raise EntryRefused(_reason("file-unreadable", file=name)) from None
    if len(content) > LARGEST:
        raise EntryRefused(_reason("file-too-large", file=name, limit=LARGEST // 1_000_000))
    return content


def _standard_input(stream: TextIO | None) -> bytes:
    if stream is None:  # it was closed before the program began
        raise OSError
    return stream.buffer.read(LARGEST + 1)


def _file(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Let each key stand once: of two values one would vanish unseen.

    Returns:
        the object.

    Raises:
        EntryRefused: a key stands twice.
    """
    values = dict(pairs)
    if len(values) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise EntryRefused(_reason("duplicate-key", key=shown_key(twice)))
    return values


def _whole_number(digits: str) -> int | float:
    return int(digits) if len(digits) <= _LONGEST_WHOLE_NUMBER else float("inf")


def _no_number(word: str) -> object:
    """Refuse what Python's reader takes and JSON does not have.

    Raises:
        EntryRefused: always.
    """
    raise EntryRefused(_reason("number-not-json", value=word))
