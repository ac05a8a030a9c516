"""What the window shows while its data is opened, cannot be opened, or is put away."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.errors import DeskError
from kktdesk.ui import fonts
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.empty import Sign
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

WIDTH = 560
ICON = 20


class OpeningPage(QWidget):
    """The page before there are pages.

    Signals:
        painted: it was painted for the first time.
        retry_requested: open the same folder again.
        folder_chosen: another folder is wanted; carries its ``Path``.
    """

    painted = Signal()
    retry_requested = Signal()
    folder_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = False
        self._state = PlainLabel("", "h2", "text2")
        self._state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._parts = tuple(_Part(*look) for look in self._looks())
        self._retry = ActionButton(self.tr("Try &again"), kind="default", icon="refresh")
        self._retry.clicked.connect(self.retry_requested)
        self._other = ActionButton(self.tr("&Choose another folder…"), icon="dossier")
        self._other.clicked.connect(self._choose_folder)
        self._panel = self._error_panel()
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._state)
        column.addWidget(self._panel, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.show_opening()

    def show_opening(self) -> None:
        """Say that the data is being opened."""
        self._say(self.tr("Opening the data…"))

    def show_closing(self) -> None:
        """Say that the register is being copied before the window closes."""
        self._say(self.tr("Making a backup, then closing…"))

    def show_error(self, error: DeskError) -> None:
        """Say why the data cannot be opened, what is safe and what to do."""
        words = messages.of_error(error)
        for part, text in zip(self._parts, (words.happened, words.safe, words.todo), strict=True):
            part.say(text)
        self._state.hide()
        self._panel.show()
        self._retry.setFocus()

    @Slot()
    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder of the data"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        self.folder_chosen.emit(Path(folder))

    def _say(self, text: str) -> None:
        self._panel.hide()
        self._state.setText(text)
        self._state.show()

    def _looks(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("overdue", "late", self.tr("What happened")),
            ("shield", "ok", self.tr("What is still safe")),
            ("arrow-right", "accent", self.tr("What to do next")),
        )

    def _error_panel(self) -> Panel:
        panel = Panel(self.tr("The data cannot be opened"))
        panel.setFixedWidth(fonts.widened(WIDTH))
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self._retry)
        acts.addWidget(self._other)
        acts.addStretch()
        for part in self._parts:
            panel.body.addWidget(part)
        panel.body.addSpacing(8)
        panel.body.addLayout(acts)
        return panel

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()


class _Part(QWidget):
    def __init__(self, icon: str, role: str, caption: str) -> None:
        super().__init__()
        self._words = PlainLabel("")
        self._words.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(caption, "hint", "text2"))
        words.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(Sign(icon, role, ICON), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def say(self, text: str) -> None:
        self._words.setText(text)
        self.setVisible(bool(text))
