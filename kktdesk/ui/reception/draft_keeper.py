"""Keeps the open form in a file while it is typed in, and offers what a broken run has left."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kktdesk import messages
from kktdesk.ui import formats
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.drafts import KeptForm
    from kktdesk.ui.page import Page
    from kktdesk.ui.reception.form import ReceptionForm

# Counted from the first change, not from the last: who types on is kept as well.
PAUSE_MS = 1000


class DraftKeeper(QObject):
    """Keeps one form and knows the others that are left.

    Attributes:
        left: forms of this counter that are neither open nor dealt with, the newest first.

    Signals:
        changed: read ``left``.
    """

    changed = Signal()

    def __init__(self, page: "Page", form: "ReceptionForm", request_id: Callable[[], str]) -> None:
        super().__init__(page)
        self._page, self._form, self._request_id = page, form, request_id
        self._is_kept = False
        self.left: tuple[KeptForm, ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        form.typed.connect(self.touch)
        form.changed.connect(self.touch)

    def look(self) -> None:
        """Ask what an earlier run has left."""
        shell = self._page.shell
        shell.runner.run(self, Lane.READ, shell.desk.drafts.kept, self._on_found)

    def touch(self) -> None:
        """Keep the form soon."""
        if not self._pause.isActive():
            self._pause.start()

    def hurry(self) -> None:
        """Keep now what would be kept soon: the page is left."""
        if self._pause.isActive():
            self.keep()

    def save(self) -> None:
        """Keep the form now, and say when: somebody asks for it."""
        if self._page.has_unsaved_entry():
            self.keep()
            at = formats.time_text(self._page.shell.clock.now())
            self._page.shell.say(self.tr("Kept as a draft at {time}").format(time=at))

    def keep(self) -> None:
        """Keep the form now; an empty one is not kept."""
        self._pause.stop()
        if self._form.is_blank():
            self.forget()
            return
        self._is_kept = True
        drafts = self._page.shell.desk.drafts
        self._run(partial(drafts.keep, self._form.kept(self._request_id())))

    def forget(self) -> None:
        """Keep the form no more: it was saved, thrown away, or emptied."""
        self._pause.stop()
        if self._is_kept:
            self._is_kept = False
            self._run(partial(self._page.shell.desk.drafts.drop, self._request_id()))

    def put_aside(self) -> None:
        """Leave the form to be offered again, because another one is opened in its place."""
        if not self._form.is_blank():
            self.keep()
            self.left = (self._form.kept(self._request_id()), *self.left)
        self._is_kept = False
        self.changed.emit()

    def take(self) -> "KeptForm | None":
        """Take the newest form that is left; it is the open one from now on.

        Returns:
            the form, or None where none is left.
        """
        if not self.left:
            return None
        taken, *rest = self.left
        self.left = tuple(rest)
        self.put_aside()
        self._is_kept = True
        return taken

    def throw_away(self) -> None:
        """Drop the newest form that is left."""
        if self.left:
            dropped, *rest = self.left
            self.left = tuple(rest)
            self._run(partial(self._page.shell.desk.drafts.drop, dropped.request.request_id))
            self.changed.emit()

    def _on_found(self, found: "tuple[KeptForm, ...]") -> None:
        own = self._request_id()
        self.left = tuple(form for form in found if form.request.request_id != own)
        self.changed.emit()

    def _run(self, work: Callable[[], None]) -> None:
        # In the lane of questions: these files are nothing that other pages would show.
        runner = self._page.shell.runner
        runner.run(self, Lane.READ, work, self._on_done, self._on_failed)

    def _on_done(self, _nothing: None) -> None:
        pass

    def _on_failed(self, error: "DeskError") -> None:
        self._page.shell.say(messages.of_error(error).happened)
