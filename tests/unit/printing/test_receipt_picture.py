"""The first page of a receipt still looks as it was looked at.

After a change that is wanted: ``KKTDESK_UPDATE_GOLDEN=1 pytest tests/unit/printing`` writes the
picture anew; look at it before it is committed.
"""

import os

from PIL import Image, ImageChops

from kktdesk.domain.layout import Layout
from kktdesk.printing.receipt import render
from tests.house import ROOT
from tests.unit.printing.samples import RECEIPT, pictures, receipt_form

GOLDEN = ROOT / "tests/golden/receipt_a5_page1.png"
DPI = 100
# Renderers differ at the edges of letters; a moved line darkens far more pixels than this.
CHANGED, CHANGED_AT_MOST = 96, 0.004


def test_the_first_page_looks_like_its_golden_picture() -> None:
    page = pictures(render(RECEIPT, receipt_form(), Layout.A5), DPI)[0].convert("L")
    if os.environ.get("KKTDESK_UPDATE_GOLDEN") == "1":
        page.quantize(16).save(GOLDEN, optimize=True)

    golden = Image.open(GOLDEN).convert("L")
    assert page.size == golden.size
    counts = ImageChops.difference(page, golden).histogram()
    assert sum(counts[CHANGED:]) / sum(counts) <= CHANGED_AT_MOST


def test_the_golden_picture_is_small() -> None:
    assert GOLDEN.stat().st_size < 150_000
