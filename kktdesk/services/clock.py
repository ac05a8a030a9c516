"""Where the program learns what time it is; nothing else asks the computer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from kktdesk.domain.moment import VIETNAM


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Give the present moment, aware, in UTC+7."""
        ...


class SystemClock:
    """The computer's own clock, on Vietnamese time whatever zone the computer is set to."""

    def now(self) -> datetime:
        """Give the present moment.

        Returns:
            an aware moment in UTC+7.
        """
        return datetime.now(VIETNAM)  # noqa: TID251 - the one place that may


@dataclass(slots=True)
class FixedClock:
    """A clock that stands until it is moved: for tests and for pictures of the program.

    Attributes:
        moment: what it tells, aware.
    """

    moment: datetime

    def now(self) -> datetime:
        """Give the moment at which the clock stands.

        Returns:
            an aware moment.
        """
        return self.moment

    def move(self, **step: float) -> None:
        """Move the clock, by the words of ``timedelta``, for example ``minutes=5``."""
        self.moment += timedelta(**step)
