"""The day's figures and the period's report, computed from the rows each time."""

from datetime import date, timedelta

from kktdesk.domain.day_summary import DaySheet, DaySummary, summarise
from kktdesk.domain.moment import start_of
from kktdesk.domain.period_report import count_period, sentence
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.register import Register
from kktdesk.services.report_views import PeriodReport
from kktdesk.storage import log
from kktdesk.storage.figures import entries
from kktdesk.storage.unit_of_work import UnitOfWork


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
            the summary; while the day runs it is measured now.
        """
        with self._register.reading() as work:
            return self._summary(work, day)

    def sheet(self, day: date) -> DaySheet:
        """Give the day's sheet with what the paper adds, all of one moment.

        Returns:
            the sheet's values.
        """
        with self._register.reading() as work:
            office = self._register.office(work)
            count, head = log.head(work.session)
            return DaySheet(
                summary=self._summary(work, day),
                header=office.header,
                place=office.place,
                desk_name=office.unit_name,
                clerk=office.clerk,
                printed_at=self._register.clock.now(),
                log_lines=count,
                log_head=head,
                is_sample=office.is_sample,
            )

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

    def _summary(self, work: UnitOfWork, day: date) -> DaySummary:
        rows = entries(work.session, start_of(day), start_of(day + timedelta(days=1)))
        now, calendar = self._register.clock.now(), self._catalogue.calendar()
        return summarise(rows, day, now, calendar, self._catalogue.measure())
