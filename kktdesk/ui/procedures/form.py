"""The form of a procedure: a change is a new version from a day, and nothing typed is lost."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from kktdesk.domain.errors import Problem
from kktdesk.services.procedure_views import ProcedureEntry
from kktdesk.ui.procedures.entry_form import EntryFields
from kktdesk.ui.procedures.form_blocks import CountingBlock, IdentityBlock, SpanBand
from kktdesk.ui.procedures.paper_rows import PaperRows
from kktdesk.ui.procedures.term_rows import TermRows
from kktdesk.ui.reception.fields import FieldSet
from kktdesk.ui.widgets.form_sheet import FormSheet

_TWO_COLUMNS_FROM = 900


class ProcedureForm(FormSheet):
    """All of a procedure, to be written down.

    Attributes:
        fields: what is typed, and what is said of it.
        base: number of the newest record of the procedure that was seen, 0 for a new one.
    """

    def __init__(self) -> None:
        super().__init__(self.tr("Save as a new version"), _TWO_COLUMNS_FROM)
        self.base = 0
        self._code = ""
        self._at_start: tuple[object, ...] = ()
        plain = FieldSet(self)
        self.span = SpanBand(plain)
        self.identity = IdentityBlock(plain)
        self.terms = TermRows()
        self.counting = CountingBlock(plain)
        self.papers = PaperRows()
        self.fields = EntryFields(plain, self.terms, self.papers)
        self._lay_out()
        self.fields.changed.connect(self._show_hint)

    def _lay_out(self) -> None:
        self.column.addWidget(self.span)
        self.halves.addWidget(self.identity, 1)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.terms)
        right.addWidget(self.counting)
        right.addStretch()
        self.halves.addLayout(right, 1)
        self.column.addLayout(self.halves)
        self.column.addWidget(self.papers)
        self.close_sheet()

    def offer_fields(self, names: Mapping[str, str]) -> None:
        """Offer the fields of the office."""
        self.identity.offer_fields(names)

    def open_new(self, today: date) -> None:
        """Begin a procedure that the catalogue has not."""
        self.span.say(self.tr("A new procedure. Before this day it cannot be chosen."))
        self.save.setText(self.tr("Save the procedure"))
        self._open(_blank(today), today, base=0)
        self.go_to("code")

    def open_change(self, entry: ProcedureEntry, today: date, base: int) -> None:
        """Begin a new version of a procedure, from today on unless another day is written.

        Args:
            entry: what holds today.
            today: the Vietnamese calendar day.
            base: number of the newest record that was seen.
        """
        self.span.say(
            self.tr(
                "This becomes a new version from that day. Dossiers that were received before"
                " keep the version that they were received under."
            )
        )
        self.save.setText(self.tr("Save as a new version"))
        self._open(entry, today, base)
        self.go_to("name")

    def _open(self, entry: ProcedureEntry, today: date, base: int) -> None:
        self.base, self._code = base, entry.code
        self.fields.put(entry, today)
        # the code is how dossiers know the procedure: only a new one is given one
        self.identity.code.setReadOnly(bool(entry.code))
        self._at_start = self.fields.state()
        self.scroll_to_top()
        self._show_hint()

    @property
    def code(self) -> str:
        """Give the code of the procedure that is changed; "" for a new one."""
        return self._code

    def is_changed(self) -> bool:
        """Return whether something stands in the form that did not when it was opened."""
        return self.fields.state() != self._at_start

    def read(self) -> ProcedureEntry | None:
        """Read the form; what cannot be read says so at its field and gets the focus.

        Returns:
            the entry, or None.
        """
        entry = self.fields.read()
        if entry is None:
            self._go_to_first()
        return entry

    def refuse(self, problems: tuple[Problem, ...]) -> None:
        """Show at each field what the catalogue has against it."""
        self.fields.refuse(problems)
        self._go_to_first()

    def _go_to_first(self) -> None:
        field = self.fields.first_refused()
        if field is not None:
            self.go_to_field(field)
        self._show_hint()

    def go_to(self, name: str) -> None:
        """Put the focus into a field and bring it into sight."""
        self.go_to_field(self.fields.widget(name))

    def take_focus(self) -> None:
        """Put the focus where it was in the form."""
        self.go_to_field(self.last_focus() or self.fields.widget("name"))

    @override
    def hold(self, *, is_held: bool) -> None:
        super().hold(is_held=is_held)
        if is_held:
            self.hint.setText(self.tr("Saving…"))
            self.hint.set_role("text2")
        else:
            self._show_hint()

    def _show_hint(self) -> None:
        count = self.fields.refused_count()
        if count:
            self.hint.setText(self.tr("%n field(s) to look at again", "", count))
            self.hint.set_role("late")
        else:
            self.hint.setText(self.tr("Enter goes to the next field"))
            self.hint.set_role("text2")


def _blank(today: date) -> ProcedureEntry:
    return ProcedureEntry(code="", name="", field="", terms=(), in_force_from=today)
