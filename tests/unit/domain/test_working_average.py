"""How long procedures took: in the unit of their terms, without what others were waited for."""

import pytest

from kktdesk.domain.pause import Pause
from kktdesk.domain.term import TermUnit
from kktdesk.domain.working_average import Average, Work, averages, length
from kktdesk.domain.working_time import WorkingTime
from kktdesk.services.calendar_files import load_calendar
from tests.factories import at

MONDAY, NEXT_MONDAY = at("2026-03-02 07:00"), at("2026-03-09 07:00")


@pytest.fixture
def time() -> WorkingTime:
    calendar = load_calendar()
    return WorkingTime(calendar, calendar.hours)


@pytest.mark.parametrize(
    ("unit", "wanted"),
    [
        (TermUnit.WORKING_DAY, 5),
        (TermUnit.CALENDAR_DAY, 7),
        (TermUnit.MONTH, 7),
        (TermUnit.WORKING_HOUR, 40),
        (TermUnit.WORKING_MINUTE, 40),
        (TermUnit.SAME_DAY, 40),
    ],
)
def test_a_week_is_told_in_the_unit_of_the_term(
    unit: TermUnit, wanted: float, time: WorkingTime
) -> None:
    assert length(Work("1", unit, MONDAY, NEXT_MONDAY), time) == wanted


def test_pauses_are_taken_off_once_and_only_up_to_the_end(time: WorkingTime) -> None:
    pauses = (
        Pause(at("2026-03-03 07:00"), at("2026-03-04 07:00")),
        Pause(at("2026-03-03 13:30"), at("2026-03-04 07:00")),
        Pause(at("2026-03-06 07:00"), at("2026-03-12 07:00")),
    )

    worked = length(Work("1", TermUnit.WORKING_DAY, MONDAY, NEXT_MONDAY, pauses), time)

    assert worked == 3


def test_each_procedure_has_its_average_in_its_latest_unit(time: WorkingTime) -> None:
    short, long = at("2026-03-03 07:00"), at("2026-03-05 07:00")
    works = [
        Work("1", TermUnit.WORKING_DAY, MONDAY, short),
        Work("1", TermUnit.WORKING_DAY, MONDAY, long),
        Work("2", TermUnit.WORKING_DAY, MONDAY, short),
        Work("2", TermUnit.CALENDAR_DAY, short, NEXT_MONDAY),
    ]

    assert averages(works, time) == {
        "1": Average(2.0, TermUnit.WORKING_DAY),
        "2": Average(6.0, TermUnit.CALENDAR_DAY),
    }
