"""The way from the page to the calendar's services: every call in its lane."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kktdesk.domain.errors import DeskError
from kktdesk.services.calendar_views import (
    CalendarChanged,
    CalendarEdit,
    CalendarView,
    MovedPromise,
    TakeYears,
)
from kktdesk.ui.calendar import calendar_file
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from kktdesk.domain.calendar_plan import CalendarYear
    from kktdesk.services.desk import Desk
    from kktdesk.ui.page import Page

Refused = Callable[[DeskError], None]


@dataclass(frozen=True, slots=True)
class BookState:
    """What the page shows."""

    view: CalendarView
    moved: tuple[MovedPromise, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """An edit that somebody has decided on.

    Attributes:
        base: number of the edition that was seen.
    """

    edit: CalendarEdit
    reason: str
    base: int


class CalendarBook:
    """Asks the services for a page and its dialogs; the owner of a question gets its answer."""

    def __init__(self, page: "Page") -> None:
        self._page = page
        self.view: CalendarView | None = None
        self._waiting: frozenset[tuple[str, datetime]] = frozenset()

    @property
    def _desk(self) -> "Desk":
        return self._page.shell.desk

    @property
    def base(self) -> int:
        """Return the number of the edition that was seen last."""
        return self.view.number if self.view is not None else 0

    def refresh(self) -> None:
        """Let the page read and show what holds now."""
        self._page.reload()

    def read(self, then: Callable[[BookState], None]) -> None:
        """Read what the page shows."""

        def seen(state: BookState) -> None:
            self.view = state.view
            self._waiting = frozenset(map(_promise, state.moved))
            then(state)

        work = partial(_state, self._desk)
        self._page.shell.runner.run(self._page, Lane.READ, work, seen, topic="calendar")

    def preview(
        self,
        owner: QObject,
        edit: CalendarEdit,
        then: Callable[[tuple[MovedPromise, ...]], None],
        refused: Refused,
    ) -> None:
        """Ask which open dossiers an edit would move; it writes nothing.

        Those that wait for a decision already, and would wait for the same one, are left out.
        """

        def looked(moved: tuple[MovedPromise, ...]) -> None:
            then(tuple(one for one in moved if _promise(one) not in self._waiting))

        work = partial(self._desk.calendars.preview, edit)
        self._page.shell.runner.run(owner, Lane.READ, work, looked, refused, topic="preview")

    def change(
        self,
        owner: QObject,
        wanted: Wanted,
        then: Callable[[CalendarChanged], None],
        refused: Refused,
    ) -> None:
        """Write an edit."""
        change = self._desk.calendars.change
        work = partial(change, wanted.edit, wanted.reason, wanted.base)
        self._page.shell.runner.run(owner, Lane.WRITE, work, then, refused)

    def undo(self, base: int, then: Callable[[CalendarChanged], None]) -> None:
        """Take the newest edition back."""
        work = partial(self._desk.calendars.undo, base)
        self._page.shell.runner.run(self._page, Lane.WRITE, work, then, self._page.show_error)

    def propose(self, year: int, then: "Callable[[CalendarYear], None]") -> None:
        """Ask for a proposal of a year; the first one loads a library."""
        work = partial(self._desk.calendars.propose, year)
        self._page.shell.runner.run(
            self._page, Lane.PAPER, work, then, self._page.show_error, topic="propose"
        )

    def read_file(self, path: Path, then: Callable[[TakeYears], None]) -> None:
        """Read a file of years."""
        work = partial(_from_file, self._desk, path)
        self._page.shell.runner.run(self._page, Lane.READ, work, then, self._page.show_error)

    def write_file(self, path: Path, years: tuple[int, ...], then: Callable[[Path], None]) -> None:
        """Write years into a file, or everything where none is named."""
        work = partial(_to_file, self._desk, path, years)
        self._page.shell.runner.run(self._page, Lane.PAPER, work, then, self._page.show_error)


def _promise(moved: MovedPromise) -> tuple[str, datetime]:
    return moved.code, moved.after


def _state(desk: "Desk") -> BookState:
    return BookState(desk.calendars.view(), desk.promises.moved())


def _from_file(desk: "Desk", path: Path) -> TakeYears:
    return desk.calendars.read(calendar_file.read_text(path), path.name)


def _to_file(desk: "Desk", path: Path, years: tuple[int, ...]) -> Path:
    calendar_file.write_text(path, desk.calendars.export(years))
    return path
