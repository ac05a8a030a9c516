"""What every test stands on: no screen, no home of the user, and the coverage limits.

The environment is set when this file is read, before any test module can load Qt.
"""

import atexit
import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from io import StringIO
from pathlib import Path

import pytest
from coverage import Coverage
from hypothesis import settings

from tests import cups
from tests.cups import Cups

ROOT = Path(__file__).resolve().parent.parent

COVERAGE_LIMITS = {"kktdesk/domain": 100.0, "kktdesk/services": 90.0}

HOME_FOLDERS = {
    "HOME": "home",
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "run",
}


def _move_home() -> None:
    folder = Path(tempfile.mkdtemp(prefix="kktdesk-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for variable, name in HOME_FOLDERS.items():
        (folder / name).mkdir(mode=0o700)  # Qt warns about a run folder that others may read
        os.environ[variable] = str(folder / name)


_move_home()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


MEASURED = pytest.StashKey[list[str]]()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> Generator[None, object, object]:
    """Fail the session, before its last line, when a package is below its limit.

    The outermost wrapper: pytest-cov has put the workers' figures together when it goes on.
    """
    result = yield
    if _is_measured_whole(session.config):
        session.config.stash[MEASURED] = [
            _measure(session, package) for package in COVERAGE_LIMITS
        ]
    return result


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say what was measured."""
    for figure in config.stash.get(MEASURED, []):
        terminalreporter.write_line(figure)


def _is_measured_whole(config: pytest.Config) -> bool:
    is_controller = not hasattr(config, "workerinput")
    is_whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    is_chosen = bool(config.option.keyword or config.option.markexpr or config.option.collectonly)
    return is_controller and is_whole and not is_chosen and config.pluginmanager.hasplugin("_cov")


def _measure(session: pytest.Session, package: str) -> str:
    measured = Coverage(config_file=str(ROOT / "pyproject.toml"))
    measured.load()
    table = StringIO()
    percent = measured.report(
        include=[str(ROOT / package / "*")], file=table, show_missing=True, skip_covered=True
    )
    limit = COVERAGE_LIMITS[package]
    figure = f"{package} is covered by {percent:.2f} % of at least {limit:g} %"
    if percent < limit:
        report = _shortfall(package, figure, table.getvalue())
        session.config.hook.pytest_runtest_logreport(report=report)
    return figure


def _shortfall(package: str, figure: str, table: str) -> pytest.TestReport:
    return pytest.TestReport(
        nodeid=f"coverage of {package}",
        location=(package, None, "coverage"),
        keywords={},
        outcome="failed",
        longrepr=figure,
        when="call",
        sections=[("what no test reaches", table)],
    )


@pytest.fixture(scope="session")
def cups_daemon() -> Iterator[Cups]:
    """Run one CUPS for all tests of this process."""
    with cups.running() as daemon:
        yield daemon


@pytest.fixture
def spooler(cups_daemon: Cups, monkeypatch: pytest.MonkeyPatch) -> Cups:
    """Give a CUPS with one queue, to which this process and what it starts print."""
    cups_daemon.make_fresh()
    for name in ("LPDEST", "PRINTER"):
        monkeypatch.delenv(name, raising=False)
    for name, value in cups_daemon.environment.items():
        monkeypatch.setenv(name, value)
    return cups_daemon
