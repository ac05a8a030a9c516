"""What the office wants to reach in a year, as shares in percent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from kktdesk.domain.report import DossierSet

_ALL, _PLACES = 100, -2
_LONGEST = 12


class Measure(StrEnum):
    """What a target can be set for."""

    ON_TIME = "on-time"
    APOLOGY = "late-with-apology"
    ONLINE = "online"
    POST_INTAKE = "post-intake"
    POST_RETURN = "post-return"
    DIGITISED = "digitised"


@dataclass(frozen=True, slots=True)
class MeasureSpec:
    """How a measure is counted: its numerator, its denominator."""

    measure: Measure
    name: str
    numerator: tuple[DossierSet, ...]
    denominator: tuple[DossierSet, ...]


@dataclass(frozen=True, slots=True)
class YearTargets:
    """The targets of a year; a measure without one is not in them."""

    year: int
    values: Mapping[Measure, float]


def first_day(year: int) -> date:
    """Give the day from which the targets of a year hold.

    Returns:
        1 January.
    """
    return date(year, 1, 1)


def read_share(value: object) -> float | None:
    """Read a target as it is typed, or as it stands in a file.

    Args:
        value: a number, or a text with a comma or a point.

    Returns:
        0 to 100 with at most two places; None for anything else.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = str(value).strip().removesuffix("%").strip().replace(",", ".")
    if len(text) > _LONGEST or not text.isascii():
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    places = number.as_tuple().exponent
    is_share = number.is_finite() and 0 <= number <= _ALL
    return float(number) if is_share and isinstance(places, int) and places >= _PLACES else None
