"""What a dossier needs next: the one act that its row offers and Enter does."""

from types import MappingProxyType

from kktdesk.domain.dossier import RETURN_ACTS, WORKED_ON, Act, PostState, ReturnMethod, State

_BY_STATE = MappingProxyType(
    {
        State.DRAFT: Act.RECEIVE,
        State.FILED: Act.ACCEPT,
        State.RECEIVED: Act.READY,
        State.PROCESSING: Act.READY,
        State.WITH_PARTNER: Act.PARTNER_ANSWERED,
        State.SUPPLEMENT: Act.SUPPLEMENT,
        State.EXPLANATION: Act.EXPLAIN,
        State.DUTY: Act.DUTY_DONE,
        State.WITHDRAWAL: Act.WITHDRAW,
    }
)
_RESULTS = frozenset({State.READY, State.RETURNED})
_BY_WAY = MappingProxyType({way: act for act, way in RETURN_ACTS.items()})
_AT_THE_POST = MappingProxyType(
    {
        PostState.ON_ITS_WAY: Act.DELIVER,
        PostState.INVITED: Act.DELIVER,
        PostState.INVITED_AGAIN: Act.SEND_BACK,
        PostState.SENT_BACK: Act.BACK_ON_SHELF,
    }
)


def next_act(
    state: State,
    way: ReturnMethod,
    post: PostState | None = None,
    *,
    needs_apology: bool = False,
) -> Act | None:
    """Give the act that a dossier waits for.

    Args:
        state: where it stands.
        way: how the result is wanted.
        post: where its result is, if it was handed to the post and has not come back.
        needs_apology: its promise is broken, and nobody has asked for more time.

    Returns:
        an act of the table, or None where nothing is left to do.
    """
    if needs_apology and state in WORKED_ON:
        return Act.EXTEND
    if state in _RESULTS and post is not None:
        return _AT_THE_POST.get(post)
    if state is State.READY:
        return _BY_WAY[way]
    return _BY_STATE.get(state)
