"""Long reports are read bit by bit: a save comes between, a look on sees it, a wish ends it."""

from dataclasses import replace
from datetime import date

import pytest

from kktdesk.domain.counted_report import prove
from kktdesk.domain.dossier import Act
from kktdesk.domain.errors import EntryRefused
from kktdesk.domain.report import CellKind, DossierSet, Period, ReportForm
from kktdesk.domain.report_errors import ReportCancelled
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.reports import FORMS
from tests.factories import an_entry, at

YEARS = Period(date(2020, 1, 1), date(2027, 12, 31))
DAY = Period(date(2026, 11, 25), date(2026, 11, 25))


@pytest.fixture
def busy(desk: Desk, clock: FixedClock) -> Desk:
    for month in ("2026-03", "2026-06", "2026-11"):
        clock.moment = at(f"{month}-20 09:00")
        desk.reception.receive(an_entry())
    clock.moment = at("2026-11-25 09:15")
    return desk


def test_a_save_comes_between_the_parts_and_the_sums_still_hold(busy: Desk) -> None:
    saved = []

    def save(_done: int, _whole: int) -> None:
        saved.append(busy.reception.receive(an_entry()).dossier.code)

    report = busy.reports.get(ReportForm.WEEKLY, YEARS, progress=save)

    assert len(saved) > 3
    prove(report)


def test_a_receipt_that_is_corrected_meanwhile_is_counted_once(busy: Desk) -> None:
    code = busy.search.find("", limit=1).rows[0].code
    told = []

    def correct(done: int, _whole: int) -> None:
        told.append(done)
        if len(told) == 3:
            said = {"field": "received_at", "value": "2026-03-21T10:00", "reason": "Ghi nhầm"}
            busy.acts.do(code, Act.CORRECT, said)

    report = busy.reports.get(ReportForm.II_06A, YEARS, progress=correct)

    assert report.total is not None
    assert report.total.cells["3"].value == 3


def test_the_parts_are_told_from_none_to_all(busy: Desk) -> None:
    told: list[tuple[int, int]] = []

    busy.reports.get(ReportForm.II_06A, YEARS, progress=lambda *said: told.append(said))

    whole = told[-1][1]
    assert told == [(done, whole) for done in range(whole + 1)]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("period", [YEARS, DAY], ids=str)
def test_a_report_that_is_wanted_no_more_ends(
    form: ReportForm, period: Period, busy: Desk
) -> None:
    with pytest.raises(ReportCancelled):
        busy.reports.get(form, period, is_cancelled=lambda: True)


def test_what_the_office_sets_for_its_reports_stands_on_them(busy: Desk) -> None:
    before = busy.reports.settings()
    codes = {ReportForm.II_06A: "Biểu số 06a/BTP"}

    after = busy.reports.change_settings("Sở Tư pháp", codes, "Theo công văn mới")

    assert before.recipient == "Bộ Tư pháp"
    assert (after.recipient, after.code_of(ReportForm.II_06A)) == ("Sở Tư pháp", "Biểu số 06a/BTP")
    assert busy.reports.settings() == after
    report = busy.reports.get(ReportForm.II_06A, DAY)
    assert report.code == "Biểu số 06a/BTP"
    assert "- Đơn vị nhận báo cáo: Sở Tư pháp" in report.lines
    assert busy.reports.get(ReportForm.BTP_07A, DAY).code == "Biểu 07a/BTP/KSTT/KTTH"


def test_settings_go_back_to_the_law_and_the_latest_of_a_day_counts(busy: Desk) -> None:
    before = busy.reports.settings()
    busy.reports.change_settings("Sở Tư pháp", {ReportForm.WEEKLY: "TH-01"}, "Thử")

    again = busy.reports.change_settings("", {ReportForm.WEEKLY: ""}, "Bỏ")

    assert again == before


def test_settings_without_a_reason_are_refused_and_unchanged_ones_not_written(
    busy: Desk,
) -> None:
    head = busy.figures.sheet(DAY.first).log_lines

    with pytest.raises(EntryRefused):
        busy.reports.change_settings("Sở Tư pháp", {}, " ")
    busy.reports.change_settings("", {}, "Không đổi gì")

    assert busy.figures.sheet(DAY.first).log_lines == head


def test_who_is_late_is_told_with_days_apology_and_reason(busy: Desk) -> None:
    codes = [row.code for row in busy.search.find("", limit=3).rows]
    newest, apologised, silent = codes
    late = {"until": at("2026-12-30 17:00"), "reason": "Chờ ý kiến (mẫu)"}
    busy.acts.do(apologised, Act.EXTEND, late)
    busy.acts.do(apologised, Act.ASSIGN, {"division": "Phòng Quản lý đầu tư (mẫu)"})
    busy.acts.do(silent, Act.READY)
    period = replace(DAY, first=date(2026, 11, 1))

    report = busy.reports.get(ReportForm.OVERDUE, period)

    rows = {row.name: row.cells for row in report.rows if row.level}
    assert newest not in rows
    assert rows[apologised]["apology"].value == "có"
    assert rows[apologised]["reason"].value == "Chờ ý kiến (mẫu)"
    assert rows[apologised]["holder"].value == "Phòng Quản lý đầu tư (mẫu)"
    assert (rows[silent]["apology"].value, rows[silent]["reason"].value) == ("chưa", "")
    days = rows[silent]["days"].value
    assert isinstance(days, int)
    assert days > 100
    assert report.total is not None
    assert report.total.cells["count"].value == 2


def test_the_load_is_told_by_clerk_division_hour_and_procedure(
    busy: Desk, clock: FixedClock
) -> None:
    first = busy.search.find("", limit=3).rows[-1].code
    busy.acts.do(first, Act.ASK_SUPPLEMENT, {"content": "Thiếu giấy", "stage": "check"})
    clock.move(days=2)
    busy.acts.do(first, Act.SUPPLEMENT, {"papers": ["Giấy"]})
    busy.acts.do(first, Act.READY)
    second = busy.search.find("", limit=2).rows[0].code
    busy.acts.do(second, Act.ASSIGN, {"division": "Phòng Quản lý đầu tư (mẫu)"})

    report = busy.reports.get(ReportForm.LOAD, YEARS)

    rows = {row.name: row.cells for row in report.rows if row.level}
    assert rows["Trần Thị Bích (mẫu)"]["3"].value == 3
    assert rows["Phòng Quản lý đầu tư (mẫu)"]["6"].value == 1
    assert rows["Tại quầy"]["6"].value == 1
    assert rows["09 giờ đến 10 giờ"]["3"].value == 3
    (mean,) = (cells for cells in rows.values() if cells["8"].value is not None)
    assert (mean["8"].kind, mean["4"].value, mean["10"].value) == (CellKind.NUMBER, 1, 1)
    behind = rows["Tại quầy"]["6"].behind
    assert behind is not None
    assert DossierSet.OPEN_OVERDUE in behind.sets
    assert len(busy.reports.behind(behind)) == 1
