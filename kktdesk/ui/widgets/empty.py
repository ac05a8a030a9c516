"""Empty lists: why there is nothing, where was looked, and the act that fills the list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.ui import icons
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.labels import PlainLabel

_ICON = 44


class Sign(QWidget):
    """A large icon by itself; a screen reader passes over it."""

    def __init__(self, icon: str, role: str, size: int) -> None:
        super().__init__()
        self._icon, self._role, self._size = icon, role, size
        self.setFixedSize(size, size)

    def set_icon(self, icon: str, role: str) -> None:
        """Show another icon."""
        self._icon, self._role = icon, role
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), (0, 0), self._icon, self._role, self._size)


class EmptyState(QWidget):
    """What stands in place of rows.

    The first button is the act that fills the list; it should be of the kind ``default``.

    Args:
        icon: name of the icon.
        why: one sentence, why the list is empty.
        where: one sentence, where was looked; may be "".
        buttons: at most three.
    """

    def __init__(self, icon: str, why: str, where: str = "", *buttons: ActionButton) -> None:
        super().__init__()
        self.icon = Sign(icon, "text3", _ICON)
        self.why = PlainLabel("", "h2")
        self.where = PlainLabel("", "body", "text2")
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch()
        for button in buttons:
            acts.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        acts.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addStretch(2)
        column.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(14)
        for label in (self.why, self.where):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(14)
        column.addLayout(acts)
        column.addStretch(3)
        self.say(why, where)

    def say(self, why: str, where: str = "") -> None:
        """Change the two sentences."""
        self.why.setText(why)
        self.where.setText(where)
        self.where.setVisible(bool(where))
