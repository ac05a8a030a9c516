"""The lines of the palette: headings, and commands with their matched letters and their key."""

from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from kktdesk.ui import fonts, icons, theme
from kktdesk.ui.palette.matching import Match
from kktdesk.ui.widgets import drawing

ROW, HEAD = 36, 30
_ICON, _ICON_LEFT, _TEXT_LEFT, _RIGHT, _AIR = 16, 14, 42, 14, 16

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY, _ROW_ROLE = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.UserRole)


class Row(NamedTuple):
    """A heading, or a command that matches."""

    heading: str
    match: Match | None


class RowModel(QAbstractListModel):
    """The lines; headings cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def first(self) -> int:
        """Return the first line with a command, or -1."""
        return next((at for at, row in enumerate(self.rows) if row.match is not None), -1)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == _ROW_ROLE:
            return row
        return _spoken(row) if role == _DISPLAY else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        is_heading = index.isValid() and self.rows[index.row()].match is None
        return Qt.ItemFlag.NoItemFlags if is_heading else super().flags(index)


def _spoken(row: Row) -> str:
    if row.match is None:
        return row.heading
    command = row.match.command
    return f"{command.text}, {command.key}" if command.key else command.text


class RowDelegate(QStyledItemDelegate):
    """Paints the lines."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(_ROW_ROLE)
        return QSize(1, fonts.grown(HEAD if row.match is None else ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(_ROW_ROLE)
        area = QRectF(option.rect)
        if row.match is None:
            _paint_heading(painter, area, row.heading)
            return
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_current:
            colours = theme.current()
            painter.fillRect(area, colours.colour("select"))
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()),
                             colours.colour("accent"))  # fmt: skip
        _paint_command(painter, area, row.match, is_current=is_current)


def _paint_heading(painter: QPainter, area: QRectF, words: str) -> None:
    painter.setFont(fonts.font("hint", strong=True))
    painter.setPen(theme.current().colour("text2"))
    flags = int((Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft).value)
    painter.drawText(area.adjusted(8, 0, -8, -5), flags, words)


def _paint_command(painter: QPainter, area: QRectF, match: Match, *, is_current: bool) -> None:
    colours, command = theme.current(), match.command
    top = area.top() + (area.height() - _ICON) / 2
    role = "accent" if is_current else "text2"
    icons.paint(painter, (area.left() + _ICON_LEFT, top), command.icon, role, _ICON)
    hint = fonts.metrics("hint")
    key_width = hint.horizontalAdvance(command.key)
    metrics = fonts.metrics("body", strong=is_current)
    baseline = round(area.top() + (area.height() + metrics.ascent() - metrics.descent()) / 2)
    room = area.width() - _TEXT_LEFT - _RIGHT - key_width - _AIR
    words = drawing.elided(command.text, "body", room, strong=is_current)
    left = area.left() + _TEXT_LEFT
    for first, end in match.marks:
        start = metrics.horizontalAdvance(words[:first])
        width = metrics.horizontalAdvance(words[:end]) - start
        box = QRectF(left + start, baseline - metrics.ascent(), width, metrics.height())
        painter.fillRect(box, colours.colour("mark"))
    painter.setFont(fonts.font("body", strong=is_current))
    painter.setPen(colours.colour("text"))
    painter.drawText(QPointF(left, baseline), words)
    painter.setFont(fonts.font("hint"))
    painter.setPen(colours.colour("text3"))
    painter.drawText(QPointF(area.right() - _RIGHT - key_width, baseline), command.key)
