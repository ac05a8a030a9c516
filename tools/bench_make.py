"""Makes a benchmark register: many dossiers with their lives, the same ones for the same number.

Each procedure's dossier is received once by the services; the many are copies of those rows with
other people, moments and numbers, so that the columns are always those of the program.
"""

import hashlib
import heapq
import json
import random
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.dossier import RETURN_ACTS, Act, Channel, ReturnMethod
from kktdesk.domain.due_date import Term, TermUnit, due_date
from kktdesk.domain.moment import VIETNAM, local_day
from kktdesk.domain.numbering import (
    book_line,
    book_name,
    book_series,
    dossier_code,
    dossier_series,
    receipt_number,
    receipt_series,
)
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.services.sample import OFFICE
from kktdesk.storage.engine import FILE_NAME
from kktdesk.storage.log import canonical
from kktdesk.storage.search import search_words
from kktdesk.storage.search_tokens import name_key, tokens_of
from tools.bench_life import Draw, Step, at_hour, live, stored
from tools.bench_people import People, Person
from tools.bench_rows import Pattern, Row, Tables, patterns

FIRST_DAY = date(2016, 5, 3)
NOW = datetime(2026, 11, 20, 16, 45, tzinfo=VIETNAM)
_UNPRINTED = 0.0005
_BUSY_MONTHS = frozenset({3, 6, 12})
_QUIET_MONTH, _MONDAY = 2, 0


def make(folder: Path, dossiers: int, seed: int = 1) -> Desk:
    """Make a register in an empty data folder.

    Args:
        folder: does not exist yet, or is empty.
        dossiers: how many.
        seed: another one makes other dossiers.

    Returns:
        the desk over it, whose clock stands at the last moment; close it at the end.
    """
    found = patterns(NOW)
    desk = open_desk(folder, FixedClock(NOW))
    desk.office.set_up(OFFICE)
    calendar = desk.catalogue.calendar()
    desk.close()
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        with connection:
            maker = _Maker(Tables(connection), found, calendar, random.Random(seed))  # noqa: S311 - the same in each run
            maker.fill(dossiers)
    return open_desk(folder, FixedClock(NOW))


