"""Scans as bytes: whole ones, and ones that somebody made to do harm."""

import struct
import zlib
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

PNG_MAGIC = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_head(width: int, height: int) -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))


def a_png(width: int = 20, height: int = 30, shade: int = 200) -> bytes:
    rows = (b"\0" + bytes([shade]) * width) * height
    packed = chunk(b"IDAT", zlib.compress(rows))
    return PNG_MAGIC + png_head(width, height) + packed + chunk(b"IEND", b"")


def a_png_that_says(width: int, height: int) -> bytes:
    """Give a picture whose head tells another size than its content has."""
    return PNG_MAGIC + png_head(width, height) + a_png()[len(PNG_MAGIC) + 25 :]


def a_pdf(*pages: str) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, invariant=1)
    for words in pages or ("1",):
        canvas.drawString(72, 700, words)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def a_pdf_with(entry: bytes) -> bytes:
    """Give a PDF of one page with an entry in its catalogue; its table of places is true."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R" + entry + b">>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
    )
    body, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 4\n0000000000 65535 f \n"
    end = b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    return body + head + table + end


def segment(mark: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, mark, len(data) + 2) + data


def jpeg_frame(width: int, height: int) -> bytes:
    return segment(0xC0, struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00")


def a_jpeg_of(*parts: bytes) -> bytes:
    """Put a JPEG together from segments; whole by its marks, packed data apart."""
    return b"\xff\xd8" + b"".join(parts)


START_OF_SCAN = segment(0xDA, b"\x01\x01\x00\x00\x3f\x00")
END = b"\xff\xd9"


def a_jpeg(width: int = 20, height: int = 30) -> bytes:
    return a_jpeg_of(
        segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"),
        jpeg_frame(width, height),
        START_OF_SCAN,
        b"\x12\x34\xff\x00\x56",
        END,
    )


def a_png_of_size(size: int) -> bytes:
    """Fill a picture with a chunk that nobody knows, up to a size."""
    whole = a_png()
    end = len(whole) - 12
    return whole[:end] + chunk(b"fiLl", bytes(size - len(whole) - 12)) + whole[end:]
