from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from kktdesk.domain.dossier import (
    ACTS,
    RETURN_ACTS,
    Act,
    ApplicantKind,
    Channel,
    ReturnMethod,
    State,
    Timeliness,
    next_state,
    timeliness,
)
from kktdesk.domain.errors import ActNotPossible
from kktdesk.domain.moment import VIETNAM

DUE = datetime(2026, 11, 27, 16, 30, tzinfo=VIETNAM)

WAYS = {
    (State.RECEIVED, Act.READY): State.READY,
    (State.READY, Act.HAND_OVER): State.RETURNED,
    (State.READY, Act.POST): State.RETURNED,
    (State.READY, Act.SEND): State.RETURNED,
    (State.READY, Act.TAKE_BACK): State.RECEIVED,
    (State.RETURNED, Act.TAKE_BACK): State.READY,
}


@pytest.mark.parametrize(("state", "act"), [*product(State, Act)])
def test_only_the_acts_of_a_state_lead_on_and_all_others_are_refused(
    state: State, act: Act
) -> None:
    if (state, act) in WAYS:
        assert next_state(state, act) is WAYS[state, act]
        return
    with pytest.raises(ActNotPossible) as refusal:
        next_state(state, act)
    assert refusal.value.values == {"state": state.value, "act": act.value}


def test_every_act_that_returns_a_result_names_its_way_and_only_those() -> None:
    returning = {act for (_, act), state in ACTS.items() if state is State.RETURNED}
    assert set(RETURN_ACTS) == returning
    assert set(RETURN_ACTS.values()) == set(ReturnMethod)


def test_taking_back_undoes_every_act() -> None:
    for (state, act), after in ACTS.items():
        if act is not Act.TAKE_BACK:
            assert next_state(after, Act.TAKE_BACK) is state


def test_only_the_two_online_channels_are_online() -> None:
    assert [channel for channel in Channel if channel.is_online] == [
        Channel.ONLINE_PARTIAL,
        Channel.ONLINE_FULL,
    ]


def test_a_person_and_a_household_sign_in_person() -> None:
    assert {kind for kind in ApplicantKind if kind.is_a_person} == {
        ApplicantKind.PERSON,
        ApplicantKind.HOUSEHOLD,
    }


@pytest.mark.parametrize(
    ("ready_at", "expected"),
    [
        (datetime(2026, 11, 26, 23, 59, 59, tzinfo=VIETNAM), Timeliness.EARLY),
        (datetime(2026, 11, 27, 0, 0, tzinfo=VIETNAM), Timeliness.ON_TIME),
        (DUE - timedelta(hours=1), Timeliness.ON_TIME),
        (DUE + timedelta(hours=2), Timeliness.ON_TIME),
        (datetime(2026, 11, 27, 23, 59, 59, tzinfo=VIETNAM), Timeliness.ON_TIME),
        (datetime(2026, 11, 28, 0, 0, tzinfo=VIETNAM), Timeliness.LATE),
        (datetime(2026, 11, 26, 17, 0, tzinfo=UTC), Timeliness.ON_TIME),
        (datetime(2026, 11, 27, 17, 0, tzinfo=UTC), Timeliness.LATE),
    ],
)
def test_a_promise_is_kept_by_the_vietnamese_calendar_day(
    ready_at: datetime, expected: Timeliness
) -> None:
    assert timeliness(ready_at, DUE) is expected
