"""Which promises would fall on another date under a calendar."""

from collections.abc import Callable, Iterator
from datetime import datetime

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
        after = reckon(row, rules, calendar)
        if after is None or after == row.due_at:
            continue
        promised = editions.find(work, row.promise_version or row.calendar_version)
        if promised is not None and reckon(row, rules, promised) == after:
            continue
        is_later = after > row.due_at
        yield MovedPromise(
            code=row.code,
            applicant=row.applicant,
            procedure_name=row.procedure_name,
            received_at=row.received_at,
            before=row.due_at,
            after=after,
            suggested=PromiseDecision.KEEP if is_later else PromiseDecision.RE_PROMISE,
        )


class _Rules:
    """Reads kept rules once for all dossiers that keep the same ones."""

    def __init__(self) -> None:
        self._known: dict[str, CountingRules] = {}

    def __getitem__(self, row: PromiseRow) -> CountingRules:
        kept = str(row.counting_rules)
        if kept not in self._known:
            self._known[kept] = from_record(row.counting_rules)
        return self._known[kept]


def _reckoned(row: PromiseRow, rules: CountingRules, calendar: WorkCalendar) -> datetime | None:
    try:
        return due_date(row.received_at, Term(row.term_value, row.term_unit), calendar, rules).at
    except CalendarEnds:
        return None


def _by_its_clock(
    work: UnitOfWork,
) -> Callable[[PromiseRow, CountingRules, WorkCalendar], datetime | None]:
    """Give the reckoning for a dossier on whose way something has touched its clock.

    Returns:
        the promise that holds when all of it is counted, or None where the calendar ends.
    """

    def reckon(row: PromiseRow, rules: CountingRules, calendar: WorkCalendar) -> datetime | None:
        dossier = dossiers.by_code(work.session, row.code)
        if dossier is None:
            return None
        try:
            clock = clock_of(dossier, calendar, rules)
            return clock.standing(clock.events[-1].at).due_at
        except CalendarEnds:
            return None

    return reckon
