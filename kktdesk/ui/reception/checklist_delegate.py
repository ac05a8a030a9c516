"""Draws the lines of the checklist, and opens what is edited in place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from kktdesk.ui import fonts, icons, theme
from kktdesk.ui.reception.checklist_model import (
    KIND,
    LINE_ROLE,
    NAME,
    QUANTITY,
    TICK,
    ChecklistModel,
)
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.fields import CountField, TextField

if TYPE_CHECKING:
    from kktdesk.ui.reception.paper_lines import PaperLine

ROW = 28
PADDING = 9
_BOX, _TICK, _CHEVRON = 18, 14, 14

Index = QModelIndex | QPersistentModelIndex
_LEFT = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)
_RIGHT = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)


class ChecklistDelegate(QStyledItemDelegate):
    """Draws a tick, a name, a kind of copy, a quantity; the current line in full.

    Attributes:
        current: the row that has the focus, or -1.
        editor: what is being edited in place, or None.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.current = -1
        self.editor: QWidget | None = None

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(fonts.widened(40), fonts.grown(ROW))

    def full_height(self, name: str, width: int) -> int:
        """Return the height of a row that shows a whole name."""
        lines = drawing.lay_out(name, "body", width - 2 * PADDING).lineCount()
        return max(lines * fonts.line_height("body") + fonts.grown(8), fonts.grown(ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area, colours = QRectF(option.rect), theme.current()
        is_current = index.row() == self.current
        if is_current:
            painter.fillRect(area, colours.colour("select"))
        bottom = area.bottomLeft()
        bottom.setY(bottom.y() - drawing.whole_pixels(painter, 1))
        drawing.hairline(painter, bottom, area.width(), colours.colour("line"))
        line = index.data(LINE_ROLE)
        painter.save()
        painter.setClipRect(area)
        if line is None:
            _paint_empty(painter, area, index)
        else:
            _PAINTERS[index.column()](painter, area, index, is_current)
        painter.restore()

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        is_name = index.column() == NAME
        editor: QWidget = TextField() if is_name else CountField()
        editor.setParent(parent)
        model = index.model()
        editor.setAccessibleName(
            str(model.headerData(index.column(), Qt.Orientation.Horizontal))
            if not is_name
            else self.tr("Name of the paper")
        )
        editor.destroyed.connect(self._on_destroyed)
        self.editor = editor
        return editor

    def _on_destroyed(self) -> None:
        self.editor = None

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(editor, TextField):
            editor.setText(line.name if line else "")
        elif isinstance(editor, CountField) and line:
            editor.setValue(line.quantity)
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not isinstance(model, ChecklistModel):
            return
        if isinstance(editor, TextField):
            model.write(index.row(), editor.committed_text())
        elif isinstance(editor, CountField):
            model.change(index.row(), quantity=editor.value(), is_there=True)

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        area, height = option.rect, editor.sizeHint().height()
        width = max(area.width(), fonts.widened(64))
        top = area.top() + (area.height() - height) // 2
        editor.setGeometry(area.right() - width + 1, max(top, 0), width, height)


def _paint_empty(painter: QPainter, area: QRectF, index: Index) -> None:
    if index.column() == TICK:
        top = area.top() + (area.height() - _TICK) / 2
        icons.paint(painter, (area.left() + PADDING + 2, top), "plus", "accent", _TICK)
    elif index.column() == NAME:
        model = index.model()
        words = model.invitation() if isinstance(model, ChecklistModel) else ""
        _write(painter, _inner(area), words, "accent")


def _paint_tick(painter: QPainter, area: QRectF, index: Index, is_current: bool) -> None:  # noqa: FBT001
    line: PaperLine = index.data(LINE_ROLE)
    colours = theme.current()
    if is_current:
        bar = QRectF(area.left(), area.top(), 3, area.height() - 1)
        painter.fillRect(bar, colours.colour("accent"))
    top = area.top() + (area.height() - _BOX) / 2
    box = QRectF(area.left() + PADDING, top, _BOX, _BOX)
    if not line.is_there:
        edge = (colours.colour("edge"), 1.0)
        drawing.outline(painter, box, 3, ground=colours.colour("surface"), edge=edge)
        return
    drawing.outline(painter, box, 3, ground=colours.colour("accent"))
    inset = (_BOX - _TICK) / 2
    icons.paint(painter, (box.left() + inset, box.top() + inset), "tick", "on_accent", _TICK)


def _paint_name(painter: QPainter, area: QRectF, index: Index, is_current: bool) -> None:  # noqa: FBT001
    line: PaperLine = index.data(LINE_ROLE)
    inner = _inner(area)
    if not is_current:
        _write(painter, inner, line.name, "text")
        return
    layout = drawing.lay_out(line.name, "body", inner.width())
    height = layout.lineCount() * fonts.line_height("body")
    painter.setPen(theme.current().colour("text"))
    place = inner.topLeft()
    place.setY(inner.top() + (inner.height() - height) / 2)
    layout.draw(painter, place)


def _paint_kind(painter: QPainter, area: QRectF, index: Index, _is_current: bool) -> None:  # noqa: FBT001
    line, model = index.data(LINE_ROLE), index.model()
    inner = _inner(area)
    if not line.is_there:
        words = model.state_text(line) if isinstance(model, ChecklistModel) else ""
        _write(painter, inner, words, "text2" if line.is_missing else "text3")
        return
    top = area.top() + (area.height() - _CHEVRON) / 2
    icons.paint(painter, (inner.right() - _CHEVRON, top), "chevron-down", "text2", _CHEVRON)
    _write(painter, inner.adjusted(0, 0, -_CHEVRON - 4, 0), index.data(), "text")


def _paint_quantity(painter: QPainter, area: QRectF, index: Index, _is_current: bool) -> None:  # noqa: FBT001
    line: PaperLine = index.data(LINE_ROLE)
    painter.setFont(fonts.font("body"))
    painter.setPen(theme.current().colour("text" if line.is_there else "text3"))
    painter.drawText(_inner(area), _RIGHT, str(line.quantity) if line.is_there else "–")


def _inner(area: QRectF) -> QRectF:
    return area.adjusted(PADDING, 0, -PADDING, -1)


def _write(painter: QPainter, area: QRectF, text: str, role: str) -> None:
    painter.setFont(fonts.font("body"))
    painter.setPen(theme.current().colour(role))
    painter.drawText(area, _LEFT, drawing.elided(text, "body", area.width()))


_PAINTERS = {
    TICK: _paint_tick,
    NAME: _paint_name,
    KIND: _paint_kind,
    QUANTITY: _paint_quantity,
}
