"""The right side: one procedure with all that holds today, its versions, and the acts on it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kktdesk.services.procedure_views import ProcedureDetail, ProcedureEntry
from kktdesk.ui.dossier.action_row import ActionRow, Offer
from kktdesk.ui.dossier.facts import Fact, FactGrid
from kktdesk.ui.dossier.scroll_pane import ScrollPane
from kktdesk.ui.procedures.papers_shown import PapersShown
from kktdesk.ui.procedures.versions import VersionList
from kktdesk.ui.procedures.words import (
    school_text,
    span_text,
    state_of,
    state_text,
    supplement_text,
    terms_in_full,
)
from kktdesk.ui.states import StateKey
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.labels import PlainLabel

CONFIRM, CHANGE, RETIRE = "confirm", "change", "retire"


class DetailSide(QWidget):
    """One procedure.

    Attributes:
        acts: what can be done with it.
        area: what takes the focus; arrows scroll it.

    Signals:
        chosen: ``CONFIRM``, ``CHANGE`` or ``RETIRE``.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.detail: ProcedureDetail | None = None
        self._pane = ScrollPane("")
        self.area = self._pane.area
        self.area.setAccessibleName(self.tr("The chosen procedure"))
        self._code = PlainLabel("", "h2")
        self._name = PlainLabel("")
        self._name.setWordWrap(True)
        self._name.set_strong(True)
        self._chip = StateChip(StateKey.DONE)
        self.facts = FactGrid()
        self.papers = PapersShown()
        self.versions = VersionList()
        self.acts = ActionRow()
        self.acts.chosen.connect(self.chosen)
        self._heads = (PlainLabel("", "h2"), PlainLabel("", "h2"))
        self._lay_out()
        self.show_nothing()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._code)
        head.addWidget(self._chip)
        head.addStretch()
        inner = self._pane.column
        inner.setSpacing(8)
        inner.addLayout(head)
        inner.addWidget(self._name)
        inner.addSpacing(2)
        inner.addWidget(self.facts)
        for label, part in zip(self._heads, (self.papers, self.versions), strict=True):
            inner.addSpacing(6)
            inner.addWidget(label)
            inner.addWidget(part)
        inner.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._pane, 1)
        column.addWidget(self.acts)

    def show_nothing(self) -> None:
        """Show that no procedure is chosen."""
        self.detail = None
        self._code.setText("")
        self._name.setText(self.tr("No procedure is chosen."))
        self._chip.hide()
        self.facts.show_facts(())
        self.papers.show_papers(())
        for part in (*self._heads, self.versions):
            part.hide()
        self.acts.offer(())

    def show_detail(self, detail: ProcedureDetail, field_name: str, today: date) -> None:
        """Show a procedure.

        Args:
            detail: with its versions.
            field_name: of its field.
            today: the Vietnamese calendar day.
        """
        is_other = self.detail is None or self.detail.code != detail.code
        self.detail = detail
        entry = detail.current.entry
        self._code.setText(detail.code)
        self._name.setText(entry.name)
        self._chip.set_state(state_of(entry), state_text(entry))
        self._chip.show()
        self.facts.show_facts(self._facts(detail, field_name))
        self._show_papers(entry)
        self.versions.show_versions(detail, today)
        self._heads[1].setText(self.tr("Versions"))
        for part in (self._heads[1], self.versions):
            part.show()
        self.acts.offer(self._offers(entry))
        if is_other:
            self.area.verticalScrollBar().setValue(0)

    def _show_papers(self, entry: ProcedureEntry) -> None:
        self.papers.show_papers(entry.components)
        self._heads[0].setText(self.tr("Papers, %n set(s)", "", entry.sets))
        self._heads[0].setVisible(bool(entry.components))

    def _facts(self, detail: ProcedureDetail, field_name: str) -> tuple[Fact, ...]:
        entry = detail.current.entry
        return (
            (self.tr("Field"), field_name),
            (self.tr("Term"), terms_in_full(entry.terms)),
            (self.tr("Last day ends"), school_text(entry.school)),
            (self.tr("Supplement"), supplement_text(entry.supplement)),
            (self.tr("Rule from"), entry.supplement.source),
            (self.tr("Division"), entry.division),
            (self.tr("Result"), entry.result),
            (self.tr("Fee"), entry.fee),
            (self.tr("In force"), span_text(entry.in_force_from, entry.in_force_until)),
            (self.tr("Source"), entry.source),
            (self.tr("Note"), entry.note),
            (self.tr("Earlier codes"), ", ".join(detail.old_codes)),
        )

    def _offers(self, entry: ProcedureEntry) -> tuple[Offer, ...]:
        is_open = entry.is_offered and entry.needs_check
        kind = "plain" if is_open else "default"
        key = self.tr("Enter") if is_open else "Ctrl+Enter"
        offers = [Offer(CHANGE, self.tr("Change"), key, kind, "pencil")]
        if is_open:
            words = self.tr("Confirm: compared")
            offers.insert(0, Offer(CONFIRM, words, "Ctrl+Enter", "default", "check"))
        if entry.is_offered:
            offers.append(Offer(RETIRE, self.tr("&Retire…")))
        return tuple(offers)
