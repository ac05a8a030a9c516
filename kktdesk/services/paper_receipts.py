"""Receipts: issued with the dossier, printed again from what was kept.

They stay in the table of their own, where older registers have them; how often one was printed
stands with its dossier, for the lists ask for it.
"""

from dataclasses import dataclass

from kktdesk.domain.dossier import State
from kktdesk.domain.errors import ReceiptMissing
from kktdesk.domain.form import Form, PaperKind
from kktdesk.domain.layout import Layout
from kktdesk.domain.moment import local_day
from kktdesk.domain.receipt import Receipt, Reprint
from kktdesk.models.dossier import Dossier, IssuedReceipt
from kktdesk.printing.form_marks import PaperMarks
from kktdesk.printing.form_paper import PaperJob
from kktdesk.printing.receipt import values_of
from kktdesk.services.form_book import FormBook
from kktdesk.services.paper_making import fitting
from kktdesk.services.paper_snapshot import digest
from kktdesk.services.receipt_values import from_record, to_record
from kktdesk.services.register import Register
from kktdesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Receipts:
    """Issues receipts and brings them back."""

    register: Register
    book: FormBook

    def issue(self, work: UnitOfWork, receipt: Receipt) -> IssuedReceipt:
        """Issue the receipt of a dossier, on the form of its day.

        Args:
            work: the transaction in which the dossier is received.
            receipt: every printed value.

        Returns:
            the row, to be hung on the dossier.
        """
        one = self.book.on(work, PaperKind.RECEIPT, local_day(receipt.received_at))
        sha256, record, origin = self.book.keep(work, one), to_record(receipt), one.form.origin
        return IssuedReceipt(
            form=f"{origin.id}/v{origin.version}",
            printed_values=record,
            form_sha256=sha256,
            sha256=digest(record, sha256),
        )

    def draft(self, receipt: Receipt, layout: Layout) -> PaperJob:
        """Prepare the receipt of an entry that is not saved yet.

        Returns:
            the paper, without numbers.
        """
        with self.register.reading() as work:
            one = self.book.on(work, PaperKind.RECEIPT, local_day(receipt.received_at))
        marks = PaperMarks(is_sample=receipt.is_sample)
        return PaperJob(one.form, values_of(receipt), fitting(one.layouts, layout), marks)

    def job(
        self,
        work: UnitOfWork,
        row: Dossier,
        layout: Layout | None = None,
        *,
        is_marked: bool = True,
    ) -> PaperJob:
        """Prepare the receipt of a dossier as it was issued.

        Args:
            work: any transaction.
            row: of the dossier.
            layout: None takes the usual one of the form.
            is_marked: False leaves out that it is printed again.

        Returns:
            the job; the receipt of a cancelled dossier says so.
        """
        receipt, form = self.receipt(row), self.form(work, row)
        is_again = is_marked and bool(row.print_count)
        marks = PaperMarks(
            reprint=Reprint(row.print_count, self.register.clock.now()) if is_again else None,
            is_cancelled=row.state is State.CANCELLED,
            is_sample=receipt.is_sample,
        )
        known = tuple(map(Layout, form.paper.layouts))
        return PaperJob(form, values_of(receipt), fitting(known, layout), marks)

    def form(self, work: UnitOfWork, row: Dossier) -> Form:
        """Give the form that a receipt was issued on.

        Returns:
            the one whose text was kept; of an older receipt the program's own of that name.

        Raises:
            ReceiptMissing: the dossier has none.
        """
        if row.receipt is None:
            raise ReceiptMissing(code=row.code)
        if row.receipt.form_sha256 is not None:
            return self.book.kept(work, row.receipt.form_sha256)
        form_id, _, version = row.receipt.form.rpartition("/v")
        return self.book.find(form_id, int(version)).form

    @staticmethod
    def receipt(row: Dossier) -> Receipt:
        """Give what a receipt says.

        Returns:
            the values as they were printed.

        Raises:
            ReceiptMissing: the dossier has none.
        """
        if row.receipt is None:
            raise ReceiptMissing(code=row.code)
        return from_record(row.receipt.printed_values)
