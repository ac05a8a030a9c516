"""The day's figures and the period's report, counted anew; a closed day's are kept."""

from datetime import date

from kktdesk.domain.day_sheet import DaySheet
from kktdesk.domain.day_summary import DaySummary
from kktdesk.domain.period_report import PeriodFigures, field_figures, in_order, sentence
from kktdesk.domain.report import FINISHED, RECEIVED, DossierSet, Period
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.day_record import kept_sheet
from kktdesk.services.day_sheets import counting, sheet_of, summary_of
from kktdesk.services.period_counts import PeriodCounting, PeriodCounts
from kktdesk.services.register import Register
from kktdesk.services.report_asking import Watch
from kktdesk.services.report_views import PeriodReport
from kktdesk.storage import day_closes

_SETS = (*RECEIVED, *FINISHED, DossierSet.OPEN_OVERDUE, DossierSet.RETURNED_POST)


class Figures:
    """Counts over the register."""

    def __init__(self, register: Register, catalogue: Catalogue) -> None:
        self._register = register
        self._catalogue = catalogue
        self._counting = PeriodCounting(register, catalogue)

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
            the report, from the sets that all reports count.
        """
        period = Period(first, last)
        figures = self._period(period, self._counting.of(period, _SETS, Watch()))
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

    def _period(self, period: Period, counted: PeriodCounts) -> PeriodFigures:
        total, names = counted.total, self._catalogue.field_names()
        received = {
            code: sum(inside[one] for one in RECEIVED) for code, inside in counted.by_field.items()
        }
        return PeriodFigures(
            first=period.first,
            last=period.last,
            received=sum(received.values()),
            fields=field_figures(received, names),
            online_kinds=in_order(counted.online),
            returned_by_post=total[DossierSet.RETURNED_POST],
            early=total[DossierSet.FINISHED_EARLY],
            on_time=total[DossierSet.FINISHED_ON_TIME],
            late_finished=total[DossierSet.FINISHED_LATE],
            overdue=total[DossierSet.OPEN_OVERDUE],
        )
