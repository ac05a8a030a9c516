"""A short line with an icon: what was found, what is wrong, what is worth a look."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.labels import PlainLabel

_ICON = 16


class Remark(QWidget):
    """Words with their icon in the colour of a role; without words it takes no room."""

    def __init__(self, *, is_wrapping: bool = True) -> None:
        super().__init__()
        self._icon = Sign("check-circle", "ok", _ICON)
        self._words = PlainLabel("", "hint", elide=not is_wrapping)
        self._words.setWordWrap(is_wrapping)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        side = Qt.AlignmentFlag.AlignTop if is_wrapping else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._icon, 0, side)
        row.addWidget(self._words, 1)
        self.hide()

    def words(self) -> str:
        """Return the words that are shown."""
        return self._words.text()

    def say(self, words: str, icon: str = "", role: str = "text2") -> None:
        """Show other words; "" takes the line away."""
        self._words.setText(words)
        self._words.set_role("text2" if role == "ok" else role)  # good news speaks low
        self._icon.setVisible(bool(icon))
        if icon:
            self._icon.set_icon(icon, role)
        self.setVisible(bool(words))
