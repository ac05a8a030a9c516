"""The sets of dossiers behind the figures: each one condition, for its count and for its list."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from sqlalchemy import and_, func, not_, or_

from kktdesk.domain.attachment import AttachmentKind
from kktdesk.domain.dossier import Act, Channel, ReturnMethod, State
from kktdesk.domain.report import FINISHED, OPEN, RECEIVED, RECEIVED_ONLINE, DossierSet
from kktdesk.models.dossier import Dossier
from kktdesk.storage.lists import ACCEPTED
from kktdesk.storage.set_proofs import ended_unanswered, had, has_scan, was_asked_again
from kktdesk.storage.set_window import (
    FINISHED_AT,
    PROMISED_AT,
    Condition,
    Grouping,
    Window,
    is_early,
    is_late,
)

_CHANNELS: Final = {
    DossierSet.RECEIVED_ONLINE_FULL: Channel.ONLINE_FULL,
    DossierSet.RECEIVED_ONLINE_PARTIAL: Channel.ONLINE_PARTIAL,
    DossierSet.RECEIVED_VNEID: Channel.VNEID,
    DossierSet.RECEIVED_COUNTER: Channel.COUNTER,
    DossierSet.RECEIVED_POST: Channel.POST,
}
_ONLINE: Final = [_CHANNELS[one] for one in RECEIVED_ONLINE]
_ENDS: Final = {
    DossierSet.REFUSED: (Act.REFUSE,),
    DossierSet.WITHDRAWN: (Act.WITHDRAW,),
    DossierSet.STOPPED: (Act.STOP, Act.STOP_ON_REQUEST),
}
_WAYS: Final = {
    DossierSet.RETURNED_COUNTER: ReturnMethod.COUNTER,
    DossierSet.RETURNED_POST: ReturnMethod.POST,
    DossierSet.RETURNED_ELECTRONIC: ReturnMethod.ELECTRONIC,
}
# What stands or happens in a period is open at its start, or received in it.
LIFE: Final = frozenset(
    (
        DossierSet.CARRIED_OVER,
        *RECEIVED,
        *FINISHED,
        *OPEN,
        *_ENDS,
        DossierSet.LATE_WITH_APOLOGY,
        DossierSet.LATE_WITHOUT_APOLOGY,
        DossierSet.OPEN_LATE_WITH_APOLOGY,
        DossierSet.OPEN_LATE_WITHOUT_APOLOGY,
        DossierSet.WAITING,
        DossierSet.DIGITISED,
        DossierSet.ELECTRONIC_RESULT,
        DossierSet.WITH_RESULT,
        DossierSet.INDEX_FINISHED_IN_TIME,
        DossierSet.INDEX_OPEN_IN_TIME,
        DossierSet.RECEIVED_ONLINE_WHOLE,
    )
)
RETURNED: Final = frozenset(_WAYS)
# They are outside all other figures.
UNCOUNTED: Final = frozenset((DossierSet.NOT_ACCEPTED, DossierSet.CANCELLED))
_UNCOUNTED_STATES: Final = sorted(frozenset(State) - ACCEPTED)


def condition(one: DossierSet, window: Window) -> Condition:
    """Say which dossiers are in a set.

    Returns:
        a condition over the dossiers.
    """
    within = inside(one, window)
    return within if one in UNCOUNTED else and_(is_counted(), within)


def inside(one: DossierSet, window: Window) -> Condition:
    """Say which of the dossiers that count are in a set; a set of ``UNCOUNTED`` says all itself.

    Returns:
        a condition over the dossiers.
    """
    if one in _CHANNELS:
        return and_(Dossier.channel == _CHANNELS[one], between(Dossier.received_at, window))
    if one in _ENDS:
        return and_(Dossier.ended_by.in_(_ENDS[one]), finished_in(window))
    if one in _WAYS:
        return and_(Dossier.returned_by == _WAYS[one], between(Dossier.returned_at, window))
    return _OTHERS[one](window)


def is_counted() -> Condition:
    """Say which dossiers count in figures at all: accepted, and not cancelled.

    Returns:
        a condition over the dossiers.
    """
    # By what it is not: a list of states would tempt SQLite away from the index of the moment.
    return Dossier.state.not_in(_UNCOUNTED_STATES)


def between(moment: Grouping, window: Window) -> Condition:
    """Say whose moment lies in a period.

    Returns:
        a condition over the dossiers.
    """
    return and_(moment >= window.start, moment < window.end)


def finished_in(window: Window) -> Condition:
    """Say whose work ended in a period.

    Returns:
        a condition over the dossiers.
    """
    return and_(window.start <= FINISHED_AT, window.end > FINISHED_AT)


def not_finished_before(moment: datetime) -> Condition:
    """Say whose work was not over at a moment.

    Returns:
        a condition over the dossiers.
    """
    # In one comparison, for a report asks it of many.
    return func.coalesce(Dossier.ready_at, Dossier.ended_at, moment) >= moment


def _carried_over(window: Window) -> Condition:
    is_older = Dossier.received_at < window.start
    return and_(is_older, not_finished_before(window.start))


def _open_at_end(window: Window) -> Condition:
    is_known = Dossier.received_at < window.end
    return and_(is_known, not_finished_before(window.end))


def is_waiting(end: datetime) -> Condition:
    """Say for which dossiers somebody else has to act, since before a moment.

    Returns:
        a condition over the dossiers.
    """
    return Dossier.waiting_since < end


def is_overdue(window: Window) -> Condition:
    """Say who broke the promise; a clock that stands still cannot run out.

    Returns:
        a condition over open dossiers.
    """
    return and_(
        window.measured_from > PROMISED_AT, func.coalesce(not_(is_waiting(window.end)), True)
    )


def _asked(window: Window, act: Act) -> Condition:
    return had(window.end, act, since=window.start)


def _with_result(window: Window) -> Condition:
    return and_(Dossier.ready_at.is_not(None), finished_in(window))


def _is_paper_only(window: Window) -> Condition:
    is_ready = and_(Dossier.ready_at.is_not(None), Dossier.ready_at < window.end)
    return and_(is_ready, Dossier.is_result_electronic.is_(False))


def _late(window: Window) -> Condition:
    return and_(finished_in(window), is_late(window))


def _open_late(window: Window) -> Condition:
    return and_(_open_at_end(window), is_overdue(window))


_OTHERS: Mapping[DossierSet, Callable[[Window], Condition]] = MappingProxyType(
    {
        DossierSet.CARRIED_OVER: _carried_over,
        DossierSet.FINISHED_EARLY: lambda w: and_(finished_in(w), is_early(w)),
        DossierSet.FINISHED_ON_TIME: lambda w: and_(
            finished_in(w), not_(is_early(w)), not_(is_late(w))
        ),
        DossierSet.FINISHED_LATE: _late,
        DossierSet.OPEN_IN_TERM: lambda w: and_(_open_at_end(w), not_(is_overdue(w))),
        DossierSet.OPEN_OVERDUE: _open_late,
        DossierSet.NOT_ACCEPTED: lambda w: and_(
            Dossier.state == State.NOT_ACCEPTED, had(w.end, Act.DECLINE, since=w.start)
        ),
        DossierSet.CANCELLED: lambda w: and_(
            Dossier.state == State.CANCELLED, between(Dossier.received_at, w)
        ),
        DossierSet.LATE_WITH_APOLOGY: lambda w: and_(_late(w), had(w.end, Act.EXTEND)),
        DossierSet.LATE_WITHOUT_APOLOGY: lambda w: and_(_late(w), not_(had(w.end, Act.EXTEND))),
        DossierSet.OPEN_LATE_WITH_APOLOGY: lambda w: and_(_open_late(w), had(w.end, Act.EXTEND)),
        DossierSet.OPEN_LATE_WITHOUT_APOLOGY: lambda w: and_(
            _open_late(w), not_(had(w.end, Act.EXTEND))
        ),
        DossierSet.SUPPLEMENT_ASKED: lambda w: _asked(w, Act.ASK_SUPPLEMENT),
        DossierSet.SUPPLEMENT_ARRIVED: lambda w: _asked(w, Act.SUPPLEMENT),
        DossierSet.WAITING: lambda w: and_(_open_at_end(w), is_waiting(w.end)),
        DossierSet.UNCOLLECTED: lambda w: and_(
            Dossier.ready_at < w.end,
            or_(Dossier.returned_at.is_(None), Dossier.returned_at >= w.end),
        ),
        DossierSet.WITH_RESULT: _with_result,
        DossierSet.DIGITISED: lambda w: and_(
            _with_result(w),
            has_scan(w.end, AttachmentKind.COMPONENT),
            has_scan(w.end, AttachmentKind.RESULT),
        ),
        DossierSet.ELECTRONIC_RESULT: lambda w: and_(
            _with_result(w), Dossier.is_result_electronic.is_(True)
        ),
        DossierSet.INDEX_FINISHED_IN_TIME: lambda w: and_(
            finished_in(w),
            or_(not_(is_late(w)), ended_unanswered(w.end)),
            not_(was_asked_again(w.end)),
        ),
        DossierSet.INDEX_OPEN_IN_TIME: lambda w: and_(
            _open_at_end(w), not_(is_overdue(w)), not_(was_asked_again(w.end))
        ),
        DossierSet.RECEIVED_ONLINE_WHOLE: lambda w: and_(
            Dossier.channel.in_(_ONLINE), between(Dossier.received_at, w), not_(_is_paper_only(w))
        ),
    }
)
