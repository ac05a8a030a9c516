"""Which promises would fall on another date under a calendar."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import NamedTuple

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.counting_rules import CountingRules
from kktdesk.domain.due_date import Term, due_date
from kktdesk.domain.errors import CalendarEnds
from kktdesk.services.calendar_editions import CalendarEditions
from kktdesk.services.calendar_views import MovedPromise, PromiseDecision
from kktdesk.services.dossier_clock import TOUCHING, clock_of
from kktdesk.services.rules_record import from_record
from kktdesk.storage import dossiers
from kktdesk.storage.calendars import PromiseRow, codes_with, open_promises
from kktdesk.storage.unit_of_work import UnitOfWork


def moved(
    work: UnitOfWork, editions: CalendarEditions, calendar: WorkCalendar
) -> tuple[MovedPromise, ...]:
    """Reckon the open promises again that were not made under a calendar.

    Args:
        work: any transaction.
        editions: find the calendar under which a promise was decided to stand: what has not
            moved since then needs no second decision.
        calendar: the one that holds, or would.

    Returns:
        those that wait for a decision, oldest promise first; a promise that the calendar's years
        do not reach stays as it is.
    """
    return tuple(_moved(work, editions, calendar))


def _moved(
    work: UnitOfWork, editions: CalendarEditions, calendar: WorkCalendar
) -> Iterator[MovedPromise]:
    rules_of = _Rules()
    touched = codes_with(work.session, TOUCHING)
    for row in open_promises(work.session, calendar.version):
        rules = rules_of[row]
        reckon = _by_its_clock(work) if row.code in touched else _reckoned
        before = _Promise(row.due_at, row.base_due_at or row.due_at)
        after = reckon(row, rules, calendar)
        if after is None or after == before:
            continue
        promised = editions.find(work, row.promise_version or row.calendar_version)
        if promised is not None and reckon(row, rules, promised) == after:
            continue
        yield MovedPromise(
            code=row.code,
            applicant=row.applicant,
            procedure_name=row.procedure_name,
            received_at=row.received_at,
            before=before.due_at,
            after=after.due_at,
            base_before=before.base_due_at,
            base_after=after.base_due_at,
            suggested=PromiseDecision.KEEP if after > before else PromiseDecision.RE_PROMISE,
        )


class _Promise(NamedTuple):
    due_at: datetime
    base_due_at: datetime


class _Rules:
    """Reads kept rules once for all dossiers that keep the same ones."""

    def __init__(self) -> None:
        self._known: dict[str, CountingRules] = {}

    def __getitem__(self, row: PromiseRow) -> CountingRules:
        kept = str(row.counting_rules)
        if kept not in self._known:
            self._known[kept] = from_record(row.counting_rules)
        return self._known[kept]


def _reckoned(row: PromiseRow, rules: CountingRules, calendar: WorkCalendar) -> _Promise | None:
    term = Term(row.term_value, row.term_unit)
    try:
        due_at = due_date(row.received_at, term, calendar, rules).at
    except CalendarEnds:
        return None
    return _Promise(due_at, due_at)


def _by_its_clock(
    work: UnitOfWork,
) -> Callable[[PromiseRow, CountingRules, WorkCalendar], _Promise | None]:
    """Give the reckoning for a dossier on whose way something has touched its clock.

    Returns:
        the promise that holds when all of it is counted, or None where the calendar ends.
    """

    def reckon(row: PromiseRow, rules: CountingRules, calendar: WorkCalendar) -> _Promise | None:
        dossier = dossiers.by_code(work.session, row.code)
        if dossier is None:
            return None
        try:
            clock = clock_of(dossier, calendar, rules)
            standing = clock.standing(clock.events[-1].at)
        except CalendarEnds:
            return None
        return _Promise(standing.due_at, standing.base.at)

    return reckon
