"""Periods of reports: a year is cut without gaps and overlaps, and each period knows its name."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.report import Period
from kktdesk.domain.report_periods import Reckoning, Span, name_of, period_of

YEARS = st.integers(1990, 2100)
RECKONINGS = st.sampled_from(Reckoning)
PARTS = {Span.MONTH: 12, Span.QUARTER: 4, Span.HALF: 2, Span.YEAR: 1}


def year_of(span: Span, year: int, reckoning: Reckoning) -> list[Period]:
    return [period_of(span, year, part, reckoning) for part in range(1, PARTS[span] + 1)]


@given(YEARS, st.sampled_from(Span), RECKONINGS)
def test_the_periods_of_two_years_lie_behind_each_other(
    year: int, span: Span, reckoning: Reckoning
) -> None:
    periods = [*year_of(span, year, reckoning), *year_of(span, year + 1, reckoning)]

    for before, after in pairwise(periods):
        assert before.first <= before.last
        assert after.first == before.last + timedelta(days=1)


@given(YEARS, RECKONINGS)
def test_every_way_to_cut_a_year_has_the_same_ends(year: int, reckoning: Reckoning) -> None:
    cut = [year_of(span, year, reckoning) for span in Span]

    assert len({(periods[0].first, periods[-1].last) for periods in cut}) == 1


@given(st.dates(date(1990, 1, 1), date(2100, 11, 30)), st.sampled_from(Span), RECKONINGS)
def test_every_day_lies_in_one_period_of_a_kind(
    day: date, span: Span, reckoning: Reckoning
) -> None:
    around = [one for year in (day.year, day.year + 1) for one in year_of(span, year, reckoning)]

    assert sum(one.first <= day <= one.last for one in around) == 1


@given(YEARS, st.sampled_from([Span.MONTH, Span.QUARTER, Span.HALF, Span.YEAR]))
def test_periods_of_the_decree_run_from_the_15th_to_the_14th(year: int, span: Span) -> None:
    for one in year_of(span, year, Reckoning.ND_09):
        assert (one.first.day, one.last.day) == (15, 14)


@given(YEARS, st.sampled_from([Span.MONTH, Span.QUARTER, Span.YEAR]), RECKONINGS)
def test_a_period_is_called_by_its_kind_and_the_year_in_which_it_ends(
    year: int, span: Span, reckoning: Reckoning
) -> None:
    for one in year_of(span, year, reckoning):
        name = name_of(one)
        assert name is not None
        assert (name.kind, name.year) == (span.value, year)


@pytest.mark.parametrize("days", [0, 3, 40])
def test_free_days_have_no_name(days: int) -> None:
    first = date(2026, 3, 3)

    assert name_of(Period(first, first + timedelta(days=days))) is None
