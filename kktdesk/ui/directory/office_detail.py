"""What holds on the chosen days: the head of a paper, every value, who changed what and why."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kktdesk.services.office_views import OfficeChange, OfficeSpan
from kktdesk.ui import formats
from kktdesk.ui.directory.head_preview import HeadPreview
from kktdesk.ui.directory.office_words import (
    field_names,
    fields_text,
    span_text,
    state_of,
    state_text,
)
from kktdesk.ui.dossier.action_row import ActionRow, Offer
from kktdesk.ui.dossier.facts import Fact, FactGrid
from kktdesk.ui.dossier.scroll_pane import ScrollPane
from kktdesk.ui.states import StateKey
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.labels import PlainLabel

CHANGE, CORRECT = "change", "correct"


class OfficeDetail(QWidget):
    """The values of one span.

    Attributes:
        acts: what can be done.
        area: what takes the focus; arrows scroll it.

    Signals:
        chosen: ``CHANGE`` or ``CORRECT``.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._pane = ScrollPane("")
        self.area = self._pane.area
        self.area.setAccessibleName(self.tr("What holds on these days"))
        self._days = PlainLabel("", "h2", elide=True)
        self._chip = StateChip(StateKey.DONE)
        self.preview = HeadPreview()
        self.facts, self.history = FactGrid(), FactGrid()
        self._why = PlainLabel("", "h2")
        self.acts = ActionRow()
        self.acts.chosen.connect(self.chosen)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._days, 1)
        head.addWidget(self._chip)
        inner = self._pane.column
        inner.setSpacing(10)
        inner.addLayout(head)
        for part in (self.preview, self.facts, self._why, self.history):
            inner.addWidget(part)
        inner.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._pane, 1)
        column.addWidget(self.acts)

    def show_span(self, span: OfficeSpan, today: date) -> None:
        """Show what holds on the days of a span.

        Args:
            span: of the office's history.
            today: the Vietnamese calendar day.
        """
        state = state_of(span, today)
        self._days.setText(span_text(span))
        self._chip.set_state(state, state_text(state))
        day = today if span.covers(today) else span.first or span.last
        self.preview.show_values(span.values, day or today)
        self.facts.show_facts(self._facts(span))
        self.history.show_facts(_history(span.changes))
        self._why.setText(self.tr("Why") if span.first else self.tr("Set up"))
        self._why.setVisible(bool(span.changes))
        self.acts.offer(self._offers(span))

    def _facts(self, span: OfficeSpan) -> tuple[Fact, ...]:
        values = asdict(span.values)
        new = self.tr("new")
        return tuple(
            (
                f"{title} ({new})" if span.first and name in span.fields else title,
                values[name] or self.tr("none"),
            )
            for name, title in field_names().items()
            if values[name] or name in span.fields
        )

    def _offers(self, span: OfficeSpan) -> tuple[Offer, ...]:
        change = Offer(
            CHANGE, self.tr("Change from a day on"), self.tr("Enter"), "default", "pencil"
        )
        if span.first is None:
            return (change,)
        words = self.tr("&Correct from {day}").format(day=formats.day_text(span.first))
        return change, Offer(CORRECT, words)


def _history(changes: Sequence[OfficeChange]) -> tuple[Fact, ...]:
    return tuple(
        (
            f"{formats.time_text(change.changed_at)} {formats.day_text(change.changed_at.date())}",
            "\n".join(
                part
                for part in (change.changed_by, change.reason, fields_text(change.fields))
                if part
            ),
        )
        for change in reversed(changes)
    )
