"""The list under a picker: part of the window, so that the focus never leaves the field.

A popup window of its own would take the focus from the input method and break composing.
"""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from kktdesk.ui import fonts, theme
from kktdesk.ui.widgets import drawing

_PADDING, _MOST = 8, 300

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_DETAIL = int(Qt.ItemDataRole.UserRole)


class SuggestionModel(QAbstractListModel):
    """Texts with their details."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown: tuple[tuple[str, str], ...] = ()

    def show(self, pairs: tuple[tuple[str, str], ...]) -> None:
        """Show other texts with their details."""
        self.beginResetModel()
        self.shown = pairs
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.shown)

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> str | None:
        if not index.isValid() or role not in {_DISPLAY, _DETAIL}:
            return None
        return self.shown[index.row()][role == _DETAIL]


class _Delegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        room = view.viewport().width() if isinstance(view, QAbstractItemView) else 0
        width = _text_width(room, index.data(_DETAIL))
        lines = drawing.lay_out(index.data(_DISPLAY), "body", width).lineCount()
        return QSize(1, lines * fonts.line_height("body") + fonts.grown(10))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area, colours = QRectF(option.rect), theme.current()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colours.colour("select"))
            painter.fillRect(QRectF(0, area.top(), 3, area.height()), colours.colour("accent"))
        detail = index.data(_DETAIL)
        layout = drawing.lay_out(
            index.data(_DISPLAY), "body", _text_width(option.rect.width(), detail)
        )
        painter.setPen(colours.colour("text"))
        layout.draw(painter, QPointF(area.left() + _PADDING, area.top() + fonts.grown(5)))
        painter.setFont(fonts.font("hint"))
        painter.setPen(colours.colour("text3"))
        right = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)
        painter.drawText(area.adjusted(0, 0, -_PADDING, 0), right, detail)


def _text_width(width: int, detail: str) -> float:
    used = fonts.metrics("hint").horizontalAdvance(detail) + _PADDING if detail else 0
    return width - 2 * _PADDING - used


class Suggestions(QListView):
    """What matches, under the field that asks."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.texts = SuggestionModel(self)
        self.setModel(self.texts)
        self.setItemDelegate(_Delegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.hide()

    def place_under(self, field: QWidget) -> None:
        """Stand under a field, or above it where there is more room; come to the front."""
        window = field.window()
        top_left = field.mapTo(window, QPoint(0, 0))
        below = window.height() - top_left.y() - field.height() - 8
        above = top_left.y() - 8
        self.setFixedWidth(field.width())
        self.setFixedHeight(fonts.grown(_MOST))
        wanted = self._wanted_height()
        height = min(wanted, max(below, above), fonts.grown(_MOST))
        is_under = below >= height
        top = top_left.y() + field.height() + 2 if is_under else top_left.y() - height - 2
        self.setFixedHeight(height)
        self.move(top_left.x(), top)
        self.show()
        self.raise_()

    def _wanted_height(self) -> int:
        self.doItemsLayout()
        count = self.texts.rowCount()
        return sum(self.sizeHintForRow(row) for row in range(count)) + 2

    def step(self, rows: int) -> None:
        """Go some rows down, or up for a negative number; stop at the ends."""
        last = self.texts.rowCount() - 1
        self.go_to(min(max(self.currentIndex().row() + rows, 0), last))

    def go_to(self, row: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self.texts.index(row, 0))
