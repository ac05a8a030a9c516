"""A desk over a real SQLite file, with a clock that stands on a working day."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from tests.factories import OFFICE, at

NOW = at("2026-11-25 09:15")


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


@pytest.fixture(scope="session")
def set_up_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a data folder with an office; tests copy it, which is quicker than setting up."""
    folder = tmp_path_factory.mktemp("office") / "data"
    desk = open_desk(folder, FixedClock(NOW))
    desk.office.set_up(OFFICE)
    desk.close()
    return folder


@pytest.fixture
def empty_desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    desk = open_desk(tmp_path / "empty", clock)
    yield desk
    desk.close()


@pytest.fixture
def desk(set_up_folder: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    shutil.copytree(set_up_folder, tmp_path / "data", copy_function=shutil.copy2)
    desk = open_desk(tmp_path / "data", clock)
    yield desk
    desk.close()
