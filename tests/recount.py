"""Counts reports anew from the audit trail alone: lines of the log and acts, one after another.

Nothing here knows the sets of the program or its SQL. It reads what was written down, keeps what
was not taken back, and asks of each dossier in plain Python in which columns it stands.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property

from sqlalchemy import select

from kktdesk.domain.clock import clock
from kktdesk.domain.clock_events import Answered, Asked, ClockEvent, Extended, Wait
from kktdesk.domain.dossier import Act
from kktdesk.domain.moment import VIETNAM
from kktdesk.domain.report import Period
from kktdesk.domain.term import Term, TermUnit
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import DossierAct
from kktdesk.models.log import LogLine
from kktdesk.services.desk import Desk

ASKS = {
    "ask-supplement": Wait.SUPPLEMENT,
    "ask-explanation": Wait.EXPLANATION,
    "ask-duty": Wait.DUTY,
}
ANSWERS = {"supplement": Wait.SUPPLEMENT, "explain": Wait.EXPLANATION, "duty-done": Wait.DUTY}
DETOURS = {*ASKS, "ask-partner", "ask-withdrawal"}
WAYS_BACK = {*ANSWERS, "partner-answered", "keep"}
ENDS = {"refuse": "17", "withdraw": "18", "stop": "16", "stop-on-request": "16"}
BESIDE = {"note", "attach"}
CHANNELS = {
    "online-full": "4",
    "vneid": "4",
    "online-partial": "5",
    "post": "6",
    "counter": "7",
}
# In what the time of a term is told.
UNITS = dict.fromkeys(TermUnit, "calendar-day") | {
    "working-day": "working-day",
    "working-hour": "working-hour",
    "working-minute": "working-hour",
    "same-day": "working-hour",
}
Figures = dict[tuple[str, str], Counter[str]]


@dataclass
class Trail:
    """What is written down of one dossier, without what was taken back."""

    entry: dict[str, str] = field(default_factory=dict)
    filed: dict[str, str] = field(default_factory=dict)
    acts: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def read(self, act: str, body: dict[str, str]) -> None:
        """Follow one line of the log."""
        if act == "receive":
            self.entry = body
        elif act == "file":
            self.filed = body
        elif act == "accept":
            self.entry, self.acts = self.filed | body, []
        elif act == "take-back":
            last = max(at for at, (name, _) in enumerate(self.acts) if name not in BESIDE)
            assert self.acts[last][0] == body["undone"]
            del self.acts[last]
        else:
            self.acts.append((act, body))

    def had(self, *names: str) -> list[datetime]:
        """Give when acts were done."""
        return [moment(body["at"]) for name, body in self.acts if name in names]

    @cached_property
    def received_at(self) -> datetime:
        """When it was received, as it was corrected last."""
        told = [
            body["new"]
            for name, body in self.acts
            if name == "correct" and body["field"] == "received_at"
        ]
        return moment(told[-1] if told else self.entry["at"])

    @cached_property
    def finished_at(self) -> datetime | None:
        """When the result was ready, or it ended without one."""
        found = self.had("ready", *ENDS)
        return found[0] if found else None

    @cached_property
    def waits_since(self) -> datetime | None:
        """Since when somebody else has to act."""
        asked: list[tuple[str, datetime]] = []
        for name, body in self.acts:
            if name in DETOURS:
                asked.append((name, moment(body["at"])))
            elif name in WAYS_BACK:
                asked.pop()
        if self.finished_at is not None:
            return None
        return next((at for name, at in reversed(asked) if name in ASKS), None)

    def worked(self, end: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Give the stretches up to an end in which nobody else had to act."""
        since: datetime | None = self.received_at
        for name, body in self.acts:
            if name in ASKS and since is not None:
                yield since, moment(body["at"])
                since = None
            elif name in ANSWERS:
                since = moment(body["at"])
        if since is not None:
            yield since, end

    @property
    def reckoned_at(self) -> datetime:
        """When its promise was reckoned last; who waits has the promise of the request."""
        touching = [
            moment(body["at"])
            for name, body in self.acts
            # Without a wait the promise is the same at the end as before it.
            if name in {*ASKS, *ANSWERS, *ENDS, "extend"} or body.get("field") == "received_at"
        ]
        return max([self.received_at, *touching])

    def events(self) -> Iterator[ClockEvent]:
        """Give what the clock of its term knows."""
        extended = None
        for name, body in self.acts:
            at = moment(body["at"]) if "at" in body else self.received_at
            if name in ASKS:
                until = body.get("until")
                end = datetime.combine(date.fromisoformat(until), time(23, 59)) if until else None
                yield Asked(at, ASKS[name], end and end.replace(tzinfo=VIETNAM))
            elif name in ANSWERS:
                yield Answered(at, ANSWERS[name])
            elif name == "extend":
                extended = Extended(at, moment(body["until"]))
        if extended is not None:
            yield extended


