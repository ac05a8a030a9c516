"""A form, a list and a page of charts still look as they were looked at.

After a change that is wanted: ``KKTDESK_UPDATE_GOLDEN=1 pytest tests/unit/printing`` writes the
pictures anew; look at them before they are committed.
"""

import os

import pytest
from PIL import Image, ImageChops

from kktdesk.domain.report import Report
from tests.house import ROOT
from tests.unit.printing.report_samples import form, late, printed, trends
from tests.unit.printing.samples import pictures

GOLDEN = ROOT / "tests/golden"
DPI = 100
# Renderers differ at the edges of letters; a moved line darkens far more pixels than this.
CHANGED, CHANGED_AT_MOST = 96, 0.004
PAGES = [
    ("report_ii06a.png", form(fields=2, procedures=2), 0),
    ("report_late.png", late(), 0),
    ("report_charts.png", trends(), -1),
]


@pytest.mark.parametrize(("name", "report", "page"), PAGES, ids=[name for name, _, _ in PAGES])
def test_a_page_looks_like_its_golden_picture(name: str, report: Report, page: int) -> None:
    picture = pictures(printed(report), DPI)[page].convert("L")
    if os.environ.get("KKTDESK_UPDATE_GOLDEN") == "1":
        picture.quantize(16).save(GOLDEN / name, optimize=True)

    golden = Image.open(GOLDEN / name).convert("L")
    assert picture.size == golden.size
    counts = ImageChops.difference(picture, golden).histogram()
    assert sum(counts[CHANGED:]) / sum(counts) <= CHANGED_AT_MOST
    assert (GOLDEN / name).stat().st_size < 150_000
