"""What can be done to a day, each in its dialog."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kktdesk.domain.calendar import CalendarDay, DayKind
from kktdesk.services.calendar_views import RemoveDay
from kktdesk.ui import formats
from kktdesk.ui.calendar.day_form import DayForm, DayStart
from kktdesk.ui.calendar.day_words import capital, day_line, kind_words, pair_words
from kktdesk.ui.calendar.edit_dialog import EditDialog, EditWords, open_edit
from kktdesk.ui.calendar.hours_form import HoursForm
from kktdesk.ui.calendar.small_forms import ConfirmForm, PlainForm
from kktdesk.ui.calendar.swap_form import SwapForm
from kktdesk.ui.calendar.year_values import Standing

if TYPE_CHECKING:
    from kktdesk.domain.calendar_plan import Swap
    from kktdesk.services.calendar_views import CalendarView
    from kktdesk.ui.calendar.edit_form import EditForm
    from kktdesk.ui.calendar.host import CalendarHost
    from kktdesk.ui.calendar.year_values import YearShown


class DayActs(QObject):
    """Opens the dialogs of the day under the cursor.

    Signals:
        saved: carries ``CalendarChanged``.
    """

    saved = Signal(object)

    def __init__(self, page: "CalendarHost") -> None:
        super().__init__(page)
        self._page = page

    @property
    def _view(self) -> "CalendarView | None":
        return self._page.book.view

    def open(self, words: EditWords, form: "EditForm") -> EditDialog:
        """Open the dialog of an edit.

        Returns:
            the open dialog.
        """
        dialog = open_edit(self._page, words, form, self._page.book)
        dialog.saved.connect(self.saved)
        return dialog

    def _editable(self) -> "YearShown | None":
        shown = self._page.shown
        if shown is None:
            return None
        if shown.standing in {Standing.CONFIRMED, Standing.EXPECTED}:
            return shown
        words = self.tr("{year} is no part of the calendar yet; take it over first.")
        self._page.shell.say(words.format(year=shown.year))
        return None

    @Slot()
    def edit_or_add(self) -> None:
        """Edit the entry of the day, or add a private day off (Enter)."""
        shown = self._editable()
        if shown is None:
            return
        entry = shown.marks.get(self._page.day)
        if entry is None:
            self.add_private()
        elif entry.paired_with is not None:
            self._edit_swap(entry.day)
        else:
            self._edit_day(entry)

    def _edit_day(self, entry: CalendarDay) -> None:
        words = EditWords(self.tr("Edit a day"), self.tr("Save"))
        self.open(words, DayForm(DayStart(entry.day, entry.kind, entry), self._entry_of))

    def _edit_swap(self, day: date) -> None:
        swap = self._swap_of(day)
        if swap is not None:
            words = EditWords(self.tr("Edit a swap"), self.tr("Save"))
            self.open(words, SwapForm(day, swap))

    @Slot()
    def add_private(self) -> None:
        """Add a day on which the office itself is closed."""
        self._add(DayKind.OFFICE_CLOSED, self.tr("Add a private day off"))

    @Slot()
    def add_holiday(self) -> None:
        """Add a public holiday."""
        self._add(DayKind.HOLIDAY, self.tr("Add a holiday"))

    def _add(self, kind: DayKind, title: str) -> None:
        if self._editable() is not None:
            start = DayStart(self._page.day, kind)
            self.open(EditWords(title, self.tr("Add")), DayForm(start, self._entry_of))

    @Slot()
    def add_swap(self) -> None:
        """Add a day off and the day worked for it."""
        if self._editable() is not None:
            words = EditWords(self.tr("Swap two days"), self.tr("Add both"))
            self.open(words, SwapForm(self._page.day))

    @Slot()
    def remove(self) -> None:
        """Take the entry of the day away; of a swap both sides."""
        shown = self._editable()
        if shown is None:
            return
        entry = shown.marks.get(self._page.day)
        if entry is None:
            self._page.shell.say(self.tr("There is no entry on this day to remove."))
            return
        words = EditWords(self.tr("Remove from the calendar"), self.tr("Remove"))
        what = day_line(entry.day, shown)
        if entry.paired_with is not None:
            what += "\n" + self.tr("Both days of the swap are removed.")
        self.open(words, PlainForm(what, RemoveDay(entry.day)))

    @Slot()
    def confirm(self) -> None:
        """Say that the entry of the day is official."""
        shown = self._editable()
        entry = shown.marks.get(self._page.day) if shown is not None else None
        if entry is None or entry.is_confirmed:
            return
        words = EditWords(self.tr("Confirm a day"), self.tr("Confirm"))
        parts = (
            formats.date_text(entry.day),
            f"{capital(kind_words(entry.kind))}: {entry.name}",
            pair_words(entry),
        )
        said = " · ".join(part for part in parts if part)
        self.open(words, ConfirmForm(entry.day, said, entry.source))

    @Slot()
    def set_hours(self) -> None:
        """Set the hours of work, of the counter and of Saturday mornings."""
        if self._view is not None:
            words = EditWords(self.tr("Hours of work"), self.tr("Save"))
            self.open(words, HoursForm(self._view.plan.hours))

    def _entry_of(self, day: date) -> CalendarDay | None:
        years = self._view.plan.years if self._view is not None else ()
        marked = (entry for year in years for entry in year.marked())
        return next((entry for entry in marked if entry.day == day), None)

    def _swap_of(self, day: date) -> "Swap | None":
        years = self._view.plan.years if self._view is not None else ()
        swaps = (swap for year in years for swap in year.swaps)
        return next((swap for swap in swaps if day in {swap.off, swap.worked}), None)
