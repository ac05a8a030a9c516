"""How a paper lies; apart from the papers, for each start reads it."""

from enum import StrEnum
from typing import Final


class Layout(StrEnum):
    """The sheet that a paper is printed on, and how its copies lie there."""

    A5 = "a5"
    A4_TWO = "a4-two"
    A4 = "a4"
    A5_WIDE = "a5-wide"
    LABEL = "label"


# A counter prints receipts on one of these.
RECEIPT_LAYOUTS: Final = (Layout.A5, Layout.A4_TWO)
