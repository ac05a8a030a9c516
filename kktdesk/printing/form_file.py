"""Reads a form file into its value and refuses one that is not whole.

A form's wording is data that an office may correct; a lost label or a misspelt placeholder has to
be found when the file is read, not on a citizen's paper.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import StrEnum
from string import Formatter
from typing import TypeVar, cast, get_args, get_origin, get_type_hints

from kktdesk import resources
from kktdesk.domain.errors import FormRefused

Form = TypeVar("Form")
Placeholders = Mapping[str, frozenset[str]]

# The key that is named when the whole file cannot be read.
WHOLE_FILE = "*"


def read(kind: type[Form], file: str, takes: Placeholders) -> Form:
    """Read a form file below ``resources/forms``.

    Args:
        kind: the dataclass that the file fills, tables being dataclasses of their own.
        file: for example ``receipt/v1.toml``.
        takes: the placeholders of each key that has any, by the dotted name of the key.

    Returns:
        the form.

    Raises:
        FormRefused: the file is missing, or not as it must be.
    """
    try:
        text = resources.root().joinpath("forms", file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise FormRefused(file=file, key=WHOLE_FILE, line=1) from None
    return parse(kind, text, file, takes)


def parse(kind: type[Form], text: str, file: str, takes: Placeholders) -> Form:
    """Read the text of a form file.

    Returns:
        the form.

    Raises:
        FormRefused: a key is missing, unknown, empty or of another kind, or its placeholders are
            not the ones it takes.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise FormRefused(file=file, key=WHOLE_FILE, line=1) from None
    return _Reader(file, takes, text).build(kind, table, "")


def _is_needed(field: "Field[object]") -> bool:
    return field.default is MISSING


class _Reader:
    """Builds one form; remembers which file it speaks of."""

    def __init__(self, file: str, takes: Placeholders, text: str) -> None:
        self._file = file
        self._text = text
        self._takes = takes

    def build(self, kind: type[Form], table: Mapping[str, object], prefix: str) -> Form:
        hints = get_type_hints(kind)
        known = {field.name: field for field in fields(cast("type", kind))}
        for name in table:
            if name not in known:
                raise self._refusal(prefix + name)
        wanted = [name for name, field in known.items() if name in table or _is_needed(field)]
        return kind(
            **{name: self._value(hints[name], table.get(name), prefix + name) for name in wanted}
        )

    def _value(self, hint: object, value: object, key: str) -> object:
        if get_origin(hint) is tuple and isinstance(value, list) and value:
            part = get_args(hint)[0]
            return tuple(self._value(part, one, key) for one in value)
        if isinstance(hint, type) and is_dataclass(hint) and isinstance(value, dict):
            return self.build(hint, value, f"{key}.")
        if isinstance(hint, type) and issubclass(hint, StrEnum) and value in list(hint):
            return hint(cast("str", value))
        if hint is str:
            return self._said(key, value)
        # An optional day is a day where it stands.
        if type(value) in {int, bool, date} and type(value) in {hint, *get_args(hint)}:
            return value
        raise self._refusal(key)

    def _said(self, key: str, text: object) -> str:
        if not isinstance(text, str) or not text.strip():
            raise self._refusal(key)
        try:
            found = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
        except ValueError:
            raise self._refusal(key) from None
        if found != self._takes.get(key, frozenset()):
            raise self._refusal(key)
        return text

    def _line(self, key: str) -> int:
        name = key.rsplit(".", maxsplit=1)[-1]
        lines = enumerate(self._text.splitlines(), 1)
        return next((number for number, line in lines if line.strip().startswith(name)), 1)

    def _refusal(self, key: str) -> FormRefused:
        return FormRefused(file=self._file, key=key, line=self._line(key))
