"""What the page of the post asks the desk, one after another, off the GUI thread."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.ui.page import Page


@dataclass(frozen=True, slots=True)
class Write:
    """One write.

    Attributes:
        make: gives the work when its turn has come, so that it knows what those before it did.
        done: takes what the work returned.
        refused: takes the refusal.
    """

    make: Callable[[], Callable[[], object]]
    done: Callable[[Any], None]
    refused: "Callable[[DeskError], None]"


class PostActs(QObject):
    """The writes of the page: a scanner is quicker than a disk, and no scan may be lost."""

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        self._waiting: deque[Write] = deque()
        self._under_way: Write | None = None

    @property
    def is_busy(self) -> bool:
        """Say whether a write is under way."""
        return self._under_way is not None

    def add(self, write: Write) -> None:
        """Do a write when those before it are done."""
        self._waiting.append(write)
        self._next()

    def _next(self) -> None:
        if self._under_way is not None or not self._waiting:
            return
        self._under_way = write = self._waiting.popleft()
        self._page.shell.runner.run(
            self, Lane.WRITE, write.make(), self._on_done, self._on_refused
        )

    def _on_done(self, result: object) -> None:
        write, self._under_way = self._under_way, None
        if write is not None:
            write.done(result)
        self._next()

    def _on_refused(self, error: "DeskError") -> None:
        write, self._under_way = self._under_way, None
        # What was scanned behind a refused scan may have meant its line.
        self._waiting.clear()
        if write is not None:
            write.refused(error)
