"""One act: what it asks for, with safe answers; it closes once the act is done.

What is odd about it is said first. A refusal leaves everything as it was typed. If somebody else
has changed the dossier meanwhile, the dialog says what, and the act can be done again.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import DeskError, EntryRefused, Problem, StaleDossier
from kktdesk.ui.desk_sheet import DeskSheet
from kktdesk.ui.dialogs.question import CANCEL
from kktdesk.ui.dialogs.sheet import Choice
from kktdesk.ui.dossier.act_fields_form import ActFieldsForm
from kktdesk.ui.dossier.act_table import act_look, act_name
from kktdesk.ui.dossier.change_band import ChangeBand
from kktdesk.ui.dossier.form_area import FormArea
from kktdesk.ui.dossier.warning_band import WarningBand
from kktdesk.ui.tasks.runner import Lane
from kktdesk.ui.widgets.buttons import is_ctrl_enter
from kktdesk.ui.widgets.forms import enter_moves_on

if TYPE_CHECKING:
    from kktdesk.services.views import DossierView
    from kktdesk.ui.page import Page

GO = "go"


class ActDialog(DeskSheet):
    """Asks for what an act needs.

    Signals:
        was_done: the ``DossierView`` behind the act.
        left: what was typed, when the act was not done.
    """

    was_done = Signal(object)
    left = Signal(dict)

    def __init__(self, page: "Page", dossier: "DossierView", act: Act) -> None:
        super().__init__(page, page.shell, f"{act_name(act)}: {dossier.code}")
        self._dossier, self._act = dossier, act
        self._is_busy = False
        self.form = ActFieldsForm(act, dossier, page.shell.clock.now())
        self.area = FormArea(self.form)
        self.changed = ChangeBand()
        self.odd = WarningBand(page.shell, act)
        self._lay_out()
        names = self.shell.desk.directory.names
        self.shell.runner.run(self, Lane.READ, names, self.form.offer_names)

    def _lay_out(self) -> None:
        self.content.addWidget(self.changed)
        self.content.addWidget(self.odd)
        self.content.addWidget(self.area, 1)
        go = Choice(GO, act_name(self._act), act_look(self._act).icon)
        self.offer((go, Choice(CANCEL, self.tr("&Do not"))))
        self.buttons[GO].set_key(self.tr("Ctrl+Enter"))
        self.buttons[CANCEL].set_key(self.tr("Esc"))
        enter_moves_on(self)
        self.odd.passed.connect(self._do)
        self.odd.said.connect(self._on_odd)
        self.odd.refused.connect(self._on_refused)
        self.form.first().setFocus()

    def keep(self, typed: Mapping[str, object]) -> None:
        """Begin with what was typed before."""
        self.form.set_values(typed)

    # ------------------------------------------------------------ doing it
    @override
    def answer(self, key: str) -> None:
        if self._is_busy:
            return
        if not key:
            self.left.emit(self.form.values())
            super().answer(key)
        elif not self._go_to(self.form.misread()):
            self._is_busy = True
            self.odd.look(self._dossier.code, self.form.values())

    def _on_odd(self) -> None:
        self._is_busy = False

    def _do(self) -> None:
        do, code, version = self.shell.desk.acts.do, self._dossier.code, self._dossier.version
        work = partial(do, code, self._act, self.form.values(), version=version)
        self.shell.runner.run(self, Lane.WRITE, work, self._on_done, self._on_refused)

    def _on_done(self, dossier: "DossierView") -> None:
        self._is_busy = False
        super().answer(GO)
        self.was_done.emit(dossier)

    def _on_refused(self, error: DeskError) -> None:
        self._is_busy = False
        if isinstance(error, StaleDossier):
            self.reload()
            return
        own = (Problem(error.field, error.code, error.values),)
        if not self.complain(error.problems if isinstance(error, EntryRefused) else own):
            self.show_error(error)

    def complain(self, problems: "Sequence[Problem]") -> bool:
        """Say problems at their fields.

        Returns:
            False if none of them is about a field of this act.
        """
        return self._go_to(self.form.complain(problems))

    def _go_to(self, field: QWidget | None) -> bool:
        if field is not None:
            field.setFocus()
            self.area.ensureWidgetVisible(field)
        return field is not None

    # ------------------------------------------------------------ somebody else was quicker
    def reload(self) -> None:
        """Show what has changed since the dossier was shown; what was typed stays."""
        work = partial(self.shell.desk.search.show, self._dossier.code)
        self.shell.runner.run(self, Lane.READ, work, self.show_changes, self.show_error)

    def show_changes(self, now: "DossierView") -> None:
        """Say what differs; the act goes on from the dossier as it is now."""
        self.changed.show_changes(self._dossier, now)
        self._dossier = now

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_ctrl_enter(event):
            self.answer(GO)
        else:
            super().keyPressEvent(event)
