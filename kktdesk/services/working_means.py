"""How long each procedure took on average in a period, read from the acts of its dossiers."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from kktdesk.domain.dossier import Act
from kktdesk.domain.pause import Pause
from kktdesk.domain.report import FINISHED
from kktdesk.domain.working_average import Average, WorkingAverages
from kktdesk.domain.working_time import WorkingTime
from kktdesk.services.dossier_clock import ANSWERING, ASKING
from kktdesk.services.report_asking import Asking
from kktdesk.storage.set_parts import Part
from kktdesk.storage.set_works import acts_of_works, works
from kktdesk.storage.unit_of_work import UnitOfWork

_PAUSING = frozenset({*ASKING, *ANSWERING})


def working_means(asking: Asking) -> dict[str, Average]:
    """Average the work on what was finished in a period.

    Returns:
        the average by procedure.
    """
    calendar = asking.catalogue.calendar()
    averages = WorkingAverages(WorkingTime(calendar, calendar.hours))

    def read(unit_of_work: UnitOfWork, part: Part) -> None:
        session, window = unit_of_work.session, asking.window
        asked = acts_of_works(session, part, window, _PAUSING)
        for work in works(session, part, window):
            acts = asked.get(work[0])
            averages.add(work, tuple(_pauses(acts, work[-1])) if acts else ())

    for _ in asking.each(FINISHED, read):
        pass
    return averages.by_procedure()


def _pauses(acts: Iterable[tuple[Act, datetime]], finished_at: datetime) -> Iterator[Pause]:
    asked: tuple[Act, datetime] | None = None
    for act, at in acts:
        if act in ASKING:
            asked = act, at
        elif asked is not None and ANSWERING[act] is ASKING[asked[0]]:
            yield Pause(asked[1], at)
            asked = None
    if asked is not None and asked[1] < finished_at:
        yield Pause(asked[1], finished_at)
