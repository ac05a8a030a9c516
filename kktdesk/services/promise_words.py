"""What must be said beside the reckoning of a due date, in words of ``resources/words``."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache

from kktdesk import resources
from kktdesk.domain.due_date import DueDate
from kktdesk.domain.moment import local
from kktdesk.models.dossier import Dossier
from kktdesk.models.log import LogLine

_DECISIONS = frozenset({"keep-promise", "re-promise"})


def notes(row: Dossier, due: DueDate, history: Iterable[LogLine]) -> tuple[str, ...]:
    """Say what was decided about a promise, and where its reckoning cannot be the first one.

    Args:
        row: the dossier.
        due: as reckoned with what the register still keeps.
        history: the log of the dossier.

    Returns:
        Vietnamese sentences, in the order in which they are to stand.
    """
    return tuple(_notes(row, due, history))


def _notes(row: Dossier, due: DueDate, history: Iterable[LogLine]) -> Iterator[str]:
    if due.calendar_version != row.calendar_version:
        yield _words("calendar-gone", version=row.calendar_version, current=due.calendar_version)
    decisions = [line for line in history if line.act in _DECISIONS]
    for line in decisions:
        yield _decision(line)
    if row.due_at != due.at:
        yield _words("differs", promised=_moment(row.due_at), due=_moment(due.at))


def _decision(line: LogLine) -> str:
    values: dict[str, str] = json.loads(line.body)
    before, after = (_moment(datetime.fromisoformat(values[key])) for key in ("before", "after"))
    on = f"{local(line.recorded_at):%d/%m/%Y}"
    return _words(line.act, on=on, before=before, after=after, reason=values["reason"])


def _moment(moment: datetime) -> str:
    return f"{local(moment):%H:%M ngày %d/%m/%Y}"


def _words(key: str, **values: str) -> str:
    return _file()[key].format_map(values)


@cache
def _file() -> dict[str, str]:
    words: dict[str, str] = resources.read_toml("words", "calendar.toml")["note"]
    return words
