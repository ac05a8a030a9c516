"""What is printed over a paper without being a value of it."""

from dataclasses import dataclass

from kktdesk.domain.receipt import Reprint


@dataclass(frozen=True, slots=True)
class PaperMarks:
    """The marks of one print; the original of a real paper bears none.

    Attributes:
        reprint: how often and when it is printed again, or None for the original.
        is_cancelled: the paper was cancelled after it was issued.
        is_sample: made with invented data.
    """

    reprint: Reprint | None = None
    is_cancelled: bool = False
    is_sample: bool = False
