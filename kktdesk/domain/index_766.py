"""The indicators of the national index, and which of them the desk can compute."""

from dataclasses import dataclass

from kktdesk.domain.report import DossierSet


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One indicator.

    Attributes:
        points: most that it gives; 0 for one that only tells.
        threshold: the share in percent that gives the most.
        numerator, denominator: what is counted; empty where the desk knows nothing.
        unknown: why the desk cannot know it, or not all of it; then it has no score.
        note: what the reader must know.
        is_average: tells the working time of each procedure instead of a share.
    """

    number: str
    name: str
    points: float
    threshold: float
    numerator: tuple[DossierSet, ...] = ()
    denominator: tuple[DossierSet, ...] = ()
    unknown: str = ""
    note: str = ""
    is_average: bool = False


@dataclass(frozen=True, slots=True)
class IndicatorGroup:
    """Indicators of one kind, and the points that they give together."""

    number: str
    name: str
    points: float
    indicators: tuple[Indicator, ...]
