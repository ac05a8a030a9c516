"""Keeps this computer's settings while the window is open, and writes what changes."""

import logging
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from kktdesk.settings import DeskSettings, PrintChoice
from kktdesk.ui.tasks.runner import Lane, TaskRunner

_log = logging.getLogger(__name__)


class SettingsKeeper(QObject):
    """The settings of this computer.

    Attributes:
        settings: as they are now.

    Signals:
        changed: carries the new ``DeskSettings``.
    """

    changed = Signal(object)

    def __init__(self, data_dir: Path, runner: TaskRunner) -> None:
        super().__init__(runner)
        self._data_dir = data_dir
        self._runner = runner
        self.settings = DeskSettings.load(data_dir)

    def use_folder(self, data_dir: Path) -> None:
        """Take the settings that lie in another folder."""
        self._data_dir = data_dir
        self.settings = DeskSettings.load(data_dir)
        self.changed.emit(self.settings)

    def printer_name(self) -> str:
        """Give the name of the printer that is chosen now.

        Returns:
            the name of its queue; "" for the system's default.
        """
        return self.settings.printer

    def remember(self, choice: PrintChoice) -> None:
        """Keep how a kind of paper was printed."""
        if self.settings.print_choice(choice.paper) != choice:
            self.change(prints=self.settings.with_choice(choice))

    def change(self, **values: Any) -> None:  # noqa: ANN401 - the fields of DeskSettings
        """Change some settings and write them."""
        self.settings = replace(self.settings, **values)
        work = partial(_write, self._data_dir, values)
        self._runner.run(self, Lane.PAPER, work, _written)
        self.changed.emit(self.settings)


def _write(data_dir: Path, values: dict[str, Any]) -> None:
    # Set-up writes the counter's name into the same file, a change of clerk hers.
    try:
        DeskSettings.change(data_dir, **values)
    except OSError:
        _log.warning("this computer's settings cannot be written")


def _written(_nothing: None) -> None:
    """Settings that are written need no word."""
