"""When the office works on a working day, and when its counter takes dossiers in.

Pure: it reads no clock, no file, no database. Times are on the counter's clock. Working time is
reckoned in whole microseconds, so nothing is rounded on the way.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import time
from itertools import accumulate, pairwise

from kktdesk.domain.due_errors import HoursRefused

Session = tuple[time, time]

SECOND = 1_000_000
_NOTHING: tuple[Session, ...] = ()


def ticks(at: time) -> int:
    """Tell how many microseconds of the day are over at a time.

    Returns:
        the number.
    """
    return ((at.hour * 60 + at.minute) * 60 + at.second) * SECOND + at.microsecond


def time_at(tick: int) -> time:
    """Tell what the clock shows when some microseconds of the day are over.

    Args:
        tick: at least 0 and less than a whole day.

    Returns:
        the time.
    """
    seconds, rest = divmod(tick, SECOND)
    return time(seconds // 3600, seconds // 60 % 60, seconds % 60, rest)


def _require_order(sessions: tuple[Session, ...]) -> None:
    is_forward = all(start < end for start, end in sessions)
    if not is_forward or any(one[1] > later[0] for one, later in pairwise(sessions)):
        raise HoursRefused(hours=sessions_text(sessions))


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """When the office works on a working day, worked Saturdays included.

    Attributes:
        sessions: start and end of each session, in the order of the day; at least one.
        intake: when dossiers are taken in on a working day; empty for the sessions themselves.
        saturday_intake: when dossiers are taken in on a Saturday that is no working day; empty
            where the counter stays closed. Such a Saturday is not counted in any term.

    Raises:
        HoursRefused: a session ends before it starts, overlaps another, or there is none.
    """

    sessions: tuple[Session, ...] = (
        (time(7, 0), time(11, 30)),
        (time(13, 30), time(17, 0)),
    )
    intake: tuple[Session, ...] = _NOTHING
    saturday_intake: tuple[Session, ...] = _NOTHING
    day_length: int = field(init=False, repr=False, compare=False)
    _worked_before: tuple[tuple[int, int, int], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.sessions:
            raise HoursRefused(hours="")
        for sessions in (self.sessions, self.intake, self.saturday_intake):
            _require_order(sessions)
        spans = [(ticks(start), ticks(end)) for start, end in self.sessions]
        before = tuple(accumulate((end - start for start, end in spans), initial=0))
        table = tuple((*span, worked) for span, worked in zip(spans, before, strict=False))
        object.__setattr__(self, "_worked_before", table)
        object.__setattr__(self, "day_length", before[-1])

    @property
    def opening(self) -> time:
        """Give the start of the first session."""
        return self.sessions[0][0]

    @property
    def closing(self) -> time:
        """Give the end of the last session."""
        return self.sessions[-1][1]

    @property
    def counter_sessions(self) -> tuple[Session, ...]:
        """Give when dossiers are taken in on a working day."""
        return self.intake or self.sessions

    def worked_until(self, at: time) -> int:
        """Tell how much of a working day's time is over at a time of that day.

        Returns:
            microseconds, from 0 to ``day_length``.
        """
        tick = ticks(at)
        for start, end, before in self._worked_before:
            if tick < end:
                return before + tick - start if tick > start else before
        return self.day_length

    def time_after(self, worked: int) -> time:
        """Tell when some working time of a day is over: the first such time, so a closing wins.

        Args:
            worked: microseconds, more than 0 and at most ``day_length``.

        Returns:
            the time; the end of a session rather than the start of the next.
        """
        start, before = next(
            (start, before)
            for start, end, before in self._worked_before
            if worked <= before + end - start
        )
        return time_at(start + worked - before)


DEFAULT_HOURS = OfficeHours()


def first_open(sessions: Iterable[Session], at: time) -> time | None:
    """Give the first time of a day, from a time on, that lies in a session, its ends included.

    Returns:
        the time itself, the start of a later session, or None after the last one.
    """
    for start, end in sessions:
        if at <= end:
            return max(at, start)
    return None


def sessions_text(sessions: Iterable[Session]) -> str:
    """Write sessions as people read them, for example ``07:00–11:30, 13:30–17:00``.

    Returns:
        the text; "" for no session.
    """
    return ", ".join(f"{start:%H:%M}–{end:%H:%M}" for start, end in sessions)
