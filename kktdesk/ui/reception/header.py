"""The line above the page: its title, and how the entry stands."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kktdesk.ui import fonts
from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.labels import PlainLabel

HEIGHT = 36
_ICON = 18


class ReceptionHeader(QWidget):
    """Title and status."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(fonts.grown(HEIGHT))
        self._icon = Sign("overdue", "late", _ICON)
        self._status = PlainLabel("", "body", "text2", elide=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(PlainLabel(self.tr("Receive a dossier"), "title"))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._status, 1)
        self.say("")

    def words(self) -> str:
        """Return the status."""
        return self._status.text()

    def say(self, words: str) -> None:
        """Say how the entry stands."""
        self._icon.hide()
        self._status.set_role("text2")
        self._status.setText(words)

    def warn(self, words: str) -> None:
        """Say that something must be cured; a screen reader hears a new sentence."""
        is_new = words != self._status.text()
        self._icon.show()
        self._status.set_role("late")
        self._status.setText(words)
        if is_new:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
