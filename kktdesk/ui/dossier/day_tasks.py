"""What is still open before the day ends: a row for each kind of work, open or done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.day_summary import DayEntry, DaySummary
from kktdesk.services.list_views import DossierRow, ListKind
from kktdesk.services.views import BackupView
from kktdesk.ui import formats
from kktdesk.ui.dossier.words import joined
from kktdesk.ui.states import StateKey
from kktdesk.ui.tables.records import Column, Kind

translate = QCoreApplication.translate

_NAMED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTask:
    """One row.

    Attributes:
        kind: the list behind it; None for the backup.
        state: key of its chip.
        level: words of its chip.
        act: the verb of its next act, or "".
    """

    kind: ListKind | None
    state: StateKey
    level: str
    text: str
    detail: str
    act: str = ""


@dataclass(frozen=True, slots=True)
class DayState:
    """All that the page shows of a day.

    Attributes:
        unprinted: receipts that were never printed; None for a day that is over.
        backup: the newest copy, or None.
    """

    summary: DaySummary
    unprinted: tuple[DossierRow, ...] | None
    backup: BackupView | None


def day_tasks(state: DayState) -> tuple[DayTask, ...]:
    """Return the rows of a day; of one that is over only what stayed open then."""
    summary = state.summary
    tasks = [_due(summary.due_today), _overdue(summary.overdue), _waiting(summary.waiting)]
    if state.unprinted is None:
        return tuple(_without_act(task) for task in tasks)
    return (_unprinted(state.unprinted), *tasks, _backup(state.backup, summary.as_of))


def _without_act(task: DayTask) -> DayTask:
    return DayTask(
        kind=None, state=task.state, level=task.level, text=task.text, detail=task.detail
    )


def _unprinted(rows: Sequence[DossierRow]) -> DayTask:
    if not rows:
        return _done(ListKind.UNPRINTED, translate("DayTasks", "Every receipt is printed"))
    count = len(rows)
    return DayTask(
        kind=ListKind.UNPRINTED,
        state=StateKey.UNPRINTED,
        level=translate("DayTasks", "Must be done"),
        text=translate("DayTasks", "%n receipt(s) not printed", "", count),
        detail=_names(rows),
        act=translate("DayTasks", "Print them"),
    )


def _due(entries: Sequence[DayEntry]) -> DayTask:
    if not entries:
        text = translate("DayTasks", "Everything promised for this day has its result")
        return _done(ListKind.DUE_TODAY, text)
    count = len(entries)
    return DayTask(
        kind=ListKind.DUE_TODAY,
        state=StateKey.SOON,
        level=translate("DayTasks", "Must be done"),
        text=translate(
            "DayTasks", "%n dossier(s) promised for this day, without a result", "", count
        ),
        detail=_names(entries),
        act=translate("DayTasks", "See them"),
    )


def _overdue(entries: Sequence[DayEntry]) -> DayTask:
    if not entries:
        return _done(ListKind.OVERDUE, translate("DayTasks", "Nothing is overdue"))
    count = len(entries)
    return DayTask(
        kind=ListKind.OVERDUE,
        state=StateKey.LATE,
        level=translate("DayTasks", "Overdue"),
        text=translate("DayTasks", "%n dossier(s) overdue", "", count),
        detail=_names(entries),
        act=translate("DayTasks", "See them"),
    )


def _waiting(entries: Sequence[DayEntry]) -> DayTask:
    if not entries:
        return _done(ListKind.WAITING, translate("DayTasks", "No result waits at the desk"))
    count = len(entries)
    return DayTask(
        kind=ListKind.WAITING,
        state=StateKey.READY,
        level=translate("DayTasks", "Worth a look"),
        text=translate("DayTasks", "%n result(s) waiting for collection", "", count),
        detail=_names(entries),
        act=translate("DayTasks", "See them"),
    )


def _backup(backup: BackupView | None, now: datetime) -> DayTask:
    is_of_today = backup is not None and backup.made_at.date() == now.date()
    if backup is not None and is_of_today:
        time = formats.time_text(backup.made_at)
        detail = translate("DayTasks", "{time} · {count} dossiers, read back")
        return _done(
            None,
            translate("DayTasks", "Backup of this day"),
            detail.format(time=time, count=backup.dossiers),
        )
    return DayTask(
        kind=None,
        state=StateKey.MISSING,
        level=translate("DayTasks", "Worth a look"),
        text=translate("DayTasks", "No backup of this day yet"),
        detail=translate("DayTasks", "it is made when the sheet is printed"),
    )


def _done(kind: ListKind | None, text: str, detail: str = "") -> DayTask:
    level = translate("DayTasks", "Done")
    return DayTask(kind=kind, state=StateKey.DONE, level=level, text=text, detail=detail)


def _names(entries: Sequence[DossierRow | DayEntry]) -> str:
    first = [f"{entry.code} {entry.applicant}" for entry in entries[:_NAMED]]
    rest = len(entries) - _NAMED
    more = translate("DayTasks", "and %n more", "", rest) if rest > 0 else ""
    return joined(*first, more)


def task_columns() -> tuple[Column[DayTask], ...]:
    """Return the columns of the list, in rows of two lines."""
    return (
        Column(translate("DayTasks", "Level"), _level, Kind.STATE, 130, state=_state),
        Column(
            translate("DayTasks", "Before the day ends"), _text, width=260, least=120,
            second=_detail, is_stretching=True,
        ),
        Column(translate("DayTasks", "Next act"), _act, Kind.ACT, 150, least=110),
    )  # fmt: skip


def _level(task: DayTask) -> str:
    return task.level


def _state(task: DayTask) -> str:
    return task.state


def _text(task: DayTask) -> str:
    return task.text


def _detail(task: DayTask) -> str:
    return task.detail


def _act(task: DayTask) -> str:
    return task.act
