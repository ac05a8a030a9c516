"""The explanation of a due date still looks as it was looked at.

After a change that is wanted: ``KKTDESK_UPDATE_GOLDEN=1 pytest tests/unit/printing`` writes the
picture anew; look at it before it is committed.
"""

import os
from dataclasses import replace

from PIL import Image, ImageChops

from tests.house import ROOT
from tests.unit.printing.samples import pictures
from tests.unit.printing.why_samples import explained, printed

GOLDEN = ROOT / "tests/golden/why_a5_page1.png"
DPI = 100
# Renderers differ at the edges of letters; a moved line darkens far more pixels than this.
CHANGED, CHANGED_AT_MOST = 96, 0.004


def test_the_sheet_looks_like_its_golden_picture() -> None:
    # The version names what the calendar holds and changes with it.
    rules = (*explained().rules[:-1], "Lịch làm việc: 2026.1.")
    page = pictures(printed(replace(explained(), rules=rules)), DPI)[0].convert("L")
    if os.environ.get("KKTDESK_UPDATE_GOLDEN") == "1":
        page.quantize(16).save(GOLDEN, optimize=True)

    golden = Image.open(GOLDEN).convert("L")
    assert page.size == golden.size
    counts = ImageChops.difference(page, golden).histogram()
    assert sum(counts[CHANGED:]) / sum(counts) <= CHANGED_AT_MOST
