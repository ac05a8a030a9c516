"""Why a due date is what it is, as the window shows it."""

from dataclasses import dataclass

from kktdesk.domain.due_date import DueDate, TraceDay
from kktdesk.services.due_words import TraceLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A due date with its days in words.

    Attributes:
        days: every day from the receipt to the due day.
        lines: what each of them says.
        rules: how the days were counted, as sentences; the first names the term.
        source: what the term rests on, or "".
        notes: what else must be said, as sentences.
    """

    due: DueDate
    days: tuple[TraceDay, ...]
    lines: tuple[TraceLine, ...]
    rules: tuple[str, ...]
    source: str
    notes: tuple[str, ...] = ()
