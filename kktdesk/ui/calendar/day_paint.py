"""Paints one day of the year: ground and letter say its kind, a broken line that it is expected.

Colour, letter and outline say the same twice, so a grey print or an eye that sees no red loses
nothing.
"""

from dataclasses import dataclass, replace
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kktdesk.domain.calendar import CalendarDay, DayKind
from kktdesk.ui import fonts, theme
from kktdesk.ui.widgets import drawing

RADIUS = 3
_SIGN_GAP = 1

# letter, role of the colour
KIND_LOOKS = MappingProxyType(
    {
        DayKind.HOLIDAY: ("L", "late"),
        DayKind.OBSERVED: ("B", "hold"),
        DayKind.SWAPPED_OFF: ("H", "soon"),
        DayKind.OFFICE_CLOSED: ("R", "accent"),
        DayKind.MADE_UP: ("+", "ok"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLook:
    """What the paint of a day depends on.

    Attributes:
        number: as written in the cell.
        kind: None for a day without an entry.
        is_dim: of a year that nobody planned yet.
    """

    number: str
    kind: DayKind | None = None
    is_expected: bool = False
    is_weekend: bool = False
    is_today: bool = False
    is_dim: bool = False

    def marked_by(self, entry: CalendarDay) -> "DayLook":
        """Give the look of the same day with an entry.

        Returns:
            the look.
        """
        return replace(self, kind=entry.kind, is_expected=not entry.is_confirmed)


def least_cell_width() -> int:
    """Return the width in which two bold digits and a letter stand beside each other."""
    digits = fonts.metrics("body", strong=True).horizontalAdvance("00")
    return round(digits + _sign_width() + 3)


def paint_day(painter: QPainter, area: QRectF, look: DayLook) -> None:
    """Paint a day into its cell."""
    inner = area.adjusted(1, 1, -1, -1)
    if look.kind is None:
        _paint_plain(painter, inner, look)
    else:
        _paint_marked(painter, inner, look)
    if look.is_today:
        ring = (theme.current().colour("text"), 2.0)
        drawing.outline(painter, area.adjusted(-1, 0, 1, 0), RADIUS + 1, edge=ring)


def paint_cursor(painter: QPainter, area: QRectF, *, has_focus: bool) -> None:
    """Paint where the keyboard is, around the cell so that the cell stays readable."""
    edge = (theme.current().colour("accent"), 2.0 if has_focus else 1.0)
    drawing.outline(painter, area.adjusted(-2, -1, 2, 1), RADIUS + 2, edge=edge)


def _paint_plain(painter: QPainter, inner: QRectF, look: DayLook) -> None:
    colours = theme.current()
    if look.is_weekend:
        drawing.outline(painter, inner, 0, ground=colours.colour("sunken"))
    quiet = look.is_weekend or look.is_dim
    _paint_number(painter, inner, look, "text3" if quiet else "text")


def _paint_marked(painter: QPainter, inner: QRectF, look: DayLook) -> None:
    colours = theme.current()
    letter, role = KIND_LOOKS[look.kind] if look.kind is not None else ("", "text")
    is_worked = look.kind is DayKind.MADE_UP
    ground = colours.colour("surface" if is_worked else f"{role}_soft")
    drawing.outline(painter, inner, RADIUS, ground=ground)
    if look.is_expected:
        _paint_broken(painter, inner, role)
    elif is_worked:
        drawing.outline(painter, inner, RADIUS, edge=(colours.colour(role), 1.0))
    left = _paint_number(painter, inner, look, role)
    painter.setFont(fonts.font("sign"))
    metrics = fonts.metrics("sign")
    top = inner.top() + 1 + metrics.ascent() - metrics.descent() / 2
    painter.drawText(QPointF(left + _SIGN_GAP, round(top)), letter)


def _paint_broken(painter: QPainter, inner: QRectF, role: str) -> None:
    width = drawing.whole_pixels(painter, 1)
    pen = QPen(theme.current().colour(role), width)
    pen.setDashPattern([4 / width, 2.5 / width])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    half = width / 2
    painter.drawRoundedRect(inner.adjusted(half, half, -half, -half), RADIUS, RADIUS)
    painter.restore()


def _paint_number(painter: QPainter, inner: QRectF, look: DayLook, role: str) -> float:
    """Write the number with its end where all numbers of a column end.

    Returns:
        where it ends.
    """
    is_strong = look.kind is not None
    metrics = fonts.metrics("body", strong=is_strong)
    digits = fonts.metrics("body", strong=True).horizontalAdvance("00")
    right = min((inner.width() + digits) / 2, inner.width() - _sign_width() - _SIGN_GAP)
    baseline = inner.top() + (inner.height() + metrics.ascent() - metrics.descent()) / 2
    painter.setFont(fonts.font("body", strong=is_strong))
    painter.setPen(theme.current().colour(role))
    start = inner.left() + right - metrics.horizontalAdvance(look.number)
    painter.drawText(QPointF(start, round(baseline)), look.number)
    return inner.left() + right


def _sign_width() -> float:
    metrics = fonts.metrics("sign")
    return max(metrics.horizontalAdvance(letter) for letter, _role in KIND_LOOKS.values())
