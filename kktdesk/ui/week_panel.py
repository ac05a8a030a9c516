"""The week beside the first page's list: read in its lane, and every day opens its sheet."""

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.moment import local_day
from kktdesk.ui import fonts, formats
from kktdesk.ui.page import DAY_END
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.labels import PlainLabel
from kktdesk.ui.widgets.panels import Panel
from kktdesk.ui.widgets.week_chart import WeekChart

if TYPE_CHECKING:
    from kktdesk.services.weeks import Week
    from kktdesk.ui.page import Page

_WIDTH, _HEIGHT, _ROOM, _LEAST = 262, 300, 1000, 240
_WEEK = timedelta(days=7)


class WeekPanel(Panel):
    """This week's figures, or another's; a page that shows it calls ``reload``.

    Attributes:
        chart: takes the keys.
    """

    def __init__(self, page: "Page") -> None:
        super().__init__(self.tr("This week"))
        self._page = page
        self._weeks_away = 0
        self.chart = WeekChart()
        keys = PlainLabel(self.tr("Enter opens the day · PgUp PgDn"), "hint", "text2", elide=True)
        self.body.addWidget(self.chart, 1)
        self.body.addWidget(keys)
        self.setFixedWidth(fonts.widened(_WIDTH))
        self.setMaximumHeight(fonts.grown(_HEIGHT))
        self.chart.day_opened.connect(self._open)
        self.chart.week_stepped.connect(self._step)

    def reload(self) -> None:
        """Read the week again."""
        day = self._today() + self._weeks_away * _WEEK
        work = partial(self._page.shell.desk.weeks.of, day)
        self._page.shell.runner.run(self, Lane.READ, work, self._show, topic="week")

    def _today(self) -> date:
        return local_day(self._page.shell.clock.now())

    def _show(self, week: "Week") -> None:
        first, last = week.days[0].day, week.days[-1].day
        days = f"{formats.short_day_text(first)} – {formats.short_day_text(last)}"
        words = self.tr("This week") if first <= week.today <= last else self.tr("Week")
        self.set_title(words, days)
        self.chart.show_week(week)

    @Slot(int)
    def _step(self, by: int) -> None:
        self._weeks_away += by
        self.reload()

    @Slot(object)
    def _open(self, day: date) -> None:
        self._page.page_requested.emit(DAY_END, day)


class BesideWeek(QWidget):
    """A list with the week at its right, where there is room for both.

    The name of a party is the last to lose width: a narrow window leaves the week out.
    """

    def __init__(self, main: QWidget, week: WeekPanel) -> None:
        super().__init__()
        self._week = week
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(main, 1)
        row.addWidget(week, 0, Qt.AlignmentFlag.AlignTop)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(fonts.widened(_LEAST), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._week.setVisible(self.width() >= fonts.widened(_ROOM))
