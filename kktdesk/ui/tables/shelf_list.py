"""A list with letters that find and chips for its parts: the left side of a catalogue's page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kktdesk.ui.tables.records import RecordTable
from kktdesk.ui.widgets.empty import EmptyState
from kktdesk.ui.widgets.finder_field import FinderField
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.list_chip import ListChip
from kktdesk.ui.widgets.panels import Panel
from kktdesk.ui.widgets.side_bar import SideBar

Row = TypeVar("Row")
Part = TypeVar("Part", bound=Enum)
_GAP = 6


@dataclass(frozen=True, slots=True)
class Shelving(Generic[Row, Part]):
    """What a list asks its owner.

    Attributes:
        words: the name of each part.
        counts: how many rows each part has.
        found: rows of a part that letters find.
        why_empty: says what stands there instead of nothing, for letters or "".
    """

    words: Callable[[], Mapping[Part, str]]
    counts: Callable[[], Mapping[Part, int]]
    found: Callable[[Part, str], Sequence[Row]]
    why_empty: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class ShelfParts(Generic[Row, Part]):
    """The widgets of a list; ``least`` is what its finder needs, in pixels at 100 %."""

    finder: FinderField
    least: int
    chips: Mapping[Part, ListChip]
    table: RecordTable[Row]
    empty: EmptyState


class ShelfList(QWidget, Generic[Row, Part]):
    """The list, what narrows it, and what stands there instead of nothing.

    Attributes:
        bar: over the whole page, with the two that follow.
        finder: where letters are typed.
        chips: the parts by name.
        table: what is found.
        shelf: the part that is shown.
        empty: stands for the table while nothing is found.
        foot: one line below.

    Signals:
        selected: the current row, or None.
    """

    selected = Signal(object)

    def set_up(self, parts: ShelfParts[Row, Part], shelving: Shelving[Row, Part]) -> None:
        """Take the widgets, once they are made in the words of the list."""
        self.finder, self.chips = parts.finder, dict(parts.chips)
        self.table, self.empty = parts.table, parts.empty
        self._shelving = shelving
        self.shelf = next(iter(self.chips))
        self.foot = PlainLabel("", "hint", "text2", elide=True)
        self.foot.setContentsMargins(12, 0, 12, 6)
        self.bar = SideBar(self.finder, parts.least, tuple(self.chips.values()), _GAP)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect_parts()

    def _lay_out(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        panel = Panel()
        panel.body.setContentsMargins(1, 1, 1, 1)
        panel.body.setSpacing(4)
        panel.body.addWidget(self._stack, 1)
        panel.body.addWidget(self.foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel, 1)

    def _connect_parts(self) -> None:
        for shelf, chip in self.chips.items():
            chip.clicked.connect(partial(self.show_shelf, shelf))
        self.finder.typed.connect(self.show_typed)
        self.finder.stepped.connect(self._step)
        self.finder.entered.connect(self.table.setFocus)
        self.finder.emptied.connect(self.show_found)
        self.table.selected.connect(self.selected)

    def show_shelf(self, shelf: Part, _is_on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        """Show another part."""
        self.shelf = shelf
        self.say_counts()
        self.show_found()

    def current(self) -> Row | None:
        """Return the current row, or None in an empty list."""
        return self.table.current()

    def say_counts(self) -> None:
        """Say on the chips how many rows each part has."""
        words, numbers = self._shelving.words(), self._shelving.counts()
        for shelf, chip in self.chips.items():
            chip.say(f"{words[shelf]} {numbers[shelf]}")
            chip.setChecked(shelf is self.shelf)
        self.bar.fit()

    def show_typed(self, _text: str) -> None:
        """Show what the letters find."""
        self.show_found()

    def show_found(self) -> None:
        """Show what is found; the current row stays if it is among it."""
        query = self.finder.visible_text()
        self.table.set_rows(self._shelving.found(self.shelf, query))
        self._stack.setCurrentIndex(0 if self.table.records.rows else 1)
        self._shelving.why_empty(query.strip())

    def _step(self, rows: int) -> None:
        last = len(self.table.records.rows) - 1
        at = self.table.currentIndex().row() + rows
        if last >= 0:
            self.table.selectRow(min(max(at, 0), last))
