"""The sheet that explains a due date: every day with its reason, on as few pages as it takes."""

import re
from dataclasses import replace
from datetime import date, timedelta
from time import perf_counter

import pytest
import zxingcpp

from kktdesk.domain.counting_rules import CountingRules, School
from kktdesk.domain.due_date import Term, TermUnit
from kktdesk.domain.pause import Pause
from kktdesk.domain.why_sheet import WhySheet
from tests.unit.printing.samples import CODE, MM, at, ink, letters, pictures, reader, texts
from tests.unit.printing.why_samples import explained, printed

NOTE = (
    "Ngày 20/11/2026 lịch làm việc thay đổi, hẹn lại từ 17:00 ngày 02/12/2026;"
    " lý do: Bỏ ngày nghỉ riêng <25/11> & báo người nộp"
)
SIXTY_DAYS = Term(60, TermUnit.WORKING_DAY)
LONG = explained(
    "2026-01-05 18:15",
    Term(240, TermUnit.WORKING_DAY),
    applicant="A" * 600,
    source="B" * 400,
    notes=("C" * 900, "Lịch của biên nhận không còn lưu. " * 30),
    is_sample=True,
)


def page(sheet: WhySheet) -> str:
    (only,) = texts(printed(sheet))
    return only


@pytest.mark.parametrize(
    "words",
    [
        "UBND TỈNH ĐỒNG THÁP",
        "Đồng Tháp, ngày 01 tháng 12 năm 2026",
        "GIẢI THÍCH NGÀY HẸN TRẢ KẾT QUẢ",
        "Mã hồ sơ: H20.99-261125-0007",
        "Giấy tiếp nhận số: 0007/BPTNTKQ",
        "Hồ sơ của: CÔNG TY TNHH CHẾ BIẾN THỦY SẢN TÂN PHƯỚC (MẪU)",
        "Thời gian nhận hồ sơ: 09 giờ 15 phút, Thứ Hai ngày 16 tháng 11 năm 2026",
        "10 ngày làm việc (Điều 39.2 NĐ 96/2026/NĐ-CP)",
        "Hẹn trả kết quả 17 giờ 00 phút, Thứ Ba ngày 01 tháng 12 năm 2026",
        "Ngày Tính Vì sao",
        "16/11/2026 (Thứ Hai) không tính Ngày tiếp nhận",
        "20/11/2026 (Thứ Sáu) ngày thứ 4 Ngày làm việc",
        "21/11/2026 (Thứ Bảy) không tính Nghỉ cuối tuần",
        "24/11/2026 (Thứ Ba) không tính Nghỉ lễ (Ngày Văn hóa Việt Nam)",
        "01/12/2026 (Thứ Ba) ngày thứ 10 Ngày làm việc",
        "– Chỉ tính ngày làm việc (Bộ luật Dân sự 2015, Điều 147).",
        "– Hẹn đến hết giờ làm việc của ngày cuối (17:00).",
        "– Giờ làm việc: 07:00–11:30, 13:30–17:00.",
        "– Lịch làm việc: 2010-2027/",
        "In lúc 10:02 01/12/2026 – Trần Thị Bích Phượng Trang 1/1",
    ],
)
def test_the_sheet_says_why_the_day_is_what_it_is(words: str) -> None:
    assert words in page(explained())


def test_each_day_has_one_row_where_they_fit_one_page() -> None:
    text = page(explained())

    days = [date(2026, 11, 16) + timedelta(days=number) for number in range(16)]
    assert [text.count(f"{day:%d/%m/%Y} (") for day in days] == [1] * 16
    assert re.findall(r"ngày thứ (\d+)", text) == [str(number) for number in range(1, 11)]


def test_long_terms_tell_runs_of_plain_days_as_one_and_named_days_by_themselves() -> None:
    text = page(explained("2026-08-03 09:00", SIXTY_DAYS))

    for words in (
        "03/08/2026 (Thứ Hai) không tính Ngày tiếp nhận",
        "04/08/2026 – 21/08/2026 ngày thứ 1–14 14 ngày làm việc, 4 ngày nghỉ cuối tuần không tính",
        "22/08/2026 (Thứ Bảy) ngày thứ 15 Làm bù (Quốc khánh)",
        "31/08/2026 (Thứ Hai) không tính Nghỉ hoán đổi (Quốc khánh)",
        "03/09/2026 – 27/10/2026 ngày thứ 21–59 39 ngày làm việc",
        "28/10/2026 (Thứ Tư) ngày thứ 60 Ngày làm việc",
    ):
        assert words in text


def test_every_number_of_the_term_stands_in_one_row_of_a_folded_list() -> None:
    text = page(explained("2026-08-03 09:00", SIXTY_DAYS))

    numbers: list[int] = []
    for first, last in re.findall(r"ngày thứ (\d+)(?:–(\d+))?", text):
        numbers.extend(range(int(first), int(last or first) + 1))
    assert numbers == list(range(1, 61))


def test_runs_of_calendar_days_count_their_weekends() -> None:
    text = page(explained("2026-08-03 09:00", Term(90, TermUnit.CALENDAR_DAY)))

    assert "18 ngày, kể cả ngày nghỉ cuối tuần" in text
    assert "Nghỉ cuối tuần không tính" not in text


def test_runs_of_hours_say_how_long_they_are_together() -> None:
    text = page(explained("2026-08-24 07:00", Term(400, TermUnit.WORKING_HOUR)))

    assert "44 ngày làm việc, tính 352 giờ, 18 ngày nghỉ cuối tuần không tính" in text


