"""What people type is printed as typed: never markup, never a format, never a file or a link."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kktdesk import resources
from kktdesk.domain.layout import Layout
from kktdesk.printing.fonts import paper_faces
from kktdesk.printing.form_catalogue import catalogue
from kktdesk.printing.form_shelf import shipped
from kktdesk.printing.receipt import render
from kktdesk.printing.slip_paper import SLIP_PAPERS
from tests.unit.printing.samples import RECEIPT, letters, pictures, reader, receipt_form, texts

HOSTILE = (
    "Công ty <ABC> TNHH",
    "A & B",
    "<b>Công ty",
    "</b></para>",
    '<img src="/etc/passwd" width="9" height="9"/>',
    '<img src="http://127.0.0.1:9/x.png"/>',
    '<img src="file:///C:/Windows/win.ini">',
    "<font color=\"[[getattr(__import__('os'),'system')('touch x')]]\">x</font>",
    '<a href="javascript:alert(1)">bấm</a>',
    '<onDraw name="os.system" label="x"/>',
    "&lt;b&gt; &copy; &amp;",
    "<!-- ẩn --> x",
    "<![CDATA[x]]>",
    "<?php x ?>",
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    '<font size="100000">x</font>',
    "Nguyễn Văn A'); DROP TABLE dossier;--",
    "O'Brien, Đ'Nông, H'Hen Niê, Y-Đăm, K' Sor",
    "Nguyễn <a@b.vn>",
    "TRẦN THỊ B / trần thị b",
    "Hoà, Hòa, Thuỷ, Thủy",
    "Ðức",
    "A",
    "Ễ" * 150,
    "%s %d {0} {x.__class__} ${jndi:ldap://x}",
    r"\\server\share C:\x ../../x",
    "<para backColor='red'>x</para>",
    "<link href='file:///etc/passwd'>x</link>",
    "<seq id='x'/><seqreset/>",
    "<unichar code='0x41'/>",
    "{code}{applicant}[x]{",
    "(Tj) BT /F1 99 Tf ET endstream endobj",
    "<svg onload=alert(1)>",
)

opened: list[str] = []
is_watching = False


def watch(event: str, arguments: tuple[object, ...]) -> None:
    if is_watching and event in {
        "open",
        "socket.connect",
        "socket.getaddrinfo",
        "subprocess.Popen",
    }:
        opened.append(f"{event} {arguments[0]}")


sys.addaudithook(watch)  # a hook cannot be taken off again; it sleeps outside the test


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_are_printed_as_they_are(words: str) -> None:
    receipt = replace(
        RECEIPT, applicant_name=words, note=words, missing=(words,), procedure_name=words
    )
    pdf = render(receipt, receipt_form(), Layout.A5)

    assert letters(pdf).count("".join(words.split())) >= 8
    assert all("/Annots" not in page for page in reader(pdf).pages)


@pytest.mark.parametrize(("words", "counted"), [("<br/>", "<br"), ("Q", "Q")])
def test_thousands_of_words_without_a_blank_are_all_printed(words: str, counted: str) -> None:
    receipt = replace(RECEIPT, applicant_name=words * 5000, note=words * 5000)
    pdf = render(receipt, receipt_form(), Layout.A5)
    usual = render(replace(RECEIPT, applicant_name="", note=""), receipt_form(), Layout.A5)

    assert letters(pdf).count(counted) - letters(usual).count(counted) == 4 * 5000


def test_a_line_break_in_a_name_is_a_blank_and_in_a_note_another_note() -> None:
    words = "x\n2026-01-01 ERROR admin logged in"
    receipt = replace(RECEIPT, applicant_name=words, note=words)
    page, _ = texts(render(receipt, receipt_form(), Layout.A5))

    assert "Tiếp nhận hồ sơ của: x 2026-01-01 ERROR admin logged in" in page
    assert "- x - 2026-01-01 ERROR admin logged in" in page


def test_a_size_in_the_words_changes_no_page_count() -> None:
    receipt = replace(RECEIPT, applicant_name='<font size="100000">x</font>')

    assert len(texts(render(receipt, receipt_form(), Layout.A5))) == 2


@pytest.mark.parametrize("sign", ["😀", "𝔑", "ﷺ"])
def test_a_sign_without_a_glyph_prints_as_a_crossed_box_that_copies_as_the_sign(sign: str) -> None:
    pdf = render(replace(RECEIPT, applicant_name=f"a{sign}b"), receipt_form(), Layout.A5)
    blank = render(replace(RECEIPT, applicant_name="a b"), receipt_form(), Layout.A5)

    content = reader(pdf).pages[0].get_contents()
    assert content is not None
    spans = [operands[1] for operands, operator in content.operations if operator == b"BDC"]
    assert [span["/ActualText"] for span in spans] == [sign]
    assert pictures(pdf, 72)[0].tobytes() != pictures(blank, 72)[0].tobytes()


@pytest.mark.parametrize("words", ["a\x00b\x1b[31m", "\ud800", "\u202eA năV", "a\u0301\u0323"])
def test_words_that_the_desk_would_not_save_do_not_stop_the_printing(words: str) -> None:
    receipt = replace(RECEIPT, applicant_name=words, clerk=words, place=words)

    assert len(texts(render(receipt, receipt_form(), Layout.A4_TWO))) == 1


def test_rendering_opens_nothing_but_fonts_and_resources(monkeypatch: pytest.MonkeyPatch) -> None:
    receipt = replace(RECEIPT, applicant_name=" ".join(HOSTILE[:15]))
    render(RECEIPT, receipt_form(), Layout.A5)
    shipped.cache_clear()
    catalogue.cache_clear()
    opened.clear()

    monkeypatch.setattr(sys.modules[__name__], "is_watching", True)
    for layout in SLIP_PAPERS:
        render(receipt, receipt_form(), layout)
    monkeypatch.undo()

    allowed = {resources.root(), *(face.path.parent for face in paper_faces().values())}
    outside = [
        line
        for line in opened
        if not any(Path(line.removeprefix("open ")).is_relative_to(folder) for folder in allowed)
    ]
    assert outside == []
    assert any(os.fspath(resources.root()) in line for line in opened)
