"""What a page does to a dossier, one act at a time, off the GUI thread."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kktdesk.services.requests import HandOver
from kktdesk.services.views import DossierView
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.results import Results
    from kktdesk.ui.page import Page


class DossierActs(QObject):
    """The writes of one page. While one runs, others are not begun: a held key acts once.

    Signals:
        busy_changed: whether an act runs.
        done: the dossier after the act; the status line has told it.
        refused: the ``DeskError``; nothing was written.
    """

    busy_changed = Signal(bool)
    done = Signal(object)
    refused = Signal(object)

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        self._is_busy = False

    @property
    def is_busy(self) -> bool:
        """Say whether an act runs."""
        return self._is_busy

    def ready(self, code: str, at: datetime | None = None) -> None:
        """Note that the result is at the desk."""
        said = self.tr("The result is here: {code}").format(code=code)
        self._run(partial(self._results.ready, code, at), said)

    def hand_over(self, code: str, given: HandOver) -> None:
        """Note that the result was given to somebody."""
        said = self.tr("Handed over {code} to {name}").format(code=code, name=given.to)
        self._run(partial(self._results.hand_over, code, given), said)

    def post(self, code: str, item: str) -> None:
        """Note that the result was handed to the post."""
        said = self.tr("Given to the post: {code}, item {item}").format(code=code, item=item)
        self._run(partial(self._results.post, code, item), said)

    def send(self, code: str) -> None:
        """Note that the result was sent electronically."""
        said = self.tr("Sent electronically: {code}").format(code=code)
        self._run(partial(self._results.send, code), said)

    def take_back(self, code: str, reason: str) -> None:
        """Undo the last act."""
        said = self.tr("Taken back: {code}").format(code=code)
        self._run(partial(self._results.take_back, code, reason), said)

    @property
    def _results(self) -> "Results":
        return self._page.shell.desk.results

    def _run(self, work: Callable[[], DossierView], said: str) -> None:
        if self._is_busy:
            return
        self._set_busy(is_busy=True)
        runner = self._page.shell.runner
        runner.run(self, Lane.WRITE, work, partial(self._on_done, said), self._on_refused)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.busy_changed.emit(is_busy)

    def _on_done(self, said: str, dossier: DossierView) -> None:
        self._set_busy(is_busy=False)
        self._page.shell.say(said)
        self.done.emit(dossier)

    def _on_refused(self, error: "DeskError") -> None:
        self._set_busy(is_busy=False)
        self.refused.emit(error)
