"""The time of a dossier as a bar: a piece for each working day, filled as they are used."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kktdesk.ui import fonts, theme
from kktdesk.ui.widgets import drawing

_HEIGHT, _GAP, _MOST = 10, 3, 40


class TimeBar(QWidget):
    """Used and left; what is beyond the promise is in the colour of what is late."""

    def __init__(self) -> None:
        super().__init__()
        self.used, self.total = 0, 0
        self.setFixedHeight(fonts.grown(_HEIGHT))

    def show_days(self, used: int, total: int) -> None:
        """Show other figures; none of none hides the bar."""
        self.used, self.total = used, total
        self.setVisible(total > 0)
        self.setAccessibleName(f"{used}/{total}")
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.total <= 0:
            return
        painter, colours = QPainter(self), theme.current()
        whole, count = max(self.used, self.total), min(max(self.used, self.total), _MOST)
        width = (self.width() + _GAP) / count
        for at in range(count):
            begun = whole * at / count
            left, right = round(at * width), round((at + 1) * width) - _GAP
            area = QRectF(left, 0, right - left, self.height())
            role = "late" if begun >= self.total else "accent"
            if begun < self.used:
                painter.fillRect(area, colours.colour(role))
            else:
                edge = (colours.colour("edge"), 1.0)
                drawing.outline(painter, area, 0, ground=colours.colour("sunken"), edge=edge)
