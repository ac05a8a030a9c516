"""Counts periods anew, dossier by dossier in plain Python, without the program's sets."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from kktdesk.domain.day_summary import DayEntry
from kktdesk.domain.dossier import ReturnMethod
from kktdesk.domain.moment import local_day
from kktdesk.domain.online_kinds import KINDS, online_kind
from kktdesk.domain.period_report import FieldFigure, PeriodFigures
from kktdesk.domain.text import fold
from kktdesk.domain.timeliness import Measure, Timeliness, timeliness
from tests.naive_day import Register, as_known

PUBLISHED = {"investment": "Đầu tư", "construction": "Xây dựng"}


def period_of(register: Register, first: date, last: date) -> PeriodFigures:
    """Count a period of a register as it stands."""
    entries = register.entries(last)
    measure = register.desk.catalogue.measure()
    return count_period(entries, first, last, register.reached(entries), measure)


def count_period(
    entries: Iterable[DayEntry],
    first: date,
    last: date,
    now: datetime,
    measure: Measure = timeliness,
) -> PeriodFigures:
    """Count a period.

    Args:
        entries: every dossier that was open or touched in the period; others do no harm.
        first: first day.
        last: last day, counted too.
        now: what comes later has not happened, also inside the period.
        measure: tells early, on time and late apart; who is still open is overdue by the day.

    Returns:
        the figures.
    """
    known = as_known(entries, last, now)
    received = [entry for entry in known if local_day(entry.received_at) >= first]
    ends = Counter(
        measure(entry.finished_at, entry.measured_by)
        for entry in known
        if entry.finished_at is not None and local_day(entry.finished_at) >= first
    )
    measured_on = min(last, local_day(now))
    return PeriodFigures(
        first=first,
        last=last,
        received=len(received),
        fields=_fields(received),
        online_kinds=_online_kinds(received),
        returned_by_post=sum(_was_posted_since(entry, first) for entry in known),
        early=ends[Timeliness.EARLY],
        on_time=ends[Timeliness.ON_TIME],
        late_finished=ends[Timeliness.LATE],
        overdue=sum(_is_overdue(entry, measured_on) for entry in known),
    )


def _was_posted_since(entry: DayEntry, first: date) -> bool:
    if entry.returned_at is None or entry.returned_by is not ReturnMethod.POST:
        return False
    return local_day(entry.returned_at) >= first


def _is_overdue(entry: DayEntry, measured_on: date) -> bool:
    return entry.finished_at is None and entry.is_overdue(measured_on)


def _fields(received: Sequence[DayEntry]) -> tuple[FieldFigure, ...]:
    counts = Counter(entry.field for entry in received)
    names = PUBLISHED | {entry.field: entry.field_name for entry in received}
    others = sorted(names.keys() - PUBLISHED.keys(), key=lambda code: fold(names[code]))
    return tuple(
        FieldFigure(field=code, field_name=names[code], received=counts[code])
        for code in (*PUBLISHED, *others)
    )


def _online_kinds(received: Sequence[DayEntry]) -> dict[str, int]:
    counts = Counter(_online_kind(entry) for entry in received if entry.channel.is_online)
    return {kind: counts[kind] for kind in KINDS if counts[kind]}


def _online_kind(entry: DayEntry) -> str:
    return online_kind(entry.channel, local_day(entry.received_at))
