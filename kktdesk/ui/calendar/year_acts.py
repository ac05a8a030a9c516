"""What can be done to whole years: proposing, taking over, confirming, files, undoing."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMenu

from kktdesk.domain.calendar_plan import CalendarYear
from kktdesk.domain.office_hours import OfficeHours, sessions_text
from kktdesk.services.calendar_views import CalendarChanged, TakeYears
from kktdesk.ui.calendar.edit_dialog import EditWords
from kktdesk.ui.calendar.small_forms import ConfirmForm, PlainForm
from kktdesk.ui.calendar.year_values import Standing
from kktdesk.ui.dialogs.question import CANCEL, open_question
from kktdesk.ui.dialogs.sheet import Choice

if TYPE_CHECKING:
    from kktdesk.ui.calendar.day_acts import DayActs
    from kktdesk.ui.calendar.host import CalendarHost
    from kktdesk.ui.widgets.buttons import ActionButton

_MOST_LINES = 4


class YearActs(QObject):
    """Opens the dialogs of years and files.

    Signals:
        saved: carries ``CalendarChanged``.
        proposed: carries a ``CalendarYear`` that nobody has saved.
    """

    saved = Signal(object)
    proposed = Signal(object)

    def __init__(self, page: "CalendarHost", days: "DayActs") -> None:
        super().__init__(page)
        self._page, self._days = page, days

    # ------------------------------------------------------------ the year that is shown
    @Slot()
    def help_year(self) -> None:
        """Do what the year that is shown needs: confirm it, take it over, or propose it."""
        shown = self._page.shown
        if shown is None:
            return
        if shown.standing is Standing.EXPECTED:
            self.confirm_year()
        elif shown.standing is Standing.OFFERED:
            self.take_offer()
        elif shown.standing is Standing.MISSING:
            self._page.book.propose(shown.year, self.proposed.emit)

    @Slot()
    def confirm_year(self) -> None:
        """Say that the plan of the whole year is official."""
        shown = self._page.shown
        if shown is None:
            return
        words = self.tr(
            "Every expected entry of {year} becomes confirmed ({count} of them). Compare the days "
            "with the document first."
        ).format(year=shown.year, count=shown.expected_count())
        title = self.tr("Confirm the year {year}").format(year=shown.year)
        reason = self.tr("Official calendar of {year}").format(year=shown.year)
        form = ConfirmForm(shown.year, words)
        self._days.open(EditWords(title, self.tr("Confirm the year"), reason), form)

    @Slot()
    def take_offer(self) -> None:
        """Take over the year that is offered."""
        offered = self._page.offered()
        if offered is not None:
            title = self.tr("Take {year} over").format(year=offered.year)
            reason = self.tr("Calendar of {year} taken over").format(year=offered.year)
            self._take(TakeYears((offered,)), EditWords(title, self.tr("Take over"), reason))

    def _take(self, take: TakeYears, words: EditWords) -> None:
        self._days.open(words, PlainForm(self._take_words(take), take))

    def _take_words(self, take: TakeYears) -> str:
        view = self._page.book.view
        known = {year.year for year in view.plan.years} if view is not None else set()
        lines = [self._year_words(year, is_known=year.year in known) for year in take.years]
        if len(lines) > _MOST_LINES:
            first, last = take.years[0].year, take.years[-1].year
            words = self.tr("{count} years, {first}–{last}; they replace those of the calendar.")
            lines = [words.format(count=len(take.years), first=first, last=last)]
        if take.hours is not None:
            lines.append(self._hours_words(take.hours))
        return "\n".join(lines)

    def _year_words(self, year: CalendarYear, *, is_known: bool) -> str:
        marked = list(year.marked())
        expected = sum(not entry.is_confirmed for entry in marked)
        words = self.tr("{year}: {count} entries, {expected} of them expected").format(
            year=year.year, count=len(marked), expected=expected
        )
        if is_known:
            words += self.tr("; replaces the year of the calendar")
        return words

    def _hours_words(self, hours: OfficeHours) -> str:
        words = self.tr("The hours become {hours}.")
        return words.format(hours=sessions_text(hours.sessions))

    # ------------------------------------------------------------ undo
    @Slot()
    def undo(self) -> None:
        """Ask whether the newest edition is to be taken back (Ctrl+Z)."""
        view = self._page.book.view
        if view is None or not view.editions:
            self._page.shell.say(self.tr("The office has not changed the calendar yet."))
            return
        newest = view.editions[0]
        text = self.tr(
            "Edition {number}: {what}. Reason: {reason}. The calendar becomes again what it was "
            "before; the edition stays in the history."
        ).format(number=newest.number, what=newest.what, reason=newest.reason)
        choices = (
            Choice(CANCEL, self.tr("&Keep it")),
            Choice("undo", self.tr("&Undo the edition"), "back"),
        )
        dialog = open_question(self._page, self.tr("Undo the last change?"), text, choices)
        dialog.answered.connect(partial(self._on_undo, newest.number))

    def _on_undo(self, number: int, key: str) -> None:
        if key:
            self._page.book.undo(number, self._on_undone)

    def _on_undone(self, changed: CalendarChanged) -> None:
        self._page.shell.say(self.tr("The last change of the calendar is undone."))
        self.saved.emit(changed)

    # ------------------------------------------------------------ menu and files
    def show_menu(self, button: "ActionButton") -> None:
        """Offer what concerns whole years and files, above a button."""
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = self._page.shown
        if shown is not None and shown.standing is not Standing.CONFIRMED:
            self._add_help(menu, shown.standing)
        self._add_new_years(menu)
        menu.addAction(self.tr("&Read a file (TOML)…"), self.import_file)
        if shown is not None and shown.standing in {Standing.CONFIRMED, Standing.EXPECTED}:
            words = self.tr("&Write {year} as a file…").format(year=shown.year)
            menu.addAction(words, partial(self.export, (shown.year,)))
        menu.addAction(self.tr("Write the whole &calendar as a file…"), partial(self.export, ()))
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _add_help(self, menu: QMenu, standing: Standing) -> None:
        words = {
            Standing.EXPECTED: self.tr("C&onfirm the whole year…"),
            Standing.OFFERED: self.tr("&Take the year over…"),
            Standing.MISSING: self.tr("&Propose the year"),
        }[standing]
        menu.addAction(words, self.help_year)

    def _add_new_years(self, menu: QMenu) -> None:
        view = self._page.book.view
        if view is not None and view.new_years:
            years = ", ".join(str(year.year) for year in view.new_years)
            words = self.tr("Take over what the program &brings: {years}…").format(years=years)
            menu.addAction(words, self.take_new_years)

    @Slot()
    def take_new_years(self) -> None:
        """Take over every year that the program brings along and the calendar lacks."""
        view = self._page.book.view
        if view is not None and view.new_years:
            years = ", ".join(str(year.year) for year in view.new_years)
            reason = self.tr("Years that came with the program: {years}").format(years=years)
            title = self.tr("Take over what the program brings")
            words = EditWords(title, self.tr("Take over"), reason)
            self._take(TakeYears(view.new_years), words)

    @Slot()
    def import_file(self) -> None:
        """Ask for a file and show what would be taken over from it."""
        dialog = QFileDialog(self._page, self.tr("Read a calendar file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("TOML (*.toml)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._read)
        dialog.open()

    @Slot(str)
    def _read(self, path: str) -> None:
        name = Path(path).name
        self._page.book.read_file(Path(path), partial(self._on_read, name))

    def _on_read(self, name: str, take: TakeYears) -> None:
        title = self.tr("Take over from {name}").format(name=name)
        reason = self.tr("File {name}").format(name=name)
        self._take(take, EditWords(title, self.tr("Take over"), reason))

    def export(self, years: tuple[int, ...]) -> None:
        """Ask where, and write years as a file; none means the whole calendar with its hours."""
        dialog = QFileDialog(self._page, self.tr("Write a calendar file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("TOML (*.toml)")
        dialog.setDefaultSuffix("toml")
        dialog.selectFile(f"{years[0]}.toml" if years else "kktdesk-calendar.toml")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self._write, years))
        dialog.open()

    def _write(self, years: tuple[int, ...], path: str) -> None:
        self._page.book.write_file(Path(path), years, self._on_written)

    def _on_written(self, path: Path) -> None:
        self._page.shell.say(self.tr("Saved as {name}").format(name=path.name))
