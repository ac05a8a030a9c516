"""The pages of the register book still look as they were looked at.

After a change that is wanted: ``KKTDESK_UPDATE_GOLDEN=1 pytest tests/unit/printing`` writes the
pictures anew; look at them before they are committed.
"""

import os
from datetime import date

import pytest
from PIL import Image, ImageChops

from tests.house import ROOT
from tests.unit.printing.register_samples import NEW_FORM_ON, a_volume, lines, printed
from tests.unit.printing.samples import pictures

DPI = 100
# Renderers differ at the edges of letters; a moved line darkens far more pixels than this.
CHANGED, CHANGED_AT_MOST = 96, 0.004


@pytest.mark.parametrize(
    ("name", "day"),
    [("register_2018_page2", date(2025, 9, 12)), ("register_2025_page2", NEW_FORM_ON)],
)
def test_the_second_page_of_lines_looks_like_its_golden_picture(name: str, day: date) -> None:
    golden_path = ROOT / f"tests/golden/{name}.png"
    page = pictures(printed(a_volume(*lines(30, received_on=day))), DPI)[2].convert("L")
    if os.environ.get("KKTDESK_UPDATE_GOLDEN") == "1":
        page.quantize(16).save(golden_path, optimize=True)

    golden = Image.open(golden_path).convert("L")
    assert page.size == golden.size
    counts = ImageChops.difference(page, golden).histogram()
    assert sum(counts[CHANGED:]) / sum(counts) <= CHANGED_AT_MOST
