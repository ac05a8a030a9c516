"""Results as the box above asks for them: what waits, or what a text finds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from kktdesk.domain.dossier import State, is_at_desk
from kktdesk.services.list_views import DossierRow, Found, ListKind
from kktdesk.ui.dossier.rows import code_of, result_columns
from kktdesk.ui.tables.records import RecordTable
from kktdesk.ui.widgets.empty import EmptyState
from kktdesk.ui.widgets.panels import Panel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kktdesk.services.desk import Desk

MOST_FOUND = 200


class MarkTable(RecordTable[DossierRow]):
    """A list whose rows are marked by Space, or by a click into the first column.

    Signals:
        marked: the row.
    """

    marked = Signal(object)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        if event.key() == Qt.Key.Key_Space and row is not None:
            self.marked.emit(row)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == 0:
            self.marked.emit(self.records.rows[index.row()])


class ResultList(Panel):
    """The list under the box.

    Attributes:
        shown_for: the text that the rows answer; None before the first answer.
        marked: codes of results that are to go out together.

    Signals:
        picked: the row that is wanted.
        opened: the row whose dossier is wanted.
        marks_changed: how many results are marked now.
    """

    picked = Signal(object)
    opened = Signal(object)
    marks_changed = Signal(int)

    def __init__(self, today: "Callable[[], date]") -> None:
        super().__init__()
        self.shown_for: str | None = None
        self.marked: dict[str, None] = {}  # in the order in which they were marked
        columns = result_columns(today, self._is_marked)
        self.table = MarkTable(columns, key=code_of, is_two_line=True)
        self.table.setAccessibleName(self.tr("Results"))
        self.empty = EmptyState("return", "")
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self.empty)
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.addWidget(self._list, 1)
        self.table.act_requested.connect(self.picked)
        self.table.opened.connect(self.opened)
        self.table.marked.connect(self._on_marked)

    def _is_marked(self, row: DossierRow) -> bool:
        return row.code in self.marked

    def _on_marked(self, row: DossierRow) -> None:
        """Mark a result, or take its mark off; what cannot go out now is not marked."""
        if row.code in self.marked:
            del self.marked[row.code]
        elif is_at_desk(row.state, row.post_state):
            self.marked[row.code] = None
        self._tell_marks()

    def clear_marks(self) -> None:
        """Take all marks off."""
        self.marked.clear()
        self._tell_marks()

    def _tell_marks(self) -> None:
        self.table.viewport().update()
        self.marks_changed.emit(len(self.marked))

    def show_found(self, text: str, found: Found) -> None:
        """Show what a text found, or what waits for no text."""
        is_other = text != self.shown_for
        self.shown_for = text
        self.table.set_rows(found.rows)
        if is_other:
            self.table.selectRow(0)
            self.table.scrollToTop()
        if text:
            self.empty.say(
                self.tr("Nothing found for “{text}”.").format(text=text),
                self.tr("Looked for code, name, phone, identity card and tax code."),
            )
        else:
            self.empty.say(
                self.tr("No result waits at the desk."),
                self.tr("A result stands here as soon as somebody notes that it is here."),
            )
        self._list.setCurrentIndex(0 if found.rows else 1)

    def step(self, rows: int) -> None:
        """Go some rows down without taking the focus."""
        last = len(self.table.records.rows) - 1
        if last >= 0:
            at = self.table.currentIndex().row() + rows
            self.table.selectRow(min(max(at, 0), last))


def read_results(desk: "Desk", text: str) -> Found:
    """Find what can be returned; what waits stands first.

    Args:
        desk: the services.
        text: as typed; "" gives all that waits.

    Returns:
        the rows.
    """
    if not text:
        rows = desk.search.rows(ListKind.WAITING)
        return Found(rows=rows, more=False)
    found = desk.search.find(text, MOST_FOUND)
    ordered = sorted(found.rows, key=_rank)
    return Found(rows=tuple(ordered), more=found.more)


def _rank(row: DossierRow) -> int:
    if is_at_desk(row.state, row.post_state):
        return 0
    return 2 if row.state is State.RETURNED or row.post_state else 1
