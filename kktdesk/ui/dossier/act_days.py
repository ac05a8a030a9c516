"""The fields of an act's dialog that hold a day or a moment."""

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from kktdesk import messages
from kktdesk.domain.moment import VIETNAM, local, local_day
from kktdesk.domain.month_end import short_month
from kktdesk.domain.typed_moment import read_coming_day, read_past_day, read_time
from kktdesk.ui import fonts, formats
from kktdesk.ui.dossier.act_inputs import ActInput
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

_DAY_WIDTH, _TIME_WIDTH = 118, 76
_CLOSING = time(17)


class DayInput(ActInput):
    """A day; without a year the next or the last one of that name is meant."""

    def __init__(self, label: str, today: date, *, is_past: bool) -> None:
        self._today, self._is_past = today, is_past
        self.field = TextField("24/11")
        self.field.setFixedWidth(fonts.widened(_DAY_WIDTH))
        self.weekday = PlainLabel("", "hint", "text2")
        super().__init__(label, self.field, self.weekday)
        self.box.row.addStretch()
        self.field.textChanged.connect(self._tell_weekday)

    def day(self) -> date | None:
        """Return the day that is typed; None for nothing and for what cannot be read."""
        read = read_past_day if self._is_past else read_coming_day
        return read(self.field.visible_text(), self._today)

    def _tell_weekday(self) -> None:
        day = self.day()
        self.weekday.setText(formats.weekday_text(day) if day else "")

    @override
    def value(self) -> object:
        self.field.committed_text()
        return self.day()

    @override
    def set_value(self, value: object) -> None:
        self.field.setText(formats.day_text(value) if isinstance(value, date) else "")

    @override
    def misread(self) -> str:
        if self.day() is None and self.field.committed_text().strip():
            short = short_month(self.field.text(), self._today)
            if short is not None:
                return messages.message("day-beyond-month", short.values()).happened
            return translate("ActDays", "Write a day, for example 24/11 or 24/11/2026.")
        return ""


class MomentInput(DayInput):
    """A day with its hour. One that starts with now and stays as it was at first means now."""

    def __init__(
        self, label: str, now: datetime, *, is_past: bool, starts_now: bool = False
    ) -> None:
        super().__init__(label, local_day(now), is_past=is_past)
        self.time = TextField("9:15")
        self.time.setFixedWidth(fonts.widened(_TIME_WIDTH))
        self.time.setAccessibleName(translate("ActDays", "{label}, hour").format(label=label))
        self.box.row.insertWidget(1, self.time)
        if starts_now:
            self.set_value(now)
        self._at_first = (self.field.text(), self.time.text()) if starts_now else None

    @override
    def value(self) -> object:
        day = self.day()
        hour = read_time(self.time.committed_text() or f"{_CLOSING:%H:%M}")
        is_now = (self.field.committed_text(), self.time.text()) == self._at_first
        if day is None or hour is None or is_now:
            return None
        return datetime.combine(day, hour, VIETNAM)

    @override
    def set_value(self, value: object) -> None:
        moment = local(value) if isinstance(value, datetime) else None
        self.field.setText(formats.day_text(local_day(moment)) if moment else "")
        self.time.setText(formats.time_text(moment) if moment else "")

    @override
    def misread(self) -> str:
        has_hour = not self.time.committed_text() or read_time(self.time.text()) is not None
        unread = super().misread()
        if unread and short_month(self.field.text(), self._today) is not None:
            return unread
        if unread or not has_hour:
            return translate("ActDays", "Write day and hour, for example 24/11 and 9:15.")
        if self._is_past and self.day() is None:
            return translate("ActDays", "Write day and hour, for example 24/11 and 9:15.")
        return ""
