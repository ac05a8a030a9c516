"""What the forms of the calendar's edits have in common: named fields, problems at the field."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kktdesk import messages
from kktdesk.domain.errors import DeskError
from kktdesk.services.calendar_views import CalendarEdit
from kktdesk.ui import fonts, formats
from kktdesk.ui.calendar.typed_values import read_day
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import PlainLabel

_DAY_WIDTH = 130


class EditForm(QWidget):
    """The fields of one edit.

    Attributes:
        fields: by the name that a refusal gives them.
        column: add rows to it.

    Signals:
        typed: something is different now.
    """

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, TextField] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)

    def first_field(self) -> QWidget | None:
        """Return where typing begins, or None where there is nothing to type."""
        return next(iter(self.fields.values()), None)

    def problems(self) -> dict[str, str]:
        """Say what is wrong with what is typed.

        Returns:
            words by the name of the field, in the order of the form; empty if nothing is wrong.
        """
        return {}

    def edit(self) -> CalendarEdit:
        """Make the edit of what is typed; asked only where nothing is wrong."""
        raise NotImplementedError

    def peek(self) -> CalendarEdit | None:
        """Return the edit, or None while something is missing; no field says so yet."""
        return None if self.problems() else self.edit()

    def check(self) -> CalendarEdit | None:
        """Return the edit, or None; then the fields say what is wrong and the first is focused."""
        problems = self.problems()
        for name, field in self.fields.items():
            field.set_state("error" if name in problems else "", problems.get(name, ""))
        for name in problems:
            self.fields[name].setFocus()
            break
        return None if problems else self.edit()

    def place_of(self, error: DeskError) -> str:
        """Return the name of the field that a refusal is about, or ""."""
        if error.field in self.fields:
            return error.field
        day = error.values.get("day")
        days = {name: field for name, field in self.fields.items() if isinstance(field, DayField)}
        about = (name for name, field in days.items() if field.written() == day)
        return next(about, "")

    def show_refusal(self, error: DeskError) -> bool:
        """Say at a field why the services refuse it.

        Returns:
            False where the refusal is about no field of this form.
        """
        name = self.place_of(error)
        if not name:
            return False
        message = messages.of_error(error)
        self.fields[name].set_state("error", f"{message.happened} {message.todo}")
        self.fields[name].setFocus()
        return True

    def add_field(self, name: str, label: str, field: TextField, *beside: QWidget) -> None:
        """Add a row with a field and what stands beside it."""
        self.fields[name] = field
        box = FieldBox(label, field)
        for widget in beside:
            box.row.addWidget(widget, 1)
        field.typed.connect(self._on_typed)
        self.column.addWidget(box)

    def _on_typed(self) -> None:
        sender = self.sender()
        if isinstance(sender, TextField):
            sender.set_state("")
        self.typed.emit()

    def text_of(self, name: str) -> str:
        """Return what is typed into a field, trimmed."""
        return self.fields[name].visible_text().strip()


class DayField(TextField):
    """A day; beside it stands its weekday as soon as it can be read.

    Attributes:
        weekday: the label beside it.
    """

    def __init__(self, year: int) -> None:
        super().__init__(f"24/11/{year}")
        self._year = year
        self.weekday = PlainLabel("", "body", "text2", elide=True)
        self.setFixedWidth(fonts.widened(_DAY_WIDTH))
        self.textChanged.connect(self._say_weekday)

    def day(self) -> date | None:
        """Return the day that is typed, or None."""
        return read_day(self.visible_text(), self._year)

    def written(self) -> str:
        """Return the day as refusals write it, or ""."""
        day = self.day()
        return "" if day is None else formats.day_text(day)

    def set_day(self, day: date) -> None:
        """Show a day."""
        self.setText(formats.day_text(day))

    def _say_weekday(self) -> None:
        day = self.day()
        self.weekday.setText("" if day is None else formats.weekday_text(day))
