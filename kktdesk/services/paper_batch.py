"""Many papers as one job, and the count of what a printer has taken."""

from collections.abc import Sequence
from datetime import date, timedelta

from kktdesk.domain.dossier import State
from kktdesk.domain.errors import ReceiptMissing
from kktdesk.domain.form import PaperKind
from kktdesk.domain.layout import Layout
from kktdesk.domain.moment import start_of
from kktdesk.models.dossier import Dossier
from kktdesk.printing.form_paper import PaperJob
from kktdesk.services.paper_jobs import Press, paper_of
from kktdesk.services.paper_subjects import row_of
from kktdesk.services.paper_views import PaperRef
from kktdesk.services.register import Register
from kktdesk.storage import issued_papers
from kktdesk.storage.unit_of_work import UnitOfWork

COPIES = 2

Batch = list[tuple[PaperJob, PaperRef]]


def of_day(
    press: Press, work: UnitOfWork, day: date, kind: PaperKind, layout: Layout | None
) -> Batch:
    """Gather what was issued of a kind on a day and stands.

    Args:
        press: makes the papers.
        work: any transaction.
        day: of the receipts, or on which the papers were issued.
        kind: of the papers.
        layout: one for all; None takes that of the first.

    Returns:
        the papers in the order of their numbers.
    """
    during = (start_of(day), start_of(day + timedelta(days=1)))
    found: Batch = []
    if kind is PaperKind.RECEIPT:
        for row in issued_papers.received_between(work.session, *during):
            if row.state is not State.CANCELLED:
                job = press.receipts.job(work, row, layout)
                layout = job.layout
                found.append((job, PaperRef(row.code, None)))
        return found
    papers = issued_papers.of_day(work.session, kind, *during)
    codes = issued_papers.codes_of(work.session, papers)
    for paper in papers:
        job = press.making.job(work, paper, layout)
        layout = job.layout
        found.append((job, PaperRef(codes.get(paper.dossier_id or 0, ""), paper.id)))
    return found


def count_prints(press: Press, work: UnitOfWork, papers: Sequence[PaperRef], printer: str) -> None:
    """Count what a printer has taken.

    Args:
        press: knows the papers.
        work: a writing transaction; the caller commits.
        papers: of the job.
        printer: name of its queue, or "".
    """
    for ref in papers:
        if ref.paper_id is None:
            count_receipt(press.register, work, row_of(work, ref.code), printer)
        else:
            _count(press, work, ref.paper_id, printer)


def count_receipt(register: Register, work: UnitOfWork, row: Dossier, printer: str) -> None:
    """Count a print of a receipt.

    Raises:
        ReceiptMissing: the dossier has none.
    """
    if row.receipt is None:
        raise ReceiptMissing(code=row.code)
    act = "reprint" if row.print_count else "print"
    row.printed_at = row.printed_at or register.clock.now()
    row.print_count += 1
    values: dict[str, object] = {"printer": printer, "copies": COPIES}
    if act == "reprint":
        values["count"] = row.print_count - 1
    register.write_down(work, act, row.code, values)


def _count(press: Press, work: UnitOfWork, paper_id: int, printer: str) -> None:
    paper, code = paper_of(work, paper_id)
    paper.printed_at = paper.printed_at or press.register.clock.now()
    paper.print_count += 1
    values = press.making.told(work, paper)
    values |= {"printer": printer, "count": paper.print_count - 1}
    press.register.write_down(work, "paper-print", code, values)
