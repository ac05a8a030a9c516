"""The day's sheet as plain words and numbers, for keeping, and read back as it was."""

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from kktdesk.domain.day_errors import KeptSheetChanged
from kktdesk.domain.day_sheet import DaySheet
from kktdesk.domain.moment import local
from kktdesk.models.day_close import DayClose
from kktdesk.storage.day_closes import Change
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
    return _built(DaySheet, record)


def digest(record: Mapping[str, object]) -> str:
    """Give the hash that locks a sheet.

    Returns:
        SHA-256 of its canonical JSON, 64 hexadecimal digits.
    """
    return hashlib.sha256(canonical(record).encode()).hexdigest()


def kept_record(row: DayClose) -> Mapping[str, object]:
    """Give the record of a closed day.

    Returns:
        what was locked at the close.

    Raises:
        KeptSheetChanged: it is not that any more.
    """
    record = _readable(row)
    if record is None or digest(record) != row.sha256:
        raise KeptSheetChanged(day=f"{row.day:%d/%m/%Y}", number=row.number)
    return record


def _readable(row: DayClose) -> Mapping[str, object] | None:
    try:
        return row.sheet
    except ValueError:  # no JSON any more
        return None


def changes_of(record: Mapping[str, object]) -> Counter[Change]:
    """Give what a sheet corrects of earlier days.

    Args:
        record: the sheet, as ``to_record`` wrote it.

    Returns:
        each day, code, figure and delta, with how often the sheet has it.
    """
    corrections = cast("list[dict[str, Any]]", record["corrections"])
    return Counter(
        (date.fromisoformat(change["day"]), one["code"], change["figure"], change["delta"])
        for one in corrections
        for change in one["changes"]
    )


def kept_sheet(row: DayClose) -> DaySheet:
    """Give the sheet of a closed day.

    Returns:
        the sheet as it was locked at the close.
    """
    return from_record(kept_record(row))


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


def _built(kind: type[_Kind], record: Mapping[str, object]) -> _Kind:
    hints = get_type_hints(kind)
    return kind(**{name: _read(hints[name], value) for name, value in record.items()})


def _read(hint: object, value: object) -> object:
    if value is None:
        return None
    if isinstance(hint, type) and is_dataclass(hint):
        return _built(hint, cast("Mapping[str, object]", value))
    inside = get_args(hint)
    if get_origin(hint) is tuple:
        return tuple(_read(inside[0], one) for one in cast("list[object]", value))
    if inside and type(None) in inside:
        return _read(inside[0], value)
    if inside:  # a mapping
        pairs = cast("Mapping[str, object]", value).items()
        return {_read(inside[0], key): _read(inside[1], one) for key, one in pairs}
    return _simple(hint, value)


def _simple(hint: object, value: object) -> object:
    if hint is datetime:
        return local(datetime.fromisoformat(str(value)))
    if hint is date:
        return date.fromisoformat(str(value))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    return value
