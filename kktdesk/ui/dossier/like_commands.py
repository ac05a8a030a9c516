"""What begins a new dossier from another one: like it, or in the place of a cancelled one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from kktdesk.domain.dossier import State
from kktdesk.services.views import DossierView
from kktdesk.ui.command import Command, CommandGroup
from kktdesk.ui.page import RECEPTION, NewLike

LIKE_KEY = "Ctrl+N"

translate = QCoreApplication.translate


def like_commands(
    dossier: DossierView, go: Callable[[str, object], object]
) -> tuple[Command, ...]:
    """List what begins a new dossier from one.

    Args:
        dossier: the one that is shown.
        go: shows a page with its argument.

    Returns:
        the commands; only a cancelled dossier without successor is replaced.
    """
    like = Command(
        "like",
        translate("DossierPage", "New dossier like this one"),
        CommandGroup.ACT,
        "receive",
        LIKE_KEY,
        partial(go, RECEPTION, NewLike(dossier.code)),
    )
    if dossier.state is not State.CANCELLED or dossier.replaced_by:
        return (like,)
    replacing = Command(
        "replace",
        translate("DossierPage", "Receive anew in the place of this one"),
        CommandGroup.ACT,
        "receive",
        "",
        partial(go, RECEPTION, NewLike(dossier.code, replaces=True)),
    )
    return replacing, like
