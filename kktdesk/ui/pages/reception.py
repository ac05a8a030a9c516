"""The page *Receive*: the form at the left, the receipt itself at the right, live."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kktdesk.domain.moment import local_day
from kktdesk.ui.dialogs.question import DROP
from kktdesk.ui.page import DOSSIER, IntakeNotes, NewLike, Page, Shell
from kktdesk.ui.reception.entry_side import EntrySide
from kktdesk.ui.reception.entry_watch import EntryWatch
from kktdesk.ui.reception.form_starts import FormStarts
from kktdesk.ui.reception.header import ReceptionHeader
from kktdesk.ui.reception.intake_desk import IntakeDesk
from kktdesk.ui.reception.questions import GO, RETRY, ask_drop, ask_missing, ask_retry
from kktdesk.ui.reception.receipt_side import ReceiptSide
from kktdesk.ui.reception.saved_side import SavedSide
from kktdesk.ui.reception.saving import Saving
from kktdesk.ui.reception.status_words import form_words, saved_words
from kktdesk.ui.tasks.runner import Lane

if TYPE_CHECKING:
    from datetime import date

    from kktdesk.domain.errors import DeskError, Problem
    from kktdesk.services.views import DossierView, ProcedureView, Received

_WIDE_FORM_HEIGHT = 880


class ReceptionPage(Page):
    """Takes a dossier in, saves it, prints its receipt, and begins the next."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.setAccessibleName(self.tr("Receive a dossier"))
        self._offered_on: date | None = None
        self._was_hidden = True
        self._is_at_dossier = False
        self._wants_save = False
        self.header = ReceptionHeader()
        self.entry = EntrySide()
        self.saved = SavedSide(self)
        self.receipt = ReceiptSide(self)
        self.saving = Saving(self)
        self.watch = EntryWatch(self, self.entry.form)
        self.starts = FormStarts(self, self.entry, self.saving, self._begin)
        self.keeper = self.starts.keeper
        self.intake = IntakeDesk(self, self.entry)
        self._sides = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show_status()

    def _lay_out(self) -> None:
        self._sides.addWidget(self.entry)
        self._sides.addWidget(self.saved.view)
        halves = QHBoxLayout()
        halves.setSpacing(12)
        halves.addWidget(self._sides, 1)
        halves.addWidget(self.receipt.preview, 1000)  # up to the width that it may take
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(8)
        column.addWidget(self.header)
        column.addWidget(self.starts.band)
        column.addLayout(halves, 1)

    def _connect(self) -> None:
        self.entry.save_requested.connect(self.primary)
        self.intake.taken.connect(self.starts.open_note)
        self.watch.shown.connect(self._show_status)
        self.watch.painted.connect(self.receipt.show_draft)
        self.watch.unpainted.connect(self.receipt.show_nothing)
        self.watch.lookup_ended.connect(self._on_lookup_ended)
        self.saving.stepped.connect(self._on_stepped)
        self.saving.incomplete.connect(self._on_incomplete)
        self.saving.refused.connect(self._on_refused)
        self.saving.asked.connect(self._ask_missing)
        self.saving.saved.connect(self._on_saved)
        self.saving.filed.connect(self._on_filed)
        self.saving.failed.connect(self._on_failed)
        self.saved.changed.connect(self._on_receipt_moved)
        self.saved.painted.connect(self.receipt.show_issued)
        self.saved.view.next_requested.connect(self.begin_next)
        self.saved.view.same_requested.connect(self.begin_same)
        self.saved.view.dossier_requested.connect(self._note_leaving)

    @property
    def is_saved_shown(self) -> bool:
        """Say whether a saved dossier is shown, not a form."""
        return self._sides.currentWidget() is self.saved.view

    @override
    def reload(self) -> None:
        today = local_day(self.shell.clock.now())
        if today == self._offered_on:
            return
        self._offered_on = today
        work = partial(self.shell.desk.catalogue.procedures, today)
        self.shell.runner.run(self, Lane.READ, work, self._offer, topic="procedures")

    def _offer(self, procedures: "tuple[ProcedureView, ...]") -> None:
        self.entry.form.procedure.offer(procedures)
        self.starts.look()
        if not self.is_saved_shown:
            self.watch.look()

    @override
    def open_with(self, argument: object) -> None:
        if isinstance(argument, NewLike):
            self.reload()  # in the same lane: the procedures are there before the dossier
            self.starts.open_like(argument)
        elif isinstance(argument, IntakeNotes):
            self.intake.show_notes()

    @override
    def activate(self) -> None:
        came, self._was_hidden = self._was_hidden, False
        at_dossier, self._is_at_dossier = self._is_at_dossier, False
        if self.is_saved_shown and not (came and at_dossier):
            self.begin_next()
        elif self.is_saved_shown:
            self.saved.view.take_focus()
        elif came and not self.entry.form.is_blank():
            self.entry.form.come_back()
        else:
            self.entry.form.begin()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._was_hidden = True
        self.keeper.hurry()

    def _note_leaving(self) -> None:
        self._is_at_dossier = True

    @override
    def panes(self) -> tuple[QWidget, ...]:
        side = self.saved.view if self.is_saved_shown else self.entry.form
        return (side, self.receipt.preview) if self.receipt.preview.isVisible() else (side,)

    @override
    def primary(self) -> None:
        if self.is_saved_shown or self.saving.is_busy:
            return  # a second Ctrl+Enter must neither save again nor open the next form
        self.entry.form.commit()
        self.watch.look_up()
        if self.watch.is_looking_up:
            self._wants_save = True
        else:
            self._save()

    @override
    def save_draft(self) -> None:
        self.keeper.save()

    def _on_lookup_ended(self) -> None:
        if self._wants_save:
            self._save()

    def _save(self) -> None:
        self._wants_save = False
        form, today = self.entry.form, local_day(self.shell.clock.now())
        wrong = form.handling.findings(today)
        if wrong:
            self.watch.be_strict()
            form.go_to(next(iter(wrong)))
            return
        filed_at = form.handling.filed_at(today)
        self.saving.save(form.request(""), form.papers.missing(), filed_at)

    def _on_stepped(self) -> None:
        if self.saving.is_working:
            self.entry.hold()
        else:
            self.entry.release()
        self._show_status()

    def _on_incomplete(self, problems: "tuple[Problem, ...]") -> None:
        self.watch.be_strict()
        self._go_to_first(problems)

    def _on_refused(self, problems: "tuple[Problem, ...]") -> None:
        self.watch.refuse(problems)
        self._go_to_first(problems)

    def _go_to_first(self, problems: "tuple[Problem, ...]") -> None:
        form = self.entry.form
        first = form.fields.first_of({problem.field for problem in problems})
        if first:
            form.go_to(first)

    def _ask_missing(self, names: tuple[str, ...]) -> None:
        ask_missing(self, names).answered.connect(self._on_missing_answered)

    def _on_missing_answered(self, key: str) -> None:
        if key == GO:
            self.saving.go_on()
        else:
            self.saving.stop()
            self.entry.form.go_to("components")

    def _on_failed(self, error: "DeskError") -> None:
        ask_retry(self, error).answered.connect(self._on_failure_answered)

    def _on_failure_answered(self, key: str) -> None:
        if key == RETRY:
            self.primary()

    def _on_filed(self, dossier: "DossierView") -> None:
        self.keeper.forget()
        self.begin_next()
        self.shell.say(self.tr("Taken over: {code}; not accepted yet").format(code=dossier.code))
        self.page_requested.emit(DOSSIER, dossier.code)

    def _on_saved(self, received: "Received") -> None:
        self.keeper.forget()
        self.watch.sleep()
        self._sides.setCurrentWidget(self.saved.view)
        self.saved.take(received.dossier)
        self.shell.say(self.tr("Saved: {code}").format(code=received.dossier.code))

    def _on_receipt_moved(self) -> None:
        self.receipt.show_state(self.saved.state)
        self._show_status()

    def begin_next(self) -> None:
        """Open a new form."""
        self._begin()
        self.entry.form.clear()
        self.entry.form.begin()

    def begin_same(self) -> None:
        """Open a new form for the person who is still at the counter."""
        dossier = self.saved.dossier
        if dossier is None:
            return
        self._begin()
        self.entry.form.begin_for(dossier.applicant, dossier.submitter)
        self.watch.know(self.entry.form.applicant.number())
        self.entry.form.begin()

    def _begin(self, request_id: str = "") -> None:
        self._wants_save = False
        self.saving.open_form(request_id)
        self.watch.forget()
        self.saved.leave()
        self._sides.setCurrentWidget(self.entry)

    def _show_status(self) -> None:
        self.entry.show_filing(is_filed=any(self.entry.form.handling.filed()))
        if self.is_saved_shown:
            self.header.say(saved_words(self.saved.state))
        elif self.saving.is_working:
            self.header.say(self.tr("Saving…"))
        elif self.watch.summary():
            self.header.warn(self.watch.summary())
        else:
            self.header.say(form_words(self.entry.form))

    @override
    def print_current(self) -> None:
        if self.is_saved_shown:
            self.saved.print()

    @override
    def has_unsaved_entry(self) -> bool:
        return not self.is_saved_shown and not self.entry.form.is_blank()

    @override
    def go_back(self) -> None:
        form = self.entry.form
        if self.saving.is_busy:
            return
        if self.is_saved_shown and self.saved.needs_care:
            self.saved.put_off()
        elif self.is_saved_shown or form.is_blank():
            self._leave()
        else:
            ask_drop(self).answered.connect(self._on_drop_answered)

    def _on_drop_answered(self, key: str) -> None:
        if key == DROP:
            self._leave()

    def _leave(self) -> None:
        self.keeper.forget()
        self.begin_next()
        super().go_back()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.receipt.fit(self.width(), self.height())
        self.entry.form.due.prefer_open(self.height() >= _WIDE_FORM_HEIGHT)
