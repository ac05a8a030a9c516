"""What an act's dialog says before anybody has typed: what is most likely right, and safe."""

from typing import TYPE_CHECKING

from kktdesk.domain.act_fields import Stage
from kktdesk.domain.dossier import Act, ReturnMethod

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kktdesk.services.views import DossierView, HistoryLine

Offered = tuple[tuple[str, bool], ...]


def safe_values(act: Act, dossier: "DossierView") -> dict[str, object]:
    """Return what the fields of an act hold at first."""
    asking = dossier.submitter.name if dossier.submitter else dossier.applicant.name
    address = dossier.postal_address or dossier.applicant.address
    return {
        "by": asking,
        "to": asking,
        "postal_address": address if act is Act.CHANGE_RETURN else "",
        "return_method": _other_way(dossier.return_method),
        "shelf": dossier.shelf,
        "stage": _stage(dossier),
        "result_number": dossier.result_number,
        "result_on": dossier.result_on,
        "sent_to": dossier.applicant.email,
    }


def _other_way(way: ReturnMethod) -> str:
    other = ReturnMethod.COUNTER if way is ReturnMethod.POST else ReturnMethod.POST
    return other.value


def _stage(dossier: "DossierView") -> str:
    asked = asked_stages(dossier)
    return Stage.APPRAISAL.value if Stage.CHECK in asked else Stage.CHECK.value


def asked_stages(dossier: "DossierView") -> frozenset[str]:
    """Return the stages at which more papers were asked for already."""
    asked = (line for line in standing(dossier.history) if line.act == Act.ASK_SUPPLEMENT)
    return frozenset(str(line.values.get("stage", "")) for line in asked)


def offered_papers(act: Act, dossier: "DossierView") -> Offered:
    """Return papers that an act may name, each with whether it is named at first."""
    if act is Act.ASK_SUPPLEMENT:
        return tuple((paper.name, not paper.submitted) for paper in dossier.components)
    return tuple((name, act is Act.SUPPLEMENT) for name in awaited_papers(dossier))


def awaited_papers(dossier: "DossierView") -> tuple[str, ...]:
    """Return the papers that were asked for last and have not come."""
    awaited: list[str] = []
    for line in standing(dossier.history):
        papers = line.values.get("papers")
        named = [str(name) for name in papers] if isinstance(papers, list) else []
        if line.act == Act.ASK_SUPPLEMENT:
            awaited = named
        elif line.act == Act.SUPPLEMENT_PART:
            awaited = [name for name in awaited if name not in named]
    return tuple(awaited)


def standing(history: "Sequence[HistoryLine]") -> list["HistoryLine"]:
    """Return the acts that were not taken back, oldest first."""
    kept: list[HistoryLine] = []
    for line in history:
        if line.act != Act.TAKE_BACK:
            kept.append(line)
            continue
        undone = (at for at in reversed(range(len(kept))) if kept[at].act == line.values["undone"])
        del kept[next(undone)]
    return kept


def present_value(name: str, dossier: "DossierView") -> object:
    """Return what stands now in a field that may be corrected."""
    found: object = dossier
    for part in name.split("."):
        found = getattr(found, part, None)
    return found
