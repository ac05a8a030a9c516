"""Which days a report is of: a kind of period, a way to cut the year, or any two days."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kktdesk.domain.period_choice import (
    FIRST_DAY,
    LAST_DAY,
    PeriodChoice,
    PeriodKind,
    chosen,
    free,
    stepped,
)
from kktdesk.domain.report import Period
from kktdesk.domain.report_periods import Reckoning
from kktdesk.ui import formats
from kktdesk.ui.procedures.reading import read_day
from kktdesk.ui.reports.words import QUICK, kind_choices, quick_choices, reckoning_choices
from kktdesk.ui.widgets.fields import ChoiceField, TextField
from kktdesk.ui.widgets.forms import enter_moves_on
from kktdesk.ui.widgets.labels import PlainLabel


class PeriodBox(QWidget):
    """Chooses a period; this month at first.

    Attributes:
        choice: what is chosen.

    Signals:
        chosen: another ``PeriodChoice``.
    """

    chosen = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.quick = ChoiceField(quick_choices())
        self.kind = ChoiceField(kind_choices())
        self.reckoning = ChoiceField(reckoning_choices())
        self.first, self.last = TextField(), TextField()
        self._refusal = PlainLabel("", "hint", "late")
        self.choice = chosen(PeriodKind.MONTH, today(), Reckoning.CALENDAR)
        self._name_fields()
        self._lay_out()
        self._show()
        self._connect()
        enter_moves_on(self)

    def _name_fields(self) -> None:
        self.quick.setAccessibleName(self.tr("Period, quickly"))
        self.kind.setAccessibleName(self.tr("Kind of period"))
        self.reckoning.setAccessibleName(self.tr("How the year is cut"))
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(6)
        days.addWidget(self.first, 1)
        days.addWidget(PlainLabel("–"))
        days.addWidget(self.last, 1)
        self._refusal.setWordWrap(True)
        self._refusal.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for field in (self.quick, self.kind, self.reckoning):
            column.addWidget(field)
        column.addLayout(days)
        column.addWidget(self._refusal)

    def _connect(self) -> None:
        self.quick.activated.connect(self._on_quick)
        self.kind.activated.connect(self._on_kind)
        self.reckoning.activated.connect(self._on_kind)
        for field in (self.first, self.last):
            field.editingFinished.connect(self._on_days)
            field.typed.connect(self._forgive)

    # ------------------------------------------------------------ choosing
    def step(self, by: int) -> None:
        """Choose the period before (-1) or behind (1)."""
        self._take(stepped(self.choice, by))

    def choose(self, choice: PeriodChoice) -> None:
        """Choose a period."""
        self._take(choice)

    @Slot()
    def _on_quick(self) -> None:
        wanted = QUICK[self.quick.currentIndex()]
        if wanted is None:
            return
        kind, by = wanted
        choice = chosen(kind, self._today(), self._reckoning())
        self._take(stepped(choice, by) if by else choice)
        self.quick.setCurrentIndex(0)

    @Slot()
    def _on_kind(self) -> None:
        # Qt gives the words of a closed set, not its members.
        kind = PeriodKind(str(self.kind.value()))
        if kind is PeriodKind.FREE:
            self._take(free(self.choice.period, self._reckoning()))
            self.first.setFocus()
            self.first.selectAll()
        else:
            self._take(chosen(kind, self._meant_day(), self._reckoning()))

    def _meant_day(self) -> date:
        """Return today where the period holds it, else the period's last day."""
        today, period = self._today(), self.choice.period
        return today if period.first <= today <= period.last else period.last

    def _reckoning(self) -> Reckoning:
        return Reckoning(str(self.reckoning.value()))

    @Slot()
    def _on_days(self) -> None:
        first = read_day(self.first.committed_text(), self._today())
        last = read_day(self.last.committed_text(), self._today())
        if first is None or last is None:
            self._refuse(self.tr("Write a day, for example 1/12 or 01/12/2026."), first is None)
        elif not FIRST_DAY <= first <= last <= LAST_DAY:
            self._refuse(self.tr("The last day lies before the first one."), is_first=False)
        elif Period(first, last) != self.choice.period:
            self._take(free(Period(first, last), self._reckoning()))

    def _refuse(self, words: str, is_first: bool) -> None:  # noqa: FBT001 - which of two fields
        field = self.first if is_first else self.last
        field.set_state("error", words)
        self._refusal.setText(words)
        self._refusal.show()

    @Slot()
    def _forgive(self) -> None:
        for field in (self.first, self.last):
            field.set_state("")
        self._refusal.hide()

    # ------------------------------------------------------------ showing
    def _take(self, choice: PeriodChoice) -> None:
        is_new = choice != self.choice
        self.choice = choice
        self._show()
        if is_new:
            self.chosen.emit(choice)

    def _show(self) -> None:
        self._forgive()
        self.kind.set_value(self.choice.kind)
        self.reckoning.set_value(self.choice.reckoning)
        self.reckoning.setEnabled(self.choice.kind not in {PeriodKind.WEEK, PeriodKind.FREE})
        self.first.setText(formats.day_text(self.choice.period.first))
        self.last.setText(formats.day_text(self.choice.period.last))
