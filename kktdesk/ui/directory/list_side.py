"""The left side of the directory: letters that find, four lists as chips, and the list itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from kktdesk.domain.directory import DirectoryKind
from kktdesk.services.directory_views import DirectoryLine
from kktdesk.ui.directory.listing import Shelf, counts, found, kind_of, members, shelf_of
from kktdesk.ui.directory.words import add_text, place_text, state_of, state_text
from kktdesk.ui.tables.records import Column, Kind, RecordTable
from kktdesk.ui.tables.shelf_list import ShelfList, ShelfParts, Shelving
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.empty import EmptyState
from kktdesk.ui.widgets.finder_field import FinderField
from kktdesk.ui.widgets.list_chip import ListChip

_LEAST_FINDER = 190


class DirectoryTable(RecordTable[DirectoryLine]):
    """The lines of one list.

    Signals:
        removal_wanted: Del was pressed on a line.
    """

    removal_wanted = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and not event.isAutoRepeat():
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)


class DirectoryList(ShelfList[DirectoryLine, Shelf]):
    """Everything in the directory.

    Signals:
        act_requested: the next act is to be done with the current one.
        add_requested: something is to be entered.
        removal_wanted: the current one is to be retired.
    """

    act_requested = Signal()
    add_requested = Signal()
    removal_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[DirectoryLine, ...] = ()
        self._at_desk = ""
        finder = FinderField(self.tr("Name, title or division, accents optional"))
        finder.setAccessibleName(self.tr("Find in the directory"))
        chips = {shelf: ListChip("", f"Alt+{number}") for number, shelf in enumerate(Shelf, 1)}
        table = DirectoryTable(self._columns(), key=_key, is_two_line=True)
        table.setAccessibleName(self.tr("Directory"))
        self._add = ActionButton("", kind="default", icon="plus")
        self.set_up(
            ShelfParts(finder, _LEAST_FINDER, chips, table, EmptyState("user", "", "", self._add)),
            Shelving(self._words, self._counts, self._found, self._say_why_empty),
        )
        self.shelf = Shelf.OFFICERS
        self.table.act_requested.connect(self._on_act)
        self.table.opened.connect(self._on_act)
        table.removal_wanted.connect(self.removal_wanted)
        self._add.clicked.connect(self.add_requested)
        self.say_counts()

    def _columns(self) -> tuple[Column[DirectoryLine], ...]:
        return (
            Column(
                self.tr("Name"),
                _name,
                width=240,
                least=170,
                second=self._about,
                is_stretching=True,
            ),
            Column(self.tr("Where"), place_text, Kind.WRAPPED, 190, 110),
            Column(
                self.tr("State"),
                self._state_text,
                Kind.STATE,
                168,
                150,
                state=self._state,
                is_dispensable=True,
            ),
        )

    def _on_act(self, _line: DirectoryLine) -> None:
        self.act_requested.emit()

    # ------------------------------------------------------------ what is shown
    def show_lines(self, lines: Sequence[DirectoryLine], at_desk: str) -> None:
        """Show the directory; letters, list and line stay."""
        self._lines, self._at_desk = tuple(lines), at_desk
        self.say_counts()
        self.show_found()

    @override
    def show_shelf(self, shelf: Shelf, _is_on: bool = False) -> None:
        super().show_shelf(shelf)
        self.table.setFocus()

    def go_to(self, line: DirectoryLine) -> None:
        """Make a line the current one, in the list that has it."""
        if self.shelf is not shelf_of(line) or self.finder.visible_text():
            self.finder.clear()
            self.show_shelf(shelf_of(line))
        self.table.select_key(_key(line))

    def members(self, division: str) -> tuple[DirectoryLine, ...]:
        """Return the active officers of a division."""
        return members(self._lines, division)

    def divisions(self) -> tuple[str, ...]:
        """Return the names of the divisions in use."""
        kind = DirectoryKind.DIVISION
        return tuple(line.name for line in self._lines if line.kind is kind and line.is_active)

    def _found(self, shelf: Shelf, query: str) -> tuple[DirectoryLine, ...]:
        return found(self._lines, shelf, query)

    def _say_why_empty(self, query: str) -> None:
        self._add.setVisible(not query and self.shelf is not Shelf.RETIRED)
        if query:
            why = self.tr("Nothing in this list matches “{text}”").format(text=query)
            self.empty.say(why, self.tr("Fewer letters find more; accents are not needed."))
        else:
            self.empty.say(*self._why_empty())

    def _why_empty(self) -> tuple[str, str]:
        words = {
            Shelf.DIVISIONS: (
                self.tr("No division is entered yet"),
                self.tr("Dossiers are handed over to a division; its name is then offered there."),
            ),
            Shelf.OFFICERS: (
                self.tr("No officer is entered yet"),
                self.tr("Officers of the counter can stand at the desk."),
            ),
            Shelf.PARTNERS: (
                self.tr("No partner agency is entered yet"),
                self.tr("Agencies that are asked for their opinion are then offered by name."),
            ),
            Shelf.RETIRED: (self.tr("Nothing was retired"), ""),
        }
        return words[self.shelf]

    def _words(self) -> dict[Shelf, str]:
        return {
            Shelf.DIVISIONS: self.tr("Divisions"),
            Shelf.OFFICERS: self.tr("Officers"),
            Shelf.PARTNERS: self.tr("Partner agencies"),
            Shelf.RETIRED: self.tr("No longer used"),
        }

    def _counts(self) -> dict[Shelf, int]:
        return counts(self._lines)

    @override
    def say_counts(self) -> None:
        super().say_counts()
        self._add.setText(add_text(kind_of(self.shelf)))
        is_retired = self.shelf is Shelf.RETIRED
        act = self.tr("Enter uses it again") if is_retired else self.tr("Enter changes it")
        rest = "" if is_retired else self.tr("Del retires it, dossiers keep its name")
        self.foot.setText("  ·  ".join(part for part in (act, rest) if part))

    def _about(self, line: DirectoryLine) -> str:
        if line.kind is DirectoryKind.DIVISION:
            return self.tr("%n officer(s)", "", len(self.members(line.name)))
        return line.title

    def _state(self, line: DirectoryLine) -> str:
        return state_of(line, self._at_desk)

    def _state_text(self, line: DirectoryLine) -> str:
        return state_text(state_of(line, self._at_desk))


def _key(line: DirectoryLine) -> tuple[DirectoryKind, str]:
    return line.kind, line.name


def _name(line: DirectoryLine) -> str:
    return line.name
