"""Several results go to one collector: all of them or none, each with a life of its own after."""

import time
from collections.abc import Callable

import pytest

from kktdesk.domain.dossier import Act, Slip, State
from kktdesk.domain.errors import (
    DossierUnknown,
    EntryRefused,
    MomentTooEarly,
    OneNotPossible,
    OneTooEarly,
    StaleDossier,
)
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.requests import ToCollect
from kktdesk.services.views import DossierView
from tests.factories import an_entry, at

COLLECTOR = {"to": "Nguyễn Thị Ánh (mẫu)", "id_number": "087190000123", "relation": "con"}
Ready = Callable[[], DossierView]


@pytest.fixture
def ready(desk: Desk) -> Ready:
    def make() -> DossierView:
        entry = an_entry(received_at=at("2026-11-16 08:00"))
        code = desk.reception.receive(entry).dossier.code
        return desk.acts.do(code, Act.READY, {"at": at("2026-11-24 15:00")})

    return make


def line(view: DossierView, **changes: object) -> ToCollect:
    return ToCollect(code=view.code, version=view.version, **changes)  # type: ignore[arg-type] # real fields


def shown(desk: Desk, *views: DossierView) -> list[DossierView]:
    return [desk.search.show(view.code) for view in views]


def test_each_goes_out_with_its_own_slip_and_originals(desk: Desk, ready: Ready) -> None:
    first, second = ready(), ready()
    lines = [line(first), line(second, slip=Slip.LOST, originals=3)]

    given = desk.acts.hand_over_all(lines, COLLECTOR)

    assert given == tuple(shown(desk, first, second))
    assert [view.state for view in given] == [State.RETURNED, State.RETURNED]
    assert [view.delivery.slip for view in given if view.delivery] == [Slip.TAKEN_BACK, Slip.LOST]
    for view, other, originals in ((given[0], second, None), (given[1], first, 3)):
        last = view.history[-1]
        assert len(view.history) == len(first.history) + 1
        assert (last.act, last.values["to"]) == (Act.HAND_OVER, COLLECTOR["to"])
        assert last.values["relation"] == "con"
        assert last.values.get("originals") == originals
        assert last.values["together"] == [other.code]


def test_each_is_taken_back_by_itself(desk: Desk, ready: Ready, clock: FixedClock) -> None:
    first, second = ready(), ready()
    desk.acts.hand_over_all([line(first), line(second)], COLLECTOR)
    clock.move(minutes=5)

    back = desk.acts.do(first.code, Act.TAKE_BACK)

    assert (back.state, back.delivery) == (State.READY, None)
    assert desk.search.show(second.code).state is State.RETURNED
    again = desk.acts.hand_over_all([line(back)], COLLECTOR)
    assert again[0].state is State.RETURNED
    assert "together" not in again[0].history[-1].values


def test_if_one_was_changed_meanwhile_nothing_is_written_and_it_is_named(
    desk: Desk, ready: Ready
) -> None:
    first, second, third = ready(), ready(), ready()
    desk.acts.do(second.code, Act.SHELVE, {"shelf": "B2"})
    before = shown(desk, first, second, third)

    with pytest.raises(StaleDossier) as refusal:
        desk.acts.hand_over_all([line(first), line(second), line(third)], COLLECTOR)

    assert refusal.value.values == {"code": second.code}
    assert shown(desk, first, second, third) == before


def test_the_same_hand_over_a_second_time_writes_nothing(desk: Desk, ready: Ready) -> None:
    lines = [line(ready()), line(ready())]
    given = desk.acts.hand_over_all(lines, COLLECTOR)

    with pytest.raises(StaleDossier):
        desk.acts.hand_over_all(lines, COLLECTOR)

    assert tuple(shown(desk, *given)) == given


def test_one_that_is_not_ready_is_named(desk: Desk, ready: Ready) -> None:
    first = ready()
    open_code = desk.reception.receive(an_entry()).dossier.code
    before = shown(desk, first)

    with pytest.raises(OneNotPossible) as refusal:
        desk.acts.hand_over_all([line(first), ToCollect(code=open_code)], COLLECTOR)

    assert refusal.value.values["code"] == open_code
    assert shown(desk, first) == before


def test_one_whose_result_came_later_is_named(desk: Desk, ready: Ready, clock: FixedClock) -> None:
    first, second = ready(), ready()
    clock.move(minutes=10)
    second = desk.acts.do(second.code, Act.SHELVE, {"shelf": "B2"})
    said = COLLECTOR | {"at": "2026-11-25T09:16"}

    with pytest.raises(OneTooEarly) as refusal:
        desk.acts.hand_over_all([line(first), line(second)], said)

    assert refusal.value.field == "at"
    assert refusal.value.values == {"code": second.code, "after": "09:25 25/11/2026"}
    assert shown(desk, first) == [first]


def test_alone_it_is_refused_as_any_act_is(desk: Desk, ready: Ready) -> None:
    with pytest.raises(MomentTooEarly) as refusal:
        desk.acts.hand_over_all([line(ready())], COLLECTOR | {"at": "2026-11-24T09:16"})

    assert refusal.value.code == "moment-too-early"


def test_what_is_wrong_with_one_names_its_place(desk: Desk, ready: Ready) -> None:
    lines = [line(ready()), line(ready(), originals=1000)]

    with pytest.raises(EntryRefused) as refusal:
        desk.acts.hand_over_all(lines, {"to": ""})

    found = [(problem.field, problem.code) for problem in refusal.value.problems]
    assert found == [("to", "required"), ("dossiers[2].originals", "act-value-refused")]


@pytest.mark.parametrize(("count", "code"), [(0, "required"), (201, "dossiers-too-many")])
def test_too_few_and_too_many_are_refused(desk: Desk, count: int, code: str) -> None:
    lines = [ToCollect(code=f"H20.99-261125-{number:04}") for number in range(count)]

    with pytest.raises(EntryRefused) as refusal:
        desk.acts.hand_over_all(lines, COLLECTOR)

    assert [problem.code for problem in refusal.value.problems] == [code]


def test_a_dossier_under_both_of_its_codes_is_still_one(desk: Desk) -> None:
    entry = an_entry(official_code="000.00.16.H20-261125-0001")
    code = desk.results.ready(desk.reception.receive(entry).dossier.code).code
    lines = [ToCollect(code=code), ToCollect(code="000.00.16.H20-261125-0001")]

    with pytest.raises(EntryRefused) as refusal:
        desk.acts.hand_over_all(lines, COLLECTOR)

    assert refusal.value.problems[0].values == {"code": code}
    assert desk.search.show(code).state is State.READY


def test_an_unknown_code_hands_nothing_over(desk: Desk, ready: Ready) -> None:
    first = ready()

    with pytest.raises(DossierUnknown):
        desk.acts.hand_over_all([line(first), ToCollect(code="không có")], COLLECTOR)

    assert shown(desk, first) == [first]


def test_ten_results_go_out_in_less_than_a_breath(desk: Desk, ready: Ready) -> None:
    lines = [line(ready()) for _ in range(10)]
    begun = time.perf_counter()

    desk.acts.hand_over_all(lines, COLLECTOR)

    assert time.perf_counter() - begun < 2  # a loaded computer; the figure itself is far below
