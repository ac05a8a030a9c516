"""Where things stand on the receipt: sizes, margins, pages, symbols that readers read."""

from dataclasses import replace

import pytest
import zxingcpp

from kktdesk.domain.layout import RECEIPT_LAYOUTS, Layout
from kktdesk.domain.receipt import Receipt, Reprint
from kktdesk.printing.receipt import render
from tests.unit.printing.samples import (
    CODE,
    MM,
    RECEIPT,
    at,
    components,
    ink,
    pictures,
    reader,
    receipt_form,
    texts,
)

SECOND_COPY = 420.48
LONG = replace(
    RECEIPT,
    code="000.00.16.H20-261124-0012",
    applicant_name="A" * 5000,
    email="phong.phapche.va.quanlyduan@dongbangsongcuulong-logistics.example.vn",
    components=components(40),
    note="B" * 300,
    missing=("C" * 300,),
    is_sample=True,
)


def printed(receipt: Receipt = RECEIPT, layout: Layout = Layout.A5) -> bytes:
    return render(receipt, receipt_form(), layout)


def size_of_pages(pdf: bytes) -> list[tuple[int, int]]:
    boxes = [page.mediabox for page in reader(pdf).pages]
    return [(round(float(box.width) / MM), round(float(box.height) / MM)) for box in boxes]


def test_a5_pages_are_upright() -> None:
    assert size_of_pages(printed()) == [(148, 210)] * 2


def test_two_copies_lie_on_a4_landscape() -> None:
    assert size_of_pages(printed(layout=Layout.A4_TWO)) == [(297, 210)]


def test_one_page_slips_take_one_page_per_copy() -> None:
    first, second = texts(printed())

    assert first.endswith("Trang 1/1")
    assert second.endswith("Trang 1/1")


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (4, 1), (6, 1), (12, 2), (40, 3)])
def test_components_flow_to_as_few_pages_as_the_type_allows(count: int, pages: int) -> None:
    short = replace(RECEIPT, submitter_name="", fee="", components=components(count))

    assert len(texts(printed(short))) == 2 * pages


def test_each_copy_of_a_long_receipt_is_whole_and_counts_its_own_pages() -> None:
    pages = texts(printed(replace(RECEIPT, components=components(40))))

    assert len(pages) == 6
    feet = [page[page.rindex("Trang") :] for page in pages]
    assert feet == ["Trang 1/3", "Trang 2/3", "Trang 3/3"] * 2
    assert "(Liên 1: Lưu)" in pages[0]
    assert "(Liên 2: Giao khách hàng)" in pages[3]


def test_page_k_of_both_copies_lies_on_sheet_k() -> None:
    pages = texts(printed(replace(RECEIPT, components=components(40)), Layout.A4_TWO))

    assert [page.count(f"Trang {number}/3") for number, page in enumerate(pages, 1)] == [2, 2, 2]


def test_following_pages_name_the_paper_and_its_code_and_repeat_the_head_of_the_table() -> None:
    _, second, third, *_ = texts(printed(replace(RECEIPT, components=components(40))))

    for page in (second, third):
        assert "(tiếp theo)" in page
        assert f"Mã hồ sơ: {CODE}" in page
        assert "STT Tên giấy tờ, tài liệu Số bản chính Số bản sao" in page


def test_every_component_is_printed_once_per_copy() -> None:
    text = " ".join(texts(printed(replace(RECEIPT, components=components(40)))))

    for number in range(1, 41):
        assert text.count(f"số {number} ") == 2


@pytest.mark.parametrize("receipt", [RECEIPT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("layout", RECEIPT_LAYOUTS)
def test_no_letter_stands_outside_the_margins(receipt: Receipt, layout: Layout) -> None:
    for page in ink(printed(receipt, layout)):
        assert page
        for left, bottom, right, top in page:
            shift = SECOND_COPY if left >= SECOND_COPY else 0
            assert left - shift >= 13 * MM - 1
            assert right - shift <= 139 * MM + 1
            assert bottom >= 5 * MM
            assert top <= 210 * MM - 5 * MM


def test_five_thousand_letters_without_a_blank_make_a_few_pages() -> None:
    assert len(texts(printed(LONG))) <= 2 * 6


@pytest.mark.parametrize("layout", RECEIPT_LAYOUTS)
@pytest.mark.parametrize("code", [CODE, "H20.16.01-261125-0007", "000.00.16.H20-261125-0012"])
def test_bars_and_qr_read_back_at_150_dpi(code: str, layout: Layout) -> None:
    pages = pictures(printed(replace(RECEIPT, code=code), layout), 150)

    copies = 2 if layout is Layout.A4_TWO else 1
    for page in pages:
        read = sorted((str(found.format), found.text) for found in zxingcpp.read_barcodes(page))
        assert [text for _, text in read] == [code] * 2 * copies
        assert len({kind for kind, _ in read}) == 2


def test_a_draft_bears_no_symbols() -> None:
    (page, _) = pictures(printed(replace(RECEIPT, code="")), 150)

    assert zxingcpp.read_barcodes(page) == []


def test_a_reprint_reads_back_too() -> None:
    pdf = render(RECEIPT, receipt_form(), Layout.A5, Reprint(12, at("2026-11-25 14:20")))

    for page in pictures(pdf, 150):
        assert {found.text for found in zxingcpp.read_barcodes(page)} == {CODE}


def test_the_name_of_the_country_stands_on_one_line() -> None:
    receipt = replace(RECEIPT, header=("VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP " * 3,))

    assert all("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in page for page in texts(printed(receipt)))


def test_no_type_is_smaller_than_nine_points() -> None:
    sizes = set()
    for page in reader(printed(LONG)).pages:
        content = page.get_contents()
        assert content is not None
        sizes |= {
            float(operands[1]) for operands, operator in content.operations if operator == b"Tf"
        }

    assert min(sizes) >= 9
