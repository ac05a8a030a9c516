"""The large box for a scanner, or for the letters of a name."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from typing_extensions import override

from kktdesk.ui import fonts, icons
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.fields import TextField

PAUSE_MS = 120
_ICON, _LEFT = 20, 12
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ScanField(TextField):
    """A box that asks after a pause of typing, and at once at Enter.

    Signals:
        paused: the text, composing letters included, when the typing has paused.
        entered: the text at Enter.
        stepped: how many rows down, from the arrows.
    """

    paused = Signal(str)
    entered = Signal(str)
    stepped = Signal(int)

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder, "scan")
        font = QFont(fonts.font("h2"))
        font.setWeight(QFont.Weight.Normal)
        self.setFont(font)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_paused)
        self.typed.connect(self._on_typed)
        self._make_room()

    def show_text(self, text: str) -> None:
        """Show a text without asking for it; the next letter replaces it."""
        self._pause.stop()
        self.setText(text)
        self.selectAll()

    def _on_typed(self, _text: str) -> None:
        self._pause.start()

    def _on_paused(self) -> None:
        self.paused.emit(self.visible_text().strip())

    @override
    def _make_room(self) -> None:
        self.setTextMargins(_ICON + 8, 0, 0, 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if is_enter(event):
            self._pause.stop()
            self.entered.emit(self.committed_text().strip())
        elif step is not None:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        top = (self.height() - _ICON) / 2
        icons.paint(QPainter(self), (_LEFT, top), "scan", "accent", _ICON)
