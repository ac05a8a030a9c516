"""What a due date is reckoned from: receipt, term, calendar, rules and pauses."""

from dataclasses import dataclass
from datetime import date, datetime

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.counting_rules import AfterHours, CountingRules, School
from kktdesk.domain.office_hours import OfficeHours
from kktdesk.domain.pause import Pause
from kktdesk.domain.term import Term, TermUnit
from kktdesk.domain.working_time import WorkingTime

_HOURS = frozenset({TermUnit.WORKING_HOUR, TermUnit.WORKING_MINUTE})


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The facts and choices that make a due date; all moments are in UTC+7.

    Attributes:
        received_at: when the dossier was received.
        term: what is counted.
        calendar: what it is counted with.
        rules: how it is counted.
        pauses: what is not counted; in their order and apart from each other.
    """

    received_at: datetime
    term: Term
    calendar: WorkCalendar
    rules: CountingRules
    pauses: tuple[Pause, ...]

    @property
    def hours(self) -> OfficeHours:
        """Give the office hours that hold."""
        return self.rules.hours or self.calendar.hours

    @property
    def working_time(self) -> WorkingTime:
        """Give the clock that runs while the office works."""
        return WorkingTime(self.calendar, self.hours)

    @property
    def is_by_clock(self) -> bool:
        """Tell whether the term runs by the clock, not by whole days."""
        if self.term.unit in _HOURS:
            return True
        is_same_time = self.rules.school is School.SAME_TIME
        return is_same_time and self.term.unit is TermUnit.WORKING_DAY

    @property
    def day_zero(self) -> date:
        """Give the day before the first one that may count."""
        if self.rules.after_hours is AfterHours.NEXT_DAY_IS_DAY_1:
            return self.received_at.date()
        return self.working_time.taken_in(self.received_at).date()

    @property
    def clock_start(self) -> datetime:
        """Give the moment from which the clock runs: the counter is open and the office works."""
        working_time = self.working_time
        return working_time.opening(working_time.taken_in(self.received_at))
