"""The day's sheet as plain words and numbers, for keeping, and read back as it was."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import TypeVar, cast, get_args, get_origin, get_type_hints

from kktdesk.domain.day_errors import KeptSheetChanged
from kktdesk.domain.day_sheet import DaySheet
from kktdesk.domain.moment import local
from kktdesk.models.day_close import DayClose
from kktdesk.storage.log import canonical

_Kind = TypeVar("_Kind")


def to_record(sheet: DaySheet) -> dict[str, object]:
    """Write a sheet as JSON can hold it.

    Returns:
        every value of it, by the names of its fields.
    """
    return cast("dict[str, object]", _plain(sheet))


def from_record(record: Mapping[str, object]) -> DaySheet:
    """Read a kept sheet back.

    Returns:
        the sheet as it was.
    """
    return cast("DaySheet", _built(DaySheet, record))


def read_kept(text: bytes, sha256: str) -> DaySheet | None:
    """Read a kept sheet as it lies in the file.

    Args:
        text: of the sheet; nothing is taken for granted.
        sha256: what it is locked with.

    Returns:
        the sheet, or None where it is not what was locked.
    """
    try:
        record = json.loads(text)
        return from_record(record) if digest(record) == sha256 else None
    except (ValueError, TypeError, RecursionError):  # no JSON, or not of this shape
        return None


def digest(record: Mapping[str, object]) -> str:
    """Give the hash that locks a sheet.

    Returns:
        SHA-256 of its canonical JSON, 64 hexadecimal digits.
    """
    return hashlib.sha256(canonical(record).encode()).hexdigest()


def kept_sheet(row: DayClose) -> DaySheet:
    """Give the sheet of a closed day.

    Returns:
        the sheet as it was locked at the close.

    Raises:
        KeptSheetChanged: it is not that any more.
    """
    sheet = read_kept(row.kept, row.sha256)
    if sheet is None:
        raise KeptSheetChanged(day=f"{row.day:%d/%m/%Y}", number=row.number)
    return sheet


def _plain(value: object) -> object:
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(_plain(key)): _plain(inside) for key, inside in value.items()}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


@cache
def _hints(kind: type) -> Mapping[str, object]:
    return get_type_hints(kind)


def _built(kind: type, record: object) -> object:
    hints = _hints(kind)
    values = _as(dict, record)
    if not values.keys() <= hints.keys():
        raise ValueError(kind.__name__)
    return kind(**{name: _read(hints[name], value) for name, value in values.items()})


def _read(hint: object, value: object) -> object:
    if isinstance(hint, type) and is_dataclass(hint):
        return _built(hint, value)
    inside = get_args(hint)
    if get_origin(hint) is tuple:
        return tuple(_read(inside[0], one) for one in _as(list, value))
    if type(None) in inside:
        return None if value is None else _read(inside[0], value)
    if inside:  # a mapping
        pairs = _as(dict, value).items()
        return {_read(inside[0], key): _read(inside[1], one) for key, one in pairs}
    return _simple(cast("type", hint), value)


def _simple(hint: type, value: object) -> object:
    if hint is datetime:
        return local(datetime.fromisoformat(_as(str, value)))
    if hint is date:
        return date.fromisoformat(_as(str, value))
    if issubclass(hint, Enum):
        return hint(value)
    return _as(hint, value)


def _as(kind: type[_Kind], value: object) -> _Kind:
    if not isinstance(value, kind):
        raise TypeError(kind.__name__)
    return value
