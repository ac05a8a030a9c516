"""The national index of serving citizens: what the desk can compute of it, and what it cannot."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kktdesk.domain.chart import number_words
from kktdesk.domain.counted_report import filled
from kktdesk.domain.index_766 import Indicator, IndicatorGroup
from kktdesk.domain.report import (
    FINISHED,
    Behind,
    Cell,
    CellKind,
    DossierSet,
    Report,
    ReportForm,
    ReportRow,
)
from kktdesk.domain.share import points_of
from kktdesk.domain.term import TERM_UNIT_NAMES
from kktdesk.domain.text import fold
from kktdesk.domain.working_average import Average
from kktdesk.models.dossier import Dossier
from kktdesk.services.index_specs import indicator_groups
from kktdesk.services.report_asking import Asking
from kktdesk.services.report_specs import spec_of, words_of
from kktdesk.services.share_cells import DENOMINATOR, EMPTY, SHARE, share_cells, summed
from kktdesk.services.working_means import working_means

_THRESHOLD, _POINTS, _SCORE, _NOTE = "6", "7", "8", "9"
_KEYS = ("3", DENOMINATOR, SHARE, _THRESHOLD, _POINTS, _SCORE, _NOTE)


def index_766_report(asking: Asking) -> Report:
    """Make the report.

    Returns:
        a section for each group, then the points of what could be computed.
    """
    spec, said = spec_of(ReportForm.INDEX_766), asking.said()
    counts = asking.counts(_sets(), (Dossier.procedure,))
    names = asking.procedure_names(procedure for (procedure,) in counts)
    found = _Found(
        Behind((), asking.period),
        {procedure: inside for (procedure,), inside in counts.items()},
        names,
        working_means(asking),
    )
    rows = [row for group in indicator_groups() for row in _group(group, found)]
    rows.append(_total(rows))
    return filled(spec, asking.period, said, [_whole(row) for row in rows])


@dataclass(frozen=True, slots=True)
class _Found:
    """What was counted, and the working time, by procedure."""

    whole: Behind
    counts: Mapping[str, Mapping[DossierSet, int]]
    names: Mapping[str, str]
    means: Mapping[str, Average]


def _sets() -> tuple[DossierSet, ...]:
    indicators = [one for group in indicator_groups() for one in group.indicators]
    sets = (single for one in indicators for single in (*one.numerator, *one.denominator))
    return tuple(dict.fromkeys((*FINISHED, *sets)))


def _group(group: IndicatorGroup, found: _Found) -> Iterator[ReportRow]:
    cells = {_POINTS: Cell(group.points, CellKind.NUMBER)}
    yield ReportRow(group.name, cells, number=group.number)
    for one in group.indicators:
        yield ReportRow(one.name, _cells(one, found), level=1, number=one.number)
        if one.is_average:
            yield from _averages(found)


def _cells(one: Indicator, found: _Found) -> dict[str, Cell]:
    cells = {_NOTE: Cell(one.note, CellKind.TEXT)}
    if one.points:
        cells[_POINTS] = Cell(one.points, CellKind.NUMBER)
    if one.threshold:
        cells[_THRESHOLD] = Cell(one.threshold, CellKind.PERCENT)
    if one.is_average:
        cells[DENOMINATOR] = _finished(found.whole, summed(found.counts.values()))
    elif one.denominator:
        counts = summed(found.counts.values())
        cells |= share_cells(counts, found.whole, one.numerator, one.denominator)
        cells |= _scored(one, cells[SHARE])
    if one.unknown:
        cells |= {_NOTE: Cell(one.unknown, CellKind.UNKNOWN), _SCORE: _UNKNOWN}
    if one.unknown and not one.denominator:
        cells[SHARE] = _UNKNOWN
    return cells


_UNKNOWN = Cell(None, CellKind.UNKNOWN)


def _scored(one: Indicator, share: Cell) -> dict[str, Cell]:
    if not isinstance(share.value, float):
        return {_NOTE: Cell(words_of(ReportForm.INDEX_766)["no_dossiers"], CellKind.TEXT)}
    if not one.points or one.unknown:
        return {}
    score = points_of(share.value, one.points, one.threshold)
    return {_SCORE: Cell(score, CellKind.NUMBER)}


def _averages(found: _Found) -> Iterator[ReportRow]:
    in_order = sorted(found.counts, key=lambda one: (fold(found.names[one]), one))
    for procedure in in_order:
        mean = found.means.get(procedure)
        if mean is not None:
            whole = replace(found.whole, procedure=procedure)
            cells = {
                DENOMINATOR: _finished(whole, found.counts[procedure]),
                _NOTE: Cell(_mean_words(mean), CellKind.TEXT),
            }
            yield ReportRow(found.names[procedure], cells, level=2)


def _finished(whole: Behind, counts: Mapping[DossierSet, int]) -> Cell:
    count = sum(counts.get(one, 0) for one in FINISHED)
    return Cell(count, CellKind.COUNT, replace(whole, sets=FINISHED))


def _mean_words(mean: Average) -> str:
    words = words_of(ReportForm.INDEX_766)["average"]
    return words.format(value=number_words(mean.value), unit=TERM_UNIT_NAMES[mean.unit])


def _total(rows: list[ReportRow]) -> ReportRow:
    """Add up what was scored.

    Returns:
        the last row: points that could be had, and those that are.
    """
    scored = [row for row in rows if isinstance(row.cells.get(_SCORE, EMPTY).value, float)]
    cells = {
        key: Cell(round(sum(_number(row.cells[key]) for row in scored), 2), CellKind.NUMBER)
        for key in (_POINTS, _SCORE)
    }
    return ReportRow(words_of(ReportForm.INDEX_766)["total"], cells)


def _number(cell: Cell) -> float:
    return cell.value if isinstance(cell.value, int | float) else 0


def _whole(row: ReportRow) -> ReportRow:
    return replace(row, cells={key: row.cells.get(key, EMPTY) for key in _KEYS})
