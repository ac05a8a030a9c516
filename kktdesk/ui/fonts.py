"""The face and the eight steps of type, in points so that they follow the system's text size."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF

FACES = ("Noto Sans", "Segoe UI", "DejaVu Sans")

_NOTO_DIGIT = 8.0  # width of a digit of Noto Sans at 14 pixels, normal and bold

_NORMAL, _STRONG = QFont.Weight.Normal, QFont.Weight.DemiBold

# step: size in points, weight, least line height in pixels at 96 dpi
_STEPS = {
    "number": (26.0, _STRONG, 47),
    "figure": (21.0, _STRONG, 38),
    "due": (18.0, _STRONG, 33),
    "title": (15.0, _STRONG, 27),
    "h2": (12.0, _STRONG, 22),
    "body": (10.5, _NORMAL, 20),
    "hint": (9.0, _NORMAL, 17),
    "sign": (8.0, _STRONG, 15),
}


@cache
def family() -> str:
    """Return the first face of ``FACES`` that this computer has; else the system's own."""
    present = set(QFontDatabase.families())
    own = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return next((face for face in FACES if face in present), own)


@cache
def font(step: str = "body", *, strong: bool = False) -> QFont:
    """Give the font of a step.

    Args:
        step: number, figure, due, title, h2, body, hint or sign.
        strong: the heavier weight of a step that is normal, for codes, totals and headings.

    Returns:
        a font that must not be changed; the same object for the same step.
    """
    points, weight, _height = _STEPS[step]
    made = QFont(family())
    made.setPointSizeF(points)
    made.setWeight(_STRONG if strong else weight)
    # Digits of one width, whatever the face does by itself: columns of numbers stay in line.
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


@cache
def metrics(step: str = "body", *, strong: bool = False) -> QFontMetricsF:
    """Return the metrics of a step's font."""
    return QFontMetricsF(font(step, strong=strong))


def line_height(step: str = "body") -> int:
    """Return the height of a line in which the mark of Ễ is not cut, in pixels."""
    return grown(_STEPS[step][2])


def grown(pixels: int) -> int:
    """Return a height that was measured at 100 % in the text size of this screen."""
    return round(pixels * text_scale())


@cache
def text_scale() -> float:
    """Return how much larger than at 96 dpi this screen writes."""
    return QFontInfo(font("body")).pixelSize() / 14


def widened(pixels: int, *, strong: bool = False) -> int:
    """Return a width that was measured with Noto Sans at 100 % in this face and size.

    The weight matters: bold digits of DejaVu Sans are a tenth wider than its normal ones.
    """
    return round(pixels * metrics(strong=strong).horizontalAdvance("0") / _NOTO_DIGIT)
