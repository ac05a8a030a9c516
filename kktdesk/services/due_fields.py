"""Reads the values of a request for a due date, each from what JSON or the command line gives."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NoReturn, TypeVar

from kktdesk.domain.calendar import SUNDAY, WEEKEND, WorkCalendar
from kktdesk.domain.counting_rules import DEFAULT_RULES, AfterHours, CountingRules, School
from kktdesk.domain.due_errors import (
    DueKeyMissing,
    DueMomentRefused,
    DueValueRefused,
    HoursRefused,
)
from kktdesk.domain.moment import VIETNAM, local
from kktdesk.domain.office_hours import OfficeHours, Session
from kktdesk.domain.pause import Pause
from kktdesk.domain.term import SAME_DAY, Term, TermUnit

Word = TypeVar("Word", bound=StrEnum)

FIRST_YEAR, LAST_YEAR = 1970, 2100
INLINE = ("weekend", "closed_days", "worked_days")

_A_MOMENT: Final = "2026-08-20T14:10"
_A_DAY: Final = "2026-08-20"
_A_PAUSE: Final = f'[["{_A_MOMENT}", "2026-08-24T09:00"]]'
_SOME_HOURS: Final = "07:00-11:30,13:30-17:00"
_SHOWN: Final = 80
# Stricter than fromisoformat, which also takes weeks and bare hours.
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT: Final = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII
)
_SESSION: Final = re.compile(r"(\d\d:\d\d)-(\d\d:\d\d)", re.ASCII)
_TIME: Final = re.compile(r"\d\d:\d\d", re.ASCII)

_OF_THE_OFFICE: Final = ""
# What holds where a request does not say it.
_RULES: Final = MappingProxyType(
    {
        "school": DEFAULT_RULES.school.value,
        "after_hours": DEFAULT_RULES.after_hours.value,
        "hours": _OF_THE_OFFICE,
        "same_day_until": f"{DEFAULT_RULES.same_day_cutoff:%H:%M}",
    }
)

Request = Mapping[str, object]


def needed(request: Request, key: str) -> object:
    """Give a value that must be there.

    Returns:
        the value.

    Raises:
        DueKeyMissing: there is none.
    """
    value = request.get(key)
    if value is None:
        raise DueKeyMissing(field=key, key=key)
    return value


def moment_of(key: str, value: object) -> datetime:
    """Read a moment; without an offset it is Vietnamese time, a bare day is its first moment.

    Returns:
        the moment in UTC+7.

    Raises:
        DueMomentRefused: it does not exist, or is written otherwise.
    """
    try:
        if isinstance(value, str) and _MOMENT.fullmatch(value):
            moment = datetime.fromisoformat(value)
            # The first and the last year leave no room for zones and days around a moment.
            if date.min.year < moment.year < date.max.year:
                return local(moment) if moment.tzinfo else moment.replace(tzinfo=VIETNAM)
    except ValueError:
        pass
    raise DueMomentRefused(field=key, key=key, value=str(value)[:_SHOWN], wanted=_A_MOMENT)


def term_of(request: Request) -> Term:
    """Read the term; the same day has no number, or the number 0.

    Returns:
        the term.
    """
    unit, value = needed(request, "unit"), request.get("term")
    if value is None and unit == TermUnit.SAME_DAY:
        return SAME_DAY
    value = needed(request, "term")
    if type(value) is not int:
        _refuse("term", value, "5")
    if not isinstance(unit, str):
        _refuse("unit", unit, ", ".join(TermUnit))
    return _term(value, unit)


def rules_of(request: Request) -> CountingRules:
    """Read school, rule after hours, hours and the hour of the same day.

    Returns:
        the rules, with the default for what is not said.
    """
    return _rules(*(_text(request, key) for key in _RULES))


def pauses_of(request: Request) -> tuple[Pause, ...]:
    """Read the pauses, each as a pair of request and arrival.

    Returns:
        the pauses.
    """
    pairs = _list("pauses", request.get("pauses"), _A_PAUSE)
    return tuple(_pause(pair) for pair in pairs)


def calendar_of(request: Request) -> WorkCalendar | None:
    """Read a calendar of plain days that the request brings along.

    Returns:
        the calendar, the same object for the same days; None if the request has none.
    """
    if all(request.get(key) is None for key in INLINE):
        return None
    weekend = request.get("weekend")
    weekdays = WEEKEND if weekend is None else _list("weekend", weekend, "[5, 6]")
    for weekday in weekdays:
        if type(weekday) is not int or not 0 <= weekday <= SUNDAY:
            _refuse("weekend", weekend, "[5, 6]")
    closed, worked = (_days(request, key) for key in ("closed_days", "worked_days"))
    return _calendar(frozenset(weekdays), closed, worked)


def plain_calendar() -> WorkCalendar:
    """Give the calendar that knows no holiday, only the weekly days off.

    Returns:
        its years are the same as those of a calendar that a request brings along.
    """
    return _calendar(WEEKEND, (), ())


def _refuse(key: str, value: object, wanted: str) -> NoReturn:
    raise DueValueRefused(field=key, key=key, value=str(value)[:_SHOWN], wanted=wanted)


def _word(key: str, text: str, words: type[Word]) -> Word:
    try:
        return words(text)
    except ValueError:
        _refuse(key, text, ", ".join(words))


def _text(request: Request, key: str) -> str:
    value = request.get(key)
    if value is None:
        return _RULES[key]
    if isinstance(value, str):
        return value
    _refuse(key, value, _RULES[key] or _SOME_HOURS)


def _list(key: str, value: object, wanted: str) -> Sequence[object]:
    if value is None:
        return ()
    if isinstance(value, list | tuple):
        return value
    _refuse(key, value, wanted)


def _pause(pair: object) -> Pause:
    if not isinstance(pair, list | tuple) or len(pair) != len(("from", "to")):
        _refuse("pauses", pair, _A_PAUSE)
    start, end = (moment_of("pauses", value) for value in pair)
    return Pause(start, end)


def _days(request: Request, key: str) -> tuple[str, ...]:
    wanted = f'["{_A_DAY}"]'
    days = _list(key, request.get(key), wanted)
    if all(isinstance(day, str) for day in days):
        return tuple(map(str, days))
    _refuse(key, days, wanted)


@lru_cache(maxsize=4096)
def _term(value: int, unit: str) -> Term:
    return Term(value, _word("unit", unit, TermUnit))


@lru_cache(maxsize=16384)
def _day(key: str, text: str) -> date:
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise DueMomentRefused(field=key, key=key, value=text[:_SHOWN], wanted=_A_DAY)


@lru_cache(maxsize=1024)
def _calendar(
    weekend: frozenset[int], closed: tuple[str, ...], worked: tuple[str, ...]
) -> WorkCalendar:
    content = f"{sorted(weekend)} {sorted(closed)} {sorted(worked)}"
    return WorkCalendar(
        (),
        FIRST_YEAR,
        LAST_YEAR,
        f"{FIRST_YEAR}-{LAST_YEAR}/{hashlib.sha256(content.encode()).hexdigest()[:8]}",
        weekend=weekend,
        closed=frozenset([_day("closed_days", text) for text in closed]),
        worked=frozenset([_day("worked_days", text) for text in worked]),
    )


@lru_cache(maxsize=1024)
def _rules(school: str, after_hours: str, hours: str, until: str) -> CountingRules:
    return CountingRules(
        school=_word("school", school, School),
        after_hours=_word("after_hours", after_hours, AfterHours),
        hours=None if hours == _OF_THE_OFFICE else _hours(hours),
        same_day_cutoff=_time(until),
    )


def _hours(text: str) -> OfficeHours:
    return OfficeHours(tuple(_session(text, part.strip()) for part in text.split(",")))


def _session(hours: str, text: str) -> Session:
    found = _SESSION.fullmatch(text)
    try:
        if found:
            return time.fromisoformat(found[1]), time.fromisoformat(found[2])
    except ValueError:
        pass
    raise HoursRefused(field="hours", hours=hours[:_SHOWN])


def _time(text: str) -> time:
    try:
        if _TIME.fullmatch(text):
            return time.fromisoformat(text)
    except ValueError:
        pass
    _refuse("same_day_until", text, "15:00")
