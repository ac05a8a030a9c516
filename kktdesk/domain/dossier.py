"""The life of a dossier: its words, its states and which act leads where.

The words are stored and spoken on the command line as they stand here.
"""

from collections.abc import Mapping
from enum import Enum, StrEnum
from types import MappingProxyType

from kktdesk.domain.counting_rules import PostReturned
from kktdesk.domain.errors import ActNotPossible


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
    """How the dossier came in (field KenhThucHien of the national portal).

    VNeID is a way of its own to file online since NĐ 367/2025/NĐ-CP.
    """

    COUNTER = "counter"
    ONLINE_PARTIAL = "online-partial"
    ONLINE_FULL = "online-full"
    VNEID = "vneid"
    POST = "post"

    @property
    def is_online(self) -> bool:
        """Say whether the dossier was filed online."""
        return self in {Channel.ONLINE_PARTIAL, Channel.ONLINE_FULL, Channel.VNEID}


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
    """Where a dossier stands; ``domain.national`` has the codes of the national portal.

    ``DRAFT`` has no number yet, ``FILED`` came in online and is not accepted yet. While it is
    ``SUPPLEMENT``, ``EXPLANATION`` or ``DUTY``, somebody else has to act. ``READY`` is done and
    not fetched. ``STOPPED`` ended without a result: withdrawn, stopped, refused. The number of a
    ``CANCELLED`` one counts in no figure.
    """

    DRAFT = "draft"
    FILED = "filed"
    RECEIVED = "received"
    NOT_ACCEPTED = "not-accepted"
    PROCESSING = "processing"
    WITH_PARTNER = "with-partner"
    SUPPLEMENT = "supplement"
    EXPLANATION = "explanation"
    DUTY = "duty"
    WITHDRAWAL = "withdrawal"
    STOPPED = "stopped"
    READY = "ready"
    RETURNED = "returned"
    CANCELLED = "cancelled"


WORKED_ON = frozenset({State.RECEIVED, State.PROCESSING, State.WITH_PARTNER})
WAITED_FOR = frozenset({State.SUPPLEMENT, State.EXPLANATION, State.DUTY})
OPEN = WORKED_ON | WAITED_FOR | {State.WITHDRAWAL}
KEPT = frozenset(State) - {State.DRAFT, State.CANCELLED}


class PostState(StrEnum):
    """Where a result is that was handed to the post.

    After two invitations two working days apart it goes back to the agency (TT 17/2017/TT-BTTTT,
    Điều 5.2.h).
    """

    ON_ITS_WAY = "on-its-way"
    INVITED = "invited"
    INVITED_AGAIN = "invited-again"
    DELIVERED = "delivered"
    SENT_BACK = "sent-back"


class Act(StrEnum):
    """What can be done with a dossier."""

    RECEIVE = "receive"
    ACCEPT = "accept"
    DECLINE = "decline"
    ASSIGN = "assign"
    CALL_BACK = "call-back"
    ASK_PARTNER = "ask-partner"
    PARTNER_ANSWERED = "partner-answered"
    ASK_SUPPLEMENT = "ask-supplement"
    SUPPLEMENT_PART = "supplement-part"
    SUPPLEMENT = "supplement"
    ASK_EXPLANATION = "ask-explanation"
    EXPLAIN = "explain"
    ASK_DUTY = "ask-duty"
    DUTY_DONE = "duty-done"
    ASK_WITHDRAWAL = "ask-withdrawal"
    WITHDRAW = "withdraw"
    KEEP = "keep"
    STOP_ON_REQUEST = "stop-on-request"
    STOP = "stop"
    REFUSE = "refuse"
    EXTEND = "extend"
    READY = "ready"
    SHELVE = "shelve"
    CALL = "call"
    CHANGE_RETURN = "change-return"
    HAND_OVER = "hand-over"
    POST = "post"
    SEND = "send"
    INVITE = "invite"
    DELIVER = "deliver"
    SEND_BACK = "send-back"
    BACK_ON_SHELF = "back-on-shelf"
    CORRECT = "correct"
    CANCEL = "cancel"
    NOTE = "note"
    ATTACH = "attach"
    TAKE_BACK = "take-back"


class Before(Enum):
    """Where an act leads that leads back.

    ``TAKE_BACK`` undoes the last act. An answer leads to the state in which it was asked for.
    """

    BEFORE = "before"


BEFORE = Before.BEFORE

