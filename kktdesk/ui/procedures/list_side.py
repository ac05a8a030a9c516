"""The left side: letters that find a procedure, four lists as chips, and the list itself."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from typing_extensions import override

from kktdesk.services.procedure_views import ProcedureVersion
from kktdesk.ui.procedures.listing import Shelf, counts, found
from kktdesk.ui.procedures.words import state_of, state_text, terms_in_short
from kktdesk.ui.tables.records import Column, Kind, RecordTable
from kktdesk.ui.tables.shelf_list import ShelfList, ShelfParts, Shelving
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.empty import EmptyState
from kktdesk.ui.widgets.finder_field import FinderField
from kktdesk.ui.widgets.list_chip import ListChip

_LEAST_FINDER = 300


class ListSide(ShelfList[ProcedureVersion, Shelf]):
    """All procedures.

    Signals:
        act_requested: the current one is to be changed.
    """

    act_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ProcedureVersion, ...] = ()
        self._fields: dict[str, str] = {}
        finder = FinderField(self.tr("Code, name or field, with or without accents"))
        finder.setAccessibleName(self.tr("Find a procedure"))
        table = RecordTable(self._columns(), key=_code, is_two_line=True)
        table.setAccessibleName(self.tr("Procedures"))
        every = ActionButton(self.tr("See a&ll"), kind="default")
        empty = EmptyState("book", "", "", every)
        self.set_up(
            ShelfParts(finder, _LEAST_FINDER, self._made_chips(), table, empty),
            Shelving(self._words, self._counts, self._found, self._say_why_empty),
        )
        self.foot.setText(self.tr("Enter changes it  ·  Ctrl+Enter confirms that it was compared"))
        self.table.act_requested.connect(self.act_requested)
        self.table.opened.connect(self.act_requested)
        every.clicked.connect(self.show_all)
        self.say_counts()

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

    def show_rows(self, rows: Sequence[ProcedureVersion], fields: Mapping[str, str]) -> None:
        """Show what the catalogue has; letters, list and row stay."""
        self._rows, self._fields = tuple(rows), dict(fields)
        self.say_counts()
        self.show_found()

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

    @override
    def show_typed(self, text: str) -> None:
        super().show_typed(text)
        self.table.selectRow(0)  # the best match, not the one of the letters before

    def _found(self, shelf: Shelf, query: str) -> tuple[ProcedureVersion, ...]:
        return found(self._rows, shelf, query, self._fields)

    def _say_why_empty(self, query: str) -> None:
        if query:
            why = self.tr("No procedure matches “{text}”").format(text=query)
            self.empty.say(why, self.tr("Fewer letters find more; accents are not needed."))
        else:
            self.empty.say(self.tr("No procedure is in this list"), "")

    def _words(self) -> dict[Shelf, str]:
        return {
            Shelf.ALL: self.tr("All"),
            Shelf.TO_CHECK: self.tr("To be compared"),
            Shelf.OFFERED: self.tr("Offered"),
            Shelf.RETIRED: self.tr("Retired"),
        }

    def _counts(self) -> dict[Shelf, int]:
        return counts(self._rows)

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
