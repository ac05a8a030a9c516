"""What an act changed in a row, kept as JSON, and put back when the act is taken back."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Date, inspect
from sqlalchemy.orm.attributes import flag_modified

from kktdesk.models.base import Base
from kktdesk.models.types import UtcDateTime, Words

_COUNTED = "version"  # moves on with each change and never back


def before(row: Base) -> dict[str, object]:
    """Give the values of the columns that were changed and not written yet, as they were.

    Returns:
        values that JSON can hold, by the name of the column.
    """
    attributes = inspect(row).attrs
    found: dict[str, object] = {}
    for column in _columns(row):
        earlier = list(attributes[column.key].history.deleted or ())
        if earlier and column.key != _COUNTED:
            found[column.key] = _plain(earlier[0])
    return found


def touch(row: Base) -> None:
    """Let a row count as changed, also where an act wrote beside it only."""
    flag_modified(row, "state")


def put_back(row: Base, values: dict[str, object]) -> None:
    """Set columns to what ``before`` gave."""
    columns = {column.key: column for column in _columns(row)}
    for name, value in values.items():
        setattr(row, name, _read(columns[name], value))


def _columns(row: Base) -> tuple[Column[Any], ...]:
    return tuple(inspect(row).mapper.columns)


def _plain(value: object) -> object:
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _read(column: Column[Any], value: object) -> object:
    if not isinstance(value, str):
        return value
    kind = column.type
    if isinstance(kind, UtcDateTime):
        return datetime.fromisoformat(value)
    if isinstance(kind, Words):
        return kind.words(value)
    return date.fromisoformat(value) if isinstance(kind, Date) else value