def moment(text: str) -> datetime:
    """Read a moment of the log."""
    return datetime.fromisoformat(text).astimezone(VIETNAM)


class Recount:
    """A register, counted from its audit trail."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.now = desk, desk.now()
        self.hours = desk.catalogue.calendar().hours
        self.borders: list[tuple[date, str]] = []
        self.fields = {
            view.code: view.field for view in desk.catalogue.procedures(self.now.date())
        }
        self.trails = dict(self._trails())
        self.promises = {
            code: self._promise(trail) for code, trail in self.trails.items() if trail.entry
        }

    def _trails(self) -> Iterator[tuple[str, Trail]]:
        with self.desk._register.reading() as work:
            lines = work.session.scalars(select(LogLine).order_by(LogLine.id)).all()
            rows = work.session.execute(select(Dossier.id, Dossier.code))
            codes = {row.id: row.code for row in rows}
            accepted = work.session.scalars(
                select(DossierAct).where(DossierAct.act == Act.ACCEPT)
            ).all()
            before = {codes[act.dossier_id]: str(act.before["code"]) for act in accepted}
        for line in lines:
            if line.act == "rules":
                on = line.recorded_at.astimezone(VIETNAM).date()
                self.borders.append((on, json.loads(line.body)["border"]))
        for code in codes.values():
            trail = Trail()
            for line in lines:
                if line.subject in {code, before.get(code)}:
                    trail.read(line.act, json.loads(line.body))
            yield code, trail

    def _promise(self, trail: Trail) -> datetime:
        received_on = moment(trail.entry["at"]).date()
        view = self.desk.catalogue.procedure(trail.entry["procedure"], received_on)
        assert view is not None
        value, unit = trail.entry["term"].split()
        term = Term(int(value), TermUnit(unit))
        calendar = self.desk.catalogue.calendar()
        told = clock(trail.received_at, term, calendar, view.rules, trail.events())
        return told.standing(trail.reckoned_at).base.at

    def figures(self, period: Period) -> Figures:
        """Count the columns of the weekly list, by field and procedure; "" is all of them."""
        found: Figures = {("", ""): Counter()}
        for code, trail in self.trails.items():
            procedure = (trail.entry or trail.filed)["procedure"]
            field_of_it = self.fields[procedure]
            for column in self._columns(code, trail, period):
                for key in (("", ""), (field_of_it, ""), (field_of_it, procedure)):
                    found.setdefault(key, Counter())[column] += 1
        return found

    def averages(self, period: Period) -> dict[str, tuple[float, str]]:
        """Average the work on what was finished in a period, by procedure, in its latest unit."""
        works: dict[tuple[str, str], list[timedelta]] = {}
        latest: dict[str, tuple[datetime, str]] = {}
        for trail in self.trails.values():
            end = trail.finished_at
            if not trail.entry or trail.had("cancel") or end is None or not _in(end, period):
                continue
            procedure, unit = trail.entry["procedure"], UNITS[trail.entry["term"].split()[1]]
            stretches = trail.worked(end)
            spent = (self._spent(start, until, unit) for start, until in stretches)
            works.setdefault((procedure, unit), []).append(sum(spent, timedelta()))
            at = trail.received_at, unit
            latest[procedure] = max(at, latest.get(procedure, at))
        return {
            procedure: (round(_mean(works[procedure, unit]) / self._length(unit), 2), unit)
            for procedure, (_, unit) in latest.items()
        }

    def _spent(self, start: datetime, end: datetime, unit: str) -> timedelta:
        if unit == "calendar-day":
            return end - start
        calendar, spent = self.desk.catalogue.calendar(), timedelta()
        days = (start.date() + timedelta(days=at) for at in range((end - start).days + 2))
        for day in filter(calendar.is_working, days):
            for opens, closes in self.hours.sessions:
                first = max(start, datetime.combine(day, opens, VIETNAM))
                last = min(end, datetime.combine(day, closes, VIETNAM))
                spent += max(timedelta(), last - first)
        return spent

    def _length(self, unit: str) -> timedelta:
        if unit == "working-hour":
            return timedelta(hours=1)
        if unit == "calendar-day":
            return timedelta(days=1)
        day = date(2026, 11, 25)
        spans = (
            (datetime.combine(day, one), datetime.combine(day, two))
            for one, two in self.hours.sessions
        )
        return sum((two - one for one, two in spans), timedelta())

    def _columns(self, code: str, trail: Trail, period: Period) -> Iterator[str]:
        if any(_in(at, period) for at in trail.had("decline")):
            yield "19"
        if not trail.entry or trail.had("cancel"):
            return
        received_on, finished_at = trail.received_at.date(), trail.finished_at
        is_over = finished_at is not None and finished_at.date() < period.first
        if is_over or received_on > period.last:
            return
        yield from ("3", "8" if received_on < period.first else CHANNELS[trail.entry["channel"]])
        if finished_at is not None and finished_at.date() <= period.last:
            yield from self._finished(trail, finished_at, self.promises[code], period)
        else:
            yield from self._open(trail, self.promises[code], period)

    def _finished(
        self, trail: Trail, end: datetime, promise: datetime, period: Period
    ) -> Iterator[str]:
        kind = self._timeliness(end, promise)
        yield from ("9", kind)
        if kind == "12":
            yield "12a" if self._has_apology(trail, period) else "12b"
        yield from (ENDS[name] for name, _ in trail.acts if name in ENDS)

    def _open(self, trail: Trail, promise: datetime, period: Period) -> Iterator[str]:
        yield "13"
        measured_on = min(self.now.date(), period.last)
        since = trail.waits_since if trail.finished_at is None else None
        is_waiting = since is not None and since.date() <= period.last
        if promise.date() >= measured_on or is_waiting:
            yield "14"
            return
        yield from ("15", "15a" if self._has_apology(trail, period) else "15b")

    def _has_apology(self, trail: Trail, period: Period) -> bool:
        return any(at.date() <= period.last for at in trail.had("extend"))

    def _timeliness(self, end: datetime, promise: datetime) -> str:
        chosen = [border for first, border in self.borders if first <= end.date()]
        if not chosen or chosen[-1] == "calendar-day":
            days = (end.date() - promise.date()).days
            return "11" if days == 0 else "10" if days < 0 else "12"
        if end > promise:
            return "12"
        starts = [start for start, _ in self.hours.sessions if start <= promise.time()]
        start = datetime.combine(promise, starts[-1] if starts else time(), VIETNAM)
        return "10" if end < start else "11"


def _in(at: datetime, period: Period) -> bool:
    return period.first <= at.date() < period.last + timedelta(days=1)


def _mean(spent: list[timedelta]) -> timedelta:
    return sum(spent, timedelta()) / len(spent)
