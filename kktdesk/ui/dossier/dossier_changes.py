"""What somebody else has changed of a dossier since it was shown, field by field."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from kktdesk.ui.dossier.dossier_facts import dossier_facts
from kktdesk.ui.dossier.words import state_words

if TYPE_CHECKING:
    from kktdesk.services.views import DossierView

translate = QCoreApplication.translate


class Change(NamedTuple):
    """One field with the value that was shown, and the one that stands there now."""

    label: str
    seen: str
    now: str


def changes_between(seen: "DossierView", now: "DossierView") -> tuple[Change, ...]:
    """Return every field that differs, with both values."""
    before, after = _fields(seen), _fields(now)
    labels = dict.fromkeys((*after, *before))
    pairs = ((label, before.get(label, ""), after.get(label, "")) for label in labels)
    return tuple(Change(*pair) for pair in pairs if pair[1] != pair[2])


def changes_text(changes: tuple[Change, ...]) -> str:
    """Return the changes, each on a line with both values."""
    nothing = translate("DossierChanges", "nothing")
    words = translate("DossierChanges", "{label}: “{seen}” is now “{now}”")
    lines = (
        words.format(label=one.label, seen=one.seen or nothing, now=one.now or nothing)
        for one in changes
    )
    return "\n".join(lines)


def _fields(dossier: "DossierView") -> dict[str, str]:
    state = {translate("DossierChanges", "State"): state_words(dossier).words}
    return state | dict(dossier_facts(dossier))
