"""The papers of a dossier as rows, and below them one empty row that takes a further paper."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from kktdesk.domain.dossier import CopyKind
from kktdesk.services.requests import ComponentEntry
from kktdesk.services.views import ProcedureView
from kktdesk.ui import fonts
from kktdesk.ui.entry_words import copy_kind_text
from kktdesk.ui.reception import paper_lines
from kktdesk.ui.reception.paper_lines import PaperLine
from kktdesk.ui.widgets.labels import plain_tooltip

Index = QModelIndex | QPersistentModelIndex

TICK, NAME, KIND, QUANTITY = range(4)
LINE_ROLE = int(Qt.ItemDataRole.UserRole)

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_FONT = int(Qt.ItemDataRole.FontRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_NOWHERE = QModelIndex()


class ChecklistModel(QAbstractTableModel):  # noqa: PLR0904 - Qt's own are among them
    """The lines.

    Attributes:
        lines: one for each paper; changed by the methods only.

    Signals:
        edited: the clerk changed something.
    """

    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[PaperLine] = []
        self._procedure = ""
        self._kept: dict[str, list[PaperLine]] = {}

    def set_procedure(self, procedure: ProcedureView | None) -> None:
        """Ask for the papers of a procedure; the clerk's own papers stay.

        Ticks made under one procedure are back when it is chosen again: a slip of the hand in the
        picker must not cost a checklist.
        """
        own = [line for line in self.lines if line.is_own]
        self._kept[self._procedure] = [line for line in self.lines if not line.is_own]
        self._procedure = procedure.code if procedure else ""
        asked = self._kept.get(self._procedure) or paper_lines.asked_for(procedure)
        self._reset([*asked, *own])

    def put(self, entries: Sequence[ComponentEntry], *, is_ticked: bool) -> None:
        """Bring the papers of the procedure, and further ones, to what an entry says of them."""
        self._reset(paper_lines.filled(self.lines, entries, is_ticked=is_ticked))

    def clear(self) -> None:
        """Begin anew."""
        self._kept.clear()
        self._procedure = ""
        self._reset([])

    def _reset(self, lines: list[PaperLine]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def line(self, row: int) -> PaperLine | None:
        """Return the paper of a row, or None for the empty one."""
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def complete(self) -> None:
        """Tick every paper that the procedure needs."""
        if self.lines:
            self.lines = paper_lines.completed(self.lines)
            self._tell(0, len(self.lines) - 1)

    def change(self, row: int, **values: object) -> None:
        """Change a paper, in the words of ``PaperLine``; the empty row has nothing to change."""
        line = self.line(row)
        if line is not None:
            self.lines[row] = replace(line, **values)  # type: ignore[arg-type] # real fields
            self._tell(row, row)

    def write(self, row: int, name: str) -> None:
        """Rename a paper of the clerk's own, or add one in the empty row."""
        if not name.strip():
            return
        if self.line(row) is not None:
            self.change(row, name=name)
            return
        own = PaperLine(name=name, copy_kind=CopyKind.ORIGINAL, is_own=True, is_there=True)
        self.beginInsertRows(_NOWHERE, len(self.lines), len(self.lines))
        self.lines.append(own)
        self.endInsertRows()
        self._tell(row, row)

    def remove(self, row: int) -> None:
        """Take a paper of the clerk's own away."""
        line = self.line(row)
        if line is not None and line.is_own:
            self.beginRemoveRows(_NOWHERE, row, row)
            del self.lines[row]
            self.endRemoveRows()
            self.edited.emit()

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, QUANTITY))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, NAME, NAME)
        self.edited.emit()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines) + 1

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else QUANTITY + 1

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        line = self.line(index.row())
        is_free = index.column() == NAME and (line is None or line.is_own)
        is_counted = index.column() == QUANTITY and line is not None
        return flags | Qt.ItemFlag.ItemIsEditable if is_free or is_counted else flags

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _DISPLAY:
            return self._heading(section)
        if role == _FONT:
            return fonts.font("hint", strong=True)
        side = Qt.AlignmentFlag.AlignRight if section == QUANTITY else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter if role == _ALIGNMENT else None

    def _heading(self, section: int) -> str:
        there = sum(line.is_there for line in self.lines)
        papers = self.tr("Papers of the dossier, {there} of {count}")
        papers = papers.format(there=there, count=len(self.lines))
        return ("", papers, self.tr("Kind of copy"), self.tr("Qty"))[section]

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        line = self.line(index.row())
        if role == LINE_ROLE:
            return line
        if role in {_DISPLAY, _EDIT}:
            return _text(line, index.column())
        if role == _SPOKEN:
            return self._spoken(line)
        return plain_tooltip(line.name) if role == _TOOLTIP and line else None

    def invitation(self) -> str:
        """Return the words of the empty row."""
        return self.tr("Add a paper that is not on the list")

    def state_text(self, line: PaperLine) -> str:
        """Return the word for a paper that is not there."""
        if line.is_own:
            return self.tr("taken out")
        return self.tr("missing") if line.is_needed else self.tr("if any")

    def _spoken(self, line: PaperLine | None) -> str:
        if line is None:
            return self.invitation()
        state = self.tr("handed in") if line.is_there else self.state_text(line)
        return ", ".join((line.name, state, copy_kind_text(line.copy_kind), str(line.quantity)))


def _text(line: PaperLine | None, column: int) -> str:
    if line is None:
        return ""
    return ("", line.name, copy_kind_text(line.copy_kind), str(line.quantity))[column]
