"""The text of a form's file, with the numbers of its lines and a mark at the one that is wrong."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontDatabase,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from kktdesk.ui import fonts, theme
from kktdesk.ui.widgets.block_field import BlockField

_AIR = 8


class CodeField(BlockField):
    """Lines that are never broken, each with its number."""

    def __init__(self) -> None:
        super().__init__()
        face = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        face.setPointSizeF(fonts.font("body").pointSizeF())
        self.setFont(face)
        self.setLineWrapMode(self.LineWrapMode.NoWrap)
        self._wrong = 0
        self._gutter = _Gutter(self)
        self.updateRequest.connect(self._on_update)
        self.blockCountChanged.connect(self._make_room)
        self._make_room()

    def wrong_line(self) -> int:
        """Return the number of the line that is marked, from 1; 0 for none."""
        return self._wrong

    def mark(self, line: int) -> None:
        """Mark a line, counted from 1; 0 takes the mark away."""
        self._wrong = line
        block = self.document().findBlockByNumber(line - 1)
        self.setExtraSelections([self._selection(block)] if line and block.isValid() else [])
        self._gutter.update()

    def go_to(self, line: int) -> None:
        """Put the cursor at the begin of a line, and the focus into the text."""
        block = self.document().findBlockByNumber(line - 1)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
        self.setFocus()

    def gutter_width(self) -> int:
        """Return the width of the numbers."""
        digits = len(str(max(self.blockCount(), 100)))
        return self.fontMetrics().horizontalAdvance("9") * digits + 2 * _AIR

    def paint_gutter(self, event: QPaintEvent) -> None:
        """Write the numbers of the lines that are seen."""
        painter, colours = QPainter(self._gutter), theme.current()
        painter.fillRect(event.rect(), colours.colour("sunken"))
        painter.setFont(self.font())
        block, height = self.firstVisibleBlock(), self.fontMetrics().height()
        while block.isValid():
            top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
            if top > event.rect().bottom():
                return
            self._paint_number(painter, block.blockNumber() + 1, QRectF(0, top, 0, height))
            block = block.next()

    def _paint_number(self, painter: QPainter, number: int, line: QRectF) -> None:
        colours = theme.current()
        line.setWidth(self._gutter.width())
        is_wrong = number == self._wrong
        if is_wrong:
            painter.fillRect(line, colours.colour("late"))
        painter.setPen(colours.colour("on_accent" if is_wrong else "text3"))
        painter.drawText(line.adjusted(0, 0, -_AIR, 0), _RIGHT, str(number))

    def _selection(self, block: QTextBlock) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = QTextCursor(block)
        made.format.setBackground(theme.current().colour("late_soft"))
        made.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003 - Qt's own
        return made

    def _make_room(self) -> None:
        self.setViewportMargins(self.gutter_width(), 0, 0, 0)

    def _on_update(self, area: QRect, moved: int) -> None:
        if moved:
            self._gutter.scroll(0, moved)
        else:
            self._gutter.update(0, area.y(), self._gutter.width(), area.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inner = self.contentsRect()
        size = QSize(self.gutter_width(), inner.height())
        self._gutter.setGeometry(QRect(inner.topLeft(), size))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_gutter"):
            self._make_room()


class _Gutter(QWidget):
    def __init__(self, field: CodeField) -> None:
        super().__init__(field)
        self._field = field

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._field.paint_gutter(event)


_RIGHT = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)
