"""What may be kept beside a dossier: which bytes are a scan, and how its name may be shown.

Only the content decides; a name or its ending is never believed. Each check reads headers and
counts marks; nothing is decoded or unpacked here. What follows the end of a JPEG is let be, for
telephones write there; nothing of the program ever reads it.
"""

import re
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kktdesk.domain.attachment_errors import ScanRefused
from kktdesk.domain.text import clean_line

MEGABYTE: Final = 1024 * 1024
# A page at 300 dots in grey is 1 MB; ten of them fit, and a desk reads it in a blink.
MOST_BYTES: Final = 10 * MEGABYTE
# An A3 page at 400 dots has 31 million; decoded, 40 million take 160 MB.
MOST_PIXELS: Final = 40_000_000
# A progressive picture comes in about ten passes; each of thousands would cost a full decoding.
MOST_PASSES: Final = 64
NAME_LIMIT: Final = 250


class Media(StrEnum):
    """What a scan is, by its content."""

    PDF = "application/pdf"
    PNG = "image/png"
    JPEG = "image/jpeg"


class AttachmentKind(StrEnum):
    """What a scan is of."""

    COMPONENT = "component"
    RESULT = "result"
    OTHER = "other"


class Caution(StrEnum):
    """What a PDF carries besides pages. Signs packed inside it are not seen: it is a hint only."""

    ACTIVE = "active"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class Scan:
    """What was found in a content.

    Attributes:
        caution: None for a picture and for a PDF of pages only.
    """

    media: Media
    caution: Caution | None = None


def inspect(content: bytes) -> Scan:
    """Tell what a content is.

    Args:
        content: the whole file.

    Returns:
        its kind; what does not look whole does not come back.

    Raises:
        ScanRefused: it is empty, too large, of another kind, cut off, or a picture too large
            to be decoded.
    """
    if not content:
        raise ScanRefused("scan-empty")
    if len(content) > MOST_BYTES:
        raise ScanRefused("scan-too-large", limit=MOST_BYTES // MEGABYTE)
    for magic, check in _CHECKS:
        if content.startswith(magic):
            return check(content)
    raise ScanRefused("scan-kind-unknown")


def shown_name(name: str) -> str:
    """Make the name of a file fit to be shown; it is never opened by it.

    Args:
        name: as the file was called, with or without folders, from any system.

    Returns:
        the last part on one line without unseen signs, at most ``NAME_LIMIT`` letters; the end
        stays, for it tells most. "–" where nothing is left.
    """
    torn = name.encode("utf-8", "replace").decode()
    last = re.split(r"[/\\]", torn.rstrip("/\\"))[-1]
    text = clean_line(last).text
    if len(text) > NAME_LIMIT:
        text = f"{text[: NAME_LIMIT - 21]}…{text[-20:]}"
    return text or "–"


def _pdf(content: bytes) -> Scan:
    is_whole = b"%%EOF" in content[-_END:] and b"startxref" in content[-_END:]
    if not (_PDF_HEAD.match(content) and is_whole):
        raise ScanRefused("scan-cut-off")
    if _LOCKED.search(content):
        return Scan(Media.PDF, Caution.LOCKED)
    return Scan(Media.PDF, Caution.ACTIVE if _ACTIVE.search(content) else None)


_END = 2048
_PDF_HEAD = re.compile(rb"%PDF-[12]\.\d")
_LOCKED = re.compile(rb"/Encrypt\b")
_ACTIVE = re.compile(rb"/(JavaScript|JS|Launch|EmbeddedFiles?|XFA|RichMedia|SubmitForm)\b")


def _png(content: bytes) -> Scan:
    kinds: list[bytes] = []
    at = len(_PNG)
    while at < len(content) and kinds[-1:] != [b"IEND"]:
        kind, at = _chunk(content, at, is_first=not kinds)
        kinds.append(kind)
    if at != len(content) or kinds[-1:] != [b"IEND"] or b"IDAT" not in kinds:
        raise ScanRefused("scan-cut-off")
    return Scan(Media.PNG)


def _chunk(content: bytes, at: int, *, is_first: bool) -> tuple[bytes, int]:
    if at + _CHUNK > len(content):
        raise ScanRefused("scan-cut-off")
    length, kind = struct.unpack_from(">I4s", content, at)
    after = at + _CHUNK + length
    if after > len(content) or is_first != (kind == b"IHDR"):
        raise ScanRefused("scan-cut-off")
    if is_first:
        _png_head(content[at + 4 : after])
    return kind, after


def _png_head(chunk: bytes) -> None:
    if len(chunk) != _IHDR or zlib.crc32(chunk[:-4]) != int.from_bytes(chunk[-4:], "big"):
        raise ScanRefused("scan-cut-off")
    _check_size(*struct.unpack_from(">II", chunk, 4))


_PNG = b"\x89PNG\r\n\x1a\n"
_CHUNK = 12  # length, kind and sum around the data
_IHDR = 4 + 13 + 4


def _jpeg(content: bytes) -> Scan:
    at, mark, has_size = 2, 0, False
    while mark != _START_OF_SCAN:
        at, mark, segment = _segment(content, at)
        if mark in _FRAMES:
            _jpeg_frame(segment)
            has_size = True
    # In packed data 0xFF is always followed by 0, so what looks like a mark is one.
    if not has_size or b"\xff\xd9" not in content[at:]:
        raise ScanRefused("scan-cut-off")
    if content.count(b"\xff\xda", at) >= MOST_PASSES:
        raise ScanRefused("scan-too-many-pixels", limit=MOST_PIXELS // 1_000_000)
    return Scan(Media.JPEG)


def _segment(content: bytes, at: int) -> tuple[int, int, bytes]:
    while content[at + 1 : at + 2] == b"\xff":  # any number of them may stand before a mark
        at += 1
    if at + 4 > len(content):
        raise ScanRefused("scan-cut-off")
    sign, mark, length = struct.unpack_from(">BBH", content, at)
    after = at + 2 + length
    if sign != _SIGN or mark < _LEAST_MARK or after > len(content):
        raise ScanRefused("scan-cut-off")
    return after, mark, content[at + 4 : after]


def _jpeg_frame(segment: bytes) -> None:
    if len(segment) < _FRAME:
        raise ScanRefused("scan-cut-off")
    height, width = struct.unpack_from(">HH", segment, 1)
    _check_size(width, height)


_SIGN, _LEAST_MARK, _START_OF_SCAN = 0xFF, 0xC0, 0xDA
_FRAME = 6  # depth, height, width, parts
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def _check_size(width: int, height: int) -> None:
    if not width or not height:
        raise ScanRefused("scan-cut-off")
    if width * height > MOST_PIXELS:
        raise ScanRefused("scan-too-many-pixels", limit=MOST_PIXELS // 1_000_000)


_CHECKS: tuple[tuple[bytes, Callable[[bytes], Scan]], ...] = (
    (b"%PDF-", _pdf),
    (_PNG, _png),
    (b"\xff\xd8\xff", _jpeg),
)
