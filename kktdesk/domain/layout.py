"""How the copies of a receipt lie on paper; apart from the receipt, for each start reads it."""

from enum import StrEnum


class Layout(StrEnum):
    """How the two copies of a receipt lie on paper."""

    A5 = "a5"
    A4_TWO = "a4-two"
