"""Beside the year: the day under the cursor with what can be done to it, hours, editions."""

from datetime import date

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kktdesk.domain.calendar import CalendarDay
from kktdesk.domain.office_hours import OfficeHours, sessions_text
from kktdesk.services.calendar_views import CalendarView, EditionLine
from kktdesk.ui import fonts, formats
from kktdesk.ui.calendar.day_words import capital, kind_words, pair_words, plain_words
from kktdesk.ui.calendar.year_values import Standing, YearShown
from kktdesk.ui.dossier.scroll_pane import ScrollPane
from kktdesk.ui.states import StateKey
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.chips import StateChip
from kktdesk.ui.widgets.flow import FlowLayout
from kktdesk.ui.widgets.labels import PlainLabel

# width of the page up to which, width of the panel
_WIDTHS = ((760, 236), (1500, 270))
_WIDE = 360


class DayPanel(ScrollPane):
    """The day, the hours and the editions.

    Attributes:
        edit, remove, confirm: acts on an entry.
        add_private, add_holiday, add_swap: acts on a day without one.
        hours_act, year_act, undo: of the whole calendar.
    """

    def __init__(self) -> None:
        super().__init__("")
        self._width = _WIDE
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        self.area.setAccessibleName(self.tr("The day and the whole calendar"))
        self.state = StateChip(StateKey.DONE)
        self.kind = PlainLabel()
        self.more = PlainLabel("", "body", "text2")
        self.hours = PlainLabel("", "body", "text2")
        self.edition = PlainLabel("", "hint", "text2")
        self._make_acts()
        self._lay_out()

    def _make_acts(self) -> None:
        self.edit = ActionButton(self.tr("&Edit"), self.tr("Enter"), icon="pencil")
        self.remove = ActionButton(self.tr("Remove"), self.tr("Del"), icon="close")
        self.confirm = ActionButton(self.tr("Co&nfirm"), icon="check")
        self.add_private = ActionButton(
            self.tr("Add a p&rivate day off"), self.tr("Enter"), icon="plus"
        )
        self.add_holiday = ActionButton(self.tr("Add a ho&liday"), icon="plus")
        self.add_swap = ActionButton(self.tr("S&wap days"), icon="refresh")
        self.hours_act = ActionButton(self.tr("H&ours of work"), kind="quiet", icon="clock")
        self.year_act = ActionButton(self.tr("Whole &year and files"), kind="quiet", icon="today")
        self.undo = ActionButton(self.tr("Undo"), "Ctrl+Z", "quiet", "back")

    def _lay_out(self) -> None:
        for label in (self.kind, self.more, self.hours, self.edition):
            label.setWordWrap(True)
        self.kind.set_strong(is_strong=True)
        self.column.setSpacing(8)
        for widget in (self.kind, self.state, self.more):
            self.column.addWidget(widget)
        self._add_row(self.edit, self.remove, self.confirm)
        self._add_row(self.add_private, self.add_holiday, self.add_swap)
        self.column.addStretch()
        self._add_part(self.tr("Hours"), self.hours, self.hours_act)
        self._add_part(self.tr("The whole calendar"), self.edition, self.undo, self.year_act)

    def _add_row(self, *buttons: ActionButton) -> None:
        row = QWidget()
        flow = FlowLayout(row)
        for button in buttons:
            flow.addWidget(button)
        self.column.addWidget(row)

    def _add_part(self, caption: str, words: PlainLabel, *buttons: ActionButton) -> None:
        self.column.addSpacing(6)
        title = PlainLabel(caption, "body")
        title.set_strong(is_strong=True)
        self.column.addWidget(title)
        self.column.addWidget(words)
        self._add_row(*buttons)

    def fit(self, page_width: int) -> None:
        """Take the width that leaves the year the most months side by side."""
        fitting = (width for page, width in _WIDTHS if page_width < fonts.widened(page))
        self._width = next(fitting, _WIDE)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(fonts.widened(self._width), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        # not the width of now: a large window could not be made small in one step
        return QSize(fonts.widened(_WIDTHS[0][1]), super().minimumSizeHint().height())

    # ------------------------------------------------------------ the day
    def show_day(self, day: date, shown: YearShown) -> None:
        """Show a day and what can be done to it."""
        entry = shown.marks.get(day)
        self.set_title(formats.date_text(day))
        if entry is None:
            self.kind.setText(capital(plain_words(day, shown)))
            self.more.setText("")
        else:
            self.kind.setText(f"{capital(kind_words(entry.kind))}: {entry.name}")
            said = (capital(pair_words(entry)), entry.source)
            self.more.setText("\n".join(part for part in said if part))
        self.more.setVisible(entry is not None)
        self._show_state(entry)
        self._show_acts(entry, can_edit=shown.standing in _EDITED)

    def _show_state(self, entry: CalendarDay | None) -> None:
        self.state.setVisible(entry is not None)
        if entry is None:
            return
        if entry.is_confirmed:
            self.state.set_state(StateKey.DONE, self.tr("Confirmed"))
        else:
            self.state.set_state(StateKey.MISSING, self.tr("Expected, not confirmed"))

    def _show_acts(self, entry: CalendarDay | None, *, can_edit: bool) -> None:
        for button in (self.edit, self.remove):
            button.setVisible(can_edit and entry is not None)
        is_open = entry is not None and not entry.is_confirmed
        self.confirm.setVisible(can_edit and is_open)
        for button in (self.add_private, self.add_holiday, self.add_swap):
            button.setVisible(can_edit and entry is None)

    # ------------------------------------------------------------ the calendar
    def show_calendar(self, view: CalendarView) -> None:
        """Show hours and editions."""
        self.hours.setText(self._hours_words(view.plan.hours))
        newest = view.editions[0] if view.editions else None
        self.edition.setText(self._edition_words(view, newest))
        self.undo.setVisible(newest is not None)

    def _hours_words(self, hours: OfficeHours) -> str:
        lines = [sessions_text(hours.sessions)]
        if hours.intake:
            intake = sessions_text(hours.intake)
            lines.append(self.tr("Intake {hours}").format(hours=intake))
        if hours.saturday_intake:
            saturday = sessions_text(hours.saturday_intake)
            words = self.tr("Saturday intake {hours}, no working day").format(hours=saturday)
            lines.append(words)
        else:
            lines.append(self.tr("No intake on Saturdays"))
        return "\n".join(lines)

    def _edition_words(self, view: CalendarView, newest: EditionLine | None) -> str:
        version = view.calendar.version
        if newest is None:
            words = self.tr("The program's own calendar, version {version}")
            return words.format(version=version)
        words = self.tr("Edition {number} · {day} by {clerk} · version {version}").format(
            number=newest.number,
            day=formats.day_text(newest.made_at),
            clerk=newest.clerk,
            version=version,
        )
        return f"{newest.what}\n{words}"


_EDITED = frozenset({Standing.CONFIRMED, Standing.EXPECTED})
