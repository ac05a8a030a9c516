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
        bottom: the value at the lower edge; None takes 0, for lines that are all high up one so
            near to them that they are told apart.
    """

    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    kind: ChartKind = ChartKind.BARS
    unit: str = ""
    top: float = 0
    bottom: float | None = None

    def __post_init__(self) -> None:
        if not 1 <= len(self.series) <= MOST_SERIES:
            raise ValueError(len(self.series))
        if any(len(one.values) != len(self.labels) for one in self.series):
            raise ValueError(len(self.labels))

    @property
    def is_empty(self) -> bool:
        """Whether there is no value to draw; a zero is one."""
        return all(value is None for one in self.series for value in one.values)

    @property
    def edges(self) -> tuple[float, float]:
        """The values at the lower and at the upper edge."""
        values = [value for one in self.series for value in one.values if value is not None]
        top = max(self.top, *values, 0)
        if self.bottom is not None:
            return self.bottom, top
        least = min(values, default=0)
        is_high = self.kind is ChartKind.LINES and top / 2 < least < top
        return (2 * least - top if is_high else 0), top

    def height_of(self, value: float) -> float:
        """Say how high a value stands.

        Returns:
            0 for the lower edge, 1 for the upper one.
        """
        bottom, top = self.edges
        return (value - bottom) / (top - bottom) if top > bottom else 0

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
        bottom, top = self.edges
        return tuple(
            Chart(
                self.title,
                self.labels[first:last],
                tuple(Series(one.name, one.values[first:last]) for one in self.series),
                self.kind,
                self.unit,
                top,
                bottom,
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
