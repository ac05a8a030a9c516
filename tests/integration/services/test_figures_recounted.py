"""The figures of days and periods of random registers beside a naive count, dossier by dossier."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kktdesk.domain.day_summary import MOST_WAITING
from kktdesk.domain.dossier import Act
from kktdesk.domain.moment import local_day
from kktdesk.domain.period_report import PeriodFigures, sentence
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.report_views import PeriodReport
from kktdesk.services.requests import HandOver
from tests.factories import an_entry
from tests.integration.services.test_lives import START
from tests.integration.services.test_reports_recounted import periods, registers
from tests.naive_day import Register
from tests.naive_period import period_of
from tools.bench_make import make

SEEDS = 2
LOOKS = 10  # a register is looked at after every so many steps of its life
DAYS_BACK = 14
DOSSIERS, LONG_LOOKS = 400, 60


def looked_at(desk: Desk, clock: FixedClock, seed: int) -> Iterator[random.Random]:
    for number, dice in enumerate(registers(desk, clock, seed), 1):
        if number % LOOKS == 0:
            yield dice


def days_until(last: date) -> Iterator[date]:
    """Give every day from before the first dossier to some that have not begun."""
    day = local_day(START) - timedelta(days=2)
    while day <= last + timedelta(days=4):
        yield day
        day += timedelta(days=1)


def told(figures: PeriodFigures) -> PeriodReport:
    return PeriodReport(
        first=figures.first,
        last=figures.last,
        received=figures.received,
        by_field=figures.by_field,
        online=figures.online,
        returned_by_post=figures.returned_by_post,
        early=figures.early,
        on_time=figures.on_time,
        late=figures.late,
        sentence=sentence(figures),
    )


@pytest.mark.parametrize("seed", range(SEEDS))
def test_every_day_and_period_is_what_a_naive_count_finds(
    seed: int, desk: Desk, clock: FixedClock
) -> None:
    for dice in looked_at(desk, clock, seed):
        naive, last = Register(desk), clock.moment.date()
        for day in days_until(last):
            assert desk.figures.day(day) == naive.day(day), (seed, day)
        for period in periods(dice, last):
            first, last = period.first, period.last
            wanted = told(period_of(naive, first, last))
            assert desk.figures.report(first, last) == wanted, (seed, period)


def test_days_are_what_a_naive_count_finds_where_another_desk_is_ahead(
    desk: Desk, clock: FixedClock
) -> None:
    """The clock of this desk goes back: by minutes, and by days, as where a battery is empty."""
    for dice in looked_at(desk, clock, SEEDS):
        naive, ahead = Register(desk), clock.moment
        for back in (timedelta(minutes=dice.randrange(600)), timedelta(days=dice.randrange(9))):
            clock.moment = ahead - back
            today = local_day(clock.moment)
            for day in list(days_until(local_day(ahead)))[-DAYS_BACK:]:
                sheet, wanted = desk.figures.sheet(day), naive.day(day)
                as_of = wanted.as_of if day <= today else sheet.summary.as_of
                assert sheet.summary == replace(wanted, as_of=as_of), (day, clock.moment)
        clock.moment = ahead


def test_days_and_periods_of_many_years_are_what_a_naive_count_finds(tmp_path: Path) -> None:
    desk = make(tmp_path / "data", DOSSIERS)
    naive, dice = Register(desk), random.Random(1)  # noqa: S311 - a game, no secret
    first = min(row.received_at for row in naive.dossiers).date()
    for _ in range(LONG_LOOKS):
        day = first + timedelta(days=dice.randrange((desk.now().date() - first).days + 1))
        until = day + timedelta(days=dice.choice((0, 6, 30, 365, 2000)))
        assert desk.figures.day(day) == naive.day(day), day
        wanted = told(period_of(naive, day, until))
        assert desk.figures.report(day, until) == wanted, (day, until)
    desk.close()


def test_of_a_great_many_results_that_wait_the_oldest_are_listed(
    desk: Desk, clock: FixedClock
) -> None:
    codes = [desk.reception.receive(an_entry()).dossier.code for _ in range(MOST_WAITING + 15)]
    for number, code in enumerate(codes):
        clock.move(minutes=number % 2)  # two results a minute
        desk.results.ready(code)
    for code in codes[::50]:
        desk.acts.do(code, Act.POST, {"item": "RR123456785VN"})
    clock.move(days=1)
    for code in codes[1::50]:
        desk.results.hand_over(code, HandOver(to="A (mẫu)"))

    naive, today = Register(desk), local_day(clock.now())
    for day in (today - timedelta(days=1), today):
        assert desk.figures.day(day) == naive.day(day)
    listed = desk.figures.day(today)
    assert len(listed.waiting) == MOST_WAITING
    assert listed.waiting_count == MOST_WAITING + 15 - len(codes[::50]) - len(codes[1::50])
