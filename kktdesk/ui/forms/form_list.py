"""The left side: all forms, letters that find, and three lists of them."""

from collections.abc import Sequence
from enum import Enum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kktdesk.services.form_views import FormLine
from kktdesk.ui.dossier.list_chips import ListChip
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
from kktdesk.ui.procedures.list_side import FinderField
from kktdesk.ui.procedures.side_bar import SideBar
from kktdesk.ui.tables.records import Column, Kind, RecordTable
from kktdesk.ui.widgets.empty import EmptyState
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.loose_match import Findable, ranked
from kktdesk.ui.widgets.panels import Panel

_LEAST_FINDER = 190


class Shelf(Enum):
    """The lists."""

    IN_USE = "in-use"
    UNCOMPARED = "uncompared"
    ALL = "all"


class FormList(QWidget):
    """Every form.

    Attributes:
        bar: over the whole page, with the two that follow.
        finder: where letters are typed.
        chips: the lists by name.
        table: what is found.

    Signals:
        selected: the current ``FormLine``, or None.
        act_requested: the next act is to be done with the current one.
    """

    selected = Signal(object)
    act_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[FormLine, ...] = ()
        self.shelf = Shelf.ALL
        self.finder = FinderField(self.tr("Name or number of a form, accents optional"))
        self.finder.setAccessibleName(self.tr("Find a form"))
        self.chips = {
            shelf: ListChip("", f"Alt+{number}") for number, shelf in enumerate(Shelf, 1)
        }
        self.table = RecordTable(self._columns(), key=form_key, is_two_line=True)
        self.table.setAccessibleName(self.tr("Forms"))
        self._empty = EmptyState("book", "")
        self._stack = QStackedWidget()
        self._foot = PlainLabel("", "hint", "text2", elide=True)
        self.bar = SideBar(self.finder, _LEAST_FINDER, tuple(self.chips.values()), 6)
        self._lay_out()
        self._connect()

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

    def _lay_out(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._foot.setContentsMargins(12, 0, 12, 6)
        panel = Panel()
        panel.body.setContentsMargins(1, 1, 1, 1)
        panel.body.setSpacing(4)
        panel.body.addWidget(self._stack, 1)
        panel.body.addWidget(self._foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel, 1)
        self._say_counts()

    def _connect(self) -> None:
        for shelf, chip in self.chips.items():
            chip.clicked.connect(partial(self.show_shelf, shelf))
        self.finder.typed.connect(self._show)
        self.finder.stepped.connect(self._step)
        self.finder.entered.connect(self.table.setFocus)
        self.finder.emptied.connect(self._show)
        self.table.selected.connect(self.selected)
        self.table.act_requested.connect(self._on_act)
        self.table.opened.connect(self._on_act)

    def _on_act(self, _line: FormLine) -> None:
        self.act_requested.emit()

    # ------------------------------------------------------------ what is shown
    def show_lines(self, lines: Sequence[FormLine]) -> None:
        """Show all forms; letters, list and line stay."""
        self._lines = tuple(lines)
        self._say_counts()
        self._show()

    def show_shelf(self, shelf: Shelf, _is_on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        """Show another list, and go to it."""
        self.shelf = shelf
        self._say_counts()
        self._show()
        self.table.setFocus()

    def go_to(self, line: FormLine) -> None:
        """Make a form the current one, in a list that has it."""
        self.table.select_key(form_key(line))
        current = self.table.current()
        if current is None or form_key(current) != form_key(line):
            self.finder.clear()
            self.show_shelf(Shelf.ALL)
            self.table.select_key(form_key(line))

    def current(self) -> FormLine | None:
        """Return the current form, or None in an empty list."""
        return self.table.current()

    def _show(self, _text: str = "") -> None:
        query = self.finder.visible_text()
        shown = [line for line in self._lines if _is_on(line, self.shelf)]
        items = [Findable.of(line.id, _title(line), _sought(line)) for line in shown]
        self.table.set_rows([shown[at] for at in ranked(query, items)])
        self._stack.setCurrentIndex(0 if self.table.records.rows else 1)
        if query.strip():
            why = self.tr("No form in this list matches “{text}”").format(text=query.strip())
            self._empty.say(why, self.tr("Fewer letters find more; accents are not needed."))
        else:
            self._empty.say(self.tr("Every form was compared or confirmed"), "")

    def _say_counts(self) -> None:
        words = {
            Shelf.IN_USE: self.tr("In use"),
            Shelf.UNCOMPARED: self.tr("To be compared"),
            Shelf.ALL: self.tr("All"),
        }
        for shelf, chip in self.chips.items():
            count = sum(_is_on(line, shelf) for line in self._lines)
            chip.say(f"{words[shelf]} {count}")
            chip.setChecked(shelf is self.shelf)
        self.bar.fit()
        self._foot.setText(self.tr("The mark “to be compared” stands here, never on paper"))

    def _step(self, rows: int) -> None:
        last = len(self.table.records.rows) - 1
        at = self.table.currentIndex().row() + rows
        if last >= 0:
            self.table.selectRow(min(max(at, 0), last))


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
