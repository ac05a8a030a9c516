"""A new dossier like another one, in place of a cancelled one, or of one who was guided before."""

from typing import TYPE_CHECKING

from kktdesk.services.drafts import KeptForm
from kktdesk.services.requests import ReceiveDossier

if TYPE_CHECKING:
    from kktdesk.services.intake_views import IntakeNoteView
    from kktdesk.services.views import DossierView

_TYPED = ("name", "address", "phone", "email")


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


def form_of(note: "IntakeNoteView") -> KeptForm:
    """Give the form of a dossier of somebody who was guided or turned away before.

    Args:
        note: what was kept of it.

    Returns:
        the form, with the applicant and the matter.
    """
    request = ReceiveDossier(
        request_id="",
        procedure=note.procedure,
        applicant=note.applicant,
        official_code=note.official_code or None,
    )
    # The register may never have heard of the applicant: what was typed then is not to be emptied.
    typed = (name for name in _TYPED if getattr(note.applicant, name))
    return KeptForm(
        request=request,
        letters="" if note.procedure else note.matter,
        touched=tuple(f"applicant.{name}" for name in typed),
    )
