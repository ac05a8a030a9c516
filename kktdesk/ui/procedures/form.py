"""The form of a procedure: a change is a new version from a day, and nothing typed is lost."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.errors import Problem
from kktdesk.services.procedure_views import ProcedureEntry
from kktdesk.ui import fonts
from kktdesk.ui.procedures.entry_form import EntryFields
from kktdesk.ui.procedures.form_blocks import CountingBlock, IdentityBlock, SpanBand
from kktdesk.ui.procedures.paper_rows import PaperRows
from kktdesk.ui.procedures.term_rows import TermRows
from kktdesk.ui.reception.fields import FieldSet
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.fields import enter_moves_on
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel

_TWO_COLUMNS_FROM, _MARGIN, _GAP = 900, 14, 16


class ProcedureForm(QWidget):
    """All of a procedure, to be written down.

    Attributes:
        fields: what is typed, and what is said of it.
        base: number of the newest record of the procedure that was seen, 0 for a new one.

    Signals:
        save_requested: write it down.
        cancelled: leave it.
    """

    save_requested = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
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
        self.save = ActionButton(self.tr("Save as a new version"), "Ctrl+Enter", "default", "save")
        self.cancel = ActionButton(self.tr("Leave it"), "Esc")
        self._hint = PlainLabel("", "hint", "text2", elide=True)
        self._sheet = QScrollArea()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.save.clicked.connect(self.save_requested)
        self.cancel.clicked.connect(self.cancelled)
        self.fields.changed.connect(self._show_hint)

    def _lay_out(self) -> None:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(12)
        column.addWidget(self.span)
        self._halves.setSpacing(_GAP)
        self._halves.addWidget(self.identity, 1)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.terms)
        right.addWidget(self.counting)
        right.addStretch()
        self._halves.addLayout(right, 1)
        column.addLayout(self._halves)
        column.addWidget(self.papers)
        column.addStretch()
        enter_moves_on(sheet)
        self._place(sheet)

    def _place(self, sheet: QWidget) -> None:
        self._sheet.setWidgetResizable(True)
        self._sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet.setWidget(sheet)
        for part in (sheet, self._sheet.viewport()):
            part.setAutoFillBackground(False)
        panel = Panel()
        panel.body.setContentsMargins(1, 1, 1, 1)
        panel.body.addWidget(self._sheet)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.save)
        acts.addWidget(self.cancel)
        acts.addSpacing(8)
        acts.addWidget(self._hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(panel, 1)
        column.addLayout(acts)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= fonts.widened(_TWO_COLUMNS_FROM)
        directions = QBoxLayout.Direction
        self._halves.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

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
        self._sheet.verticalScrollBar().setValue(0)
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
            self._focus(field)
        self._show_hint()

    def go_to(self, name: str) -> None:
        """Put the focus into a field and bring it into sight."""
        self._focus(self.fields.widget(name))

    def take_focus(self) -> None:
        """Put the focus where it was in the form."""
        sheet = self._sheet.widget()
        last = sheet.focusWidget() if sheet is not None else None
        self._focus(last if last is not None else self.fields.widget("name"))

    def _focus(self, field: QWidget) -> None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._sheet.ensureWidgetVisible(field, 0, 60)

    def hold(self, *, is_held: bool) -> None:
        """Let it not be saved twice while it is being written."""
        self.save.setEnabled(not is_held)
        if is_held:
            self._hint.setText(self.tr("Saving…"))
            self._hint.set_role("text2")
        else:
            self._show_hint()

    def _show_hint(self) -> None:
        count = self.fields.refused_count()
        if count:
            self._hint.setText(self.tr("%n field(s) to look at again", "", count))
            self._hint.set_role("late")
        else:
            self._hint.setText(self.tr("Enter goes to the next field"))
            self._hint.set_role("text2")


def _blank(today: date) -> ProcedureEntry:
    return ProcedureEntry(code="", name="", field="", terms=(), in_force_from=today)
