"""Targets of a year, entered in the window of reports."""

import pytest
from PySide6.QtCore import Qt

from kktdesk.domain.report import ReportForm
from kktdesk.domain.targets import Measure
from kktdesk.services.day_views import ClosingPoint, PointKind
from kktdesk.services.desk import Desk
from kktdesk.ui.dossier.day_cures import Way, way_to
from kktdesk.ui.page import REPORTS
from kktdesk.ui.pages.reports import ReportsPage
from kktdesk.ui.reports.targets_sheet import TargetsSheet
from kktdesk.ui.saving_sheet import GO
from kktdesk.ui.widgets.labels import FieldLabel
from tests.ui.pages.conftest import Hand, Register


@pytest.fixture
def page(register: Register, hand: Hand) -> ReportsPage:
    register.ready()
    hand.press(Qt.Key.Key_F10)
    page = hand.page
    assert isinstance(page, ReportsPage)
    return page


def sheet(hand: Hand) -> TargetsSheet:
    dialog = hand.dialog()
    assert isinstance(dialog, TargetsSheet)
    hand.settle()
    return dialog


def test_targets_are_entered_with_a_reason_and_told_in_the_report(
    hand: Hand, page: ReportsPage, desk: Desk
) -> None:
    page.side.forms.choose(ReportForm.PAR)
    hand.settle()
    page.side.targets.click()
    asked = sheet(hand)

    asked.shares[Measure.ON_TIME].setText("101")
    asked.answer(GO)
    hand.settle()
    assert asked.shares[Measure.ON_TIME].field_state.state == "error"
    assert asked.reason.field_state.state == "error"
    asked.shares[Measure.ON_TIME].setText("98,5")
    asked.reason.setText("Kế hoạch của Ban")
    hand.go()
    hand.come_back()
    hand.settle()

    assert desk.targets.of_year(2026).values == {Measure.ON_TIME: 98.5}
    assert page.view.report is not None
    assert page.view.report.rows[0].cells["6"].value == 98.5
    page.side.targets.click()
    assert sheet(hand).shares[Measure.ON_TIME].text() == "98,5"


def test_every_measure_is_named_in_full(hand: Hand, page: ReportsPage) -> None:
    page.side.targets.click()

    labels = sheet(hand).findChildren(FieldLabel)

    assert len(labels) == len(Measure) + 1
    assert [one.words() for one in labels if one.width() < one.sizeHint().width()] == []
    assert len({one.width() for one in labels}) == 1


@pytest.mark.parametrize("form", [ReportForm.INDEX_766, ReportForm.PAR])
def test_both_indexes_are_shown_like_any_report(
    hand: Hand, page: ReportsPage, form: ReportForm
) -> None:
    page.side.forms.choose(form)
    hand.settle()

    assert page.view.report is not None
    assert page.view.report.form is form
    assert page.charts.isVisible() is (form is ReportForm.PAR)


def test_the_point_of_the_closing_list_leads_to_the_reform_index() -> None:
    point = ClosingPoint(kind=PointKind.TARGETS, name="2027")

    assert way_to(point) == Way(REPORTS, ReportForm.PAR)
