"""The clock of a dossier: its term with everything on its way that the clock knows."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time
from types import MappingProxyType

from kktdesk.domain.calendar import WorkCalendar
from kktdesk.domain.clock import Clock
from kktdesk.domain.clock_events import Answered, Asked, ClockEvent, Extended, Wait, checked
from kktdesk.domain.counting_rules import CountingRules
from kktdesk.domain.dossier import Act
from kktdesk.domain.moment import VIETNAM
from kktdesk.domain.term import Term
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import DossierAct

ASKING = MappingProxyType(
    {
        Act.ASK_SUPPLEMENT: Wait.SUPPLEMENT,
        Act.ASK_EXPLANATION: Wait.EXPLANATION,
        Act.ASK_DUTY: Wait.DUTY,
    }
)
ANSWERING = MappingProxyType(
    {
        Act.SUPPLEMENT: Wait.SUPPLEMENT,
        Act.EXPLAIN: Wait.EXPLANATION,
        Act.DUTY_DONE: Wait.DUTY,
    }
)
TOUCHING = frozenset({*ASKING, *ANSWERING, Act.EXTEND})


def clock_of(row: Dossier, calendar: WorkCalendar, rules: CountingRules) -> Clock:
    """Make the clock of a dossier.

    Args:
        row: with its acts.
        calendar: with which it is counted.
        rules: the dossier's own.

    Returns:
        the clock with the acts that were not taken back; a new promise was checked when it was
        made.
    """
    standing = [act for act in row.acts if act.taken_back_at is None]
    term = Term(row.term_value, row.term_unit)
    events = checked(row.received_at, _events(standing))
    return Clock(row.received_at, term, calendar, rules, events)


def _events(acts: Iterable[DossierAct]) -> Iterator[ClockEvent]:
    extended: Extended | None = None
    for row in acts:
        if row.act in ASKING:
            yield Asked(row.at, ASKING[row.act], _end_of(row.said.get("until")))
        elif row.act in ANSWERING:
            yield Answered(row.at, ANSWERING[row.act])
        elif row.act is Act.EXTEND:
            # A further one, which a supervisor allows, takes the place of the first.
            extended = Extended(row.at, datetime.fromisoformat(str(row.said["until"])))
    if extended is not None:
        yield extended


def _end_of(day: object) -> datetime | None:
    if not day:
        return None
    return datetime.combine(datetime.fromisoformat(str(day)), time(23, 59), VIETNAM)
