"""The papers of dossiers and of notes: offered, previewed, issued once, printed again, cancelled.

A paper is issued in one transaction: its number, its values, the text of its form and its line of
the log. It is printed afterwards; what becomes of a print changes nothing but its count.
"""

from collections.abc import Sequence
from datetime import date

from kktdesk.domain.form import PaperKind
from kktdesk.domain.layout import Layout
from kktdesk.domain.paper_errors import (
    NothingToPrint,
    PaperCancelledAlready,
    PaperIssuedOtherwise,
)
from kktdesk.services import paper_batch
from kktdesk.services.findings import Findings
from kktdesk.services.paper_jobs import Press, paper_of, print_job, rendered
from kktdesk.services.paper_list import line_of, receipt_line
from kktdesk.services.paper_subjects import note_of, row_of
from kktdesk.services.paper_views import IssuedPaperLine, PaperOffer, PaperRef, PrintJob, Wanted
from kktdesk.storage import issued_papers

_REASON = 500


class IssuedPapers:
    """Papers that are kept as they were issued."""

    def __init__(self, press: Press) -> None:
        self._press = press

    # ------------------------------------------------------------ what can be printed
    def kinds(self, code: str) -> tuple[PaperOffer, ...]:
        """List the papers of a dossier, those that cannot be printed now with their reason.

        Returns:
            one for each kind, in a fixed order.
        """
        with self._press.register.reading() as work:
            row = row_of(work, code)
            return self._press.offers().of_dossier(work, row)

    def note_kinds(self, request_id: str) -> tuple[PaperOffer, ...]:
        """List the papers of a note of guidance or refusal.

        Returns:
            the paper of the circular first.
        """
        with self._press.register.reading() as work:
            note = note_of(work, request_id)
            return self._press.offers().of_note(work, note)

    def draft(self, code: str, kind: PaperKind, layout: Layout | None = None) -> bytes:
        """Make a preview; nothing is issued.

        Returns:
            the paper as it was issued, or as it would be, without a number.
        """
        return self.draft_of(code, Wanted(kind, layout))

    def draft_of(self, code: str, wanted: Wanted) -> bytes:
        """Make a preview of the paper of one act, or on one form.

        Returns:
            the same as ``draft``.
        """
        press = self._press
        with press.register.reading() as work:
            row = row_of(work, code)
            if wanted.kind is PaperKind.RECEIPT:
                job = press.receipts.job(work, row, wanted.layout, is_marked=False)
            else:
                subject = press.subjects.of_dossier(work, row, wanted)
                job = press.making.draft(work, subject, wanted)
        return rendered((job,), row.code)

    def draft_note(self, request_id: str, kind: PaperKind, layout: Layout | None = None) -> bytes:
        """Make a preview of a paper of a note; nothing is issued.

        Returns:
            the paper as it was issued, or as it would be, without a number.
        """
        wanted = Wanted(kind, layout)
        with self._press.register.reading() as work:
            subject = self._press.subjects.of_note(work, note_of(work, request_id), wanted)
            job = self._press.making.draft(work, subject, wanted)
        return rendered((job,), "")

    # ------------------------------------------------------------ issuing
    def issue(
        self,
        code: str,
        kind: PaperKind,
        layout: Layout | None = None,
        *,
        act_id: int | None = None,
    ) -> PrintJob:
        """Issue a paper of a dossier, or bring the one that was issued.

        Args:
            code: of the dossier.
            kind: of the paper.
            layout: None takes the usual one, or the one that it was issued on.
            act_id: of the act that it tells of; None takes the last one that fits.

        Returns:
            the job: the original until a printer has taken it, then a marked reprint.
        """
        return self.issue_of(code, Wanted(kind, layout, act_id))

    def issue_of(self, code: str, wanted: Wanted) -> PrintJob:
        """Issue a paper, on a named form if one is named.

        Returns:
            the same as ``issue``.
        """
        if wanted.kind is PaperKind.RECEIPT:
            return self._receipt(code, wanted)
        press = self._press
        with press.register.writing() as work:
            row = row_of(work, code)
            subject = press.subjects.of_dossier(work, row, wanted)
            paper = press.making.issue(work, subject, wanted)
            work.commit()
            job = press.making.job(work, paper, wanted.layout)
        return print_job((job,), (PaperRef(row.code, paper.id),), row.code)

    def issue_note(
        self, request_id: str, kind: PaperKind, layout: Layout | None = None
    ) -> PrintJob:
        """Issue a paper of a note of guidance or refusal, or bring the one that was issued.

        Returns:
            the job.
        """
        press, wanted = self._press, Wanted(kind, layout)
        with press.register.writing() as work:
            subject = press.subjects.of_note(work, note_of(work, request_id), wanted)
            paper = press.making.issue(work, subject, wanted)
            work.commit()
            job = press.making.job(work, paper, layout)
        return print_job((job,), (PaperRef("", paper.id),), paper.number)

    def _receipt(self, code: str, wanted: Wanted) -> PrintJob:
        receipts = self._press.receipts
        with self._press.register.reading() as work:
            row = row_of(work, code)
            origin = receipts.form(work, row).origin
            is_it = wanted.form_id in {"", origin.id} and wanted.version in {None, origin.version}
            if not is_it:
                raise PaperIssuedOtherwise(
                    title=origin.title, id=origin.id, version=origin.version
                )
            job = receipts.job(work, row, wanted.layout)
        return print_job((job,), (PaperRef(row.code, None),), row.code)

    # ------------------------------------------------------------ what was issued
    def issued(self, code: str) -> tuple[IssuedPaperLine, ...]:
        """List the papers of a dossier, its receipt first.

        Returns:
            the papers as they were issued, the cancelled ones too.
        """
        press = self._press
        with press.register.reading() as work:
            row = row_of(work, code)
            papers = issued_papers.of_owner(work.session, row)
            lines = [line_of(work, press.making.book, paper, row.code) for paper in papers]
            if row.receipt is not None:
                lines.insert(0, receipt_line(work, press.receipts, row))
            return tuple(lines)

    def reprint(self, paper_id: int, layout: Layout | None = None) -> PrintJob:
        """Bring an issued paper again: the same but for its marks.

        Returns:
            the job; a paper that no printer took yet is still the original.
        """
        with self._press.register.reading() as work:
            paper, code = paper_of(work, paper_id)
            job = self._press.making.job(work, paper, layout)
        return print_job((job,), (PaperRef(code, paper.id),), code or paper.number)

    def cancel(self, paper_id: int, reason: str) -> IssuedPaperLine:
        """Let a paper count no more; its number is not given again.

        Returns:
            the paper; printed again it says that it is cancelled.

        Raises:
            PaperCancelledAlready: it counts no more already.
        """
        findings = Findings()
        why = findings.line("reason", reason, _REASON, required=True)
        findings.refuse()
        register = self._press.register
        with register.writing() as work:
            paper, code = paper_of(work, paper_id)
            if paper.cancelled_at is not None:
                raise PaperCancelledAlready(number=paper.number or "–")
            paper.cancelled_at, paper.cancelled_reason = register.clock.now(), why
            paper.cancelled_by = register.clerk(work)
            told = self._press.making.told(work, paper)
            register.write_down(work, "paper-cancel", code, told | {"reason": why})
            work.commit()
            return line_of(work, self._press.making.book, paper, code)

    # ------------------------------------------------------------ many, and what was printed
    def batch(
        self,
        day: date,
        kind: PaperKind,
        layout: Layout | None = None,
        *,
        unprinted_only: bool = False,
    ) -> PrintJob:
        """Bring every paper of a kind that was issued on a day as one job.

        Args:
            day: of the receipts, or on which the papers were issued; cancelled ones are left out.
            kind: of the papers.
            layout: one for all; None takes the usual one of the first.
            unprinted_only: leaves out what a printer has taken before.

        Returns:
            the job; each paper is an original or a marked reprint as it would be alone.

        Raises:
            NothingToPrint: there is none.
        """
        with self._press.register.reading() as work:
            found = paper_batch.of_day(self._press, work, day, kind, layout)
        if unprinted_only:
            found = [(job, ref) for job, ref in found if job.marks.reprint is None]
        if not found:
            raise NothingToPrint(day=f"{day:%d/%m/%Y}")
        jobs, refs = zip(*found, strict=True)
        return print_job(jobs, refs, f"{day.isoformat()} ({len(jobs)})")

    def record_prints(self, papers: Sequence[PaperRef], printer: str) -> None:
        """Note that the printer took papers; nothing else of their dossiers changes.

        Args:
            papers: of the job.
            printer: name of its queue; "" for the system's own choice.
        """
        with self._press.register.writing() as work:
            paper_batch.count_prints(self._press, work, papers, printer)
            work.commit()
