"""What a field says about its content: nothing, a warning, an error; with words, never alone."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kktdesk.ui import icons

ICON = 16

_LOOKS = {"warn": ("warn", "soon"), "error": ("overdue", "late")}


def icon_of(state: str) -> str:
    """Return the name of the icon of ``warn`` or ``error``."""
    return _LOOKS[state][0]


def role_of(state: str) -> str:
    """Return the role of the colour of ``warn`` or ``error``."""
    return _LOOKS[state][1]


class FieldState(QObject):
    """The state of one field.

    The style sheet reads the property ``state`` of the field; a screen reader hears the message as
    the field's description.

    Attributes:
        state: "", ``warn`` or ``error``.
        message: the words under the field, "" without a state.

    Signals:
        changed: another state or message.
    """

    changed = Signal()

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        self.state = ""
        self.message = ""

    def set(self, state: str, message: str = "") -> None:
        """Say something else about the content."""
        if (state, message) == (self.state, self.message):
            return
        is_other_look = state != self.state
        self.state, self.message = state, message
        self._field.setAccessibleDescription(message)
        if is_other_look:
            self._repolish()
        self.changed.emit()

    def _repolish(self) -> None:
        # A property used in a selector does not restyle by itself.
        self._field.setProperty("state", self.state)
        self._field.style().unpolish(self._field)
        self._field.style().polish(self._field)
        self._field.update()

    def paint_icon(self, painter: QPainter, right: int) -> None:
        """Paint the state's icon in the field, ending at ``right``."""
        if self.state:
            top = (self._field.height() - ICON) / 2
            place = (right - ICON, top)
            icons.paint(painter, place, icon_of(self.state), role_of(self.state), ICON)
