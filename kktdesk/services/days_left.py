"""How many working days a promise has left, or is past: one figure for lists and cards."""

from dataclasses import dataclass
from datetime import date, datetime

from kktdesk.domain.calendar import WorkCalendar, working_days_until
from kktdesk.domain.dossier import WORKED_ON, State
from kktdesk.domain.errors import CalendarEnds
from kktdesk.domain.moment import local_day


@dataclass(frozen=True, slots=True)
class DaysLeft:
    """Counts by the calendar that holds."""

    calendar: WorkCalendar
    today: date

    def of(self, state: State, due_at: datetime) -> int | None:
        """Count for a dossier.

        Returns:
            working days behind today up to the promise, below 0 the days that it is late; None
            where its clock does not run, or where the calendar ends.
        """
        if state not in WORKED_ON:
            return None
        try:
            return working_days_until(self.calendar, self.today, local_day(due_at))
        except CalendarEnds:  # it was promised, or has lain, beyond the years that are known
            return None
