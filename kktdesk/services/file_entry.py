"""Reads a table of a TOML file key by key and says which file and which entry is wrong.

The files are edited by people: an unknown key is refused like a wrong value, for a misspelt key
would otherwise silently mean the default.
"""

import tomllib
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from kktdesk.domain.errors import FileRefused

Kind = TypeVar("Kind", str, int, bool, date, time, datetime)
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One table of a file.

    Attributes:
        file: name of the file.
        name: what the entry is called in a refusal; "" for the file itself.
    """

    file: str
    name: str
    values: dict[str, object]

    def refused(self, key: str, problem: str) -> FileRefused:
        """Make the refusal of this entry.

        Args:
            key: the key that is wrong, or "".
            problem: one word, for example ``duplicate``.

        Returns:
            the error, for the caller to raise.
        """
        return FileRefused(field=key, file=self.file, entry=self.name, key=key, problem=problem)

    def allow(self, *keys: str) -> None:
        """Let only these keys stand in the entry.

        Raises:
            FileRefused: there is another one.
        """
        for key in self.values:
            if key not in keys:
                raise self.refused(key, "unknown-key")

    def get(self, key: str, kind: type[Kind]) -> Kind | None:
        """Give a value of exactly that kind (a moment is no day, a flag is no number).

        Returns:
            the value, or None where the key is missing.

        Raises:
            FileRefused: the value is of another kind.
        """
        value = self.values.get(key)
        if value is None:
            return None
        if isinstance(value, kind) and type(value) is kind:
            return value
        raise self.refused(key, "wrong-kind")

    def need(self, key: str, kind: type[Kind]) -> Kind:
        """Give a value that must be there.

        Returns:
            the value.

        Raises:
            FileRefused: it is missing or of another kind.
        """
        value = self.get(key, kind)
        if value is None:
            raise self.refused(key, "missing")
        return value

    def text(self, key: str) -> str:
        """Give a text that must not be empty.

        Returns:
            the text.

        Raises:
            FileRefused: it is missing, empty, or no text.
        """
        value = self.need(key, str)
        if not value.strip():
            raise self.refused(key, "empty")
        return value

    def count(self, key: str) -> int:
        """Give a whole number of at least one.

        Returns:
            the number.

        Raises:
            FileRefused: it is missing, too small, or no whole number.
        """
        value = self.count_or_none(key)
        if value is None:
            raise self.refused(key, "missing")
        return value

    def count_or_none(self, key: str) -> int | None:
        """Give a whole number of at least one, if there is one.

        Returns:
            the number, or None where the key is missing.

        Raises:
            FileRefused: it is too small, or no whole number.
        """
        value = self.get(key, int)
        if value is not None and value < 1:
            raise self.refused(key, "too-small")
        return value

    def choice(self, key: str, choices: type[Choice]) -> Choice:
        """Give one of a closed set of words.

        Returns:
            the word as a member of the set.

        Raises:
            FileRefused: it is missing or not in the set.
        """
        word = self.choice_or_none(key, choices)
        if word is None:
            raise self.refused(key, "missing")
        return word

    def choice_or_none(self, key: str, choices: type[Choice]) -> Choice | None:
        """Give one of a closed set of words, if there is one.

        Returns:
            the word as a member of the set, or None where the key is missing.

        Raises:
            FileRefused: it is not in the set.
        """
        word = self.get(key, str)
        if word is None:
            return None
        try:
            return choices(word)
        except ValueError:
            raise self.refused(key, "unknown-value") from None

    def tables(self, key: str, label: str = "") -> tuple["FileEntry", ...]:
        """Give the tables of a list.

        Args:
            key: name of the list; a missing list is empty.
            label: key whose value names an entry in a refusal; without it its number does.

        Returns:
            one entry per table.

        Raises:
            FileRefused: it is not a list of tables.
        """
        rows = self.values.get(key, [])
        if not isinstance(rows, list):
            raise self.refused(key, "wrong-kind")
        return tuple(
            self._below(row, key, label, f"{key} {place}") for place, row in enumerate(rows, 1)
        )

    def table(self, key: str) -> "FileEntry":
        """Give the table under a key.

        Returns:
            its entry.

        Raises:
            FileRefused: it is missing or no table.
        """
        row = self.table_or_none(key)
        if row is None:
            raise self.refused(key, "missing")
        return row

    def table_or_none(self, key: str) -> "FileEntry | None":
        """Give the table under a key, if there is one.

        Returns:
            its entry, or None where the key is missing.
        """
        row = self.values.get(key)
        return None if row is None else self._below(row, key, "", key)

    def texts(self, key: str) -> tuple[str, ...]:
        """Give the texts of a list; a missing list is empty.

        Returns:
            the texts in their order.

        Raises:
            FileRefused: it is not a list of texts.
        """
        rows = self.values.get(key, [])
        if not isinstance(rows, list) or not all(isinstance(row, str) for row in rows):
            raise self.refused(key, "wrong-kind")
        return tuple(rows)

    def _below(self, row: object, key: str, label: str, place: str) -> "FileEntry":
        if not isinstance(row, dict):
            raise self.refused(key, "wrong-kind")
        own = str(row.get(label) or place)
        return FileEntry(self.file, f"{self.name} / {own}" if self.name else own, row)


def read_tables(path: Path, key: str, label: str) -> tuple[FileEntry, ...]:
    """Read a TOML file that holds one list of tables (UTF-8, a byte order mark is allowed).

    Args:
        path: the file.
        key: name of its list; nothing else may stand in the file.
        label: key whose value names an entry in a refusal.

    Returns:
        one entry per table.

    Raises:
        FileRefused: the file is missing, not UTF-8, not TOML, or holds something else.
    """
    whole = FileEntry(path.name, "", {})
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise whole.refused("", "unreadable") from None
    whole = replace(whole, values=values)
    whole.allow(key)
    return whole.tables(key, label)


def refuse_repeated(entries: tuple[FileEntry, ...], key: str) -> None:
    """Let no two entries have the same text under a key.

    Raises:
        FileRefused: naming the second of them; or the text is missing.
    """
    seen = set()
    for entry in entries:
        value = entry.text(key)
        if value in seen:
            raise entry.refused(key, "duplicate")
        seen.add(value)
