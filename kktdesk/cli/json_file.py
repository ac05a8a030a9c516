"""Reads a JSON file that somebody hands in; whatever is odd about the file is refused by name."""

import json
from typing import Final

from kktdesk.cli.text_file import file_name, read_text, reason, shown
from kktdesk.domain.errors import EntryRefused

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
    text, name = read_text(source), file_name(source)
    try:
        value: object = json.loads(
            text, object_pairs_hook=_once, parse_int=_whole_number, parse_constant=_no_number
        )
    except json.JSONDecodeError as error:
        raise EntryRefused(reason("file-not-json", file=name, line=error.lineno)) from None
    except RecursionError:
        raise EntryRefused(reason("file-not-json", file=name, line=1)) from None
    return value


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
        raise EntryRefused(reason("duplicate-key", key=shown(twice)))
    return values


def _whole_number(digits: str) -> int | float:
    return int(digits) if len(digits) <= _LONGEST_WHOLE_NUMBER else float("inf")


def _no_number(word: str) -> object:
    """Refuse what Python's reader takes and JSON does not have.

    Raises:
        EntryRefused: always.
    """
    raise EntryRefused(reason("number-not-json", value=word))
