"""A table of many columns: all of it in sight on a small screen, else as large as the others."""

import pytest

from kktdesk.domain.moment import local_day
from kktdesk.domain.report import Period, Report, ReportForm
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.ui import fonts
from kktdesk.ui.page import REPORTS
from kktdesk.ui.pages.reports import ReportsPage
from kktdesk.ui.reports.report_layout import ReportLayout
from kktdesk.ui.reports.report_look import NARROW, USUAL
from tests.ui.pages.conftest import Hand, Register

SMALL, WIDE, TINY, SMALLEST = 864, 1300, 500, 681


@pytest.fixture
def page(register: Register, hand: Hand) -> ReportsPage:
    register.received()
    hand.page.window().resize(1366, 768)
    page = hand.show(REPORTS, ReportForm.WEEKLY)
    assert isinstance(page, ReportsPage)
    return page


@pytest.fixture
def weekly(page: ReportsPage) -> Report:
    report = page.view.report
    assert report is not None
    assert report.form is ReportForm.WEEKLY
    return report


def test_the_weekly_report_is_whole_on_a_small_screen(page: ReportsPage, weekly: Report) -> None:
    assert len(weekly.columns) > 20
    assert page.view.table.horizontalScrollBar().maximum() == 0
    assert page.view.table.isVisible()


@pytest.mark.parametrize(
    ("room", "look"), [(SMALL, NARROW), (WIDE, USUAL), (TINY, USUAL)], ids=str
)
def test_a_table_is_narrow_only_where_it_then_fits(
    weekly: Report, room: int, look: object
) -> None:
    layout = ReportLayout(weekly, room)

    assert layout.look is look
    assert (layout.width > room) is (room == TINY)


def test_no_word_of_a_head_is_broken_where_it_is_narrow(weekly: Report) -> None:
    layout = ReportLayout(weekly, SMALL)
    metrics = fonts.metrics("hint", strong=NARROW.is_head_strong)

    for box in layout.heads:
        room = box.area.width() - NARROW.head_padding
        assert all(metrics.horizontalAdvance(word) <= room for word in box.words.split())


def test_few_columns_stay_as_large_as_ever(weekly: Report, desk: Desk) -> None:
    report = desk.reports.get(ReportForm.II_06A, weekly.period)

    assert ReportLayout(report, SMALL).look is USUAL


@pytest.mark.usefixtures("page")
def test_the_list_of_late_dossiers_breaks_its_texts_and_is_whole_on_the_smallest_screen(
    register: Register, desk: Desk, clock: FixedClock
) -> None:
    register.received()
    clock.move(days=90)
    today = local_day(clock.now())
    report = desk.reports.get(ReportForm.OVERDUE, Period(today.replace(day=1), today))
    assert len(report.rows) > 1

    layout = ReportLayout(report, SMALLEST, is_low=True)

    assert layout.width <= SMALLEST
    assert layout.look is NARROW
