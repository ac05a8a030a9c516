"""The national index, the reform index and targets, over small registers counted by hand."""

from datetime import date

import pytest

from kktdesk import resources
from kktdesk.domain.dossier import Act, Channel, ReturnMethod
from kktdesk.domain.errors import EntryRefused
from kktdesk.domain.report import (
    Behind,
    CellKind,
    CellValue,
    DossierSet,
    Period,
    ReportForm,
    ReportRow,
)
from kktdesk.domain.targets import Measure
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk
from kktdesk.services.index_specs import indicator_groups, measures, trends
from kktdesk.services.report_specs import spec_of
from tests.factories import an_entry, at
from tests.index_766 import Index
from tests.integration.services.test_time_accounting import ASKED, CONTENT, LIVES
from tests.scans import a_pdf

NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))
ADDRESS = "Số 45, đường Nguyễn Huệ"


def received(desk: Desk, **changes: object) -> str:
    entry = an_entry(received_at=at("2026-11-02 08:00"), procedure="1.013233", **changes)
    return desk.reception.receive(entry).dossier.code


def rows(desk: Desk, form: ReportForm, period: Period = NOVEMBER) -> dict[str, ReportRow]:
    report = desk.reports.get(form, period)
    return {row.name: row for row in report.rows}


def values(row: ReportRow) -> tuple[CellValue, ...]:
    return tuple(row.cells[key].value for key in ("3", "4", "5"))


@pytest.fixture
def small(desk: Desk, clock: FixedClock) -> Desk:
    """Five received: two by counter, one online, one online with a paper result, one by post."""
    clock.moment = at("2026-11-02 08:00")
    electronic = received(desk, channel=Channel.ONLINE_FULL, official_code="H20-1")
    paper = received(desk, channel=Channel.ONLINE_FULL, official_code="H20-2")
    twice, late = received(desk), received(desk)
    received(desk, channel=Channel.POST, return_method=ReturnMethod.POST, postal_address=ADDRESS)
    clock.moment = at("2026-11-03 08:00")
    desk.acts.do(electronic, Act.READY, {"is_electronic": True})
    desk.acts.do(paper, Act.READY, {})
    desk.attachments.add(electronic, "a.pdf", a_pdf("1"), 1)
    desk.attachments.add(electronic, "b.pdf", a_pdf("2"), is_result=True)
    desk.attachments.add(paper, "c.pdf", a_pdf("3"), 1)
    desk.acts.do(twice, Act.ASK_SUPPLEMENT, ASKED)
    desk.acts.do(twice, Act.SUPPLEMENT, {})
    desk.acts.do(twice, Act.ASK_SUPPLEMENT, CONTENT | {"stage": "appraisal"})
    desk.acts.do(twice, Act.SUPPLEMENT, {})
    desk.acts.do(twice, Act.READY, {})
    clock.moment = at("2026-11-25 08:00")
    desk.acts.do(late, Act.READY, {})
    return desk


def test_each_indicator_is_what_was_counted_by_hand(small: Desk) -> None:
    found = rows(small, ReportForm.INDEX_766)

    # In time: the two online ones; late: asked twice, done late, the open one by post.
    assert values(found["Hồ sơ xử lý trước hạn, đúng hạn, kể cả đang xử lý"]) == (2, 5, 40.0)
    assert values(found["Hồ sơ nộp trực tuyến"]) == (1, 5, 20.0)
    assert values(found["Hồ sơ nộp trực tiếp"]) == (2, 5, 40.0)
    assert values(found["Hồ sơ nộp qua bưu chính công ích"]) == (1, 5, 20.0)
    assert values(found["Cấp kết quả điện tử"]) == (1, 4, 25.0)
    assert values(found["Số hóa thành phần hồ sơ và kết quả"]) == (1, 4, 25.0)
    assert values(found["Hài lòng trong tiếp nhận, giải quyết"]) == (2, 5, 40.0)
    assert found["Thời gian giải quyết trung bình theo thủ tục"].cells["4"].value == 4


def test_points_are_share_times_most_by_threshold_and_are_added_up(small: Desk) -> None:
    report = small.reports.get(ReportForm.INDEX_766, NOVEMBER)
    scores = {row.number: row.cells["8"].value for row in report.rows if row.level == 1}

    # 40 × 20 / 100, 20 × 4 / 50, 25 × 8 / 100, 25 × 8 / 80
    assert [scores[number] for number in ("2.1", "3.3", "4.1", "4.2")] == [8.0, 1.6, 2.0, 2.5]
    assert report.total is not None
    assert (report.total.cells["7"].value, report.total.cells["8"].value) == (40, 14.1)


def test_what_the_desk_cannot_know_stands_there_and_says_so(small: Desk) -> None:
    report = small.reports.get(ReportForm.INDEX_766, NOVEMBER)
    unknown = {
        row.number
        for row in report.rows
        if row.level == 1 and row.cells["9"].kind is CellKind.UNKNOWN and row.cells["9"].value
    }

    assert unknown == {
        *("1.1", "1.2", "1.3", "1.4", "3.1", "3.2", "3.5", "3.6", "4.3"),
        *("5.1", "5.2", "5.3", "5.4"),
    }
    for row in report.rows:
        if row.number in unknown:
            assert row.cells["8"].kind is CellKind.UNKNOWN
            assert row.cells["8"].value is None


