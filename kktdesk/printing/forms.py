"""What the forms of lists and books share, as frozen values; their wording is in files only."""

from dataclasses import dataclass
from datetime import date

DATE = frozenset({"day", "month", "year"})
COMMON = {
    "head.date": DATE,
    "foot.page": frozenset({"page", "pages"}),
}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the wording comes from and since when it holds; never printed."""

    id: str
    version: int
    source: str
    valid_from: date


@dataclass(frozen=True, slots=True)
class NationalHead:
    """The lines that head every paper."""

    country: str
    motto: str
    date: str


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot line."""

    printed: str
    page: str


@dataclass(frozen=True, slots=True)
class DayMarks:
    """What marks a sheet as practice."""

    sample: str
