"""Reads what the national index and the reform index count: ``resources/reports``."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from kktdesk import resources
from kktdesk.domain.index_766 import Indicator, IndicatorGroup
from kktdesk.domain.report import DossierSet
from kktdesk.domain.targets import Measure, MeasureSpec

_766, _PAR = "766.toml", "par.toml"


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """A chart of the months before: its title, and the measures that it shows."""

    title: str
    measures: tuple[Measure, ...]


@cache
def indicator_groups() -> tuple[IndicatorGroup, ...]:
    """Give the indicators of the national index.

    Returns:
        all groups, also what the desk cannot know.
    """
    return tuple(
        IndicatorGroup(
            table["number"],
            table["name"],
            table["points"],
            tuple(map(_indicator, table["indicator"])),
        )
        for table in resources.read_toml("reports", _766)["group"]
    )


def _indicator(table: dict[str, Any]) -> Indicator:
    return Indicator(
        number=table["number"],
        name=table["name"],
        points=table["points"],
        threshold=table.get("threshold", 0),
        numerator=_sets(table, "numerator"),
        denominator=_sets(table, "denominator"),
        unknown=table.get("unknown", ""),
        note=table.get("note", ""),
        is_average=table.get("is_average", False),
    )


@cache
def measures() -> tuple[MeasureSpec, ...]:
    """Give the measures of the reform index.

    Returns:
        in the order of the sheet.
    """
    return tuple(
        MeasureSpec(
            Measure(table["key"]),
            table["name"],
            _sets(table, "numerator"),
            _sets(table, "denominator"),
        )
        for table in resources.read_toml("reports", _PAR)["measure"]
    )


@cache
def trends() -> tuple[ChartSpec, ...]:
    """Give the charts of the reform index.

    Returns:
        in the order of the sheet.
    """
    return tuple(
        ChartSpec(table["title"], tuple(map(Measure, table["measures"])))
        for table in resources.read_toml("reports", _PAR)["chart"]
    )


def _sets(table: dict[str, Any], key: str) -> tuple[DossierSet, ...]:
    return tuple(map(DossierSet, table.get(key, ())))
