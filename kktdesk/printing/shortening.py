"""Ends a text that would fill a page where it stands beside a pen's room."""

from collections.abc import Sequence
from dataclasses import replace

from kktdesk.printing.runs import shorten, width_of
from kktdesk.printing.wrap import TextLine

_ELLIPSIS_EM = 1


def first_lines(
    lines: Sequence[TextLine], most: int, size: float, room: float
) -> tuple[TextLine, ...]:
    """Keep as many lines as there is room for; names of any real length are far from it.

    Returns:
        all lines, or the first ones with an ellipsis at the end.
    """
    if len(lines) <= most:
        return tuple(lines)
    last = lines[most - 1]
    *others, run = last.runs
    left = room - width_of(others, size) - _ELLIPSIS_EM * size
    ended = (*others, shorten(replace(run, text=f"{run.text} …"), size, max(left, size)))
    return (*lines[: most - 1], TextLine(ended, width_of(ended, size), is_last=True))
