"""The left side: all forms, letters that find, and three lists of them."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Signal
from typing_extensions import override

from kktdesk.services.form_views import FormLine
from kktdesk.ui.forms.words import (
    answer_text,
    form_number,
    state_of,
    state_text,
    until_text,
    valid_text,
    version_text,
)
from kktdesk.ui.paper_kinds import kind_text
from kktdesk.ui.tables.records import Column, Kind, RecordTable
from kktdesk.ui.tables.shelf_list import ShelfList, ShelfParts, Shelving
from kktdesk.ui.widgets.empty import EmptyState
from kktdesk.ui.widgets.finder_field import FinderField
from kktdesk.ui.widgets.list_chip import ListChip
from kktdesk.ui.widgets.loose_match import Findable, ranked

_LEAST_FINDER = 190


class Shelf(Enum):
    """The lists."""

    IN_USE = "in-use"
    UNCOMPARED = "uncompared"
    ALL = "all"


class FormList(ShelfList[FormLine, Shelf]):
    """Every form.

    Signals:
        act_requested: the next act is to be done with the current one.
    """

    act_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[FormLine, ...] = ()
        finder = FinderField(self.tr("Name or number of a form, accents optional"))
        finder.setAccessibleName(self.tr("Find a form"))
        chips = {shelf: ListChip("", f"Alt+{number}") for number, shelf in enumerate(Shelf, 1)}
        table = RecordTable(self._columns(), key=form_key, is_two_line=True)
        table.setAccessibleName(self.tr("Forms"))
        empty = EmptyState("book", "")
        self.set_up(
            ShelfParts(finder, _LEAST_FINDER, chips, table, empty),
            Shelving(self._words, self._counts, self._found, self._say_why_empty),
        )
        self.shelf = Shelf.ALL
        self.foot.setText(self.tr("The mark “to be compared” stands here, never on paper"))
        self.table.act_requested.connect(self._on_act)
        self.table.opened.connect(self._on_act)
        self.say_counts()

    def _columns(self) -> tuple[Column[FormLine], ...]:
        return (
            Column(
                self.tr("Form"), _title, width=240, least=106, second=_number,
                is_stretching=True,
            ),
            Column(
                self.tr("Valid"), valid_text, Kind.QUIET, 128, 118, second=until_text,
                is_dispensable=True,
            ),
            Column(
                self.tr("State"), state_text, Kind.STATE, 190, 146, second=answer_text,
                state=state_of,
            ),
        )  # fmt: skip

    def _on_act(self, _line: FormLine) -> None:
        self.act_requested.emit()

    # ------------------------------------------------------------ what is shown
    def show_lines(self, lines: Sequence[FormLine]) -> None:
        """Show all forms; letters, list and line stay."""
        self._lines = tuple(lines)
        self.say_counts()
        self.show_found()

    @override
    def show_shelf(self, shelf: Shelf, _is_on: bool = False) -> None:
        super().show_shelf(shelf)
        self.table.setFocus()

    def go_to(self, line: FormLine) -> None:
        """Make a form the current one, in a list that has it."""
        self.table.select_key(form_key(line))
        current = self.table.current()
        if current is None or form_key(current) != form_key(line):
            self.finder.clear()
            self.show_shelf(Shelf.ALL)
            self.table.select_key(form_key(line))

    def _found(self, shelf: Shelf, query: str) -> list[FormLine]:
        shown = [line for line in self._lines if _is_on(line, shelf)]
        items = [Findable.of(line.id, _title(line), _sought(line)) for line in shown]
        return [shown[at] for at in ranked(query, items)]

    def _say_why_empty(self, query: str) -> None:
        if query:
            why = self.tr("No form in this list matches “{text}”").format(text=query)
            self.empty.say(why, self.tr("Fewer letters find more; accents are not needed."))
        else:
            self.empty.say(self.tr("Every form was compared or confirmed"), "")

    def _words(self) -> dict[Shelf, str]:
        return {
            Shelf.IN_USE: self.tr("In use"),
            Shelf.UNCOMPARED: self.tr("To be compared"),
            Shelf.ALL: self.tr("All"),
        }

    def _counts(self) -> dict[Shelf, int]:
        return {shelf: sum(_is_on(line, shelf) for line in self._lines) for shelf in Shelf}


def form_key(line: FormLine) -> tuple[str, int, str]:
    """Return what stays the same when a form is read again."""
    return line.id, line.version, line.file


def _title(line: FormLine) -> str:
    return line.title or line.file


def _number(line: FormLine) -> str:
    return " · ".join((form_number(line), version_text(line))) if line.id else line.file


def _sought(line: FormLine) -> str:
    kind = kind_text(line.kind) if line.kind is not None else ""
    return f"{_number(line)} {kind} {line.source}"


def _is_on(line: FormLine, shelf: Shelf) -> bool:
    if shelf is Shelf.IN_USE:
        return line.is_in_force
    return shelf is Shelf.ALL or not line.may_be_printed
