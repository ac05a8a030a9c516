"""Charts as values: the paper and the screen draw the same ones.

A chart has no axis: each bar and each point says its own number. Series are told apart by pattern,
in the order in which they stand, so that a grey copy still says which is which.
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

# More than three patterns are not told apart on a copy.
MOST_SERIES = 3

_VIETNAMESE = str.maketrans({",": ".", ".": ","})


class ChartKind(StrEnum):
    """How the values are drawn."""

    BARS = "bars"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Series:
    """One value per label; None where there is none to tell."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart; values are not below zero.

    Attributes:
        labels: from left to right, one per value of each series.
        unit: stands behind each number, for example ``%``; may be "".
        top: the value at the upper edge; 0 takes the largest one.
    """

    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    kind: ChartKind = ChartKind.BARS
    unit: str = ""
    top: float = 0

    def __post_init__(self) -> None:
        if not 1 <= len(self.series) <= MOST_SERIES:
            raise ValueError(len(self.series))
        if any(len(one.values) != len(self.labels) for one in self.series):
            raise ValueError(len(self.labels))

    def height_of(self, value: float) -> float:
        """Say how high a value stands.

        Returns:
            0 for the lower edge, 1 for the upper one.
        """
        values = [value for one in self.series for value in one.values if value is not None]
        top = max(self.top, *values, 0)
        return value / top if top else 0

    def parts(self, most: int) -> tuple["Chart", ...]:
        """Cut a chart that is too long into parts of about equal length, all of one scale.

        Args:
            most: labels in a part; at least 1.

        Returns:
            the chart itself where it is short enough.
        """
        count = len(self.labels)
        pieces = max(-(-count // most), 1)
        if pieces == 1:
            return (self,)
        edges = [count * number // pieces for number in range(pieces + 1)]
        top = max([self.top, *(value or 0 for one in self.series for value in one.values)])
        return tuple(
            Chart(
                self.title,
                self.labels[first:last],
                tuple(Series(one.name, one.values[first:last]) for one in self.series),
                self.kind,
                self.unit,
                top,
            )
            for first, last in pairwise(edges)
        )


def number_words(value: float, unit: str = "") -> str:
    """Write a number as Vietnamese reports do.

    Args:
        value: at most two decimals of it are said.
        unit: what stands behind it, or "".

    Returns:
        for example ``1.234``, or ``98,5 %``.
    """
    text = f"{value:,.2f}".rstrip("0").rstrip(".").translate(_VIETNAMESE)
    return f"{text} {unit}" if unit else text
