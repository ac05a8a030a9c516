"""Makes the sheet of a day as the register stands now, in the transaction of whoever wants it."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.day_sheet import DAY_SETS, DaySheet, prove
from kktdesk.domain.day_summary import DayRead, DaySummary, field_count, summarise
from kktdesk.domain.moment import local_day, start_of
from kktdesk.domain.report import FINISHED, OPEN, RECEIVED, DossierSet
from kktdesk.models.dossier import Dossier
from kktdesk.services.catalogue import Catalogue
from kktdesk.services.day_corrections import Corrections
from kktdesk.services.intake_views import IntakeKind
from kktdesk.services.register import Register
from kktdesk.storage import intake, log
from kktdesk.storage.day_sets import of_sheet, waiting_count
from kktdesk.storage.dossier_counts import Counts, added, count_sets
from kktdesk.storage.figures import entries
from kktdesk.storage.set_members import members_by_set
from kktdesk.storage.set_window import BorderSpan, Window
from kktdesk.storage.unit_of_work import UnitOfWork

_FIGURES = (DossierSet.CARRIED_OVER, *RECEIVED, *FINISHED, *OPEN)
_BY = (Dossier.field,)


@dataclass(frozen=True, slots=True)
class Counting:
    """How days are counted: by one calendar and the office's choices.

    Attributes:
        fields: Vietnamese name by code.
    """

    calendar: WorkCalendar
    borders: tuple[BorderSpan, ...]
    fields: dict[str, str]

    def window(self, day: date) -> Window:
        """Give a day as moments.

        Returns:
            its window; who is open is overdue by the day.
        """
        start, end = start_of(day), start_of(day + timedelta(days=1))
        return Window(start, end, start, self.borders, self.calendar.hours)

    def known(self, day: date, now: datetime) -> Window:
        """Give a day as moments, as far as it can be known.

        Returns:
            its window; what is said to come after today has not happened.
        """
        window, end = self.window(day), start_of(local_day(now) + timedelta(days=1))
        return replace(window, start=min(window.start, end), end=min(window.end, end))


def counting(catalogue: Catalogue) -> Counting:
    """Look up how days are counted; to be asked before a transaction begins.

    Returns:
        the counting that holds now.
    """
    return Counting(
        calendar=catalogue.calendar(),
        borders=catalogue.borders(),
        fields=catalogue.field_names(),
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
    counts = count_sets(work.session, _FIGURES, how.known(day, now), _BY)
    return _summary(work, day, how, counts, now)


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
    # In one go: to find who was alive is most of the work.
    found = members_by_set(work.session, DAY_SETS, how.known(day, now), _BY)
    summary = _summary(work, day, how, added(_FIGURES, [found.counts]), now)
    prove(summary.total, found.codes)
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
        behind=found.codes,
        guided=notes[IntakeKind.GUIDANCE],
        turned_away=notes[IntakeKind.REFUSAL],
        previous=later.previous,
        corrections=later.corrections,
    )


def _notes(work: UnitOfWork, day: date) -> Counter[str]:
    end = start_of(day + timedelta(days=1))
    return Counter(note.kind for note in intake.notes_between(work.session, start_of(day), end))


def _summary(
    work: UnitOfWork, day: date, how: Counting, counts: Counts, now: datetime
) -> DaySummary:
    window, next_day = how.known(day, now), how.calendar.next_working_day(day)
    due_until = start_of(next_day + timedelta(days=1))
    read = DayRead(
        day=day,
        next_working_day=next_day,
        by_field=tuple(
            field_count(how.fields.get(code) or code, inside) for (code,), inside in counts.items()
        ),
        listed=entries(work.session, of_sheet(window, due_until), window.end),
        waiting_count=waiting_count(work.session, window.end),
    )
    return summarise(read, now)
