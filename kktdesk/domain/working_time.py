"""The clock that runs only while the office works.

Working time is a number line: all the working time since a fixed beginning. To add to a moment is
to add on that line; the way back gives the first moment at which the sum is reached, so the
closing of a session wins over the opening of the next.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kktdesk.domain.calendar import SATURDAY, WorkCalendar
from kktdesk.domain.moment import VIETNAM, start_of
from kktdesk.domain.office_hours import OfficeHours, Session, first_open

_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """Working time by a calendar and the hours of its working days; moments are in UTC+7."""

    calendar: WorkCalendar
    hours: OfficeHours

    def between(self, start: datetime, end: datetime) -> timedelta:
        """Measure the working time between two moments.

        Returns:
            the time; less than nothing if the end comes before the start.
        """
        return (self._ticks_until(end) - self._ticks_until(start)) * _TICK

    def after(self, start: datetime, amount: timedelta) -> datetime:
        """Give the first moment at which some working time is over.

        Args:
            start: any moment, also one at which the office is closed.
            amount: not less than nothing; nothing leaves the moment as it is.

        Returns:
            the moment.
        """
        if not amount:
            return start
        target = self._ticks_until(start) + amount // _TICK
        full_days, rest = divmod(target - 1, self.hours.day_length)
        day = self.calendar.working_day(full_days)
        return datetime.combine(day, self.hours.time_after(rest + 1), VIETNAM)

    def opening(self, moment: datetime) -> datetime:
        """Give the first moment, from a moment on, at which the office works.

        Returns:
            the moment itself, its ends of sessions included, or the next opening.
        """
        day = moment.date()
        if self.calendar.is_working(day):
            at = first_open(self.hours.sessions, moment.time())
            if at is not None:
                return datetime.combine(day, at, VIETNAM)
        day = self.calendar.next_working_day(day)
        return datetime.combine(day, self.hours.opening, VIETNAM)

    def taken_in(self, moment: datetime) -> datetime:
        """Give the first moment, from a moment on, at which the counter takes dossiers in.

        Returns:
            the moment itself, or the next opening of the counter.
        """
        at = first_open(self._counter_sessions(moment), moment.time())
        while at is None:
            moment = start_of(moment.date() + timedelta(days=1))
            at = first_open(self._counter_sessions(moment), moment.time())
        return datetime.combine(moment.date(), at, VIETNAM)

    def _counter_sessions(self, moment: datetime) -> tuple[Session, ...]:
        day = moment.date()
        if self.calendar.is_working(day):
            return self.hours.counter_sessions
        is_plain = self.calendar.marked(day) is None and day not in self.calendar.closed
        is_saturday = day.weekday() == SATURDAY and is_plain
        return self.hours.saturday_intake if is_saturday else ()

    def begin_of(self, day: date) -> tuple[int, bool]:
        """Place a day on the number line.

        Returns:
            working time before it, in microseconds, and whether it is worked itself.
        """
        ticks = self.calendar.working_days_before(day) * self.hours.day_length
        return ticks, self.calendar.is_working(day)

    def _ticks_until(self, moment: datetime) -> int:
        ticks, is_working = self.begin_of(moment.date())
        return ticks + self.hours.worked_until(moment.time()) if is_working else ticks
