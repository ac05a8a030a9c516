"""Forms of edits with little to type: taking away, confirming, taking years over."""

from datetime import date

from typing_extensions import override

from kktdesk.services.calendar_views import (
    CalendarEdit,
    ConfirmDay,
    ConfirmYear,
    RemoveDay,
    TakeYears,
)
from kktdesk.ui.calendar.edit_form import EditForm
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.labels import PlainLabel


class PlainForm(EditForm):
    """An edit that is wholly known; the form only says what it does."""

    def __init__(self, words: str, edit: RemoveDay | TakeYears) -> None:
        super().__init__()
        self._edit = edit
        self.words = PlainLabel(words)
        self.words.setWordWrap(True)
        self.column.addWidget(self.words)

    @override
    def edit(self) -> CalendarEdit:
        return self._edit


class ConfirmForm(EditForm):
    """What makes a day, or a whole year, official.

    Args:
        what: the day, or the year.
        words: what will be said of it.
        source: what is written as the document now.
    """

    def __init__(self, what: date | int, words: str, source: str = "") -> None:
        super().__init__()
        self._what = what
        label = PlainLabel(words)
        label.setWordWrap(True)
        self.column.addWidget(label)
        self.source = TextField(self.tr("for example: 9441/TB-BNV of 16/10/2025"))
        self.source.setText(source)
        self.add_field("source", self.tr("Document"), self.source)

    @override
    def problems(self) -> dict[str, str]:
        if self.text_of("source"):
            return {}
        return {"source": self.tr("Write the document that makes it official.")}

    @override
    def edit(self) -> CalendarEdit:
        source = self.text_of("source")
        if isinstance(self._what, date):
            return ConfirmDay(self._what, source)
        return ConfirmYear(self._what, source)
