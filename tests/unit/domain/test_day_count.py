"""Counting by weeks and exceptions agrees with walking day by day."""

from itertools import count, islice

from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.day_count import day_count

WEEKENDS = st.frozensets(st.integers(0, 6), max_size=6)
TURNED = st.frozensets(st.integers(1, 120), max_size=40)


def _is_worked(day: int, weekend: frozenset[int], turned: frozenset[int]) -> bool:
    return ((day - 1) % 7 not in weekend) is not (day in turned)


@given(WEEKENDS, TURNED)
def test_days_before_and_days_found_agree_with_walking(
    weekend: frozenset[int], turned: frozenset[int]
) -> None:
    counted = day_count(weekend, turned)
    worked = (day for day in count(1) if _is_worked(day, weekend, turned))

    for index, day in enumerate(islice(worked, 150)):
        assert counted.nth(index) == day
        assert counted.before(day) == index
        assert counted.before(day + 1) == index + 1


@given(WEEKENDS, TURNED, st.integers(1, 200))
def test_a_turned_day_is_the_contrary_of_its_weekday(
    weekend: frozenset[int], turned: frozenset[int], day: int
) -> None:
    assert day_count(weekend, turned).is_worked(day) is _is_worked(day, weekend, turned)
