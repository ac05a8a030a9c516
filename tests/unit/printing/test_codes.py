"""Symbols: as ReportLab and the readers know them."""

import pytest
import zxingcpp
from PIL import Image
from reportlab.graphics.barcode.code128 import Code128

from kktdesk.printing.codes import can_encode, code128, qr
from kktdesk.printing.ink import BAR_MODULE, BAR_REDUCTION, bars

CODES = (
    "H20.99-261125-0007",
    "H20.16.01-261125-0007",
    "000.00.16.H20-261125-0012",
    "BKBC-2026-041",
    "EB123456785VN",
    "12",
    "1234567",
    "~ A",
)


@pytest.mark.parametrize("code", CODES)
def test_a_barcode_reads_back(code: str) -> None:
    spans, total = code128(code)
    picture = Image.new("L", ((total + 20) * 2, 60), 255)
    for start, width in spans:
        picture.paste(0, ((start + 10) * 2, 0, (start + 10 + width) * 2, 60))

    (found,) = zxingcpp.read_barcodes(picture)
    assert (found.format, found.text) == (zxingcpp.BarcodeFormat.Code128, code)


@pytest.mark.parametrize("code", CODES)
def test_a_barcode_is_never_longer_than_reportlabs(code: str) -> None:
    other = Code128(code, barWidth=1, quiet=0)

    assert code128(code)[1] <= other.width


@pytest.mark.parametrize(
    ("code", "modules"),
    [(CODES[0], 211), (CODES[1], 244), (CODES[2], 288), (CODES[3], 178), (CODES[4], 156)],
)
def test_the_paper_counts_on_the_width_of_a_barcode(code: str, modules: int) -> None:
    assert code128(code)[1] == modules


def test_bars_start_on_the_grid_and_are_narrowed_on_both_sides() -> None:
    symbol = bars("H20.99-261125-0007", 394.0, 0, 20)

    for x, _, width, _ in symbol.rects:
        first = (x - BAR_REDUCTION) / BAR_MODULE
        modules = (width + 2 * BAR_REDUCTION) / BAR_MODULE
        assert abs(first - round(first)) < 1e-6
        assert abs(modules - round(modules)) < 1e-6
    last = symbol.rects[-1]
    assert 394.0 - BAR_MODULE < last[0] + last[2] + BAR_REDUCTION <= 394.0


@pytest.mark.parametrize("text", ["", "Đ-01", "a\tb"])
def test_a_text_that_code128_lacks_signs_for_is_known_beforehand(text: str) -> None:
    assert not can_encode(text)


@pytest.mark.parametrize(("code", "side"), [(CODES[0], 21), (CODES[2], 25)])
def test_a_dossier_code_needs_a_small_qr_symbol(code: str, side: int) -> None:
    assert qr(code, "m")[1] == side
