"""Data folders to work on: one with an office and nothing else, one with sample data."""

import logging
import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kktdesk.services.clock import FixedClock, SystemClock
from kktdesk.services.desk import open_desk
from kktdesk.services.sample import fill_sample
from tests.e2e.commands import Counter
from tests.factories import OFFICE, at


@pytest.fixture(autouse=True)
def _no_log_is_left_open(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    log = logging.getLogger("kktdesk")
    level, is_propagating = log.level, log.propagate
    yield
    log.setLevel(level)
    log.propagate = is_propagating


@pytest.fixture(scope="session")
def office_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with an office and no dossier; to be copied."""
    folder = tmp_path_factory.mktemp("office") / "data"
    desk = open_desk(folder, FixedClock(at("2026-11-20 07:00")))
    desk.office.set_up(OFFICE)
    desk.close()
    return folder


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample data; to be copied."""
    folder = tmp_path_factory.mktemp("sample") / "data"
    desk = open_desk(folder, SystemClock())
    fill_sample(desk)
    desk.close()
    return folder


@pytest.fixture
def data(office_folder: Path, tmp_path: Path) -> Path:
    """A data folder of this test's own, with an office."""
    shutil.copytree(office_folder, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def counter(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Counter:
    """The commands over a folder with an office, on a working day."""
    return Counter(data, FixedClock(at("2026-11-25 09:15")), capsys, tmp_path)


@pytest.fixture
def sample(sample_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Counter:
    """The commands over a folder with sample data."""
    shutil.copytree(sample_folder, tmp_path / "data")
    return Counter(tmp_path / "data", FixedClock(at("2026-11-25 09:15")), capsys, tmp_path)
