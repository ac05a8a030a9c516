"""The clock of one dossier: what its promise is at any moment, and what is used and left of it.

While something is waited for, the promise moves on from day to day: it is reckoned as if what is
missing came at the moment that is looked at.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from kktdesk.domain import by_clock, by_days
from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.clock_events import (
    ClockEvent,
    Extended,
    Request,
    Wait,
    checked,
    receipt_of,
    requests_of,
)
from kktdesk.domain.counting_rules import CountingRules, SupplementMode
from kktdesk.domain.due_date import DueDate, due_date
from kktdesk.domain.due_errors import ExtensionTooShort
from kktdesk.domain.moment import local, local_day, start_of
from kktdesk.domain.pause import Pause
from kktdesk.domain.reckoning import Reckoning
from kktdesk.domain.term import Term, TermUnit

_NOTHING = timedelta(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a dossier stands at a moment.

    Attributes:
        due_at: the promise that holds.
        base: the due date without an extension: what comes later than it is late.
        waits: the requests that are not answered yet; the clock stands while there is one.
        used: working time that the office has had.
        left: working time until the promise; less than nothing once it is broken.
        day_length: working time of a working day.
    """

    due_at: datetime
    base: DueDate
    waits: tuple[Request, ...]
    used: timedelta
    left: timedelta
    day_length: timedelta

    @property
    def is_stopped(self) -> bool:
        """Tell whether the clock stands."""
        return bool(self.waits)

    def left_in_words(self) -> str:
        """Say what is left, for example ``còn 1 ngày 3 giờ làm việc``.

        Returns:
            the words; ``quá …`` once the promise is broken.
        """
        word = "còn" if self.left >= _NOTHING else "quá"
        return f"{word} {working_words(abs(self.left), self.day_length)} làm việc"

    def used_in_words(self) -> str:
        """Say what is used, for example ``đã dùng 2 ngày làm việc``.

        Returns:
            the words.
        """
        return f"đã dùng {working_words(self.used, self.day_length)} làm việc"


@dataclass(frozen=True, slots=True)
class Clock:
    """A term and what has happened to it.

    Attributes:
        received_at: the receipt as it was written down first.
        term: the term of the procedure.
        calendar: what it is counted with.
        rules: how it is counted.
        events: in their order.
    """

    received_at: datetime
    term: Term
    calendar: WorkCalendar = field(repr=False)
    rules: CountingRules
    events: tuple[ClockEvent, ...]

    def standing(self, moment: datetime) -> Standing:
        """Tell how the dossier stands at a moment; later events are not known yet.

        Args:
            moment: aware; not before the receipt.

        Returns:
            what is promised, used and left.
        """
        moment = local(moment)
        past = tuple(event for event in self.events if event.at <= moment)
        requests = requests_of(past)
        start = self._start(past, requests, moment)
        pauses = _pauses(requests, start, moment)
        base = due_date(start, self.term, self.calendar, self.rules, pauses)
        due_at = _extended(base, past, start)
        return Standing(
            due_at=due_at,
            base=base,
            waits=tuple(request for request in requests if request.answered_at is None),
            used=_used(base.reckoning, moment),
            left=_left(base.reckoning, moment, due_at),
            day_length=timedelta(microseconds=base.reckoning.hours.day_length),
        )

    def check_extension(self) -> None:
        """Refuse a new promise that is not later than the one that held.

        Where it is made, and not ever after: another calendar may move the term behind it.

        Raises:
            ExtensionTooShort: it is not later.
        """
        for event in self.events:
            if isinstance(event, Extended):
                due_at = self.standing(event.at).base.at
                if event.until <= due_at:
                    raise ExtensionTooShort(due=f"{due_at:%d/%m/%Y %H:%M}")

    def requests(self) -> tuple[Request, ...]:
        """List what was asked for, each with its deadline.

        Returns:
            the requests in their order; a supplement without a deadline of its own has the one
            that the procedure gives it.
        """
        return tuple(self._with_deadline(request) for request in requests_of(self.events))

    def refusal_on(self, request: Request) -> date | None:
        """Give the day by which a request that nobody answered is refused.

        Args:
            request: one of ``requests``.

        Returns:
            the working day after its deadline; None where the procedure knows no refusal.
        """
        if request.until is None or not self._is_fixed(request):
            return None
        return self.calendar.next_working_day(local_day(request.until))

    def _is_fixed(self, request: Request) -> bool:
        is_supplement = request.wait is Wait.SUPPLEMENT
        return is_supplement and self.rules.supplement is SupplementMode.FIXED_TERM

    def _with_deadline(self, request: Request) -> Request:
        if request.until is not None or not self._is_fixed(request):
            return request
        term = Term(self.rules.supplement_days, TermUnit.WORKING_DAY)
        until = due_date(request.asked_at, term, self.calendar).at
        return Request(request.wait, request.asked_at, request.answered_at, until)

    def _start(
        self, past: tuple[ClockEvent, ...], requests: tuple[Request, ...], moment: datetime
    ) -> datetime:
        # The receipt, or the last moment from which the whole term runs again.
        if self.rules.supplement is SupplementMode.RESTART:
            supplements = [request for request in requests if request.wait is Wait.SUPPLEMENT]
            if supplements:
                return supplements[-1].ended_at(moment)
        return receipt_of(self.received_at, past)


