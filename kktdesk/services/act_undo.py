"""Taking the last act back: the row stands as before, the act and its undoing stay in the log."""

from datetime import timedelta

from kktdesk.domain.dossier import ACTS, BEFORE, RETURN_ACTS, Act, State
from kktdesk.domain.errors import EntryRefused, NothingToTakeBack, Problem
from kktdesk.models.dossier import Dossier
from kktdesk.services.act_effects import SENT_BACK, Doing, reckon
from kktdesk.storage import changes, dossiers

AT_ONCE = timedelta(minutes=10)


def state_before(row: Dossier) -> State:
    """Give the state in which was asked what is answered now.

    Returns:
        the state; a question asked in between and answered since counts no more.
    """
    asked_in: list[State] = []
    for act in row.acts:
        if act.taken_back_at is not None or "state" not in act.before:
            continue
        state = State(str(act.before["state"]))
        if ACTS.get((state, act.act)) is not BEFORE:
            asked_in.append(state)
        elif asked_in:
            asked_in.pop()
    return asked_in[-1] if asked_in else State.RECEIVED


def take_back(doing: Doing) -> None:
    """Undo the last act.

    Args:
        doing: a reason must be said once ten minutes are over.

    Raises:
        NothingToTakeBack: nothing was done since the receipt.
        EntryRefused: the reason is missing.
    """
    row, last = doing.row, dossiers.last_act(doing.row)
    if last is None:
        raise NothingToTakeBack(code=row.code)
    reason = doing.said.text("reason")
    if not reason and doing.now - last.recorded_at > AT_ONCE:
        raise EntryRefused((Problem("reason", "required"),))
    delivery = dossiers.current_delivery(row)
    if last.act in RETURN_ACTS and delivery is not None:
        delivery.taken_back_at, delivery.taken_back_reason = doing.now, reason
    if last.act is Act.BACK_ON_SHELF:
        _send_back_again(row)
    changes.put_back(row, last.before)
    last.taken_back_at = doing.now
    if doing.re_promised_at is not None and doing.re_promised_at >= last.recorded_at:
        reckon(doing)  # how it stood before the act was promised under the calendar of then
    doing.told |= {"undone": last.act.value}


def _send_back_again(row: Dossier) -> None:
    """Let the delivery stand again that came back, whatever went out and was undone since."""
    came_back = [one for one in row.deliveries if one.taken_back_reason == SENT_BACK]
    if came_back:
        came_back[-1].taken_back_at, came_back[-1].taken_back_reason = None, ""
