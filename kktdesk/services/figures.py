"""The day's figures and the period's report, computed from the rows; a closed day's are kept."""

from datetime import date, timedelta

from kktdesk.domain.day_sheet import DaySheet
from kktdesk.domain.day_summary import DaySummary
from kktdesk.domain.moment import start_of
from kktdesk.domain.period_report import count_period, sentence
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.day_record import kept_sheet
from kktdesk.services.day_sheets import counting, sheet_of, summary_of
from kktdesk.services.register import Register
from kktdesk.services.report_views import PeriodReport
from kktdesk.storage import day_closes
from kktdesk.storage.figures import entries


class Figures:
    """Counts over the register."""

    def __init__(self, register: Register, catalogue: Catalogue) -> None:
        self._register = register
        self._catalogue = catalogue

    def day(self, day: date) -> DaySummary:
        """Give the figures and lists of one day.

        Args:
            day: a day that the calendar knows.

        Returns:
            the summary; while the day runs it is measured now, once closed it stays.
        """
        how = counting(self._catalogue)
        with self._register.reading() as work:
            kept = day_closes.standing(work.session, day)
            return (
                kept_sheet(kept).summary
                if kept
                else summary_of(work, day, how, self._register.clock.now())
            )

    def sheet(self, day: date) -> DaySheet:
        """Give the day's sheet with what the paper adds, all of one moment.

        Returns:
            the sheet's values; of a closed day as they were kept.
        """
        how = counting(self._catalogue)
        with self._register.reading() as work:
            kept = day_closes.standing(work.session, day)
            if kept:
                return kept_sheet(kept)
            return sheet_of(work, self._register, day, how)

    def report(self, first: date, last: date) -> PeriodReport:
        """Give the figures of a period and their sentence.

        Args:
            first: first day.
            last: last day, included; not before ``first``.

        Returns:
            the report, computed from the rows.
        """
        with self._register.reading() as work:
            rows = entries(work.session, start_of(first), start_of(last + timedelta(days=1)))
        now = self._register.clock.now()
        figures = count_period(rows, first, last, now, self._catalogue.measure())
        return PeriodReport(
            first=first,
            last=last,
            received=figures.received,
            by_field=figures.by_field,
            online=figures.online,
            returned_by_post=figures.returned_by_post,
            early=figures.early,
            on_time=figures.on_time,
            late=figures.late,
            sentence=sentence(figures),
        )