def test_a_share_of_nothing_is_none_and_says_so(desk: Desk) -> None:
    report = desk.reports.get(ReportForm.INDEX_766, NOVEMBER)
    (row,) = (row for row in report.rows if row.number == "4.1")

    assert values(row) == (0, 0, None)
    assert row.cells["8"].value is None
    assert row.cells["9"].value == "Không có hồ sơ trong kỳ nên không có tỷ lệ."
    assert report.total is not None
    assert report.total.cells["8"].value == 0


@pytest.mark.parametrize("name", LIVES)
def test_the_index_counts_a_life_as_the_domain_measures_it(
    desk: Desk, clock: FixedClock, name: str
) -> None:
    told = LIVES[name]
    clock.moment = at("2026-11-16 08:00")
    code = desk.reception.receive(an_entry()).dossier.code
    for day, act, said in told.acts:
        clock.moment = at(f"2026-{day} 10:00")
        desk.acts.do(code, act, said)
    clock.moment = at("2027-01-04 08:00")
    period = Period(date(2026, 11, 1), date.fromisoformat(told.measured_on))

    sets = {
        Index.DONE_IN_TIME: (DossierSet.INDEX_FINISHED_IN_TIME,),
        Index.OPEN_IN_TIME: (DossierSet.INDEX_OPEN_IN_TIME,),
    }
    in_time = desk.reports.behind(Behind(tuple(one for (one,) in sets.values()), period))

    assert in_time == ((code,) if told.index in sets else ())
    assert desk.reports.behind(Behind(sets.get(told.index, ()), period)) == in_time


# ---------------------------------------------------------------- the reform index, targets
def test_the_reform_index_is_told_against_the_targets_of_its_year(small: Desk) -> None:
    small.targets.set(2026, {"on-time": "80", "online": 40, "digitised": 25}, "Kế hoạch")
    small.targets.set(2027, {"post-intake": 1}, "Kế hoạch")

    report = small.reports.get(ReportForm.PAR, NOVEMBER)

    told = [(*values(row), row.cells["6"].value, row.cells["7"].value) for row in report.rows]
    assert told == [
        (3, 4, 75.0, 80.0, "Chưa đạt"),
        (0, 2, 0.0, None, "Chưa đặt chỉ tiêu"),
        (2, 5, 40.0, 40.0, "Đạt"),
        (1, 5, 20.0, None, "Chưa đặt chỉ tiêu"),
        (0, 0, None, None, "Không có hồ sơ"),
        (1, 4, 25.0, 25.0, "Đạt"),
    ]
    assert report.total is None


def test_the_trend_shows_twelve_months_and_nothing_where_nothing_was(small: Desk) -> None:
    year = Period(date(2026, 1, 1), date(2026, 12, 31))

    first, second = small.reports.get(ReportForm.PAR, year).charts

    # The year is not over: the last month is the present one.
    assert (first.labels[0], first.labels[-1], len(first.labels)) == ("12/25", "11/26", 12)
    assert first.series[0].values == (*[None] * 11, 75.0)
    assert second.series[0].values == (*[None] * 11, 40.0)


def test_targets_are_kept_for_their_year_alone(desk: Desk) -> None:
    desk.targets.set(2026, {"on-time": "98,5", "online": 80}, "Kế hoạch (mẫu)")
    desk.targets.set(2026, {"online": None}, "Bỏ (mẫu)")

    assert desk.targets.of_year(2026).values == {Measure.ON_TIME: 98.5}
    assert desk.targets.of_year(2027).values == {}


@pytest.mark.parametrize(
    ("said", "why", "code"),
    [
        ({"on-time": 101}, "x", "target-not-a-share"),
        ({"speed": 1}, "x", "target-unknown"),
        ({"on-time": 90}, " ", "required"),
    ],
)
def test_a_wrong_target_saves_nothing(
    desk: Desk, said: dict[str, object], why: str, code: str
) -> None:
    with pytest.raises(EntryRefused) as refused:
        desk.targets.set(2026, {"online": 50} | said, why)

    assert [problem.code for problem in refused.value.problems] == [code]
    assert desk.targets.of_year(2026).values == {}


# ---------------------------------------------------------------- the files of forms
def test_every_form_has_its_file_and_every_file_its_form() -> None:
    files = resources.names("reports", ".toml")
    forms = [resources.read_toml("reports", name)["form"] for name in files]

    assert sorted(forms) == sorted(ReportForm)
    for form in ReportForm:
        spec = spec_of(form)
        keys = [one.column.key for one in spec.columns]
        assert spec.form is form
        assert len(set(keys)) == len(keys)
        assert spec.source
        assert all(set(one.column.sum_of) <= set(keys) for one in spec.columns)


def test_the_points_of_the_index_add_up_to_a_hundred() -> None:
    groups = indicator_groups()

    assert sum(group.points for group in groups) == 100
    for group in groups:
        assert sum(one.points for one in group.indicators) == group.points
        for one in group.indicators:
            assert bool(one.numerator) == bool(one.denominator)
            assert one.denominator or one.unknown or one.is_average
            assert not (one.points and one.denominator) or one.threshold


def test_every_measure_is_on_the_sheet_and_in_one_chart() -> None:
    assert [one.measure for one in measures()] == list(Measure)
    shown = [measure for chart in trends() for measure in chart.measures]
    assert sorted(shown) == sorted(Measure)
