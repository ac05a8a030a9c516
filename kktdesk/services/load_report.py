"""Who has how much to do: per clerk, division, hour of the day and procedure."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kktdesk.domain.counted_report import counted_row, filled, roman
from kktdesk.domain.report import (
    NOBODY,
    Behind,
    Cell,
    CellKind,
    DossierSet,
    Report,
    ReportForm,
    ReportRow,
)
from kktdesk.domain.report_spec import Counting, ReportSpec
from kktdesk.domain.term import TERM_UNIT_NAMES
from kktdesk.domain.text import fold
from kktdesk.domain.working_average import Average
from kktdesk.models.dossier import Dossier
from kktdesk.services.report_asking import Asking
from kktdesk.services.report_specs import spec_of, words_of
from kktdesk.services.working_means import working_means
from kktdesk.storage.dossier_counts import Counts
from kktdesk.storage.local_time import local_hour
from kktdesk.storage.set_holders import in_hand_of

_HOUR = local_hour(Dossier.received_at)
_AVERAGE, _UNIT = "8", "9"
# A section tells only what its word can tell apart; ``in_hand_of`` counts on that.
_TOLD = {
    "division": frozenset({"6", "6a", "7"}),
    "hour": frozenset({"3"}),
}


@dataclass(frozen=True, slots=True)
class _Group:
    name: str
    behind: Behind
    counts: list[Mapping[DossierSet, int]]


def load_report(asking: Asking) -> Report:
    """Make the report.

    Returns:
        a section for each way to part the work, then all of it.
    """
    spec, words = spec_of(ReportForm.LOAD), words_of(ReportForm.LOAD)
    by = (Dossier.clerk, in_hand_of(asking.window.end), _HOUR, Dossier.procedure)
    counts = asking.counts(spec.sets, by)
    names = asking.procedure_names({group[3] for group in counts})
    means = working_means(asking)
    whole, said, counting = Behind((), asking.period), asking.said(), spec.counting
    rows: list[ReportRow] = []
    for number, (section, groups) in enumerate(_sections(counts, whole, names), 1):
        rows.append(ReportRow(words[section], {}, number=roman(number)))
        found = (_row(counting, group, section, means) for group in groups)
        told = (row for row in found if any(cell.value for cell in row.cells.values()))
        rows += [replace(row, number=str(at)) for at, row in enumerate(told, 1)]
    rows.append(counted_row(counting, whole, said.total, list(counts.values())))
    return filled(spec, asking.period, said, [_whole(spec, row) for row in rows])


def _sections(
    counts: Counts, whole: Behind, names: Mapping[str, str]
) -> Iterator[tuple[str, list[_Group]]]:
    words = words_of(ReportForm.LOAD)
    ways = ("clerk", "division", "hour", "procedure")
    for place, way in enumerate(ways):
        parts: defaultdict[Any, list[Mapping[DossierSet, int]]] = defaultdict(list)
        for group, inside in counts.items():
            parts[group[place]].append(inside)
        groups = [
            _Group(_name(way, key, names, words), _behind(whole, way, key), inside)
            for key, inside in parts.items()
        ]
        yield way, sorted(groups, key=lambda group: (fold(group.name), group.name))


def _name(way: str, key: str, names: Mapping[str, str], words: Mapping[str, str]) -> str:
    if way == "hour":
        return words["hours"].format(hour=f"{int(key):02d}", after=f"{int(key) + 1:02d}")
    if way == "procedure":
        return names[key]
    return key or words["nobody" if way == "clerk" else "at_desk"]


def _behind(whole: Behind, way: str, key: str) -> Behind:
    if way == "hour":
        return replace(whole, hour=int(key))
    if way == "procedure":
        return replace(whole, procedure=key)
    name = key or NOBODY
    return replace(whole, clerk=name) if way == "clerk" else replace(whole, division=name)


def _row(
    counting: Counting, group: _Group, section: str, means: Mapping[str, Average]
) -> ReportRow:
    row = counted_row(counting, group.behind, group.name, group.counts)
    told = _TOLD.get(section)
    cells = {key: cell for key, cell in row.cells.items() if told is None or key in told}
    mean = means.get(group.behind.procedure)
    if mean is not None:
        cells[_AVERAGE] = Cell(mean.value, CellKind.NUMBER)
        cells[_UNIT] = Cell(TERM_UNIT_NAMES[mean.unit], CellKind.TEXT)
    return replace(row, cells=cells, level=1)


def _whole(spec: ReportSpec, row: ReportRow) -> ReportRow:
    """Let a row have all cells.

    Returns:
        the row, empty where it says nothing.
    """
    empty = Cell(None, CellKind.TEXT)
    cells = {one.column.key: row.cells.get(one.column.key, empty) for one in spec.columns}
    return replace(row, cells=cells)
