"""Text as runs of one face each, and how wide it is. User text is never markup."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kktdesk.printing.fonts import Face, widths


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one face."""

    text: str
    face: Face = Face.REGULAR


def bold(text: str) -> Run:
    """Set a text in bold.

    Returns:
        the run.
    """
    return Run(text, Face.BOLD)


def italic(text: str) -> Run:
    """Set a text in italic.

    Returns:
        the run.
    """
    return Run(text, Face.ITALIC)


@lru_cache(maxsize=8192)
def em_width(text: str, face: Face) -> float:
    """Measure a text, in em, so that one answer serves every size of type.

    Returns:
        the sum of its advances.
    """
    return sum(map(widths(face).__getitem__, text))


def width_of(runs: Sequence[Run], size: float) -> float:
    """Measure runs that stand on one line.

    Returns:
        the width in points.
    """
    return size * sum(em_width(run.text, run.face) for run in runs)


def shorten(run: Run, size: float, room: float) -> Run:
    """Cut a text that must stay on one line; for texts that stand in full elsewhere.

    Returns:
        the run, or its beginning and an ellipsis.
    """
    if width_of((run,), size) <= room:
        return run
    text = run.text
    while text and size * em_width(text + "…", run.face) > room:
        text = text[:-1]
    return Run(f"{text.rstrip()}…", run.face)
