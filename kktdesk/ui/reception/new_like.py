"""A new dossier like another one, or in the place of one that was cancelled."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kktdesk.services.drafts import KeptForm
from kktdesk.services.requests import ReceiveDossier

if TYPE_CHECKING:
    from kktdesk.services.views import DossierView


@dataclass(frozen=True, slots=True)
class NewLike:
    """Opens the page *Receive* with procedure, people and papers of a dossier.

    Attributes:
        code: of the dossier.
        replaces: it was cancelled, and the new one takes its place; its papers are still here.
    """

    code: str
    replaces: bool = False


def form_like(dossier: "DossierView", *, replaces: bool) -> KeptForm:
    """Give the form of a new dossier like another one.

    Args:
        dossier: the other one.
        replaces: the new one takes its place.

    Returns:
        the form; codes and notes of the other one are its own and stay behind.
    """
    request = ReceiveDossier(
        request_id="",
        procedure=dossier.procedure,
        case=dossier.case,
        term=dossier.term,
        applicant=dossier.applicant,
        submitter=dossier.submitter,
        components=dossier.components,
        sets=dossier.sets,
        channel=dossier.channel,
        return_method=dossier.return_method,
        postal_address=dossier.postal_address,
        replaces=dossier.code if replaces else "",
    )
    return KeptForm(request=request, term=str(dossier.term.value))
