"""Address labels: whole on one label, with the post's number to scan."""

import pypdfium2
import pytest
import zxingcpp

from kktdesk.domain.layout import Layout
from kktdesk.domain.receipt import Reprint
from kktdesk.printing.form_marks import PaperMarks
from kktdesk.printing.form_paper import render_form
from tests.unit.printing.samples import CODE, MM, at, ink, pictures, texts
from tests.unit.printing.test_letter import LONG, letter, printed, values

LABEL = letter("desk/label")
ITEM = "EA123456785VN"


def test_a_label_names_sender_and_recipient_and_reads_back() -> None:
    pdf = printed(LABEL, Layout.LABEL)
    (page,) = texts(pdf)

    assert page.startswith("Người gửi: Ban Quản lý Khu kinh tế tỉnh Đồng Tháp")
    assert "Người nhận: CÔNG TY TNHH CHẾ BIẾN THỦY SẢN TÂN PHƯỚC (MẪU)" in page
    assert "Địa chỉ: Số 12 đường Nguyễn Huệ, phường Cao Lãnh, tỉnh Đồng Tháp" in page
    (read,) = zxingcpp.read_barcodes(pictures(pdf, 150)[0])
    assert read.text == ITEM
    assert pypdfium2.PdfDocument(pdf)[0].get_size() == pytest.approx((105 * MM, 57 * MM), abs=0.3)


def test_without_a_number_of_the_post_the_text_has_the_room_of_the_bars() -> None:
    pdf = printed(LABEL, Layout.LABEL, post_item="", post_address=LONG[:260])

    assert len(texts(pdf)) == 1
    assert zxingcpp.read_barcodes(pictures(pdf, 150)[0]) == []


@pytest.mark.parametrize("length", [0, 40, 160, 500])
def test_a_long_address_wraps_and_stays_on_the_label(length: int) -> None:
    pdf = printed(LABEL, Layout.LABEL, post_address=LONG[:length], applicant=LONG[:length])

    for boxes in ink(pdf):
        for left, bottom, right, top in boxes:
            assert left >= 4 * MM
            assert right <= 101 * MM
            assert bottom >= 3 * MM
            assert top <= 54 * MM


def test_a_label_bears_the_marks_of_its_print() -> None:
    marks = PaperMarks(Reprint(1, at("2026-12-10 14:20")), is_cancelled=True, is_sample=True)
    (page,) = texts(printed(LABEL, Layout.LABEL, marks))

    assert "DỮ LIỆU MẪU · BẢN IN LẠI LẦN 1 · ĐÃ HỦY" in page
    assert ITEM in page
    assert f"Mã hồ sơ: {CODE}" in page


def test_a_label_lies_on_no_other_sheet() -> None:
    with pytest.raises(ValueError, match="a4"):
        render_form(LABEL, values({}), Layout.A4)
