"""The papers of letters by Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, and A5 in smaller measures."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kktdesk.domain.form import Form, PaperValues
from kktdesk.domain.layout import Layout
from kktdesk.printing.frame import HeadTypes
from kktdesk.printing.ink import MM
from kktdesk.printing.paper import Format
from kktdesk.printing.text import Span, Type

# A pixel at 150 dpi. A sheet of whole pixels is not stretched when it is rendered, and bars stay
# on their grid wherever they stand; 210 × 297 mm are met within 0.04 mm.
DOT: Final = 0.48


@dataclass(frozen=True, slots=True)
class LetterPaper:
    """One paper of letters.

    Attributes:
        indent: of the first line of a paragraph.
        line: type of number, place and date.
        white: distances of the head, as a part of those on A4.
        between: distance between paragraphs.
        manner: type of how to sign.
        sign_height: from the top of the rank to the end of the name.
        list_head: type of "Nơi nhận".
        list: type of its lines.
        page: type of the page number.
    """

    format: Format
    head: HeadTypes
    line: Type
    title: Type
    body: Type
    white: float
    between: float
    indent: float
    table: float
    signer: Type
    manner: Type
    sign_height: float
    list_head: Type
    list: Type
    page: Type

    @property
    def span(self) -> Span:
        """The width of the text."""
        return Span(self.format.left, self.format.text_width)


@dataclass(frozen=True, slots=True)
class Letter:
    """A form with its values on one paper."""

    form: Form
    values: PaperValues
    paper: LetterPaper

    @property
    def code(self) -> str:
        """The dossier code, "" before there is one."""
        return self.values.texts.get("code", "")


_A4 = LetterPaper(
    format=Format(
        1240 * DOT, 1754 * DOT, top=20 * MM, right=15 * MM, bottom=20 * MM, left=30 * MM
    ),
    head=HeadTypes(agency=Type(12.5, 15.4), country=Type(12.5, 15.4), motto=Type(13.5, 16.6)),
    line=Type(13.5, 16.6),
    title=Type(14, 18),
    body=Type(13.5, 17.6),
    white=1,
    between=6,
    indent=12.7 * MM,
    table=12,
    signer=Type(14, 17),
    manner=Type(12, 15),
    sign_height=58 * MM,
    list_head=Type(12, 14),
    list=Type(11, 13.2),
    page=Type(13, 16),
)
_A5 = LetterPaper(
    format=Format(
        874 * DOT, 1240 * DOT, top=14 * MM, right=10.5 * MM, bottom=15.5 * MM, left=21 * MM
    ),
    head=HeadTypes(agency=Type(9.5, 11.7), country=Type(9.5, 11.7), motto=Type(10.5, 12.8)),
    line=Type(10.5, 12.8),
    title=Type(11.5, 14.6),
    body=Type(10.5, 13.2),
    white=0.6,
    between=4,
    indent=9 * MM,
    table=9.5,
    signer=Type(11, 13.4),
    manner=Type(10, 12.4),
    sign_height=33 * MM,
    list_head=Type(9.5, 11.4),
    list=Type(9, 10.8),
    page=Type(10, 12.4),
)
LETTER_PAPERS: Mapping[Layout, LetterPaper] = MappingProxyType({Layout.A4: _A4, Layout.A5: _A5})
