"""The acts of a dossier as commands of the palette."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from kktdesk.ui.command import Command, CommandGroup
from kktdesk.ui.dossier.act_offers import in_groups
from kktdesk.ui.dossier.act_table import act_look, act_name
from kktdesk.ui.dossier.words import joined

if TYPE_CHECKING:
    from kktdesk.services.views import DossierView


def act_commands(dossier: "DossierView", choose: Callable[[str], object]) -> tuple[Command, ...]:
    """Return a command for every act that is possible now, the next one first.

    Args:
        dossier: whose acts they are.
        choose: takes the value of an act.
    """
    acts = sorted(in_groups(dossier.possible), key=lambda act: act is not dossier.next_act)
    return tuple(
        Command(
            name=act.value,
            text=joined(act_name(act), dossier.code),
            group=CommandGroup.ACT,
            icon=act_look(act).icon,
            key="",
            run=partial(choose, act.value),
        )
        for act in acts
    )
