"""The day's sheet: figures, lists, the log's anchor, on as many pages as it takes."""

from dataclasses import replace

import pytest
import zxingcpp

from kktdesk.printing.day_form import day_form
from kktdesk.printing.day_sheet import render_day
from tests.unit.printing.samples import MM, at, corrected, ink, one_day, pictures, reader, texts


def text(entries: int = 2) -> str:
    return " ".join(texts(render_day(one_day(entries), day_form())))


@pytest.mark.parametrize(
    "words",
    [
        "BẢNG TỔNG HỢP TIẾP NHẬN VÀ TRẢ KẾT QUẢ TRONG NGÀY",
        "Ngày 24 tháng 11 năm 2026 (Thứ Ba) – số liệu đến 17:05",
        "Đồng Tháp, ngày 24 tháng 11 năm 2026",
        "Đầu tư 1.041 4 2 1 7 2 3 1 6 1.042 1.037 5",
        "Tổng cộng 1.041 4 2 1 7 2 3 1 6 1.042 1.037 5",
        "Trả tại quầy 21 Trả qua bưu chính 22 Trả điện tử 23",
        "Có kết quả, chưa nhận 1 Đến hạn hôm nay, chưa xong 0 Đến hạn ngày 25/11/2026 1",
        "Người tiếp nhận: Trần Thị Bích 5; Lê Văn Tám 2",
        "Yêu cầu bổ sung 2 Đã bổ sung đủ 1 Không tiếp nhận (trực tuyến) 0",
        "Từ chối giải quyết 1 Rút hồ sơ 0 Dừng giải quyết 0",
        "Phiếu hướng dẫn 3 Phiếu từ chối tiếp nhận 4 Số đã hủy 0",
        "3. Tiếp nhận trong ngày (2)",
        "1 H20.99-261124-0001 Công ty số 1 (mẫu)",
        "4. Có kết quả trong ngày (1)",
        "10:31",
        "5. Đã trả trong ngày (2)",
        "14:41 Tại quầy – Nguyễn Thị Hoa",
        "14:41 Bưu chính – EB123456785VN",
        "6. Đến hạn hôm nay, chưa xong: Không có",
        "7. Đến hạn ngày làm việc tiếp theo (25/11/2026) (1)",
        "8. Quá hạn (1)",
        "17:00 20/11/2026",
        "9. Có kết quả, chưa nhận (1)",
        "09:51 20/11/2026",
        "Mã khóa nhật ký (đối chiếu tại: Kiểm tra nhật ký) – 18.204 dòng",
        "3F7A 91C2 E05B 64D8 A1F7",
        "NGƯỜI LẬP BẢNG",
        "PHỤ TRÁCH BỘ PHẬN",
        "Bảng tổng hợp ngày 24/11/2026 · in lúc 17:05 24/11/2026 – Trần Thị Bích Phượng Trang 1/2",
    ],
)
def test_the_sheet_says_what_happened_on_the_day(words: str) -> None:
    assert words in text()


def test_a_draft_says_so_and_a_closed_sheet_has_its_number() -> None:
    draft = texts(render_day(one_day(), day_form()))[0]
    closed = texts(render_day(replace(one_day(), number=227), day_form()))[0]

    assert "Chưa chốt" in draft
    assert "Số: 227/CN-2026" in closed
    assert "Chưa chốt" not in closed


def test_corrections_name_act_clerk_and_the_figures_that_change() -> None:
    said = " ".join(texts(render_day(corrected(), day_form())))

    assert "10. Điều chỉnh số liệu những ngày đã chốt (2)" in said
    for words in (
        "Ghi có kết quả, 16:50 23/11/2026; ghi 08:15 24/11/2026 – Trần Thị Bích",
        "23/11/2026: kết thúc đúng hạn +1; 23/11/2026: tồn cuối ngày, trong hạn −1",
        "Không đổi số liệu",
        "Tồn cuối ngày 23/11/2026 (bảng số 226): 1042; điều chỉnh: −1; tồn đầu ngày này: 1041.",
    ):
        assert words in said
    assert "chưa chốt ở giữa" not in said


def test_a_list_that_is_cut_says_how_many_more_there_are() -> None:
    sheet = one_day()
    many = replace(sheet, summary=replace(sheet.summary, waiting_count=41))
    said = " ".join(texts(render_day(many, day_form())))

    assert "9. Có kết quả, chưa nhận (41)" in said
    assert "… và 40 hồ sơ khác." in said
    assert "Có kết quả, chưa nhận 41" in said


