"""What is kept as a scan and what is refused, by content alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kktdesk.domain.attachment import (
    MOST_BYTES,
    MOST_PASSES,
    NAME_LIMIT,
    Caution,
    Media,
    Scan,
    inspect,
    shown_name,
)
from kktdesk.domain.attachment_errors import ScanRefused
from tests import scans
from tests.scans import END, PNG_MAGIC, START_OF_SCAN, a_jpeg_of, chunk, jpeg_frame, png_head

WHOLE = {
    "png": (scans.a_png(), Scan(Media.PNG)),
    "jpeg": (scans.a_jpeg(), Scan(Media.JPEG)),
    "jpeg of a telephone": (scans.a_jpeg() + b"SEFT trailer", Scan(Media.JPEG)),
    "jpeg with filling": (
        b"\xff\xd8\xff\xff" + jpeg_frame(9, 9) + START_OF_SCAN + END,
        Scan(Media.JPEG),
    ),
    "pdf": (scans.a_pdf("a", "b"), Scan(Media.PDF)),
    "largest picture": (scans.a_png_that_says(8000, 5000), Scan(Media.PNG)),
    "pdf with a script": (
        scans.a_pdf_with(b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>"),
        Scan(Media.PDF, Caution.ACTIVE),
    ),
    "pdf that starts a program": (
        scans.a_pdf_with(b"/OpenAction<</S/Launch/F(cmd.exe)>>"),
        Scan(Media.PDF, Caution.ACTIVE),
    ),
    "locked pdf": (scans.a_pdf_with(b"/Encrypt 9 0 R"), Scan(Media.PDF, Caution.LOCKED)),
}

KIND, CUT, LARGE, DOTS = (
    "scan-kind-unknown",
    "scan-cut-off",
    "scan-too-large",
    "scan-too-many-pixels",
)
HOSTILE = {
    "nothing": (b"", "scan-empty"),
    "one byte more": (scans.a_png() + bytes(MOST_BYTES), LARGE),
    "program": (b"MZ\x90\0" + bytes(60), KIND),
    "page of the web": (b"<!doctype html><script>alert(1)</script>", KIND),
    "svg": (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", KIND),
    "office file": (b"PK\x03\x04" + bytes(60), KIND),
    "shortcut": (b"L\0\0\0\x01\x14\x02\0" + bytes(60), KIND),
    "gif": (b"GIF89a" + bytes(60), KIND),
    "tiff": (b"II*\0" + bytes(60), KIND),
    "web page before a pdf": (b"<html>" + scans.a_pdf(), KIND),
    "blank before a pdf": (b"\n" + scans.a_pdf(), KIND),
    "pdf without its end": (scans.a_pdf()[:-40], CUT),
    "pdf with an archive behind": (scans.a_pdf() + b"PK\x03\x04" + bytes(4000), CUT),
    "pdf of another age": (scans.a_pdf().replace(b"%PDF-1", b"%PDF-9", 1), CUT),
    "png magic only": (PNG_MAGIC, CUT),
    "half a chunk": (PNG_MAGIC + b"\0\0\0\x0dIH", CUT),
    "png cut off": (scans.a_png()[:-13], CUT),
    "png without its end": (scans.a_png()[:-12], CUT),
    "png with an archive behind": (scans.a_png() + b"PK\x03\x04", CUT),
    "png without dots": (PNG_MAGIC + png_head(1, 1) + chunk(b"IEND", b""), CUT),
    "png that begins in the middle": (PNG_MAGIC + chunk(b"IDAT", b""), CUT),
    "png with two heads": (PNG_MAGIC + png_head(1, 1) + scans.a_png()[8:], CUT),
    "png with a short head": (PNG_MAGIC + chunk(b"IHDR", b"\0\0\0\1"), CUT),
    "png with a false head": (scans.a_png().replace(b"\x08\0\0\0\0", b"\x08\6\0\0\0", 1), CUT),
    "png of no width": (scans.a_png_that_says(0, 9), CUT),
    "bomb": (scans.a_png_that_says(60_000, 60_000), DOTS),
    "one row too many": (scans.a_png_that_says(8000, 5001), DOTS),
    "flood": (scans.a_png_that_says(30_000, 30_000), DOTS),
    "long ribbon": (scans.a_png_that_says(1, 2**32 - 1), DOTS),
    "jpeg magic only": (b"\xff\xd8\xff", CUT),
    "jpeg cut off": (scans.a_jpeg()[:-1], CUT),
    "jpeg cut off in its head": (scans.a_jpeg()[:30], CUT),
    "jpeg that ends before a mark": (b"\xff\xd8\xff\xff\xff", CUT),
    "jpeg of noise": (b"\xff\xd8\xff" + b"\0\2" * 40, CUT),
    "jpeg without a size": (a_jpeg_of(START_OF_SCAN, END), CUT),
    "jpeg with half a size": (a_jpeg_of(b"\xff\xc0\0\x04\0\0", START_OF_SCAN, END), CUT),
    "jpeg of no height": (a_jpeg_of(jpeg_frame(9, 0), START_OF_SCAN, END), CUT),
    "jpeg flood": (scans.a_jpeg(65_500, 65_500), DOTS),
    "jpeg whose second size is a flood": (
        a_jpeg_of(jpeg_frame(9, 9), jpeg_frame(65_500, 65_500), START_OF_SCAN, END),
        DOTS,
    ),
    "jpeg of a thousand passes": (
        a_jpeg_of(jpeg_frame(9, 9), *(START_OF_SCAN,) * (MOST_PASSES + 1), END),
        DOTS,
    ),
}


@pytest.mark.parametrize("name", WHOLE)
def test_a_scan_is_known_by_its_content(name: str) -> None:
    content, scan = WHOLE[name]

    assert inspect(content) == scan


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_whole_scan_is_refused_with_its_reason(name: str) -> None:
    content, code = HOSTILE[name]

    with pytest.raises(ScanRefused) as refusal:
        inspect(content)

    assert [(one.field, one.code) for one in refusal.value.problems] == [("content", code)]


@pytest.mark.parametrize("whole", [scans.a_png(), scans.a_jpeg(), scans.a_pdf()])
def test_a_scan_cut_off_anywhere_is_refused(whole: bytes) -> None:
    kept = [cut for cut in range(len(whole) - 1) if _is_kept(whole[:cut])]

    assert kept == []


@given(st.data())
def test_no_damage_is_a_fault_of_the_program(data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from([scans.a_png(), scans.a_jpeg(), scans.a_pdf()])))
    for at in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=12)):
        whole[at] = data.draw(st.integers(0, 255))

    _is_kept(bytes(whole))


def _is_kept(content: bytes) -> bool:
    try:
        inspect(content)
    except ScanRefused:
        return False
    return True


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (r"..\..\evil.pdf", "evil.pdf"),
        ("../../etc/passwd", "passwd"),
        (r"C:\x.pdf", "x.pdf"),
        ("CON.txt", "CON.txt"),
        ("a.pdf.", "a.pdf."),
        ("a.pdf ", "a.pdf"),
        ("a::$DATA", "a::$DATA"),
        ("hóa\u202efdp.exe", "hóafdp.exe"),
        ("a\nb\tc\0d.pdf", "a b cd.pdf"),
        ("\u200b\u2066", "–"),
        ("", "–"),
        ("/", "–"),
        ("..", ".."),
        ("bản quét\ud800.pdf", "bản quét?.pdf"),
        ("Đơn đề nghị.pdf", "Đơn đề nghị.pdf"),
    ],
)
def test_a_name_is_one_shown_line(name: str, shown: str) -> None:
    assert shown_name(name) == shown


def test_a_long_name_keeps_its_beginning_and_its_end() -> None:
    shown = shown_name("ế" * 400 + "-trang-02.pdf")

    assert len(shown) == NAME_LIMIT
    assert shown.startswith("ếếế")
    assert shown.endswith("-trang-02.pdf")


@given(st.text())
def test_any_name_becomes_a_short_line_that_can_be_seen(name: str) -> None:
    shown = shown_name(name)

    assert 0 < len(shown) <= NAME_LIMIT
    assert shown.encode()
    assert shown_name(shown) == shown or "\\" in shown
