"""A field of several lines; what is composed by an input method is never lost."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from kktdesk.ui import fonts
from kktdesk.ui.widgets.composing import Composition
from kktdesk.ui.widgets.field_state import FieldState

_LINES, _LINE, _AROUND = 3, 20, 10


class BlockField(QPlainTextEdit):
    """Several lines of text; Tab leaves it, Enter begins a line.

    Signals:
        typed: the text changed.
    """

    typed = Signal()

    def __init__(self, placeholder: str = "", lines: int = _LINES) -> None:
        super().__init__()
        self.field_state = FieldState(self)
        self._composition = Composition()
        self._lines = lines
        self.setFont(fonts.font("body"))
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(self.typed)

    def committed_text(self) -> str:
        """Take letters that are still being composed into the text.

        Returns:
            the whole text, as it is on the screen.
        """
        self._commit()
        return self.toPlainText()

    def set_state(self, state: str, message: str = "") -> None:
        """Show "", ``warn`` or ``error`` with its words."""
        self.field_state.set(state, message)

    def _commit(self) -> None:
        self._composition.commit(super().inputMethodEvent)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composition.follow(event)
        super().inputMethodEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._commit()
        super().focusOutEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(fonts.widened(200), fonts.grown(self._lines * _LINE + _AROUND))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(fonts.widened(48), self.sizeHint().height())