def test_days_without_a_close_in_between_are_told() -> None:
    sheet = corrected()
    assert sheet.previous is not None
    between = replace(sheet, previous=replace(sheet.previous, between=2))

    assert "Những ngày chưa chốt ở giữa: +2." in " ".join(texts(render_day(between, day_form())))


def test_the_identity_stands_in_its_box() -> None:
    page = texts(render_day(one_day(), day_form()))[0]

    box = page[page.index("Tồn đầu ngày") : page.index("1. Theo lĩnh vực")]
    for words in ("1.041", "+", "7", "−", "6", "=", "1.042"):
        assert words in box


def test_a_day_that_is_over_is_shown_whole() -> None:
    sheet = one_day()
    over = replace(sheet, summary=replace(sheet.summary, as_of=at("2026-11-25 00:00")))

    assert "(Thứ Ba) – số liệu cả ngày" in texts(render_day(over, day_form()))[0]


def test_figures_that_the_desk_does_not_have_are_not_printed() -> None:
    for words in ("Thu phí", "Phản ánh", "Tạm dừng"):
        assert words not in text()


def test_long_lists_flow_over_pages_with_their_heads() -> None:
    pages = texts(render_day(one_day(60), day_form()))

    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        assert page.endswith(f"Trang {number}/{len(pages)}")
    assert pages[1].count("STT Mã hồ sơ Chủ hồ sơ Nội dung yêu cầu Giờ nhận Hẹn trả") == 1
    assert "(tiếp theo)" in pages[1]
    joined = " ".join(pages)
    assert all(joined.count(f"H20.99-261124-{number:04d}") == 1 for number in range(1, 31))


def test_anchor_and_signatures_stay_on_one_page() -> None:
    for entries in range(1, 24):
        last = texts(render_day(one_day(entries), day_form()))[-1]
        assert "Mã khóa nhật ký" in last
        assert "NGƯỜI LẬP BẢNG" in last


def test_nothing_stands_outside_the_margins() -> None:
    sheet = one_day(20)
    long = replace(sheet.summary.received[0], applicant="A" * 600, procedure_name="B" * 600)
    filled = replace(sheet, summary=replace(sheet.summary, received=(long,) * 12))

    for page in ink(render_day(filled, day_form())):
        for left, bottom, right, top in page:
            assert left >= 20 * MM - 1
            assert right <= 195 * MM + 1
            assert bottom >= 10 * MM
            assert top <= 297 * MM - 15 * MM + 1


def test_the_anchor_reads_back_from_its_symbol() -> None:
    last = pictures(render_day(one_day(), day_form()), 150)[-1]

    (found,) = zxingcpp.read_barcodes(last)
    assert found.text == "KKTDESK:1:2026-11-24:18204:3F7A91C2E05B64D8A1F7"


def test_an_empty_log_has_no_anchor_to_show() -> None:
    sheet = replace(one_day(), log_lines=0, log_head="")
    pdf = render_day(sheet, day_form())

    assert "Nhật ký chưa có dòng nào" in " ".join(texts(pdf))
    assert [zxingcpp.read_barcodes(page) for page in pictures(pdf, 150)] == [[], []]


def test_a_sample_says_so_on_every_page() -> None:
    pages = texts(render_day(replace(one_day(60), is_sample=True), day_form()))

    assert all(page.startswith("DỮ LIỆU MẪU") for page in pages)


def test_a_day_on_which_nothing_happened_is_one_page() -> None:
    sheet = one_day()
    quiet = replace(
        sheet.summary,
        by_field=(),
        received=(),
        finished=(),
        given=(),
        waiting=(),
        due_next_day=(),
        overdue=(),
    )
    (page,) = texts(render_day(replace(sheet, summary=quiet), day_form()))

    assert page.count("Không có") == 8


def test_the_sheet_is_upright_a4_and_its_bytes_are_stable() -> None:
    pdf = render_day(one_day(), day_form())
    box = reader(pdf).pages[0].mediabox

    assert (round(float(box.width) / MM), round(float(box.height) / MM)) == (210, 297)
    assert pdf == render_day(one_day(), day_form())
    assert b"Helvetica" not in pdf
