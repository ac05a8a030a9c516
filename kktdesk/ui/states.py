"""The words of state as shapes and colours: which icon and which role belong to a state.

Shape, word and colour say the same; any one alone is enough.
"""

from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class StateKey(StrEnum):
    """What a chip can say."""

    WITHIN = "within"
    SOON = "soon"
    LATE = "late"
    PAUSED = "paused"
    READY = "ready"
    DONE = "done"
    RETURNED = "returned"
    POST = "post"
    PRINTED = "printed"
    UNPRINTED = "unprinted"
    OPEN = "open"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    DRAFT = "draft"
    LOCKED = "locked"
    MISSING = "missing"
    SAFE = "safe"


class DueWords(NamedTuple):
    """The state of a dossier or of its promise: key of the chip and its words."""

    state: StateKey
    words: str


LOOKS = MappingProxyType(
    {
        StateKey.WITHIN: ("clock", "ok"),
        StateKey.SOON: ("hourglass", "soon"),
        StateKey.LATE: ("overdue", "late"),
        StateKey.PAUSED: ("pause", "hold"),
        StateKey.READY: ("result", "accent"),
        StateKey.DONE: ("tick", "ok"),
        StateKey.RETURNED: ("tick", "mute"),
        StateKey.POST: ("envelope", "accent"),
        StateKey.PRINTED: ("printer-tick", "ok"),
        StateKey.UNPRINTED: ("printer-off", "late"),
        StateKey.OPEN: ("dossier", "mute"),
        StateKey.REFUSED: ("cross-circle", "mute"),
        StateKey.WITHDRAWN: ("back", "mute"),
        StateKey.DRAFT: ("pencil", "mute"),
        StateKey.LOCKED: ("lock", "mute"),
        StateKey.MISSING: ("warn", "soon"),
        StateKey.SAFE: ("shield", "ok"),
    }
)


def icon_of(state: str) -> str:
    """Return the name of a state's icon."""
    return LOOKS[StateKey(state)][0]


def role_of(state: str) -> str:
    """Return the role of a state's colour; its soft ground is the role with ``_soft``."""
    return LOOKS[StateKey(state)][1]
