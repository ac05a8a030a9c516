"""A week at a glance, over a real register."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from kktdesk.domain.report import Period, ReportForm
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.services.sample import fill_sample
from tests.factories import OFFICE, an_entry, at

WEDNESDAY = date(2021, 5, 19)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = open_desk(
        tmp_path_factory.mktemp("sample") / "data", FixedClock(at("2022-04-01 08:00"))
    )
    fill_sample(desk)
    yield desk
    desk.close()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(at("2026-11-25 09:41"))


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    desk = open_desk(tmp_path / "data", clock)
    desk.office.set_up(OFFICE)
    yield desk
    desk.close()


@pytest.mark.parametrize("weeks", range(0, 52, 3))
def test_each_day_has_the_figures_of_its_report(sample: Desk, weeks: int) -> None:
    week = sample.weeks.of(date(2021, 1, 4) + timedelta(weeks=weeks))

    assert len(week.days) >= 5
    for one in week.days:
        total = sample.reports.get(ReportForm.II_06A, Period(one.day, one.day)).total
        assert total is not None
        cells = {key: cell.value for key, cell in total.cells.items()}
        received = sum(int(str(cells[key])) for key in ("4", "5"))
        assert (one.received, one.finished) == (received, cells["7"])
        assert one.due is None


def test_days_ahead_tell_what_is_due(desk: Desk) -> None:
    for _ in range(2):
        desk.reception.receive(an_entry(received_at=at("2026-11-23 08:00")))

    now, later = desk.weeks.of(date(2026, 11, 25)), desk.weeks.of(date(2026, 12, 9))

    assert [one.received for one in now.days] == [2, 0, 0, 0, 0]
    assert [one.due is None for one in now.days] == [True, True, True, False, False]
    assert sum(one.due or 0 for one in (*now.days, *later.days)) == 2


def test_a_weekend_is_left_out_until_something_was_done(desk: Desk, clock: FixedClock) -> None:
    assert len(desk.weeks.of(date(2026, 11, 25)).days) == 5

    clock.move(days=3)
    code = desk.reception.receive(an_entry()).dossier.code
    desk.results.ready(code)
    saturday = desk.weeks.of(date(2026, 11, 25)).days[-1]

    assert saturday.day == date(2026, 11, 28)
    assert (saturday.received, saturday.finished, saturday.is_working) == (1, 1, False)


def test_a_holiday_says_why_the_office_is_closed(desk: Desk) -> None:
    days = desk.weeks.of(date(2026, 9, 2)).days

    holiday = next(one for one in days if one.day == date(2026, 9, 2))
    assert (holiday.is_working, holiday.closed) == (False, "nghỉ lễ")


def test_a_year_without_a_calendar_has_weeks_too(desk: Desk) -> None:
    days = desk.weeks.of(date(2066, 11, 24)).days

    assert all(one.is_working and not one.closed for one in days)
