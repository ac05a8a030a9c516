"""The result is ready, goes out, and each can be taken back with a reason."""

from collections.abc import Callable

import pytest

from kktdesk.domain.dossier import Act, ReturnMethod, Slip, State
from kktdesk.domain.errors import (
    ActNotPossible,
    DossierUnknown,
    EntryRefused,
    MomentInFuture,
    MomentTooEarly,
    NothingToTakeBack,
)
from kktdesk.domain.timeliness import Timeliness
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.requests import HandOver
from kktdesk.services.views import DossierView
from tests.factories import an_entry, at


@pytest.fixture
def code(desk: Desk) -> str:
    return desk.reception.receive(an_entry(received_at=at("2026-11-16 08:00"))).dossier.code


@pytest.fixture
def ready(desk: Desk, code: str) -> str:
    desk.results.ready(code, at("2026-11-24 15:00"))
    return code


def test_ready_moment_decides_the_timeliness(desk: Desk, code: str) -> None:
    dossier = desk.results.ready(code, at("2026-11-24 15:00"))

    assert (dossier.state, dossier.ready_at) == (State.READY, at("2026-11-24 15:00"))
    assert dossier.timeliness is Timeliness.EARLY


def test_result_fetched_late_is_not_a_late_result(
    desk: Desk, ready: str, clock: FixedClock
) -> None:
    clock.move(days=60)

    dossier = desk.results.hand_over(ready, HandOver(to="Nguyễn Thị Ánh (mẫu)"))

    assert dossier.timeliness is Timeliness.EARLY


def test_hand_over_keeps_to_whom_and_the_slip(desk: Desk, ready: str) -> None:
    given = HandOver(to="Nguyễn Thị Ánh (mẫu)", slip=Slip.LOST)

    dossier = desk.results.hand_over(ready, given)

    assert dossier.state is State.RETURNED
    assert dossier.delivery is not None
    assert (dossier.delivery.way, dossier.delivery.to, dossier.delivery.slip) == (
        ReturnMethod.COUNTER,
        "Nguyễn Thị Ánh (mẫu)",
        Slip.LOST,
    )


def test_posted_result_keeps_its_item_number_in_capitals(desk: Desk, ready: str) -> None:
    dossier = desk.results.post(ready, "rr123456785vn")

    assert dossier.delivery is not None
    assert (dossier.delivery.way, dossier.delivery.item) == (ReturnMethod.POST, "RR123456785VN")


def test_sent_result_went_out_electronically(desk: Desk, ready: str) -> None:
    dossier = desk.results.send(ready)

    assert dossier.delivery is not None
    assert dossier.delivery.way is ReturnMethod.ELECTRONIC


@pytest.mark.parametrize(
    "act",
    [
        lambda desk, code: desk.results.hand_over(code, HandOver(to="A (mẫu)")),
        lambda desk, code: desk.results.post(code, "RR1"),
        lambda desk, code: desk.results.send(code),
    ],
)
def test_nothing_goes_out_before_the_result_is_ready(
    desk: Desk, code: str, act: Callable[[Desk, str], DossierView]
) -> None:
    with pytest.raises(ActNotPossible):
        act(desk, code)

    assert len(desk.search.show(code).history) == 1


def test_ready_twice_is_refused_and_writes_nothing(desk: Desk, ready: str) -> None:
    with pytest.raises(ActNotPossible):
        desk.results.ready(ready)

    assert len(desk.search.show(ready).history) == 2


def test_hand_over_can_be_taken_back_with_its_reason(desk: Desk, ready: str) -> None:
    desk.results.hand_over(ready, HandOver(to="A (mẫu)"))

    dossier = desk.results.take_back(ready, "giao nhầm người")

    assert (dossier.state, dossier.delivery) == (State.READY, None)
    values = dossier.history[-1].values
    assert (values["reason"], values["undone"]) == ("giao nhầm người", "hand-over")


def test_posting_can_be_taken_back_and_done_again(desk: Desk, ready: str) -> None:
    desk.results.post(ready, "RR1")
    desk.results.take_back(ready, "sai mã bưu gửi")

    dossier = desk.results.post(ready, "RR2")

    assert dossier.delivery is not None
    assert dossier.delivery.item == "RR2"


def test_ready_can_be_taken_back(desk: Desk, ready: str) -> None:
    dossier = desk.results.take_back(ready, "bấm nhầm")

    assert (dossier.state, dossier.ready_at, dossier.timeliness) == (State.RECEIVED, None, None)


def test_receipt_itself_cannot_be_taken_back(desk: Desk, code: str) -> None:
    with pytest.raises(NothingToTakeBack):
        desk.results.take_back(code, "không")


def test_taking_back_at_once_wants_no_reason(desk: Desk, ready: str) -> None:
    assert desk.results.take_back(ready, "").state is State.RECEIVED


def test_taking_back_after_ten_minutes_wants_a_reason(
    desk: Desk, ready: str, clock: FixedClock
) -> None:
    clock.move(minutes=11)
    with pytest.raises(EntryRefused):
        desk.results.take_back(ready, "  ")

    assert desk.search.show(ready).state is State.READY


def test_empty_recipient_and_empty_item_are_asked_for(desk: Desk, ready: str) -> None:
    with pytest.raises(EntryRefused):
        desk.results.hand_over(ready, HandOver(to=" "))
    with pytest.raises(EntryRefused):
        desk.results.post(ready, "")

    assert desk.search.show(ready).state is State.READY


def test_no_act_lies_in_the_future(desk: Desk, code: str) -> None:
    with pytest.raises(MomentInFuture):
        desk.results.ready(code, at("2026-11-25 09:16"))


def test_no_act_lies_before_the_one_it_follows(desk: Desk, code: str) -> None:
    with pytest.raises(MomentTooEarly):
        desk.results.ready(code, at("2026-11-16 07:59"))
    desk.results.ready(code, at("2026-11-20 08:00"))
    with pytest.raises(MomentTooEarly):
        desk.results.send(code, at("2026-11-20 07:59"))


def test_unknown_code_is_refused(desk: Desk) -> None:
    with pytest.raises(DossierUnknown):
        desk.results.ready("H20.99-261125-0009")


def test_each_act_leaves_one_line_of_the_log(desk: Desk, ready: str) -> None:
    dossier = desk.results.hand_over(ready, HandOver(to="A (mẫu)"))

    assert [line.act for line in dossier.history] == ["receive", "ready", "hand-over"]
    assert Act.TAKE_BACK in dossier.possible
    assert Act.HAND_OVER not in dossier.possible
