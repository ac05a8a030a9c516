"""Which commands match what is typed, and which letters of them: accents are not needed."""

from collections.abc import Sequence
from typing import NamedTuple

from kktdesk.domain.text import fold, fold_words
from kktdesk.ui.command import Command
from kktdesk.ui.widgets.loose_match import Findable, ranked


class Match(NamedTuple):
    """A command that matches.

    Attributes:
        marks: first letter and end of each run of letters that was typed.
    """

    command: Command
    marks: tuple[tuple[int, int], ...]


def matches(query: str, commands: Sequence[Command]) -> list[Match]:
    """Return what matches, best first; everything in its order for an empty query."""
    items = [Findable.of(one.name, one.text, "") for one in commands]
    found = (commands[at] for at in ranked(query, items))
    return [Match(one, marks(query, one.text)) for one in found]


def marks(query: str, text: str) -> tuple[tuple[int, int], ...]:
    """Return where the typed words stand in a text, at the beginnings of its words."""
    begins = [at for at, sign in enumerate(text) if _begins_word(text, at) and sign.strip()]
    runs: list[tuple[int, int]] = []
    for word in fold_words(query).split():
        for at in begins:
            is_free = not runs or at >= runs[-1][1]
            if is_free and fold(text[at : at + len(word)]) == word:
                runs.append((at, at + len(word)))
                break
    return tuple(runs)


def _begins_word(text: str, at: int) -> bool:
    return text[at].isalnum() and (at == 0 or not text[at - 1].isalnum())