def clock(
    received_at: datetime,
    term: Term,
    calendar: WorkCalendar,
    rules: CountingRules,
    events: Iterable[ClockEvent],
) -> Clock:
    """Make the clock of a dossier.

    Args:
        received_at: aware moment of receipt, as it was written down first.
        term: the term of the procedure.
        calendar: must know every day from the receipt to the due day.
        rules: the choices that the law leaves open, and what a supplement does.
        events: what has happened, in any order.

    Returns:
        the clock.

    Raises:
        DeskError: the events cannot have been; see ``clock_events.checked`` and
            ``Clock.check_extension``.
    """
    made = Clock(received_at, term, calendar, rules, checked(received_at, events))
    made.check_extension()
    return made


def last_day_to_apologise(due_at: datetime, calendar: WorkCalendar) -> date:
    """Give the last working day on which the apology for a broken promise may still go out.

    Args:
        due_at: the promise.
        calendar: must know the days before it.

    Returns:
        the last working day before the due day.

    Source:
        NĐ 61/2018/NĐ-CP, Điều 19.9: at the latest one day before the term ends.
    """
    return calendar.last_working_day_before(local_day(due_at))


def working_words(amount: timedelta, day_length: timedelta) -> str:
    """Write working time in days, hours and minutes, for example ``1 ngày 3 giờ``.

    Args:
        amount: not less than nothing; a begun minute is left out.
        day_length: working time of a working day.

    Returns:
        the words without parts that are nothing.
    """
    days, rest = divmod(amount, day_length)
    hours, rest = divmod(rest, timedelta(hours=1))
    parts = ((days, "ngày"), (hours, "giờ"), (rest // timedelta(minutes=1), "phút"))
    return " ".join(f"{count} {name}" for count, name in parts if count) or "0 phút"


def _pauses(requests: Iterable[Request], start: datetime, moment: datetime) -> tuple[Pause, ...]:
    ended = ((request.asked_at, request.ended_at(moment)) for request in requests)
    return tuple(Pause(max(asked, start), end) for asked, end in ended if end > start)


def _extended(base: DueDate, past: Iterable[ClockEvent], start: datetime) -> datetime:
    for event in past:
        # A term that runs again from the start has a new promise of its own.
        if isinstance(event, Extended) and event.at >= start:
            return max(base.at, _later(base.reckoning, event))
    return base.at


def _later(reckoning: Reckoning, extended: Extended) -> datetime:
    """Move a new promise by what was waited for since it was made.

    Returns:
        the promise that holds.
    """
    since = extended.at
    later = tuple(
        Pause(max(pause.start, since), pause.end)
        for pause in reckoning.pauses
        if pause.end > since
    )
    if reckoning.is_by_clock:
        return by_clock.later(reckoning, local(extended.until), later)
    return by_days.later(reckoning, local(extended.until), later)


def _counted_from(reckoning: Reckoning) -> datetime:
    if reckoning.is_by_clock:
        return reckoning.clock_start
    opening = reckoning.working_time.opening(start_of(by_days.span(reckoning).first))
    return max(opening, reckoning.received_at)


def _used(reckoning: Reckoning, moment: datetime) -> timedelta:
    since, working_time = _counted_from(reckoning), reckoning.working_time
    if moment <= since:
        return _NOTHING
    used = working_time.between(since, moment)
    if reckoning.is_by_clock:
        paused = (
            working_time.between(max(pause.start, since), max(pause.end, since))
            for pause in reckoning.pauses
        )
        return used - sum(paused, _NOTHING)
    days = by_days.paused_count(reckoning, since.date())
    return max(used - days * timedelta(microseconds=reckoning.hours.day_length), _NOTHING)


def _left(reckoning: Reckoning, moment: datetime, due_at: datetime) -> timedelta:
    working_time = reckoning.working_time
    if moment > due_at:
        return -working_time.between(due_at, moment)
    return working_time.between(max(moment, _counted_from(reckoning)), due_at)
