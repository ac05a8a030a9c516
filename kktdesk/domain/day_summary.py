"""The day's figures and lists, counted from what happened to each dossier.

Invariant, checked when a summary is made: carried over + received − finished = in hand. *Finished*
counts the moment the result was ready or the dossier ended without one, never the hand-over. What
came after the moment of the summary is not known to it: a result that was ready on Tuesday leaves
Monday's sheet as it was.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.clerk_count import ClerkCount, by_clerk
from kktdesk.domain.dossier import Channel, ReturnMethod
from kktdesk.domain.moment import local, local_day, start_of
from kktdesk.domain.text import fold
from kktdesk.domain.timeliness import Measure, Timeliness, timeliness


@dataclass(frozen=True, slots=True, kw_only=True)
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


def as_known(entries: Iterable[DayEntry], day: date, now: datetime) -> tuple[DayEntry, ...]:
    """Give the dossiers as they stood at the end of a day, or now while it runs.

    Args:
        entries: in any order.
        day: the last day that counts.
        now: a later moment has not happened, also on that day.

    Returns:
        those received by then, without the acts that came later.
    """

    def has_happened(moment: datetime) -> bool:
        return moment <= now and local_day(moment) <= day

    return tuple(
        _without_later_acts(entry, has_happened)
        for entry in entries
        if has_happened(entry.received_at)
    )


def _without_later_acts(entry: DayEntry, has_happened: Callable[[datetime], bool]) -> DayEntry:
    if entry.returned_at is not None and not has_happened(entry.returned_at):
        entry = replace(entry, returned_at=None, returned_by=None, returned_to="")
    if entry.posted_at is not None and not has_happened(entry.posted_at):
        entry = replace(entry, posted_at=None)
    if entry.ready_at is not None and not has_happened(entry.ready_at):
        entry = replace(entry, ready_at=None)
    if entry.ended_at is not None and not has_happened(entry.ended_at):
        entry = replace(entry, ended_at=None)
    return entry


def summarise(
    entries: Iterable[DayEntry],
    day: date,
    now: datetime,
    calendar: WorkCalendar,
    measure: Measure = timeliness,
) -> DaySummary:
    """Count a day.

    Args:
        entries: every dossier that was open, waiting or touched on the day; others do no harm.
        day: a Vietnamese calendar day, closed or worked.
        now: while the day runs, the summary is made at this moment.
        calendar: names the next working day.
        measure: tells early, on time and late apart; who is still open is overdue by the day.

    Returns:
        the figures and lists of the day.

    Raises:
        CalendarEnds: the next working day lies outside the calendar.
        ValueError: the moments of a dossier contradict each other, so the figures do not add up.
    """
    known = as_known(entries, day, now)
    next_day = calendar.next_working_day(day)
    opened = [
        entry
        for _, entry in _in_order(known, lambda entry: entry.due_at)
        if entry.finished_at is None
    ]
    given = _on_day(known, day, lambda entry: entry.returned_at)
    waiting = tuple(
        entry
        for _, entry in _in_order(known, lambda entry: entry.ready_at)
        if entry.returned_at is None and entry.posted_at is None
    )
    ways = Counter(entry.returned_by for entry in given)
    return DaySummary(
        day=day,
        as_of=local(min(now, start_of(day + timedelta(days=1)))),
        next_working_day=next_day,
        total=_count("", known, day, measure),
        by_field=_by_field(known, day, measure),
        returned={way: ways[way] for way in ReturnMethod},
        received=_on_day(known, day, lambda entry: entry.received_at),
        finished=_on_day(known, day, lambda entry: entry.finished_at),
        given=given,
        waiting=waiting,
        waiting_count=len(waiting),
        due_today=tuple(entry for entry in opened if local_day(entry.due_at) == day),
        due_next_day=tuple(entry for entry in opened if day < local_day(entry.due_at) <= next_day),
        overdue=tuple(entry for entry in opened if entry.is_overdue(day)),
        by_clerk=by_clerk(
            (entry.clerk, entry.channel) for entry in known if local_day(entry.received_at) == day
        ),
    )


def _in_order(
    entries: Iterable[DayEntry], moment: Callable[[DayEntry], datetime | None]
) -> list[tuple[datetime, DayEntry]]:
    timed = [(at, entry) for entry in entries if (at := moment(entry)) is not None]
    return sorted(timed, key=lambda pair: (pair[0], pair[1].code))


def _on_day(
    entries: Iterable[DayEntry], day: date, moment: Callable[[DayEntry], datetime | None]
) -> tuple[DayEntry, ...]:
    return tuple(entry for at, entry in _in_order(entries, moment) if local_day(at) == day)


def _by_field(entries: Iterable[DayEntry], day: date, measure: Measure) -> tuple[FieldCount, ...]:
    fields: dict[str, list[DayEntry]] = defaultdict(list)
    for entry in entries:
        if entry.finished_at is None or local_day(entry.finished_at) == day:
            fields[entry.field].append(entry)
    counts = (_count(inside[-1].field_name, inside, day, measure) for inside in fields.values())
    return tuple(sorted(counts, key=lambda count: (fold(count.field_name), count.field_name)))


def _count(
    field_name: str, entries: Sequence[DayEntry], day: date, measure: Measure
) -> FieldCount:
    received = [entry for entry in entries if local_day(entry.received_at) == day]
    ends = Counter(
        measure(entry.finished_at, entry.measured_by)
        for entry in entries
        if entry.finished_at is not None and local_day(entry.finished_at) == day
    )
    opened = [entry for entry in entries if entry.finished_at is None]
    return _added_up(
        FieldCount(
            field_name=field_name,
            carried_over=sum(_is_carried_over(entry, day) for entry in entries),
            counter=sum(entry.channel is Channel.COUNTER for entry in received),
            online=sum(entry.channel.is_online for entry in received),
            post=sum(entry.channel is Channel.POST for entry in received),
            received=len(received),
            early=ends[Timeliness.EARLY],
            on_time=ends[Timeliness.ON_TIME],
            late=ends[Timeliness.LATE],
            finished=ends.total(),
            in_hand=len(opened),
            overdue=sum(entry.is_overdue(day) for entry in opened),
        )
    )


def _is_carried_over(entry: DayEntry, day: date) -> bool:
    is_older = local_day(entry.received_at) < day
    return is_older and (entry.finished_at is None or local_day(entry.finished_at) == day)


def _added_up(count: FieldCount) -> FieldCount:
    if count.carried_over + count.received - count.finished != count.in_hand:
        raise ValueError("carried over + received - finished is not what is in hand")
    return count
