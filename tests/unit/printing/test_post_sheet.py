"""The sheet that goes with a bundle to the post: what both sides sign, in two copies."""

import pytest
import zxingcpp

from kktdesk.domain.post import read_bundle
from kktdesk.printing.post_form import post_form
from kktdesk.printing.post_sheet import render_post
from tests.unit.printing.post_samples import FOUR, a_line, a_sheet
from tests.unit.printing.samples import MM, ink, letters, pictures, reader, texts


@pytest.mark.parametrize(
    "words",
    [
        "BIÊN BẢN GIAO NHẬN HỒ SƠ",
        "trả qua dịch vụ bưu chính công ích",
        "Số: BĐ-20261125-01",
        "Đồng Tháp, ngày 25 tháng 11 năm 2026",
        "Đơn vị nhận: Bưu điện Cao Lãnh · Số bưu gửi: 03 · Số hồ sơ: 04 · Số tờ: 01",
        "Số hiệu phiếu gửi",
        "CP000000014VN",
        "5102345678",
        "24/11/2026",
        "1.500.000",
        "Tổng cộng 04 02 2.700.000 03 bưu gửi",
        "Tổng số tiền thu hộ bằng chữ: Hai triệu bảy trăm nghìn đồng.",
        "xác nhận hồ sơ đầy đủ",
        "BÊN GIAO",
        "BÊN NHẬN",
        "Trần Thị Bích Phượng",
        "lập lúc 15:32 25/11/2026",
    ],
)
def test_the_sheet_says_what_goes_out_and_who_answers_for_it(words: str) -> None:
    assert words in texts(render_post(FOUR, post_form()))[0]


def test_both_sides_get_a_copy() -> None:
    first, second = texts(render_post(FOUR, post_form()))

    assert "Bản bên giao giữ Trang 1/1" in first
    assert "Bản bên nhận giữ Trang 1/1" in second
    assert first.replace("giao giữ", "nhận giữ") == second


def test_results_in_one_envelope_name_each_other() -> None:
    text = letters(render_post(FOUR, post_form()))

    assert "ChungbưugửivớiSTT4" in text
    assert "ChungbưugửivớiSTT3" in text


def test_nothing_is_said_of_fees_where_none_are_collected() -> None:
    text = texts(render_post(a_sheet(a_line()), post_form()))[0]

    assert "bằng chữ" not in text


def test_a_long_sheet_goes_on_under_the_same_heads() -> None:
    sheet = a_sheet(*(a_line(number) for number in range(1, 21)))
    pages = texts(render_post(sheet, post_form()))
    one = pages[: len(pages) // 2]

    assert len(one) > 2
    assert f"Số tờ: {len(one):02d}" in one[0]
    for number, page in enumerate(one, 1):
        assert page.endswith(f"Trang {number}/{len(one)}")
        assert "Mã hồ sơ Tên chủ hồ sơ" in page
    assert "Biên bản giao nhận hồ sơ (tiếp theo)" in one[1]
    assert sum(page.count("H20.99-261112-") for page in one) == 20
    assert "Tổng cộng" in one[-1]
    assert "H20.99-261112-0020" in one[-1]
    assert "BÊN NHẬN" in one[-1]


@pytest.mark.parametrize("count", range(1, 26))
def test_signatures_never_stand_on_a_page_without_a_result(count: int) -> None:
    sheet = a_sheet(*(a_line(number) for number in range(1, count + 1)))
    pages = texts(render_post(sheet, post_form()))

    assert f"H20.99-261112-{count:04d}" in pages[-1]
    assert "BÊN NHẬN" in pages[-1]


def test_nothing_leaves_the_margins() -> None:
    long = "Nguyễn" * 40
    sheet = a_sheet(
        a_line(recipient=long, address=long, phone="0" * 60, note=long, item="9" * 60),
        a_line(2, code="H20.99.01.02-261112-1234567", collect=999_999_999_999),
    )
    for page in ink(render_post(sheet, post_form())):
        for left, top, right, bottom in page:
            assert left >= 14.9 * MM
            assert right <= 285.1 * MM
            assert 0 <= top <= bottom <= 210 * MM


def test_what_somebody_typed_is_never_markup() -> None:
    typed = '<b>Cty</b> & "con" {name} %s'
    text = letters(render_post(a_sheet(a_line(recipient=typed)), post_form()))

    assert "".join(typed.split()) in text


@pytest.mark.parametrize("dpi", [150, 200, 300])
def test_both_symbols_are_read_as_the_name_of_the_bundle(dpi: int) -> None:
    picture = pictures(render_post(FOUR, post_form()), dpi)[0]

    found = zxingcpp.read_barcodes(picture)

    assert sorted(code.format.name for code in found) == ["Code128", "QRCode"]
    assert {read_bundle(code.text) for code in found} == {"BĐ-20261125-01"}


def test_the_same_values_give_the_same_bytes_without_names_in_their_title() -> None:
    pdf = render_post(FOUR, post_form())

    assert render_post(FOUR, post_form()) == pdf
    metadata = reader(pdf).metadata
    assert metadata is not None
    assert metadata.title == "BIÊN BẢN GIAO NHẬN HỒ SƠ BĐ-20261125-01"


def test_a_sheet_of_the_sample_says_so() -> None:
    assert "DỮ LIỆU MẪU" in texts(render_post(a_sheet(a_line(), is_sample=True), post_form()))[0]
    assert "DỮ LIỆU MẪU" not in texts(render_post(FOUR, post_form()))[0]
