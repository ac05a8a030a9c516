"""The left side: letters that find a procedure, four lists as chips, and the list itself."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.services.procedure_views import ProcedureVersion
from kktdesk.ui.dossier.list_chips import ListChip
from kktdesk.ui.procedures.listing import Shelf, counts, found
from kktdesk.ui.procedures.side_bar import SideBar
from kktdesk.ui.procedures.words import state_of, state_text, terms_in_short
from kktdesk.ui.tables.records import Column, Kind, RecordTable
from kktdesk.ui.widgets.buttons import ActionButton, is_enter
from kktdesk.ui.widgets.empty import EmptyState
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

_LEAST_FINDER = 300
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_PageUp: -6,
}


class FinderField(TextField):
    """The letters that find; the arrows go through the list while one types on.

    Signals:
        stepped: how many rows down.
        entered: Enter was pressed.
        emptied: Esc has taken the letters away.
    """

    stepped = Signal(int)
    entered = Signal()
    emptied = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride and bool(self.visible_text())
        if isinstance(event, QKeyEvent) and is_asked and event.key() == Qt.Key.Key_Escape:
            event.accept()  # Esc empties the field before it leaves the page
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step:
            self.stepped.emit(step)
        elif is_enter(event):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.visible_text():
            self.clear()
            self.emptied.emit()
        else:
            super().keyPressEvent(event)


class ListSide(QWidget):
    """All procedures.

    Attributes:
        bar: over the whole page, with the two that follow.
        finder: where letters are typed.
        chips: the lists by name.
        table: what is found.

    Signals:
        selected: the current ``ProcedureVersion``, or None.
        act_requested: the current one is to be changed.
        add_requested: a procedure is to be added.
    """

    selected = Signal(object)
    act_requested = Signal(object)
    add_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ProcedureVersion, ...] = ()
        self._fields: dict[str, str] = {}
        self._shelf = Shelf.ALL
        self.finder = FinderField(self.tr("Code, name or field, with or without accents"))
        self.finder.setAccessibleName(self.tr("Find a procedure"))
        self.chips = self._made_chips()
        self.table = RecordTable(self._columns(), key=_code, is_two_line=True)
        self.table.setAccessibleName(self.tr("Procedures"))
        self._all = ActionButton(self.tr("See a&ll"), kind="default")
        self._empty = EmptyState("book", "", "", self._all)
        self._stack = QStackedWidget()
        self._foot = PlainLabel("", "hint", "text2", elide=True)
        self._foot.setContentsMargins(12, 0, 12, 6)
        self.bar = SideBar(self.finder, _LEAST_FINDER, tuple(self.chips.values()), 6)
        self._lay_out()
        self._connect()

    def _made_chips(self) -> dict[Shelf, ListChip]:
        return {
            Shelf.ALL: ListChip("", "Alt+0"),
            Shelf.TO_CHECK: ListChip("", "Alt+1"),
            Shelf.OFFERED: ListChip("", "Alt+2"),
            Shelf.RETIRED: ListChip("", "Alt+3"),
        }

    def _columns(self) -> tuple[Column[ProcedureVersion], ...]:
        return (
            Column(self.tr("Code"), _code, Kind.CODE, 98, second=self._field_name),
            Column(self.tr("Procedure"), _name, Kind.WRAPPED, 280, 150, is_stretching=True),
            Column(
                self.tr("State, term"),
                _state_text,
                Kind.STATE,
                158,
                140,
                second=_terms,
                state=_state,
                is_dispensable=True,
            ),
        )

    def _lay_out(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        panel = Panel()
        panel.body.setContentsMargins(1, 1, 1, 1)
        panel.body.setSpacing(4)
        panel.body.addWidget(self._stack, 1)
        panel.body.addWidget(self._foot)
        self._foot.setText(
            self.tr("Enter changes it  ·  Ctrl+Enter confirms that it was compared")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(panel, 1)
        self._show_counts()

    def _connect(self) -> None:
        for shelf, chip in self.chips.items():
            chip.clicked.connect(partial(self.show_shelf, shelf))
        self.finder.typed.connect(self._on_typed)
        self.finder.stepped.connect(self._step)
        self.finder.entered.connect(self.table.setFocus)
        self.finder.emptied.connect(self._show)
        self.table.selected.connect(self.selected)
        self.table.act_requested.connect(self.act_requested)
        self.table.opened.connect(self.act_requested)
        self._all.clicked.connect(self.show_all)

    def show_rows(self, rows: Sequence[ProcedureVersion], fields: Mapping[str, str]) -> None:
        """Show what the catalogue has; letters, list and row stay."""
        self._rows, self._fields = tuple(rows), dict(fields)
        self._show_counts()
        self._show()

    def show_shelf(self, shelf: Shelf, _is_on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        """Show another list."""
        self._shelf = shelf
        self._show_counts()
        self._show()

    def show_all(self) -> None:
        """Take letters and list away."""
        self.finder.clear()
        self.show_shelf(Shelf.ALL)
        self.table.setFocus()

    def go_to(self, code: str) -> None:
        """Make a procedure the current one, in a list that has it."""
        if code not in {row.entry.code for row in self.table.records.rows}:
            self.finder.clear()
            self.show_shelf(Shelf.ALL)
        self.table.select_key(code)

    def current(self) -> ProcedureVersion | None:
        """Return the current procedure, or None in an empty list."""
        return self.table.current()

    def _on_typed(self, _text: str) -> None:
        self._show()
        self.table.selectRow(0)  # the best match, not the one of the letters before

    def _show(self) -> None:
        query = self.finder.visible_text()
        self.table.set_rows(found(self._rows, self._shelf, query, self._fields))
        self._stack.setCurrentIndex(0 if self.table.records.rows else 1)
        self._say_why_empty(query.strip())

    def _say_why_empty(self, query: str) -> None:
        if query:
            why = self.tr("No procedure matches “{text}”").format(text=query)
            self._empty.say(why, self.tr("Fewer letters find more; accents are not needed."))
        else:
            self._empty.say(self.tr("No procedure is in this list"), "")

    def _show_counts(self) -> None:
        words = {
            Shelf.ALL: self.tr("All"),
            Shelf.TO_CHECK: self.tr("To be compared"),
            Shelf.OFFERED: self.tr("Offered"),
            Shelf.RETIRED: self.tr("Retired"),
        }
        numbers = counts(self._rows)
        for shelf, chip in self.chips.items():
            chip.say(f"{words[shelf]} {numbers[shelf]}")
            chip.setChecked(shelf is self._shelf)
        self.bar.fit()

    def _step(self, rows: int) -> None:
        last = len(self.table.records.rows) - 1
        at = self.table.currentIndex().row() + rows
        if last >= 0:
            self.table.selectRow(min(max(at, 0), last))

    def _field_name(self, row: ProcedureVersion) -> str:
        return self._fields.get(row.entry.field, row.entry.field)


def _code(row: ProcedureVersion) -> str:
    return row.entry.code


def _name(row: ProcedureVersion) -> str:
    return row.entry.name


def _state(row: ProcedureVersion) -> str:
    return state_of(row.entry)


def _state_text(row: ProcedureVersion) -> str:
    return state_text(row.entry)


def _terms(row: ProcedureVersion) -> str:
    return terms_in_short(row.entry.terms)
