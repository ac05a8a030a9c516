"""The working calendar: a year at a glance, and every edit of it."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.moment import local_day
from kktdesk.ui import fonts
from kktdesk.ui.calendar.book import BookState
from kktdesk.ui.calendar.day_acts import DayActs
from kktdesk.ui.calendar.day_panel import DayPanel
from kktdesk.ui.calendar.host import CalendarHost
from kktdesk.ui.calendar.legend import Legend
from kktdesk.ui.calendar.year_acts import YearActs
from kktdesk.ui.calendar.year_band import YearBand
from kktdesk.ui.calendar.year_grid import YearGrid
from kktdesk.ui.calendar.year_values import Standing, YearShown, month_length, shown_year
from kktdesk.ui.catalogue_tabs import CatalogueTabs
from kktdesk.ui.page import CALENDAR, Shell
from kktdesk.ui.promises.moved_band import MovedBand
from kktdesk.ui.promises.moved_dialog import open_moved
from kktdesk.ui.widgets.buttons import ActionButton
from kktdesk.ui.widgets.flow import HEAD_HEIGHT
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel
from kktdesk.ui.widgets.side_bar import SideBar

if TYPE_CHECKING:
    from kktdesk.domain.calendar_plan import CalendarYear
    from kktdesk.services.calendar_views import CalendarChanged

_STEPS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_LEAST_YEAR, _NARROW, _LEAST_TABS = 120, 860, 480


class CalendarPage(CalendarHost):
    """One year of the calendar, this year at first."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.setAccessibleName(self.tr("Working calendar"))
        self._today = self.day
        self._proposal: CalendarYear | None = None
        self.tabs = CatalogueTabs(CALENDAR)
        self.year = PlainLabel("", "title")
        self.summary = PlainLabel("", "body", "text2", elide=True)
        self.earlier = ActionButton("", "PgUp", "quiet", "back")
        self.later = ActionButton("", "PgDn", "quiet", "arrow-right")
        self.year_band, self.moved_band = YearBand(), MovedBand(self)
        self.grid, self.panel = YearGrid(), DayPanel()
        self.acts = DayActs(self)
        self.year_acts = YearActs(self, self.acts)
        self._head = self._made_head()
        self._lay_out()
        self._connect()
        self.year_band.hide()
        self._say_steps()

    def _lay_out(self) -> None:
        year = Panel()
        year.body.setContentsMargins(8, 8, 2, 6)
        year.body.setSpacing(6)
        year.body.addWidget(Legend())
        year.body.addWidget(self._scroll_area(), 1)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(year, 1)
        both.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 6, 20, 12)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self.year_band)
        column.addWidget(self.moved_band)
        column.addLayout(both, 1)

    def _made_head(self) -> SideBar:
        left = QWidget()
        row = QHBoxLayout(left)
        row.addStrut(fonts.grown(HEAD_HEIGHT))
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.tabs)
        row.addWidget(self.year)
        row.addWidget(self.summary, 1)
        return SideBar(left, _LEAST_TABS, (self.earlier, self.later), 4)

    def _scroll_area(self) -> QScrollArea:
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setMinimumHeight(fonts.grown(_LEAST_YEAR))
        self._area.setWidget(self.grid)
        self._area.viewport().setAutoFillBackground(False)
        self.grid.setAutoFillBackground(False)  # the sheet's ground shows through
        return self._area

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._go_to_catalogue)
        self.earlier.clicked.connect(self._go_earlier)
        self.later.clicked.connect(self._go_later)
        self.grid.day_changed.connect(self._on_day)
        self.grid.day_wanted.connect(self.show_day)
        self.grid.year_stepped.connect(self.step_year)
        self.grid.opened.connect(self.acts.edit_or_add)
        self.grid.removal_wanted.connect(self.acts.remove)
        self.year_band.act.clicked.connect(self.year_acts.help_year)
        for acts in (self.acts, self.year_acts):
            acts.saved.connect(self._on_saved)
        self.year_acts.proposed.connect(self._on_proposed)
        self._connect_panel()

    def _connect_panel(self) -> None:
        panel, acts = self.panel, self.acts
        panel.edit.clicked.connect(acts.edit_or_add)
        panel.remove.clicked.connect(acts.remove)
        panel.confirm.clicked.connect(acts.confirm)
        panel.add_private.clicked.connect(acts.add_private)
        panel.add_holiday.clicked.connect(acts.add_holiday)
        panel.add_swap.clicked.connect(acts.add_swap)
        panel.hours_act.clicked.connect(acts.set_hours)
        panel.year_act.clicked.connect(self._show_menu)
        panel.undo.clicked.connect(self.year_acts.undo)

    @override
    def undo(self) -> bool:
        self.year_acts.undo()
        return True

    # ------------------------------------------------------------ what is shown
    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.fit(self.width())
        self._say_summary()

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return self.grid, self.panel.area

    @override
    def activate(self) -> None:
        self.grid.setFocus()

    @override
    def reload(self) -> None:
        self._today = local_day(self.shell.clock.now())
        self.book.read(self._show)

    def _show(self, state: BookState) -> None:
        self.moved_band.show_count(len(state.moved))
        self.panel.show_calendar(state.view)
        self._show_year()

    @override
    def offered(self) -> "CalendarYear | None":
        return self._own_year() or self._proposed_year()

    def _own_year(self) -> "CalendarYear | None":
        years = self.book.view.new_years if self.book.view is not None else ()
        return next((year for year in years if year.year == self.day.year), None)

    def _proposed_year(self) -> "CalendarYear | None":
        proposal = self._proposal
        return proposal if proposal is not None and proposal.year == self.day.year else None

    def _show_year(self) -> None:
        view = self.book.view
        if view is None:
            return
        shown = shown_year(view, self.day.year, self._today, self.offered())
        self.shown = shown
        self.year.setText(str(shown.year))
        self._say_summary()
        self.year_band.show_year(shown, is_own=self._own_year() is not None)
        self._say_steps()
        self.grid.show_year(shown, self.day)

    def _say_summary(self) -> None:
        # a narrow head has no room for it; the months say their days themselves
        is_narrow = self.width() < fonts.widened(_NARROW)
        shown = None if is_narrow else self.shown
        self.summary.setText("" if shown is None else self._summary(shown))

    def _summary(self, shown: YearShown) -> str:
        if shown.standing is Standing.MISSING:
            return ""
        words = self.tr("%n working day(s)", "", shown.year_count())
        expected = shown.expected_count()
        if expected:
            words += " · " + self.tr("%n entries expected", "", expected)
        return words

    def _say_steps(self) -> None:
        self.earlier.setText(str(self.day.year - 1))
        self.later.setText(str(self.day.year + 1))
        self._head.fit()

    @Slot(object)
    def _on_day(self, day: date) -> None:
        self.day = day
        if self.shown is not None:
            self.panel.show_day(day, self.shown)
        area = self.grid.cell(day)
        self._area.ensureVisible(
            round(area.center().x()), round(area.center().y()), 0, round(area.height() * 2)
        )

    # ------------------------------------------------------------ years
    @Slot(object)
    def show_day(self, day: date) -> None:
        """Show a day with its year, if the calendar has that year or could take it over."""
        view = self.book.view
        if view is None:
            return
        first, last = view.plan.years[0].year - 1, view.plan.years[-1].year + 1
        last = max(last, *(year.year for year in view.new_years), first)
        if not first <= day.year <= last:
            words = self.tr("The calendar has the years {first} to {last}.")
            self.shell.say(words.format(first=first + 1, last=view.plan.years[-1].year))
            return
        self.day = day
        self._show_year()

    @Slot(int)
    def step_year(self, step: int) -> None:
        """Show the year before or behind, at the same day."""
        year = self.day.year + step
        last = month_length(year, self.day.month)
        self.show_day(self.day.replace(year=year, day=min(self.day.day, last)))

    @Slot()
    def _go_earlier(self) -> None:
        self.step_year(-1)

    @Slot()
    def _go_later(self) -> None:
        self.step_year(1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.step_year(step)

    @Slot(object)
    def _on_proposed(self, year: "CalendarYear") -> None:
        self._proposal = year
        self._show_year()

    # ------------------------------------------------------------ acts
    @override
    def primary(self) -> None:
        self.acts.edit_or_add()

    @Slot()
    def _show_menu(self) -> None:
        self.year_acts.show_menu(self.panel.year_act)

    @Slot(object)
    def _on_saved(self, changed: "CalendarChanged") -> None:
        newest = changed.view.editions[0] if changed.view.editions else None
        if newest is not None:
            self.shell.say(newest.what)
        self.moved_band.show_count(len(changed.moved))
        if changed.moved:
            open_moved(self, self.shell)

    @Slot(str)
    def _go_to_catalogue(self, name: str) -> None:
        self.page_requested.emit(name, None)
