"""The closing list as rows: what is open before a day is closed, what is done, the close."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.day_sheet import Correction, DaySheet
from kktdesk.domain.moment import local_day
from kktdesk.services.day_views import ClosingList, ClosingPoint, DayClosed, PointKind
from kktdesk.services.views import BackupView
from kktdesk.ui import formats
from kktdesk.ui.dossier.day_words import (
    KEYS,
    PointWords,
    cut_words,
    done_words,
    hash_text,
    point_words,
)
from kktdesk.ui.dossier.words import joined
from kktdesk.ui.states import StateKey

if TYPE_CHECKING:
    from kktdesk.services.desk import Desk

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTask:
    """One row.

    Attributes:
        key: what stays the same when the row is read again.
        point: what is open, or None for what is only told.
        state: key of its chip.
        level: words of its chip.
        act: the verb of its cure, or "".
    """

    key: str
    point: ClosingPoint | None
    state: StateKey
    level: str
    text: str
    detail: str
    act: str = ""


@dataclass(frozen=True, slots=True)
class DayState:
    """All that the page shows of a day.

    Attributes:
        close: None for a day that is open.
        unclosed: days before today that stay open.
        backup: the newest copy, or None; told of today only.
    """

    sheet: DaySheet
    closing: ClosingList
    close: DayClosed | None
    unclosed: tuple[date, ...]
    backup: BackupView | None
    is_today: bool


def read_day(desk: "Desk", day: date, today: date) -> DayState:
    """Read all that the page shows of a day; runs in the reading lane.

    Returns:
        the day as it stands.
    """
    return DayState(
        sheet=desk.figures.sheet(day),
        closing=desk.days.closing_list(day),
        close=desk.days.closed(day),
        unclosed=desk.days.unclosed(today) if day == today else (),
        backup=desk.backups.last(),
        is_today=day == today,
    )


def day_tasks(state: DayState) -> tuple[DayTask, ...]:
    """Return the rows of a day; of a closed one the close stands first."""
    return tuple(_rows(state))


def _rows(state: DayState) -> Iterator[DayTask]:
    if state.close is not None:
        yield _closed(state.close)
    is_open = state.close is None or state.is_today
    if is_open:
        yield from _points(state.closing)
    yield from map(_correction, state.sheet.corrections)
    if is_open:
        yield from _done(state.closing)
    if state.is_today:
        yield _backup(state.backup, state.sheet.printed_at)


def _points(closing: ClosingList) -> Iterator[DayTask]:
    for point in closing.points:
        yield _open(point, point_words(point))
    for kind, count in closing.counts.items():
        shown = sum(point.kind is kind for point in closing.points)
        if count > shown:
            yield _told(f"more {kind}", StateKey.MISSING, _look(), cut_words(count - shown))


def _done(closing: ClosingList) -> Iterator[DayTask]:
    for kind, count in closing.counts.items():
        words = done_words(kind)
        if not count and words:
            yield _told(f"done {kind}", StateKey.DONE, translate("DayTasks", "Done"), words)


def _open(point: ClosingPoint, words: PointWords) -> DayTask:
    must = translate("DayTasks", "Must be done")
    return DayTask(
        key=f"{point.kind} {point.name}",
        point=point,
        state=KEYS[point.kind],
        level=must if point.kind in _MUST else _look(),
        text=words.text,
        detail=words.detail,
        act=words.act,
    )


_MUST = frozenset({PointKind.UNPRINTED, PointKind.DUE, PointKind.LATE, PointKind.BUNDLE})


def _look() -> str:
    return translate("DayTasks", "Worth a look")


def _told(key: str, state: StateKey, level: str, text: str, detail: str = "") -> DayTask:
    return DayTask(key=key, point=None, state=state, level=level, text=text, detail=detail)


def _closed(close: DayClosed) -> DayTask:
    text = translate("DayTasks", "Sheet number {number}, closed {day} at {time}")
    said = text.format(
        number=close.number,
        day=formats.day_text(local_day(close.closed_at)),
        time=formats.time_text(close.closed_at),
    )
    log = translate("DayTasks", "log of {count} lines").format(count=close.log_lines)
    level = translate("DayTasks", "Closed")
    detail = joined(hash_text(close.sha256), log, close.clerk)
    return _told("close", StateKey.LOCKED, level, said, detail)


def _correction(one: Correction) -> DayTask:
    acts = (f"{formats.time_text(act.recorded_at)} {act.clerk}" for act in one.acts)
    return _told(
        f"correction {one.code}",
        StateKey.MISSING,
        translate("DayTasks", "Correction"),
        translate("DayTasks", "Changes days that are closed"),
        joined(f"{one.code} {one.applicant}", *acts),
    )


def _backup(backup: BackupView | None, now: datetime) -> DayTask:
    if backup is not None and backup.made_at.date() == now.date():
        time = formats.time_text(backup.made_at)
        detail = translate("DayTasks", "{time} · {count} dossiers, read back")
        return _told(
            "backup",
            StateKey.DONE,
            translate("DayTasks", "Done"),
            translate("DayTasks", "Backup of this day"),
            detail.format(time=time, count=backup.dossiers),
        )
    return _told(
        "backup",
        StateKey.MISSING,
        _look(),
        translate("DayTasks", "No backup of this day yet"),
        translate("DayTasks", "it is made when the sheet is printed"),
    )
