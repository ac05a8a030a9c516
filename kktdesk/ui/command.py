"""Something that can be done now, as the palette offers it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class CommandGroup(StrEnum):
    """Under which heading a command stands."""

    ACT = "act"
    PAGE = "page"
    WINDOW = "window"
    DOSSIER = "dossier"


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done now.

    Attributes:
        name: unique in the palette.
        text: in the language of the screen.
        key: that does the same, as shown; or "".
        run: does it; the palette is closed by then.
    """

    name: str
    text: str
    group: CommandGroup
    icon: str
    key: str
    run: Callable[[], object]
