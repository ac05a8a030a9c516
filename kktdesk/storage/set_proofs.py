"""What stands beside a dossier and puts it into a set: its acts, its scans."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, func, not_, select
from sqlalchemy.orm import aliased

from kktdesk.domain.attachment import AttachmentKind
from kktdesk.domain.dossier import Act
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import Attachment, DossierAct
from kktdesk.storage.local_time import local_date
from kktdesk.storage.set_window import PROMISED_AT

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


def ended_unanswered(end: datetime) -> Condition:
    """Say who ended without ever bringing what was asked for before the promise ran out.

    Returns:
        a condition over dossiers that ended before the moment; who never brings it ends, for the
        national index, with the request.
    """
    asked, brought = aliased(DossierAct), aliased(DossierAct)
    came = exists(
        select(brought.id).where(
            brought.dossier_id == Dossier.id,
            brought.act == Act.SUPPLEMENT,
            brought.taken_back_at.is_(None),
            brought.id > asked.id,
        )
    ).correlate(Dossier, asked)
    never_came = exists(
        select(asked.id).where(
            *_standing(end, (Act.ASK_SUPPLEMENT,), asked),
            local_date(asked.at) <= local_date(PROMISED_AT),
            not_(came),
        )
    ).correlate(Dossier)
    return and_(Dossier.ended_at.is_not(None), never_came)


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


def _standing(
    end: datetime, acts: tuple[Act, ...], row: type[DossierAct] = DossierAct
) -> list[Condition]:
    return [
        row.dossier_id == Dossier.id,
        row.act.in_(acts),
        row.taken_back_at.is_(None),
        row.at < end,
    ]
