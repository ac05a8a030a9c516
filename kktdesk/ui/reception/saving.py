"""Saves the form: checked, asked about what is missing, written once."""

from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from kktdesk.domain.errors import EntryRefused
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from datetime import datetime

    from kktdesk.domain.errors import DeskError
    from kktdesk.services.requests import ReceiveDossier
    from kktdesk.services.views import DossierView, Draft, Received
    from kktdesk.ui.page import Page


class _Step(Enum):
    REST = auto()
    CHECKING = auto()
    ASKING = auto()
    WRITING = auto()


@dataclass(frozen=True, slots=True)
class _Entry:
    request: "ReceiveDossier"
    missing: tuple[str, ...]
    filed_at: "datetime | None"


class Saving(QObject):
    """One entry on its way into the register.

    A second wish while one is under way does nothing. A retry carries the same request id, so an
    entry is saved once whatever was clicked or failed in between.

    Attributes:
        request_id: of the open form.

    Signals:
        stepped: read ``is_busy`` and ``is_working``.
        incomplete: carries the problems that every draft shows; nothing was saved.
        refused: carries the problems that only the register could find; nothing was saved.
        asked: carries the names of the missing papers; ``go_on`` or ``stop`` must follow.
        saved: carries ``Received``.
        filed: carries the ``DossierView`` of what was taken over from a portal.
        failed: carries the ``DeskError``; nothing was saved.
    """

    stepped = Signal()
    incomplete = Signal(object)
    refused = Signal(object)
    asked = Signal(object)
    saved = Signal(object)
    filed = Signal(object)
    failed = Signal(object)

    def __init__(self, page: "Page") -> None:
        super().__init__(page)
        self._page = page
        self._step = _Step.REST
        self._entry: _Entry | None = None
        self.request_id = ""
        self.open_form()

    @property
    def is_busy(self) -> bool:
        """Say whether an entry is under way."""
        return self._step is not _Step.REST

    @property
    def is_working(self) -> bool:
        """Say whether the services are at work, and nobody is asked."""
        return self._step in {_Step.CHECKING, _Step.WRITING}

    def open_form(self, request_id: str = "") -> None:
        """Begin another entry, or go on with one that was kept."""
        self.request_id = request_id or uuid4().hex

    def save(
        self,
        request: "ReceiveDossier",
        missing: tuple[str, ...],
        filed_at: "datetime | None" = None,
    ) -> None:
        """Check an entry and save it.

        Args:
            request: as it is on the screen.
            missing: names of the papers that are asked for and not there.
            filed_at: of a dossier from a portal that is taken over and not accepted yet.
        """
        if self.is_busy:
            return
        entry = _Entry(replace(request, request_id=self.request_id), missing, filed_at)
        self._entry = entry
        self._go(_Step.CHECKING)
        shell = self._page.shell
        work = partial(shell.desk.reception.draft, entry.request)
        on_checked = partial(self._on_checked, entry)
        shell.runner.run(self, Lane.READ, work, on_checked, self._on_failed)

    def go_on(self) -> None:
        """Save although papers are missing."""
        if self._step is _Step.ASKING and self._entry is not None:
            self._write(self._entry)

    def stop(self) -> None:
        """Go back to the form."""
        if self._step is _Step.ASKING:
            self._go(_Step.REST)

    def _on_checked(self, entry: "_Entry", draft: "Draft") -> None:
        if draft.problems:
            self._go(_Step.REST)
            self.incomplete.emit(draft.problems)
        elif entry.missing and entry.filed_at is None:
            self._go(_Step.ASKING)
            self.asked.emit(entry.missing)
        else:
            self._write(entry)

    def _write(self, entry: "_Entry") -> None:
        self._go(_Step.WRITING)
        shell = self._page.shell
        if entry.filed_at is None:
            work = partial(shell.desk.reception.receive, entry.request)
            shell.runner.run(self, Lane.WRITE, work, self._on_saved, self._on_failed)
        else:
            filing = partial(shell.desk.intake.file_online, entry.request, entry.filed_at)
            shell.runner.run(self, Lane.WRITE, filing, self._on_filed, self._on_failed)

    def _on_saved(self, received: "Received") -> None:
        self._go(_Step.REST)
        self.saved.emit(received)

    def _on_filed(self, dossier: "DossierView") -> None:
        self._go(_Step.REST)
        self.filed.emit(dossier)

    def _on_failed(self, error: "DeskError") -> None:
        self._go(_Step.REST)
        if isinstance(error, EntryRefused):
            self.refused.emit(error.problems)
        else:
            self.failed.emit(error)

    def _go(self, step: _Step) -> None:
        self._step = step
        self.stepped.emit()
