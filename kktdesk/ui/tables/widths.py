"""How the columns of a list share its width: the name is the last to lose."""

from collections.abc import Sequence
from typing import Any

from kktdesk.ui import fonts
from kktdesk.ui.tables.model import Column


def fitted(columns: Sequence[Column[Any]], room: int) -> list[int]:
    """Share a width among columns.

    Args:
        columns: from left to right; at most one stretches.
        room: in pixels.

    Returns:
        a width for each column. Together they fill the room; where it is too small, columns with a
        ``least`` shrink first, and the stretching one only after them. Where that is not enough,
        dispensable columns get 0.
    """
    kept = _kept(columns, room)
    shared = iter(_shared([columns[at] for at in kept], room))
    return [next(shared) if at in kept else 0 for at in range(len(columns))]


def _kept(columns: Sequence[Column[Any]], room: int) -> list[int]:
    missing = sum(map(_least, columns)) - room
    kept = []
    for at, column in enumerate(columns):
        if missing > 0 and column.is_dispensable:
            missing -= _least(column)
        else:
            kept.append(at)
    return kept


def _least(column: Column[Any]) -> int:
    return fonts.widened(column.least or column.width, strong=column.is_strong)


def _shared(columns: Sequence[Column[Any]], room: int) -> list[int]:
    wanted = [fonts.widened(column.width, strong=column.is_strong) for column in columns]
    spare = room - sum(wanted)
    if spare < 0:
        spare += _shrink(columns, wanted, -spare)
    for at, column in enumerate(columns):
        if column.is_stretching:
            wanted[at] = max(wanted[at] + spare, fonts.widened(column.least))
    return wanted


def _shrink(columns: Sequence[Column[Any]], widths: list[int], missing: int) -> int:
    slack = [
        widths[at] - fonts.widened(column.least)
        if column.least and not column.is_stretching
        else 0
        for at, column in enumerate(columns)
    ]
    total = sum(slack)
    given = min(missing, total)
    for at, most in enumerate(slack):
        widths[at] -= round(given * most / total) if total else 0
    return given
