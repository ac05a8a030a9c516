"""Watches the open form: what it would save and how its receipt would look, off the GUI thread."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kktdesk.domain.errors import Problem
from kktdesk.services.requests import ReceiveDossier
from kktdesk.services.views import Draft
from kktdesk.services.why_views import Explanation
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.desk import Desk
    from kktdesk.ui.page import Page

PAUSE_MS = 180


@dataclass(frozen=True, slots=True)
class Drafted:
    """What the services say about the form.

    Attributes:
        signs: warnings of signs that the paper's font lacks.
        why: the reasons of the due date; None while there is none.
    """

    draft: Draft
    signs: tuple[Problem, ...]
    why: Explanation | None


class DraftWatch(QObject):
    """Asks for a draft after a pause of typing, and for its paper; the newest question wins.

    Signals:
        drafted: carries ``Drafted``.
        painted: carries the PDF of the receipt.
        unpainted: there is no receipt to show.
        failed: carries the ``DeskError``.
    """

    drafted = Signal(object)
    painted = Signal(bytes)
    unpainted = Signal()
    failed = Signal(object)

    def __init__(self, page: "Page", request_of: Callable[[], ReceiveDossier]) -> None:
        super().__init__(page)
        self._page, self._request_of = page, request_of
        self._is_awake = True
        self._has_receipt = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)

    def look_soon(self) -> None:
        """Look when the typing pauses."""
        self._pause.start()

    def look(self) -> None:
        """Look now."""
        self._pause.stop()
        self._is_awake = True
        shell = self._page.shell
        work = partial(_draft, shell.desk, self._request_of())
        shell.runner.run(self, Lane.READ, work, self._on_drafted, self._on_failed, "draft")

    def sleep(self) -> None:
        """Stop looking; an answer that is under way is dropped."""
        self._pause.stop()
        self._is_awake = self._has_receipt = False

    def _on_drafted(self, drafted: Drafted) -> None:
        if not self._is_awake:
            return
        self.drafted.emit(drafted)
        receipt = drafted.draft.receipt
        self._has_receipt = receipt is not None
        if receipt is None:
            self.unpainted.emit()
            return
        shell = self._page.shell
        work = partial(shell.desk.papers.draft_pdf, receipt, shell.settings.layout)
        shell.runner.run(self, Lane.PAPER, work, self._on_painted, self._on_failed, "draft")

    def _on_painted(self, pdf: bytes) -> None:
        if self._has_receipt:  # else the paper is of a choice that was dropped meanwhile
            self.painted.emit(pdf)

    def _on_failed(self, error: "DeskError") -> None:
        if self._is_awake:
            self.failed.emit(error)


def _draft(desk: "Desk", request: ReceiveDossier) -> Drafted:
    signs = tuple(
        Problem(field, "text-unprintable", {"signs": " ".join(found)})
        for field, text in _texts(request).items()
        if text and (found := desk.papers.unprintable_signs(text))
    )
    draft = desk.reception.draft(request)
    why = desk.papers.explain(draft.due) if draft.due else None
    return Drafted(draft, signs, why)


def _texts(request: ReceiveDossier) -> dict[str, str]:
    applicant, submitter = request.applicant, request.submitter
    return {
        "applicant.name": applicant.name,
        "applicant.address": applicant.address,
        "applicant.email": applicant.email,
        "submitter.name": submitter.name if submitter else "",
        "submitter.authority": submitter.authority if submitter else "",
        "components": "".join(row.name for row in request.components or ()),
        "postal_address": request.postal_address,
        "note": request.note,
    }
