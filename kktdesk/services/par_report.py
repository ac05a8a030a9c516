"""The sheet for the reform index: shares against targets, and twelve months of them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from kktdesk.domain.chart import Chart, ChartKind, Series
from kktdesk.domain.counted_report import worded
from kktdesk.domain.moment import local_day
from kktdesk.domain.report import (
    Behind,
    Cell,
    CellKind,
    DossierSet,
    Period,
    Report,
    ReportForm,
    ReportRow,
)
from kktdesk.domain.share import share_of
from kktdesk.domain.targets import Measure, MeasureSpec
from kktdesk.services.index_specs import ChartSpec, measures, trends
from kktdesk.services.report_asking import Asking, Watch
from kktdesk.services.report_specs import spec_of, words_of
from kktdesk.services.share_cells import EMPTY, SHARE, share_cells, summed
from kktdesk.services.targets import targets_of

_TARGET, _VERDICT = "6", "7"
_MONTHS = 12
_DAY = timedelta(days=1)
Counts = Counter[DossierSet]


def par_report(asking: Asking) -> Report:
    """Make the sheet.

    Returns:
        a row for each measure, and the charts of the twelve months up to the end of the period.
    """
    spec, said = spec_of(ReportForm.PAR), asking.said()
    counts = _counts(asking)
    with asking.register.reading() as work:
        targets = targets_of(work, asking.period.last.year).values
    whole = Behind((), asking.period)
    rows = [
        replace(_row(one, counts, whole, targets), number=str(number))
        for number, one in enumerate(measures(), 1)
    ]
    report = worded(spec, asking.period, said, rows, None)
    return replace(report, charts=_charts(asking))


def _counts(asking: Asking) -> Counts:
    sets = (single for one in measures() for single in (*one.numerator, *one.denominator))
    return summed(asking.counts(tuple(dict.fromkeys(sets)), ()).values())


def _row(
    one: MeasureSpec, counts: Counts, whole: Behind, targets: Mapping[Measure, float]
) -> ReportRow:
    cells = share_cells(counts, whole, one.numerator, one.denominator)
    share, target = cells[SHARE].value, targets.get(one.measure)
    cells[_TARGET] = EMPTY if target is None else Cell(target, CellKind.PERCENT)
    verdict = _verdict(share if isinstance(share, float) else None, target)
    cells[_VERDICT] = Cell(words_of(ReportForm.PAR)[verdict], CellKind.TEXT)
    return ReportRow(one.name, cells)


def _verdict(share: float | None, target: float | None) -> str:
    if share is None:
        return "no_dossiers"
    if target is None:
        return "no_target"
    return "reached" if share >= target else "missed"


# ---------------------------------------------------------------- the months before
def _charts(asking: Asking) -> tuple[Chart, ...]:
    today = local_day(asking.register.clock.now())
    months = _months(min(asking.period.last, today))
    labels = tuple(f"{month.first:%m/%y}" for month in months)
    counted = [_counts(_asking_of(asking, month)) for month in months]
    return tuple(_chart(one, labels, counted) for one in trends())


def _asking_of(asking: Asking, month: Period) -> Asking:
    one = Asking(asking.register, asking.catalogue, asking.form, month)
    one.watch = Watch(None, asking.watch.is_cancelled)
    return one


def _months(until: date) -> list[Period]:
    """Give the months up to the one that holds a day.

    Returns:
        whole ones, the oldest first.
    """
    found: list[Period] = []
    first = until.replace(day=1)
    after = (first + 31 * _DAY).replace(day=1)
    for _ in range(_MONTHS):
        found.append(Period(first, after - _DAY))
        first, after = (first - _DAY).replace(day=1), first
    return found[::-1]


def _chart(one: ChartSpec, labels: tuple[str, ...], counted: list[Counts]) -> Chart:
    specs = {spec.measure: spec for spec in measures()}
    series = tuple(
        Series(specs[measure].name, tuple(_share(specs[measure], counts) for counts in counted))
        for measure in one.measures
    )
    return Chart(one.title, labels, series, ChartKind.LINES, "%")


def _share(one: MeasureSpec, counts: Counts) -> float | None:
    above = sum(counts[single] for single in one.numerator)
    return share_of(above, sum(counts[single] for single in one.denominator))
