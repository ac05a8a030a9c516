"""Forms that do not begin empty: one that an earlier run has left, one like another dossier."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kktdesk.domain.moment import local_day
from kktdesk.ui.reception.draft_band import DraftBand
from kktdesk.ui.reception.draft_keeper import DraftKeeper
from kktdesk.ui.reception.form_like import form_like, form_of
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from kktdesk.services.drafts import KeptForm
    from kktdesk.services.intake_views import IntakeNoteView
    from kktdesk.services.views import DossierView
    from kktdesk.ui.page import NewLike, Page
    from kktdesk.ui.reception.entry_side import EntrySide
    from kktdesk.ui.reception.saving import Saving


class FormStarts(QObject):
    """Fills the form; what stood in it is kept and offered again.

    Attributes:
        keeper: keeps the open form in its file.
        band: offers what is left.
    """

    def __init__(
        self,
        page: "Page",
        entry: "EntrySide",
        saving: "Saving",
        begin: Callable[[str], None],
    ) -> None:
        super().__init__(page)
        self._page, self._form, self._begin = page, entry.form, begin
        self._has_looked = False
        self.keeper = DraftKeeper(page, entry.form, lambda: saving.request_id)
        self.band = DraftBand()
        entry.online_requested.connect(self.begin_online)
        self.keeper.changed.connect(self._offer)
        self.band.open_requested.connect(self._go_on)
        self.band.drop_requested.connect(self.keeper.throw_away)

    def look(self) -> None:
        """Ask once what an earlier run has left; the procedures have been offered by now."""
        if not self._has_looked:
            self._has_looked = True
            self.keeper.look()

    def open_like(self, like: "NewLike") -> None:
        """Open a form like a dossier of the register."""
        shell = self._page.shell
        work = partial(shell.desk.search.show, like.code)
        on_shown = partial(self._show_like, is_replacing=like.replaces)
        shell.runner.run(self, Lane.READ, work, on_shown, self._page.show_error, "like")

    def open_note(self, note: "IntakeNoteView") -> None:
        """Open a form for somebody who was guided or turned away before."""
        self.keeper.put_aside()
        self._show(form_of(note), is_ticked=False)

    def begin_online(self) -> None:
        """Ask in the open form for what a dossier from a portal has."""
        self._form.handling.begin_online()
        self._form.go_to("filed_at")
        self._form.changed.emit()
        # The row has no place yet: it is brought into sight once the form is laid out anew.
        QTimer.singleShot(0, self, partial(self._form.go_to, "filed_at"))

    def _show_like(self, dossier: "DossierView", *, is_replacing: bool) -> None:
        self.keeper.put_aside()
        kept = form_like(dossier, replaces=is_replacing)
        self._show(kept, is_ticked=is_replacing)

    def _go_on(self) -> None:
        kept = self.keeper.take()
        if kept is not None:
            self._show(kept)

    def _show(self, kept: "KeptForm", *, is_ticked: bool = True) -> None:
        self._begin(kept.request.request_id)
        self._form.put(kept, is_ticked=is_ticked)
        self._form.begin()

    def _offer(self) -> None:
        self.band.offer(self.keeper.left, local_day(self._page.shell.clock.now()))
