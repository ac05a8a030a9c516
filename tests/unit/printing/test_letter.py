"""Letters and notices: the measures of Nghị định 30/2020/NĐ-CP, Phụ lục I, on finished pages."""

from collections.abc import Mapping
from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp

from kktdesk.domain.form import Family, Form, PaperValues
from kktdesk.domain.layout import Layout
from kktdesk.domain.receipt import Reprint
from kktdesk.printing.form_catalogue import catalogue
from kktdesk.printing.form_marks import PaperMarks
from kktdesk.printing.form_paper import render_form
from kktdesk.printing.form_shelf import by_id, shipped
from tests.unit.printing.samples import CODE, MM, at, ink, pictures, texts

LETTERS = [form for form in shipped() if form.paper.family is Family.LETTER]
IDS = [form.origin.id for form in LETTERS]
SAMPLES = catalogue().samples
LONG = "Công ty trách nhiệm hữu hạn chế biến thủy sản xuất khẩu Tân Phước Đồng Tháp " * 6


def letter(form_id: str) -> Form:
    form = by_id(form_id, 1)
    assert form is not None
    return form


APOLOGY = letter("tt03-2025/04")
NOTICE = letter("tt03-2025/05")
STATEMENT = letter("desk/lost-slip")


def values(texts: Mapping[str, str]) -> PaperValues:
    return replace(SAMPLES, texts={**SAMPLES.texts, **texts})


def printed(
    form: Form,
    layout: Layout = Layout.A4,
    marks: PaperMarks | None = None,
    **changes: str,
) -> bytes:
    return render_form(form, values(changes), layout, marks or PaperMarks())


def found_at(pdf: bytes, words: str, page: int = 0) -> tuple[float, float, float, float]:
    """Give the box of words on a page in millimetres from its top left corner."""
    sheet = pypdfium2.PdfDocument(pdf)[page]
    text = sheet.get_textpage()
    place = text.search(words, match_case=True).get_next()
    assert place is not None, words
    first, count = place
    boxes = [text.get_charbox(number) for number in range(first, first + count)]
    height = sheet.get_height()
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    top, bottom = max(box[3] for box in boxes), min(box[1] for box in boxes)
    return left / MM, (height - top) / MM, right / MM, (height - bottom) / MM


def test_a_letter_stands_between_the_margins_of_the_decree() -> None:
    pdf = printed(APOLOGY)
    boxes = ink(pdf)[0]
    text = [box for box in boxes if box[1] > 20 * MM]

    assert pypdfium2.PdfDocument(pdf)[0].get_size() == pytest.approx(
        (210 * MM, 297 * MM), abs=0.15
    )
    assert min(box[0] for box in text) == pytest.approx(30 * MM, abs=1)
    assert max(box[2] for box in text) == pytest.approx(195 * MM, abs=1.5)
    assert max(box[3] for box in text) <= 277 * MM


def test_a_paragraph_starts_with_a_capital_behind_its_indent() -> None:
    left = found_at(printed(APOLOGY), "Ngày 25 tháng 11 năm 2026, Ban")[0]

    assert left == pytest.approx(30 + 12.7, abs=0.4)


def test_the_name_stands_58_mm_below_the_rank_in_the_right_half() -> None:
    pdf = printed(APOLOGY)
    rank, name = found_at(pdf, "KT. TRƯỞNG BAN"), found_at(pdf, "Phạm Quốc Khải")

    assert name[3] - rank[1] == pytest.approx(58, abs=3)
    assert rank[0] > 30 + 165 * 0.48
    assert found_at(pdf, "Nơi nhận:")[2] < 30 + 165 * 0.46


def test_the_first_page_bears_no_number_and_the_second_one_in_its_top_margin() -> None:
    pdf = printed(APOLOGY, reason=LONG * 4)
    pages = texts(pdf)

    assert len(pages) == 2 * 2
    assert pages[0].startswith("UBND TỈNH ĐỒNG THÁP")
    assert pages[1].startswith("2 ")
    left, _, right, bottom = found_at(pdf, "2", page=1)
    assert (left + right) / 2 == pytest.approx(30 + 165 / 2, abs=0.5)
    assert bottom < 20


