"""Stretches of time that a term does not count: somebody else has to act."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kktdesk.domain.due_errors import PauseRefused
from kktdesk.domain.moment import local


@dataclass(frozen=True, slots=True)
class Pause:
    """From the request, which belongs to it, to the arrival, which does not.

    Attributes:
        start: aware moment of the request.
        end: aware moment of the arrival; the same moment for a pause of nothing.

    Raises:
        PauseRefused: the arrival comes before the request.
    """

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.end < self.start:
            said = {"start": self.start, "end": self.end}
            raise PauseRefused(
                **{name: f"{local(at):%d/%m/%Y %H:%M}" for name, at in said.items()}
            )

    def days(self, closing: time) -> tuple[date, date]:
        """Give the days whose end lies in the pause.

        Args:
            closing: when a day ends.

        Returns:
            the first and the last of them; the last is earlier than the first if there is none.
        """
        first, last = local(self.start), local(self.end)
        return (
            first.date() + timedelta(days=first.time() > closing),
            last.date() - timedelta(days=last.time() <= closing),
        )


def merged(pauses: Iterable[Pause]) -> tuple[Pause, ...]:
    """Put pauses into their order and overlapping ones together.

    Returns:
        pauses that do not overlap, the earliest first.
    """
    apart: list[Pause] = []
    for pause in sorted(pauses, key=_start):
        if apart and pause.start <= apart[-1].end:
            before = apart.pop()
            apart.append(Pause(before.start, max(before.end, pause.end)))
        else:
            apart.append(pause)
    return tuple(apart)


def _start(pause: Pause) -> datetime:
    return pause.start
