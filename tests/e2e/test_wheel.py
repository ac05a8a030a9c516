"""The wheel: built, installed into a folder of its own, started from elsewhere."""

import os
import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from tests.house import ROOT

INIT = ("init", "--unit-code", "H20.99", "--unit-name", "Ban Quản lý mẫu")

# Opens the window as the command does, and tells what its buttons say once its pages are there.
LOOK = dedent("""
    import sys
    from itertools import count
    from pathlib import Path

    import kktdesk
    from kktdesk import app
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QAbstractButton, QApplication

    def look():
        shown = [button.text() for button in QApplication.allWidgets()
                 if isinstance(button, QAbstractButton) and button.isVisible()]
        if "Tiếp nhận" in shown or next(looks) == 600:
            print(Path(kktdesk.__file__).parent, *shown, sep="\\n")
            QApplication.closeAllWindows()
            QApplication.quit()

    def run_and_look(*_):
        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(50)
        return run()

    looks = count()
    run, QApplication.exec = QApplication.exec, run_and_look
    sys.exit(app.main(["--data", sys.argv[1]]))
""")


@dataclass(frozen=True, slots=True)
class Installed:
    """A computer that has the program from its wheel and no checkout."""

    folder: Path

    @property
    def packages(self) -> Path:
        """Where its packages lie."""
        values = {"base": str(self.folder), "platbase": str(self.folder)}
        return Path(sysconfig.get_path("purelib", "venv", values))

    def run(self, program: str, *args: str) -> subprocess.CompletedProcess[str]:
        """Run one of its programs from a folder without a checkout."""
        environment = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
        return subprocess.run(
            [str(self.folder / "bin" / program), *args],
            env=environment,
            cwd=self.folder,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    wheels = tmp_path_factory.mktemp("wheels")
    tool("hatchling", "build", "-t", "wheel", "-d", str(wheels))
    (wheel,) = wheels.iterdir()
    computer = Installed(tmp_path_factory.mktemp("máy quầy"))
    venv.create(computer.folder, with_pip=False, symlinks=True)
    tool(
        *("pip", "--python", str(computer.folder / "bin" / "python"), "install"),
        *("--no-index", "--no-deps", "--no-compile", "--disable-pip-version-check", str(wheel)),
    )
    # The libraries are those of the tests; kktdesk itself is not among them.
    libraries = computer.packages / "libraries.pth"
    libraries.write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return computer


def tool(*args: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *args], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_wheel_carries_every_resource(installed: Installed) -> None:
    def below(folder: Path) -> set[str]:
        return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}

    assert below(installed.packages / "kktdesk" / "_resources") == below(ROOT / "resources")


def test_the_command_explains_itself(installed: Installed) -> None:
    done = installed.run("kktdesk", "--help")

    assert (done.returncode, done.stderr) == (0, "")
    assert "receive" in done.stdout


def test_the_window_opens_in_vietnamese(installed: Installed, tmp_path: Path) -> None:
    data = str(tmp_path / "data")

    assert installed.run("kktdesk", "--data", data, *INIT).returncode == 0
    done = installed.run("python", "-c", LOOK, data)

    assert (done.returncode, done.stderr) == (0, "")
    place, *shown = done.stdout.splitlines()
    assert Path(place) == installed.packages / "kktdesk"
    assert "Tiếp nhận" in shown
