"""Makes the sheet of a day as the register stands now, in the transaction of whoever wants it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.day_sheet import DAY_SETS, DaySheet, prove
from kktdesk.domain.day_summary import DayEntry, DaySummary, summarise
from kktdesk.domain.moment import local_day, start_of
from kktdesk.domain.timeliness import Measure
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.day_corrections import Corrections
from kktdesk.services.intake_views import IntakeKind
from kktdesk.services.register import Register
from kktdesk.storage import intake, log
from kktdesk.storage.day_sets import memberships, of_day, of_sheet, waiting_count
from kktdesk.storage.figures import entries_among
from kktdesk.storage.set_window import BorderSpan, Window
from kktdesk.storage.unit_of_work import UnitOfWork

# Of the results that nobody fetches, a sheet lists the oldest only.
MOST_WAITING = 200


@dataclass(frozen=True, slots=True)
class Counting:
    """How days are counted: by one calendar and the office's choices."""

    calendar: WorkCalendar
    measure: Measure
    borders: tuple[BorderSpan, ...]

    def window(self, day: date) -> Window:
        """Give a day as moments.

        Returns:
            its window; who is open is overdue by the day.
        """
        start, end = start_of(day), start_of(day + timedelta(days=1))
        return Window(start, end, start, self.borders, self.calendar.hours)


def counting(catalogue: Catalogue) -> Counting:
    """Look up how days are counted; to be asked before a transaction begins.

    Returns:
        the counting that holds now.
    """
    return Counting(
        calendar=catalogue.calendar(),
        measure=catalogue.measure(),
        borders=catalogue.borders(),
    )


def summary_of(work: UnitOfWork, day: date, how: Counting, now: datetime) -> DaySummary:
    """Count a day.

    Args:
        work: any transaction.
        day: the day.
        how: it is counted.
        now: a moment behind the first reading of the transaction.

    Returns:
        the figures and lists of the day.
    """
    window = how.window(day)
    rows = entries_among(work.session, of_sheet(window, MOST_WAITING), window.end)
    found = summarise(rows, day, _reached(rows, now), how.calendar, how.measure)
    waiting = waiting_count(work.session, window.end)
    return replace(found, waiting=found.waiting[:MOST_WAITING], waiting_count=waiting)


def _reached(rows: Iterable[DayEntry], now: datetime) -> datetime:
    """Give the moment up to which the register is filled: another desk's clock may be ahead.

    Returns:
        now, or a later moment of today.
    """
    midnight = start_of(local_day(now) + timedelta(days=1))
    moments = (
        moment
        for row in rows
        for moment in (row.received_at, row.finished_at, row.returned_at, row.posted_at)
        if moment is not None and moment < midnight
    )
    return max(now, max(moments, default=now))


def sheet_of(work: UnitOfWork, register: Register, day: date, how: Counting) -> DaySheet:
    """Make the sheet of a day, all of one moment.

    Args:
        work: any transaction.
        register: whose office heads the sheet.
        day: the day.
        how: it is counted.

    Returns:
        the sheet, not numbered; its figures are the counts of the dossiers behind them.
    """
    office = register.office(work)
    now = register.clock.now()  # behind the first reading: all that is read happened before
    summary, window = summary_of(work, day, how, now), how.window(day)
    behind = memberships(work.session, DAY_SETS, window, of_day(window))
    prove(summary.total, behind)
    later = Corrections(work, day, how.window).of_day(summary.total.carried_over)
    notes = _notes(work, day)
    lines, head = log.head(work.session)
    return DaySheet(
        summary=summary,
        header=office.header,
        place=office.place,
        desk_name=office.unit_name,
        clerk=office.clerk,
        printed_at=now,
        log_lines=lines,
        log_head=head,
        is_sample=office.is_sample,
        behind=behind,
        guided=notes[IntakeKind.GUIDANCE],
        turned_away=notes[IntakeKind.REFUSAL],
        previous=later.previous,
        corrections=later.corrections,
    )


def _notes(work: UnitOfWork, day: date) -> Counter[str]:
    end = start_of(day + timedelta(days=1))
    return Counter(note.kind for note in intake.notes_between(work.session, start_of(day), end))