def test_the_signature_is_never_alone_on_its_page() -> None:
    for count in range(1, 60):
        pages = texts(printed(APOLOGY, reason="Chờ ý kiến của cơ quan phối hợp. " * count))
        last = pages[len(pages) // 2 - 1]
        assert last.index("sự chậm trễ này./.") < last.index("KT. TRƯỞNG BAN")


def test_bars_of_the_code_stand_in_the_bottom_margin_and_read_back() -> None:
    for form in LETTERS:
        for name in form.paper.layouts:
            for page in pictures(printed(form, Layout(name)), 150):
                (read,) = zxingcpp.read_barcodes(page)
                assert read.text == CODE
                assert read.position.top_left.y > page.height * (1 - 20 / 297) - 6


def test_without_a_code_nothing_stands_below_the_text() -> None:
    pdf = printed(APOLOGY, code="")

    assert zxingcpp.read_barcodes(pictures(pdf, 150)[0]) == []
    assert "Mã hồ sơ:" not in texts(pdf)[0]


def test_marks_of_a_print_stand_in_the_margins_only() -> None:
    marks = PaperMarks(Reprint(2, at("2026-12-10 14:20")), is_cancelled=True, is_sample=True)
    marked = texts(printed(APOLOGY, marks=marks))[0]

    assert marked.startswith("DỮ LIỆU MẪU ĐÃ HỦY UBND")
    assert marked.endswith("BẢN IN LẠI LẦN 2, 14:20 10/12/2026 · ĐÃ HỦY")
    assert texts(printed(APOLOGY))[0] in marked


def test_a_value_that_is_missing_leaves_room_for_the_pen() -> None:
    text = texts(printed(APOLOGY, reason="", new_due_on="", id_number=""))[0]

    assert "Lý do: Ban Quản lý" in text
    assert "số định danh: ……;" in text
    assert "cho Ông/Bà/Tổ chức vào Mong nhận được" in text


def test_a_line_of_recipients_without_its_value_vanishes() -> None:
    assert "- Phòng Quản lý Đầu tư (cơ quan giải quyết);" in texts(printed(NOTICE))[0]
    assert "(cơ quan giải quyết)" not in texts(printed(NOTICE, handler=""))[0]


def test_a_notice_of_the_counter_is_headed_by_it_and_a_letter_by_the_agency() -> None:
    counter = "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"

    assert counter in texts(printed(NOTICE))[0]
    assert counter not in texts(printed(APOLOGY))[0]


def test_a_statement_of_a_citizen_has_the_nation_in_the_middle_and_no_agency() -> None:
    pdf = printed(STATEMENT)
    left, _, right, _ = found_at(pdf, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")

    assert texts(pdf)[0].startswith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert (left + right) / 2 == pytest.approx(30 + 165 / 2, abs=0.5)
    assert "UBND" not in texts(pdf)[0]


def test_a_reason_of_several_lines_becomes_as_many_paragraphs() -> None:
    pdf = printed(APOLOGY, reason="Thứ nhất, chờ ý kiến.\nThứ hai, thiếu bản vẽ.")

    assert found_at(pdf, "Thứ hai")[0] == pytest.approx(30 + 12.7, abs=0.4)


@pytest.mark.parametrize("form", LETTERS, ids=IDS)
@pytest.mark.parametrize("layout", [Layout.A4, Layout.A5])
def test_long_values_wrap_between_the_margins(form: Form, layout: Layout) -> None:
    long = PaperValues(
        texts={
            name: text if name in {"code", "number", "place", "issued_on"} else LONG
            for name, text in SAMPLES.texts.items()
        },
        lists=SAMPLES.lists,
        tables={
            name: tuple(dict.fromkeys(row, LONG) for row in rows)
            for name, rows in SAMPLES.tables.items()
        },
    )
    pdf = render_form(form, long, layout)
    width, height = pypdfium2.PdfDocument(pdf)[0].get_size()
    part = 1 if layout is Layout.A4 else 0.7

    for boxes in ink(pdf):
        for left, bottom, right, top in boxes:
            assert left >= 30 * MM * part - 1
            assert right <= width - 15 * MM * part + 1
            assert bottom >= 4 * MM
            assert top <= height - 5 * MM


def test_a_signature_that_no_page_could_hold_goes_on_over_pages() -> None:
    name = "Nguyễn Thị Ngọc Diễm " * 60
    pages = texts(printed(APOLOGY, rank_head=name, rank_second=name, signer=name))

    assert len(pages) >= 2 * 2
    assert " ".join(pages).count("Nguyễn Thị Ngọc Diễm") == 2 * 3 * 60


@pytest.mark.parametrize("form", LETTERS, ids=IDS)
def test_the_same_letter_gives_the_same_bytes(form: Form) -> None:
    assert printed(form) == printed(form)
