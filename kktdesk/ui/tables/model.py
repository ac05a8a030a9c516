"""Lists of records: what a column says, the model, and the view with its keys.

Every row says what it needs next; Enter does that, Ctrl+Enter opens the record. The name column
(``is_stretching``) is the last to lose width.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from kktdesk.ui import fonts
from kktdesk.ui.widgets.labels import plain_tooltip

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

CELL_ROLE = int(Qt.ItemDataRole.UserRole)

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_FONT = int(Qt.ItemDataRole.FontRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_NOWHERE = QModelIndex()


class Kind(Enum):
    """How a cell is drawn; ``WRAPPED`` breaks into two lines, in lists of two lines."""

    TEXT = "text"
    WRAPPED = "wrapped"
    QUIET = "quiet"
    CODE = "code"
    STATE = "state"
    ACT = "act"


def _nothing(_row: object) -> str:
    return ""


# Without slots: Python 3.11 cannot call Column[Row](…) on a frozen class that has them.
@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column of a list.

    Attributes:
        heading: translated.
        text: what a row says; of a state its words, of an act its verb.
        kind: how the cell is drawn.
        width: in pixels as measured with Noto Sans at 100 %.
        least: what it may shrink to; 0 keeps ``width``.
        second: the smaller line beneath, in lists of two lines.
        state: key of the state, for ``Kind.STATE``.
        is_right: numbers and money stand at the right.
        is_stretching: takes the room that is left, usually the name.
        is_dispensable: left out where even the least widths do not fit, the first one first.
        sort: what a click on the heading asks for; None where it asks for nothing.
    """

    heading: str
    text: Callable[[Row], str]
    kind: Kind = Kind.TEXT
    width: int = 120
    least: int = 0
    second: Callable[[Row], str] = _nothing
    state: Callable[[Row], str] = _nothing
    is_right: bool = False
    is_stretching: bool = False
    is_dispensable: bool = False
    sort: object = None

    @property
    def is_strong(self) -> bool:
        """Return whether the heavier weight can occur, which is wider in some faces."""
        return self.kind in {Kind.CODE, Kind.ACT}


class Cell(NamedTuple):
    """What the delegate draws."""

    kind: Kind
    text: str
    second: str
    state: str
    is_right: bool


class RecordTableModel(QAbstractTableModel, Generic[Row]):
    """Frozen rows under columns."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Show further rows behind those that are shown."""
        if rows:
            self.beginInsertRows(_NOWHERE, len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += tuple(rows)
            self.endInsertRows()

    def set_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Show other columns of the same rows; there are as many of them."""
        self.columns = tuple(columns)
        last = len(self.columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, last))

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == _DISPLAY:
            return self.columns[section].heading
        if role == _FONT:
            return fonts.font("hint", strong=True)
        return self._alignment(section) if role == _ALIGNMENT else None

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid() or role not in _ANSWERED:
            return None
        if role == _ALIGNMENT:
            return self._alignment(index.column())
        cell = self._cell(index)
        return cell if role == CELL_ROLE else _words(cell, role)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        is_right = self.columns[column].is_right
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _cell(self, index: Index) -> Cell:
        column, row = self.columns[index.column()], self.rows[index.row()]
        return Cell(
            column.kind, column.text(row), column.second(row), column.state(row), column.is_right
        )


_ANSWERED = frozenset({_DISPLAY, _TOOLTIP, _ALIGNMENT, _SPOKEN, CELL_ROLE})


def _words(cell: Cell, role: int) -> str:
    if role == _DISPLAY:
        return cell.text
    both = [part for part in (cell.text, cell.second) if part]
    return ", ".join(both) if role == _SPOKEN else plain_tooltip("\n".join(both))
