"""How long each procedure took on average in a period, read from the acts of its dossiers."""

from collections.abc import Iterator

from kktdesk.domain.dossier import Act
from kktdesk.domain.pause import Pause
from kktdesk.domain.report import FINISHED
from kktdesk.domain.working_average import Average, Work, averages
from kktdesk.domain.working_time import WorkingTime
from kktdesk.services.dossier_clock import ANSWERING, ASKING
from kktdesk.services.report_asking import Asking
from kktdesk.storage.set_parts import Part
from kktdesk.storage.set_rows import Told, Worked, worked
from kktdesk.storage.unit_of_work import UnitOfWork


def working_means(asking: Asking) -> dict[str, Average]:
    """Average the work on what was finished in a period.

    Returns:
        the average by procedure.
    """
    return averages(_works(asking), _time(asking))


def _time(asking: Asking) -> WorkingTime:
    calendar = asking.catalogue.calendar()
    return WorkingTime(calendar, calendar.hours)


def _works(asking: Asking) -> Iterator[Work]:
    acts = {*ASKING, *ANSWERING}

    def read(work: UnitOfWork, part: Part) -> tuple[Worked, ...]:
        return worked(work.session, part, asking.window, acts)

    for rows in asking.each(FINISHED, read):
        yield from map(_work, rows)


def _work(row: Worked) -> Work:
    pauses = tuple(_pauses(row))
    return Work(row.procedure, row.unit, row.received_at, row.finished_at, pauses)


def _pauses(row: Worked) -> Iterator[Pause]:
    asked: Told | None = None
    for told in row.told:
        if told.act in ASKING:
            asked = told
        elif asked is not None and _answers(told.act, asked.act):
            yield Pause(asked.at, told.at)
            asked = None
    if asked is not None and asked.at < row.finished_at:
        yield Pause(asked.at, row.finished_at)


def _answers(answer: Act, asked: Act) -> bool:
    return ANSWERING.get(answer) is ASKING[asked]
