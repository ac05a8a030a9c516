"""How long procedures took on average, in the unit of their terms."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from kktdesk.domain.pause import Pause, merged
from kktdesk.domain.term import TermUnit
from kktdesk.domain.working_time import WorkingTime

_TICK = timedelta(microseconds=1)
_HOUR, _DAY = timedelta(hours=1) // _TICK, timedelta(days=1) // _TICK
_REMEMBERED_DAYS = 8192
# The unit in which the time of a term is told; what is counted otherwise, in plain days.
_TOLD: Final = dict.fromkeys(TermUnit, TermUnit.CALENDAR_DAY) | {
    TermUnit.WORKING_DAY: TermUnit.WORKING_DAY,
    TermUnit.WORKING_HOUR: TermUnit.WORKING_HOUR,
    TermUnit.WORKING_MINUTE: TermUnit.WORKING_HOUR,
    TermUnit.SAME_DAY: TermUnit.WORKING_HOUR,
}

# Key of the dossier, procedure, unit of its term, receipt, end: plain, for there may be a million.
Work = tuple[int, str, TermUnit, datetime, datetime]
_Measure = Callable[[datetime, datetime], int]


@dataclass(frozen=True, slots=True)
class Average:
    """What a procedure took.

    Attributes:
        value: in the unit, to two digits.
        unit: working days or hours, or calendar days.
    """

    value: float
    unit: TermUnit


@dataclass(slots=True)
class _Sum:
    """The work on one procedure, told in one unit.

    Attributes:
        latest: receipt of all.
        ticks: of work, in microseconds.
    """

    measure: _Measure
    latest: datetime
    ticks: int = 0
    count: int = 0


class WorkingAverages:
    """Adds up the work on dossiers, by procedure; whose term changed its unit, the latest counts.

    Source:
        QĐ 766/QĐ-TTg (23/06/2022), index 2.2: in the unit of the limit.
    """

    def __init__(self, time: WorkingTime) -> None:
        """Begin with nothing.

        Args:
            time: measures working time.
        """
        self._begin_of = lru_cache(maxsize=_REMEMBERED_DAYS)(time.begin_of)
        self._hours = time.hours
        self._sums: dict[tuple[str, TermUnit], _Sum] = {}

    def add(self, work: Work, pauses: Sequence[Pause] = ()) -> None:
        """Add the work on a dossier, from its receipt to the end.

        Args:
            work: done.
            pauses: in which somebody else was waited for; what they have in common, and what is
                behind the end, is taken off once.
        """
        _, procedure, unit, start, end = work
        told = _TOLD[unit]
        found = self._sums.get((procedure, told))
        if found is None:
            measure = _plain if told is TermUnit.CALENDAR_DAY else self._worked
            found = self._sums[procedure, told] = _Sum(measure, start)
        found.count += 1
        found.ticks += found.measure(start, end)
        if pauses:
            found.ticks -= sum(
                found.measure(pause.start, min(pause.end, end)) for pause in merged(pauses)
            )
        found.latest = max(found.latest, start)

    def by_procedure(self) -> dict[str, Average]:
        """Average what was added.

        Returns:
            the average by procedure.
        """
        in_order = sorted(self._sums.items(), key=lambda item: (item[1].latest, item[0]))
        return {
            procedure: Average(round(found.ticks / found.count / self._length(unit), 2), unit)
            for (procedure, unit), found in in_order
        }

    def _worked(self, start: datetime, end: datetime) -> int:
        return self._until(end) - self._until(start)

    def _until(self, moment: datetime) -> int:
        ticks, is_working = self._begin_of(moment.date())
        return ticks + self._hours.worked_until(moment.time()) if is_working else ticks

    def _length(self, unit: TermUnit) -> int:
        lengths = {TermUnit.WORKING_HOUR: _HOUR, TermUnit.CALENDAR_DAY: _DAY}
        return lengths.get(unit, self._hours.day_length)


def _plain(start: datetime, end: datetime) -> int:
    return (end - start) // _TICK
