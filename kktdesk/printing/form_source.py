"""Reads the text of a form file into its value, or refuses it by key and line.

A form's wording is data that an office may correct; a lost label or a misspelt placeholder has to
be found when the file is read, not on a citizen's paper.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import StrEnum
from types import UnionType
from typing import cast, get_args, get_origin, get_type_hints

from kktdesk.domain.errors import FormRefused
from kktdesk.domain.form import (
    Block,
    Form,
    Gap,
    Handovers,
    Line,
    Notes,
    Numbered,
    Pair,
    Recipients,
    Signatures,
    Table,
    Text,
)
from kktdesk.printing.form_check import findings

# The key that is named when the whole file cannot be read.
WHOLE_FILE = "*"
_KINDS: Mapping[str, type] = {
    "line": Line,
    "pair": Pair,
    "text": Text,
    "numbered": Numbered,
    "table": Table,
    "handovers": Handovers,
    "signatures": Signatures,
    "notes": Notes,
    "recipients": Recipients,
    "gap": Gap,
}
_HEADING = re.compile(r"^\s*\[{1,2}\s*([a-z_]+)\s*\]{1,2}")
_AT_LINE = re.compile(r"\(at line (\d+),")


def parse(text: str, file: str) -> Form:
    """Read the text of a form file.

    Args:
        text: TOML.
        file: its name, for the message.

    Returns:
        the form.

    Raises:
        FormRefused: with ``key`` and ``line``: not TOML, a key is missing, unknown, empty or of
            another kind, a placeholder is not in the catalogue, or a duty field is not there.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        raise FormRefused(file=file, key=WHOLE_FILE, line=int(found[1]) if found else 1) from None
    try:
        return _checked(cast("Form", _built(Form, table, "")))
    except _Wrong as wrong:
        key = f"{wrong.key}: {wrong.why}" if wrong.why else wrong.key
        refusal = FormRefused(file=file, key=key, line=_line_of(wrong, text))
    raise refusal


def _checked(form: Form) -> Form:
    for key, why in findings(form):
        raise _Wrong(key, why)
    return form


class _Wrong(Exception):  # noqa: N818 - never leaves this module
    """Which key is wrong; ``why`` is a word of the file itself, or ""."""

    def __init__(self, key: str, why: str = "") -> None:
        super().__init__(key)
        self.key = key
        self.why = why


def _built(kind: type, table: Mapping[str, object], prefix: str) -> object:
    hints = get_type_hints(kind)
    known = {field.name: field for field in fields(kind)}
    for name in table:
        if name not in known:
            raise _Wrong(prefix + name)
    given: dict[str, object] = {}
    for name, field in known.items():
        if name in table:
            given[name] = _value(hints[name], table[name], prefix + name)
        elif field.default is MISSING:
            raise _Wrong(prefix + name)
    return kind(**given)


def _value(hint: object, value: object, key: str) -> object:
    if get_origin(hint) is tuple:
        return _items(get_args(hint)[0], value, key)
    if hint is Block or (isinstance(hint, UnionType) and Line in get_args(hint)):
        return _block(value, key)
    if isinstance(hint, UnionType):
        hint = next(kind for kind in get_args(hint) if kind is not type(None))
    if isinstance(hint, type) and is_dataclass(hint) and isinstance(value, dict):
        return _built(hint, value, f"{key}.")
    return _plain(hint, value, key)


def _items(hint: object, value: object, key: str) -> tuple[object, ...]:
    if not isinstance(value, list) or not value:
        raise _Wrong(key)
    return tuple(_value(hint, one, f"{key}.{number}") for number, one in enumerate(value, 1))


def _block(value: object, key: str) -> object:
    if not isinstance(value, dict) or value.get("kind") not in _KINDS:
        raise _Wrong(f"{key}.kind")
    rest = {name: one for name, one in value.items() if name != "kind"}
    return _built(_KINDS[value["kind"]], rest, f"{key}.")


def _plain(hint: object, value: object, key: str) -> object:
    if hint is float and type(value) in {int, float}:
        return float(cast("float", value))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _word(hint, value, key)
    if hint in {str, int, bool, date} and type(value) is hint:
        return value
    raise _Wrong(key)


def _word(hint: type[StrEnum], value: object, key: str) -> StrEnum:
    try:
        return hint(cast("str", value))
    except ValueError:
        raise _Wrong(key) from None


def _line_of(wrong: _Wrong, text: str) -> int:
    """Find where a key stands in the file, so that an editor can go there.

    Returns:
        number of the line, the nearest one above if the key itself is not there.
    """
    lines = text.splitlines()
    first, last = _part(wrong.key.split("."), lines)
    wanted = wrong.why or f"{wrong.key.split('.')[-1]} ="
    name = wrong.key.rstrip(".0123456789").split(".")[-1]
    for sought in (wanted, f"{name} =", name):
        for number in range(first, last):
            if sought in lines[number]:
                return number + 1
    return min(first, len(lines) - 1) + 1 if lines else 1


def _part(names: list[str], lines: list[str]) -> tuple[int, int]:
    starts = list(_headings(lines))
    nth = int(names[1]) if len(names) > 1 and names[1].isdigit() else 1
    at = [number for number, name in starts if name == names[0]]
    if len(at) < nth:
        return 0, len(lines)
    first = at[nth - 1]
    return first, next((n for n, _ in starts if n > first), len(lines))


def _headings(lines: list[str]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines):
        found = _HEADING.match(line)
        if found:
            yield number, found[1]
