"""The day's figures, counted by sets of dossiers, and its lists.

Invariant, checked when a summary is made: carried over + received − finished = in hand. *Finished*
counts the moment the result was ready or the dossier ended without one, never the hand-over. What
came after the moment of the summary is not known to it: a result that was ready on Tuesday leaves
Monday's sheet as it was.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta

from kktdesk.domain.clerk_count import ClerkCount, by_clerk
from kktdesk.domain.dossier import Channel, ReturnMethod
from kktdesk.domain.moment import local, local_day, start_of
from kktdesk.domain.report import FINISHED, OPEN, RECEIVED, RECEIVED_ONLINE, DossierSet
from kktdesk.domain.text import fold

# Of the results that nobody fetches, a sheet lists the oldest only.
MOST_WAITING = 200


@dataclass(frozen=True, slots=True)
class DayEntry:
    """One dossier as the day's sheet sees it.

    Attributes:
        code: dossier code.
        applicant: name of the applicant.
        procedure_name: what is asked for.
        field: code of the field, for example ``investment``.
        field_name: its Vietnamese short name, for example ``Đầu tư``.
        received_at: when it was received.
        due_at: the promised moment.
        ready_at: when its result was at the desk, or None.
        returned_at: when the result was handed over, posted or sent, or None.
        returned_by: the way it went, or None.
        returned_to: who took it, or the postal item number; "" when not returned.
        ended_at: when it ended without a result, or None.
        posted_at: when it left the desk for the post, or None; delivery may be its return.
        base_due_at: the promise without an apology, by which its end is measured; None is
            ``due_at``.
        is_waiting: somebody else had to act; its clock stands still and cannot run out.
        clerk: who received it.
    """

    code: str
    applicant: str
    procedure_name: str
    field: str
    field_name: str
    channel: Channel
    received_at: datetime
    due_at: datetime
    ready_at: datetime | None = None
    returned_at: datetime | None = None
    returned_by: ReturnMethod | None = None
    returned_to: str = ""
    ended_at: datetime | None = None
    posted_at: datetime | None = None
    base_due_at: datetime | None = None
    is_waiting: bool = False
    clerk: str = ""

    @property
    def finished_at(self) -> datetime | None:
        """Return when the work on it was over, or None."""
        return self.ready_at or self.ended_at

    @property
    def measured_by(self) -> datetime:
        """Return the moment by which its end is early, on time or late."""
        return self.base_due_at or self.due_at

    def is_overdue(self, day: date) -> bool:
        """Say whether the promise is broken at the end of a day without a result.

        Returns:
            False for one that waits for somebody else.
        """
        return not self.is_waiting and local_day(self.measured_by) < day


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldCount:
    """The day's figures of one field, or of all.

    Attributes:
        field_name: Vietnamese name; "" for the total.
        received: of which ``counter``, ``online`` and ``post`` are the parts.
        finished: of which ``early``, ``on_time`` and ``late`` are the parts.
        in_hand: open at the end; ``overdue`` is a part of it.
    """

    field_name: str
    carried_over: int
    counter: int
    online: int
    post: int
    received: int
    early: int
    on_time: int
    late: int
    finished: int
    in_hand: int
    overdue: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySummary:
    """The day's sheet as values.

    Attributes:
        day: the Vietnamese calendar day.
        as_of: the end of the day, or now while the day runs; overdue is measured here.
        next_working_day: first working day after ``day``.
        total: figures of all fields.
        by_field: figures per field, in the order of the fields' names.
        returned: how many results went each way on the day (each way present, also with 0).
        received, finished, given: dossiers received, finished, returned on the day, by time.
        waiting: results at the desk that nobody has fetched at the end of the day, oldest first;
            of a great many only the first.
        waiting_count: how many they are in all.
        due_today: still open and due on the day, by due moment.
        due_next_day: still open and due on the next working day (or a closed day before it).
        overdue: still open and due on an earlier day, apologies left out, oldest promise first.
        by_clerk: what each clerk received, the most first.
    """

    day: date
    as_of: datetime
    next_working_day: date
    total: FieldCount
    by_field: tuple[FieldCount, ...]
    returned: dict[ReturnMethod, int]
    received: tuple[DayEntry, ...]
    finished: tuple[DayEntry, ...]
    given: tuple[DayEntry, ...]
    waiting: tuple[DayEntry, ...]
    due_today: tuple[DayEntry, ...]
    due_next_day: tuple[DayEntry, ...]
    overdue: tuple[DayEntry, ...]
    by_clerk: tuple[ClerkCount, ...] = ()
    waiting_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRead:
    """What was read of a day, all of one moment.

    Attributes:
        by_field: the figures of each field.
        listed: each dossier that a list of the day names, as it stood then; others do no harm.
        waiting_count: how many results waited at the end of the day.
    """

    day: date
    next_working_day: date
    by_field: tuple[FieldCount, ...]
    listed: tuple[DayEntry, ...]
    waiting_count: int


def field_count(field_name: str, counts: Mapping[DossierSet, int]) -> FieldCount:
    """Make the figures of a field from its sets.

    Args:
        field_name: Vietnamese name.
        counts: of the sets that a day counts.

    Returns:
        the figures.
    """
    return FieldCount(
        field_name=field_name,
        carried_over=counts[DossierSet.CARRIED_OVER],
        counter=counts[DossierSet.RECEIVED_COUNTER],
        online=sum(counts[one] for one in RECEIVED_ONLINE),
        post=counts[DossierSet.RECEIVED_POST],
        received=sum(counts[one] for one in RECEIVED),
        early=counts[DossierSet.FINISHED_EARLY],
        on_time=counts[DossierSet.FINISHED_ON_TIME],
        late=counts[DossierSet.FINISHED_LATE],
        finished=sum(counts[one] for one in FINISHED),
        in_hand=sum(counts[one] for one in OPEN),
        overdue=counts[DossierSet.OPEN_OVERDUE],
    )


def summarise(read: DayRead, now: datetime) -> DaySummary:
    """Put together what was read of a day.

    Args:
        read: its figures and dossiers.
        now: while the day runs, the summary is made at this moment.

    Returns:
        the figures and lists of the day.

    Raises:
        ValueError: the moments of a dossier contradict each other, so the figures do not add up.
    """
    day, entries = read.day, read.listed
    opened = [entry for _, entry in _in_order(_open(entries), lambda entry: entry.due_at)]
    received = _on_day(entries, day, lambda entry: entry.received_at)
    given = _on_day(entries, day, lambda entry: entry.returned_at)
    ways = Counter(entry.returned_by for entry in given)
    summary = DaySummary(
        day=day,
        as_of=_as_of(read, now),
        next_working_day=read.next_working_day,
        total=_total(read.by_field),
        by_field=tuple(sorted(read.by_field, key=_by_name)),
        returned={way: ways[way] for way in ReturnMethod},
        received=received,
        finished=_on_day(entries, day, lambda entry: entry.finished_at),
        given=given,
        waiting=_waiting(entries),
        waiting_count=read.waiting_count,
        due_today=tuple(entry for entry in opened if local_day(entry.due_at) == day),
        due_next_day=tuple(
            entry for entry in opened if day < local_day(entry.due_at) <= read.next_working_day
        ),
        overdue=tuple(entry for entry in opened if entry.is_overdue(day)),
        by_clerk=by_clerk((entry.clerk, entry.channel) for entry in received),
    )
    _prove(summary)
    return summary


def _open(entries: Iterable[DayEntry]) -> Iterator[DayEntry]:
    return (entry for entry in entries if entry.finished_at is None)


def _waiting(entries: Iterable[DayEntry]) -> tuple[DayEntry, ...]:
    at_the_desk = (
        entry for entry in entries if entry.returned_at is None and entry.posted_at is None
    )
    found = _in_order(at_the_desk, lambda entry: entry.ready_at)
    return tuple(entry for _, entry in found[:MOST_WAITING])


def _in_order(
    entries: Iterable[DayEntry], moment: Callable[[DayEntry], datetime | None]
) -> list[tuple[datetime, DayEntry]]:
    timed = [(at, entry) for entry in entries if (at := moment(entry)) is not None]
    return sorted(timed, key=lambda pair: (pair[0], pair[1].code))


def _on_day(
    entries: Iterable[DayEntry], day: date, moment: Callable[[DayEntry], datetime | None]
) -> tuple[DayEntry, ...]:
    start, end = start_of(day), start_of(day + timedelta(days=1))
    found = (entry for entry in entries if (at := moment(entry)) is not None and start <= at < end)
    return tuple(entry for _, entry in _in_order(found, moment))


def _as_of(read: DayRead, now: datetime) -> datetime:
    """Give the moment up to which the register is filled: another desk's clock may be ahead.

    Returns:
        now, or a later moment that is known already; the end of a day that is over.
    """
    moments = (
        moment
        for entry in read.listed
        for moment in (entry.received_at, entry.finished_at, entry.returned_at, entry.posted_at)
        if moment is not None
    )
    reached = max(now, max(moments, default=now))
    return local(min(reached, start_of(read.day + timedelta(days=1))))


def _by_name(count: FieldCount) -> tuple[str, str]:
    return fold(count.field_name), count.field_name


def _total(counts: Sequence[FieldCount]) -> FieldCount:
    figures = [figure.name for figure in fields(FieldCount) if figure.name != "field_name"]
    sums = {name: sum(getattr(count, name) for count in counts) for name in figures}
    return FieldCount(field_name="", **sums)


def _prove(summary: DaySummary) -> None:
    total = summary.total
    for count in (total, *summary.by_field):
        if count.carried_over + count.received - count.finished != count.in_hand:
            raise ValueError("carried over + received - finished is not what is in hand")
    counted = (total.received, total.finished, total.overdue)
    if counted != tuple(map(len, (summary.received, summary.finished, summary.overdue))):
        raise ValueError("a figure is not the count of its list")
