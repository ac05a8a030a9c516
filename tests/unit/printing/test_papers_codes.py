"""Each block form: symbols that readers read, four faces of its own, every Vietnamese letter."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

import pytest
import zxingcpp

from kktdesk.domain.form import Family, Form, PaperValues
from kktdesk.domain.form_variables import Shape
from kktdesk.domain.layout import Layout
from kktdesk.printing.fonts import VIETNAMESE, Face, paper_faces
from kktdesk.printing.form_catalogue import catalogue
from kktdesk.printing.form_check import used_by
from kktdesk.printing.form_paper import PaperJob, lay, render_form
from kktdesk.printing.form_shelf import shipped
from kktdesk.printing.ink import Lines, Mark, Text
from tests.unit.printing.samples import letters, pictures, reader, texts

FORMS = shipped()
USUAL = [(form, Layout(form.paper.layouts[0])) for form in FORMS]
EVERY = [(form, Layout(name)) for form in FORMS for name in form.paper.layouts]
CODES = ("H20.16.01-261125-0007", "000.00.16.H20-261125-0012")
ITEMS = ("RR987654321VN", "CP000000005VN")
BARS, QR = zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.QRCode
SYMBOLS: Mapping[Family, tuple[zxingcpp.BarcodeFormat, ...]] = MappingProxyType(
    {Family.SLIP: (BARS, QR), Family.LETTER: (BARS,), Family.LABEL: (BARS,)}
)
SIGNS = VIETNAMESE + "₫"
# A sentence may begin with a value in capitals; ₫ has none.
WORDS = tuple(f"₫{SIGNS[start : start + 7]}" for start in range(0, len(SIGNS), 7))


def named(pair: tuple[Form, Layout]) -> str:
    return f"{pair[0].origin.id}.v{pair[0].origin.version}-{pair[1]}"


def with_text(name: str, words: str) -> PaperValues:
    samples = catalogue().samples
    return replace(samples, texts={**samples.texts, name: words})


@cache
def printed(form: Form, layout: Layout) -> bytes:
    return render_form(form, catalogue().samples, layout)


def read(pdf: bytes) -> list[list[tuple[zxingcpp.BarcodeFormat, str]]]:
    """Read the symbols of each page as a scanner of 150 dpi sees it."""
    found = [zxingcpp.read_barcodes(page) for page in pictures(pdf, 150)]
    return [sorted(((one.format, one.text) for one in page), key=str) for page in found]


def expected(
    form: Form, layout: Layout, pdf: bytes, code: str
) -> list[list[tuple[zxingcpp.BarcodeFormat, str]]]:
    """Say what each page bears; where a slip goes on, its code stands in words alone."""
    copies = 2 if layout is Layout.A4_TWO else 1
    symbols = sorted([(kind, code) for kind in SYMBOLS[form.paper.family]] * copies, key=str)
    goes_on = form.paper.family is Family.SLIP
    return [symbols if "Trang 1/" in page or not goes_on else [] for page in texts(pdf)]


# ---------------------------------------------------------------- symbols
@pytest.mark.parametrize("pair", EVERY, ids=named)
def test_the_symbols_of_each_form_read_back_on_each_of_its_sheets(
    pair: tuple[Form, Layout],
) -> None:
    form, layout = pair
    pdf = printed(form, layout)

    assert read(pdf) == expected(form, layout, pdf, catalogue().samples.texts[coded(layout)])


@pytest.mark.parametrize("number", range(2))
@pytest.mark.parametrize("pair", USUAL, ids=named)
def test_other_codes_read_back_too(pair: tuple[Form, Layout], number: int) -> None:
    form, layout = pair
    code = (ITEMS if layout is Layout.LABEL else CODES)[number]
    pdf = render_form(form, with_text(coded(layout), code), layout)

    assert read(pdf) == expected(form, layout, pdf, code)


def coded(layout: Layout) -> str:
    """Name the value that the symbols say."""
    return "post_item" if layout is Layout.LABEL else "code"


@pytest.mark.parametrize("pair", USUAL, ids=named)
def test_a_draft_of_any_form_bears_no_symbol(pair: tuple[Form, Layout]) -> None:
    form, layout = pair
    samples = catalogue().samples
    values = replace(samples, texts={**samples.texts, "code": "", "post_item": ""})

    assert [page for page in read(render_form(form, values, layout)) if page] == []


# ---------------------------------------------------------------- faces and letters
@pytest.mark.parametrize("pair", USUAL, ids=named)
def test_each_page_has_the_faces_that_its_words_are_set_in_all_embedded(
    pair: tuple[Form, Layout],
) -> None:
    pdf = printed(*pair)
    fonts = [
        font.get_object()
        for page in reader(pdf).pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    ]
    set_in = {paper_faces()[face].postscript_name for face in faces_of(*pair)}

    assert {str(font["/BaseFont"]).partition("+")[2] for font in fonts} == set_in
    assert all("/FontFile2" in font["/FontDescriptor"].get_object() for font in fonts)
    assert b"Helvetica" not in pdf


def faces_of(form: Form, layout: Layout) -> set[Face]:
    sheets = lay(PaperJob(form, catalogue().samples, layout))
    marks = (mark for sheet in sheets for piece in sheet.pieces for mark in piece.marks)
    return {face for mark in marks for face in faces_in(mark)}


def faces_in(mark: Mark) -> Iterator[Face]:
    if isinstance(mark, Text):
        yield from (run.face for run in mark.runs)
    if isinstance(mark, Lines):
        yield mark.face


def test_the_forms_use_all_four_faces_and_each_is_another_font() -> None:
    used = {face for pair in USUAL for face in faces_of(*pair)}

    assert used == set(Face)
    assert len({paper_faces()[face].postscript_name for face in used}) == len(Face)


@pytest.mark.parametrize("pair", USUAL, ids=named)
def test_each_paper_says_that_it_is_vietnamese(pair: tuple[Form, Layout]) -> None:
    assert str(reader(printed(*pair)).root_object["/Lang"]) == "vi-VN"


@pytest.mark.parametrize("pair", USUAL, ids=named)
def test_every_vietnamese_letter_prints_and_reads_back_in_each_value_of_each_form(
    pair: tuple[Form, Layout],
) -> None:
    form, layout = pair
    lost = {}
    for name in texts_of(form):
        pdf = render_form(form, with_text(name, " ".join(WORDS)), layout)
        text = letters(pdf)
        lost[name] = [word for word in WORDS if word not in text]
        assert b"/ActualText" not in pdf  # it stands where a face lacks a sign

    assert lost
    assert {name: words for name, words in lost.items() if words} == {}


def texts_of(form: Form) -> list[str]:
    """List what the form says in full; its foot line is cut, and codes have no such letters."""
    above = used_by(replace(form, foot=replace(form.foot, printed="")))
    own = {"code", "post_item"} | (set() if form.head.number else {"number"})
    return sorted((above & catalogue().of_shape(Shape.TEXT)) - own)