class _Maker:
    """Makes the rows of one dossier after another, in the order of their receipt."""

    def __init__(
        self,
        tables: Tables,
        found: list[Pattern],
        calendar: WorkCalendar,
        chosen: random.Random,
    ) -> None:
        self._tables, self._patterns, self._calendar = tables, found, calendar
        self._chosen, self._people = chosen, People(chosen)
        self._weights = [1 / place for place in range(1, len(found) + 1)]
        self._numbers: Counter[str] = Counter()
        self._acts, self._deliveries, self._lines = count(1), count(1), count(2)
        self._order = count()
        self._said: list[tuple[datetime, int, str, str, Row]] = []
        last = tables.connection.execute("SELECT id, hash FROM log_line ORDER BY id DESC")
        self._last: tuple[int, str] = last.fetchone()

    def fill(self, dossiers: int) -> None:
        for form in {one.form["sha256"]: one.form for one in self._patterns}.values():
            self._tables.add("form_edition", form)
        for number, received_at in enumerate(self._receipts(dossiers), 1):
            self._say_until(received_at)
            self._dossier(number, received_at)
        self._say_until(NOW)
        for name, last in self._numbers.items():
            self._tables.add("number_series", {"name": name, "last": last})
        self._tables.finish()

    def _receipts(self, dossiers: int) -> Iterator[datetime]:
        last = NOW.date()
        days = [day for day in _days(FIRST_DAY, last) if self._calendar.is_working(day)]
        weights = [self._busyness(day, place / len(days)) for place, day in enumerate(days)]
        many = Counter(self._chosen.choices(days, weights, k=dossiers))
        for day in days:
            moments = sorted(at_hour(self._chosen, day) for _ in range(many[day]))
            yield from (min(moment, NOW - timedelta(hours=2)) for moment in moments)

    def _busyness(self, day: date, way: float) -> float:
        busy = (0.6 + 0.8 * way) * self._chosen.uniform(0.7, 1.3)
        busy *= 1.3 if day.weekday() == _MONDAY else 1
        busy *= 1.2 if day.month in _BUSY_MONTHS else 1
        return busy * (0.5 if day.month == _QUIET_MONTH and day.day <= 15 else 1)  # noqa: PLR2004 - its first half

    def _dossier(self, number: int, received_at: datetime) -> None:
        pattern = self._chosen.choices(self._patterns, self._weights)[0]
        row = self._received(pattern, number, received_at)
        said: Row = {
            "at": received_at.isoformat(),
            "due_at": row["due"],
            "receipt_number": row["receipt_number"],
            "request_id": row["request_id"],
        }
        self._tell(received_at, "receive", str(row["code"]), pattern.body | said)
        due_at = datetime.fromisoformat(str(row.pop("due")))
        way = ReturnMethod(str(row["return_method"]))
        draw = Draw(self._chosen, self._calendar, received_at, due_at, way)
        if self._chosen.random() >= _UNPRINTED:
            row |= {"printed_at": row["received_at"], "print_count": 1}
            self._tell(received_at, "print", str(row["code"]), {"printer": "", "count": 1})
        for step in live(draw):
            if step.at >= NOW:
                break
            self._step(row, step)
        self._write(pattern, row)

    def _received(self, pattern: Pattern, number: int, received_at: datetime) -> Row:
        person, day = self._people.next(), local_day(received_at)
        value, unit = int(str(pattern.dossier["term_value"])), pattern.dossier["term_unit"]
        due = due_date(received_at, Term(value, TermUnit(str(unit))), self._calendar)
        channel = self._channel((day - FIRST_DAY) / (NOW.date() - FIRST_DAY))
        way = self._chosen.choices(tuple(ReturnMethod), (66, 24, 10))[0]
        return (
            pattern.dossier
            | _applicant(person)
            | self._numbered(pattern, day)
            | {
                "id": number,
                "request_id": f"bench-{number}",
                "channel": channel.value,
                "return_method": way.value,
                "postal_address": person.address if way is ReturnMethod.POST else "",
                "received_at": stored(received_at),
                "received_on": day.isoformat(),
                "due_at": stored(due.at),
                "base_due_at": stored(due.at),
                "due": due.at.isoformat(),
            }
        )

    def _channel(self, way: float) -> Channel:
        online = 0.05 + 0.55 * way
        share = self._chosen.random()
        if share < online:
            return self._chosen.choice((Channel.ONLINE_PARTIAL, Channel.ONLINE_FULL))
        return Channel.POST if share < online + 0.05 else Channel.COUNTER

    def _numbered(self, pattern: Pattern, day: date) -> Row:
        field_code = str(pattern.dossier["field"])
        code = dossier_code(
            OFFICE.unit_code, day, self._next(dossier_series(OFFICE.unit_code, day))
        )
        return {
            "code": code,
            "receipt_number": receipt_number(self._next(receipt_series(day.year))),
            "book": book_name(pattern.book_mark, day.year),
            "book_line": book_line(self._next(book_series(field_code, day.year))),
        }

    def _next(self, series: str) -> int:
        self._numbers[series] += 1
        return self._numbers[series]

    def _step(self, row: Row, step: Step) -> None:
        before = {
            name: _kept(name, row[name]) for name, new in step.changes.items() if row[name] != new
        }
        row |= step.changes
        row["version"] = int(str(row["version"])) + 1
        said = {name: value or row["applicant_name"] for name, value in step.said.items()}
        act: Row = {
            "id": next(self._acts),
            "dossier_id": row["id"],
            "act": step.act,
            "at": stored(step.at),
            "recorded_at": stored(step.at),
            "clerk": row["clerk"],
            "supervisor": said.get("supervisor", ""),
            "said": json.dumps(said),
            "before": json.dumps(before),
        }
        self._tables.add("dossier_act", act)
        if step.act in RETURN_ACTS:
            self._deliver(row, step.act, said)
        self._tell(step.at, step.act, str(row["code"]), {"at": step.at.isoformat()} | said)

    def _deliver(self, row: Row, act: Act, said: Row) -> None:
        row["returned_to"] = said.get("to") or row["returned_to"]
        delivery: Row = {
            "id": next(self._deliveries),
            "dossier_id": row["id"],
            "way": RETURN_ACTS[act],
            "at": row["returned_at"],
            "recipient": said.get("to", ""),
            "recipient_id_number": "",
            "authority": "",
            "slip": said.get("slip"),
            "item": said.get("item", ""),
            "clerk": row["clerk"],
            "taken_back_reason": "",
        }
        self._tables.add("delivery", delivery)

    def _write(self, pattern: Pattern, row: Row) -> None:
        key = row["id"]
        self._tables.add("dossier", row)
        for token in sorted(tokens_of(row)):
            self._tables.add("search_token", {"token": token, "dossier_id": key})
        for component in pattern.components:
            self._tables.add("dossier_component", component | {"dossier_id": key})
        printed = pattern.printed | {
            "number": row["receipt_number"],
            "code": row["code"],
            "applicant_name": row["applicant_name"],
            "address": row["applicant_address"],
            "book": row["book"],
            "book_line": row["book_line"],
        }
        receipt = pattern.receipt | {"dossier_id": key, "printed_values": json.dumps(printed)}
        self._tables.add("issued_receipt", receipt)

    def _tell(self, at: datetime, act: str, subject: str, values: Row) -> None:
        heapq.heappush(self._said, (at, next(self._order), act, subject, values))

    def _say_until(self, moment: datetime) -> None:
        """Write what was done up to a moment into the log, in the order in which it was done."""
        while self._said and self._said[0][0] <= moment:
            at, _, act, subject, values = heapq.heappop(self._said)
            self._say(at, act, subject, canonical(values))

    def _say(self, at: datetime, act: str, subject: str, body: str) -> None:
        number, previous = self._last
        utc = f"{at - timedelta(hours=7):%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03d}+00:00"
        content = canonical([utc, OFFICE.clerk, OFFICE.counter, act, subject, body, previous])
        self._last = number + 1, hashlib.sha256(content.encode()).hexdigest()
        line: Row = {
            "id": number + 1,
            "recorded_at": stored(at),
            "clerk": OFFICE.clerk,
            "counter": OFFICE.counter,
            "act": act,
            "subject": subject,
            "body": body,
            "previous": previous,
            "hash": self._last[1],
        }
        self._tables.add("log_line", line)


def _kept(name: str, value: object) -> object:
    """Give a value as an act keeps it: moments with their zone.

    Returns:
        what JSON can hold.
    """
    is_moment = name.endswith(("_at", "_since")) and value
    return f"{value}+00:00" if is_moment else value


def _applicant(person: Person) -> Row:
    return {
        "applicant_kind": person.kind.value,
        "applicant_name": person.name,
        "applicant_id_number": person.id_number,
        "applicant_address": person.address,
        "applicant_phone": person.phone,
        "search_words": search_words(person.name),
        "applicant_key": name_key(person.name),
    }


def _days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=step) for step in range((last - first).days + 1))
