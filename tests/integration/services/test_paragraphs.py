"""The paragraph of a period over a real register."""

from collections.abc import Iterator
from datetime import date

import pytest

from kktdesk.domain.dossier import Channel
from kktdesk.domain.report import Period, ReportForm
from kktdesk.domain.report_errors import ReportCancelled
from kktdesk.services.clock import FixedClock
from kktdesk.services.desk import Desk, open_desk
from kktdesk.services.report_asking import Watch
from kktdesk.services.sample import fill_sample
from tests.factories import OFFICE, an_entry, at

YEAR = Period(date(2021, 1, 1), date(2021, 12, 31))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = open_desk(
        tmp_path_factory.mktemp("sample") / "data", FixedClock(at("2022-04-01 08:00"))
    )
    fill_sample(desk)
    yield desk
    desk.close()


def test_the_published_year_is_written(sample: Desk) -> None:
    said = sample.paragraphs.of(YEAR)

    assert said.startswith("Từ ngày 01/01/2021 đến ngày 31/12/2021, Ban Quản lý Khu kinh tế")
    assert "37 hồ sơ thủ tục hành chính, trong đó: lĩnh vực đầu tư là 24 hồ sơ; lĩnh vực" in said
    assert "06 hồ sơ trực tuyến mức độ 3" in said
    assert "03 hồ sơ thực hiện trả kết quả qua dịch vụ bưu chính công ích" in said
    assert "không có trường hợp trễ hẹn" in said


@pytest.mark.parametrize(
    "period",
    [
        YEAR,
        Period(date(2021, 3, 1), date(2021, 3, 31)),
        Period(date(2021, 10, 1), date(2022, 2, 1)),
    ],
    ids=str,
)
def test_its_figures_are_those_of_the_report(sample: Desk, period: Period) -> None:
    figures = sample.paragraphs.figures(period, Watch())
    total = sample.reports.get(ReportForm.II_06A, period).total

    assert total is not None
    online = sum(count for _, count in figures.online)
    assert {
        "4": online,
        "5": figures.counter + figures.post,
        "6": figures.carried_over,
        "7": figures.finished,
        "11": figures.open,
        "13": figures.overdue,
    } == {key: total.cells[key].value for key in ("4", "5", "6", "7", "11", "13")}
    assert figures.received == online + figures.counter + figures.post


def test_kinds_of_online_service_have_the_names_of_their_day(desk_of_2022: Desk) -> None:
    figures = desk_of_2022.paragraphs.figures(Period(date(2022, 8, 1), date(2022, 8, 31)), Watch())

    assert figures.online == (("mức độ 4", 1), ("toàn trình", 1))


def test_who_does_not_want_to_wait_gets_no_paragraph(sample: Desk) -> None:
    with pytest.raises(ReportCancelled):
        sample.paragraphs.of(YEAR, is_cancelled=lambda: True)


@pytest.fixture
def desk_of_2022(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = open_desk(tmp_path_factory.mktemp("2022") / "data", FixedClock(at("2022-09-01 08:00")))
    desk.office.set_up(OFFICE)
    for day in ("2022-08-12 09:00", "2022-08-15 09:00"):
        desk.reception.receive(an_entry(received_at=at(day), channel=Channel.ONLINE_FULL))
    yield desk
    desk.close()
