"""A desk over a real SQLite file, with a clock that stands on a working day."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from tests.factories import OFFICE, at


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(at("2026-11-25 09:15"))


@pytest.fixture
def empty_desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    desk = open_desk(tmp_path / "data", clock)
    yield desk
    desk.close()


@pytest.fixture
def desk(empty_desk: Desk) -> Desk:
    empty_desk.office.set_up(OFFICE)
    return empty_desk
