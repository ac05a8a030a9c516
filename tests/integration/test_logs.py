import logging
import re
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kktdesk import logs
from kktdesk.domain.errors import DossierUnknown

PERSON = "Nguyễn Văn Đức 087095001234"


@pytest.fixture(autouse=True)
def _no_log_is_left_open(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    root = logging.getLogger("kktdesk")
    level, is_propagating = root.level, root.propagate
    yield
    logs.stop()
    root.setLevel(level)
    root.propagate = is_propagating


def _lines(data_dir: Path) -> list[str]:
    return (data_dir / "logs" / "window.log").read_text(encoding="utf-8").splitlines()


def _raise(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as caught:
        return caught


def test_a_log_that_is_started_twice_is_written_once(tmp_path: Path) -> None:
    logs.start(tmp_path, "window")
    logs.start(tmp_path, "window")

    logging.getLogger("kktdesk").info("once")

    assert len(_lines(tmp_path)) == 1


def test_a_record_is_one_line_whatever_is_in_it(tmp_path: Path) -> None:
    logs.start(tmp_path, "window")

    logging.getLogger("kktdesk.ui").warning("one\ntwo\r\x1b[31m\u2028three %s", "a\nb")

    (line,) = _lines(tmp_path)
    assert "one\\ntwo\\r\\x1b[31m\\u2028three a\\nb" in line
    assert re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+07:00 WARNING kktdesk\.ui ", line)


def test_the_text_of_an_exception_is_left_out_and_its_place_is_there(tmp_path: Path) -> None:
    logs.start(tmp_path, "window")

    number = logs.incident(_raise(ValueError(PERSON)))

    (line,) = _lines(tmp_path)
    assert "087095001234" not in line
    assert f"incident {number}" in line
    assert "builtins.ValueError at integration/test_logs.py:" in line


def test_the_whole_chain_of_causes_is_written(tmp_path: Path) -> None:
    logs.start(tmp_path, "window")
    error = _raise(DossierUnknown(code=PERSON))
    error.__cause__ = _raise(OSError(28, PERSON))

    logs.incident(error)

    (line,) = _lines(tmp_path)
    assert "DossierUnknown[dossier-unknown]" in line
    assert "OSError[errno 28]" in line
    assert PERSON not in line


def test_a_ring_of_causes_ends(tmp_path: Path) -> None:
    logs.start(tmp_path, "window")
    first, second = ValueError(), TypeError()
    first.__cause__, second.__cause__ = second, first

    logs.incident(first)

    assert len(_lines(tmp_path)) == 1


def test_incident_numbers_are_six_digits(tmp_path: Path) -> None:
    logs.start(tmp_path, "window")

    assert all(re.fullmatch(r"\d{6}", logs.incident(ValueError())) for _ in range(50))


def test_files_turn_over_and_belong_to_their_owner(tmp_path: Path) -> None:
    logs.start(tmp_path, "window")

    for _ in range(4000):
        logging.getLogger("kktdesk").info("%s", "x" * 1900)

    files = sorted(path.name for path in (tmp_path / "logs").glob("window.log*"))
    assert files == ["window.log", *(f"window.log.{number}" for number in range(1, 5))]
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "logs").iterdir()}
    assert modes == {0o600}
    assert sum(path.stat().st_size for path in (tmp_path / "logs").iterdir()) < 5_100_000


def test_a_folder_that_does_not_allow_it_does_not_stop_the_program(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file in the way", encoding="utf-8")

    assert logs.start(tmp_path, "window") is False
    assert logs.incident(ValueError())


def test_what_nobody_caught_is_in_the_log_of_the_process(tmp_path: Path) -> None:
    script = (
        "import sys, threading; from pathlib import Path; from kktdesk import logs\n"
        "logs.start(Path(sys.argv[1]), 'window')\n"
        "thread = threading.Thread(target=lambda: 1 / 0); thread.start(); thread.join()\n"
        "raise ValueError(sys.argv[2])\n"
    )

    ended = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path), PERSON],
        capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2],
    )  # fmt: skip

    in_thread, at_end = _lines(tmp_path)
    assert "CRITICAL" in in_thread
    assert "ZeroDivisionError" in in_thread
    assert "ValueError" in at_end
    assert ended.returncode == 1
    assert PERSON not in ended.stderr + at_end


def test_a_crash_of_the_interpreter_leaves_its_stack(tmp_path: Path) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path; from kktdesk import logs\n"
        "logs.start(Path(sys.argv[1]), 'window'); os.kill(os.getpid(), signal.SIGSEGV)\n"
    )

    subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], check=False, cwd=Path(__file__).parents[2]
    )

    crash = (tmp_path / "logs" / "window-crash.log").read_text(encoding="utf-8")
    assert "Segmentation fault" in crash
