"""Asks from which day something holds; the day may lie ahead."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.ui import fonts, formats
from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.dialogs.sheet import Choice, SheetDialog
from kktdesk.ui.procedures.reading import read_day
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

_WIDTH = 130


class DayDialog(SheetDialog):
    """Asks for a day; it closes only with one that can be read.

    Signals:
        given: the ``date``.
    """

    given = Signal(object)

    def __init__(self, parent: QWidget | None, title: str, text: str, today: date) -> None:
        super().__init__(parent, title)
        self._today = today
        words = PlainLabel(text, "body", "text2")
        words.setWordWrap(True)
        self.day = TextField()
        self.day.setText(formats.day_text(today))
        self.day.setFixedWidth(fonts.widened(_WIDTH))
        box = FieldBox(self.tr("From day"), self.day)
        box.row.addStretch()
        self.content.addWidget(words)
        self.content.addWidget(box)
        self.day.setFocus()
        self.day.selectAll()
        self.answered.connect(self._on_answered)

    @override
    def answer(self, key: str) -> None:
        if key and read_day(self.day.committed_text(), self._today) is None:
            self.day.set_state("error", self.tr("Write a day, for example 1/12 or 01/12/2026."))
            self.day.setFocus()
            return
        super().answer(key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.answer("go")
        else:
            super().keyPressEvent(event)

    def _on_answered(self, key: str) -> None:
        day = read_day(self.day.committed_text(), self._today)
        if key and day is not None:
            self.given.emit(day)


def open_retiring(parent: QWidget, name: str, today: date) -> DayDialog:
    """Ask from which day a procedure is not offered any more, and return at once.

    Args:
        parent: a widget of the window.
        name: code and name of the procedure.
        today: the day that is proposed.

    Returns:
        the open dialog; it deletes itself when it is closed.
    """
    title = translate("DayDialog", "Retire this procedure?")
    text = translate(
        "DayDialog",
        "{name}\nFrom that day it cannot be chosen when a dossier is received. Nothing is deleted:"
        " dossiers that were received keep it, and it can be offered again by a change.",
    )
    dialog = DayDialog(parent, title, text.format(name=name), today)
    dialog.offer(
        (
            Choice("go", translate("DayDialog", "Retire")),
            Choice(CANCEL, translate("DayDialog", "&Do not")),
        )
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
