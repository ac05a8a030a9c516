"""The terms of a procedure, one row for each case."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.due_date import Term, TermUnit
from kktdesk.domain.errors import DeskError
from kktdesk.services.views import TermChoice
from kktdesk.ui import fonts
from kktdesk.ui.procedures.reading import read_number
from kktdesk.ui.procedures.row_list import BAR, FieldRow, RowList
from kktdesk.ui.procedures.words import term_units
from kktdesk.ui.widgets.fields import ChoiceField, TextField
from kktdesk.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

_NUMBER, _UNIT, _GAP = 64, 170, 8


class TermRow(FieldRow):
    """One term: the case, the number, the unit."""

    def __init__(self) -> None:
        super().__init__()
        self.case = TextField()
        self.number = TextField()
        self.number.setFixedWidth(fonts.widened(_NUMBER))
        self.unit = ChoiceField(term_units())
        self.unit.setFixedWidth(fonts.widened(_UNIT))
        self.hold(
            (self.tr("Case"), self.case, 1),
            (self.tr("Number"), self.number, 0),
            (self.tr("Unit"), self.unit, 0),
        )
        for field in (self.case, self.number):
            field.typed.connect(self._on_changed)
        self.unit.currentIndexChanged.connect(self._on_unit)

    def put(self, choice: TermChoice) -> None:
        """Show a term."""
        self.case.setText(choice.case)
        self.case.setCursorPosition(0)
        self.unit.set_value(choice.term.unit if choice.term else None)
        self.number.setText(str(choice.term.value) if choice.term and choice.term.value else "")
        self._on_unit()

    @override
    def state(self) -> tuple[object, ...]:
        """Return what stands in it."""
        return self.case.visible_text(), self.number.visible_text(), self.unit.value()

    def read(self) -> TermChoice | None:
        """Read the row and say at the number what is wrong with it.

        Returns:
            the term, or None where there is no such term.
        """
        self.forget()
        case = self.case.committed_text().strip()
        unit = self._unit()
        if unit is None:
            return TermChoice(case=case, term=None)
        term = self._read_term(unit)
        return TermChoice(case=case, term=term) if term else None

    def _unit(self) -> TermUnit | None:
        unit = self.unit.value()  # Qt gives the plain text of an enum back
        return TermUnit(str(unit)) if unit else None

    def _read_term(self, unit: TermUnit) -> Term | None:
        has_number = unit is not TermUnit.SAME_DAY
        value = read_number(self.number.committed_text()) if has_number else 0
        if value is None:
            words = self.tr("Write a whole number, or choose “not known” as the unit.")
            self.number.set_state("error", words)
            return None
        try:
            return Term(value, unit)
        except DeskError as error:
            self.number.set_state("error", messages.of_error(error).todo)
            return None

    def forget(self) -> None:
        """Say nothing."""
        for field in (self.case, self.number, self.unit):
            field.set_state("")

    def _on_changed(self, _text: str = "") -> None:
        self.forget()
        self.changed.emit()

    def _on_unit(self, _at: int = 0) -> None:
        unit = self._unit()
        # what was typed stays: another unit may be chosen again
        self.number.setEnabled(unit is not None and unit is not TermUnit.SAME_DAY)
        self._on_changed()


class TermRows(RowList[TermRow]):
    """All terms; at least one row stays."""

    def __init__(self) -> None:
        words = (
            translate("TermRows", "Term"),
            translate("TermRows", "Further &case"),
        )
        super().__init__(TermRow, *words, _heads())

    def put(self, terms: tuple[TermChoice, ...]) -> None:
        """Show terms."""
        self.clear()
        for choice in terms or (TermChoice(case="", term=None),):
            self.append().put(choice)

    def read(self) -> tuple[TermChoice, ...] | None:
        """Read all rows.

        Returns:
            the terms, or None where a row says what is wrong with it.
        """
        self.say()
        read = [row.read() for row in self.rows]
        found = tuple(choice for choice in read if choice is not None)
        return found if len(found) == len(read) else None


def _heads() -> QWidget:
    heads = QWidget()
    row = QHBoxLayout(heads)
    row.setSpacing(_GAP)
    row.setContentsMargins(BAR + 5 + 9, 0, 0, 0)
    row.addWidget(
        PlainLabel(
            translate("TermRows", "Case; empty for the only one"), "hint", "text2", elide=True
        ),
        1,
    )
    for words, width in (
        (translate("TermRows", "Number"), _NUMBER),
        (translate("TermRows", "Counted in"), _UNIT),
    ):
        label = PlainLabel(words, "hint", "text2")
        label.setFixedWidth(fonts.widened(width))
        row.addWidget(label)
    return heads
