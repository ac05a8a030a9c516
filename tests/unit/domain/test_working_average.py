"""How long procedures took: in the unit of their terms, without what others were waited for."""

import pytest

from kktdesk.domain.pause import Pause
from kktdesk.domain.term import TermUnit
from kktdesk.domain.working_average import Average, WorkingAverages
from kktdesk.domain.working_time import WorkingTime
from kktdesk.services.calendar_files import load_calendar
from tests.factories import at

MONDAY, NEXT_MONDAY = at("2026-03-02 07:00"), at("2026-03-09 07:00")


@pytest.fixture
def averages() -> WorkingAverages:
    calendar = load_calendar()
    return WorkingAverages(WorkingTime(calendar, calendar.hours))


@pytest.mark.parametrize(
    ("unit", "wanted", "told"),
    [
        (TermUnit.WORKING_DAY, 5, TermUnit.WORKING_DAY),
        (TermUnit.CALENDAR_DAY, 7, TermUnit.CALENDAR_DAY),
        (TermUnit.MONTH, 7, TermUnit.CALENDAR_DAY),
        (TermUnit.WORKING_HOUR, 40, TermUnit.WORKING_HOUR),
        (TermUnit.WORKING_MINUTE, 40, TermUnit.WORKING_HOUR),
        (TermUnit.SAME_DAY, 40, TermUnit.WORKING_HOUR),
    ],
)
def test_a_week_is_told_in_the_unit_of_the_term(
    unit: TermUnit, wanted: float, told: TermUnit, averages: WorkingAverages
) -> None:
    averages.add((1, "1", unit, MONDAY, NEXT_MONDAY))

    assert averages.by_procedure() == {"1": Average(wanted, told)}


def test_pauses_are_taken_off_once_and_only_up_to_the_end(averages: WorkingAverages) -> None:
    pauses = (
        Pause(at("2026-03-03 07:00"), at("2026-03-04 07:00")),
        Pause(at("2026-03-03 13:30"), at("2026-03-04 07:00")),
        Pause(at("2026-03-06 07:00"), at("2026-03-12 07:00")),
    )

    averages.add((1, "1", TermUnit.WORKING_DAY, MONDAY, NEXT_MONDAY), pauses)

    assert averages.by_procedure() == {"1": Average(3.0, TermUnit.WORKING_DAY)}


@pytest.mark.parametrize("is_latest_last", [True, False])
def test_each_procedure_has_its_average_in_its_latest_unit(
    averages: WorkingAverages, *, is_latest_last: bool
) -> None:
    short, long = at("2026-03-03 07:00"), at("2026-03-05 07:00")
    works = [
        (1, "1", TermUnit.WORKING_DAY, MONDAY, short),
        (2, "1", TermUnit.WORKING_DAY, MONDAY, long),
        (3, "2", TermUnit.WORKING_DAY, MONDAY, short),
        (4, "2", TermUnit.CALENDAR_DAY, short, NEXT_MONDAY),
    ]

    for work in works if is_latest_last else reversed(works):
        averages.add(work)

    assert averages.by_procedure() == {
        "1": Average(2.0, TermUnit.WORKING_DAY),
        "2": Average(6.0, TermUnit.CALENDAR_DAY),
    }


def test_a_sum_of_days_is_rounded_once(averages: WorkingAverages) -> None:
    for end in ("2026-03-02 08:00", "2026-03-02 08:00", "2026-03-02 09:00"):
        averages.add((1, "1", TermUnit.WORKING_HOUR, MONDAY, at(end)))

    assert averages.by_procedure() == {"1": Average(1.33, TermUnit.WORKING_HOUR)}
