"""The sets of dossiers behind the figures: each one condition, for its count and for its list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, case, func, literal, not_, or_
from sqlalchemy.orm import InstrumentedAttribute

from kktdesk.domain.attachment import AttachmentKind
from kktdesk.domain.dossier import WAITED_FOR, Act, Channel, ReturnMethod, State
from kktdesk.domain.office_hours import OfficeHours
from kktdesk.domain.report import FINISHED, OPEN, RECEIVED, RECEIVED_ONLINE, DossierSet
from kktdesk.domain.timeliness import Border
from kktdesk.models.dossier import Dossier
from kktdesk.storage.lists import ACCEPTED
from kktdesk.storage.local_time import local_clock, local_date
from kktdesk.storage.set_proofs import had, has_scan, was_asked_again

Condition = ColumnElement[bool]
Grouping = InstrumentedAttribute[Any] | ColumnElement[Any]


@dataclass(frozen=True, slots=True)
class BorderSpan:
    """Which border between early and on time held for ends from a moment on."""

    start: datetime
    border: Border


@dataclass(frozen=True, slots=True)
class Window:
    """A period as moments.

    Attributes:
        start, end: first moment, and the first one after the period.
        measured_from: who is open and was promised before it is overdue.
        borders: oldest first; the first one starts before every dossier.
        hours: whose sessions part a half day from the other.
    """

    start: datetime
    end: datetime
    measured_from: datetime
    borders: tuple[BorderSpan, ...]
    hours: OfficeHours


FINISHED_AT: Final = func.coalesce(Dossier.ready_at, Dossier.ended_at)
PROMISED_AT: Final = func.coalesce(Dossier.base_due_at, Dossier.due_at)
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
        return and_(Dossier.ended_by.in_(_ENDS[one]), _finished_in(window))
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


def _finished_in(window: Window) -> Condition:
    return and_(window.start <= FINISHED_AT, window.end > FINISHED_AT)


def not_finished_before(moment: datetime) -> Condition:
    """Say whose work was not over at a moment.

    Returns:
        a condition over the dossiers.
    """
    return or_(FINISHED_AT.is_(None), moment <= FINISHED_AT)


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
    return and_(Dossier.state.in_(WAITED_FOR), Dossier.waiting_since < end)


def _is_overdue(window: Window) -> Condition:
    """Say who broke the promise; a clock that stands still cannot run out.

    Returns:
        a condition over open dossiers.
    """
    return and_(
        window.measured_from > PROMISED_AT, func.coalesce(not_(is_waiting(window.end)), True)
    )


def _is_late(window: Window) -> Condition:
    return _by_border(window, _late_by_day(), FINISHED_AT > PROMISED_AT)


def _is_early(window: Window) -> Condition:
    return _by_border(window, _early_by_day(), _early_by_half_day(window.hours))


def _by_border(window: Window, by_day: Condition, by_half_day: Condition) -> Condition:
    """Take the border that held when the work ended.

    Returns:
        a condition over finished dossiers.
    """
    words = {Border.CALENDAR_DAY: by_day, Border.HALF_DAY: by_half_day}
    *earlier, last = window.borders
    if not earlier:
        return words[last.border]
    nexts = [span.start for span in window.borders[1:]]
    pairs = [
        (until > FINISHED_AT, words[span.border])
        for span, until in zip(earlier, nexts, strict=True)
    ]
    return case(*pairs, else_=words[last.border])


def _late_by_day() -> Condition:
    # The moments come first: of most dossiers the days need not be asked for.
    return and_(FINISHED_AT > PROMISED_AT, local_date(FINISHED_AT) > local_date(PROMISED_AT))


def _early_by_day() -> Condition:
    return and_(FINISHED_AT < PROMISED_AT, local_date(FINISHED_AT) < local_date(PROMISED_AT))


def _early_by_half_day(hours: OfficeHours) -> Condition:
    """Say who ended before the session that holds the promise.

    Returns:
        a condition over finished dossiers.
    """
    promised = local_clock(PROMISED_AT)
    starts = [f"{start:%H:%M}" for start, _ in hours.sessions]
    sessions = [(promised >= start, literal(start)) for start in reversed(starts)]
    session = case(*sessions, else_=literal("00:00"))
    is_same_day = local_date(FINISHED_AT) == local_date(PROMISED_AT)
    return or_(_early_by_day(), and_(is_same_day, local_clock(FINISHED_AT) < session))


def _with_result(window: Window) -> Condition:
    return and_(Dossier.ready_at.is_not(None), _finished_in(window))


def _is_paper_only(window: Window) -> Condition:
    is_ready = and_(Dossier.ready_at.is_not(None), Dossier.ready_at < window.end)
    return and_(is_ready, Dossier.is_result_electronic.is_(False))


def _late(window: Window) -> Condition:
    return and_(_finished_in(window), _is_late(window))


def _open_late(window: Window) -> Condition:
    return and_(_open_at_end(window), _is_overdue(window))


_OTHERS: Mapping[DossierSet, Callable[[Window], Condition]] = MappingProxyType(
    {
        DossierSet.CARRIED_OVER: _carried_over,
        DossierSet.FINISHED_EARLY: lambda w: and_(_finished_in(w), _is_early(w)),
        DossierSet.FINISHED_ON_TIME: lambda w: and_(
            _finished_in(w), not_(_is_early(w)), not_(_is_late(w))
        ),
        DossierSet.FINISHED_LATE: _late,
        DossierSet.OPEN_IN_TERM: lambda w: and_(_open_at_end(w), not_(_is_overdue(w))),
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
        DossierSet.SUPPLEMENT_ASKED: lambda w: had(w.end, Act.ASK_SUPPLEMENT, since=w.start),
        DossierSet.SUPPLEMENT_ARRIVED: lambda w: had(w.end, Act.SUPPLEMENT, since=w.start),
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
            _finished_in(w), not_(_is_late(w)), not_(was_asked_again(w.end))
        ),
        DossierSet.INDEX_OPEN_IN_TIME: lambda w: and_(
            _open_at_end(w), not_(_is_overdue(w)), not_(was_asked_again(w.end))
        ),
        DossierSet.RECEIVED_ONLINE_WHOLE: lambda w: and_(
            Dossier.channel.in_(_ONLINE), between(Dossier.received_at, w), not_(_is_paper_only(w))
        ),
    }
)
