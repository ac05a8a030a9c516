"""Facts in two columns: what it is, and what stands there, as long as it may be."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kktdesk.ui import fonts
from kktdesk.ui.widgets.labels import PlainLabel

Fact = tuple[str, str]

_LABEL_COLUMN, _GAP = 118, 8


class FactGrid(QWidget):
    """Labels at the left, values that wrap at the right; a fact without a value is left out."""

    def __init__(self, label_column: int = _LABEL_COLUMN) -> None:
        super().__init__()
        self._facts: tuple[Fact, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(_GAP)
        self._grid.setColumnMinimumWidth(0, fonts.widened(label_column))
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[PlainLabel, PlainLabel]] = []

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show other facts."""
        kept = tuple(fact for fact in facts if fact[1])
        if kept == self._facts:
            return
        self._facts = kept
        while len(self._rows) < len(kept):
            self._add_row()
        for at, (label, value) in enumerate(self._rows):
            self._fill(label, value, kept[at] if at < len(kept) else ("", ""))

    def facts(self) -> dict[str, str]:
        """Return what is shown."""
        return dict(self._facts)

    def _add_row(self) -> None:
        label, value = PlainLabel("", "body", "text2"), PlainLabel("")
        value.setWordWrap(True)
        at = len(self._rows)
        self._grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, at, 1)
        self._rows.append((label, value))

    def _fill(self, label: PlainLabel, value: PlainLabel, fact: Fact) -> None:
        label.setText(fact[0])
        value.setText(fact[1])
        value.setAccessibleName(": ".join(fact) if fact[0] else "")
        label.setVisible(bool(fact[0]))
        value.setVisible(bool(fact[0]))
