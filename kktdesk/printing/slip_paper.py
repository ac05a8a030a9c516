"""The papers of the counter's slips and the steps of type on each (design measures in points)."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kktdesk.domain.layout import Layout
from kktdesk.printing.frame import HeadTypes
from kktdesk.printing.ink import MM
from kktdesk.printing.paper import Format
from kktdesk.printing.text import Span, Type


@dataclass(frozen=True, slots=True)
class Step:
    """One step of type; the largest one that gives the fewest pages is taken."""

    body: Type
    table: float
    title: float
    sign_room: float


@dataclass(frozen=True, slots=True)
class SlipPaper:
    """One paper of slips.

    Attributes:
        line: type of number, date, code and copy.
        note: type of the notes.
        bars: height of the bars.
        qr: side of the QR symbol; 25 modules that fall on whole pixels at 150 dpi.
        mark: width of the box that says how often a paper was printed.
        is_title_whole: the lines of the title stand on one line.
    """

    format: Format
    steps: tuple[Step, ...]
    head: HeadTypes
    line: Type
    note: Type
    bars: float
    qr: float
    mark: float
    is_title_whole: bool

    @property
    def span(self) -> Span:
        """The width of the text."""
        return Span(self.format.left, self.format.text_width)


_SMALL_HEAD = HeadTypes(agency=Type(9.5, 11.7), country=Type(9.5, 11.7), motto=Type(10.5, 12.6))
_SMALL_STEPS = (
    Step(Type(10.5, 12.8), 10, 13, 16 * MM),
    Step(Type(10, 11.9), 9.5, 12.5, 15 * MM),
    Step(Type(9.5, 11.1), 9.2, 12, 13 * MM),
    Step(Type(9, 10.4), 9, 12, 12 * MM),
)
_A5 = SlipPaper(
    format=Format(148 * MM, 210 * MM, top=7 * MM, right=9 * MM, bottom=10.5 * MM, left=13 * MM),
    steps=_SMALL_STEPS,
    head=_SMALL_HEAD,
    line=Type(10.5, 12.8),
    note=Type(9, 10.25),
    bars=7 * MM,
    qr=48.0,
    mark=24 * MM,
    is_title_whole=False,
)
_A5_WIDE = SlipPaper(
    format=Format(210 * MM, 148 * MM, top=8 * MM, right=12 * MM, bottom=12 * MM, left=14 * MM),
    steps=_SMALL_STEPS,
    head=_SMALL_HEAD,
    line=Type(10.5, 12.8),
    note=Type(9, 10.25),
    bars=7 * MM,
    qr=48.0,
    mark=24 * MM,
    is_title_whole=True,
)
_A4 = SlipPaper(
    format=Format(210 * MM, 297 * MM, top=15 * MM, right=15 * MM, bottom=18 * MM, left=25 * MM),
    steps=(
        Step(Type(13, 16.6), 12, 14, 24 * MM),
        Step(Type(12.5, 15.4), 11.5, 14, 22 * MM),
        Step(Type(12, 14.4), 11, 13, 20 * MM),
        Step(Type(11, 13), 10.5, 13, 18 * MM),
    ),
    head=HeadTypes(agency=Type(12, 14.6), country=Type(12, 14.6), motto=Type(13, 15.8)),
    line=Type(12.5, 15.4),
    note=Type(10, 11.8),
    bars=9 * MM,
    qr=60.0,
    mark=32 * MM,
    is_title_whole=True,
)
SLIP_PAPERS: Mapping[Layout, SlipPaper] = MappingProxyType(
    {
        Layout.A5: _A5,
        Layout.A4_TWO: _A5,
        Layout.A5_WIDE: _A5_WIDE,
        Layout.A4: _A4,
    }
)
