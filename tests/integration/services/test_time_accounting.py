"""What each state does to the clock, beside another office's cases, and how each life is measured.

The cases of stops and restarts come from a published program (see ``tests/data``), the measure of
finished lives from QĐ 766/QĐ-TTg, index 2.1.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TypedDict

import pytest

from kktdesk.domain.calendar_day import CalendarDay, DayKind
from kktdesk.domain.dossier import Act, State
from kktdesk.domain.due_date import Term, TermUnit
from kktdesk.domain.errors import (
    ActNotPossible,
    EntryRefused,
    MomentInFuture,
    MomentTooEarly,
)
from kktdesk.domain.moment import local_day
from kktdesk.domain.pause import Pause
from kktdesk.domain.report import CellValue, Period, ReportForm
from kktdesk.domain.timeliness import Timeliness
from kktdesk.services.calendar_views import PutDay
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from kktdesk.services.views import DossierView, HistoryLine
from tests.factories import an_entry, at
from tests.index_766 import Index, Life, index_of

FILE = Path(__file__).parents[2] / "data" / "pause_resume_moj.json"
FREE_TERM = "1.014198"  # no source gives its term, so the entry says it
REASON, CONTENT = {"reason": "Lý do (mẫu)"}, {"content": "Nội dung (mẫu)"}
TO = {"to": "Người nhận (mẫu)", "slip": "taken-back"}


class Case(TypedDict, total=False):
    id: str
    received: str
    stopped: str
    restart: str
    old_due: str
    new_due: str
    holidays: list[str]
    today: str
    days: int
    threshold: int
    closed: bool
    events: list[tuple[str, str]]
    total_days_stopped: int


CASES: dict[str, Case] = {
    case["id"]: case for case in json.loads(FILE.read_text(encoding="utf-8"))["cases"]
}
CLOSING = [case for name, case in CASES.items() if name.startswith("autoclose")]


def morning(day: str) -> datetime:
    return at(f"{day} 08:00")


def receive(desk: Desk, day: str, days: int) -> DossierView:
    term = Term(days, TermUnit.CALENDAR_DAY)
    entry = an_entry(procedure=FREE_TERM, term=term, received_at=morning(day))
    return desk.reception.receive(entry).dossier


def ask(desk: Desk, code: str, day: str) -> DossierView:
    return desk.acts.do(code, Act.ASK_EXPLANATION, CONTENT | {"at": morning(day)})


def answer(desk: Desk, code: str, day: str) -> DossierView:
    return desk.acts.do(code, Act.EXPLAIN, {"at": morning(day)})


# ---------------------------------------------------------------- another office's cases
def test_a_restart_on_the_day_of_the_stop_pauses_nothing_and_still_rolls_forward(
    desk: Desk,
) -> None:
    case = CASES["restart_1"]
    for day in map(date.fromisoformat, case["holidays"]):
        closed = CalendarDay(day, DayKind.OFFICE_CLOSED, "Ngày nghỉ (mẫu)", "TB 1 (mẫu)")
        desk.calendars.change(PutDay(closed), "", 0)
    term = date.fromisoformat(case["old_due"]) - date.fromisoformat(case["received"])
    code = receive(desk, case["received"], term.days).code

    ask(desk, code, case["stopped"])
    after = answer(desk, code, case["restart"])

    assert after.due_at.date().isoformat() == case["new_due"]


@pytest.mark.parametrize("name", ["restart_before_received", "restart_before_stop"])
def test_no_answer_lies_before_the_question(desk: Desk, name: str) -> None:
    code = receive(desk, "2025-11-01", 30).code
    before = ask(desk, code, "2025-11-06")
    restart = CASES[name]["restart"] if name == "restart_before_received" else "2025-11-05"

    with pytest.raises(MomentTooEarly):
        answer(desk, code, restart)

    assert desk.search.show(code) == before


def test_no_answer_lies_in_the_future_and_one_without_a_moment_is_given_now(
    desk: Desk, clock: FixedClock
) -> None:
    code = receive(desk, "2025-11-03", 30).code
    ask(desk, code, "2025-11-06")

    with pytest.raises(MomentInFuture):
        answer(desk, code, f"{clock.now() + timedelta(days=1):%Y-%m-%d}")
    after = desk.acts.do(code, Act.EXPLAIN)

    assert after.history[-1].at == clock.now()


@pytest.mark.parametrize("case", CLOSING, ids=lambda case: case["id"])
def test_a_stop_is_allowed_once_more_days_have_passed_than_the_deadline_gives(
    desk: Desk, clock: FixedClock, case: Case
) -> None:
    """Theirs closes by itself; here the agency closes with its own notice, never before."""
    clock.moment = morning(case["today"])
    code = receive(desk, case["stopped"], 30).code
    until = date.fromisoformat(case["stopped"]) + timedelta(days=case["threshold"])
    asked = CONTENT | {"stage": "check", "until": until, "at": morning(case["stopped"])}
    waiting = desk.acts.do(code, Act.ASK_SUPPLEMENT, asked)

    assert waiting.state is State.SUPPLEMENT
    if case["closed"]:
        assert desk.acts.do(code, Act.STOP, REASON).state is State.STOPPED
    else:
        with pytest.raises(EntryRefused):
            desk.acts.do(code, Act.STOP, REASON)


def test_the_stops_that_were_answered_move_the_promise_by_their_days(desk: Desk) -> None:
    """Theirs lets a second stop replace the first; here the first is taken back for it."""
    case = CASES["total_stopped"]
    promised = receive(desk, "2025-03-03", 31)
    code, stops = promised.code, 0
    for kind, day in case["events"]:
        view = desk.search.show(code)
        if kind == "stop":
            if view.state is State.EXPLANATION:
                desk.acts.do(code, Act.TAKE_BACK, REASON)
            ask(desk, code, day)
        elif view.state is State.EXPLANATION:
            stops += 1
            last_answered = answer(desk, code, day)
        else:
            with pytest.raises(ActNotPossible):
                answer(desk, code, day)

    moved = last_answered.due_at.date() - promised.due_at.date()
    assert (moved.days, stops) == (case["total_days_stopped"], 5)
    assert desk.search.show(code).state is State.EXPLANATION


# ---------------------------------------------------------------- each state
ASKED = CONTENT | {"stage": "check"}
STAYS: dict[State, tuple[Act, dict[str, str], Act, dict[str, str]]] = {
    State.PROCESSING: (Act.ASSIGN, {"division": "Phòng (mẫu)"}, Act.CALL_BACK, REASON),
    State.WITH_PARTNER: (Act.ASK_PARTNER, {"partner": "Sở (mẫu)"}, Act.PARTNER_ANSWERED, {}),
    State.SUPPLEMENT: (Act.ASK_SUPPLEMENT, ASKED, Act.SUPPLEMENT, {}),
    State.EXPLANATION: (Act.ASK_EXPLANATION, CONTENT, Act.EXPLAIN, {}),
    State.DUTY: (Act.ASK_DUTY, CONTENT, Act.DUTY_DONE, {}),
    State.WITHDRAWAL: (Act.ASK_WITHDRAWAL, REASON, Act.KEEP, REASON),
}
STANDS_STILL = {State.SUPPLEMENT, State.EXPLANATION, State.DUTY}


@pytest.mark.parametrize("state", STAYS)
def test_only_waiting_for_the_applicant_stops_the_clock(
    desk: Desk, clock: FixedClock, state: State
) -> None:
    enter, said, leave, answered = STAYS[state]
    clock.moment = at("2026-11-16 08:00")
    promised = desk.reception.receive(an_entry()).dossier

    clock.moment = at("2026-11-17 08:00")
    inside = desk.acts.do(promised.code, enter, said)
    clock.moment = at("2026-11-19 08:00")
    later = desk.search.show(promised.code)
    after = desk.acts.do(promised.code, leave, answered)

    assert inside.state is state
    assert (later.time_used == inside.time_used) is (state in STANDS_STILL)
    moved_to = "2026-12-03 17:00" if state in STANDS_STILL else "2026-12-01 17:00"
    assert (promised.due_at, after.due_at) == (at("2026-12-01 17:00"), at(moved_to))


# ---------------------------------------------------------------- each life
@dataclass(frozen=True, slots=True)
class Told:
    """One life: its acts with their days, and what index 2.1 makes of it.

    Attributes:
        measured_on: the last day of the period; nothing is done on or after the next.
    """

    acts: tuple[tuple[str, Act, dict[str, str]], ...]
    index: Index
    measured_on: str = "2026-12-31"


DONE, LATE = Index.DONE_IN_TIME, Index.DONE_LATE
OPEN, OPEN_LATE = Index.OPEN_IN_TIME, Index.OPEN_LATE
# Received on 16/11/2026 with ten working days: promised for 01/12/2026.
LIVES: dict[str, Told] = {
    "ready before": Told((("11-20", Act.READY, {}),), DONE),
    "ready on the day": Told((("12-01", Act.READY, {}),), DONE),
    "ready a day after": Told((("12-02", Act.READY, {}),), LATE),
    "fetched late": Told((("11-30", Act.READY, {}), ("12-20", Act.HAND_OVER, TO)), DONE),
    "open before the day": Told((), OPEN, "2026-11-30"),
    "open on the day": Told((), OPEN, "2026-12-01"),
    "open after the day": Told((), OPEN_LATE, "2026-12-02"),
    "supplement taken off": Told(
        (
            ("11-17", Act.ASK_SUPPLEMENT, ASKED),
            ("11-19", Act.SUPPLEMENT, {}),
            ("12-03", Act.READY, {}),
        ),
        DONE,
    ),
    "supplement and late": Told(
        (
            ("11-17", Act.ASK_SUPPLEMENT, ASKED),
            ("11-19", Act.SUPPLEMENT, {}),
            ("12-05", Act.READY, {}),
        ),
        LATE,
    ),
    "two supplements": Told(
        (
            ("11-17", Act.ASK_SUPPLEMENT, ASKED),
            ("11-18", Act.SUPPLEMENT, {}),
            ("11-19", Act.ASK_SUPPLEMENT, CONTENT | {"stage": "appraisal"}),
            ("11-20", Act.SUPPLEMENT, {}),
            ("11-23", Act.READY, {}),
        ),
        LATE,
    ),
    "supplement never brought": Told((("11-20", Act.ASK_SUPPLEMENT, ASKED),), OPEN),
    "stopped after the deadline": Told(
        (
            ("11-20", Act.ASK_SUPPLEMENT, ASKED | {"until": "2026-11-27"}),
            ("12-10", Act.STOP, REASON),
        ),
        DONE,
    ),
    "refused while it waits": Told(
        (("11-20", Act.ASK_SUPPLEMENT, ASKED), ("12-10", Act.REFUSE, REASON)), DONE
    ),
    "withdrawn while it waits": Told(
        (
            ("11-20", Act.ASK_SUPPLEMENT, ASKED),
            ("12-09", Act.ASK_WITHDRAWAL, REASON),
            ("12-10", Act.WITHDRAW, {}),
        ),
        DONE,
    ),
    "stopped on request while it waits": Told(
        (
            ("11-20", Act.ASK_SUPPLEMENT, ASKED),
            ("12-10", Act.STOP_ON_REQUEST, REASON | {"by": "Người nộp (mẫu)"}),
        ),
        DONE,
    ),
    "asked after the day and stopped": Told(
        (
            ("12-02", Act.ASK_SUPPLEMENT, ASKED | {"until": "2026-12-09"}),
            ("12-10", Act.STOP, REASON),
        ),
        LATE,
    ),
    "apology keeps the base": Told(
        (
            ("11-30", Act.EXTEND, REASON | {"until": "2026-12-08T17:00"}),
            ("12-03", Act.READY, {}),
        ),
        LATE,
    ),
    "apology and ready in time": Told(
        (
            ("11-30", Act.EXTEND, REASON | {"until": "2026-12-08T17:00"}),
            ("12-01", Act.READY, {}),
        ),
        DONE,
    ),
    "withdrawn before": Told(
        (("11-18", Act.ASK_WITHDRAWAL, REASON), ("11-19", Act.WITHDRAW, {})), DONE
    ),
    "withdrawn after": Told(
        (("11-18", Act.ASK_WITHDRAWAL, REASON), ("12-04", Act.WITHDRAW, {})), LATE
    ),
    "stopped on request": Told(
        (("11-24", Act.STOP_ON_REQUEST, REASON | {"by": "Người nộp (mẫu)"}),), DONE
    ),
    "refused before": Told((("11-25", Act.REFUSE, REASON),), DONE),
    "refused after": Told((("12-02", Act.REFUSE, REASON),), LATE),
    "partner takes no time off": Told(
        (
            ("11-17", Act.ASK_PARTNER, {"partner": "Sở (mẫu)"}),
            ("11-30", Act.PARTNER_ANSWERED, {}),
            ("12-02", Act.READY, {}),
        ),
        LATE,
    ),
    "division takes no time off": Told(
        (("11-17", Act.ASSIGN, {"division": "Phòng (mẫu)"}), ("12-02", Act.READY, {})), LATE
    ),
    "taken back is not done": Told(
        (("11-20", Act.READY, {}), ("11-21", Act.TAKE_BACK, REASON)), OPEN_LATE
    ),
}


@pytest.mark.parametrize("name", LIVES)
def test_each_life_is_measured_as_the_index_says(desk: Desk, clock: FixedClock, name: str) -> None:
    told = LIVES[name]
    clock.moment = at("2026-11-16 08:00")
    promised = desk.reception.receive(an_entry()).dossier
    for day, act, said in told.acts:
        clock.moment = at(f"2026-{day} 10:00")
        desk.acts.do(promised.code, act, said)
    clock.moment = at("2027-01-04 08:00")
    view = desk.search.show(promised.code)

    life = life_of(view, promised.due_at)

    assert index_of(life, date.fromisoformat(told.measured_on), clock.now()) is told.index
    if not life.supplements and view.timeliness:
        # Where nothing was brought that was asked for, the desk's own word is the index's.
        assert (view.timeliness is Timeliness.LATE) is (told.index is LATE)


def life_of(view: DossierView, promised_at: datetime) -> Life:
    """See a dossier as the index sees it: by what stands in its history."""
    asked = list(_moments(view.history, Act.ASK_SUPPLEMENT))
    answered = list(_moments(view.history, Act.SUPPLEMENT))
    return Life(
        due_at=promised_at,
        ready_at=view.ready_at,
        returned_at=view.delivery.at if view.delivery else None,
        ended_at=view.ended_at,
        supplements=tuple(Pause(*pair) for pair in zip(asked, answered, strict=False)),
        waiting_since=asked[-1] if len(asked) > len(answered) else None,
    )


def _moments(history: Iterable[HistoryLine], act: Act) -> Iterable[datetime]:
    return (line.at for line in history if line.act == act)


# ---------------------------------------------------------------- who never came
def figures_of(desk: Desk, first: str, last: str) -> dict[str, object]:
    period = Period(date.fromisoformat(first), date.fromisoformat(last))
    total = desk.reports.get(ReportForm.II_06A, period).total
    assert total is not None
    return {key: total.cells[key].value for key in ("8", "9", "10", "11", "12", "13")}


def test_who_never_came_is_not_the_late_one_of_the_office_then_or_before(
    desk: Desk, clock: FixedClock
) -> None:
    clock.moment = at("2026-11-16 08:00")
    code = desk.reception.receive(an_entry()).dossier.code
    clock.moment = at("2026-11-17 10:00")
    desk.acts.do(code, Act.ASK_SUPPLEMENT, ASKED | {"until": "2026-12-30"})
    clock.moment = at("2026-12-31 10:00")
    waited = figures_of(desk, "2026-12-01", "2026-12-30")

    stopped = desk.acts.do(code, Act.STOP, REASON)

    assert stopped.timeliness is Timeliness.EARLY
    assert figures_of(desk, "2026-12-01", "2026-12-30") == waited
    day = desk.figures.day(date(2026, 12, 31)).total
    assert (day.finished, day.late) == (1, 0)
    assert desk.acts.do(code, Act.TAKE_BACK).due_at == at("2026-12-01 17:00")


def test_an_end_that_is_told_later_takes_off_the_wait_until_the_end(
    desk: Desk, clock: FixedClock
) -> None:
    clock.moment = at("2026-11-16 08:00")
    code = desk.reception.receive(an_entry()).dossier.code
    clock.moment = at("2026-12-24 08:00")
    desk.acts.do(code, Act.ASK_SUPPLEMENT, ASKED | {"at": "2026-12-01T08:00"})

    refused = desk.acts.do(code, Act.REFUSE, REASON | {"at": "2026-12-01T10:00"})

    assert refused.due_at == at("2026-12-01 17:00")
    assert refused.timeliness is Timeliness.ON_TIME


# ---------------------------------------------------------------- who waits is never overdue
def test_who_waits_and_asks_to_withdraw_does_not_become_overdue(
    desk: Desk, clock: FixedClock
) -> None:
    clock.moment = at("2026-11-16 08:00")
    code = desk.reception.receive(an_entry()).dossier.code
    clock.moment = at("2026-11-17 10:00")
    desk.acts.do(code, Act.ASK_SUPPLEMENT, ASKED)
    clock.moment = at("2026-12-10 10:00")
    withdrawal = desk.acts.do(code, Act.ASK_WITHDRAWAL, REASON)

    assert withdrawal.waiting_since == at("2026-11-17 10:00")
    assert _overdue(desk) == (0, 1, 0)
    desk.acts.do(code, Act.KEEP, REASON)
    assert _overdue(desk) == (0, 1, 0)


def _overdue(desk: Desk) -> tuple[int, CellValue, int]:
    today = local_day(desk.now())
    in_term = desk.reports.get(ReportForm.II_06A, Period(today, today)).total
    assert in_term is not None
    counted = desk.figures.day(today).total
    return counted.overdue, in_term.cells["12"].value, desk.search.counts()[ListKind.OVERDUE]
