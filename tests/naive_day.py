"""Counts days anew, dossier by dossier in plain Python, without the program's sets.

Every dossier of the register is read as a row; what had not happened yet is taken off it, and each
figure is the number of those that its words describe.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.clerk_count import by_clerk
from kktdesk.domain.day_summary import MOST_WAITING, DayEntry, DaySummary, FieldCount
from kktdesk.domain.dossier import Channel, ReturnMethod, State
from kktdesk.domain.moment import local, local_day, start_of
from kktdesk.domain.text import fold
from kktdesk.domain.timeliness import Measure, Timeliness, timeliness
from kktdesk.models.dossier import Dossier
from kktdesk.services.desk import Desk

OUTSIDE = {State.FILED, State.NOT_ACCEPTED, State.CANCELLED}


class Register:
    """A register as it stands, read once."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        with desk._register.reading() as work:
            query = select(Dossier).options(selectinload(Dossier.deliveries))
            found = work.session.scalars(query).all()
        self.dossiers = [row for row in found if row.state not in OUTSIDE]

    def day(self, day: date) -> DaySummary:
        """Count a day."""
        entries, catalogue = self.entries(day), self.desk.catalogue
        now = self.reached(entries)
        found = summarise(entries, day, now, catalogue.calendar(), catalogue.measure())
        return replace(found, waiting=found.waiting[:MOST_WAITING])

    def entries(self, day: date) -> list[DayEntry]:
        """Give every dossier that counts, and whether somebody has to act on it after a day."""
        end = start_of(min(day, local_day(self.desk.now())) + timedelta(days=1))
        return [_entry(row, end) for row in self.dossiers]

    def reached(self, entries: Iterable[DayEntry]) -> datetime:
        """Give the last moment of today that is known; another desk's clock may be ahead."""
        today = start_of(local_day(self.desk.now()) + timedelta(days=1))
        moments = [at for entry in entries for at in _moments(entry) if at < today]
        return max([self.desk.now(), *moments])


def _entry(row: Dossier, end: datetime) -> DayEntry:
    posted = [
        one.at
        for one in row.deliveries
        if one.way is ReturnMethod.POST and one.taken_back_at is None
    ]
    return DayEntry(
        code=row.code,
        applicant=row.applicant_name,
        procedure_name=row.procedure_name,
        field=row.field,
        field_name=row.field_name,
        channel=row.channel,
        received_at=row.received_at,
        due_at=row.due_at,
        ready_at=row.ready_at,
        returned_at=row.returned_at,
        returned_by=row.returned_by,
        returned_to=row.returned_to,
        ended_at=row.ended_at,
        posted_at=posted[0] if posted else None,
        base_due_at=row.base_due_at,
        is_waiting=(row.waiting_since is not None and row.waiting_since < end),
        clerk=row.clerk,
    )


def _moments(entry: DayEntry) -> list[datetime]:
    moments = (entry.received_at, entry.finished_at, entry.returned_at, entry.posted_at)
    return [at for at in moments if at is not None]


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
