"""Which papers of a dossier, or of a note, can be printed now, and why others cannot."""

from dataclasses import dataclass, replace
from datetime import date

from kktdesk.domain.errors import DeskError
from kktdesk.domain.form import Form, PaperKind
from kktdesk.domain.paper_errors import FormMissing
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import IntakeNote
from kktdesk.services.intake_views import IntakeKind
from kktdesk.services.paper_causes import OF_DOSSIERS
from kktdesk.services.paper_list import offer_of
from kktdesk.services.paper_making import PaperMaking
from kktdesk.services.paper_receipts import Receipts
from kktdesk.services.paper_subjects import Subject, Subjects
from kktdesk.services.paper_values_notes import KINDS_OF
from kktdesk.services.paper_views import PaperOffer, Wanted
from kktdesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Offers:
    """Looks through the kinds of papers."""

    subjects: Subjects
    making: PaperMaking
    receipts: Receipts

    def of_dossier(self, work: UnitOfWork, row: Dossier) -> tuple[PaperOffer, ...]:
        """List the papers of a dossier.

        Returns:
            one for each kind.
        """
        return tuple(self._of_dossier(work, row, kind) for kind in OF_DOSSIERS)

    def of_note(self, work: UnitOfWork, note: IntakeNote) -> tuple[PaperOffer, ...]:
        """List the papers of a note.

        Returns:
            one for each kind that it has.
        """
        kinds = KINDS_OF[IntakeKind(note.kind)]
        return tuple(
            self._offer(work, self.subjects.of_note(work, note, Wanted(kind)), kind)
            for kind in kinds
        )

    def _of_dossier(self, work: UnitOfWork, row: Dossier, kind: PaperKind) -> PaperOffer:
        if kind is PaperKind.RECEIPT:
            return self._receipt(work, row)
        try:
            subject = self.subjects.of_dossier(work, row, Wanted(kind))
        except DeskError as refusal:
            return offer_of(kind, self._form(work, row.received_on, kind), refusal=refusal)
        return self._offer(work, subject, kind)

    def _receipt(self, work: UnitOfWork, row: Dossier) -> PaperOffer:
        kind = PaperKind.RECEIPT
        try:
            form = self.receipts.form(work, row)
        except DeskError as refusal:
            return offer_of(kind, self._form(work, row.received_on, kind), refusal=refusal)
        number, count = self.receipts.receipt(row).number, row.print_count
        return replace(offer_of(kind, form), number=number, print_count=count)

    def _offer(self, work: UnitOfWork, subject: Subject, kind: PaperKind) -> PaperOffer:
        act_id = subject.act.id if subject.act else None
        paper = self.making.standing(work, subject, kind)
        if paper is not None:
            return offer_of(kind, self.making.book.kept(work, paper.form), act_id, paper)
        try:
            one = self.making.form(work, subject, Wanted(kind))
            self.making.book.check_printable(work, one)
        except DeskError as refusal:
            form = self._form(work, subject.day, kind)
            return offer_of(kind, form, act_id, refusal=refusal)
        return offer_of(kind, one.form, act_id)

    def _form(self, work: UnitOfWork, day: date, kind: PaperKind) -> Form | None:
        try:
            return self.making.book.on(work, kind, day).form
        except FormMissing:
            return None
