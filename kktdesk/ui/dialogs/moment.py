"""Asks for a moment that has passed."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.domain.moment import VIETNAM, local, local_day
from kktdesk.domain.typed_moment import read_past_day, read_time
from kktdesk.ui import fonts, formats
from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.dialogs.sheet import Choice, SheetDialog
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel

_DAY_WIDTH, _TIME_WIDTH = 130, 90


@dataclass(frozen=True, slots=True)
class Span:
    """Between which moments the answer must lie; both belong to it."""

    first: datetime
    last: datetime


class MomentDialog(SheetDialog):
    """Asks for day and hour; it closes only with a moment that can be.

    Signals:
        given: the moment, aware.
    """

    given = Signal(object)

    def __init__(self, parent: QWidget | None, title: str, span: Span) -> None:
        super().__init__(parent, title)
        self._span = span
        self.day = TextField()
        self.day.setText(formats.day_text(local_day(span.last)))
        self.day.setFixedWidth(fonts.widened(_DAY_WIDTH))
        self.time = TextField()
        self.time.setText(formats.time_text(span.last))
        self.time.setFixedWidth(fonts.widened(_TIME_WIDTH))
        self.time.setAccessibleName(self.tr("Hour"))
        self._lay_out()
        self.answered.connect(self._on_answered)

    def _lay_out(self) -> None:
        first = formats.moment_text(self._span.first)
        words = PlainLabel(self.tr("Not before {moment}.").format(moment=first), "body", "text2")
        box = FieldBox(self.tr("Day, hour"), self.day, self.time)
        box.row.addStretch()
        self.content.addWidget(words)
        self.content.addWidget(box)
        choices = (Choice("go", self.tr("Write down")), Choice(CANCEL, self.tr("&Do not")))
        self.offer(choices)
        self.day.setFocus()
        self.day.selectAll()

    def moment(self) -> datetime | None:
        """Return what is typed; None where it cannot be read."""
        day = read_past_day(self.day.committed_text(), local_day(self._span.last))
        time = read_time(self.time.committed_text())
        if day is None or time is None:
            return None
        return datetime.combine(day, time, VIETNAM)

    @override
    def answer(self, key: str) -> None:
        problem = self._problem() if key else ""
        self.day.set_state("error" if problem else "", problem)
        if problem:
            self.day.setFocus()
            return
        super().answer(key)

    def _problem(self) -> str:
        moment = self.moment()
        if moment is None:
            return self.tr("Write day and hour, for example 24/11 and 9:15.")
        if moment > self._span.last:
            return self.tr("That has not come yet.")
        # what is typed has no seconds
        if moment < local(self._span.first).replace(second=0, microsecond=0):
            return self.tr("That is before the dossier was received.")
        return ""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.answer("go")
        else:
            super().keyPressEvent(event)

    def _on_answered(self, key: str) -> None:
        moment = self.moment()
        if key and moment is not None:
            self.given.emit(max(moment, self._span.first))


def open_moment(parent: QWidget, title: str, span: Span) -> MomentDialog:
    """Open the question over the window of a widget and return at once.

    Args:
        parent: a widget of the window.
        title: translated, names the act.
        span: between which moments the answer must lie.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    dialog = MomentDialog(parent, title, span)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
