"""The list of who may stand at the desk, over the line below all pages."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from kktdesk.domain.text import fold_words
from kktdesk.services.directory_views import DirectoryLine
from kktdesk.ui import fonts, icons, theme
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.suggestions import Index

_WIDTH, _ROW, _PADDING, _ICON = 340, 32, 10, 16
_MOST_ROWS = 9
_TITLE = int(Qt.ItemDataRole.UserRole)
_CHOSEN = _TITLE + 1
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class _Delegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(1, fonts.grown(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area, colours = QRectF(option.rect), theme.current()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colours.colour("select"))
            painter.fillRect(QRectF(0, area.top(), 3, area.height()), colours.colour("accent"))
        if index.data(_CHOSEN):
            top = area.top() + (area.height() - _ICON) / 2
            icons.paint(painter, (_PADDING, top), "check", "accent", _ICON)
        words = area.adjusted(_PADDING + _ICON + 8, 0, -_PADDING, 0)
        title = index.data(_TITLE)
        used = fonts.metrics("hint").horizontalAdvance(title) + 12 if title else 0
        name = drawing.elided(index.data(), "body", max(words.width() - used, words.width() / 2))
        painter.setFont(fonts.font("body", strong=bool(index.data(_CHOSEN))))
        painter.setPen(colours.colour("text"))
        painter.drawText(words, int((_MIDDLE | Qt.AlignmentFlag.AlignLeft).value), name)
        left = fonts.metrics("body").horizontalAdvance(name) + 12
        painter.setFont(fonts.font("hint"))
        painter.setPen(colours.colour("text2"))
        title = drawing.elided(title, "hint", words.width() - left)
        painter.drawText(words, int((_MIDDLE | Qt.AlignmentFlag.AlignRight).value), title)


class ClerkList(QListWidget):
    """Names; the arrows, or the first letter of one's own name, go to one, Enter takes it.

    Signals:
        taken: the name; "" for the last row, which leads to the directory.
    """

    taken = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(self.tr("Who stands at the desk"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(self))
        self.setFixedWidth(fonts.widened(_WIDTH))
        self.itemClicked.connect(self._take)
        self._before: QWidget | None = None
        self._own: dict[str, str] = {}

    def open_over(self, button: QWidget, lines: Sequence[DirectoryLine], at_desk: str) -> None:
        """Show who may stand at the desk, over a button at the bottom of the window.

        Args:
            button: the list stands over it.
            lines: officers of the counter.
            at_desk: name of who stands there now, which has the cursor at first.
        """
        self.clear()
        known = {line.name: line.title for line in lines}
        self._own = {line.name: fold_words(line.own_name) for line in lines}
        for name, title in ({at_desk: ""} | known if at_desk else known).items():
            self._add(name, title, is_chosen=name == at_desk)
        self._add(self.tr("Add an officer…"), "", is_chosen=False).setData(_CHOSEN, None)
        self.setCurrentRow(
            next((at for at, name in enumerate(self._names()) if name == at_desk), 0)
        )
        rows = min(self.count(), _MOST_ROWS)
        self.setFixedHeight(rows * fonts.grown(_ROW) + 2)
        corner = button.mapTo(self.window(), QPoint(8, 0))
        self.move(corner.x(), corner.y() - self.height() - 4)
        self._before = self.window().focusWidget()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _add(self, name: str, title: str, *, is_chosen: bool) -> QListWidgetItem:
        item = QListWidgetItem(name, self)
        item.setData(_TITLE, title)
        item.setData(_CHOSEN, is_chosen)
        return item

    def _names(self) -> list[str]:
        return [self.item(at).text() for at in range(self.count() - 1)]

    def put_away(self) -> None:
        """Close the list; the focus goes back to where it was."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, item: QListWidgetItem) -> None:
        is_last = self.row(item) == self.count() - 1
        name = "" if is_last else item.text()
        self.put_away()
        self.taken.emit(name)

    @override
    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()  # Esc closes the list before it is the window's key
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self._take(self.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.text().strip():
            self._go_to_letter(event.text())
        else:
            super().keyPressEvent(event)

    def _go_to_letter(self, letter: str) -> None:
        """Go to the next own name, which stands last, that begins with a letter."""
        wanted, names = fold_words(letter), self._names()
        order = [(self.currentRow() + 1 + step) % len(names) for step in range(len(names))]
        for at in order:
            if wanted and self._own.get(names[at], "").startswith(wanted):
                self.setCurrentRow(at)
                return

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._before = None
        self.hide()
