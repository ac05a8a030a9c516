"""What stands beside a dossier and puts it into a set: its acts, its scans."""

from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, select

from kktdesk.domain.attachment import AttachmentKind
from kktdesk.domain.dossier import Act
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import Attachment, DossierAct

Condition = ColumnElement[bool]


def had(end: datetime, *acts: Act, since: datetime | None = None) -> Condition:
    """Say whether an act was done before a moment, and still stands.

    Returns:
        a condition over the dossiers.
    """
    stands = _standing(end, acts)
    if since is not None:
        stands.append(DossierAct.at >= since)
    return exists(select(DossierAct.id).where(*stands))


def was_asked_again(end: datetime) -> Condition:
    """Say who was asked for a supplement more than once before a moment.

    Returns:
        a condition over the dossiers.
    """
    asked = select(func.count(DossierAct.id)).where(*_standing(end, (Act.ASK_SUPPLEMENT,)))
    return asked.scalar_subquery() > 1


def has_scan(end: datetime, kind: AttachmentKind) -> Condition:
    """Say which dossiers had a scan of a kind before a moment, and still have it.

    Returns:
        a condition over the dossiers.
    """
    return exists(
        select(Attachment.id).where(
            Attachment.dossier_id == Dossier.id,
            Attachment.kind == kind,
            Attachment.removed_at.is_(None),
            Attachment.added_at < end,
        )
    )


def _standing(end: datetime, acts: tuple[Act, ...]) -> list[Condition]:
    return [
        DossierAct.dossier_id == Dossier.id,
        DossierAct.act.in_(acts),
        DossierAct.taken_back_at.is_(None),
        DossierAct.at < end,
    ]
