"""Acts that bear on each other: the receipt, the wait, the holder, the apology, the promise."""

from datetime import date

import pytest

from kktdesk.domain.dossier import Act, ReturnMethod
from kktdesk.domain.errors import EntryRefused
from kktdesk.domain.timeliness import Timeliness
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.list_views import ListKind
from tests.factories import an_entry, at

ASKED = {"content": "Thiếu giấy (mẫu)", "stage": "check", "until": "2026-12-30"}
REASON = {"reason": "Lý do (mẫu)"}


@pytest.fixture
def code(desk: Desk, clock: FixedClock) -> str:
    clock.moment = at("2026-11-16 08:00")
    return desk.reception.receive(an_entry()).dossier.code


def do(desk: Desk, clock: FixedClock, when: str, code: str, act: Act, **said: object) -> None:
    clock.moment = at(f"2026-{when}")
    desk.acts.do(code, act, said)


# ---------------------------------------------------------------- the receipt
@pytest.mark.parametrize("act", [Act.READY, Act.ASSIGN])
def test_a_receipt_is_not_corrected_past_what_was_done_since(
    desk: Desk, clock: FixedClock, code: str, act: Act
) -> None:
    said = {"division": "Phòng A (mẫu)"} if act is Act.ASSIGN else {}
    do(desk, clock, "11-17 08:00", code, act, **said)
    clock.moment = at("2026-11-20 08:00")
    before = desk.search.show(code)
    said = {"field": "received_at", "value": "2026-11-18T08:00", **REASON}

    with pytest.raises(EntryRefused) as refusal:
        desk.acts.do(code, Act.CORRECT, said)

    assert [(one.field, one.code) for one in refusal.value.problems] == [
        ("value", "receipt-behind-act")
    ]
    assert desk.search.show(code) == before
    desk.days.close(date(2026, 11, 18))
    desk.acts.do(code, Act.CORRECT, said | {"value": "2026-11-17T07:59"})
    assert desk.search.show(code).received_at == at("2026-11-17 07:59")


def test_an_act_that_was_taken_back_does_not_hold_the_receipt(
    desk: Desk, clock: FixedClock, code: str
) -> None:
    do(desk, clock, "11-17 08:00", code, Act.ASSIGN, division="Phòng A (mẫu)")
    do(desk, clock, "11-17 08:01", code, Act.TAKE_BACK)

    said = {"field": "received_at", "value": "2026-11-18T08:00", **REASON}
    do(desk, clock, "11-20 08:00", code, Act.CORRECT, **said)

    assert desk.search.show(code).received_at == at("2026-11-18 08:00")


# ---------------------------------------------------------------- the wait
@pytest.mark.parametrize(
    ("act", "said"),
    [(Act.STOP, REASON), (Act.REFUSE, REASON)],
)
def test_what_ends_while_the_citizen_is_waited_for_is_not_late(
    desk: Desk, clock: FixedClock, code: str, act: Act, said: dict[str, str]
) -> None:
    do(desk, clock, "11-17 08:00", code, Act.ASK_SUPPLEMENT, **ASKED)

    do(desk, clock, "12-31 08:00", code, act, **said)

    assert desk.search.show(code).timeliness is not Timeliness.LATE
    total = desk.figures.day(date(2026, 12, 31)).total
    assert (total.late, total.finished) == (0, 1)


def test_an_end_of_the_office_s_own_lateness_stays_late(
    desk: Desk, clock: FixedClock, code: str
) -> None:
    do(desk, clock, "12-31 08:00", code, Act.REFUSE, **REASON)

    assert desk.search.show(code).timeliness is Timeliness.LATE


def test_who_asks_to_withdraw_while_waited_for_is_not_overdue(
    desk: Desk, clock: FixedClock, code: str
) -> None:
    do(desk, clock, "11-17 08:00", code, Act.ASK_SUPPLEMENT, **ASKED)
    do(desk, clock, "11-18 08:00", code, Act.ASK_WITHDRAWAL, **REASON)
    clock.moment = at("2026-12-24 08:00")

    assert desk.figures.day(date(2026, 12, 24)).total.overdue == 0
    assert desk.search.count(ListKind.OVERDUE) == 0
    do(desk, clock, "12-24 09:00", code, Act.KEEP, **REASON)
    assert desk.figures.day(date(2026, 12, 24)).total.overdue == 0


def test_who_asks_to_withdraw_otherwise_can_be_overdue(
    desk: Desk, clock: FixedClock, code: str
) -> None:
    do(desk, clock, "11-18 08:00", code, Act.ASK_WITHDRAWAL, **REASON)
    clock.moment = at("2026-12-24 08:00")

    assert desk.figures.day(date(2026, 12, 24)).total.overdue == 1
    assert desk.search.count(ListKind.OVERDUE) == 1


# ---------------------------------------------------------------- the holder
def test_a_division_gets_back_its_own_deadline_when_the_partner_has_answered(
    desk: Desk, clock: FixedClock, code: str
) -> None:
    until = at("2026-11-25 17:00")
    do(desk, clock, "11-17 08:00", code, Act.ASSIGN, division="Phòng A (mẫu)", until=until)
    do(desk, clock, "11-18 08:00", code, Act.ASK_PARTNER, partner="Sở Xây dựng (mẫu)")
    do(desk, clock, "11-19 08:00", code, Act.PARTNER_ANSWERED)

    view = desk.search.show(code)
    assert (view.holder, view.holder_until) == ("Phòng A (mẫu)", until)


# ---------------------------------------------------------------- warnings
def test_an_apology_is_due_on_the_last_working_day_before(
    desk: Desk, clock: FixedClock, code: str
) -> None:
    due_on = desk.search.show(code).due_at.date()
    assert due_on == date(2026, 12, 1)  # a Tuesday
    said: dict[str, object] = {
        "reason": "Xin lỗi (mẫu)",
        "until": "2026-12-10",
        "at": "2026-11-30T08:00",
    }
    clock.moment = at("2026-12-01 08:00")

    assert "apology-late" not in _warned(desk, code, Act.EXTEND, said)
    assert "apology-late" in _warned(desk, code, Act.EXTEND, said | {"at": "2026-12-01T08:00"})


def test_a_second_invitation_comes_two_working_days_later(desk: Desk, clock: FixedClock) -> None:
    clock.moment = at("2026-11-16 08:00")
    entry = an_entry(return_method=ReturnMethod.POST, postal_address="Số 1 (mẫu)")
    code = desk.reception.receive(entry).dossier.code
    do(desk, clock, "11-17 08:00", code, Act.READY)
    do(desk, clock, "11-18 08:00", code, Act.POST, item="RR123456785VN")
    assert "invitation-early" not in _warned(desk, code, Act.INVITE, {})
    do(desk, clock, "11-19 08:00", code, Act.INVITE)

    assert "invitation-early" in _warned(desk, code, Act.INVITE, {})
    clock.moment = at("2026-11-23 08:00")
    assert "invitation-early" not in _warned(desk, code, Act.INVITE, {})


def _warned(desk: Desk, code: str, act: Act, said: dict[str, object]) -> set[str]:
    return {one.code for one in desk.acts.warnings(code, act, said)}
