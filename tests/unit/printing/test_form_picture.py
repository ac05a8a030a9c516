"""Each form and version still looks as it was looked at, and says the same words.

After a change that is wanted: ``KKTDESK_UPDATE_GOLDEN=1 pytest tests/unit/printing`` writes the
pictures anew; look at them before they are committed.
"""

import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from kktdesk.domain.form import Form
from kktdesk.domain.layout import Layout
from kktdesk.printing.form_catalogue import catalogue
from kktdesk.printing.form_paper import render_form
from kktdesk.printing.form_shelf import shipped
from tests.house import ROOT
from tests.unit.printing.samples import pictures, texts

FORMS = shipped()
DPI = 60
# Renderers differ at the edges of letters; a moved line darkens far more pixels than this.
CHANGED, CHANGED_AT_MOST = 96, 0.004


def golden_path(form: Form, suffix: str) -> Path:
    name = f"{form.origin.id.replace('/', '_')}_v{form.origin.version}.{suffix}"
    return ROOT / "tests/golden" / name


def is_renewed() -> bool:
    return os.environ.get("KKTDESK_UPDATE_GOLDEN") == "1"


def sample(form: Form) -> bytes:
    return render_form(form, catalogue().samples, Layout(form.paper.layouts[0]))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.origin.id)
def test_a_page_looks_like_its_golden_picture(form: Form) -> None:
    path = golden_path(form, "png")
    page = pictures(sample(form), DPI)[0].convert("L")
    if is_renewed():
        page.quantize(16).save(path, optimize=True)

    golden = Image.open(path).convert("L")
    assert page.size == golden.size
    counts = ImageChops.difference(page, golden).histogram()
    assert sum(counts[CHANGED:]) / sum(counts) <= CHANGED_AT_MOST
    assert path.stat().st_size < 40_000


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.origin.id)
def test_the_text_layer_is_what_it_was(form: Form) -> None:
    path = golden_path(form, "txt")
    said = "\n\n".join(" ".join(page.split()) for page in texts(sample(form))) + "\n"
    if is_renewed():
        path.write_text(said, encoding="utf-8")

    assert said == path.read_text(encoding="utf-8")
