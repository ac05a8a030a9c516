"""The table of a report: a cursor on one of its cells, and the keys that move it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip
from typing_extensions import override

from kktdesk.domain.report import Report
from kktdesk.ui import fonts
from kktdesk.ui.reports.cell_words import cell_at, is_figure, sentence_of
from kktdesk.ui.reports.report_layout import ROW
from kktdesk.ui.reports.report_sheet import ReportSheet
from kktdesk.ui.widgets.buttons import is_enter
from kktdesk.ui.widgets.labels import plain_tooltip

_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_LOOKED_AT = 50
_MOVES = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class ReportTable(ReportSheet):
    """Shows a report; arrows go from cell to cell, Home and End along the row.

    With Ctrl, Home and End go to the first and the last cell, PgUp and PgDn a page of rows.

    Signals:
        opened: the row and the column whose dossiers are wanted (Enter, double click).
        pointed: what the cell under the cursor says, in a sentence.
    """

    opened = Signal(object, object)
    pointed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Report"))

    def show_report(self, report: Report) -> None:
        """Show a report; the cursor stays where the same row and column still are."""
        kept = self._current_keys()
        self.report = report
        self.setAccessibleName(report.title)
        self.place = (0, self._first_figure())
        self._go_to_keys(kept)
        self.lay_out()
        self._settle()

    def _current_keys(self) -> tuple[str, str]:
        rows, (row, column) = self.rows(), self.place
        return (rows[row].name, self.columns()[column].key) if rows else ("", "")

    def _go_to_keys(self, kept: tuple[str, str]) -> None:
        names = [row.name for row in self.rows()]
        keys = [column.key for column in self.columns()]
        if kept[0] in names and kept[1] in keys:
            self.place = names.index(kept[0]), keys.index(kept[1])

    def _first_figure(self) -> int:
        rows = (*self.rows()[:_LOOKED_AT], *self.rows()[-1:])
        for at, column in enumerate(self.columns()):
            if any(is_figure(cell_at(row, column)) for row in rows):
                return at
        return 0

    def go_to(self, row: int, column: int) -> None:
        """Move the cursor; beyond an edge it stays at the edge."""
        last_row, last_column = len(self.rows()) - 1, len(self.columns()) - 1
        self.place = (max(min(row, last_row), 0), max(min(column, last_column), 0))
        self._settle()

    def _settle(self) -> None:
        self.bring_into_sight()
        self.viewport().update()
        sentence = self._sentence(*self.place) if self.rows() else ""
        self.setAccessibleDescription(sentence)
        if self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        self.pointed.emit(sentence)

    def _sentence(self, row: int, column: int) -> str:
        return sentence_of(self.rows()[row], self.columns()[column])

    # ------------------------------------------------------------ keys and mouse
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.rows() or not self._take_key(event):
            event.ignore()

    def _take_key(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~_KEYPAD
        if is_enter(event):
            self._open()
            return True
        if modifiers == Qt.KeyboardModifier.ControlModifier:
            return self._take_far_key(Qt.Key(event.key()))
        return not modifiers and self._take_near_key(Qt.Key(event.key()))

    def _take_near_key(self, key: Qt.Key) -> bool:
        row, column = self.place
        if key in _MOVES:
            down, across = _MOVES[key]
            self.go_to(row + down, column + across)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.go_to(row, 0 if key == Qt.Key.Key_Home else len(self.columns()))
        else:
            return False
        return True

    def _take_far_key(self, key: Qt.Key) -> bool:
        row, column = self.place
        page = max(self.verticalScrollBar().pageStep() // fonts.grown(ROW), 1)
        places = {
            Qt.Key.Key_Home: (0, self._first_figure()),
            Qt.Key.Key_End: (len(self.rows()), len(self.columns())),
            Qt.Key.Key_PageUp: (row - page, column),
            Qt.Key.Key_PageDown: (row + page, column),
        }
        if key in places:
            self.go_to(*places[key])
        return key in places

    def _open(self) -> None:
        row, column = self.place
        self.opened.emit(self.rows()[row], self.columns()[column])

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.cell_under(event.position().toPoint())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.go_to(*found)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.cell_under(event.position().toPoint()) == self.place:
            self._open()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self.cell_under(event.pos())
            words = "" if found is None else plain_tooltip(self._sentence(*found))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)
