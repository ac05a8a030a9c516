"""Who held a dossier at the end of a past period: reports tell it, whatever came later."""

import random
from collections import Counter
from datetime import date, datetime, timedelta

import pytest

from kktdesk.domain.dossier import Act
from kktdesk.domain.moment import local_day, start_of
from kktdesk.domain.report import CellValue, Period, ReportForm
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from tests.factories import an_entry, at
from tests.integration.services.test_lives import START, Lives
from tests.recount import Recount, Trail, moment

DIVISION = {"division": "Phòng Quản lý đầu tư (mẫu)"}
PARTNER = {"partner": "Sở Xây dựng (mẫu)", "content": "Xin ý kiến (mẫu)"}
PAST = Period(date(2026, 11, 1), date(2026, 11, 20))
HANDS = {Act.ASSIGN, Act.CALL_BACK, Act.ASK_PARTNER, Act.PARTNER_ANSWERED}
AT_DESK = "Tại quầy"


def held(desk: Desk, period: Period = PAST) -> dict[str, CellValue]:
    """Give how many open dossiers each holder has, as the report of the load tells it."""
    rows = desk.reports.get(ReportForm.LOAD, period).rows
    names = [row.name for row in rows]
    first, last = names.index("Theo nơi đang giữ"), names.index("Theo giờ tiếp nhận")
    return {row.name: row.cells["6"].value for row in rows[first + 1 : last]}


def overdue(desk: Desk, period: Period) -> dict[str, CellValue]:
    """Give who holds each dossier, as the list of the overdue tells it."""
    rows = desk.reports.get(ReportForm.OVERDUE, period).rows
    return {row.name: row.cells["holder"].value for row in rows if row.level}


@pytest.fixture
def code(desk: Desk, clock: FixedClock) -> str:
    """Give a dossier that a division works on since the 18th."""
    clock.moment = at("2026-11-16 09:15")
    code = desk.reception.receive(an_entry()).dossier.code
    clock.moment = at("2026-11-18 09:15")
    desk.acts.do(code, Act.ASSIGN, DIVISION)
    clock.moment = at("2026-12-01 08:00")
    return code


def test_the_load_of_a_past_period_stays_when_the_result_comes(desk: Desk, code: str) -> None:
    before = held(desk)

    desk.results.ready(code)

    assert before == held(desk) == {DIVISION["division"]: 1}
    assert held(desk, Period(date(2026, 11, 1), date(2026, 11, 17))) == {AT_DESK: 1}


def test_the_load_of_a_past_period_stays_when_the_dossier_goes_elsewhere(
    desk: Desk, clock: FixedClock, code: str
) -> None:
    desk.acts.do(code, Act.ASK_PARTNER, PARTNER)
    clock.move(days=1)
    assert held(desk) == {DIVISION["division"]: 1}
    assert held(desk, Period(PAST.first, date(2026, 12, 1))) == {PARTNER["partner"]: 1}

    desk.acts.do(code, Act.PARTNER_ANSWERED, {"content": "Đồng ý (mẫu)"})
    desk.acts.do(code, Act.CALL_BACK, {"reason": "Rút về (mẫu)"})

    assert held(desk) == {DIVISION["division"]: 1}
    assert held(desk, Period(PAST.first, date(2026, 12, 1))) == {PARTNER["partner"]: 1}
    assert held(desk, Period(PAST.first, date(2026, 12, 2))) == {AT_DESK: 1}


def test_what_is_taken_back_has_never_held_anything(desk: Desk, code: str) -> None:
    desk.results.ready(code)
    desk.results.take_back(code, "Nhầm (mẫu)")

    assert held(desk) == {DIVISION["division"]: 1}
    assert held(desk, Period(PAST.first, date(2026, 12, 31))) == {DIVISION["division"]: 1}


def test_who_ended_late_is_told_with_who_worked_on_it(
    desk: Desk, clock: FixedClock, code: str
) -> None:
    clock.moment = at("2027-02-01 08:00")
    year = Period(date(2026, 1, 1), date(2027, 12, 31))
    assert overdue(desk, year) == {code: DIVISION["division"]}

    desk.results.ready(code)

    assert overdue(desk, year) == {code: DIVISION["division"]}


def test_the_dossiers_behind_a_holder_are_those_that_it_held(desk: Desk, code: str) -> None:
    desk.results.ready(code)
    (row,) = (
        row
        for row in desk.reports.get(ReportForm.LOAD, PAST).rows
        if row.name in DIVISION.values()
    )

    behind = row.cells["6"].behind

    assert behind is not None
    assert desk.reports.behind(behind) == (code,)


@pytest.mark.parametrize("seed", range(2))
def test_holders_of_any_past_day_are_what_the_acts_say(
    seed: int, desk: Desk, clock: FixedClock
) -> None:
    clock.moment = START
    lives = Lives(desk, clock, random.Random(seed))  # noqa: S311 - a game, no secret
    for _ in range(150):
        lives._step()
    trails = [one for one in Recount(desk).trails.values() if one.entry and not one.had("cancel")]
    first, last = local_day(START), local_day(clock.now())

    for days in range(0, (last - first).days + 1, 6):
        period = Period(first, first + timedelta(days=days))
        end = start_of(period.last + timedelta(days=1))
        assert held(desk, period) == Counter(
            holder(one, end) or AT_DESK for one in trails if is_open(one, end)
        )


def is_open(trail: Trail, end: datetime) -> bool:
    """Say whether a dossier was received and not finished before a moment."""
    return trail.received_at < end and (trail.finished_at is None or trail.finished_at >= end)


def holder(trail: Trail, end: datetime) -> str:
    """Follow a dossier from hand to hand up to a moment."""
    division = partner = ""
    for act, body in trail.acts:
        if act in HANDS and moment(body["at"]) < end:
            division = body.get("division", "" if act == Act.CALL_BACK else division)
            partner = body.get("partner", "")
    return partner or division
