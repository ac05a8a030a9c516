"""The receipt: every label, every value, two copies, and nothing else."""

import json
import unicodedata
from dataclasses import replace

import pytest

from kktdesk.domain.due_date import Term, TermUnit
from kktdesk.domain.layout import RECEIPT_LAYOUTS, Layout
from kktdesk.domain.receipt import Receipt, ReceiptComponent, Reprint
from kktdesk.printing.fonts import VIETNAMESE, Face, paper_faces
from kktdesk.printing.receipt import render
from tests.house import ROOT
from tests.unit.printing.samples import CODE, RECEIPT, at, components, reader, receipt_form, texts

LABELS = json.loads((ROOT / "tests/data/receipt_labels.json").read_text(encoding="utf-8"))[
    "labels"
]
REPRINT = Reprint(1, at("2026-11-24 14:20"))
MARK = "BẢN IN LẠI LẦN 1"


def printed(receipt: Receipt = RECEIPT, layout: Layout = Layout.A5) -> bytes:
    return render(receipt, receipt_form(), layout)


def first_copy(**changes: object) -> str:
    receipt = replace(RECEIPT, **changes)  # type: ignore[arg-type] # the tests name real fields
    pages = texts(printed(receipt))
    return " ".join(pages[: len(pages) // 2])


def occurs(label: dict[str, object], text: str) -> bool:
    parts = label.get("parts", [label.get("text")])
    assert isinstance(parts, list)
    place = 0
    for part in parts:
        place = text.find(part, place) + len(part)
        if place < len(part):
            return False
    return True


# ---------------------------------------------------------------- words
@pytest.mark.parametrize("layout", RECEIPT_LAYOUTS)
def test_every_label_of_the_form_is_printed_on_each_copy(layout: Layout) -> None:
    pages = texts(printed(layout=layout))

    text = unicodedata.normalize("NFC", " ".join(pages))
    assert [label for label in LABELS if not occurs(label, text)] == []
    for label in LABELS:
        if "text" in label:
            assert text.count(label["text"]) >= 2, label


def test_the_first_page_is_the_counters_copy_and_the_second_the_applicants() -> None:
    first, second = texts(printed())

    assert "(Liên 1: Lưu)" in first
    assert "(Liên 2: Giao khách hàng)" in second
    assert first.replace("(Liên 1: Lưu)", "") == second.replace("(Liên 2: Giao khách hàng)", "")


def test_both_copies_stand_side_by_side_on_one_sheet() -> None:
    (page,) = texts(printed(layout=Layout.A4_TWO))

    assert "(Liên 1: Lưu)" in page
    assert "(Liên 2: Giao khách hàng)" in page


@pytest.mark.parametrize(
    "words",
    [
        "UBND TỈNH ĐỒNG THÁP",
        "Số: 0007/BPTNTKQ",
        "Đồng Tháp, ngày 24 tháng 11 năm 2026",
        f"Mã hồ sơ: {CODE}",
        "Tiếp nhận hồ sơ của: CÔNG TY TNHH CHẾ BIẾN THỦY SẢN TÂN PHƯỚC (MẪU)",
        "Người nộp: Nguyễn Thị Ngọc Diễm; Giấy ủy quyền số 15/GUQ-TP",
        "Số điện thoại: 0277 3 850 123 Email: hoso@tanphuoc.example",
        "CCCD/MST: 0100233488",
        "chủ trương đầu tư (mã TTHC 1.009756)",
        "2 Đề xuất dự án đầu tư 1 0",
        "Giấy chứng nhận đăng ký doanh nghiệp (bản điện tử)",
        "Số lượng hồ sơ: 01 (bộ) Phí, lệ phí (nếu có): Không thu",
        "Thời gian giải quyết hồ sơ theo quy định là: 10 ngày làm việc",
        "Thời gian nhận hồ sơ: 09 giờ 15 phút, ngày 24 tháng 11 năm 2026",
        "Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 09 tháng 12 năm 2026",
        "Đăng ký nhận kết quả tại: Bộ phận tiếp nhận và trả kết quả (tại quầy)",
        "Vào Sổ theo dõi hồ sơ, Quyển số: ĐT-01/2026 Số thứ tự: 187",
        "In lúc 09:16 24/11/2026 – Trần Thị Bích Phượng Trang 1/1",
    ],
)
def test_the_receipt_says_what_was_received(words: str) -> None:
    assert words in first_copy()


def test_days_below_ten_and_the_months_one_and_two_take_a_leading_zero() -> None:
    text = first_copy(received_at=at("2026-02-05 07:05"), due_at=at("2026-03-05 17:00"))

    assert "07 giờ 05 phút, ngày 05 tháng 02 năm 2026" in text
    assert "17 giờ 00 phút, ngày 05 tháng 3 năm 2026" in text


def test_times_are_told_on_the_counters_clock() -> None:
    utc = RECEIPT.received_at.astimezone(tz=None).astimezone(at("2026-01-01 00:00").tzinfo)

    assert first_copy(received_at=utc) == first_copy()


def test_an_empty_optional_field_vanishes_with_its_label() -> None:
    text = first_copy(submitter_name="", submitter_detail="", id_number="", fee="")

    for label in ("Người nộp:", "CCCD/MST:", "Phí, lệ phí"):
        assert label not in text


def test_an_empty_required_field_keeps_its_label() -> None:
    text = first_copy(address="", phone="", email="")

    assert "Địa chỉ: Số điện thoại: Email: CCCD/MST:" in text


def test_the_desks_own_key_of_a_procedure_is_not_printed_as_a_national_code() -> None:
    assert "mã TTHC" not in first_copy(procedure_code="khac")


def test_the_note_and_what_is_missing_stand_under_the_notes() -> None:
    text = first_copy(note="Hẹn bổ sung.\nGọi trước khi đến.", missing=("Bản đồ", "Hợp đồng"))

    _, notes = text.split("Ghi chú:")
    assert "- Hẹn bổ sung. - Gọi trước khi đến. - Còn thiếu: Bản đồ; Hợp đồng" in notes


def test_a_term_in_calendar_days_names_its_unit() -> None:
    term = Term(15, TermUnit.CALENDAR_DAY)

    assert f"theo quy định là: {term.in_words()}" in first_copy(term=term)


def test_every_vietnamese_letter_prints_and_reads_back_in_every_face() -> None:
    letters = " ".join(VIETNAMESE[start : start + 16] for start in range(0, 146, 16))
    text = first_copy(applicant_name=letters, address=letters, place=letters)

    assert text.count(letters) >= 2
    assert f"{letters}, ngày" in text


# ---------------------------------------------------------------- drafts, samples, reprints
def test_a_draft_has_labels_for_the_numbers_that_come_later() -> None:
    text = first_copy(number="", code="", book="", book_line="")

    for label in ("Số:", "Mã hồ sơ: (Liên 1", "Quyển số: Số thứ tự:"):
        assert label in text


def test_a_draft_of_several_pages_renders() -> None:
    pages = texts(printed(replace(RECEIPT, number="", code="", components=components(40))))

    assert len(pages) == 6


@pytest.mark.parametrize("layout", RECEIPT_LAYOUTS)
def test_a_sample_says_so_at_the_top_of_every_page(layout: Layout) -> None:
    sample = replace(RECEIPT, is_sample=True, components=components(40))
    pages = texts(printed(sample, layout))

    copies = 2 if layout is Layout.A4_TWO else 1
    assert [page.count("DỮ LIỆU MẪU") for page in pages] == [copies] * len(pages)
    assert all(page.startswith("DỮ LIỆU MẪU") for page in pages)


def test_a_sample_differs_from_a_receipt_by_the_mark_only() -> None:
    sample = texts(printed(replace(RECEIPT, is_sample=True)))

    assert [page.removeprefix("DỮ LIỆU MẪU ") for page in sample] == texts(printed())


@pytest.mark.parametrize("count", [4, 40])
@pytest.mark.parametrize("layout", RECEIPT_LAYOUTS)
def test_a_reprint_differs_by_its_marks_only(layout: Layout, count: int) -> None:
    receipt = replace(RECEIPT, components=components(count))
    again = texts(render(receipt, receipt_form(), layout, REPRINT))

    for page, original in zip(again, texts(printed(receipt, layout)), strict=True):
        copies = 2 if layout is Layout.A4_TWO else 1
        assert page.count(MARK) == 2 * copies
        unmarked = page.replace(MARK, "").replace("14:20 24/11/2026", "")
        assert unmarked.split() == original.split()


# ---------------------------------------------------------------- the file
def test_the_same_receipt_gives_the_same_bytes() -> None:
    assert printed() == printed()


def test_another_receipt_in_between_changes_no_byte() -> None:
    first = printed()
    printed(replace(RECEIPT, applicant_name=VIETNAMESE))

    assert printed() == first


@pytest.mark.parametrize("layout", RECEIPT_LAYOUTS)
def test_four_faces_are_embedded_and_no_other_font_is_named(layout: Layout) -> None:
    pdf = printed(layout=layout)
    names, embedded = set(), set()
    for page in reader(pdf).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            descriptor = font.get_object()["/FontDescriptor"].get_object()
            names.add(str(font.get_object()["/BaseFont"]).partition("+")[2])
            embedded.add("/FontFile2" in descriptor)

    assert names == {face.postscript_name for face in paper_faces().values()}
    assert len(names) == len(Face)
    assert embedded == {True}
    assert b"Helvetica" not in pdf


def test_the_properties_name_the_form_and_the_code_and_no_person() -> None:
    document = reader(printed())

    assert document.metadata is not None
    assert document.metadata.title == f"Giấy tiếp nhận hồ sơ và hẹn trả kết quả {CODE}"
    assert not document.metadata.author
    assert not document.metadata.subject
    assert str(document.root_object["/Lang"]) == "vi-VN"


def test_a_draft_is_titled_by_its_form() -> None:
    metadata = reader(printed(replace(RECEIPT, code=""))).metadata

    assert metadata is not None
    assert metadata.title == "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"


def test_a_receipt_is_a_small_file() -> None:
    assert len(printed()) < 150_000


def test_a_component_without_a_remark_has_no_brackets() -> None:
    text = first_copy(components=(ReceiptComponent("Đơn đề nghị", 1, 0),))

    assert "1 Đơn đề nghị 1 0" in text
