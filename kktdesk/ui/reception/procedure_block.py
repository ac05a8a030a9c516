"""What is asked for: the procedure by loose letters, its case and its term where they are open."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kktdesk.domain.due_date import LONGEST_DAYS, Term, TermUnit
from kktdesk.services.requests import ReceiveDossier
from kktdesk.services.views import ProcedureView
from kktdesk.ui import fonts
from kktdesk.ui.entry_words import term_units
from kktdesk.ui.reception.fields import FieldSet, Say
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel, set_plain_tooltip
from kktdesk.ui.widgets.picker import LoosePicker

_DAYS_WIDTH = 80


class ProcedureBlock(QWidget):
    """The procedure.

    Signals:
        changed: another procedure was chosen, or the choice was dropped; carries the
            ``ProcedureView`` or None.
    """

    changed = Signal(object)

    def __init__(self, fields: FieldSet) -> None:
        super().__init__()
        self._procedures: dict[str, ProcedureView] = {}
        self._fields = fields
        self.picker = LoosePicker(placeholder=self.tr("letters of the name or the code"))
        fields.add("procedure", self.picker)
        self._code = PlainLabel("", "body", "text2")
        self._case = fields.add_choice("case")
        self._days = fields.add_text("term")
        self._unit = fields.add_choice("term.unit", term_units())
        self._days.setFixedWidth(fonts.widened(_DAYS_WIDTH))
        self._boxes = self._lay_out()
        self.picker.chosen.connect(self._on_chosen)
        self._show(None)

    def _lay_out(self) -> dict[str, FieldBox]:
        procedure = FieldBox(self.tr("Procedure"), self.picker)
        procedure.add(self._code)
        self._unit.setAccessibleName(self.tr("Unit of the term"))
        term = FieldBox(self.tr("Term"), self._days, self._unit)
        term.row.addStretch(1)
        boxes = {"": procedure, "case": FieldBox(self.tr("Case"), self._case), "term": term}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for box in boxes.values():
            column.addWidget(box)
        return boxes

    def offer(self, procedures: Sequence[ProcedureView]) -> None:
        """Offer procedures; what was chosen or typed stays."""
        self._procedures = {procedure.code: procedure for procedure in procedures}
        self.picker.set_items([(p.code, p.name, f"{p.code} · {p.field_name}") for p in procedures])

    def procedure(self) -> ProcedureView | None:
        """Return the chosen procedure, or None."""
        return self._procedures.get(self.picker.current_key())

    def code(self) -> str:
        """Return the code of the chosen procedure, or ""."""
        return self.picker.current_key()

    def case(self) -> str:
        """Return the chosen case; "" while none is chosen or there is only one."""
        value = self._case.value() if self._has_cases() else ""
        return str(value or "")

    def _has_cases(self) -> bool:
        procedure = self.procedure()
        return procedure is not None and len(procedure.terms) > 1

    def term(self) -> Term | None:
        """Return the term as typed, where the catalogue does not know it."""
        days = self._fields.visible_text("term").strip()
        if not self._asks_term() or not _is_days(days):
            return None
        return Term(int(days), TermUnit(str(self._unit.value())))

    def _asks_term(self) -> bool:
        procedure = self.procedure()
        if procedure is None:
            return False
        known = {choice.case: choice.term for choice in procedure.terms}
        return self.case() in known and known[self.case()] is None

    def findings(self) -> dict[str, Say]:
        """Say what is wrong with a typed term; the services only see that there is none.

        Returns:
            what is said, by name of the field.
        """
        days = self._fields.visible_text("term").strip()
        if not self._asks_term() or not days or _is_days(days):
            return {}
        words = self.tr("Write the number of days, from 1 to {longest}.")
        return {"term": Say("error", words.format(longest=LONGEST_DAYS))}

    def show_terms(self) -> None:
        """Show the field of the term where the chosen case has none of its own."""
        self._boxes["term"].setVisible(self._asks_term())

    def letters(self) -> tuple[str, str]:
        """Return the letters of the procedure while none is chosen, and those of the term."""
        letters = "" if self.code() else self._fields.visible_text("procedure")
        return letters, self._fields.visible_text("term")

    def put(self, request: ReceiveDossier, letters: str, term: str) -> None:
        """Fill everything in, as for a form that was kept.

        Args:
            request: its procedure is chosen if it is offered.
            letters: typed while no procedure was chosen.
            term: as typed.
        """
        self.picker.set_current(request.procedure)
        if not self.picker.current_key():
            self.picker.setText(letters or request.procedure)
        self._show(self.procedure())
        self._case.set_value(request.case)
        self._days.setText(term)
        if request.term is not None:
            self._unit.set_value(request.term.unit)
        self.show_terms()

    def clear(self) -> None:
        """Begin anew."""
        self.picker.set_current("")
        self._days.setText("")
        self._show(None)

    def _on_chosen(self, _key: str) -> None:
        procedure = self.procedure()
        self._show(procedure)
        self.changed.emit(procedure)

    def _show(self, procedure: ProcedureView | None) -> None:
        self._code.setText(procedure.code if procedure else "")
        self._code.setVisible(procedure is not None)
        set_plain_tooltip(self.picker, procedure.name if procedure else "")
        cases = [choice.case for choice in procedure.terms] if procedure else []
        # No case by default: a wrong one would promise a wrong day.
        self._case.set_choices(
            (
                (self.tr("Choose the case"), ""),
                *((case, case) for case in cases),
            )
        )
        self._boxes["case"].setVisible(len(cases) > 1)
        self.show_terms()


def _is_days(text: str) -> bool:
    return text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= LONGEST_DAYS
