"""The engine beside a slow counter, which is written from the law's words and knows no engine.

The slow counter walks day by day and session by session. KKT_DUE_CASES sets how many random cases
are tried.
"""

import os
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from random import Random

from kktdesk import resources
from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.counting_rules import AfterHours, CountingRules, School
from kktdesk.domain.due_date import Term, TermUnit, due_date
from kktdesk.domain.moment import VIETNAM
from kktdesk.domain.office_hours import OfficeHours, Session
from kktdesk.domain.pause import Pause
from kktdesk.services.calendar_files import load_calendar

CASES = int(os.environ.get("KKT_DUE_CASES", "20000"))
ONE_DAY = timedelta(days=1)
FIRST_PLAIN, LAST = 2028, 2035
LONGEST = {
    TermUnit.WORKING_DAY: 90,
    TermUnit.CALENDAR_DAY: 120,
    TermUnit.MONTH: 6,
    TermUnit.WORKING_HOUR: 300,
    TermUnit.WORKING_MINUTE: 9000,
}
NORTHERN = ((time(7, 30), time(11, 30)), (time(13, 30), time(17)))
SHORTER = ((time(7), time(10, 30)), (time(13), time(16, 30)))
HOURS = (
    OfficeHours(),
    OfficeHours(NORTHERN),
    OfficeHours(intake=SHORTER),
    OfficeHours(saturday_intake=((time(7), time(11)),)),
    OfficeHours(((time(10), time(18)),)),
)


@dataclass(frozen=True)
class Days:
    """Closed and worked days: of the office to 2027, invented from 2028 on."""

    closed: frozenset[date]
    worked: frozenset[date]

    def is_open(self, day: date) -> bool:
        return day in self.worked or (day.isoweekday() <= 5 and day not in self.closed)


@cache
def _days() -> Days:
    closed: set[date] = set()
    worked: set[date] = set()
    for name in resources.names("calendars", ".toml"):
        text = (resources.root() / "calendars" / name).read_text(encoding="utf-8")
        file = tomllib.loads(text)
        closed |= {entry["date"] for entry in file["days"]}
        closed |= {swap["off"] for swap in file["swaps"]}
        worked |= {swap["worked"] for swap in file["swaps"]}
    chance = Random(2028)  # noqa: S311 - the same days every time, no secret
    for year in range(FIRST_PLAIN, LAST + 3):
        any_day = [date(year, 1, 1) + number * ONE_DAY for number in range(365)]
        closed |= set(chance.sample(any_day, 20))
        worked |= set(chance.sample([day for day in any_day if day.isoweekday() > 5], 4))
    return Days(frozenset(closed - worked), frozenset(worked))


@cache
def _calendar() -> WorkCalendar:
    office, days = load_calendar(), _days()
    return WorkCalendar(
        office.days,
        2010,
        LAST + 2,
        "",
        closed=frozenset(day for day in days.closed if day.year >= FIRST_PLAIN),
        worked=frozenset(day for day in days.worked if day.year >= FIRST_PLAIN),
    )


@dataclass(frozen=True)
class Case:
    received_at: datetime
    term: Term
    rules: CountingRules
    hours: OfficeHours
    pauses: tuple[Pause, ...]


# ---------------------------------------------------------------- the slow counter
def _moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, VIETNAM)


def _counter_sessions(case: Case, day: date) -> tuple[Session, ...]:
    if _days().is_open(day):
        return case.hours.intake or case.hours.sessions
    is_saturday = day.isoweekday() == 6 and day not in _days().closed
    return case.hours.saturday_intake if is_saturday else ()


def _work_sessions(case: Case, day: date) -> tuple[Session, ...]:
    return case.hours.sessions if _days().is_open(day) else ()


def _taken_in(case: Case) -> datetime:
    day, at = case.received_at.date(), case.received_at.time()
    while True:
        for start, end in _counter_sessions(case, day):
            if at <= end:
                return _moment(day, max(at, start))
        day, at = day + ONE_DAY, time()


def _clock_start(case: Case) -> datetime:
    taken_in = _taken_in(case)
    day, at = taken_in.date(), taken_in.time()
    while True:
        for start, end in _work_sessions(case, day):
            if at <= end:
                return _moment(day, max(at, start))
        day, at = day + ONE_DAY, time()


def _day_zero(case: Case) -> date:
    """Điều 147.2: the first day is not counted, whatever its hour, unless the office chose so."""
    is_by_law = case.rules.after_hours is AfterHours.NEXT_DAY_IS_DAY_1
    return case.received_at.date() if is_by_law else _taken_in(case).date()


