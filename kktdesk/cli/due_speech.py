"""The reasons of a due date as lines for people."""

from collections.abc import Iterable, Iterator

from kktdesk.domain.moment import weekday_name
from kktdesk.services.due_words import TraceLine


def why_lines(lines: Iterable[TraceLine], rules: Iterable[str]) -> Iterator[str]:
    """Tell every day, then how the days were counted.

    Args:
        lines: one for each day.
        rules: sentences.

    Yields:
        lines; a plus stands before a day that is counted.
    """
    for line in lines:
        mark = "+" if line.is_counted else " "
        yield f"{mark} {line.day:%d/%m/%Y} {weekday_name(line.day):<8}  {line.why}"
    yield from rules
