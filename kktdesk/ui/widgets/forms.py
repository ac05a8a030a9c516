"""Rows of forms: label, fields, the line of words beneath them; and Enter, which moves on."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from kktdesk.ui import icons
from kktdesk.ui.widgets.buttons import ActionButton, is_enter
from kktdesk.ui.widgets.field_state import ICON, FieldState, icon_of, role_of
from kktdesk.ui.widgets.labels import FieldLabel, PlainLabel


class FieldBox(QWidget):
    """A row of a form: a label and one or more fields, of which the first is the label's buddy.

    Under the fields stands the message of the first one that has something to say.

    Attributes:
        row: the fields from left to right; a sole field takes the whole width.
    """

    def __init__(self, label: str, *fields: QWidget) -> None:
        super().__init__()
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.label = FieldLabel(label, fields[0] if fields else None)
        self._message = _Message()
        self._states: list[FieldState] = []
        for field in fields:
            self.add(field)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.label, 0, 0)
        grid.addLayout(self.row, 0, 1)
        grid.addWidget(self._message, 1, 1)
        grid.setColumnStretch(1, 1)
        self._show_message()

    def add(self, field: QWidget, stretch: int = 0) -> None:
        """Add one more field at the right end."""
        self.row.addWidget(field, stretch)
        state = getattr(field, "field_state", None)
        if isinstance(state, FieldState):
            self._states.append(state)
            state.changed.connect(self._show_message)
        if not field.accessibleName():
            field.setAccessibleName(self.label.words())

    def message(self) -> str:
        """Return the words under the fields, or ""."""
        return self._message.words()

    def _show_message(self) -> None:
        speaking = (state for state in self._states if state.state and state.message)
        first = next(speaking, None)
        self._message.say(first.state if first else "", first.message if first else "")


def align_labels(boxes: Sequence[FieldBox]) -> None:
    """Give the labels of rows one width, in which the longest of them has room."""
    width = max(box.label.sizeHint().width() for box in boxes)
    for box in boxes:
        box.label.setFixedWidth(width)


class _Message(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._icon = QLabel()
        self._icon.setFixedSize(ICON, ICON)
        self._words = PlainLabel("", "hint")
        self._words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def words(self) -> str:
        return self._words.text()

    def say(self, state: str, message: str) -> None:
        self._words.setText(message)
        if state:
            role = role_of(state)
            self._words.set_role(role)
            self._icon.setPixmap(icons.pixmap(icon_of(state), role, ICON))
        self.setVisible(bool(message))


def enter_moves_on(container: QWidget) -> None:
    """Let Enter in a field of a container go to the next field, in tab order.

    It passes over side acts, never over the default button; after the last field it goes where
    Tab would go. Enter with Ctrl, and Enter that a field uses itself, stay as they are.
    """
    container.installEventFilter(_EnterMovesOn(container))


class _EnterMovesOn(QObject):
    # Fields leave Enter unaccepted, so it climbs to the container; no filter on each field.
    def __init__(self, container: QWidget) -> None:
        super().__init__(container)
        self._container = container

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return is_enter(event) and self._move_on()

    def _move_on(self) -> bool:
        stops = _stops_after(self._container.focusWidget())
        target = next((stop for stop in stops if not self._is_passed(stop)), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
        return target is not None

    def _is_passed(self, widget: QWidget) -> bool:
        is_side_act = isinstance(widget, ActionButton) and widget.kind != "default"
        return is_side_act and self._container.isAncestorOf(widget)


def _stops_after(start: QWidget) -> list[QWidget]:
    stops, widget = [], start.nextInFocusChain()
    while widget is not None and widget is not start:
        if _is_stop(widget):
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def _is_stop(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and widget.isEnabled() and widget.isVisible() and not widget.focusProxy()