def _is_paused(case: Case, day: date) -> bool:
    end = _moment(day, case.hours.sessions[-1][1])
    return any(pause.start <= end < pause.end for pause in case.pauses)


def _months_later(day: date, months: int) -> int:
    """Điều 148.3: give the days to the same day of the last month, or to its last day."""
    walked, passed, last = day, 0, 0
    while True:
        walked += ONE_DAY
        passed += 1
        months -= walked.day == 1
        if months < 0:
            return last
        last = passed
        if months == 0 and walked.day == day.day:
            return passed


def _by_days(case: Case) -> datetime:
    day, left, unit = _day_zero(case), case.term.value, case.term.unit
    if unit is TermUnit.MONTH:
        left = _months_later(day, left)
    if unit is TermUnit.SAME_DAY:
        day, left = case.received_at.date(), 1
        if case.received_at.time() <= time(15):
            day -= ONE_DAY
    while left:
        day += ONE_DAY
        is_every = unit in {TermUnit.CALENDAR_DAY, TermUnit.MONTH}
        if (is_every or _days().is_open(day)) and not _is_paused(case, day):
            left -= 1
    while not _days().is_open(day):  # Điều 148.5
        day += ONE_DAY
    return _moment(day, case.hours.sessions[-1][1])


def _stretches(case: Case, since: datetime) -> Iterator[tuple[datetime, datetime]]:
    day = since.date()
    while True:
        for start, end in _work_sessions(case, day):
            if _moment(day, end) > since:
                yield max(_moment(day, start), since), _moment(day, end)
        day += ONE_DAY


def _after(case: Case, since: datetime, amount: timedelta) -> datetime:
    for start, end in _stretches(case, since):
        if not amount:
            break
        if amount <= end - start:
            return start + amount
        amount -= end - start
    return since


def _worked(case: Case, start: datetime, end: datetime) -> timedelta:
    total = timedelta(0)
    for opening, closing in _stretches(case, start):
        if opening >= end:
            return total
        total += min(closing, end) - opening
    raise AssertionError


def _by_clock(case: Case) -> datetime:
    start, value = _clock_start(case), case.term.value
    if case.term.unit is TermUnit.WORKING_DAY:
        day = start.date()
        while value:
            day += ONE_DAY
            value -= _days().is_open(day)
        due_at = _moment(day, start.time())
    else:
        is_hours = case.term.unit is TermUnit.WORKING_HOUR
        due_at = _after(case, start, timedelta(minutes=value * (60 if is_hours else 1)))
    for pause in case.pauses:
        since = max(pause.start, start)
        if since < due_at:
            due_at = _after(case, due_at, _worked(case, since, max(since, pause.end)))
    return due_at


def _slow(case: Case) -> datetime:
    is_hours = case.term.unit in {TermUnit.WORKING_HOUR, TermUnit.WORKING_MINUTE}
    is_same_time = case.rules.school is School.SAME_TIME
    if is_hours or (is_same_time and case.term.unit is TermUnit.WORKING_DAY):
        return _by_clock(case)
    return _by_days(case)


# ---------------------------------------------------------------- the cases
def _case(chance: Random) -> Case:
    days = (date(LAST, 12, 31) - date(2010, 1, 1)).days
    received_on = date(2010, 1, 1) + chance.randrange(days) * ONE_DAY
    received_at = _moment(received_on, time(chance.randrange(24), chance.choice((0, 10, 30, 59))))
    unit = chance.choice(list(TermUnit))
    hours = chance.choice(HOURS)
    rules = CountingRules(
        school=chance.choice(list(School)),
        after_hours=chance.choice(list(AfterHours)),
        hours=hours,
    )
    value = chance.randint(1, LONGEST[unit]) if unit in LONGEST else 0
    return Case(received_at, Term(value, unit), rules, hours, _pauses(chance, received_at))


def _pauses(chance: Random, since: datetime) -> tuple[Pause, ...]:
    pauses = []
    for _ in range(chance.choice((0, 0, 0, 1, 1, 3))):
        start = since + timedelta(minutes=10 * chance.randint(1, 3000))
        since = start + timedelta(minutes=10 * chance.randint(0, 2000))
        pauses.append(Pause(start, since))
    return tuple(pauses)


def test_a_slow_counter_agrees_in_every_random_case() -> None:
    chance = Random(20261124)  # noqa: S311 - the same cases every time, no secret
    for _ in range(CASES):
        case = _case(chance)

        due = due_date(case.received_at, case.term, _calendar(), case.rules, case.pauses)

        assert due.at == _slow(case), case
