"""Counts working days over any stretch of years without walking them.

A week repeats, and only few days are not what their weekday says. So the count before a day is
arithmetic on weeks, corrected by how many of those days lie before it; the way back is a search
among them. A calendar of 130 years costs no more than its list of holidays.

Days are their ordinals (``date.toordinal``); day 1 is a Monday.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from operator import add
from typing import NamedTuple

WEEK = 7

_REMEMBERED = 8192


@dataclass(frozen=True, slots=True)
class DayCount:
    """Which days are worked, as a repeating week and the days that are turned round.

    Attributes:
        week: for each number of days into the week, how many of them are worked; 8 numbers.
        offsets: the worked weekdays, Monday is 0; at least one.
        turned: sorted; worked where the week says closed, closed where it says worked.
        gained: for each number of turned days, by how many working days they add up.
        count_after: for each turned day, how many working days there are up to it and with it.
    """

    week: tuple[int, ...]
    offsets: tuple[int, ...]
    turned: tuple[int, ...]
    gained: tuple[int, ...]
    count_after: tuple[int, ...]

    def is_worked(self, day: int) -> bool:
        """Say whether a day is worked.

        Returns:
            what the week says, or the contrary for a day that is turned round.
        """
        turned = self.turned
        at = bisect_left(turned, day)
        is_turned = at < len(turned) and turned[at] == day
        return ((day - 1) % WEEK in self.offsets) is not is_turned

    def before(self, day: int) -> int:
        """Count the working days from day 1 up to the day before a day.

        Returns:
            how many.
        """
        weeks, rest = divmod(day - 1, WEEK)
        regular = weeks * self.week[WEEK] + self.week[rest]
        return regular + self.gained[bisect_left(self.turned, day)]

    def nth(self, index: int) -> int:
        """Give the working day before which there are exactly so many others.

        Args:
            index: at least 0.

        Returns:
            the day; ``before`` of it is the index again.
        """
        passed = bisect_right(self.count_after, index)
        if self._is_next_gained(passed, index):
            return self.turned[passed]
        weeks, rest = divmod(index - self.gained[passed], len(self.offsets))
        return 1 + weeks * WEEK + self.offsets[rest]

    def _is_next_gained(self, passed: int, index: int) -> bool:
        # The next turned day is the wanted one if it is worked and just that many come before it.
        if passed == len(self.turned) or self.count_after[passed] != index + 1:
            return False
        return self.gained[passed + 1] > self.gained[passed]


def day_count(weekend: frozenset[int], turned: Iterable[int]) -> DayCount:
    """Prepare to count.

    Args:
        weekend: weekdays that are not worked, Monday is 0; not all of them.
        turned: days that are not what their weekday says, each once.

    Returns:
        the count.
    """
    week = _week(weekend)
    days = tuple(sorted(turned))
    gained = tuple(accumulate(map(week.step, days), initial=0))
    count_after = tuple(map(add, map(week.count_with, days), gained[1:]))
    return DayCount(week.worked, week.offsets, days, gained, count_after)


class _Week(NamedTuple):
    """A week that repeats.

    Attributes:
        worked: for each number of days into the week, how many of them are worked.
        offsets: the worked weekdays.
        step: what a day that is turned round adds to the count.
        count_with: how many days are worked up to a day and with it.
    """

    worked: tuple[int, ...]
    offsets: tuple[int, ...]
    step: Callable[[int], int]
    count_with: Callable[[int], int]


@cache
def _week(weekend: frozenset[int]) -> _Week:
    offsets = tuple(weekday for weekday in range(WEEK) if weekday not in weekend)
    worked = tuple(sum(offset < days for offset in offsets) for days in range(WEEK + 1))

    # Remembered, for a batch may bring a calendar with every line, of the same holidays mostly.
    @lru_cache(maxsize=_REMEMBERED)
    def step(day: int) -> int:
        return 1 if (day - 1) % WEEK in weekend else -1

    @lru_cache(maxsize=_REMEMBERED)
    def count_with(day: int) -> int:
        weeks, rest = divmod(day - 1, WEEK)
        return weeks * worked[WEEK] + worked[rest + 1]

    return _Week(worked, offsets, step, count_with)
