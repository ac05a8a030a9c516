"""Guidance and refusal from the open form: asked, kept, told in the status line, seen again."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Qt, Signal

from kktdesk.domain.errors import EntryRefused
from kktdesk.services.intake_views import IntakeKind
from kktdesk.services.requests import IntakeEntry
from kktdesk.ui.dialogs.error_report import show_error
from kktdesk.ui.reception.intake_dialog import IntakeDialog
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from kktdesk.domain.errors import DeskError
    from kktdesk.services.intake_views import IntakeNoteView
    from kktdesk.ui.page import Page
    from kktdesk.ui.reception.entry_side import EntrySide


class IntakeDesk(QObject):
    """Writes notes for people whose dossier is not taken in; the form stays as it is.

    Signals:
        taken: a reception is to begin from this ``IntakeNoteView``.
    """

    taken = Signal(object)

    def __init__(self, page: "Page", entry: "EntrySide") -> None:
        super().__init__(page)
        self._page, self._form = page, entry.form
        entry.guidance_requested.connect(self.guide)
        entry.refusal_requested.connect(self.turn_away)
        entry.notes_requested.connect(self.show_notes)
        self._phone = ""  # of the office: the same for everybody, typed once a day

    def show_notes(self) -> None:
        """Show who was guided or turned away today, or on another day."""
        from kktdesk.ui.reception.notes_sheet import open_notes  # noqa: PLC0415 - seldom wanted

        open_notes(self._page).taken.connect(self.taken)

    def guide(self) -> None:
        """Ask what has to be brought (Mẫu 02); papers that are missing stand there already."""
        self._open(IntakeKind.GUIDANCE, self._form.papers.missing())

    def turn_away(self) -> None:
        """Ask why nothing is taken in (Mẫu 03)."""
        self._open(IntakeKind.REFUSAL, ())

    def _open(self, kind: IntakeKind, lines: tuple[str, ...]) -> None:
        self._form.commit()
        request, procedure = self._form.request(""), self._form.procedure.procedure()
        entry = IntakeEntry(
            request_id=uuid4().hex,
            applicant=request.applicant,
            procedure=request.procedure,
            matter=procedure.name if procedure else self._form.procedure.letters()[0],
            lines=lines,
            official_code=request.official_code or "",
            contact_phone=self._phone if kind is IntakeKind.GUIDANCE else "",
        )
        dialog = IntakeDialog(self._page, kind, entry)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.given.connect(partial(self._keep, dialog, kind))
        dialog.open()

    def _keep(self, dialog: IntakeDialog, kind: IntakeKind, entry: IntakeEntry) -> None:
        intake = self._page.shell.desk.intake
        act = intake.guidance if kind is IntakeKind.GUIDANCE else intake.refusal
        on_kept = partial(self._on_kept, dialog)
        on_failed = partial(self._on_failed, dialog)
        self._page.shell.runner.run(dialog, Lane.WRITE, partial(act, entry), on_kept, on_failed)

    def _on_kept(self, dialog: IntakeDialog, note: "IntakeNoteView") -> None:
        dialog.finish()
        self._phone = note.contact_phone or self._phone
        guided = self.tr("Guidance kept: {name}, {time}")
        refused = self.tr("Refusal kept: {name}, {time}")
        words = guided if note.kind is IntakeKind.GUIDANCE else refused
        self._page.shell.say(words.format(name=note.applicant.name, time=f"{note.at:%H:%M}"))

    def _on_failed(self, dialog: IntakeDialog, error: "DeskError") -> None:
        if isinstance(error, EntryRefused):
            dialog.refuse(error.problems)
        else:
            dialog.release()
            show_error(dialog, error)
