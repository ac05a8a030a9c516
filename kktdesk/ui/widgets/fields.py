"""Fields of forms. Nothing is rewritten while someone types, and composed text is never lost.

UniKey on Windows types by Backspace and new letters; on Linux ibus and fcitx compose in a pre-edit
area that ``text()`` does not contain. A field here commits that area before it is read or left.
"""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QStyledItemDelegate
from typing_extensions import override

from kktdesk.ui import fonts, icons
from kktdesk.ui.widgets.composing import Composition
from kktdesk.ui.widgets.field_state import ICON, FieldState

_CHEVRON, _HEIGHT = 14, 30


class TextField(QLineEdit):
    """One line of text as it is typed.

    Signals:
        typed: the visible text changed by typing, composing letters included.
    """

    typed = Signal(str)

    def __init__(self, placeholder: str = "", size: str = "") -> None:
        super().__init__()
        self._composition = Composition()
        self._reserved = 0
        self.field_state = FieldState(self)
        self.setFont(fonts.font("h2" if size == "scan" else "body"))
        self.setProperty("look", size)  # a widget has a size of its own
        self.setPlaceholderText(placeholder)
        self.field_state.changed.connect(self._make_room)
        self.textEdited.connect(self._on_edited)

    def committed_text(self) -> str:
        """Take letters that are still being composed into the text.

        Returns:
            the whole text, as it is on the screen.
        """
        self._commit()
        return self.text()

    def visible_text(self) -> str:
        """Return the text with the letters that are being composed, without committing them."""
        at = self.cursorPosition()
        return self.text()[:at] + self._composition.letters + self.text()[at:]

    def set_state(self, state: str, message: str = "") -> None:
        """Show "", ``warn`` or ``error`` with its words."""
        self.field_state.set(state, message)

    def _on_edited(self) -> None:
        self.typed.emit(self.visible_text())

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composition.follow(event)
        is_only_composing = not event.commitString()
        super().inputMethodEvent(event)
        if is_only_composing:
            self.typed.emit(self.visible_text())

    def _commit(self) -> None:
        self._composition.commit(super().inputMethodEvent)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._commit()
        super().focusOutEvent(event)

    def reserve(self, width: int) -> None:
        """Keep room at the right end for what a kind of field paints there itself."""
        self._reserved = width
        self._make_room()

    def _make_room(self) -> None:
        icon = ICON + 4 if self.field_state.state else 0
        self.setTextMargins(0, 0, icon + self._reserved, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.field_state.state:
            self.field_state.paint_icon(QPainter(self), self.width() - 8 - self._reserved)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(fonts.widened(48), super().minimumSizeHint().height())


class ChoiceField(QComboBox):
    """One of a few values; the wheel scrolls the page, not the value."""

    def __init__(self, choices: tuple[tuple[str, object], ...] = ()) -> None:
        super().__init__()
        self.field_state = FieldState(self)
        self.setFont(fonts.font("body"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(14)
        # The list's own delegate would not hear the style sheet.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.set_choices(choices)

    def set_choices(self, choices: tuple[tuple[str, object], ...]) -> None:
        """Offer other choices, each words and value; the first is chosen."""
        self.clear()
        for words, value in choices:
            self.addItem(words, value)

    def value(self) -> object:
        """Return the value of the choice, or None without choices."""
        return self.currentData()

    def set_value(self, value: object) -> None:
        """Choose a value; one that is not offered leaves the choice as it is."""
        for at in range(self.count()):
            if self.itemData(at) == value:
                self.setCurrentIndex(at)
                return

    def set_state(self, state: str, message: str = "") -> None:
        """Show "", ``warn`` or ``error`` with its words."""
        self.field_state.set(state, message)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(fonts.widened(72), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        role = "text2" if self.isEnabled() else "disabled"
        place = (self.width() - _CHEVRON - 9, (self.height() - _CHEVRON) / 2)
        icons.paint(painter, place, "chevron-down", role, _CHEVRON)
        self.field_state.paint_icon(painter, self.width() - _CHEVRON - 13)


class CountField(QSpinBox):
    """A number of papers or sets, 1 to 999; typing may pass through nothing."""

    def __init__(self, suffix: str = "") -> None:
        super().__init__()
        self.field_state = FieldState(self)
        self.setFont(fonts.font("body"))
        self.setRange(1, 999)
        self.setSuffix(suffix)
        # The style sheet's padding does not reach the inner edit.
        self.lineEdit().setTextMargins(6, 0, 0, 0)

    @override
    def setAccessibleName(self, name: str) -> None:
        """Name the field, and the edit inside that takes the focus."""
        super().setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)

    def set_state(self, state: str, message: str = "") -> None:
        """Show "", ``warn`` or ``error`` with its words."""
        self.field_state.set(state, message)

    @override
    def sizeHint(self) -> QSize:
        # The inner edit asks for more than the other fields take.
        return QSize(super().sizeHint().width(), fonts.grown(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), fonts.grown(_HEIGHT))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        left, middle = self.width() - 18, self.height() / 2
        role = "text2" if self.isEnabled() else "disabled"
        icons.paint(painter, (left, middle - 12), "chevron-up", role, 12)
        icons.paint(painter, (left, middle), "chevron-down", role, 12)
