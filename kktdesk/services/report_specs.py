"""Reads the layouts of reports, ``resources/reports/*.toml``."""

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
_FILES |= {
    ReportForm.OVERDUE: "overdue.toml",
    ReportForm.LOAD: "load.toml",
    ReportForm.INDEX_766: "766.toml",
    ReportForm.PAR: "par.toml",
}


@cache
def spec_of(form: ReportForm) -> ReportSpec:
    """Give the layout of a report.

    Args:
        form: one that has a file.

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


@cache
def words_of(form: ReportForm) -> dict[str, str]:
    """Give the words that stand in the rows of a report.

    Args:
        form: one that has such words.

    Returns:
        Vietnamese by key.
    """
    words: dict[str, str] = resources.read_toml("reports", _FILES[form])["sections"]
    return words


def _column(table: dict[str, Any]) -> CountedColumn:
    column = ReportColumn(
        key=table["key"],
        head=table["head"],
        groups=tuple(table.get("groups", ())),
        sum_of=tuple(table.get("sum_of", ())),
        width=table.get("width", 0),
    )
    return CountedColumn(column, tuple(map(DossierSet, table.get("sets", ()))))
