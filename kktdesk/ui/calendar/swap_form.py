"""The form of a swap: the day off and the day worked for it, never one without the other."""

from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.domain.calendar import WEEKEND
from kktdesk.domain.calendar_plan import Swap
from kktdesk.domain.errors import DeskError
from kktdesk.services.calendar_views import PutSwap
from kktdesk.ui.calendar.edit_form import DayField, EditForm
from kktdesk.ui.widgets.check_row import CheckRow
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox

_PLACES = {"swap-off-refused": "off", "swap-worked-refused": "worked"}


class SwapForm(EditForm):
    """Both days of a pair, the occasion and the document."""

    def __init__(self, day: date, swap: Swap | None = None) -> None:
        super().__init__()
        self._replaced = swap.off if swap is not None else None
        self._year = day.year
        self.off = DayField(day.year)
        self.worked = DayField(day.year)
        self.name = TextField()
        self.source = TextField()
        self.confirmed = CheckRow(self.tr("&Official, confirmed"))
        self._lay_out()
        self._begin(day, swap)
        self.confirmed.toggled.connect(self.typed)

    def _lay_out(self) -> None:
        self.add_field("off", self.tr("Day off"), self.off, self.off.weekday)
        self.add_field("worked", self.tr("Worked for it"), self.worked, self.worked.weekday)
        self.add_field("name", self.tr("Occasion"), self.name)
        self.add_field("source", self.tr("Document"), self.source)
        self.source.setPlaceholderText(self.tr("for example: 12/TB-BQL of 20/11/2026"))
        self.column.addWidget(FieldBox("", self.confirmed))

    def _begin(self, day: date, swap: Swap | None) -> None:
        self.confirmed.setChecked(swap is None or swap.is_confirmed)
        if swap is not None:
            self.off.set_day(swap.off)
            self.worked.set_day(swap.worked)
            self.name.setText(swap.name)
            self.source.setText(swap.source)
        elif day.weekday() in WEEKEND:
            self.worked.set_day(day)
        else:
            self.off.set_day(day)

    @override
    def first_field(self) -> QWidget:
        return self.worked if self.off.text() else self.off

    @override
    def problems(self) -> dict[str, str]:
        found = self._day_problems()
        if not self.text_of("name"):
            found["name"] = self.tr("Write the occasion.")
        if not self.text_of("source"):
            found["source"] = self.tr("Write the document, or who decided it.")
        return found

    def _day_problems(self) -> dict[str, str]:
        found, off, worked = {}, self.off.day(), self.worked.day()
        if off is None:
            found["off"] = self.tr("Write the weekday that is off, like 2/1.")
        elif off.weekday() in WEEKEND:
            found["off"] = self.tr("This is a week-end; a day off is swapped on a weekday.")
        if worked is None:
            found["worked"] = self.tr("Write the Saturday or Sunday that is worked, like 10/1.")
        elif worked.weekday() not in WEEKEND:
            found["worked"] = self.tr("This is a weekday; it is worked anyway.")
        return found

    @override
    def edit(self) -> PutSwap:
        unknown = date(self._year, 1, 1)
        swap = Swap(
            off=self.off.day() or unknown,
            worked=self.worked.day() or unknown,
            name=self.text_of("name"),
            source=self.text_of("source"),
            is_confirmed=self.confirmed.isChecked(),
        )
        return PutSwap(swap, self._replaced)

    @override
    def place_of(self, error: DeskError) -> str:
        return _PLACES.get(error.code) or super().place_of(error)
