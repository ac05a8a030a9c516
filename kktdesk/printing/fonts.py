"""The four faces that papers are printed with: found, checked and registered once.

No font comes with the program. A family is taken only after its own glyph tables were read: the
first ``fonts-liberation`` of Debian, for one, bears the right name and lacks 92 of the 146
Vietnamese letters. Four different PostScript names are asked for because ReportLab merges files
of one name, and bold would silently print regular.
"""

import os
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import product
from pathlib import Path
from string import ascii_letters, digits, punctuation

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from kktdesk.domain.errors import FontMissing

FOLDER_VARIABLE = "KKTDESK_FONT_DIR"
PACKAGE = "fonts-liberation2"
BOX_EM = 0.8
NBSP = "\u00a0"

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
VIETNAMESE = "".join(
    unicodedata.normalize("NFC", vowel + tone) for vowel, tone in product(_VOWELS, _TONES)
)
VIETNAMESE += "đĐ"
_REQUIRED = frozenset(VIETNAMESE + ascii_letters + digits + punctuation + "₫–…“”·−")

_FAMILIES = (
    tuple(f"LiberationSerif-{style}.ttf" for style in ("Regular", "Bold", "Italic", "BoldItalic")),
    tuple(f"Tinos-{style}.ttf" for style in ("Regular", "Bold", "Italic", "BoldItalic")),
    ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
    tuple(f"Times New Roman{style}.ttf" for style in ("", " Bold", " Italic", " Bold Italic")),
)
_FOLDERS = (
    "/usr/share/fonts/truetype/liberation2",
    "/usr/share/fonts/truetype/liberation",
    "/usr/share/fonts/liberation-serif",
    "/usr/share/fonts/truetype/croscore",
    "/usr/share/fonts/truetype/msttcorefonts",
    "/System/Library/Fonts/Supplemental",
    "/Library/Fonts",
)


class Face(StrEnum):
    """A face of the paper's type, by the name it is registered under."""

    REGULAR = "PaperRegular"
    BOLD = "PaperBold"
    ITALIC = "PaperItalic"
    BOLD_ITALIC = "PaperBoldItalic"


class Widths(dict[str, float]):
    """Advance of each sign in em; a sign without a glyph is as wide as its box."""

    def __missing__(self, sign: str) -> float:
        return BOX_EM


@dataclass(frozen=True, slots=True)
class PaperFace:
    """One registered face.

    Attributes:
        postscript_name: the name inside the file.
        signs: the characters that it has a glyph for.
    """

    path: Path
    postscript_name: str
    signs: frozenset[str]
    widths: Widths


@cache
def paper_faces() -> dict[Face, PaperFace]:
    """Find, check and register the faces; the answer is kept, a failure is not.

    Returns:
        all four faces.

    Raises:
        FontMissing: no folder holds four faces with every Vietnamese letter.
    """
    for folder, names in product(_folders(), _FAMILIES):
        fonts = _read(folder, names)
        if fonts and _is_fit(fonts):
            return {face: _register(font) for face, font in fonts.items()}
    raise FontMissing(package=PACKAGE)


@cache
def widths(face: Face) -> Widths:
    """Give the advances of a face.

    Returns:
        width in em by character.
    """
    return paper_faces()[face].widths


def missing_signs(text: str) -> tuple[str, ...]:
    """List the characters that the paper can show only as a crossed box, each once.

    Returns:
        the characters in their order; blanks are never among them.
    """
    signs = paper_faces()[Face.REGULAR].signs
    return tuple(dict.fromkeys(sign for sign in text if sign not in signs and not sign.isspace()))


def _folders() -> tuple[Path, ...]:
    # A folder that was named on purpose is the only one: a silent second choice would print
    # papers in another type than the office decided on.
    if named := os.environ.get(FOLDER_VARIABLE):
        return (Path(named),)
    windows = Path(os.environ.get("SystemRoot", "C:\\Windows"), "Fonts")  # noqa: SIM112 - its name
    return (*map(Path, _FOLDERS), windows)


def _read(folder: Path, names: tuple[str, ...]) -> dict[Face, TTFont] | None:
    paths = [folder / name for name in names]
    if not all(path.is_file() for path in paths):
        return None
    try:
        pairs = zip(Face, paths, strict=True)
        return {face: TTFont(face, str(path), shapable=False) for face, path in pairs}
    except (TTFError, OSError):
        return None


def _is_fit(fonts: dict[Face, TTFont]) -> bool:
    names = {font.face.name for font in fonts.values()}
    return len(names) == len(Face) and all(_signs(font) >= _REQUIRED for font in fonts.values())


def _signs(font: TTFont) -> frozenset[str]:
    return frozenset(chr(code) for code, glyph in font.face.charToGlyph.items() if glyph)


def _register(font: TTFont) -> PaperFace:
    pdfmetrics.registerFont(font)
    advances = Widths({chr(code): width / 1000 for code, width in font.face.charWidths.items()})
    advances[NBSP] = advances[" "]  # glue is written as a plain blank
    name = font.face.name
    return PaperFace(
        path=Path(font.face.filename),
        postscript_name=name.decode("ascii", "replace") if isinstance(name, bytes) else str(name),
        signs=_signs(font) | {NBSP},
        widths=advances,
    )
