"""The life of a dossier: its words, its states and which act leads where.

The words are stored and spoken on the command line as they stand here.
"""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from kktdesk.domain.errors import ActNotPossible
from kktdesk.domain.moment import local_day


class ApplicantKind(StrEnum):
    """Who applies (field LoaiDoiTuong of the national portal, widened)."""

    COMPANY = "company"
    PERSON = "person"
    HOUSEHOLD = "household"
    AGENCY = "agency"
    ORGANISATION = "organisation"

    @property
    def is_a_person(self) -> bool:
        """Say whether the applicant can sign in person."""
        return self in {ApplicantKind.PERSON, ApplicantKind.HOUSEHOLD}


class CopyKind(StrEnum):
    """What kind of copy a component is."""

    ORIGINAL = "original"
    CERTIFIED_COPY = "certified-copy"
    COPY = "copy"
    ELECTRONIC = "electronic"


class Channel(StrEnum):
    """How the dossier came in (field KenhThucHien of the national portal)."""

    COUNTER = "counter"
    ONLINE_PARTIAL = "online-partial"
    ONLINE_FULL = "online-full"
    POST = "post"

    @property
    def is_online(self) -> bool:
        """Say whether the dossier was filed online."""
        return self in {Channel.ONLINE_PARTIAL, Channel.ONLINE_FULL}


class ReturnMethod(StrEnum):
    """How the result is wanted, and how it went."""

    COUNTER = "counter"
    POST = "post"
    ELECTRONIC = "electronic"


class Slip(StrEnum):
    """What became of the applicant's copy of the receipt at the hand-over."""

    TAKEN_BACK = "taken-back"
    LOST = "lost"


class State(StrEnum):
    """Where a dossier stands, with the national code of each state.

    2 Được tiếp nhận, 9 Đã xử lý xong, 10 Đã trả kết quả (Cổng Dịch vụ công quốc gia).
    """

    RECEIVED = "received"
    READY = "ready"
    RETURNED = "returned"


class Act(StrEnum):
    """What can be done with a received dossier."""

    READY = "ready"
    HAND_OVER = "hand-over"
    POST = "post"
    SEND = "send"
    TAKE_BACK = "take-back"


ACTS = MappingProxyType(
    {
        (State.RECEIVED, Act.READY): State.READY,
        (State.READY, Act.HAND_OVER): State.RETURNED,
        (State.READY, Act.POST): State.RETURNED,
        (State.READY, Act.SEND): State.RETURNED,
        (State.READY, Act.TAKE_BACK): State.RECEIVED,
        (State.RETURNED, Act.TAKE_BACK): State.READY,
    }
)

RETURN_ACTS = MappingProxyType(
    {
        Act.HAND_OVER: ReturnMethod.COUNTER,
        Act.POST: ReturnMethod.POST,
        Act.SEND: ReturnMethod.ELECTRONIC,
    }
)


def next_state(state: State, act: Act) -> State:
    """Give the state after an act.

    Returns:
        the new state.

    Raises:
        ActNotPossible: the act is not in the table for that state.
    """
    try:
        return ACTS[state, act]
    except KeyError:
        raise ActNotPossible(state=state.value, act=act.value) from None


class Timeliness(StrEnum):
    """How the end of the work stands to the due date."""

    EARLY = "early"
    ON_TIME = "on-time"
    LATE = "late"


# Compares the moment the result was ready with the promised moment, in this order.
Measure = Callable[[datetime, datetime], Timeliness]


def timeliness(ready_at: datetime, due_at: datetime) -> Timeliness:
    """Compare the moment the result was ready with the promise, by calendar day.

    Args:
        ready_at: when the result was at the desk; never the day it was fetched.
        due_at: the promised moment.

    Returns:
        early on an earlier day than the due day, on time on the due day, late after it.

    Source:
        QĐ 766/QĐ-TTg (23/06/2022), index 2.1; the border between early and on time has no legal
        text, the calendar day is the office's default.
    """
    ready_on, due_on = local_day(ready_at), local_day(due_at)
    if ready_on < due_on:
        return Timeliness.EARLY
    return Timeliness.ON_TIME if ready_on == due_on else Timeliness.LATE
