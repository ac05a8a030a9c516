"""The checklist of papers: one stop for Tab, and every change one key.

Space takes a paper, Left and Right change the kind of copy, digits the quantity; the row below the
last takes a further paper by its name.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)
from typing_extensions import override

from kktdesk.domain.dossier import CopyKind
from kktdesk.ui import fonts, theme
from kktdesk.ui.entry_words import copy_kinds
from kktdesk.ui.reception.checklist_delegate import ROW, ChecklistDelegate
from kktdesk.ui.reception.checklist_model import KIND, NAME, QUANTITY, TICK, ChecklistModel
from kktdesk.ui.reception.digit_run import MOST, DigitRun
from kktdesk.ui.reception.kind_menu import open_kind_menu
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.field_state import FieldState

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDTHS = {TICK: 36, KIND: 168, QUANTITY: 44}
_HEADER, _LEAST_ROWS = 30, 3


class Checklist(QTableView):
    """The papers of the dossier.

    Attributes:
        papers: its lines.

    Signals:
        edited: the clerk changed something.
        entered_by_focus: the list has got the focus.
        left: the focus has gone.
        fitted: the height in which every row is seen.
    """

    edited = Signal()
    entered_by_focus = Signal()
    left = Signal()
    fitted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.field_state = FieldState(self)
        self.papers = ChecklistModel(self)
        self._drawer = ChecklistDelegate(self)
        self._digits = DigitRun()
        self.setModel(self.papers)
        self.setItemDelegate(self._drawer)
        self._behave()
        self._dress()
        self.papers.edited.connect(self.edited)
        self.papers.modelReset.connect(self._on_reset)
        self.papers.rowsInserted.connect(self._fit_height)
        self.papers.rowsRemoved.connect(self._fit_height)
        self._on_reset()

    def _behave(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _dress(self) -> None:
        self.setShowGrid(False)
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setMinimumSectionSize(fonts.grown(ROW))
        rows.setDefaultSectionSize(fonts.grown(ROW))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setHighlightSections(False)
        heads.setMinimumSectionSize(fonts.widened(24))
        heads.setFixedHeight(fonts.grown(_HEADER))

    def add_paper(self) -> None:
        """Open the empty row for the name of a further paper."""
        self.setFocus()
        self._go_to(len(self.papers.lines))
        self._edit(NAME)

    def finish_editing(self) -> None:
        """Take what is being typed in a row."""
        editor = self._drawer.editor
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _row(self) -> int:
        return self.currentIndex().row()

    def _go_to(self, row: int) -> None:
        self.setCurrentIndex(self.papers.index(min(max(row, 0), len(self.papers.lines)), NAME))

    def _edit(self, column: int) -> None:
        index = self.papers.index(self._row(), column)
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def _on_reset(self) -> None:
        self._go_to(0)
        self._mark_current()
        self._fit_height()

    def _fit_height(self) -> None:
        height = self.horizontalHeader().height() + self.verticalHeader().length()
        self.setMaximumHeight(height)
        self.updateGeometry()
        self.fitted.emit(height)

    @override
    def sizeHint(self) -> QSize:
        # Small: a form in a scroll area gives what is asked for, and the list can scroll itself.
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        least = fonts.grown(_HEADER + _LEAST_ROWS * ROW)
        return QSize(fonts.widened(300), min(least, self.maximumHeight()))

    def _mark_current(self) -> None:
        """Show the current line in full while the list has the focus."""
        is_in_use = self.hasFocus() or self._drawer.editor is not None
        row = self._row() if is_in_use else -1
        before, self._drawer.current = self._drawer.current, row
        if before >= 0:
            self.setRowHeight(before, fonts.grown(ROW))
        line = self.papers.line(row)
        if line is not None:
            self.setRowHeight(row, self._drawer.full_height(line.name, self.columnWidth(NAME)))
        self._fit_height()
        self.viewport().update()

    @override
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        self._digits.forget()
        self._mark_current()
        self.scrollTo(self.currentIndex())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark_current()
        self.entered_by_focus.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark_current()
        self.left.emit()

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self._drawer.editor = None
        last = len(self.papers.lines) - 1
        if self._row() > last >= 0 and self.papers.lines[last].is_own:
            self._go_to(last)  # a paper was added: its kind and quantity come next

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if event.key() == Qt.Key.Key_Down:  # Alt+Down opens a choice everywhere
                self._offer_kinds()
            else:
                super().keyPressEvent(event)
        elif not self._act(Qt.Key(event.key()), event.text()):
            super().keyPressEvent(event)

    def _act(self, key: Qt.Key, text: str) -> bool:
        acts: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Space: self._take,
            Qt.Key.Key_Right: partial(self._step_kind, 1),
            Qt.Key.Key_Left: partial(self._step_kind, -1),
            Qt.Key.Key_Delete: partial(self.papers.remove, self._row()),
            Qt.Key.Key_Home: partial(self._go_to, 0),
            Qt.Key.Key_End: partial(self._go_to, len(self.papers.lines)),
        }
        if text.isascii() and text.isdigit() and self.papers.line(self._row()):
            self._set_quantity(self._digits.add(text))
            return True
        act = acts.get(key)
        if act is not None:
            act()
        return act is not None

    def _take(self) -> None:
        line = self.papers.line(self._row())
        if line is None:
            self._edit(NAME)
        else:
            self.papers.change(self._row(), is_there=not line.is_there)

    def _step_kind(self, step: int) -> None:
        line, kinds = self.papers.line(self._row()), [kind for _words, kind in copy_kinds()]
        if line is not None:
            self._set_kind(self._row(), kinds[(kinds.index(line.copy_kind) + step) % len(kinds)])

    def _set_kind(self, row: int, kind: CopyKind) -> None:
        self.papers.change(row, copy_kind=kind, is_there=True)  # it was looked at: it is there

    def _set_quantity(self, quantity: int) -> None:
        if 1 <= quantity <= MOST:
            self.papers.change(self._row(), quantity=quantity, is_there=True)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Let letters not jump about in the list: Telex and VNI type them too."""

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        self._go_to(index.row())
        if index.column() in {TICK, NAME}:
            if self.papers.line(index.row()) is None or index.column() == TICK:
                self._take()
        elif index.column() == KIND:
            self._offer_kinds()
        else:
            self._edit(QUANTITY)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self.mousePressEvent(event)
        if index.column() == NAME:
            self._edit(NAME)

    def _offer_kinds(self) -> None:
        row = self._row()
        if self.papers.line(row) is None:
            return
        cell = self.visualRect(self.papers.index(row, KIND))
        place = self.viewport().mapToGlobal(cell.bottomLeft())
        open_kind_menu(self, place, partial(self._set_kind, row))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        used = 0
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, fonts.widened(width))
            used += fonts.widened(width)
        self.setColumnWidth(NAME, max(self.viewport().width() - used, fonts.widened(80)))
        self._mark_current()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        row = self._drawer.current
        if row >= 0 and self.hasFocus():
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            area = QRectF(0, top, self.viewport().width(), height)
            ring = (theme.current().colour("accent"), 2.0)
            drawing.outline(QPainter(self.viewport()), area, 0, edge=ring)
