"""Letters that find in a list; the arrows go through the list while one types on."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.fields import TextField

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_PageUp: -6,
}


class FinderField(TextField):
    """The field where they are typed.

    Signals:
        stepped: how many rows down.
        entered: Enter was pressed.
        emptied: Esc has taken the letters away.
    """

    stepped = Signal(int)
    entered = Signal()
    emptied = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride and bool(self.visible_text())
        if isinstance(event, QKeyEvent) and is_asked and event.key() == Qt.Key.Key_Escape:
            event.accept()  # Esc empties the field before it leaves the page
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step:
            self.stepped.emit(step)
        elif is_enter(event):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.visible_text():
            self.clear()
            self.emptied.emit()
        else:
            super().keyPressEvent(event)
