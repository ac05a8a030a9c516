"""What becomes of papers when their dossier is cancelled, or the act that they tell of undone."""

from typing import TYPE_CHECKING

from kktdesk.domain.dossier import Act
from kktdesk.models.life import DossierAct
from kktdesk.storage import dossiers, issued_papers

if TYPE_CHECKING:
    from kktdesk.services.act_effects import Doing
    from kktdesk.storage.unit_of_work import UnitOfWork


def act_to_undo(doing: "Doing") -> DossierAct | None:
    """Give the act that an undoing is about to undo.

    Returns:
        None where nothing is undone.
    """
    return dossiers.last_act(doing.row) if doing.said.act is Act.TAKE_BACK else None


def follow(work: "UnitOfWork", doing: "Doing", undone: DossierAct | None) -> None:
    """Cancel the papers that count no more.

    Args:
        work: the transaction of the act; it is done in the row already.
        doing: the act.
        undone: the act that it has undone, or None.
    """
    if undone is None and doing.said.act is not Act.CANCEL:
        return
    for paper in issued_papers.of_owner(work.session, doing.row):
        is_hit = undone is None or paper.act_id == undone.id
        if is_hit and paper.cancelled_at is None:
            paper.cancelled_at, paper.cancelled_by = doing.now, doing.clerk
            paper.cancelled_reason = doing.said.text("reason")
