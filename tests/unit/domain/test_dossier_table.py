"""The table of states and acts: whole, closed, and the only way from state to state."""

from itertools import product

import pytest

from kktdesk.domain.act_fields import ACT_FIELDS, FieldKind
from kktdesk.domain.dossier import (
    ACTS,
    BEFORE,
    OPEN,
    POST_ACTS,
    Act,
    PostState,
    ReturnMethod,
    State,
    next_state,
    possible,
)
from kktdesk.domain.errors import ActNotPossible
from kktdesk.domain.national import NATIONAL_CODES
from kktdesk.domain.next_act import next_act

# Cổng Dịch vụ công quốc gia, TrangThaiHoSo: which code may follow which.
NATIONAL_FLOW = {
    1: {2, 3},
    2: {4, 5, 6, 7, 8, 9},
    3: set(),
    4: {2, 5, 6, 7, 8, 9},
    5: {2, 4, 7, 8},
    6: {2, 4, 7, 8},
    7: {8},
    8: set(),
    9: {10},
    10: {9},
}


OUTSIDE = [pair for pair in product(State, Act) if pair not in ACTS]


@pytest.mark.parametrize(("state", "act"), OUTSIDE)
def test_an_act_outside_the_table_is_refused(state: State, act: Act) -> None:
    for post in (None, *PostState):
        assert act not in possible(state, post)
        with pytest.raises(ActNotPossible) as refusal:
            next_state(state, act, post)
        assert refusal.value.values == {"state": state.value, "act": act.value}


def test_every_act_is_in_the_table_and_says_what_it_asks_for() -> None:
    assert {act for _, act in ACTS} == set(Act)
    assert set(ACT_FIELDS) == set(Act) - {Act.RECEIVE}


def test_only_the_national_flow_leads_from_code_to_code() -> None:
    for (state, act), after in ACTS.items():
        if after is BEFORE or state is after or after is State.CANCELLED or state is State.DRAFT:
            continue
        before_code, after_code = NATIONAL_CODES[state], NATIONAL_CODES[after]
        assert before_code == after_code or after_code in NATIONAL_FLOW[before_code], act


def test_every_open_state_has_a_way_to_an_end() -> None:
    ends = {State.RETURNED, State.STOPPED, State.NOT_ACCEPTED, State.CANCELLED}
    reach = set(ends)
    for _ in State:
        reach |= {state for (state, _), after in ACTS.items() if after in reach}
    assert set(State) <= reach


def test_a_cancelled_dossier_can_do_nothing() -> None:
    assert possible(State.CANCELLED, None) == ()


def test_a_result_at_the_post_goes_by_its_own_table() -> None:
    assert Act.DELIVER not in possible(State.RETURNED, None)
    assert Act.INVITE in possible(State.RETURNED, PostState.INVITED)
    assert Act.INVITE not in possible(State.RETURNED, PostState.INVITED_AGAIN)
    assert Act.BACK_ON_SHELF in possible(State.RETURNED, PostState.SENT_BACK)
    assert Act.BACK_ON_SHELF not in possible(State.RETURNED, PostState.DELIVERED)
    assert {act for _, act in POST_ACTS} < set(Act)


def test_a_stop_on_request_is_possible_only_while_there_is_no_result() -> None:
    states = {state for state, act in ACTS if act is Act.STOP_ON_REQUEST}
    assert states == OPEN


def test_choices_are_given_where_a_choice_is_asked_for() -> None:
    for fields in ACT_FIELDS.values():
        for field in fields:
            assert (field.kind is FieldKind.CHOICE) is bool(field.choices)
        names = [field.name for field in fields]
        assert len(names) == len(set(names))
        assert "at" not in names


@pytest.mark.parametrize("way", list(ReturnMethod))
@pytest.mark.parametrize("needs_apology", [False, True])
def test_the_next_act_is_always_possible(way: ReturnMethod, needs_apology: bool) -> None:  # noqa: FBT001 - a parameter of the test
    for state, post in product(State, (None, *PostState)):
        act = next_act(state, way, post, needs_apology=needs_apology)
        assert act is None or act in possible(state, post)


def test_only_an_end_needs_nothing() -> None:
    nothing = {state for state in State if next_act(state, ReturnMethod.COUNTER) is None}
    assert nothing == {State.NOT_ACCEPTED, State.STOPPED, State.RETURNED, State.CANCELLED}


def test_a_broken_promise_asks_for_an_apology_first() -> None:
    assert next_act(State.PROCESSING, ReturnMethod.POST, needs_apology=True) is Act.EXTEND
    assert next_act(State.READY, ReturnMethod.POST, needs_apology=True) is Act.POST
