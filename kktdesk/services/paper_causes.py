"""What a paper hangs on: the act that it tells of, or the state of its dossier."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from kktdesk.domain.dossier import WORKED_ON, Act, Slip, State
from kktdesk.domain.errors import ReceiptMissing
from kktdesk.domain.form import PaperKind
from kktdesk.domain.moment import local_day
from kktdesk.domain.paper_errors import (
    PaperNeedsAct,
    PaperNeedsAddress,
    PaperNeedsNote,
    PaperNotOfDossier,
    PaperOfCancelled,
)
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import DossierAct

# The first act of each is the one that is named where there is none.
ACTS_OF: Mapping[PaperKind, tuple[Act, ...]] = MappingProxyType(
    {
        PaperKind.SUPPLEMENT: (Act.ASK_SUPPLEMENT,),
        PaperKind.REFUSAL: (Act.REFUSE, Act.DECLINE),
        PaperKind.APOLOGY: (Act.EXTEND,),
        PaperKind.STOP: (Act.STOP_ON_REQUEST, Act.WITHDRAW),
        PaperKind.DIVISION: (Act.ASSIGN, Act.ASK_PARTNER),
        PaperKind.RESULT: (Act.HAND_OVER,),
        PaperKind.LOST_SLIP: (Act.HAND_OVER,),
        PaperKind.LABEL: (Act.POST,),
    }
)
# In the order in which they are offered.
OF_DOSSIERS = (
    PaperKind.RECEIPT,
    PaperKind.CONTROL,
    PaperKind.DIVISION,
    PaperKind.SUPPLEMENT,
    PaperKind.APOLOGY,
    PaperKind.STOP,
    PaperKind.REFUSAL,
    PaperKind.RESULT,
    PaperKind.LOST_SLIP,
    PaperKind.LABEL,
)
# They have no number of the register that a slip could bear.
_WITHOUT_RECEIPT = frozenset({State.FILED, State.NOT_ACCEPTED})


@dataclass(frozen=True, slots=True)
class Cause:
    """The dossier of a paper and the act that it tells of, None for one of the dossier's state."""

    row: Dossier
    act: DossierAct | None


def cause_of(row: Dossier, kind: PaperKind, now: datetime, act_id: int | None = None) -> Cause:
    """Find what a paper of a dossier hangs on.

    Args:
        row: of the dossier.
        kind: of the paper.
        now: a promise may be over.
        act_id: of the act that is wanted; None takes the last one that fits.

    Returns:
        dossier and act.

    Raises:
        PaperNotOfDossier: no dossier has a paper of that kind.
        PaperNeedsNote: it belongs to somebody who is guided before acceptance.
        PaperOfCancelled: the dossier is cancelled.
    """
    if kind is PaperKind.GUIDANCE:
        raise PaperNeedsNote
    if kind not in OF_DOSSIERS:
        raise PaperNotOfDossier
    if row.state is State.CANCELLED:
        raise PaperOfCancelled(code=row.code)
    without = _WITHOUT_ACT.get(kind)
    if act_id is None and without is not None and without(row, now):
        return Cause(row, None)
    return Cause(row, _act_of(row, kind, act_id))


def _act_of(row: Dossier, kind: PaperKind, act_id: int | None) -> DossierAct:
    if kind is PaperKind.LABEL and not _address(row):
        raise PaperNeedsAddress(code=row.code)
    if kind not in ACTS_OF:
        raise ReceiptMissing(code=row.code)
    for act in reversed(row.acts):
        is_wanted = act_id in {None, act.id}
        if is_wanted and act.taken_back_at is None and _fits(act, kind):
            return act
    raise PaperNeedsAct(code=row.code, act=ACTS_OF[kind][0].value)


def _fits(act: DossierAct, kind: PaperKind) -> bool:
    is_lost = act.said.get("slip") == Slip.LOST
    return act.act in ACTS_OF[kind] and (kind is not PaperKind.LOST_SLIP or is_lost)


def _is_late(row: Dossier, now: datetime) -> bool:
    return row.state in WORKED_ON and local_day(now) > local_day(row.due_at)


def _is_received(row: Dossier, _now: datetime) -> bool:
    return row.state not in _WITHOUT_RECEIPT


def _is_ready(row: Dossier, _now: datetime) -> bool:
    return row.state is State.READY


def _has_address(row: Dossier, _now: datetime) -> bool:
    was_posted = any(act.act is Act.POST and act.taken_back_at is None for act in row.acts)
    return bool(_address(row)) and not was_posted


def _address(row: Dossier) -> str:
    return row.postal_address or row.applicant_address


_WITHOUT_ACT: Mapping[PaperKind, Callable[[Dossier, datetime], bool]] = MappingProxyType(
    {
        PaperKind.RECEIPT: _is_received,
        PaperKind.CONTROL: _is_received,
        PaperKind.APOLOGY: _is_late,
        PaperKind.LOST_SLIP: _is_ready,
        PaperKind.LABEL: _has_address,
    }
)
