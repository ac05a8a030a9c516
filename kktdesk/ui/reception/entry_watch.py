"""Watches the open form and says at its fields, in time and not before, what is wrong or odd."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kktdesk import messages
from kktdesk.domain.moment import local_day
from kktdesk.ui.entry_words import field_name
from kktdesk.ui.reception.draft_watch import Drafted, DraftWatch
from kktdesk.ui.reception.findings_shown import FindingsShown, sentence
from kktdesk.ui.reception.form import ReceptionForm
from kktdesk.ui.reception.party_lookup import PartyLookup

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError, Problem
    from kktdesk.services.requests import ReceiveDossier
    from kktdesk.services.views import KnownParty
    from kktdesk.ui.page import Page

_DATE_FIELDS = ("received_at", "due")


class EntryWatch(QObject):
    """What the services say of the form, shown in the form.

    Signals:
        shown: the form says something else.
        painted: carries the PDF of the receipt.
        unpainted: there is no receipt to show.
        lookup_ended: the register has answered for the number, or cannot.
    """

    shown = Signal()
    painted = Signal(bytes)
    unpainted = Signal()
    lookup_ended = Signal()

    def __init__(self, page: "Page", form: ReceptionForm) -> None:
        super().__init__(page)
        self._page = page
        self._form = form
        self._findings = FindingsShown()
        self._drafted: Drafted | None = None
        self._drafts = DraftWatch(page, self._request)
        self._lookup = PartyLookup(page)
        self._connect()

    def _request(self) -> "ReceiveDossier":
        return self._form.request("draft")

    def _connect(self) -> None:
        drafts, lookup, form = self._drafts, self._lookup, self._form
        drafts.drafted.connect(self._on_drafted)
        drafts.painted.connect(self.painted)
        drafts.unpainted.connect(self.unpainted)
        drafts.failed.connect(self._on_draft_failed)
        lookup.answered.connect(self._on_answered)
        lookup.ended.connect(self.lookup_ended)
        form.typed.connect(drafts.look_soon)
        form.changed.connect(drafts.look)
        form.number_left.connect(self.look_up)
        form.field_left.connect(self._on_left)
        form.fields.typed.connect(self._findings.touch)
        form.fields.chosen.connect(self._findings.touch)

    @property
    def is_looking_up(self) -> bool:
        """Say whether the register is being asked for the number."""
        return self._lookup.is_pending

    def look(self) -> None:
        """Look at the form now."""
        self._drafts.look()

    def look_up(self) -> None:
        """Ask the register for the number, if it is another one than before."""
        self._lookup.look(self._form.applicant.number())

    def know(self, number: str) -> None:
        """Take a number as looked up."""
        self._lookup.forget(number)

    def sleep(self) -> None:
        """Stop looking: the form is saved."""
        self._drafts.sleep()

    def forget(self) -> None:
        """Begin anew with the next form."""
        self._findings.forget()
        self._drafted = None
        self._lookup.forget()

    def be_strict(self) -> None:
        """Show everything: saving was tried."""
        self._findings.is_strict = True
        self._show()
        self._drafts.look()

    def refuse(self, problems: "tuple[Problem, ...]") -> None:
        """Show what only the register could find."""
        self._findings.refuse(problems)
        self.be_strict()

    def summary(self) -> str:
        """Return how many fields keep the entry from being saved, once saving was tried."""
        problems = self._findings.problems(self._drafted)
        if not self._findings.is_strict or not problems:
            return ""
        count = self.tr("Not saved: %n field(s) to correct", "", len(problems))
        order = (*_DATE_FIELDS, "replaces", *self._form.fields.names())
        names = [field_name(field) for field in order if field in problems]
        return f"{count}: {', '.join(names)}"

    def _on_drafted(self, drafted: Drafted) -> None:
        self._drafted = drafted
        self._show()

    def _on_draft_failed(self, error: "DeskError") -> None:
        self._form.due.show_nothing(messages.of_error(error).happened)
        self.unpainted.emit()

    def _on_answered(self, known: "KnownParty | None") -> None:
        self._form.applicant.show_known(known)
        if not self._form.applicant.number():
            self._form.applicant.line.clear()

    def _on_left(self, field: str) -> None:
        self._findings.leave(field)
        if self._form.isVisible():  # a window that closes takes the focus as well
            self._drafts.look()

    def _show(self) -> None:
        said = dict(self._form.applicant.findings())
        said |= self._findings.shown(self._drafted)
        today = local_day(self._page.shell.clock.now())
        own = self._form.procedure.findings() | self._form.handling.findings(today)
        said |= {field: say for field, say in own.items() if self._findings.is_told(field)}
        self._form.fields.show(said)
        self._show_due()
        self.shown.emit()

    def _show_due(self) -> None:
        draft = self._drafted.draft if self._drafted else None
        band, procedure = self._form.due, self._form.procedure.procedure()
        why = self._drafted.why if self._drafted else None
        if why is None or procedure is None:
            band.show_nothing("" if procedure else self.tr("choose the procedure first"))
        else:
            band.show_due(why, procedure)
        problems = [p for p in (draft.problems if draft else ()) if p.field in _DATE_FIELDS]
        warnings = [w for w in (draft.warnings if draft else ()) if w.field in _DATE_FIELDS]
        first = (*problems, *warnings)[:1]
        band.warn(sentence(first[0]) if first else "", is_error=bool(problems))
