"""The form of the hours: of work, of the counter, and of the counter on Saturday mornings."""

from datetime import time

from typing_extensions import override

from kktdesk.domain.office_hours import OfficeHours, Session, sessions_text
from kktdesk.services.calendar_views import SetHours
from kktdesk.ui import fonts
from kktdesk.ui.calendar.edit_form import EditForm
from kktdesk.ui.calendar.typed_values import are_in_order, read_sessions
from kktdesk.ui.widgets.check_row import CheckRow
from kktdesk.ui.widgets.fields import TextField
from kktdesk.ui.widgets.forms import FieldBox
from kktdesk.ui.widgets.labels import LABEL_COLUMN, PlainLabel

SATURDAY_MORNING: tuple[Session, ...] = ((time(7, 30), time(11, 0)),)


class HoursForm(EditForm):
    """Three lines of hours; the second and third only where they are switched on."""

    def __init__(self, hours: OfficeHours) -> None:
        super().__init__()
        self.work = TextField()
        self.has_intake = CheckRow(self.tr("The counter takes &in at other hours"))
        self.intake = TextField()
        self.has_saturday = CheckRow(self.tr("The counter takes in on &Saturday mornings"))
        self.saturday = TextField()
        self._lay_out()
        self._begin(hours)
        for switch in (self.has_intake, self.has_saturday):
            switch.toggled.connect(self._on_switched)

    def _lay_out(self) -> None:
        self.add_field("sessions", self.tr("Working hours"), self.work)
        self.column.addWidget(FieldBox("", self.has_intake))
        self.add_field("intake", self.tr("Intake hours"), self.intake)
        self.column.addWidget(FieldBox("", self.has_saturday))
        self.add_field("saturday_intake", self.tr("Saturday"), self.saturday)
        words = self.tr(
            "Saturday is still no working day: it is not counted in any term, and what comes in "
            "then counts as received on a closed day."
        )
        note = PlainLabel(words, "hint", "text2")
        note.setWordWrap(True)
        note.setContentsMargins(fonts.widened(LABEL_COLUMN) + 8, 0, 0, 0)
        self.column.addWidget(note)

    def _begin(self, hours: OfficeHours) -> None:
        self.work.setText(sessions_text(hours.sessions))
        self.intake.setText(sessions_text(hours.counter_sessions))
        self.saturday.setText(sessions_text(hours.saturday_intake or SATURDAY_MORNING))
        self.has_intake.setChecked(bool(hours.intake))
        self.has_saturday.setChecked(bool(hours.saturday_intake))
        self._show_switches()

    def _on_switched(self) -> None:
        self._show_switches()
        self.typed.emit()

    def _show_switches(self) -> None:
        self.intake.setEnabled(self.has_intake.isChecked())
        self.saturday.setEnabled(self.has_saturday.isChecked())

    @override
    def problems(self) -> dict[str, str]:
        wrong = self.tr(
            "Write each session in its order, without overlap, like 07:00-11:30, 13:30-17:00."
        )
        return {
            name: wrong
            for name, field in self.fields.items()
            if field.isEnabled() and not _is_good(field.visible_text())
        }

    @override
    def edit(self) -> SetHours:
        return SetHours(
            OfficeHours(
                sessions=read_sessions(self.work.visible_text()) or (),
                intake=self._where(self.has_intake, self.intake),
                saturday_intake=self._where(self.has_saturday, self.saturday),
            )
        )

    def _where(self, switch: CheckRow, field: TextField) -> tuple[Session, ...]:
        if not switch.isChecked():
            return ()
        return read_sessions(field.visible_text()) or ()


def _is_good(text: str) -> bool:
    sessions = read_sessions(text)
    return bool(sessions) and are_in_order(sessions or ())
