"""What all questions about the post share: fields, a moment, the way on with Enter."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.errors import Problem
from kktdesk.domain.moment import VIETNAM, local_day
from kktdesk.domain.typed_moment import read_past_day, read_time
from kktdesk.ui import fonts, formats
from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.dialogs.sheet import Choice, SheetDialog
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.fields import CountField, TextField
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel

_DAY_WIDTH, _TIME_WIDTH = 130, 90

Field = TextField | CountField


class PostSheet(SheetDialog):
    """A small form over the page; it gives what was typed and shows what is wrong with it.

    Attributes:
        fields: by the names of the service.

    Signals:
        given: what was typed, by the names of the service.
    """

    given = Signal(object)

    def __init__(self, parent: QWidget, title: str, go: Choice) -> None:
        super().__init__(parent, title)
        self.fields: dict[str, Field] = {}
        self._now: datetime | None = None
        self._day, self._time = TextField(), TextField()
        self.offer((go, Choice(CANCEL, self.tr("&Do not"))))
        self._go = go.key
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def say(self, words: str, role: str = "text2") -> None:
        """Add a sentence above the fields that follow."""
        label = PlainLabel(words, "body", role)
        label.setWordWrap(True)
        self.content.addWidget(label)

    def add(self, name: str, label: str, field: Field) -> None:
        """Add a field under its label; the first one gets the focus."""
        self.fields[name] = field
        self.content.addWidget(FieldBox(label, field))
        if len(self.fields) == 1:
            field.setFocus()

    def add_moment(self, now: datetime) -> None:
        """Add day and hour, which say now until somebody changes them."""
        self._now = now
        self._day.setText(formats.day_text(local_day(now)))
        self._day.setFixedWidth(fonts.widened(_DAY_WIDTH))
        self._time.setText(formats.time_text(now))
        self._time.setFixedWidth(fonts.widened(_TIME_WIDTH))
        self._time.setAccessibleName(self.tr("Hour"))
        box = FieldBox(self.tr("Day, hour"), self._day, self._time)
        box.row.addStretch()
        self.content.addWidget(box)

    def values(self) -> dict[str, object]:
        """Return what is typed; without ``at`` it happens now."""
        typed: dict[str, object] = {
            name: field.committed_text().strip() if isinstance(field, TextField) else field.value()
            for name, field in self.fields.items()
        }
        moment = self._moment()
        if moment is not None and not self._says_now():
            typed["at"] = moment
        return typed

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show what the service found wrong, each at its field."""
        fields = self.fields | {"at": self._day}
        for problem in problems:
            words = messages.message(problem.code, problem.values).happened
            fields.get(problem.field, self._day).set_state("error", words)
        first = next((fields[item.field] for item in problems if item.field in fields), None)
        if first is not None:
            first.setFocus()

    @override
    def answer(self, key: str) -> None:
        if not key:
            super().answer(key)
            return
        for field in (*self.fields.values(), self._day):
            field.set_state("")
        problem = self._moment_problem()
        if problem:
            self._day.set_state("error", problem)
            self._day.setFocus()
            return
        self.given.emit(self.values())

    def close_done(self) -> None:
        """Close the sheet once what it gave was written."""
        super().answer(self._go)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.answer(self._go)
        else:
            super().keyPressEvent(event)

    def _says_now(self) -> bool:
        now = self._now
        if now is None:
            return True
        return (self._day.committed_text(), self._time.committed_text()) == (
            formats.day_text(local_day(now)),
            formats.time_text(now),
        )

    def _moment(self) -> datetime | None:
        if self._now is None:
            return None
        day = read_past_day(self._day.committed_text(), local_day(self._now))
        time = read_time(self._time.committed_text())
        return None if day is None or time is None else datetime.combine(day, time, VIETNAM)

    def _moment_problem(self) -> str:
        if self._now is None:
            return ""
        moment = self._moment()
        if moment is None:
            return self.tr("Write day and hour, for example 24/11 and 9:15.")
        is_later = moment > self._now and not self._says_now()
        return self.tr("That has not come yet.") if is_later else ""
