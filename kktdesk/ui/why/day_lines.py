"""Every day from the receipt to the promise on a line of its own: the day, whether it counts, why.

The lines are painted where they are seen only, so ten years of them cost no more than a page.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from kktdesk.services.due_words import TraceLine
from kktdesk.ui import fonts, formats, theme
from kktdesk.ui.widgets import drawing
from kktdesk.ui.widgets.labels import plain_tooltip

ROW = 22
_DAY, _COUNTED = 158, 92
_FLAGS = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)


class DayLines(QWidget):
    """The lines, as high as they need."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[TraceLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: tuple[TraceLine, ...]) -> None:
        """Show other lines."""
        self._lines = lines
        self.setAccessibleName("\n".join(self.texts()))
        self.updateGeometry()
        self.update()

    def texts(self) -> tuple[str, ...]:
        """Return each line in words."""
        return tuple(f"{formats.date_text(line.day)}: {line.why}" for line in self._lines)

    @override
    def sizeHint(self) -> QSize:
        return QSize(fonts.widened(_DAY + _COUNTED), len(self._lines) * fonts.grown(ROW))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, row = QPainter(self), fonts.grown(ROW)
        seen = event.rect()
        last = min(seen.bottom() // row + 1, len(self._lines))
        for at in range(max(seen.top() // row, 0), last):
            self._paint_line(painter, QRectF(0, at * row, self.width(), row), at)

    def _paint_line(self, painter: QPainter, area: QRectF, at: int) -> None:
        line, colours = self._lines[at], theme.current()
        is_last = at == len(self._lines) - 1
        if is_last:
            painter.fillRect(area, colours.colour("accent_soft"))
        role = "text" if line.is_counted or is_last else "text2"
        parts = (
            (formats.date_text(line.day), fonts.widened(_DAY), is_last),
            (self._counted(line), fonts.widened(_COUNTED), line.is_counted),
            (line.reason, 0, False),
        )
        left = area.left() + 6
        for words, width, is_strong in parts:
            room = width or area.right() - left
            painter.setPen(colours.colour(role))
            painter.setFont(fonts.font("hint", strong=is_strong))
            text = drawing.elided(words, "hint", room - 4, strong=is_strong)
            painter.drawText(QRectF(left, area.top(), room, area.height()), _FLAGS, text)
            left += width
        foot = QPointF(0, area.bottom() - drawing.whole_pixels(painter, 1))
        drawing.hairline(painter, foot, area.width(), colours.colour("line"))

    def _counted(self, line: TraceLine) -> str:
        if line.number:
            return self.tr("day {number}").format(number=line.number)
        return self.tr("counted") if line.is_counted else self.tr("not counted")

    @override
    def event(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            at = event.pos().y() // fonts.grown(ROW)
            words = self.texts()[at] if 0 <= at < len(self._lines) else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(words))
            return True
        return super().event(event)  # type: ignore[arg-type] # Qt gives a QEvent
