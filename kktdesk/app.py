"""Puts the program together: one command does its work and ends, no command opens the window.

Qt is never loaded for a command; SQLAlchemy and ReportLab only behind the first paint of the
window. Whoever adds an import at the top of this file slows both down.
"""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kktdesk.settings import default_data_dir

if TYPE_CHECKING:
    from kktdesk.services.clock import Clock
    from kktdesk.services.desk import Desk
    from kktdesk.ui.session import Ports


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: words after the program's name; None takes those of this process. ``--data DIR`` may
            stand before or after a command.

    Returns:
        the exit code.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    folder = _window_folder(words)
    if folder is None:
        from kktdesk.cli.command import run  # noqa: PLC0415 - not for the window

        return run(words)
    return _open_window(folder)


def _window_folder(words: list[str]) -> Path | None:
    match words:
        case []:
            return default_data_dir()
        case ["--data", folder] if folder:
            return Path(folder)
        case [word] if word.startswith("--data=") and word != "--data=":
            return Path(word.removeprefix("--data="))
    return None


def _open_window(folder: Path) -> int:
    gc.disable()  # a start without its pauses; the window switches it on again
    from kktdesk.ui.first_frame import run  # noqa: PLC0415 - loads Qt

    return run(folder.expanduser().absolute(), make_ports)


def make_ports() -> "Ports":
    """Give the window the services' doors; nothing behind them is loaded yet.

    Returns:
        the doors.
    """
    from kktdesk.services.clock import SystemClock  # noqa: PLC0415 - not for a command
    from kktdesk.ui.session import Ports  # noqa: PLC0415 - loads Qt

    return Ports(open_desk=open_desk, fill_sample=fill_sample, clock=SystemClock())


def open_desk(data_dir: Path, clock: "Clock") -> "Desk":
    """Load the services and open a data folder; heavy, so the window calls it in a lane.

    Returns:
        the desk.
    """
    from kktdesk.services import desk  # noqa: PLC0415 - SQLAlchemy and ReportLab

    return desk.open_desk(data_dir, clock)


def fill_sample(desk: "Desk") -> int:
    """Fill an empty register with sample dossiers, those of these days too; heavy.

    Returns:
        how many dossiers there are now.
    """
    from kktdesk.services import sample  # noqa: PLC0415 - comes with the services

    return sample.fill_sample(desk, with_present=True)
