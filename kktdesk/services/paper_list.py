"""Rows of papers turned into the values that leave the services."""

from kktdesk.domain.dossier import State
from kktdesk.domain.errors import DeskError, Problem
from kktdesk.domain.form import Form, PaperKind
from kktdesk.domain.layout import Layout
from kktdesk.models.dossier import Dossier
from kktdesk.models.paper import IssuedPaper
from kktdesk.services.form_book import FormBook
from kktdesk.services.paper_receipts import Receipts
from kktdesk.services.paper_views import IssuedPaperLine, PaperOffer
from kktdesk.storage import dossiers
from kktdesk.storage.unit_of_work import UnitOfWork


def line_of(work: UnitOfWork, book: FormBook, paper: IssuedPaper, code: str) -> IssuedPaperLine:
    """Copy a paper.

    Returns:
        its line of the list.
    """
    origin = book.kept(work, paper.form).origin
    return IssuedPaperLine(
        paper_id=paper.id,
        code=code,
        kind=paper.kind,
        title=origin.title,
        number=paper.number,
        form_id=origin.id,
        version=origin.version,
        layout=paper.layout,
        act_id=paper.act_id,
        sha256=paper.sha256,
        issued_at=paper.issued_at,
        clerk=paper.clerk,
        printed_at=paper.printed_at,
        print_count=paper.print_count,
        cancelled_at=paper.cancelled_at,
        cancelled_reason=paper.cancelled_reason,
    )


def receipt_line(work: UnitOfWork, receipts: Receipts, row: Dossier) -> IssuedPaperLine:
    """Copy the receipt of a dossier that has one.

    Returns:
        its line of the list.
    """
    receipt, origin = receipts.receipt(row), receipts.form(work, row).origin
    cancelled = dossiers.last_act(row) if row.state is State.CANCELLED else None
    return IssuedPaperLine(
        paper_id=None,
        code=row.code,
        kind=PaperKind.RECEIPT,
        title=origin.title,
        number=receipt.number,
        form_id=origin.id,
        version=origin.version,
        layout=Layout(receipts.form(work, row).paper.layouts[0]),
        act_id=None,
        sha256=row.receipt.sha256 if row.receipt else "",
        issued_at=receipt.issued_at,
        clerk=receipt.clerk,
        printed_at=row.printed_at,
        print_count=row.print_count,
        cancelled_at=cancelled.at if cancelled else None,
        cancelled_reason=str(cancelled.said.get("reason", "")) if cancelled else "",
    )


def offer_of(
    kind: PaperKind,
    form: Form | None,
    act_id: int | None = None,
    paper: IssuedPaper | None = None,
    refusal: DeskError | None = None,
) -> PaperOffer:
    """Say what becomes of a paper that is asked for now.

    Args:
        kind: of the paper.
        form: that it would stand on, or stands on; None where there is none.
        act_id: that it would belong to.
        paper: that was issued already.
        refusal: why it cannot be printed.

    Returns:
        the offer.
    """
    return PaperOffer(
        kind=kind,
        title=form.origin.title if form else "",
        form_id=form.origin.id if form else "",
        version=form.origin.version if form else 0,
        layouts=tuple(map(Layout, form.paper.layouts)) if form else (),
        why_not=Problem("", refusal.code, refusal.values) if refusal else None,
        act_id=act_id,
        paper_id=paper.id if paper else None,
        number=paper.number if paper else "",
        print_count=paper.print_count if paper else 0,
    )
