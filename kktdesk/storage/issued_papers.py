"""Papers as issued and the forms that they stand on."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from kktdesk.models.dossier import Dossier, IssuedReceipt
from kktdesk.models.life import IntakeNote
from kktdesk.models.paper import FormChoice, FormConfirmation, FormEdition, IssuedPaper

if TYPE_CHECKING:
    from kktdesk.domain.form import PaperKind

Owner = Dossier | IntakeNote


def by_id(session: Session, paper_id: int) -> IssuedPaper | None:
    """Find a paper.

    Returns:
        the row, or None.
    """
    return session.get(IssuedPaper, paper_id)


def of_owner(session: Session, owner: Owner) -> Sequence[IssuedPaper]:
    """List the papers of a dossier or of a note.

    Returns:
        the rows, the oldest first.
    """
    is_dossier = isinstance(owner, Dossier)
    column = IssuedPaper.dossier_id if is_dossier else IssuedPaper.note_id
    return session.scalars(
        select(IssuedPaper).where(column == owner.id).order_by(IssuedPaper.id)
    ).all()


def of_day(
    session: Session, kind: "PaperKind", start: datetime, end: datetime
) -> Sequence[IssuedPaper]:
    """List what was issued of a kind from ``start`` up to, not including, ``end``, and stands.

    Returns:
        the rows by their time.
    """
    query = select(IssuedPaper).where(
        IssuedPaper.kind == kind,
        IssuedPaper.issued_at >= start,
        IssuedPaper.issued_at < end,
        IssuedPaper.cancelled_at.is_(None),
    )
    return session.scalars(query.order_by(IssuedPaper.issued_at, IssuedPaper.id)).all()


def received_between(session: Session, start: datetime, end: datetime) -> Sequence[Dossier]:
    """List the dossiers with a receipt that were received from ``start`` up to ``end``.

    Returns:
        the rows in the order of their receipts.
    """
    query = select(Dossier).join(IssuedReceipt, IssuedReceipt.dossier_id == Dossier.id)
    during = (Dossier.received_at >= start, Dossier.received_at < end)
    return session.scalars(query.where(*during).order_by(Dossier.receipt_number)).all()


def codes_of(session: Session, papers: Sequence[IssuedPaper]) -> dict[int, str]:
    """Give the codes of the dossiers of some papers.

    Returns:
        code by the id of the dossier.
    """
    ids = {paper.dossier_id for paper in papers if paper.dossier_id is not None}
    rows = session.execute(select(Dossier.id, Dossier.code).where(Dossier.id.in_(ids)))
    return {row.id: row.code for row in rows}


# ---------------------------------------------------------------- forms
def edition(session: Session, sha256: str) -> FormEdition | None:
    """Find the text of a form that something was issued on.

    Returns:
        the row, or None.
    """
    return session.get(FormEdition, sha256)


def has_edition(session: Session, sha256: str) -> bool:
    """Say whether the text of a form is kept.

    Returns:
        True if it is.
    """
    query = select(FormEdition.sha256).where(FormEdition.sha256 == sha256)
    return session.scalar(query) is not None


def keep_edition(session: Session, values: Mapping[str, object]) -> None:
    """Keep the text of a form, at once and by itself.

    A flush would write the act half done in whose midst the first receipt on a form is issued.

    Args:
        session: of a writing transaction.
        values: by the names of the columns.
    """
    session.execute(insert(FormEdition).values(dict(values)))


def newest_version(session: Session, form_id: str) -> int:
    """Tell the highest version of a form that something was issued on.

    Returns:
        the version, 0 for none.
    """
    query = select(func.max(FormEdition.version)).where(FormEdition.form_id == form_id)
    return session.scalar(query) or 0


def choices(session: Session) -> dict["PaperKind", FormChoice]:
    """Give the choice that counts for each kind.

    Returns:
        the newest row of each; kinds without one are left out.
    """
    rows = session.scalars(select(FormChoice).order_by(FormChoice.id))
    return {row.kind: row for row in rows}


def all_choices(session: Session) -> Sequence[FormChoice]:
    """List every choice that was ever made.

    Returns:
        the rows, the newest first.
    """
    return session.scalars(select(FormChoice).order_by(FormChoice.id.desc())).all()


def confirmation(session: Session, sha256: str) -> FormConfirmation | None:
    """Find who has confirmed a form.

    Returns:
        the row, or None.
    """
    return session.get(FormConfirmation, sha256)
