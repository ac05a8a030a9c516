"""Opens, changes and closes the data folder that a window works with, off the GUI thread."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kktdesk.ui.tasks.runner import Lane, TaskRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from kktdesk.domain.errors import DeskError
    from kktdesk.services.clock import Clock
    from kktdesk.services.desk import Desk
    from kktdesk.services.requests import OfficeEntry
    from kktdesk.services.views import BackupView, OfficeView

SAMPLE_FOLDER = "sample"


@dataclass(frozen=True, slots=True)
class Ports:
    """What the window is given by whoever puts the program together.

    Attributes:
        open_desk: opens a data folder; may be slow.
        fill_sample: fills an empty register with sample dossiers; may be slow.
    """

    open_desk: "Callable[[Path, Clock], Desk]"
    fill_sample: "Callable[[Desk], object]"
    clock: "Clock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A data folder, ready.

    Attributes:
        office: None until it is set up.
        backup: the newest copy, or None.
    """

    desk: "Desk"
    office: "OfficeView | None"
    backup: "BackupView | None"
    is_sample: bool


class DeskSession(QObject):
    """The data folder of one window.

    Signals:
        opening: a folder is being opened.
        opened: carries ``Opened``.
        refused: the folder cannot be opened; carries the ``DeskError``.
    """

    opening = Signal()
    opened = Signal(object)
    refused = Signal(object)

    def __init__(self, data_dir: Path, ports: Ports, runner: TaskRunner) -> None:
        super().__init__(runner)
        self._ports = ports
        self._data_dir = data_dir
        self._runner = runner
        self._is_sample = False
        self._desk: Desk | None = None

    @property
    def folder(self) -> Path:
        """Give the folder that is open, or was last tried."""
        return self._data_dir / SAMPLE_FOLDER if self._is_sample else self._data_dir

    @property
    def data_dir(self) -> Path:
        """Give the office's own folder, where this computer's settings lie."""
        return self._data_dir

    @property
    def desk(self) -> "Desk | None":
        """Give what is open."""
        return self._desk

    def open(self) -> None:
        """Open the folder; what was open is closed first, behind its last write."""
        old, self._desk = self._desk, None
        self.opening.emit()
        if old is None:
            self._open_now()
        else:
            self._runner.run(self, Lane.WRITE, old.close, self._open_now)

    def _open_now(self, _closed: None = None) -> None:
        work = partial(_opened, self._ports, self.folder, is_sample=self._is_sample)
        self._runner.run(self, Lane.PAPER, work, self._take, self._refuse)

    def open_folder(self, data_dir: Path) -> None:
        """Open another folder."""
        self._data_dir, self._is_sample = data_dir, False
        self.open()

    def open_sample(self) -> None:
        """Open the folder to practise in, which lies in the data folder."""
        self._is_sample = True
        self.open()

    def leave_sample(self) -> None:
        """Go back to the office's own data."""
        self._is_sample = False
        self.open()

    def set_up(self, entry: "OfficeEntry", on_error: "Callable[[DeskError], None]") -> None:
        """Set the office up and open it; ``on_error`` takes what is wrong with the entry."""
        if self._desk is not None:
            work = partial(self._desk.office.set_up, entry)
            self._runner.run(self, Lane.WRITE, work, self._on_set_up, on_error)

    def back_up(
        self,
        then: "Callable[[BackupView | None], None]",
        on_error: "Callable[[DeskError], None]",
    ) -> None:
        """Copy the register; sample dossiers need no copy.

        Args:
            then: takes the copy, or None where there is nothing to copy.
            on_error: takes the refusal.
        """
        if self._desk is None or self._is_sample:
            then(None)
        else:
            self._runner.run(self, Lane.PAPER, self._desk.backups.make, then, on_error)

    def close(self) -> None:
        """Let the lanes run dry and give the register's file free."""
        self._runner.close()
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def _on_set_up(self, _office: "OfficeView") -> None:
        self.open()

    def _take(self, opened: Opened) -> None:
        self._desk = opened.desk
        self.opened.emit(opened)

    def _refuse(self, error: "DeskError") -> None:
        self.refused.emit(error)


def _opened(ports: Ports, folder: Path, *, is_sample: bool) -> Opened:
    desk = ports.open_desk(folder, ports.clock)
    if is_sample and not desk.office.is_set_up():
        ports.fill_sample(desk)
    return Opened(
        desk=desk,
        office=desk.office.view() if desk.office.is_set_up() else None,
        backup=desk.backups.last(),
        is_sample=is_sample,
    )
