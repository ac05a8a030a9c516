"""Reports over a real register: every figure is the count of the dossiers behind it."""

from collections.abc import Iterator
from datetime import date

import pytest

from kktdesk.domain.counted_report import prove
from kktdesk.domain.report import Cell, CellKind, Period, Report, ReportForm
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.services.reports import FORMS
from kktdesk.services.sample import fill_sample
from tests.factories import at

YEAR = Period(date(2021, 1, 1), date(2021, 12, 31))
PERIODS = [
    YEAR,
    Period(date(2021, 3, 1), date(2021, 3, 31)),
    Period(date(2021, 6, 15), date(2021, 7, 14)),
    Period(date(2020, 12, 15), date(2021, 12, 14)),
    Period(date(2021, 5, 17), date(2021, 5, 17)),
    Period(date(2021, 10, 1), date(2022, 3, 31)),
]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = open_desk(
        tmp_path_factory.mktemp("sample") / "data", FixedClock(at("2022-04-01 08:00"))
    )
    fill_sample(desk)
    yield desk
    desk.close()


def figures(report: Report) -> list[Cell]:
    rows = (*report.rows, report.total) if report.total else report.rows
    return [cell for row in rows for cell in row.cells.values() if cell.kind is CellKind.COUNT]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("period", PERIODS, ids=str)
def test_every_figure_is_the_count_of_what_stands_behind_it(
    sample: Desk, form: ReportForm, period: Period
) -> None:
    report = sample.reports.get(form, period)

    prove(report)
    assert figures(report)
    for cell in figures(report):
        assert cell.behind is not None
        codes = sample.reports.behind(cell.behind)
        assert len(set(codes)) == len(codes) == cell.value


def test_the_published_year_is_reproduced(sample: Desk) -> None:
    total = sample.reports.get(ReportForm.II_06A, YEAR).total

    assert total is not None
    said = {key: cell.value for key, cell in total.cells.items()}
    assert said["3"] == said["7"] == 37
    assert said["4"] == 6
    assert said["6"] == said["10"] == said["11"] == 0
    fields = {
        row.name: row.cells["3"].value
        for row in sample.reports.get(ReportForm.II_06A, YEAR).rows
        if row.level == 0
    }
    assert fields == {"Đầu tư": 24, "Xây dựng": 13}
