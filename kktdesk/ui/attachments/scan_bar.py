"""The buttons around a scan, and their keys: its size on the screen, a copy of it as a file."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.ui.attachments.scan_view import ScanView
from kktdesk.ui.attachments.zoom import WHOLE, WIDE
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.flow import FlowLayout


class ButtonFlow(QWidget):
    """Buttons side by side; what does not fit stands on the next line."""

    def __init__(self, buttons: Sequence[ActionButton]) -> None:
        super().__init__()
        self._flow = FlowLayout(self)
        for button in buttons:
            self._flow.addWidget(button)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # a layout squeezes what only says how high it wants to be
        self.setMinimumHeight(self._flow.heightForWidth(self.width()))


class ScanBar(ButtonFlow):
    """Changes the size in which a scan is shown.

    Attributes:
        larger, smaller, whole, wide: its buttons.
    """

    def __init__(self, view: ScanView) -> None:
        self.larger = ActionButton(self.tr("Larger"), "Ctrl++", "quiet")
        self.smaller = ActionButton(self.tr("Smaller"), "Ctrl+-", "quiet")
        self.whole = ActionButton(self.tr("Whole page"), "Ctrl+0", "quiet")
        self.wide = ActionButton(self.tr("Full width"), "Ctrl+2", "quiet")
        super().__init__((self.larger, self.smaller, self.whole, self.wide))
        self._view = view
        self.larger.clicked.connect(view.enlarge)
        self.smaller.clicked.connect(view.reduce)
        self.whole.clicked.connect(self._show_whole)
        self.wide.clicked.connect(self._show_wide)
        bind(self, view.enlarge, "Ctrl++", "Ctrl+=")
        bind(self, view.reduce, "Ctrl+-")
        bind(self, self._show_whole, "Ctrl+0")
        bind(self, self._show_wide, "Ctrl+2")

    def _show_whole(self) -> None:
        self._view.set_zoom(WHOLE)

    def _show_wide(self) -> None:
        self._view.set_zoom(WIDE)
        self._view.move_by(QPointF(0, -self._view.part().height()))  # reading begins at the top


def bind(widget: QWidget, slot: Callable[[], object], *keys: str) -> None:
    """Let keys of a widget's window do something."""
    for key in keys:
        shortcut = QShortcut(QKeySequence(key), widget)
        shortcut.activated.connect(slot)
