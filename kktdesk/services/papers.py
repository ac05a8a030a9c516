"""The papers of the desk: made from values, kept as issued, counted when they are printed."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

from kktdesk.domain.due_date import DueDate
from kktdesk.domain.form import PaperKind
from kktdesk.domain.layout import Layout
from kktdesk.domain.receipt import Receipt
from kktdesk.printing.day_form import day_form
from kktdesk.printing.day_sheet import render_day
from kktdesk.printing.fonts import missing_signs
from kktdesk.printing.post_form import post_form
from kktdesk.printing.post_sheet import render_post
from kktdesk.printing.why_form import why_form
from kktdesk.printing.why_sheet import render_why
from kktdesk.services.bundle_packing import bundle_of
from kktdesk.services.bundle_view import BundleViews
from kktdesk.services.dossier_view import DossierViews
from kktdesk.services.figures import Figures
from kktdesk.services.issued_papers import IssuedPapers
from kktdesk.services.paper_batch import count_receipt
from kktdesk.services.paper_jobs import Press, print_job, rendered
from kktdesk.services.paper_subjects import row_of
from kktdesk.services.paper_views import PaperRef, PrintJob
from kktdesk.services.promises import Promises
from kktdesk.services.views import DossierView
from kktdesk.services.why_values import explain, explanation_of, why_sheet_of
from kktdesk.services.why_views import Explanation


class Papers(IssuedPapers):
    """Every paper of the desk as PDF: what is issued, and receipts, sheets and explanations."""

    def __init__(
        self, press: Press, views: DossierViews, figures: Figures, promises: Promises
    ) -> None:
        super().__init__(press)
        self._register = press.register
        self._receipts = press.receipts
        self._views = views
        self._figures = figures
        self._promises = promises

    def draft_pdf(self, receipt: Receipt, layout: Layout) -> bytes:
        """Make the paper of an entry that is not saved yet.

        Returns:
            the same PDF that printing would give, without numbers.
        """
        return rendered((self._receipts.draft(receipt, layout),), "")

    def unprintable_signs(self, text: str) -> tuple[str, ...]:
        """List the signs of a text that the paper's font lacks; they print as a marked box.

        Returns:
            each sign once; empty for every Vietnamese text.
        """
        return missing_signs(text)

    def receipt_pdf(self, code: str, layout: Layout) -> bytes:
        """Make a dossier's receipt again as it was issued.

        Returns:
            the original's bytes, both copies.
        """
        with self._register.reading() as work:
            row = row_of(work, code)
            job = self._receipts.job(work, row, layout, is_marked=False)
        return rendered((job,), row.code)

    def next_print(self, code: str, layout: Layout) -> PrintJob:
        """Make the receipt that goes to the printer now: the original once, then marked reprints.

        Returns:
            the job; it counts only when ``record_print`` is told that the printer took it.
        """
        with self._register.reading() as work:
            row = row_of(work, code)
            job = self._receipts.job(work, row, layout)
        made = print_job((job,), (PaperRef(row.code, None),), row.code)
        return replace(made, title=row.code)

    def record_print(self, code: str, printer: str) -> DossierView:
        """Note that the printer took a dossier's receipt.

        Args:
            code: of the dossier.
            printer: name of its queue; "" for the system's own choice.

        Returns:
            the dossier, printed once more.
        """
        with self._register.writing() as work:
            row = row_of(work, code)
            count_receipt(self._register, work, row, printer)
            work.commit()
            return self._views.of(work, row)

    def day_pdf(self, day: date) -> bytes:
        """Make the sheet of a day.

        Returns:
            PDF on A4.
        """
        return render_day(self._figures.sheet(day), day_form())

    def day_print(self, day: date) -> PrintJob:
        """Make the sheet of a day for the printer.

        Returns:
            the job.
        """
        title = f"kktdesk {day.isoformat()}"
        return PrintJob(
            pdf=self.day_pdf(day), title=title, media="A4", is_landscape=False, reprint=0
        )

    def explain(self, due: DueDate) -> Explanation:
        """Explain a due date that is not promised yet.

        Returns:
            each day in words, and the rules; without a source.
        """
        return explain(due)

    def explanation(self, code: str) -> Explanation:
        """Explain the promise of a dossier.

        Returns:
            each day in words, the rules, and what else must be said.
        """
        return explanation_of(self._promises.why(code))

    def why_pdf(self, code: str) -> bytes:
        """Make the sheet that explains the promise of a dossier.

        Returns:
            PDF on A5.
        """
        why = self._promises.why(code)
        with self._register.reading() as work:
            dossier = self._views.of(work, row_of(work, code))
            office = self._register.office(work)
        sheet = why_sheet_of(why, dossier, office, self._register.clock.now())
        return render_why(sheet, why_form())

    def why_print(self, code: str) -> PrintJob:
        """Make the sheet that explains the promise of a dossier for the printer.

        Returns:
            the job; its title carries no name of a person.
        """
        title = f"{why_form().title.name} {code}"
        return PrintJob(
            pdf=self.why_pdf(code), title=title, media="A5", is_landscape=False, reprint=0
        )

    def record_why(self, code: str, pdf: bytes, printer: str | None = None) -> None:
        """Note that the explanation of a dossier's promise left the desk.

        Args:
            code: of the dossier.
            pdf: the paper as it left.
            printer: name of the queue that took it; "" for the system's own choice; None for a
                file.
        """
        act, told = (
            ("paper-save", {}) if printer is None else ("paper-print", {"printer": printer})
        )
        values: dict[str, object] = {
            "paper": PaperKind.WHY.value,
            "title": why_form().title.name,
            "sha256": sha256(pdf).hexdigest(),
        }
        with self._register.writing() as work:
            self._register.write_down(work, act, row_of(work, code).code, values | told)
            work.commit()

    def bundle_pdf(self, name: str) -> bytes:
        """Make the sheet of a bundle for the post: as it was issued, if it still holds.

        Returns:
            PDF on A4 across, both copies.
        """
        with self._register.reading() as work:
            bundle = bundle_of(work, name)
            sheet = BundleViews(self._views).sheet(work, bundle)
        return render_post(sheet, post_form())

    def bundle_print(self, name: str) -> PrintJob:
        """Make the sheet of a bundle for the printer; ``Bundles.issue`` keeps it first.

        Returns:
            the job, both copies.
        """
        title = f"{post_form().title.name} {name}"
        return PrintJob(
            pdf=self.bundle_pdf(name), title=title, media="A4", is_landscape=True, reprint=0
        )
