"""Letters, the desk's statement and the label still look as they were looked at.

After a change that is wanted: ``KKTDESK_UPDATE_GOLDEN=1 pytest tests/unit/printing`` writes the
pictures anew; look at them before they are committed.
"""

import os

import pytest
from PIL import Image, ImageChops

from kktdesk.domain.form import Family, Form
from kktdesk.domain.layout import Layout
from kktdesk.printing.form_catalogue import catalogue
from kktdesk.printing.form_paper import render_form
from kktdesk.printing.form_shelf import shipped
from tests.house import ROOT
from tests.unit.printing.samples import pictures

FORMS = [form for form in shipped() if form.paper.family is not Family.SLIP]
DPI = 60
# Renderers differ at the edges of letters; a moved line darkens far more pixels than this.
CHANGED, CHANGED_AT_MOST = 96, 0.004


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.origin.id)
def test_a_page_looks_like_its_golden_picture(form: Form) -> None:
    name = f"{form.origin.id.replace('/', '_')}_v{form.origin.version}.png"
    path = ROOT / "tests/golden" / name
    pdf = render_form(form, catalogue().samples, Layout(form.paper.layouts[0]))
    page = pictures(pdf, DPI)[0].convert("L")
    if os.environ.get("KKTDESK_UPDATE_GOLDEN") == "1":
        page.quantize(16).save(path, optimize=True)

    golden = Image.open(path).convert("L")
    assert page.size == golden.size
    counts = ImageChops.difference(page, golden).histogram()
    assert sum(counts[CHANGED:]) / sum(counts) <= CHANGED_AT_MOST
    assert path.stat().st_size < 40_000
