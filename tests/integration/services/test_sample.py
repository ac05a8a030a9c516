"""The sample reproduces the published year, through the services, marked on every paper."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from kktdesk.domain.errors import SampleRefused
from kktdesk.domain.layout import Layout
from kktdesk.services.desk import Desk
from kktdesk.services.sample import fill_sample
from tests.factories import an_entry


@pytest.fixture
def sample(empty_desk: Desk) -> Desk:
    assert fill_sample(empty_desk) == 37
    return empty_desk


def test_published_year_comes_out_of_the_rows(sample: Desk) -> None:
    report = sample.figures.report(date(2021, 1, 1), date(2021, 12, 31))

    assert report.received == 37
    assert report.by_field == {"investment": 24, "construction": 13}
    assert (report.online, report.returned_by_post) == (6, 3)
    assert (report.early + report.on_time, report.late) == (37, 0)
    assert report.sentence.startswith(
        "tiếp nhận và giải quyết 37 hồ sơ thủ tục hành chính, trong đó lĩnh vực đầu tư 24 hồ sơ, "
        "lĩnh vực xây dựng 13 hồ sơ; 06 hồ sơ trực tuyến mức độ 3; "
        "03 hồ sơ trả kết quả qua dịch vụ bưu chính công ích"
    )


def test_every_paper_of_the_sample_is_marked(sample: Desk) -> None:
    code = sample.search.find("", limit=1).rows[0].code

    for pdf in (
        sample.papers.receipt_pdf(code, Layout.A5),
        sample.papers.receipt_pdf(code, Layout.A4_TWO),
        sample.papers.day_pdf(date(2021, 6, 1)),
    ):
        for page in PdfReader(BytesIO(pdf)).pages:
            assert "DỮ LIỆU MẪU" in page.extract_text()


def test_sample_with_the_present_leaves_the_published_year_as_it_was(empty_desk: Desk) -> None:
    fill_sample(empty_desk, with_present=True)

    assert empty_desk.figures.report(date(2021, 1, 1), date(2021, 12, 31)).received == 37
    today = empty_desk.search.today()
    assert today.received == 3
    assert (today.due, today.overdue, today.waiting) == (1, 1, 2)


def test_sample_is_never_mixed_with_an_office(desk: Desk) -> None:
    desk.reception.receive(an_entry())

    with pytest.raises(SampleRefused):
        fill_sample(desk)

    assert len(desk.search.find("").rows) == 1
