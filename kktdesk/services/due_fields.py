"""Reads the values of a request for a due date, each from what JSON or the command line gives."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NoReturn, TypeVar, cast

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
_SHOWN: Final = 80
# Lies outside every calendar.
_NO_DAY: Final = date.min
# Stricter than fromisoformat, which also takes weeks and bare hours.
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT: Final = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII
)
_SESSION: Final = re.compile(r"(\d\d:\d\d)-(\d\d:\d\d)", re.ASCII)
_TIME: Final = re.compile(r"\d\d:\d\d", re.ASCII)

# The keys that say how a term is counted, and those of a list; each with what it may look like.
_RULES: Final = ("school", "after_hours", "hours", "same_day_until")
_UNSAID: Final = (None,) * len(_RULES)
_EXAMPLES: Final = MappingProxyType(
    {
        "term": "5",
        "unit": ", ".join(TermUnit),
        "school": ", ".join(School),
        "after_hours": ", ".join(AfterHours),
        "hours": "07:00-11:30,13:30-17:00",
        "same_day_until": f"{DEFAULT_RULES.same_day_cutoff:%H:%M}",
        "pauses": f'[["{_A_MOMENT}", "2026-08-24T09:00"]]',
        "weekend": "[5, 6]",
        "closed_days": f'["{_A_DAY}"]',
        "worked_days": f'["{_A_DAY}"]',
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
        _refuse("term", value)
    if not isinstance(unit, str):
        _refuse("unit", unit)
    return _term(value, unit)


def rules_of(request: Request, office: CountingRules) -> CountingRules:
    """Read school, rule after hours, hours and the hour of the same day.

    Args:
        request: what is asked for.
        office: the rules that hold where the request says nothing.

    Returns:
        the rules.
    """
    said = tuple(map(request.get, _RULES))
    return office if said == _UNSAID else _rules(office, *map(_text, _RULES, said))


def pauses_of(request: Request) -> tuple[Pause, ...]:
    """Read the pauses, each as a pair of request and arrival.

    Returns:
        the pauses.
    """
    pairs = request.get("pauses")
    return tuple(map(_pause, _list("pauses", pairs))) if pairs is not None else ()


def calendar_of(request: Request) -> WorkCalendar | None:
    """Read a calendar of plain days that the request brings along.

    Returns:
        the calendar, the same object for the same days; None if the request has none.
    """
    if request.keys().isdisjoint(INLINE):
        return None
    weekend, closed, worked = said = tuple(map(request.get, INLINE))
    if said == (None,) * len(INLINE):
        return None
    try:
        weekdays = WEEKEND if weekend is None else _weekdays(*_list("weekend", weekend))
        # What is no text among the days is refused where each is read.
        days = (_list("closed_days", closed), _list("worked_days", worked))
        return _calendar(weekdays, *(cast("tuple[str, ...]", tuple(texts)) for texts in days))
    except TypeError:  # a list or an object stands where a day must stand
        key = next(key for key in INLINE if _holds_more_than_words(request.get(key)))
        _refuse(key, request[key])


def plain_calendar() -> WorkCalendar:
    """Give the calendar that knows no holiday, only the weekly days off.

    Returns:
        its years are the same as those of a calendar that a request brings along.
    """
    return _calendar(WEEKEND, (), ())


def _refuse(key: str, value: object) -> NoReturn:
    raise DueValueRefused(field=key, key=key, value=str(value)[:_SHOWN], wanted=_EXAMPLES[key])


def _word(key: str, text: str, words: type[Word]) -> Word:
    try:
        return words(text)
    except ValueError:
        _refuse(key, text)


def _text(key: str, value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    _refuse(key, value)


def _list(key: str, value: object) -> Sequence[object]:
    if value is None:
        return ()
    if isinstance(value, list | tuple):
        return value
    _refuse(key, value)


def _holds_more_than_words(values: object) -> bool:
    rows = values if isinstance(values, list | tuple) else ()
    return any(isinstance(row, list | dict) for row in rows)


def _pause(pair: object) -> Pause:
    if not isinstance(pair, list | tuple) or len(pair) != len(("from", "to")):
        _refuse("pauses", pair)
    start, end = (moment_of("pauses", value) for value in pair)
    return Pause(start, end)


@lru_cache(maxsize=4096)
def _term(value: int, unit: str) -> Term:
    return Term(value, _word("unit", unit, TermUnit))


# Days come again and again, as holidays do.
@lru_cache(maxsize=16384)
def _day(text: object) -> date:
    try:
        if isinstance(text, str) and _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    return _NO_DAY


def _days(key: str, texts: tuple[str, ...]) -> frozenset[date]:
    days = frozenset(map(_day, texts))
    if _NO_DAY in days:
        wrong = next(text for text in texts if _day(text) is _NO_DAY)
        if not isinstance(wrong, str):
            _refuse(key, texts)
        raise DueMomentRefused(field=key, key=key, value=wrong[:_SHOWN], wanted=_A_DAY)
    return days


# Few, so that a batch which brings another calendar with every line stays in the fast memory.
@lru_cache(maxsize=32)
def _calendar(
    weekend: frozenset[int], closed: tuple[str, ...], worked: tuple[str, ...]
) -> WorkCalendar:
    return WorkCalendar(
        (),
        FIRST_YEAR,
        LAST_YEAR,
        weekend=weekend,
        closed=_days("closed_days", closed),
        worked=_days("worked_days", worked),
    )


# "typed", for True is no weekday although it equals 1.
@lru_cache(maxsize=256, typed=True)
def _weekdays(*weekdays: object) -> frozenset[int]:
    days = [day for day in weekdays if type(day) is int and 0 <= day <= SUNDAY]
    if len(days) < len(weekdays):
        _refuse("weekend", list(weekdays))
    return frozenset(days)


@lru_cache(maxsize=1024)
def _rules(
    office: CountingRules,
    school: str | None,
    after_hours: str | None,
    hours: str | None,
    until: str | None,
) -> CountingRules:
    if school is not None:
        office = replace(office, school=_word("school", school, School))
    if after_hours is not None:
        office = replace(office, after_hours=_word("after_hours", after_hours, AfterHours))
    if hours is not None:
        office = replace(office, hours=_hours(hours))
    if until is not None:
        office = replace(office, same_day_cutoff=_time(until))
    return office


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
    _refuse("same_day_until", text)