def test_hours_and_pauses_stand_with_their_times() -> None:
    pause = Pause(at("2026-11-23 08:00"), at("2026-11-25 09:00"))
    text = page(explained("2026-11-20 14:10", Term(12, TermUnit.WORKING_HOUR), pauses=(pause,)))

    for words in (
        "Hẹn trả kết quả 09 giờ 10 phút, Thứ Năm ngày 26 tháng 11 năm 2026",
        "có tính Ngày tiếp nhận, tính 2 giờ 50 phút (14:10–17:00)",
        "Không tính thời gian tạm dừng từ 08:00 ngày 23/11/2026 đến 09:00 ngày 25/11/2026.",
    ):
        assert words in text


def test_the_same_time_school_names_the_hours_of_both_ends() -> None:
    rules = CountingRules(school=School.SAME_TIME)
    text = page(explained("2026-11-20 11:45", Term(5, TermUnit.WORKING_DAY), rules))

    assert "Ngày tiếp nhận, đồng hồ bắt đầu chạy lúc 13:30" in text
    assert "Ngày làm việc, tính là ngày thứ 5, đến 13:30" in text


def test_a_term_within_the_day_says_until_when_it_had_to_come() -> None:
    text = page(explained("2026-11-20 15:10", Term(0, TermUnit.SAME_DAY)))

    assert "là: trong ngày (" in text
    assert "23/11/2026 (Thứ Hai) có tính Ngày làm việc, trả trong ngày này" in text
    assert "Nhận đến 15:00 thì trả trong ngày làm việc đó" in text


def test_an_earlier_promise_and_its_reason_stand_under_the_promise_as_they_were_typed() -> None:
    text = page(explained(notes=(NOTE, "Lịch của biên nhận không còn lưu.")))

    parts = ("Hẹn trả kết quả", f"Lưu ý: {NOTE}", "Lưu ý: Lịch của biên nhận", "Ngày Tính Vì sao")
    assert [text.index(part) for part in parts] == sorted(text.index(part) for part in parts)


def test_very_long_terms_flow_on_with_head_and_page_numbers() -> None:
    pages = texts(printed(explained("2026-01-05 09:00", Term(240, TermUnit.WORKING_DAY))))

    assert len(pages) > 1
    for number, text in enumerate(pages, 1):
        assert text.endswith(f"Trang {number}/{len(pages)}")
        assert "Ngày Tính Vì sao" in text
    assert f"(tiếp theo) Mã hồ sơ: {CODE}" in pages[1]


def test_nothing_that_was_typed_is_lost_or_read_as_markup() -> None:
    sheet = explained(
        applicant="<b>Ễ & Ậ</b>", procedure_name="<para>x", source="&lt;", notes=(NOTE,)
    )
    text = letters(printed(sheet))

    for words in ("<b>Ễ&Ậ</b>", "<para>x", "(&lt;)", "<25/11>&báo"):
        assert words in text


@pytest.mark.parametrize("sheet", [explained(), LONG], ids=["short", "long"])
def test_no_letter_stands_outside_the_margins(sheet: WhySheet) -> None:
    for letters_of_page in ink(printed(sheet)):
        assert letters_of_page
        for left, bottom, right, top in letters_of_page:
            assert left >= 13 * MM - 1
            assert right <= 139 * MM + 1
            assert bottom >= 5 * MM
            assert top <= 210 * MM - 5 * MM


@pytest.mark.parametrize("sheet", [explained(notes=(NOTE,)), LONG], ids=["short", "long"])
def test_no_letter_lies_on_another(sheet: WhySheet) -> None:
    for boxes in ink(printed(sheet)):
        middles = [((x + right) / 2, (y + top) / 2) for x, y, right, top in boxes]
        for number, (x, y, right, top) in enumerate(boxes):
            inside = [
                other
                for other, (mx, my) in enumerate(middles)
                if other != number and x < mx < right and y < my < top
            ]
            assert inside == []


def test_a_sample_says_so_on_every_page_and_nothing_moves() -> None:
    assert all(text.startswith("DỮ LIỆU MẪU") for text in texts(printed(LONG)))

    real, sample = (ink(printed(explained(is_sample=is_sample)))[0] for is_sample in (False, True))
    assert set(real) <= set(sample)


def test_the_symbol_opens_the_dossier() -> None:
    (picture,) = pictures(printed(explained()), 150)

    (found,) = zxingcpp.read_barcodes(picture)
    assert found.text == CODE


def test_no_type_is_smaller_than_nine_points() -> None:
    sizes = set()
    for part in reader(printed(LONG)).pages:
        content = part.get_contents()
        assert content is not None
        sizes |= {float(values[1]) for values, operator in content.operations if operator == b"Tf"}

    assert min(sizes) >= 9


def test_the_sheet_is_upright_a5_and_its_bytes_are_stable() -> None:
    pdf = printed(explained())
    box = reader(pdf).pages[0].mediabox

    assert (round(float(box.width) / MM), round(float(box.height) / MM)) == (148, 210)
    assert pdf == printed(explained())
    assert b"Helvetica" not in pdf


def test_a_term_of_ten_years_is_printed_soon_enough() -> None:
    first = explained("2010-01-05 09:00", Term(2500, TermUnit.WORKING_DAY))
    printed(first)

    start = perf_counter()
    pages = texts(printed(replace(first, clerk="Khác")))

    assert len(pages) < 20
    assert perf_counter() - start < 2
