"""What can stand on a page, as values: measured and placed before anything is drawn.

Lengths are points. ``y`` grows downwards from the top of the piece that a mark belongs to.
"""

from dataclasses import dataclass

from kktdesk.printing.codes import code128, qr
from kktdesk.printing.fonts import Face
from kktdesk.printing.runs import Run

MM = 72 / 25.4

# 1/75 inch: 2 pixels at 150 dpi, 4 at 300, 8 at 600.
BAR_MODULE = 0.96
# Renderers grow a filled rectangle outwards to whole pixels; a bar that starts a hair late would
# become a pixel wider.
BAR_REDUCTION = 0.05
QUIET_MODULES = 10


@dataclass(frozen=True, slots=True)
class Text:
    """Runs on one baseline; ``gap`` is added to every blank."""

    x: float
    y: float
    runs: tuple[Run, ...]
    size: float
    gap: float = 0


@dataclass(frozen=True, slots=True)
class Lines:
    """Many short texts of one face and size, each at its place; for pages full of them.

    Attributes:
        leading: a text that stands so far under the one before it is written at less cost.
    """

    places: tuple[tuple[float, float, str], ...]
    size: float
    leading: float
    face: Face = Face.REGULAR


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float


@dataclass(frozen=True, slots=True)
class Rules:
    """Many straight lines (x1, y1, x2, y2) of one width."""

    lines: tuple[tuple[float, float, float, float], ...]
    width: float


@dataclass(frozen=True, slots=True)
class Box:
    """The outline of a rectangle."""

    x: float
    y: float
    width: float
    height: float
    line: float


@dataclass(frozen=True, slots=True)
class Fill:
    """A grey rectangle; drawn before everything else of its piece."""

    x: float
    y: float
    width: float
    height: float
    grey: float


@dataclass(frozen=True, slots=True)
class Dots:
    """A dotted leader for the pen."""

    x1: float
    x2: float
    y: float


@dataclass(frozen=True, slots=True)
class Blot:
    """Black rectangles (x, y, width, height) filled as one path, so that no seams show."""

    rects: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """Pieces that stand at the same place of many pages; drawn once, then only named.

    Attributes:
        name: ASCII letters, digits and hyphens; one stamp for each name of a file.
        pieces: placed on the page.
    """

    name: str
    pieces: "tuple[Placed, ...]"


Mark = Text | Lines | Rule | Rules | Box | Fill | Dots | Blot | Stamp


def bar_width(code: str) -> float:
    """Measure the Code128 symbol of a code, without its quiet zones.

    Returns:
        points.
    """
    return code128(code)[1] * BAR_MODULE


def bars(code: str, right: float, y: float, height: float) -> Blot:
    """Set the Code128 symbol of a code.

    Args:
        code: what it says.
        right: the symbol ends here or, because bars start on the grid, a little before.
        y: top.
        height: of the bars.

    Returns:
        the bars.
    """
    spans, total = code128(code)
    first = int(right / BAR_MODULE + 1e-6) - total
    return Blot(
        tuple(
            (
                (first + at) * BAR_MODULE + BAR_REDUCTION,
                y,
                width * BAR_MODULE - 2 * BAR_REDUCTION,
                height,
            )
            for at, width in spans
        )
    )


def qr_symbol(code: str, level: str, corner: tuple[float, float], side: float) -> Blot:
    """Set the QR symbol of a text.

    Args:
        code: what it says.
        level: of error correction.
        corner: left and top.
        side: of the symbol without its quiet zone.

    Returns:
        the dark modules.
    """
    runs, count = qr(code, level)
    module = side / count
    x, y = corner
    return Blot(
        tuple(
            (x + column * module, y + row * module, length * module, module)
            for column, row, length in runs
        )
    )


@dataclass(frozen=True, slots=True)
class Placed:
    """Marks at a place of the page."""

    marks: tuple[Mark, ...]
    x: float
    y: float
