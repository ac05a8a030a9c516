"""How long procedures took on average, in the unit of their terms."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from kktdesk.domain.pause import Pause, merged
from kktdesk.domain.term import TermUnit
from kktdesk.domain.working_time import WorkingTime

_HOUR = timedelta(hours=1)
# What is counted in days of work, in hours of work; all others in plain days.
_BY_DAY = frozenset({TermUnit.WORKING_DAY})
_BY_HOUR = frozenset({TermUnit.WORKING_HOUR, TermUnit.WORKING_MINUTE, TermUnit.SAME_DAY})


@dataclass(frozen=True, slots=True)
class Work:
    """The work on one dossier.

    Attributes:
        pauses: somebody else had to act.
    """

    procedure: str
    unit: TermUnit
    received_at: datetime
    finished_at: datetime
    pauses: tuple[Pause, ...] = ()


@dataclass(frozen=True, slots=True)
class Average:
    """What a procedure took.

    Attributes:
        value: in the unit, to two digits.
        unit: working days or hours, or calendar days.
    """

    value: float
    unit: TermUnit


def unit_of(unit: TermUnit) -> TermUnit:
    """Give the unit in which the time of a term is told.

    Returns:
        working days, working hours or calendar days.
    """
    if unit in _BY_DAY:
        return TermUnit.WORKING_DAY
    return TermUnit.WORKING_HOUR if unit in _BY_HOUR else TermUnit.CALENDAR_DAY


def length(work: Work, time: WorkingTime) -> float:
    """Measure the work on a dossier, pauses left out.

    Returns:
        in the unit that ``unit_of`` gives.

    Source:
        QĐ 766/QĐ-TTg (23/06/2022), index 2.2: in the unit of the limit.
    """
    unit = unit_of(work.unit)
    is_plain = unit is TermUnit.CALENDAR_DAY

    def between(start: datetime, end: datetime) -> timedelta:
        return end - start if is_plain else time.between(start, end)

    whole = between(work.received_at, work.finished_at)
    for pause in merged(work.pauses):
        whole -= between(pause.start, min(pause.end, work.finished_at))
    day = timedelta(days=1) if is_plain else timedelta(microseconds=time.hours.day_length)
    return whole / (_HOUR if unit is TermUnit.WORKING_HOUR else day)


def averages(works: Iterable[Work], time: WorkingTime) -> dict[str, Average]:
    """Average the work of each procedure; where its unit has changed, in the latest one.

    Args:
        works: in any order.
        time: measures working time.

    Returns:
        the average by procedure.
    """
    by_unit: defaultdict[str, dict[TermUnit, list[float]]] = defaultdict(dict)
    latest: dict[str, tuple[datetime, TermUnit]] = {}
    for work in works:
        unit = unit_of(work.unit)
        by_unit[work.procedure].setdefault(unit, []).append(length(work, time))
        at = (work.received_at, unit)
        latest[work.procedure] = max(at, latest.get(work.procedure, at))
    return {
        procedure: Average(_mean(by_unit[procedure][unit]), unit)
        for procedure, (_, unit) in latest.items()
    }


def _mean(values: list[float]) -> float:
    return round(sum(values) / len(values), 2)
