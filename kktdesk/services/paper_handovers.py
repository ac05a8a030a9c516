"""The hand-overs of a dossier from hand to hand, as the control slip lists them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kktdesk.domain.dossier import Act
from kktdesk.domain.form import Row
from kktdesk.domain.moment import local
from kktdesk.domain.timeliness import Measure
from kktdesk.models.dossier import Dossier
from kktdesk.models.life import DossierAct
from kktdesk.printing.dates import moment_in_words
from kktdesk.services.paper_values import words

_MOVES = frozenset({Act.ASSIGN, Act.CALL_BACK, Act.ASK_PARTNER, Act.PARTNER_ANSWERED, Act.READY})
_BACK = frozenset({Act.CALL_BACK, Act.PARTNER_ANSWERED, Act.READY})


@dataclass(frozen=True, slots=True)
class _Hand:
    """Who has the dossier: "" is the counter."""

    holder: str = ""
    officer: str = ""
    until: datetime | None = None

    @property
    def name(self) -> str:
        return self.holder or words()["place"]["counter"]


def handovers(row: Dossier, measure: Measure, until: DossierAct | None = None) -> list[Row]:
    """List how a dossier went from hand to hand.

    Args:
        row: of the dossier.
        measure: tells early, on time and late apart.
        until: the last act that counts; None takes all.

    Returns:
        rows of the table of hand-overs, the oldest first.
    """
    found: list[Row] = []
    for act, gives, takes in _moves(row):
        if gives.holder != takes.holder or gives.officer != takes.officer:
            found.append(_line(act, gives, takes, measure))
        if act is until:
            break
    return found


def with_whom(row: Dossier) -> tuple[str, str]:
    """Tell who worked on a dossier.

    Returns:
        the last division and the last partner agency; "" for none.
    """
    division = partner = ""
    for act, _gives, takes in _moves(row):
        if act.act is Act.ASSIGN:
            division = takes.holder
        elif act.act is Act.ASK_PARTNER:
            partner = takes.holder
    return division, partner


def _moves(row: Dossier) -> Iterator[tuple[DossierAct, _Hand, _Hand]]:
    hand, lent = _Hand(), _Hand()
    for act in row.acts:
        if act.taken_back_at is not None or act.act not in _MOVES:
            continue
        if act.act is Act.ASK_PARTNER:
            lent = hand
        taken = _taken(act, lent)
        yield act, hand, taken
        hand = taken


def _taken(act: DossierAct, lent: _Hand) -> _Hand:
    if act.act is Act.PARTNER_ANSWERED:
        return lent
    if act.act in _BACK:
        return _Hand()
    name = "division" if act.act is Act.ASSIGN else "partner"
    said = str(act.said.get("until") or "")
    return _Hand(
        holder=str(act.said.get(name) or ""),
        officer=str(act.said.get("officer") or ""),
        until=local(datetime.fromisoformat(said)) if said else None,
    )


def _line(act: DossierAct, gives: _Hand, takes: _Hand, measure: Measure) -> Row:
    is_back = act.act in _BACK and gives.until is not None
    result = words()["timeliness"][measure(act.at, gives.until)] if gives.until and is_back else ""
    return {
        "giver": gives.name,
        "taker": takes.name,
        "at": moment_in_words(act.at),
        "given_by": gives.officer if gives.holder else act.clerk,
        "taken_by": takes.officer if takes.holder else act.clerk,
        "result": result,
        "note": str(act.said.get("content") or "") if act.act is Act.ASSIGN else "",
    }
