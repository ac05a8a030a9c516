"""The office's values over time, put together from the register's rows."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, fields
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from kktdesk.services.office_views import OfficeChange, OfficeHistory, OfficeSpan, OfficeValues

if TYPE_CHECKING:
    from kktdesk.models.office import OfficeSetting

VALUE_NAMES = tuple(field.name for field in fields(OfficeValues))
# What is set up is in force from here; old dossiers are taken over too.
BEGINNING = date(1900, 1, 1)

Rows = Sequence["OfficeSetting"]


def history_of(rows: Rows) -> OfficeHistory:
    """Put rows together.

    Args:
        rows: of ``VALUE_NAMES``, by their first day in force; of one day the one that counts last.

    Returns:
        the spans, the latest first.
    """
    spans = tuple(_spans(rows))
    return OfficeHistory(spans=spans[::-1], number=max((row.id for row in rows), default=0))


def _spans(rows: Rows) -> Iterator[OfficeSpan]:
    values = dict.fromkeys(VALUE_NAMES, "")
    days = [(day, tuple(found)) for day, found in groupby(rows, lambda row: row.in_force_from)]
    ends = [day - timedelta(days=1) for day, _found in days[1:]]
    for (day, found), last in zip(days, [*ends, None], strict=True):
        before = dict(values)
        values.update((row.name, row.value) for row in found)
        yield OfficeSpan(
            first=None if day == BEGINNING else day,
            last=last,
            values=OfficeValues(**values),
            fields=tuple(name for name in VALUE_NAMES if values[name] != before[name]),
            changes=tuple(_changes(found)),
        )


def _changes(rows: Rows) -> Iterator[OfficeChange]:
    for changed_at, found in groupby(rows, lambda row: row.changed_at):
        together = tuple(found)
        yield OfficeChange(
            changed_at=changed_at,
            changed_by=together[0].changed_by,
            reason=together[0].reason,
            fields=tuple(row.name for row in together),
        )


def differing(values: OfficeValues, before: OfficeValues) -> dict[str, str]:
    """Give the values that are others than before.

    Returns:
        new value by name.
    """
    old = asdict(before)
    return {name: value for name, value in asdict(values).items() if value != old[name]}
