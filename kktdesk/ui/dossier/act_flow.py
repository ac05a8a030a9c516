"""From an act that was chosen to its doing: at once, in its dialog, or on a page of its own."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import EntryRefused, StaleDossier
from kktdesk.ui.attachments.dialog import open_attachments
from kktdesk.ui.dossier.act_dialog import ActDialog
from kktdesk.ui.dossier.act_offers import DETAILS, is_done_at_once
from kktdesk.ui.page import RETURNING

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.views import DossierView
    from kktdesk.ui.dossier.acts import DossierActs
    from kktdesk.ui.page import Page


class ActFlow(QObject):
    """The acts of one page about one dossier.

    Signals:
        done: the ``DossierView`` behind an act.
        refused: the ``DeskError`` of an act that no dialog can cure.
        note_wanted: a note is written in the line of the page.
    """

    done = Signal(object)
    refused = Signal(object)
    note_wanted = Signal()

    def __init__(self, page: "Page", acts: "DossierActs") -> None:
        super().__init__(page)
        self._page, self._acts = page, acts
        self._typed: dict[tuple[str, Act], Mapping[str, object]] = {}
        self._under_way: tuple[DossierView, Act, Mapping[str, object]] | None = None
        acts.done.connect(self._on_done)
        acts.refused.connect(self._on_refused)

    def choose(self, dossier: "DossierView", name: str) -> None:
        """Do what a button says: at once where nothing must be asked."""
        if name == DETAILS and dossier.next_act is not None:
            self.ask(dossier, dossier.next_act)
        elif is_done_at_once(Act(name)) and name == dossier.next_act:
            self.do(dossier, Act(name), {})
        else:
            self.ask(dossier, Act(name))

    def do(self, dossier: "DossierView", act: Act, values: Mapping[str, object]) -> None:
        """Do an act without a question; what can be cured is asked for then."""
        if not self._acts.is_busy:
            self._under_way = (dossier, act, values)
            self._acts.do(dossier, act, values)

    def ask(self, dossier: "DossierView", act: Act) -> None:
        """Go to where an act is done."""
        if act is Act.HAND_OVER:
            self._page.page_requested.emit(RETURNING, dossier.code)
        elif act is Act.ATTACH:
            open_attachments(self._page, dossier)
        elif act is Act.NOTE:
            self.note_wanted.emit()
        elif not self._acts.is_busy:
            self.open_dialog(dossier, act, self._typed.get((dossier.code, act), {}))

    def open_dialog(
        self, dossier: "DossierView", act: Act, typed: Mapping[str, object]
    ) -> ActDialog:
        """Open the dialog of an act and return at once.

        Returns:
            the open dialog; it deletes itself when it is closed.
        """
        dialog = ActDialog(self._page, dossier, act)
        dialog.keep(typed)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.was_done.connect(partial(self._on_asked, act))
        dialog.left.connect(partial(self._typed.__setitem__, (dossier.code, act)))
        dialog.open()
        return dialog

    def _on_asked(self, act: Act, dossier: "DossierView") -> None:
        self._acts.tell(act, dossier)
        self._on_done(dossier)

    def _on_done(self, dossier: "DossierView") -> None:
        self._under_way = None
        self._typed.clear()
        self.done.emit(dossier)

    def _on_refused(self, error: "DeskError") -> None:
        begun, self._under_way = self._under_way, None
        if begun is None or not isinstance(error, StaleDossier | EntryRefused):
            self.refused.emit(error)
            return
        dialog = self.open_dialog(*begun)
        if isinstance(error, EntryRefused):
            dialog.complain(error.problems)
        else:
            dialog.reload()
