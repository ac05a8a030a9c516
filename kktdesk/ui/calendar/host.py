"""What the acts of the calendar see of their page."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kktdesk.domain.moment import local_day
from kktdesk.ui.calendar.book import CalendarBook
from kktdesk.ui.page import Page, Shell

if TYPE_CHECKING:
    from datetime import date

    from kktdesk.domain.calendar_plan import CalendarYear
    from kktdesk.ui.calendar.year_values import YearShown


class CalendarHost(Page):
    """A page over the calendar with a day under its cursor.

    Attributes:
        day: under the cursor; today at first.
        shown: the year of that day; None before the first answer.
    """

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.day: date = local_day(shell.clock.now())
        self.shown: YearShown | None = None
        self.book = CalendarBook(self)

    def offered(self) -> "CalendarYear | None":
        """Give what could be taken over for the year that is shown.

        Returns:
            the year, or None where nothing is offered.
        """
        return None
