"""Which acts of a dossier stand as buttons, and which in the menu of other acts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.act_fields import ACT_FIELDS
from kktdesk.domain.dossier import Act
from kktdesk.ui.dossier.act_table import act_look, act_name, asks_for_something
from kktdesk.ui.dossier.action_row import Offer

if TYPE_CHECKING:
    from kktdesk.services.views import DossierView

DETAILS, OTHERS = "details", "others"
PAGED = frozenset({Act.HAND_OVER})  # done on a page of its own
_MOST = 2
_OFTEN = (
    *(Act.READY, Act.ASSIGN, Act.ASK_SUPPLEMENT),
    *(Act.SUPPLEMENT_PART, Act.STOP, Act.KEEP, Act.DECLINE),
    *(Act.CALL, Act.SHELVE, Act.INVITE, Act.SEND_BACK),
    Act.TAKE_BACK,
)

translate = QCoreApplication.translate


class Offered(NamedTuple):
    """The acts of a dossier.

    Attributes:
        buttons: the next act first, and ``OTHERS`` last.
        others: what stands in the menu, every other act.
    """

    buttons: tuple[Offer, ...]
    others: tuple[Act, ...]


def offered_acts(dossier: "DossierView") -> Offered:
    """Return the acts of a dossier as the page offers them."""
    first = dossier.next_act if dossier.next_act in dossier.possible else None
    buttons = [] if first is None else [_default(first)]
    has_details = first is not None and is_done_at_once(first) and bool(ACT_FIELDS[first])
    if has_details:
        buttons.append(Offer(DETAILS, translate("ActOffers", "Say mo&re…")))
    often = [act for act in _OFTEN if act in dossier.possible and act is not first]
    shown = often[: _MOST - has_details]
    buttons += [Offer(act.value, _button_text(act)) for act in shown]
    others = tuple(act for act in in_groups(dossier.possible) if act not in {first, *shown})
    if others:
        words = translate("ActOffers", "Other tas&ks")
        buttons.append(Offer(OTHERS, words))
    return Offered(tuple(buttons), others)


def is_done_at_once(act: Act) -> bool:
    """Say whether an act is done without a question where it is the next one.

    Returns:
        the answer.
    """
    return not asks_for_something(act) and act not in PAGED | {Act.TAKE_BACK, Act.ATTACH}


def in_groups(acts: Sequence[Act]) -> list[Act]:
    """Return acts in the order of their groups."""
    order = list(dict.fromkeys(act_look(act).group for act in Act))
    return sorted(acts, key=lambda act: order.index(act_look(act).group))


def _default(act: Act) -> Offer:
    words = act_name(act) if is_done_at_once(act) else f"{act_name(act)}…"
    return Offer(act.value, words, translate("ActOffers", "Enter"), "default", act_look(act).icon)


def _button_text(act: Act) -> str:
    return act_look(act).text if is_done_at_once(act) else f"{act_look(act).text}…"
