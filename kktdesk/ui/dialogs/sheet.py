"""What all questions and messages share: a raised sheet over the dimmed window, and its answers.

A dialog is opened, not executed: the answer comes as a signal, so no second event loop runs and a
test can press its buttons.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.ui import fonts, theme
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.labels import PlainLabel

WIDTH = 560
_PADDING, _RADIUS, _AROUND = 20, 8, 20


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer.

    Attributes:
        key: what ``answered`` gives.
        text: translated, with ``&`` before an ASCII letter.
        icon: name of an icon, or "".
    """

    key: str
    text: str
    icon: str = ""


class SheetDialog(QDialog):
    """A sheet with a title, content, and a row of answers of which the first is the safe one.

    Attributes:
        content: the column between title and answers.
        buttons: the answers by key.

    Signals:
        answered: key of the answer; "" when the sheet was closed with Esc.
    """

    answered = Signal(str)

    def __init__(self, parent: QWidget | None, title: str, note: str = "") -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setModal(True)
        self.setWindowTitle(title)
        self.setFixedWidth(fonts.widened(WIDTH))
        self.buttons: dict[str, ActionButton] = {}
        self._answer = ""
        self._dimmed = parent.window() if parent is not None else None
        self._scrim: _Scrim | None = None
        self.content = QVBoxLayout()
        self.content.setSpacing(12)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, _PADDING - 4, _PADDING, _PADDING - 4)
        column.setSpacing(18)
        column.addLayout(_head(title, note))
        column.addLayout(self.content)
        column.addLayout(self._row)
        self.finished.connect(self._on_finished)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Set the answers; the first has the focus and answers to Enter."""
        for at, choice in enumerate(choices):
            kind, key = ("plain", "") if at else ("default", self.tr("Enter"))
            button = ActionButton(choice.text, key, kind, choice.icon)
            button.clicked.connect(partial(self._on_clicked, choice.key))
            self.buttons[choice.key] = button
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch()

    @override
    def sizeHint(self) -> QSize:
        # Wrapped sentences: the height belongs to the width that the sheet really has.
        width = self.minimumWidth()
        wanted = self._column.totalHeightForWidth(width)
        return QSize(width, min(wanted, self._room().height() - 2 * _AROUND))

    def fit(self) -> None:
        """Take the height that the content needs and the window has, in the middle of it."""
        self._column.activate()  # what it reckoned before may be out of date
        self.resize(self.sizeHint())
        self.move(self._room().center() - self.rect().center())

    def _room(self) -> QRect:
        # a sheet over another has the room of the window under both
        window = self._dimmed
        while window is not None and (under := window.parentWidget()) is not None:
            window = under.window()
        is_seen = window is not None and window.isVisible()
        return window.geometry() if window and is_seen else self.screen().availableGeometry()

    @override
    def event(self, event: QEvent) -> bool:
        is_taken = super().event(event)
        # Qt itself never makes a window higher when its words take more lines than before
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.fit()
        return is_taken

    def answer(self, key: str) -> None:
        """Close the sheet with an answer."""
        self._answer = key
        self.accept()

    @override
    def reject(self) -> None:
        # Esc is the answer "" like any other: what a sheet keeps or holds back, it does then too.
        self.answer("")

    def _on_clicked(self, key: str, _is_checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        self.answer(key)

    def _on_finished(self) -> None:
        self.answered.emit(self._answer)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if self._dimmed is not None and self._scrim is None:
            self._scrim = _Scrim(self._dimmed)
            self._scrim.cover()
        super().showEvent(event)
        self.fit()
        first = next(iter(self.buttons.values()), None)
        if first is not None and self.focusWidget() is None:
            first.setFocus()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = theme.current(), QPainter(self)
        edge, ground = (colours.colour("edge"), 1.0), colours.colour("raised")
        drawing.outline(painter, QRectF(self.rect()), _RADIUS, ground=ground, edge=edge)


def _head(title: str, note: str) -> QHBoxLayout:
    words = PlainLabel(title, "title")
    words.setWordWrap(True)
    row = QHBoxLayout()
    row.addWidget(words, 1)
    row.addWidget(PlainLabel(note, "hint", "text2"), 0, Qt.AlignmentFlag.AlignVCenter)
    return row


class _Scrim(QWidget):
    """Dims the window under a sheet."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def cover(self) -> None:
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.cover()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().colour("scrim"))
