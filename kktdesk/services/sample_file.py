"""Invented dossiers to practise with and to show the figures of a year, as values.

Nothing here touches the register. Every name ends with ``MARK``, so that no reader can take a
sample for a person or a company; a file that forgets the mark is refused.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from kktdesk import resources
from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.dossier import ApplicantKind, Channel, ReturnMethod, Slip
from kktdesk.domain.moment import VIETNAM, local, local_day
from kktdesk.services.file_entry import FileEntry, read_tables, refuse_repeated
from kktdesk.services.requests import ApplicantEntry, ReceiveDossier, SubmitterEntry

MARK = " (mẫu)"

ASKED_KEYS = ("request_id", "procedure", "case", "sets", "channel", "applicant", "submitter")
ANSWERED_KEYS = ("return_method", "postal_address", "way", "to", "item", "slip")


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleDossier:
    """One dossier and what became of it.

    Attributes:
        request: with the moment of receipt; its ``request_id`` never changes.
        ready_at: when the result was at the desk, or None.
        way: how the result went, or None.
        to: who took it at the counter; "" otherwise.
        item: postal item number; "" otherwise.
        slip: what became of the receipt at the counter, or None.
    """

    request: ReceiveDossier
    ready_at: datetime | None = None
    way: ReturnMethod | None = None
    returned_at: datetime | None = None
    to: str = ""
    item: str = ""
    slip: Slip | None = None


@dataclass(frozen=True, slots=True)
class DayTime:
    """A moment counted back from today.

    Attributes:
        days_ago: working days before the present one; 0 is today.
    """

    days_ago: int
    at: time


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrentDossier:
    """A dossier whose moments follow the present day; until then ``dossier`` has none."""

    dossier: SampleDossier
    received: DayTime
    ready: DayTime | None
    returned: DayTime | None


def load_sample_year(path: Path | None = None) -> tuple[SampleDossier, ...]:
    """Read the dossiers of 2021, which give the board's published figures of that year.

    Args:
        path: another file than the program's own.

    Returns:
        the dossiers in the order of their receipt.

    Raises:
        FileRefused: naming the file and the entry that is wrong.
    """
    entries = _read(path or resources.root() / "sample" / "2021.toml")
    return tuple(_of_year(entry) for entry in entries)


def load_sample_current(path: Path | None = None) -> tuple[CurrentDossier, ...]:
    """Read the dossiers that follow the present day.

    Args:
        path: another file than the program's own.

    Returns:
        the dossiers in the order of their receipt.

    Raises:
        FileRefused: naming the file and the entry that is wrong.
    """
    entries = _read(path or resources.root() / "sample" / "current.toml")
    return tuple(_current(entry) for entry in entries)


def place_in_time(
    dossiers: tuple[CurrentDossier, ...], now: datetime, calendar: WorkCalendar
) -> tuple[SampleDossier, ...]:
    """Give dossiers their moments, counted back from now.

    On a closed day the last working day stands for today. No moment is later than now, so early in
    the morning what came "today" has come just now. Dossiers of an earlier year are left out, so
    that the figures of past years stay what they are; in early January there are fewer.

    Args:
        dossiers: from `load_sample_current`.
        now: an aware moment.
        calendar: must know the present year; in January also the year before, if its first
            days are closed.

    Returns:
        the dossiers of the present year in the order of their receipt.

    Raises:
        CalendarEnds: a day lies outside the years that the calendar knows.
    """
    today = _working_day_ago(local_day(now), 0, calendar)
    return tuple(
        _placed(dossier, today, now, calendar)
        for dossier in dossiers
        if _working_day_ago(today, dossier.received.days_ago, calendar).year == today.year
    )


def _placed(
    current: CurrentDossier, today: date, now: datetime, calendar: WorkCalendar
) -> SampleDossier:
    def moment(day_time: DayTime | None) -> datetime | None:
        if day_time is None:
            return None
        day = _working_day_ago(today, day_time.days_ago, calendar)
        return min(datetime.combine(day, day_time.at, VIETNAM), local(now))

    return replace(
        current.dossier,
        request=replace(current.dossier.request, received_at=moment(current.received)),
        ready_at=moment(current.ready),
        returned_at=moment(current.returned),
    )


def _working_day_ago(day: date, count: int, calendar: WorkCalendar) -> date:
    while count or not calendar.is_working(day):
        count -= calendar.is_working(day)
        day -= timedelta(days=1)
    return day


def _read(path: Path) -> tuple[FileEntry, ...]:
    entries = read_tables(path, "dossier", "request_id")
    refuse_repeated(entries, "request_id")
    return entries


def _of_year(entry: FileEntry) -> SampleDossier:
    entry.allow(*ASKED_KEYS, *ANSWERED_KEYS, "received_at", "ready_at", "returned_at")
    dossier = _dossier(entry)
    return replace(
        dossier,
        request=replace(dossier.request, received_at=_moment(entry, "received_at")),
        ready_at=_moment(entry, "ready_at"),
        returned_at=_moment(entry, "returned_at"),
    )


def _moment(entry: FileEntry, key: str) -> datetime:
    moment = entry.need(key, datetime)
    if moment.utcoffset() is None:
        raise entry.refused(key, "no-offset")
    return local(moment)


def _current(entry: FileEntry) -> CurrentDossier:
    entry.allow(*ASKED_KEYS, *ANSWERED_KEYS, "received", "ready", "returned")
    ready, returned = entry.table_or_none("ready"), entry.table_or_none("returned")
    return CurrentDossier(
        dossier=_dossier(entry),
        received=_day_time(entry.table("received")),
        ready=None if ready is None else _day_time(ready),
        returned=None if returned is None else _day_time(returned),
    )


def _day_time(row: FileEntry) -> DayTime:
    row.allow("days_ago", "at")
    days_ago = row.need("days_ago", int)
    if days_ago < 0:
        raise row.refused("days_ago", "too-small")
    return DayTime(days_ago, row.need("at", time))


def _dossier(entry: FileEntry) -> SampleDossier:
    way = entry.choice_or_none("way", ReturnMethod)
    is_counter, is_post = way is ReturnMethod.COUNTER, way is ReturnMethod.POST
    return SampleDossier(
        request=_request(entry),
        way=way,
        to=_name(entry, "to") if is_counter else "",
        item=entry.text("item") if is_post else "",
        slip=entry.choice("slip", Slip) if is_counter else None,
    )


def _request(entry: FileEntry) -> ReceiveDossier:
    return ReceiveDossier(
        request_id=entry.text("request_id"),
        procedure=entry.text("procedure"),
        case=entry.get("case", str) or "",
        sets=entry.count_or_none("sets") or 1,
        channel=entry.choice_or_none("channel", Channel) or Channel.COUNTER,
        return_method=entry.choice_or_none("return_method", ReturnMethod) or ReturnMethod.COUNTER,
        postal_address=entry.get("postal_address", str) or "",
        applicant=_applicant(entry.table("applicant")),
        submitter=_submitter(entry.table_or_none("submitter")),
    )


def _applicant(row: FileEntry) -> ApplicantEntry:
    row.allow(*ApplicantEntry.__slots__)
    return ApplicantEntry(
        kind=row.choice("kind", ApplicantKind),
        name=_name(row, "name"),
        id_number=row.text("id_number"),
        address=row.text("address"),
        phone=row.text("phone"),
        email=row.text("email"),
    )


def _submitter(row: FileEntry | None) -> SubmitterEntry | None:
    if row is None:
        return None
    row.allow(*SubmitterEntry.__slots__)
    return SubmitterEntry(
        name=_name(row, "name"),
        id_number=row.text("id_number"),
        authority=row.text("authority"),
    )


def _name(entry: FileEntry, key: str) -> str:
    name = entry.text(key)
    if not name.endswith(MARK):
        raise entry.refused(key, "not-marked")
    return name
