"""Reads an object of a JSON file key by key and notes what is wrong with which path.

A reading never stops: where a value is wrong its place is taken by any other and the problem is
noted, so that whoever wrote the file learns of everything at once.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from kktdesk.cli.text_file import shown
from kktdesk.domain.errors import Problem
from kktdesk.domain.month_end import short_month
from kktdesk.domain.written_moment import read_moment

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Table:
    """One object of a file.

    Attributes:
        path: where it stands, with a dot behind it; "" for the outermost.
        problems: where all that is wrong is noted.
    """

    values: dict[str, object]
    path: str
    problems: list[Problem]

    def note(self, key: str, code: str, /, **values: object) -> None:
        """Note what is wrong with a key."""
        path = self.path + key
        self.problems.append(Problem(path, code, {"key": path, **values}))

    def allow(self, *keys: str) -> None:
        """Let only these keys stand in the object."""
        for key in self.values:
            if key not in keys:
                self.note(shown(key), "unknown-key")

    def text(self, key: str, *, is_required: bool = False) -> str:
        """Give a text.

        Returns:
            the text as it stands; "" where there is none.
        """
        value = self._value(key, is_required=is_required)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.note(key, "value-not-text")
            return ""
        if _is_torn(value):
            self.note(key, "text-surrogate")
            return ""
        return value

    def count(self, key: str, default: int) -> int:
        """Give a whole number.

        Returns:
            the number, or the default where there is none.
        """
        value = self._value(key)
        if value is None:
            return default
        return self._whole(key, value)

    def needed_count(self, key: str) -> int:
        """Give a whole number that must be there.

        Returns:
            the number.
        """
        value = self._value(key, is_required=True)
        return 1 if value is None else self._whole(key, value)

    def _whole(self, key: str, value: object) -> int:
        # True is an int as well.
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        self.note(key, "value-not-whole")
        return 1

    def flag(self, key: str, *, is_default: bool) -> bool:
        """Give true or false.

        Returns:
            the flag, or the default where there is none.
        """
        value = self._value(key)
        if value is None or isinstance(value, bool):
            return is_default if value is None else value
        self.note(key, "value-not-flag")
        return is_default

    def choice(self, key: str, choices: type[Choice], default: Choice | None = None) -> Choice:
        """Give one of a closed set of words.

        Args:
            key: its key.
            choices: the set.
            default: taken where there is no word; without it there must be one.

        Returns:
            the word as a member of the set.
        """
        value = self._value(key, is_required=default is None)
        found = next((choice for choice in choices if choice.value == value), None)
        if found is None and value is not None:
            self.note(key, "value-not-choice", choices=", ".join(choices))
        return found or default or next(iter(choices))

    def moment(self, key: str) -> datetime | None:
        """Give a moment; without an offset it is Vietnamese time.

        Returns:
            the moment, or None where there is none.
        """
        value = self._value(key)
        moment = read_moment(value) if isinstance(value, str) else None
        if value is not None and moment is None:
            short = short_month(value, date.min) if isinstance(value, str) else None
            values = short.values() if short else {}
            self.note(key, "day-beyond-month" if short else "value-not-moment", **values)
        return moment

    def table(self, key: str) -> "Table | None":
        """Give the object under a key.

        Returns:
            the object, or None where there is none.
        """
        value = self._value(key)
        return None if value is None else self._below(key, value)

    def needed_table(self, key: str) -> "Table":
        """Give the object under a key that must be there.

        Returns:
            the object.
        """
        value = self._value(key, is_required=True)
        if value is None:  # one problem is enough for a whole object
            return Table({}, f"{self.path}{key}.", [])
        return self._below(key, value)

    def tables(self, key: str) -> "tuple[Table, ...] | None":
        """Give the objects of a list.

        Returns:
            one table each, or None where there is no list.
        """
        value = self._value(key)
        if value is None:
            return None
        if not isinstance(value, list):
            self.note(key, "value-not-list")
            return None
        return tuple(self._below(f"{key}[{place}]", row) for place, row in enumerate(value, 1))

    def _below(self, key: str, value: object) -> "Table":
        if isinstance(value, dict):
            return Table(value, f"{self.path}{key}.", self.problems)
        self.note(key, "value-not-object")
        return Table({}, "", [])

    def _value(self, key: str, *, is_required: bool = False) -> object:
        value = self.values.get(key)
        if value is None and is_required:
            self.note(key, "value-missing")
        return value


def _is_torn(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a pair: what is missing cannot be known
        return True
    return False


def table_of(value: object, problems: list[Problem]) -> Table:
    """Give the outermost object of a file.

    Args:
        value: as `read_json` gives it.
        problems: where all that is wrong with it is noted.

    Returns:
        the object; an empty one, with the problem noted, for anything else.
    """
    if isinstance(value, dict):
        return Table(value, "", problems)
    problems.append(Problem("", "entry-not-object"))
    return Table({}, "", [])
