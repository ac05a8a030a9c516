"""Reads the counted reports, ``resources/reports/*.toml``."""

from functools import cache
from typing import Any

from kktdesk import resources
from kktdesk.domain.report import DossierSet, ReportColumn, ReportForm
from kktdesk.domain.report_spec import CountedColumn, ReportSpec

_FILES = {
    ReportForm.II_06A: "ii06a.toml",
    ReportForm.BTP_07A: "07a.toml",
    ReportForm.WEEKLY: "weekly.toml",
}
COUNTED = tuple(_FILES)


@cache
def spec_of(form: ReportForm) -> ReportSpec:
    """Give the layout of a counted report.

    Args:
        form: one of ``COUNTED``.

    Returns:
        its columns and words.
    """
    table = resources.read_toml("reports", _FILES[form])
    return ReportSpec(
        form=ReportForm(table["form"]),
        code=table["code"],
        title=tuple(table["title"]),
        source=table["source"],
        lines=tuple(table["lines"]),
        number_head=table["number_head"],
        name_head=table["name_head"],
        columns=tuple(map(_column, table["column"])),
        identities=tuple(table["identities"]),
        notes=tuple(table["notes"]),
        signers=tuple(table["signers"]),
    )


def _column(table: dict[str, Any]) -> CountedColumn:
    column = ReportColumn(
        key=table["key"],
        head=table["head"],
        groups=tuple(table.get("groups", ())),
        sum_of=tuple(table.get("sum_of", ())),
        width=table.get("width", 0),
    )
    return CountedColumn(column, tuple(map(DossierSet, table.get("sets", ()))))
