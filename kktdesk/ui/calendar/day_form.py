"""The form of a holiday, a day observed or a day on which the office itself is closed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.domain.calendar import CalendarDay, DayKind
from kktdesk.services.calendar_views import PutDay
from kktdesk.ui.calendar.day_words import capital, kind_words
from kktdesk.ui.calendar.edit_form import DayField, EditForm
from kktdesk.ui.widgets.check_row import CheckRow
from kktdesk.ui.widgets.fields import ChoiceField, TextField
from kktdesk.ui.widgets.forms import FieldBox

_KINDS = (DayKind.OFFICE_CLOSED, DayKind.HOLIDAY, DayKind.OBSERVED)

EntryOf = Callable[[date], CalendarDay | None]


@dataclass(frozen=True, slots=True)
class DayStart:
    """What a form begins with.

    Attributes:
        entry: the entry that is edited; None adds one.
    """

    day: date
    kind: DayKind
    entry: CalendarDay | None = None


class DayForm(EditForm):
    """Kind, day, name and source; an entry that is edited keeps its day."""

    def __init__(self, start: DayStart, entry_of: EntryOf) -> None:
        super().__init__()
        self._start, self._entry_of = start, entry_of
        self.kind = ChoiceField(tuple((capital(kind_words(kind)), kind) for kind in _KINDS))
        self.day = DayField(start.day.year)
        self.name = TextField()
        self.source = TextField()
        self.confirmed = CheckRow(self.tr("&Official, confirmed"))
        self._lay_out()
        self._begin()
        self.kind.currentIndexChanged.connect(self.typed)
        self.confirmed.toggled.connect(self.typed)

    def _lay_out(self) -> None:
        self.add_field("day", self.tr("Day"), self.day, self.day.weekday)
        self.column.addWidget(FieldBox(self.tr("Kind of day"), self.kind))
        self.add_field("name", self.tr("Occasion"), self.name)
        self.add_field("source", self.tr("Document"), self.source)
        self.name.setPlaceholderText(self.tr("for example: the office moves"))
        self.source.setPlaceholderText(self.tr("for example: 12/TB-BQL of 20/11/2026"))
        self.column.addWidget(FieldBox("", self.confirmed))

    def _begin(self) -> None:
        start, entry = self._start, self._start.entry
        self.day.set_day(start.day)
        self.kind.set_value(start.kind)
        self.confirmed.setChecked(entry is None or entry.is_confirmed)
        if entry is not None:
            self.day.setReadOnly(True)
            self.name.setText(entry.name)
            self.source.setText(entry.source)

    @override
    def first_field(self) -> QWidget:
        return self.name

    @override
    def problems(self) -> dict[str, str]:
        found = {}
        day = self.day.day()
        if day is None:
            found["day"] = self.tr("There is no such day. Write it like 25/12.")
        elif self._start.entry is None and (entry := self._entry_of(day)) is not None:
            words = self.tr("This day is entered already: {name}. Edit that entry instead.")
            found["day"] = words.format(name=f"{kind_words(entry.kind)}, {entry.name}")
        if not self.text_of("name"):
            found["name"] = self.tr("Write why the day is off.")
        if not self.text_of("source"):
            found["source"] = self.tr("Write the document, or who decided it.")
        return found

    @override
    def edit(self) -> PutDay:
        kind, day = self.kind.value(), self.day.day()
        return PutDay(
            CalendarDay(
                day=day or self._start.day,
                kind=DayKind(str(kind)),
                name=self.text_of("name"),
                source=self.text_of("source"),
                is_confirmed=self.confirmed.isChecked(),
            )
        )
