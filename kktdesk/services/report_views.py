"""What the services say about a period."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodReport:
    """The figures of a period, both days included, and their sentence.

    Attributes:
        by_field: received per field code; ``investment`` and ``construction`` always stand.
        online: received by an online channel.
        returned_by_post: results handed to the post in the period.
        early, on_time, late: of the dossiers finished in the period; ``late`` also counts those
            open at its end (or now) whose due day is past.
        sentence: Vietnamese, in the style of the board's publication.
    """

    first: date
    last: date
    received: int
    by_field: dict[str, int]
    online: int
    returned_by_post: int
    early: int
    on_time: int
    late: int
    sentence: str
