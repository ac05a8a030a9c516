"""Rows of fields that come and go: added, taken out, moved, all by keys."""

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.ui import theme
from kktdesk.ui.reception.prompt_button import PromptButton
from kktdesk.ui.reception.remark import Remark
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.field_state import icon_of, role_of
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.side_bar import SideBar

BAR = 3
_LEAST_HEAD = 270
_REMOVE, _UP, _DOWN = "Ctrl+D", "Ctrl+Up", "Ctrl+Down"


class FieldRow(QWidget):
    """One row: a mark at the left while it has the focus, its fields, and what they say.

    Signals:
        changed: something in it was typed or chosen.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_current = False
        self._fields: tuple[QWidget, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(BAR + 5, 0, 0, 0)

    def hold(self, *fields: tuple[str, QWidget, int]) -> None:
        """Take the fields, each with the name that is spoken and how much it stretches."""
        for name, field, _stretch in fields:
            field.setAccessibleName(name)
        self._fields = tuple(field for _name, field, _stretch in fields)
        box = FieldBox("")
        box.label.hide()
        for _name, field, stretch in fields:
            box.add(field, stretch)
        self._column.addWidget(box)

    def fields(self) -> tuple[QWidget, ...]:
        """Return its fields, from left to right."""
        return self._fields

    def state(self) -> tuple[object, ...]:
        """Return what stands in it, to be compared."""
        raise NotImplementedError

    def set_current(self, *, is_current: bool) -> None:
        """Mark it as the row that the keys act on."""
        self._is_current = is_current
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_current:
            area = QRectF(0, 0, BAR, self.height())
            QPainter(self).fillRect(area, theme.current().colour("accent"))


Row = TypeVar("Row", bound=FieldRow)


class RowList(QWidget, Generic[Row]):
    """A title with its acts, and the rows.

    Args:
        make: a new, empty row.
        title: of the list.
        add: words of the act that adds a row.
        heads: over the rows.

    Attributes:
        rows: from top to bottom; changed by the methods only.
        add: adds a row.

    Signals:
        changed: something was typed, chosen, added, taken out or moved.
    """

    changed = Signal()

    def __init__(self, make: Callable[[], Row], title: str, add: str, heads: QWidget) -> None:
        super().__init__()
        self._make = make
        self.rows: list[Row] = []
        self._at = 0
        self._title = PlainLabel(title, "body")
        self._title.set_strong(True)
        self.add = PromptButton(add, kind="quiet", icon="plus")
        self._acts = (
            ActionButton(self.tr("Take out"), _REMOVE, "quiet"),
            ActionButton(self.tr("Up"), self.tr("Ctrl+Up"), "quiet"),
            ActionButton(self.tr("Down"), self.tr("Ctrl+Down"), "quiet"),
        )
        self._remark = Remark()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._lay_out(heads)
        self._connect()

    def _lay_out(self, heads: QWidget) -> None:
        left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(self.add)
        row.addStretch()
        for button in self._acts:
            # by Tab they can be reached, by the mouse the focus stays in the row
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = SideBar(left, _LEAST_HEAD, self._acts, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(head)
        column.addWidget(self._remark)
        column.addWidget(heads)
        column.addLayout(self._rows)

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_row)
        acts = (self.remove_row, partial(self.move_row, -1), partial(self.move_row, 1))
        for key, button, act in zip((_REMOVE, _UP, _DOWN), self._acts, acts, strict=True):
            button.clicked.connect(act)
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def say(self, state: str = "", words: str = "") -> None:
        """Say what is wrong with the list as a whole; "" falls silent."""
        self._remark.say(words, icon_of(state) if state else "", role_of(state) if state else "")

    def message(self) -> str:
        """Return what is said of the list as a whole."""
        return self._remark.words()

    def clear(self) -> None:
        """Take all rows out."""
        for row in tuple(self.rows):
            self._drop(row)
        self._at = 0

    def append(self) -> Row:
        """Add an empty row at the end, without the focus.

        Returns:
            the row.
        """
        return self._insert(len(self.rows))

    def add_row(self) -> None:
        """Add an empty row behind the current one and go to it."""
        row = self._insert(min(self._at + 1, len(self.rows)))
        row.fields()[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def remove_row(self) -> None:
        """Take the current row out; the one behind it is the current one then."""
        if not self.rows:
            return
        self._drop(self.rows[min(self._at, len(self.rows) - 1)])
        if self.rows:
            self._at = min(self._at, len(self.rows) - 1)
            self.rows[self._at].fields()[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def move_row(self, step: int) -> None:
        """Move the current row up or down; the focus stays in it."""
        to = self._at + step
        if not self.rows or not 0 <= to < len(self.rows):
            return
        row = self.rows.pop(self._at)
        self._rows.removeWidget(row)
        self.rows.insert(to, row)
        self._rows.insertWidget(to, row)
        self._at = to
        self._order()
        self.changed.emit()

    def state(self) -> tuple[object, ...]:
        """Return what stands in all rows, to be compared."""
        return tuple(row.state() for row in self.rows)

    def _insert(self, at: int) -> Row:
        row = self._make()
        row.changed.connect(self.changed)
        self.rows.insert(at, row)
        self._rows.insertWidget(at, row)
        row.show()
        self._order()
        return row

    def _drop(self, row: Row) -> None:
        self.rows.remove(row)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _order(self) -> None:
        """Let the focus go through the rows from top to bottom, right behind the acts."""
        before: QWidget = self._acts[-1]
        for row in self.rows:
            for field in row.fields():
                QWidget.setTabOrder(before, field)
                before = field

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        inside = [at for at, row in enumerate(self.rows) if now and row.isAncestorOf(now)]
        if inside:
            self._at = inside[0]
        for at, row in enumerate(self.rows):
            row.set_current(is_current=bool(inside) and at == self._at)
