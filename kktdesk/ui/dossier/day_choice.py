"""Asks which day is to be shown: today, or one that is over."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.domain.typed_moment import read_past_day
from kktdesk.ui import fonts, formats
from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.dialogs.sheet import Choice, SheetDialog
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox

_WIDTH, SHOW = 130, "show"


class DayChoice(SheetDialog):
    """Asks for a day; it closes only with one that has begun.

    Signals:
        given: the ``date``.
    """

    given = Signal(object)

    def __init__(self, parent: QWidget, shown: date, today: date) -> None:
        super().__init__(parent, self.tr("Which day?"))
        self._today = today
        self.day = TextField()
        self.day.setText(formats.day_text(shown))
        self.day.setFixedWidth(fonts.widened(_WIDTH))
        box = FieldBox(self.tr("Day"), self.day)
        box.row.addStretch()
        self.content.addWidget(box)
        self.offer((Choice(SHOW, self.tr("Show")), Choice(CANCEL, self.tr("&Do not"))))
        self.day.setFocus()
        self.day.selectAll()
        self.answered.connect(self._on_answered)

    def _read(self) -> date | None:
        day = read_past_day(self.day.committed_text(), self._today)
        return None if day is None or day > self._today else day

    @override
    def answer(self, key: str) -> None:
        if key and self._read() is None:
            said = self.tr("Write today or a day that is over, for example 24/11/2026.")
            self.day.set_state("error", said)
            self.day.setFocus()
            return
        super().answer(key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.answer(SHOW)
        else:
            super().keyPressEvent(event)

    def _on_answered(self, key: str) -> None:
        day = self._read()
        if key and day is not None:
            self.given.emit(day)


def open_day_choice(parent: QWidget, shown: date, today: date) -> DayChoice:
    """Ask which day is to be shown, and return at once.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    dialog = DayChoice(parent, shown, today)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
