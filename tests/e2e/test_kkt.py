"""The one command: it is run as an office would, with stand-ins only for apt, dpkg, id and pip."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house import ROOT

MAIN = "import sys; print('đã mở', sys.argv[1:])"

STAND_INS = {
    "dpkg-query": 'shift 3; for name; do printf "%s=%s " "$(cat "$0.says")" "$name"; done',
    "apt-get": 'echo noise; echo "$*" >>"$0.log"; echo installed >"${0%/*}/dpkg-query.says"',
    "id": 'cat "$0.says"',
    "sudo": "exit 1",
}


@dataclass(frozen=True, slots=True)
class Office:
    """A checkout that has been set up, and the computer that it lies on."""

    checkout: Path
    tools: Path

    def says(self, tool: str, answer: str) -> None:
        """Let a stand-in answer something."""
        (self.tools / f"{tool}.says").write_text(answer, encoding="utf-8")

    def apt_log(self) -> str:
        """Give what apt-get was asked."""
        log = self.tools / "apt-get.log"
        return log.read_text(encoding="utf-8") if log.exists() else ""

    def kkt(self, *args: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run the command from another folder in an empty environment."""
        return subprocess.run(
            [str(self.checkout / "kkt"), *args],
            env={"PATH": f"{self.tools}:/usr/bin:/bin", **environment},
            cwd="/",
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = Office(tmp_path / "Thư mục quầy 1", tmp_path / "bin")
    office.tools.mkdir()
    for name, body in STAND_INS.items():
        script = office.tools / name
        script.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        script.chmod(0o755)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    (office.tools / "python3.11").symlink_to(Path(sys.base_prefix, "bin", version))
    office.says("dpkg-query", "installed")
    office.says("id", "0")
    set_up(office.checkout)
    return office


def set_up(checkout: Path) -> None:
    environment = checkout / ".venv"
    (environment / "bin").mkdir(parents=True)
    (environment / "bin" / "python").symlink_to(sys.executable)
    shutil.copy(ROOT / "kkt", checkout)
    (checkout / "main.py").write_text(MAIN, encoding="utf-8")
    for name in ("requirements.txt", "requirements-dev.txt"):
        (checkout / name).write_text("segno==1.6.6\n", encoding="utf-8")
        shutil.copy(checkout / name, environment / f"stamp-{name}")
    version = f"Python {sys.version_info.major}.{sys.version_info.minor}\n"
    (environment / "stamp-python").write_text(version, encoding="utf-8")


def test_alone_it_prints_its_commands(office: Office) -> None:
    done = office.kkt()

    assert done.returncode == 0
    assert [line.split()[1] for line in done.stdout.splitlines() if line.startswith("./kkt")] == [
        "run",
        "test",
        "check",
        "bench",
        "soak",
        "shots",
    ]


def test_an_unknown_command_is_refused(office: Office) -> None:
    done = office.kkt("open")

    assert (done.returncode, done.stdout) == (2, "")
    assert "open" in done.stderr


def test_what_is_set_up_starts_at_once_and_says_nothing(office: Office) -> None:
    done = office.kkt("run", "show", "Nguyễn Thị Ánh", "--data", "./d l")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "đã mở ['show', 'Nguyễn Thị Ánh', '--data', './d l']\n"
    assert office.apt_log() == ""


def test_missing_packages_are_installed_quietly(office: Office) -> None:
    office.says("dpkg-query", "not-installed")

    done = office.kkt("run")

    assert (done.returncode, done.stdout) == (0, "đã mở []\n")
    assert "libxcb-cursor0" in office.apt_log()
    assert "noise" not in done.stderr


def test_without_rights_it_says_what_to_ask_for(office: Office) -> None:
    office.says("dpkg-query", "not-installed")
    office.says("id", "1000")

    done = office.kkt("run")

    assert (done.returncode, done.stdout, office.apt_log()) == (2, "", "")
    (command,) = (line for line in done.stderr.splitlines() if "apt-get install" in line)
    assert "libxcb-cursor0" in command
    assert "fonts-liberation2" in command


def test_libraries_that_cannot_be_had_leave_the_old_ones_in_place(office: Office) -> None:
    (office.checkout / "requirements.txt").write_text("segno==1.6.7\n", encoding="utf-8")

    done = office.kkt("run", PIP_NO_INDEX="1", PIP_CONFIG_FILE=os.devnull)

    assert (done.returncode, done.stdout) == (1, "")
    assert "segno" in done.stderr
    (office.checkout / "requirements.txt").write_text("segno==1.6.6\n", encoding="utf-8")
    assert office.kkt("run").stdout == "đã mở []\n"


def test_a_half_made_environment_is_not_trusted(office: Office) -> None:
    (office.checkout / ".venv" / "stamp-python").unlink()

    done = office.kkt("run", PIP_NO_INDEX="1", PIP_CONFIG_FILE=os.devnull)

    assert (done.returncode, done.stdout) == (1, "")
