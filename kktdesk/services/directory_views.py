"""What the services say about the directory, and what they are asked to write into it."""

import re
from dataclasses import dataclass
from typing import Final

from kktdesk.domain.directory import DirectoryKind

_BRACKETS: Final = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryLine:
    """One division, officer or partner agency.

    Attributes:
        title: of an officer, for example ``Phó Trưởng phòng``; "" for the others.
        division: where an officer works; "" is the counter.
        is_active: False for what was retired.
    """

    kind: DirectoryKind
    name: str
    title: str = ""
    division: str = ""
    is_active: bool = True

    @property
    def is_at_counter(self) -> bool:
        """Say whether it is an officer who may stand at the desk."""
        return self.kind is DirectoryKind.OFFICER and self.is_active and not self.division

    @property
    def own_name(self) -> str:
        """What an officer is called by: the last word, without what stands in brackets."""
        words = _BRACKETS.sub(" ", self.name).split() or [self.name]
        return words[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryEdit:
    """An entry as typed.

    Attributes:
        base: the line as it was shown, where one is changed; None for a new one.
    """

    kind: DirectoryKind
    name: str
    title: str = ""
    division: str = ""
    base: DirectoryLine | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryNames:
    """Names to choose from while somebody types; all of active entries.

    Attributes:
        officers: with the division of each; "" is the counter.
        supervisors: officers with a title, as names.
    """

    divisions: tuple[str, ...]
    officers: tuple[tuple[str, str], ...]
    partners: tuple[str, ...]
    supervisors: tuple[str, ...]
