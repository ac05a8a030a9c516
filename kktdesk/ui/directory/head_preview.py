"""The head and the end of a paper with the office's values, as a picture while one types."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kktdesk.services.office_views import OfficeValues
from kktdesk.ui import fonts, theme
from kktdesk.ui.widgets import drawing

_PADDING, _GAP = 14, 12
_WIDTH = 420
_LEFT_SHARE = 0.5

# What stands on every official paper; Vietnamese in every language of the screen.
_NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_DAY = "{place}, ngày {day:02d} tháng {month:02d} năm {year}"
_CODE = "Mã hồ sơ: {unit}-{day:%y%m%d}-0001"

_Line = tuple[str, bool]  # text, and whether it is bold


class HeadPreview(QWidget):
    """What papers are headed and signed with; wraps as it is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._values = OfficeValues(unit_name="", unit_code="")
        self._day = date.min
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_values(self, values: OfficeValues, day: date) -> None:
        """Show other values, on a paper of a day."""
        self._values, self._day = values, day
        lines = (*self._left(), *self._right(), *self._end())
        self.setAccessibleName("\n".join(text for text, _is_bold in lines))
        self.updateGeometry()
        self.update()

    def _left(self) -> tuple[_Line, ...]:
        values = self._values
        lines = ((values.header_1, False), (values.header_2, True), (values.header_3, True))
        code = _CODE.format(unit=values.unit_code or "…", day=self._day)
        return (*(line for line in lines if line[0]), (code, False))

    def _right(self) -> tuple[_Line, ...]:
        day = self._day
        place = self._values.place or "…"
        written = _DAY.format(place=place, day=day.day, month=day.month, year=day.year)
        return ((_NATION[0], True), (_NATION[1], True), (written, False))

    def _end(self) -> tuple[_Line, ...]:
        values = self._values
        titles = (values.signing_1, values.signing_2, values.signing_3)
        return tuple((title, True) for title in titles if title)

    # ------------------------------------------------------------ room
    @override
    def sizeHint(self) -> QSize:
        width = fonts.widened(_WIDTH)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(fonts.widened(160), fonts.grown(80))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        half = self._half(width)
        head = max(_height(self._left(), half), _height(self._right(), half))
        end = _height(self._end(), half)
        return round(head + (end + _GAP if end else 0)) + 2 * _PADDING

    def _half(self, width: float) -> float:
        return (width - 2 * _PADDING - _GAP) * _LEFT_SHARE

    # ------------------------------------------------------------ painting
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        edge = (colours.colour("edge"), 1.0)
        area = QRectF(self.rect())
        drawing.outline(painter, area, 4, ground=colours.colour("raised"), edge=edge)
        half = self._half(self.width())
        right = _PADDING + half + _GAP
        painter.setPen(colours.colour("text"))
        left_height = _paint(painter, self._left(), QRectF(_PADDING, _PADDING, half, 0))
        right_height = _paint(painter, self._right(), QRectF(right, _PADDING, half, 0))
        top = _PADDING + max(left_height, right_height) + _GAP
        _paint(painter, self._end(), QRectF(right, top, half, 0))


def _height(lines: Sequence[_Line], width: float) -> float:
    step = fonts.line_height("hint")
    return sum(
        drawing.lay_out(text, "hint", width, strong=is_bold).lineCount() * step
        for text, is_bold in lines
    )


def _paint(painter: QPainter, lines: Sequence[_Line], area: QRectF) -> float:
    """Paint lines into the middle of a column, from its top.

    Returns:
        the height that they took.
    """
    top, step = area.top(), fonts.line_height("hint")
    for text, is_bold in lines:
        layout = drawing.lay_out(text, "hint", area.width(), strong=is_bold)
        option = layout.textOption()
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.setTextOption(option)
        layout.draw(painter, QRectF(area.left(), top, 0, 0).topLeft())
        top += layout.lineCount() * step
    return top - area.top()
