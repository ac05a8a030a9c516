from datetime import UTC, datetime, timedelta

import pytest

from kktdesk.domain.dossier import (
    ACTS,
    RETURN_ACTS,
    Act,
    ApplicantKind,
    Channel,
    ReturnMethod,
    State,
)
from kktdesk.domain.moment import VIETNAM
from kktdesk.domain.timeliness import Timeliness, timeliness

TO_RETURNED = (State.READY, State.RETURNED)
DUE = datetime(2026, 11, 27, 16, 30, tzinfo=VIETNAM)


def test_every_act_that_returns_a_result_names_its_way_and_only_those() -> None:
    returning = {act for (state, act), after in ACTS.items() if (state, after) == TO_RETURNED}
    # What the post delivers may be returned then only, but in the way that it went.
    assert set(RETURN_ACTS) == returning - {Act.DELIVER}
    assert set(RETURN_ACTS.values()) == set(ReturnMethod)


def test_what_is_filed_on_a_portal_or_by_vneid_is_online() -> None:
    assert [channel for channel in Channel if channel.is_online] == [
        Channel.ONLINE_PARTIAL,
        Channel.ONLINE_FULL,
        Channel.VNEID,
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
