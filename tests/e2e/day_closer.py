"""Closes one day after the other until it is killed, and says each number."""

import sys
from datetime import timedelta
from pathlib import Path

from kktdesk.domain.moment import local_day
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import open_desk
from tests.factories import an_entry, at


def main() -> None:
    """Receive a dossier for a day that is closed, close the next one, and so on."""
    clock = FixedClock(at(f"{sys.argv[2]} 17:00"))
    desk = open_desk(Path(sys.argv[1]), clock)
    while True:
        desk.reception.receive(an_entry(request_id=f"{clock.now():%y%m%d}"))
        print(desk.days.close(local_day(clock.now())).number, flush=True)  # noqa: T201 - its answer
        clock.moment += timedelta(days=1)


if __name__ == "__main__":
    main()
