"""The view of a list: whole rows, no grid, Enter for the next act."""

from collections.abc import Callable, Sequence
from typing import Generic

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from kktdesk.ui import fonts, theme
from kktdesk.ui.tables.delegate import ONE_LINE, TWO_LINES, RecordDelegate
from kktdesk.ui.tables.model import Column, Kind, RecordTableModel, Row
from kktdesk.ui.tables.widths import fitted
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.buttons import is_ctrl_enter, is_enter

__all__ = ["Column", "Kind", "RecordTable", "RecordTableModel"]

_BAR, _HEADER = 3, 30


def _itself(row: object) -> object:
    return row


class RecordTable(QTableView, Generic[Row]):
    """A list of records.

    Args:
        columns: from left to right.
        key: what stays the same when a row is read again, so that the selection stays; for
            example the dossier code.
        is_two_line: rows have a second, smaller line.

    Signals:
        act_requested: the next act of a row is wanted (Enter, or a click on the act).
        opened: a row is to be opened (Ctrl+Enter, or a double click).
        selected: another row, or None, is the current one.
        sort_requested: ``Column.sort`` of a heading that was clicked.
        end_neared: the last rows come into sight.
    """

    act_requested = Signal(object)
    opened = Signal(object)
    selected = Signal(object)
    sort_requested = Signal(object)
    end_neared = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        key: Callable[[Row], object] = _itself,
        is_two_line: bool = False,
    ) -> None:
        super().__init__()
        self._key = key
        self._is_two_line = is_two_line
        self.records = RecordTableModel(columns, self)
        self.setModel(self.records)
        self.setItemDelegate(RecordDelegate(self))
        self._behave_as_list()
        self._dress()
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        self.clicked.connect(self._on_clicked)
        self.horizontalHeader().sectionClicked.connect(self._on_heading)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def _behave_as_list(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(fonts.grown(TWO_LINES if self._is_two_line else ONE_LINE))
        heads.setFont(fonts.font("hint", strong=True))
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setHighlightSections(False)
        heads.setFixedHeight(fonts.grown(_HEADER))
        heads.setMinimumSectionSize(fonts.widened(24))

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the current row stays current if its key is still there."""
        kept = self.current()
        wanted = None if kept is None else self._key(kept)
        self.records.set_rows(rows)
        keys = [self._key(row) for row in self.records.rows]
        at = keys.index(wanted) if wanted in keys else 0
        self._select(at)
        if at == 0:
            self.scrollToTop()

    def show_sorting(self, sort: object, *, is_descending: bool) -> None:
        """Mark the heading by which the rows stand in order; None marks none.

        Columns that can be sorted by are clickable from then on.
        """
        heads = self.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.setSortIndicatorShown(sort is not None)
        order = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        found = [at for at, column in enumerate(self.records.columns) if column.sort == sort]
        heads.setSortIndicator(found[0] if found and sort is not None else -1, order)

    def _on_heading(self, section: int) -> None:
        sort = self.records.columns[section].sort
        if sort is not None:
            self.sort_requested.emit(sort)

    def _on_scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value >= bar.maximum() - bar.pageStep():
            self.end_neared.emit()

    def current(self) -> Row | None:
        """Return the current row, or None in an empty list."""
        at = self.currentIndex().row()
        return self.records.rows[at] if 0 <= at < len(self.records.rows) else None

    def select_key(self, key: object) -> None:
        """Make the row with a key the current one, if it is there."""
        for at, row in enumerate(self.records.rows):
            if self._key(row) == key:
                self._select(at)
                return

    def _select(self, at: int) -> None:
        if self.records.rows:
            self.selectRow(at)
        else:
            self.selected.emit(None)

    def _on_row_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()
        self.selected.emit(self.current())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.records.rows[index.row()])

    def _on_clicked(self, index: QModelIndex) -> None:
        column = self.records.columns[index.column()]
        row = self.records.rows[index.row()]
        if column.kind is Kind.ACT and column.text(row):
            self.act_requested.emit(row)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self._emit_current(self.act_requested)
        elif is_ctrl_enter(event):
            self._emit_current(self.opened)
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._select(0 if event.key() == Qt.Key.Key_Home else len(self.records.rows) - 1)
        else:
            super().keyPressEvent(event)

    def _emit_current(self, signal: SignalInstance) -> None:
        row = self.current()
        if row is not None:
            signal.emit(row)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Share the width among the columns."""
        widths = fitted(self.records.columns, self.viewport().width())
        for at, width in enumerate(widths):
            self.setColumnHidden(at, not width)
            self.setColumnWidth(at, width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if not index.isValid():
            return
        top, height = self.rowViewportPosition(index.row()), self.rowHeight(index.row())
        painter, colours = QPainter(self.viewport()), theme.current()
        row = QRectF(0, top, self.viewport().width(), height)
        painter.fillRect(QRectF(0, top, _BAR, height - 1), colours.colour("accent"))
        if self.hasFocus():
            drawing.outline(painter, row, 0, edge=(colours.colour("accent"), 2))
