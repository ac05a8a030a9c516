"""The promise on the receipt: a term, and the due date with its reasons.

Pure: it reads no clock, no file, no database. A day is a Vietnamese calendar day; a moment is an
aware ``datetime`` in UTC+7. Ranges of days are inclusive.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from kktdesk.domain import by_clock, by_days
from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.counting_rules import DEFAULT_RULES, CountingRules
from kktdesk.domain.due_errors import PauseBeforeReceipt
from kktdesk.domain.moment import local
from kktdesk.domain.pause import Pause, merged
from kktdesk.domain.reckoning import Reckoning
from kktdesk.domain.term import LONGEST_DAYS, TERM_UNIT_NAMES, Term, TermUnit
from kktdesk.domain.trace import TraceDay, TraceReason, trace

__all__ = [
    "LONGEST_DAYS",
    "TERM_UNIT_NAMES",
    "DueDate",
    "Term",
    "TermUnit",
    "TraceDay",
    "TraceReason",
    "due_date",
]


@dataclass(frozen=True, slots=True)
class DueDate:
    """The promised moment, and what it was made from.

    Attributes:
        at: the moment, in UTC+7.
        reckoning: what was counted, with what and how.
    """

    at: datetime
    reckoning: Reckoning = field(repr=False)

    @property
    def received_on(self) -> date:
        """Give the day of receipt."""
        return self.reckoning.received_at.date()

    @property
    def term(self) -> Term:
        """Give what was counted."""
        return self.reckoning.term

    @property
    def calendar(self) -> WorkCalendar:
        """Give what it was counted with."""
        return self.reckoning.calendar

    @property
    def calendar_version(self) -> str:
        """Give the version of the calendar, as the receipt keeps it."""
        return self.calendar.name()

    @property
    def unconfirmed(self) -> tuple[date, ...]:
        """List the days after receipt, up to the due day, that are only expected ("dự kiến")."""
        first, last = self.received_on + timedelta(days=1), self.at.date()
        return self.calendar.expected_between(first, last) if first <= last else ()

    @property
    def trace(self) -> tuple[TraceDay, ...]:
        """List every day from the receipt to the due day, each with its reason."""
        return trace(self.reckoning, self.at)


def due_date(
    received_at: datetime,
    term: Term,
    calendar: WorkCalendar,
    rules: CountingRules = DEFAULT_RULES,
    pauses: Iterable[Pause] = (),
) -> DueDate:
    """Give the moment to promise on a receipt.

    Args:
        received_at: aware moment of receipt; with the default rules and a term in days only its
            Vietnamese calendar day counts.
        term: the term of the procedure.
        calendar: must know every day from the receipt to the due day.
        rules: the choices that the law leaves open.
        pauses: what is not counted, in any order; overlapping ones count once.

    Returns:
        the due date; why it falls there is computed only when asked for.

    Raises:
        CalendarEnds: the receipt or the due day lies outside the years of the calendar.
        PauseBeforeReceipt: a pause begins on a day before the receipt.

    Source:
        Bộ luật Dân sự 91/2015/QH13, in force 01/01/2017: Điều 147.2 (the first day is not
        counted), Điều 148.5 (an end on a closed day moves to the end of the next working day).
        Working days: the calendar's own sources. The closing hour is the office's default; Điều
        148.6 would allow until midnight.
    """
    received_at = local(received_at)
    calendar.require(received_at.date())
    apart = merged(pauses) if pauses else ()
    if apart and local(apart[0].start).date() < received_at.date():
        raise PauseBeforeReceipt(
            start=f"{local(apart[0].start):%d/%m/%Y %H:%M}",
            received=f"{received_at:%d/%m/%Y %H:%M}",
        )
    reckoning = Reckoning(received_at, term, calendar, rules, apart)
    way = by_clock if reckoning.is_by_clock else by_days
    return DueDate(way.end(reckoning), reckoning)
