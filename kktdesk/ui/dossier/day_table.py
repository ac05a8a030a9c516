"""The list of what is open before a day is closed."""

from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from kktdesk.ui.dossier.day_tasks import DayTask
from kktdesk.ui.tables.records import Column, Kind, RecordTable

translate = QCoreApplication.translate

DAY_STEPS = MappingProxyType({Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1})
_STEPS = MappingProxyType({**DAY_STEPS, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1})


class TaskTable(RecordTable[DayTask]):
    """The list of what is open; its keys to the side go to another day.

    Signals:
        day_stepped: how many days later.
    """

    day_stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__(_columns(), key=_key, is_two_line=True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.day_stepped.emit(step)


def _columns() -> tuple[Column[DayTask], ...]:
    return (
        Column(translate("DayTasks", "Level"), _level, Kind.STATE, 130, state=_state),
        Column(
            translate("DayTasks", "Before the day ends"), _text, width=260, least=120,
            second=_detail, is_stretching=True,
        ),
        Column(translate("DayTasks", "Next act"), _act, Kind.ACT, 160, least=110),
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


def _key(task: DayTask) -> str:
    return task.key
