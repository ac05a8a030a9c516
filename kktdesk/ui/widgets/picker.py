"""Picks one of many by loose letters: the list beneath follows the typing, the text never does."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from typing_extensions import override

from kktdesk.ui import icons
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.loose_match import Findable, ranked
from kktdesk.ui.widgets.suggestions import Suggestions

_CHEVRON, _PAGE = 14, 6


class LoosePicker(TextField):
    """A field for one of many items, each a key, a text and a short detail.

    Up and Down go through what matches; Enter or Tab takes it and lets the focus move on; Esc
    closes the list. Typing after a choice drops the choice.

    Signals:
        chosen: key of the item; "" when a choice was dropped by typing.
    """

    chosen = Signal(str)

    def __init__(self, items: Sequence[tuple[str, str, str]] = (), placeholder: str = "") -> None:
        super().__init__(placeholder)
        self.reserve(_CHEVRON + 5)
        self._key = ""
        self._list: Suggestions | None = None
        self._matches: list[int] = []
        self._is_awaited = False
        self.set_items(items)
        self.typed.connect(self._on_typed)

    def set_items(self, items: Sequence[tuple[str, str, str]]) -> None:
        """Offer other items, favourites first; a choice that is still offered stays.

        What was typed before there was anything to offer is looked up now, and taken if Enter
        was pressed behind it.
        """
        self._items = tuple(items)
        self._findable = [Findable.of(*item) for item in self._items]
        if self._key and all(key != self._key for key, _text, _detail in self._items):
            self.set_current("")
        if self._items and not self._key and self.text().strip():
            self._catch_up()

    def _catch_up(self) -> None:
        if self._is_awaited:
            self._is_awaited = False
            self._open(self.visible_text())
            self._take()
        elif self.is_list_open():
            self._open(self.visible_text())

    def current_key(self) -> str:
        """Return the key of the chosen item, or ""."""
        return self._key

    def set_current(self, key: str) -> None:
        """Show an item as chosen, without a signal; "" or an unknown key empties the field."""
        texts = {known: text for known, text, _detail in self._items}
        self._key = key if key in texts else ""
        self.setText(texts.get(key, ""))
        self.setCursorPosition(0)

    def is_list_open(self) -> bool:
        """Return whether the list of matches is shown."""
        return self._list is not None and self._list.isVisible()

    def _on_typed(self, text: str) -> None:
        self._is_awaited = False
        if self._key:
            self._key = ""
            self.chosen.emit("")
        if text.strip():
            self._open(text)
        else:
            self._close()

    def _open(self, query: str) -> None:
        suggestions = self._suggestions()
        self._matches = ranked(query, self._findable)
        pairs = tuple((self._items[at][1], self._items[at][2]) for at in self._matches)
        suggestions.texts.show(
            pairs or ((self.tr("Nothing matches; fewer letters find more"), ""),)
        )
        suggestions.place_under(self)
        keys = [self._items[at][0] for at in self._matches]
        suggestions.go_to(keys.index(self._key) if self._key in keys else 0)

    def _suggestions(self) -> Suggestions:
        if self._list is None or self._list.parentWidget() is not self.window():
            self._list = Suggestions(self.window())
            self._list.setAccessibleName(self.tr("Matches"))
            self._list.clicked.connect(self._on_clicked)
        return self._list

    def _close(self) -> None:
        if self._list is not None:
            self._list.hide()

    def _take(self) -> None:
        self._is_awaited = not self._items
        row = self._suggestions().currentIndex().row()
        self._close()
        if 0 <= row < len(self._matches):
            key = self._items[self._matches[row]][0]
            self.set_current(key)
            self.chosen.emit(key)

    def _on_clicked(self, _index: QModelIndex) -> None:
        self._take()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_list_open() and self._steer(event):
            return
        if event.key() == Qt.Key.Key_Down:
            self._open("" if self._key else self.visible_text())
        else:
            super().keyPressEvent(event)

    def _steer(self, event: QKeyEvent) -> bool:
        steps = _STEPS.get(Qt.Key(event.key()))
        if steps:
            self._suggestions().step(steps)
            return True
        if is_enter(event):
            self._take()
            event.ignore()  # the form lets the focus move on
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            return True
        return False

    @override
    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride and self.is_list_open()
        if isinstance(event, QKeyEvent) and is_asked and event.key() == Qt.Key.Key_Escape:
            event.accept()  # Esc closes the list before it is the window's key
            return True
        return super().event(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        if next and self.is_list_open():
            self._take()
        return super().focusNextPrevChild(next)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._open("" if self._key else self.visible_text())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._close()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._close()

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._close()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        role = "text2" if self.isEnabled() else "disabled"
        place = (self.width() - _CHEVRON - 9, (self.height() - _CHEVRON) / 2)
        icons.paint(QPainter(self), place, "chevron-down", role, _CHEVRON)


_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