_LEADS: tuple[tuple[frozenset[State], Act, State | Before], ...] = (
    (frozenset({State.DRAFT}), Act.RECEIVE, State.RECEIVED),
    (frozenset({State.FILED}), Act.ACCEPT, State.RECEIVED),
    (frozenset({State.FILED}), Act.DECLINE, State.NOT_ACCEPTED),
    (frozenset({State.RECEIVED, State.PROCESSING}), Act.ASSIGN, State.PROCESSING),
    (frozenset({State.PROCESSING}), Act.CALL_BACK, State.RECEIVED),
    (frozenset({State.RECEIVED, State.PROCESSING}), Act.ASK_PARTNER, State.WITH_PARTNER),
    (frozenset({State.WITH_PARTNER}), Act.PARTNER_ANSWERED, BEFORE),
    (WORKED_ON, Act.ASK_SUPPLEMENT, State.SUPPLEMENT),
    (frozenset({State.SUPPLEMENT}), Act.SUPPLEMENT_PART, State.SUPPLEMENT),
    (frozenset({State.SUPPLEMENT}), Act.SUPPLEMENT, BEFORE),
    (WORKED_ON, Act.ASK_EXPLANATION, State.EXPLANATION),
    (frozenset({State.EXPLANATION}), Act.EXPLAIN, BEFORE),
    (WORKED_ON, Act.ASK_DUTY, State.DUTY),
    (frozenset({State.DUTY}), Act.DUTY_DONE, BEFORE),
    (WORKED_ON | WAITED_FOR, Act.ASK_WITHDRAWAL, State.WITHDRAWAL),
    (frozenset({State.WITHDRAWAL}), Act.WITHDRAW, State.STOPPED),
    (frozenset({State.WITHDRAWAL}), Act.KEEP, BEFORE),
    (OPEN, Act.STOP_ON_REQUEST, State.STOPPED),
    (WAITED_FOR, Act.STOP, State.STOPPED),
    (WORKED_ON | WAITED_FOR, Act.REFUSE, State.STOPPED),
    (WORKED_ON, Act.READY, State.READY),
    (frozenset({State.READY}), Act.HAND_OVER, State.RETURNED),
    (frozenset({State.READY}), Act.POST, State.RETURNED),
    (frozenset({State.READY}), Act.SEND, State.RETURNED),
    (frozenset({State.READY}), Act.DELIVER, State.RETURNED),
    (frozenset({State.RETURNED}), Act.BACK_ON_SHELF, State.READY),
    (OPEN, Act.CANCEL, State.CANCELLED),
    (KEPT - {State.FILED}, Act.TAKE_BACK, BEFORE),
)

_STAYS: tuple[tuple[frozenset[State], tuple[Act, ...]], ...] = (
    (WORKED_ON, (Act.EXTEND,)),
    (frozenset({State.READY}), (Act.SHELVE, Act.CALL)),
    # With the post, and by the office's choice not returned before it is delivered.
    (frozenset({State.READY}), (Act.INVITE, Act.SEND_BACK, Act.BACK_ON_SHELF)),
    (OPEN | {State.FILED, State.READY}, (Act.CHANGE_RETURN,)),
    (frozenset({State.RETURNED}), (Act.INVITE, Act.DELIVER, Act.SEND_BACK)),
    (KEPT, (Act.CORRECT, Act.NOTE, Act.ATTACH)),
)

ACTS: Mapping[tuple[State, Act], State | Before] = MappingProxyType(
    {(state, act): after for states, act, after in _LEADS for state in states}
    | {(state, act): state for states, acts in _STAYS for state in states for act in acts}
)

POST_ACTS: Mapping[tuple[PostState, Act], PostState | None] = MappingProxyType(
    {
        (PostState.ON_ITS_WAY, Act.INVITE): PostState.INVITED,
        (PostState.INVITED, Act.INVITE): PostState.INVITED_AGAIN,
        (PostState.ON_ITS_WAY, Act.DELIVER): PostState.DELIVERED,
        (PostState.INVITED, Act.DELIVER): PostState.DELIVERED,
        (PostState.INVITED_AGAIN, Act.DELIVER): PostState.DELIVERED,
        (PostState.ON_ITS_WAY, Act.SEND_BACK): PostState.SENT_BACK,
        (PostState.INVITED, Act.SEND_BACK): PostState.SENT_BACK,
        (PostState.INVITED_AGAIN, Act.SEND_BACK): PostState.SENT_BACK,
        (PostState.SENT_BACK, Act.BACK_ON_SHELF): None,
    }
)

RETURN_ACTS = MappingProxyType(
    {
        Act.HAND_OVER: ReturnMethod.COUNTER,
        Act.POST: ReturnMethod.POST,
        Act.SEND: ReturnMethod.ELECTRONIC,
    }
)

_AT_THE_POST = frozenset(act for _, act in POST_ACTS)
_AT_THE_DESK = frozenset({*RETURN_ACTS, Act.SHELVE, Act.CALL, Act.CHANGE_RETURN})


def is_at_desk(state: State, post: PostState | None) -> bool:
    """Say whether a result lies at the desk and can go out.

    Returns:
        False also for one that the post has and that is not returned before it is delivered.
    """
    return state is State.READY and post is None


def possible(state: State, post: PostState | None) -> tuple[Act, ...]:
    """List what can be done with a dossier now.

    Args:
        state: where it stands.
        post: where its result is, if it was handed to the post and has not come back.

    Returns:
        the acts in the order of ``Act``.
    """
    return tuple(act for act in Act if _is_possible(state, post, act))


def next_state(
    state: State,
    act: Act,
    post: PostState | None,
    returned: PostReturned = PostReturned.HAND_OVER,
) -> State | Before:
    """Give the state after an act.

    Args:
        state: where the dossier stands.
        act: what is to be done.
        post: where its result is, if it was handed to the post and has not come back.
        returned: when a result by post counts as returned; matters to the act ``POST`` alone.

    Returns:
        the new state; ``BEFORE`` where the act leads back.

    Raises:
        ActNotPossible: the act is not in the table for that state.
    """
    if not _is_possible(state, post, act):
        raise ActNotPossible(state=state.value, act=act.value)
    if act is Act.POST and returned is PostReturned.DELIVERY:
        return state
    return ACTS[state, act]


def _is_possible(state: State, post: PostState | None, act: Act) -> bool:
    if (state, act) not in ACTS:
        return False
    if state is State.READY and act in _AT_THE_DESK and not is_at_desk(state, post):
        return False
    return act not in _AT_THE_POST or (post is not None and (post, act) in POST_ACTS)
